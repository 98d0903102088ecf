"""A part of a text that is set in two halves, and how one of its lines is cut into them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field

from thongbao.node import Draft, draft
from thongbao.readers.text.letterhead import RECIPIENTS, cut_at_words, is_number_and_date
from thongbao.readers.text.marks import starts_item
from thongbao.readers.text.plain.lines import Line

SLACK = 4
"""Columns by which a line may miss its half."""
UNKNOWN = 1_000_000
_GAP = re.compile(r" {2,}")
_WIDE = 3


@draft
class Region(Draft):
    """Neighbouring lines in two columns, ``start`` to ``end`` (exclusive) of the list they were found in."""

    start: int
    end: int
    left: list[Line] = field(default_factory=list)
    right: list[Line] = field(default_factory=list)
    left_end: int = 0
    right_start: int = UNKNOWN

    def add(self, left: Line | None, right: Line | None) -> None:
        """Take a line's halves and learn the gutter from a line that has both."""
        if left is not None:
            self.left.append(left)
        if right is not None:
            self.right.append(right)
        if left is not None and right is not None:
            self.left_end = max(self.left_end, left.right)
            self.right_start = min(self.right_start, right.indent)

    def side(self, line: Line) -> str:
        """``left``, ``right`` or ``cross`` for a line that has no gap."""
        if line.indent >= self.right_start - SLACK and line.indent > 8:
            return "right"
        if line.right <= self.right_start:
            return "left"
        return "cross"


def halves_of(line: Line, region: Region | None, *, wide: int = _WIDE) -> tuple[Line, Line] | None:
    """Cut a line at its best gap, or give None when it has none."""
    text = line.text
    words = cut_at_words(text)
    if words is not None:
        return _cut(line, words, words)
    if len(text) > 400:
        return None
    gaps = [(gap.start(), gap.end()) for gap in _GAP.finditer(text) if gap.end() - gap.start() >= wide]
    if gaps and starts_item(text) and not text[: gaps[0][0]].strip("-–+•*. )").isalpha() and gaps[0][0] <= 4:
        gaps = gaps[1:]  # the blanks after a marker
    if not gaps:
        return None
    if text.startswith("Số"):  # blanks left for the number to be written in are no gutter
        gaps = [gap for gap in gaps if text[gap[1]] not in "/-–"]
        if not gaps:
            return None
    if is_number_and_date(text):
        before = [gap for gap in gaps if gap[1] <= text.find("ngày")] or gaps[:1]
        return _cut(line, *before[-1])
    if RECIPIENTS.fullmatch(text[: gaps[0][0]].rstrip(" :")):
        return _cut(line, *gaps[0])  # further gaps stand between signers
    if region is None or region.right_start == UNKNOWN:
        return _cut(line, *max(gaps, key=lambda gap: gap[1] - gap[0]))
    if region.side(line) == "right":
        return None  # both parts stand in the right half: the names of two signers
    middle = (region.left_end + region.right_start) / 2 - line.indent
    reach = (region.left_end - line.indent, region.right_start - line.indent)

    def fit(gap: tuple[int, int]) -> tuple[float, float]:
        return min(gap[1], reach[1]) - max(gap[0], reach[0]), -abs(sum(gap) / 2 - middle)

    return _cut(line, *max(gaps, key=fit))


def _cut(line: Line, end: int, start: int) -> tuple[Line, Line]:
    left = Line(line.number, line.text[:end].rstrip(), line.indent, line.page, line.blanks)
    return left, Line(line.number, line.text[start:], line.indent + start, line.page, line.blanks)


def grow_up(lines: Sequence[Line], region: Region, low: int, *, top: bool) -> None:
    """Lines above that stand in one half: at the top of a page any, in a foot only right ones."""
    taken: list[tuple[Line, str]] = []
    below = lines[region.start]
    at = region.start - 1
    blanks = 0 if top else 2
    while at >= low and len(taken) < 8 and below.blanks <= blanks and lines[at].page == below.page:
        line = lines[at]
        side = region.side(line)
        if side == "cross" or (side == "left" and (not top or len(line.text) > 60)):
            break
        if side == "right" and not top and line.indent < 0.3 * line.right:
            break
        taken.append((line, side))
        below = line
        at -= 1
    if top and at >= low and lines[at].page == below.page and below.blanks == 0:
        return  # what stands above runs into it: no letterhead begins there
    for line, side in taken:
        (region.left if side == "left" else region.right).insert(0, line)
    region.start = at + 1
