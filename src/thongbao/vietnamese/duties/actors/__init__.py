"""Actors in running text: who must act, or with whom.

An actor is read from its head ("Sở", "UBND", "Thủ trưởng", "các cơ quan") up to the first word that opens an
action, a clause or a deadline. Lists are split where each part is an actor of its own, and a shared head goes
to each of its parts.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from thongbao.vietnamese.duties.actors.ends import end_of_name
from thongbao.vietnamese.duties.actors.groups import field_end, group_end
from thongbao.vietnamese.duties.actors.heads import first_words, head_at
from thongbao.vietnamese.duties.actors.lists import close_bracket, distribute, next_actor, numbered
from thongbao.vietnamese.duties.actors.shared import shared_places
from thongbao.vietnamese.duties.actors.tokens import Word, levelled, phrase, token, words_from
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.words import GOES_ON

MAX_WORDS = 70
NEAR = 80
"""Characters within which the first word of an actor must stand."""


class Actors(NamedTuple):
    """Actors as printed (a shared head given to each), and where in the text they stand."""

    names: tuple[str, ...]
    start: int
    end: int
    group: int = -1
    """Where the last actor ends at the least: its common noun ("các trường"), or the field that a capital opens."""
    body: bool = False
    """The last actor is a body, whose name may go on with words of any kind."""


def actors_at(text: str, start: int = 0, *, whole: bool = False) -> Actors | None:
    """The actors named at ``start``, or None when no actor begins there.

    With ``whole`` verbs do not end an actor (a heading that is nothing but its actor).

    >>> actors_at("Sở Tài chính, Sở Nội vụ và các cơ quan liên quan rà soát").names
    ('Sở Tài chính', 'Sở Nội vụ', 'các cơ quan liên quan')
    """
    opening = token().search(text, start, start + NEAR)
    if opening is None or levelled(text)[opening.start() : opening.end()] not in first_words():
        return None
    honour = _honour().match(levelled(text), opening.start())
    at = honour.end() if honour else opening.start()
    words = words_from(text, at, MAX_WORDS)
    if not words:
        return None
    n, sort = head_at(words, 0)
    if not n:
        return _person(text, words, opening.start()) if honour and words[0].capital else None
    names: list[str] = []
    begin, at = 0, n
    while True:
        shared = shared_places(text, words, begin)
        if shared is not None:
            names.extend(shared.names)
            at = end_of_name(text, words, shared.end, sort, whole) if _has_tail(words, shared.end) else shared.end
        else:
            at = end_of_name(text, words, at, sort, whole)
            names.extend(distribute(text, words, begin, at))
        nxt = next_actor(text, words, at)
        if nxt is None:
            break
        begin = nxt
        n, sort = head_at(words, begin)
        at = begin + n
    names, end = numbered(text, names, close_bracket(text, words[at - 1].end))
    body = sort == "body"
    return Actors(tuple(names), opening.start(), end, (field_end if body else group_end)(words, begin, at), body)


def narrowed(text: str, actors: Actors) -> Actors | None:
    """The actors cut off after their last common noun or field: no known verb ended them, so it was read as a name.

    >>> text = "quý khách hàng chứa sẵn nước trước ngày 3/5"
    >>> narrowed(text, actors_at(text)).names
    ('quý khách hàng',)
    """
    cut = actors.group
    if cut < 0 or cut >= actors.end or text[cut : cut + 1] != " " or not text[cut + 1].islower():
        return None
    rest = actors.end - cut
    return actors._replace(names=(*actors.names[:-1], actors.names[-1][:-rest]), end=cut, group=-1)


def _has_tail(words: list[Word], at: int) -> bool:
    """Whether words follow a list of places that narrow it: "… có liên quan", "… thuộc tỉnh An Bình"."""
    return (
        phrase(words, at, 2) in GOES_ON
        or phrase(words, at, 3) in GOES_ON
        or phrase(words, at, 1) in ("thuộc", "liên", "trên")
    )


@cache
def _honour() -> re.Pattern[str]:
    """Words of address, which are left out of names: "cho", "các đồng chí", "ông (bà)", "thầy"."""
    return re.compile(
        r"cho\s+|(?:cho\s+)?(?:các\s+|quý\s+)?(?:đồng chí|đ/c|ông\s*\(bà\)|ông/bà|ông, bà|ông|bà"
        r"|thầy giáo|cô giáo|thầy|cô)\s+"
    )


def _person(text: str, words: list[Word], start: int) -> Actors:
    """A person by name, with the posts that follow: "đồng chí A, Phó Bí thư Huyện ủy"."""
    last = 0
    while last + 1 < len(words) and words[last + 1].capital and not words[last + 1].gap.strip() and last < 6:
        last += 1
    posts = last + 1
    end = posts
    while end < len(words) and words[end].gap.strip() in (",", "-", "–"):
        n, sort = head_at(words, end)
        if not n or sort == "body":
            break
        end = end_of_name(text, words, end + n, "body", False)
    return Actors((text[words[0].start : words[end - 1].end],), start, words[end - 1].end)


_TAILS = (
    "có ",
    "liên quan",
    "thuộc ",
    "trên ",
    "được ",
    "tham gia ",
    "trong ",
    "đã ",
    "ở ",
    "tại ",
    "trực thuộc ",
    "hoạt động ",
    "với ",
)


def is_actor(text: str) -> Actors | None:
    """The actors, when a heading names actors and nothing else."""
    text = text.rstrip(" :;.")
    found = actors_at(text)
    if found is None:
        return None
    if found.end >= len(text):
        return found
    rest = level(text[found.end :]).strip(" ,")
    if (rest.startswith(_TAILS) or text[found.end] == ",") and not rest.startswith(
        ("có trách nhiệm", "có nhiệm vụ", "có chức năng", "có ý kiến", "có văn bản", "tham mưu", "được biết")
    ):
        whole = actors_at(text, whole=True)
        return whole if whole and whole.end >= len(text) else None
    return None


__all__ = ["Actors", "actors_at", "is_actor", "narrowed"]
