"""References to notes: small raised marks right behind a word, which are no part of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from thongbao.layout.assemble.lines import Line, segments
from thongbao.layout.assemble.tables import Table
from thongbao.layout.assemble.words import Word

_SMALL = 0.75
_RAISED = 0.12
_UNIT = re.compile(r"(?:^|\W|\d)(?:[kcdm]?m|ha)\Z|(?:^|\W)(?:10|x|R)\Z")
_EXPONENTS = ("2", "3")


def without_references(lines: Sequence[Line], marks: Iterable[str]) -> list[Line]:
    """Give the lines without the raised marks of notes that stand on their page."""
    known = frozenset(marks)
    made = []
    for line in lines:
        gone = _references(line, known) if known else set()
        words = [word for word in line.words if id(word) not in gone]
        made.append(Line(words, line.page) if gone and words else line)
    return made


def drop_references(table: Table, marks: Iterable[str]) -> None:
    """Take them out of the cells of a table."""
    known = frozenset(marks)
    for slot in table.slots:
        if known and len(slot.words) > 1:
            gone = {mark for line in segments(slot.words, table.page) for mark in _references(line, known)}
            slot.words = [word for word in slot.words if id(word) not in gone]


def _references(line: Line, marks: frozenset[str]) -> set[int]:
    """Find the marks in a line; the word before each takes the room that it leaves."""
    found: set[int] = set()
    before: Word | None = None
    for word in line.words:
        mark = word.text.strip()
        if before is not None and mark in marks and _is_raised(word, before) and not _is_power(before, mark):
            found.add(id(word))
            before.right = max(before.right, word.right)
            if word.text[-1:].isspace():
                before.text = before.text.rstrip() + " "
            continue
        before = word
    return found


def _is_raised(mark: Word, word: Word) -> bool:
    close = -0.3 * word.size <= mark.left - word.right <= 0.35 * word.size
    return close and mark.size <= _SMALL * word.size and word.base - mark.base >= _RAISED * word.size


def _is_power(word: Word, mark: str) -> bool:
    """Whether a raised figure belongs to a unit: m², 10³."""
    return mark in _EXPONENTS and _UNIT.search(word.text.rstrip()) is not None
