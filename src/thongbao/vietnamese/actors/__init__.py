"""Actors in running text: who must act, or with whom (GRAMMAR 6.2 and 11).

An actor is read from its head ("Sở", "UBND", "Thủ trưởng", "các cơ quan") up to the first word that opens an
action, a clause or a deadline. Lists are split where each part is an actor of its own, and a shared head goes
to each of its parts.
"""

from __future__ import annotations

from typing import NamedTuple

from thongbao.vietnamese.actors.ends import end_of_name
from thongbao.vietnamese.actors.heads import first_words, head_at
from thongbao.vietnamese.actors.lists import close_bracket, distribute, next_actor
from thongbao.vietnamese.actors.tokens import Word, levelled, starts, token, words_from
from thongbao.vietnamese.fold import level
from thongbao.vietnamese.words import HONORIFICS

MAX_WORDS = 70


class Actors(NamedTuple):
    """Actors as printed (a shared head given to each), and where in the text they stand."""

    names: tuple[str, ...]
    start: int
    end: int


def actors_at(text: str, start: int = 0, *, whole: bool = False) -> Actors | None:
    """The actors named at ``start``, or None when no actor begins there.

    With ``whole`` verbs do not end an actor (a heading that is nothing but its actor).

    >>> actors_at("Sở Tài chính, Sở Nội vụ và các cơ quan liên quan rà soát").names
    ('Sở Tài chính', 'Sở Nội vụ', 'các cơ quan liên quan')
    """
    opening = token().search(text, start)
    if opening is None or levelled(text)[opening.start() : opening.end()] not in first_words():
        return None
    words = words_from(text, start, MAX_WORDS)
    i = 0
    while i < len(words) and not (words[i].gap.strip() and i):
        n = starts(words, i, HONORIFICS, 2)
        plural = words[i].low == "các" and starts(words, i + 1, HONORIFICS, 2)
        if plural:
            i += 1 + plural
        elif n:
            i += n
        elif words[i].low == "cho" and i == 0:
            i += 1
        else:
            break
    honoured = i > 0 and words[i - 1].low != "cho"
    n, sort = head_at(words, i)
    if not n:
        if honoured and i < len(words) and words[i].capital:
            return _person(text, words, i)
        return None
    pieces: list[tuple[int, int]] = []  # word ranges
    begin, at = i, i + n
    while True:
        at = end_of_name(text, words, at, sort, whole)
        pieces.append((begin, at))
        nxt = next_actor(text, words, at)
        if nxt is None:
            break
        begin = nxt
        n, sort = head_at(words, begin)
        at = begin + n
    names: list[str] = []
    for first, last in pieces:
        names.extend(distribute(text, words, first, last))
    end = close_bracket(text, words[pieces[-1][1] - 1].end)
    return Actors(tuple(names), words[pieces[0][0]].start, end)


def _person(text: str, words: list[Word], i: int) -> Actors:
    last = i
    while last + 1 < len(words) and words[last + 1].capital and not words[last + 1].gap.strip() and last - i < 5:
        last += 1
    return Actors((text[words[i].start : words[last].end],), words[i].start, words[last].end)


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
        ("có trách nhiệm", "tham mưu", "có ý kiến", "có văn bản", "được biết")
    ):
        whole = actors_at(text, whole=True)
        return whole if whole and whole.end >= len(text) else None
    return None


__all__ = ["Actors", "actors_at", "is_actor", "split_names"]
