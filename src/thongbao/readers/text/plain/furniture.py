"""Page numbers and running titles among the lines of a text: read, but not content."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from thongbao.layout.blocks import Role
from thongbao.readers.text.marks import ends_sentence
from thongbao.readers.text.plain.lines import Line

_NUMBER = re.compile(r"(?:[-–—]\s*)?(?:(?:Trang|trang|Page)\s*)?(\d{1,4})(?:\s*/\s*\d{1,4})?(?:\s*[-–—])?\Z")
_STAMPED = re.compile(
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[+-]\d{2}:?\d{2})?\Z)"
    r"|(?:Người ký|Ký bởi|Thời gian ký|Ngày ký|Signed by|Signature Not Verified|Digitally signed)\b"
)
_FAR = 12
_STAMP_LINES, _STAMP_WIDTH = 8, 50
_REPEATS = 3


def take_furniture(lines: Sequence[Line]) -> tuple[list[Line], list[tuple[Line, Role]]]:
    """Part the lines that are content from those that are not, with their role."""
    paged = bool(lines) and lines[0].page is not None
    taken = _stamps(lines) | (_at_page_edges(lines) if paged else _in_sequence(lines))
    content: list[Line] = []
    resumed = False
    for at, line in enumerate(lines):
        if at in taken:
            resumed = True
            continue
        content.append(replace(line, resumed=True) if resumed else line)
        resumed = False
    return content, [(lines[at], taken[at]) for at in sorted(taken)]


def _stamps(lines: Sequence[Line]) -> dict[int, Role]:
    """Find the short lines that an electronic signature leaves; one of them has a date and an hour."""
    taken: dict[int, Role] = {}
    for at, line in enumerate(lines):
        if len(line.text) > _STAMP_WIDTH or _STAMPED.match(line.text) is None:
            continue
        start, end = at, at + 1
        low, high = max(0, at - _STAMP_LINES), min(len(lines), at + _STAMP_LINES)
        while start > low and lines[start].blanks == 0 and _beside(lines[start - 1], line):
            start -= 1
        while end < high and lines[end].blanks == 0 and _beside(lines[end], line):
            end += 1
        alone = lines[start].blanks > 0 or start == 0 or lines[start].page != lines[start - 1].page
        block = range(start, end) if alone and end - start <= _STAMP_LINES else range(at, at + 1)
        taken.update((place, "stamp") for place in block)
    return taken


def _beside(line: Line, stamp: Line) -> bool:
    return len(line.text) <= _STAMP_WIDTH and abs(line.indent - stamp.indent) <= 1 and line.page == stamp.page


def _at_page_edges(lines: Sequence[Line]) -> dict[int, Role]:
    pages: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        pages.setdefault(line.page or 0, []).append(at)
    taken: dict[int, Role] = {}
    for places in pages.values():
        for edge in {places[0], places[-1]}:
            if _NUMBER.match(lines[edge].text[:30]):
                taken[edge] = "page-number"
    for first in (True, False):
        rests = [[at for at in places if at not in taken] for places in pages.values()]
        edges = [rest[0 if first else -1] for rest in rests if rest]
        same = Counter(_shape(lines[at].text) for at in edges)
        for at in edges:
            if same[_shape(lines[at].text)] >= max(_REPEATS, len(pages) / 2):
                taken[at] = "header" if first else "footer"
    return taken


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text[:200])


def _in_sequence(lines: Sequence[Line]) -> dict[int, Role]:
    """Without form feeds: lone numbers that count up by one and stand where a page may end."""
    taken: dict[int, Role] = {}
    expected: int | None = None
    for at, line in enumerate(lines):
        found = _NUMBER.match(line.text[:30]) if len(line.text) <= 12 else None
        if found is None or at == 0 or at == len(lines) - 1:
            continue
        number, before, after = int(found[1]), lines[at - 1], lines[at + 1]
        due = number in (1, 2) if expected is None else number == expected
        apart = line.indent >= _FAR or (line.blanks > 0 and after.blanks > 0)
        amid = not ends_sentence(before.text) and len(before.text) > 40 and after.text[0].islower()
        if due and (apart or amid):
            taken[at] = "page-number"
            expected = number + 1
    return taken
