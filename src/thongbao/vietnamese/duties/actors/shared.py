"""One head for several places: "UBND các xã A, B", "Sở Tài chính các tỉnh: A và B", "UBND phường A, xã B".

``SHARED = HEAD ("các" | "hai" | …) TIER [":"] PLACE (SEP PLACE)* (SEP TIER PLACE)*``, and without a determiner
``HEAD TIER PLACE (SEP TIER PLACE)*``. A place is a run of words with capitals, so what comes after the list need not be
a known verb. A higher tier after a comma says where the place is: "UBND xã A, huyện B" is one body.
"""

from __future__ import annotations

from typing import NamedTuple

from thongbao.vietnamese.duties.actors.heads import head_at
from thongbao.vietnamese.duties.actors.stops import stops
from thongbao.vietnamese.duties.actors.tokens import Word, starts
from thongbao.vietnamese.words import BODIES, DETERMINERS, POSTS, SHORT_BODIES, TIERS

_FARTHEST = 14
"""Words of a head before its places."""
_RANKS = {"thôn": 0, "tổ dân phố": 0, "xã": 1, "phường": 1, "thị trấn": 1, "đặc khu": 1, "tỉnh": 3}


class Shared(NamedTuple):
    """The names of a shared list and the word after its last one."""

    names: tuple[str, ...]
    end: int


def shared_places(text: str, words: list[Word], begin: int) -> Shared | None:
    """The list of places that share the head at word ``begin``, or None when there is no list."""
    at = _first_tier(words, begin)
    if at is None:
        return None
    plural = _counts(words[at - 1])
    stop = at - 1 if plural else at
    if stop <= begin:
        return None
    semicolons = words[at + starts(words, at, TIERS, 3)].gap.strip() == ":"
    found = _List(text, words, text[words[begin].start : words[stop - 1].end], semicolons)
    at = found.take(at, many=plural)
    while (nxt := after_mark(words, at)) is not None:  # "…, Bình Sa và xã Đông Lâm": another tier, the same head
        several = _counts(words[nxt])
        first = nxt + several
        if not _is_tier(words, first) or (several and words[first].gap.strip()):
            break
        if not several and words[nxt].gap.strip() == "," and found.rank < _rank(words, first):
            at = found.qualify(first)
        else:
            at = found.take(first, many=several)
    return Shared(tuple(found.names), at) if len(found.names) > 1 or found.qualified else None


class _List:
    """The names of a list while it is read."""

    def __init__(self, text: str, words: list[Word], head: str, semicolons: bool) -> None:
        self.text, self.words, self.head, self.semicolons = text, words, head, semicolons
        self.names: list[str] = []
        self.rank = 0
        self.qualified = False

    def take(self, at: int, *, many: bool) -> int:
        """Add the places after the tier at word ``at``; the word after the last one."""
        words = self.words
        self.rank = _rank(words, at)
        size = starts(words, at, TIERS, 3)
        tier = self.text[words[at].start : words[at + size - 1].end]
        at += size
        while True:
            end, last = self._place(at)
            self.names.append(f"{self.head} {tier} {self.text[words[at].start : last]}")
            nxt = after_mark(words, end, semicolons=self.semicolons) if many else None
            if nxt is None or not _is_name(words[nxt]) or head_at(words, nxt)[0]:
                return end
            at = nxt

    def qualify(self, at: int) -> int:
        """Add where the last place is: ", huyện B"; the word after."""
        self.qualified = True
        self.rank = _rank(self.words, at)
        end, last = self._place(at + starts(self.words, at, TIERS, 3))
        self.names[-1] += f", {self.text[self.words[at].start : last]}"
        return end

    def _place(self, at: int) -> tuple[int, int]:
        """The word after the place at word ``at``, and where its text ends, with a bracket that follows."""
        words, end = self.words, at + 1
        while end < len(words) and words[end].capital and words[end].gap.strip() in ("", "-", "–"):
            end += 1
        if end < len(words) and words[end].gap.lstrip().startswith("("):
            close = self.text.find(")", words[end].start)
            if close >= 0:
                while end < len(words) and words[end].start < close:
                    end += 1
                return end, close + 1
        return end, words[end - 1].end


def _first_tier(words: list[Word], begin: int) -> int | None:
    """Where the tier stands that the places follow, all before it being the head of the list."""
    if not (starts(words, begin, BODIES) or starts(words, begin, POSTS) or starts(words, begin, SHORT_BODIES, 2)):
        return None
    for at in range(begin + 1, min(begin + _FARTHEST, len(words) - 1)):
        word = words[at]
        if word.gap.strip() or (word.low == "và" and head_at(words, at + 1)[0]):
            return None
        if word.capital:
            continue
        if _is_tier(words, at):
            return at
        if stops(words, at):
            return None
    return None


def _is_tier(words: list[Word], at: int) -> bool:
    """A tier in small letters before the name of a place."""
    size = starts(words, at, TIERS, 3)
    after = at + size
    named = size and after < len(words) and _is_name(words[after]) and words[after].gap.strip() in ("", ":")
    return bool(named) and not words[at].capital


def _rank(words: list[Word], at: int) -> int:
    size = starts(words, at, TIERS, 3)
    return _RANKS.get(" ".join(word.low for word in words[at : at + size]), 2)


def _is_name(word: Word) -> bool:
    return word.capital or word.low.isdigit()


def _counts(word: Word) -> bool:
    """"các", "hai", "02": several places follow."""
    return word.low in DETERMINERS or word.low.isdigit()


def after_mark(words: list[Word], i: int, *, semicolons: bool = False) -> int | None:
    """The word after a comma or "và" at word ``i``, or None; a semicolon too where a colon opened the list."""
    if i >= len(words):
        return None
    mark = words[i].gap.strip(" ()")
    if mark not in ("", ",") and not (semicolons and mark == ";"):
        return None
    if words[i].low == "và":
        return i + 1 if i + 1 < len(words) and not words[i + 1].gap.strip() else None
    return i if mark else None
