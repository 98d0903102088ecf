"""Prose: the running text of a case as one string, for rules that look for words, and where each word stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache
from itertools import accumulate

from thongbao.rules.case import Case, Passage, PassageKind
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.spot import Spot
from thongbao.vietnamese.letters.fold import level

RUNNING: frozenset[PassageKind] = frozenset(
    ("subject", "to", "body", "heading", "cell", "closing", "recipient", "note", "appendix")
)
"""Kinds of passages that are text, not letterhead or signature."""


class Prose:
    """Running text: passages parted by line ends; lines of one paragraph and of one subject by a blank."""

    def __init__(self, passages: Iterator[Passage]) -> None:
        parts: list[str] = []
        self._starts: list[int] = []
        self.passages: list[Passage] = []
        at = 0
        before: Passage | None = None
        for passage in passages:
            if passage.kind not in RUNNING or not passage.text:
                before = None
                continue
            if before is not None:
                parts.append(" " if _goes_on(before, passage) else "\n")
                at += 1
            elif parts:
                parts.append("\n")
                at += 1
            self._starts.append(at)
            self.passages.append(passage)
            parts.append(passage.text)
            at += len(passage.text)
            before = passage
        self.text = "".join(parts).replace("\t", " ")
        self.low = level(self.text)

    @cached_property
    def words(self) -> list[str]:
        """Every group of letters, in lower case and old tone placement."""
        return self._pieces[1::2]

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """The characters of each word."""
        ends = list(accumulate(map(len, self._pieces)))
        return list(zip(ends[0::2], ends[1::2], strict=False))

    @cached_property
    def _pieces(self) -> list[str]:
        """What stands between the words, and the words, by turns: split once, counted without a loop."""
        return _words().split(self.low)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word once: what a text cannot hold is seen there faster than in the text."""
        return frozenset(self.words)

    def holds(self, phrase: str) -> bool:
        """Whether a phrase in small letters stands in the text, maybe as a part of words."""
        return self.vocabulary.issuperset(words_of(phrase)) and phrase in self.low

    def pair(self, at: int) -> str:
        """The word with this number and the next one, empty unless one blank parts them."""
        if not 0 <= at < len(self.spans) - 1:
            return ""
        (start, end), (after, last) = self.spans[at], self.spans[at + 1]
        return self.low[start:last] if after == end + 1 and self.low[end] == " " else ""

    def places(self, phrase: str) -> list[tuple[int, int]]:
        """Where a phrase in small letters stands as whole words, its first letter small or not."""
        found = []
        at = self.low.find(phrase) if self.vocabulary.issuperset(words_of(phrase)) else -1
        while at >= 0:
            end = at + len(phrase)
            inside = self.low[max(0, at - 1) : at].isalpha() or self.low[end : end + 1].isalpha()
            # names of bodies keep their own form, and capitals tell nothing
            if not inside and self.text[at + 1 : end].islower():
                found.append((at, end))
            at = self.low.find(phrase, end)
        return found

    def passage_at(self, at: int) -> Passage:
        """The passage that a character stands in."""
        return self.passages[bisect_right(self._starts, at) - 1]

    def spot(self, start: int, end: int) -> Spot:
        """The place of some characters; of those beyond the end of a printed line only the first line's."""
        number = bisect_right(self._starts, start) - 1
        passage, base = self.passages[number], self._starts[number]
        return passage.spot(start - base, min(end - base, len(passage.text)))

    def edit(self, start: int, end: int, text: str) -> tuple[TextEdit, ...]:
        """Other words for some characters; none when they stand on two lines."""
        number = bisect_right(self._starts, start) - 1
        if end - self._starts[number] > len(self.passages[number].text):
            return ()
        return (TextEdit(self.spot(start, end), text),)

    def found(
        self, rule: Rule, key: str, start: int, end: int, /, mend: str | None = None, **values: object
    ) -> Finding:
        """A finding on some characters, ``shown`` in the message, and the mend when one is known."""
        edits = self.edit(start, end, mend) if mend is not None and rule.fix != "none" else ()
        named = {"shown": self.text[start:end], **values}
        if mend is not None:
            named.setdefault("wanted", mend)
        return Finding(rule=rule.id, key=key, values=tuple(named.items()), spot=self.spot(start, end), edits=edits)

    def capitals(self, start: int, end: int) -> bool:
        """Whether some characters stand in a line of capitals, where capitals tell nothing."""
        line_start = self.text.rfind("\n", 0, start) + 1
        line_end = self.text.find("\n", end)
        line = self.text[line_start : line_end if line_end >= 0 else len(self.text)]
        return (self.text[start:end].isupper() and end - start > 1) or line.isupper()

    def begins(self, start: int) -> bool:
        """Whether a sentence, a line or an item begins at a character."""
        before = self.text[max(0, start - 12) : start]
        return bool(_beginning().search(before)) or start == 0


def like(phrase: str, shown: str) -> str:
    """A phrase with a capital where what is shown has one."""
    return phrase[0].upper() + phrase[1:] if shown[:1].isupper() else phrase


@lru_cache(maxsize=2048)
def words_of(phrase: str) -> tuple[str, ...]:
    """The groups of letters of a phrase."""
    return tuple(_letters().findall(phrase))


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"([^\W\d_]+)")


@cache
def _beginning() -> re.Pattern[str]:
    return re.compile(r"(?:^|\n|[.!?:;…][\"”»)]*\s|[-–—+•*]\s|[\"“«(]|\n\s*(?:\w{1,4}|[\d.]+)[.)/-]\s*)$")


def _goes_on(before: Passage, passage: Passage) -> bool:
    if passage.unit is not None and passage.unit.joined and before.unit is not None:
        return passage.kind == before.kind
    return passage.kind == "subject" == before.kind and passage.unit is not None


def prose_of(case: Case) -> Prose:
    """The prose of a case, made once."""
    return case.shared(_make)


def _make(case: Case) -> Prose:
    return Prose(case.passages())
