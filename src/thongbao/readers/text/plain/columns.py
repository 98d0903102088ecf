"""Two columns of text set side by side with blanks: the letterhead and the foot.

A region starts from a line that is surely in two halves (by its words and its gap) and grows line by line;
each line is then cut at the gap that fits best, since gaps shift where the columns are centred.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from thongbao.readers.text.letterhead import (
    AUTHORITY,
    MOTTO,
    RECIPIENTS,
    cut_at_words,
    has_date,
    is_number_and_date,
)
from thongbao.readers.text.marks import is_capitals, starts_item
from thongbao.readers.text.plain.lines import Line

_GAP = re.compile(r" {2,}")
_WIDE = 3
_SLACK = 4
_LAST_LINES = 40
_SIGNATURE_BLANKS = 12
_HEADER_BLANKS = 3
_BREATH = 1000
_UNKNOWN = 1_000_000


@dataclass(slots=True)
class Region:
    """Neighbouring lines in two columns, ``start`` to ``end`` (exclusive) of the list they were found in."""

    start: int
    end: int
    left: list[Line] = field(default_factory=list)
    right: list[Line] = field(default_factory=list)
    left_end: int = 0
    right_start: int = _UNKNOWN

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
        if line.indent >= self.right_start - _SLACK and line.indent > 8:
            return "right"
        if line.right <= self.right_start:
            return "left"
        return "cross"


def find_regions(lines: Sequence[Line], tick: Callable[[], None]) -> list[Region]:
    """Find the letterheads and feet among lines, in order and apart from one another."""
    regions: list[Region] = []
    at = 0
    while at < len(lines):
        if at % _BREATH == 0:
            tick()
        low = regions[-1].end if regions else 0
        region = _letterhead(lines, at, low) or _foot(lines, at, low)
        if region is None:
            at += 1
        else:
            regions.append(region)
            at = region.end
    return regions


def _halves(line: Line, region: Region | None, *, wide: int = _WIDE) -> tuple[Line, Line] | None:
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
    if region is None or region.right_start == _UNKNOWN:
        return _cut(line, *max(gaps, key=lambda gap: gap[1] - gap[0]))
    middle = (region.left_end + region.right_start) / 2 - line.indent
    reach = (region.left_end - line.indent, region.right_start - line.indent)

    def fit(gap: tuple[int, int]) -> tuple[float, float]:
        return min(gap[1], reach[1]) - max(gap[0], reach[0]), -abs(sum(gap) / 2 - middle)

    return _cut(line, *max(gaps, key=fit))


def _cut(line: Line, end: int, start: int) -> tuple[Line, Line]:
    left = Line(line.number, line.text[:end].rstrip(), line.indent, line.page, line.blanks)
    return left, Line(line.number, line.text[start:], line.indent + start, line.page, line.blanks)


def _letterhead(lines: Sequence[Line], at: int, low: int) -> Region | None:
    line = lines[at]
    text = line.text
    if len(text) > 300:
        return None
    motto = MOTTO.search(text)
    if motto is None or motto.start() == 0:
        two = is_number_and_date(text) and _halves(line, None)
        if not two or has_date(two[0].text):
            return None
    region = Region(at, at + 1)
    halves = _halves(line, region, wide=2)
    if halves is None:
        return None
    region.add(*halves)
    _grow_up(lines, region, low, top=True)
    _grow_header_down(lines, region)
    return region


def _grow_up(lines: Sequence[Line], region: Region, low: int, *, top: bool) -> None:
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


def _grow_header_down(lines: Sequence[Line], region: Region) -> None:
    pending: list[tuple[Line, str]] = []
    at = region.end
    while at < len(lines) and lines[at].blanks <= _HEADER_BLANKS:
        line = lines[at]
        if line.page != lines[region.start].page:
            break
        halves = _halves(line, region) if not starts_item(line.text) else None
        if halves is not None and halves[0].right <= region.right_start + _SLACK and len(line.text) < 160:
            for waiting, side in pending:
                region.add(*((waiting, None) if side == "left" else (None, waiting)))
            pending = []
            region.add(*halves)
            region.end = at + 1
        else:
            side = region.side(line)
            if side == "cross" or len(pending) >= 8 or starts_item(line.text):
                break
            pending.append((line, side))
        at += 1
    middle = sum(line.indent + line.right for line in region.left) / (2 * len(region.left))
    for line, side in pending:
        # What follows the last row without a blank line goes on with its half: "V/v ..." under the number.
        known = line.text.startswith(("V/v", "v/v", "Về việc", "Số"))
        known = known or (side == "right" and has_date(line.text))
        aside = side == "left" and abs(line.indent + line.right - 2 * middle) > 20
        if aside or (line.blanks > 0 and not known):
            break
        region.add(*((line, None) if side == "left" else (None, line)))
        region.end += 1


def _foot(lines: Sequence[Line], at: int, low: int) -> Region | None:
    line = lines[at]
    if RECIPIENTS.match(line.text[:20]) is None:
        return _signatures(lines, at, low)
    region = Region(at, at)
    for later in lines[at : at + 40]:
        cut = _signing(later, line)
        if cut is None:
            continue
        if region.right_start == _UNKNOWN:
            region.left_end, region.right_start = cut[0].right, cut[1].indent
        elif abs(cut[1].indent - region.right_start) < 24:
            region.right_start = min(region.right_start, cut[1].indent)
    if region.right_start == _UNKNOWN:
        return _stepped(lines, at)
    _grow_foot_down(lines, region)
    _grow_up(lines, region, low, top=False)
    return region


def _signing(line: Line, head: Line) -> tuple[Line, Line] | None:
    """Cut a line of a foot whose right half may be a signature's."""
    halves = _halves(line, None)
    if halves is None or halves[0].indent > head.indent + 12 or halves[1].indent < head.indent + 16:
        return None
    return halves


def _grow_foot_down(lines: Sequence[Line], region: Region) -> None:
    at = region.end
    while at < len(lines):
        line = lines[at]
        if at > region.start and (line.page != lines[region.start].page or line.blanks > _SIGNATURE_BLANKS):
            break
        halves = _halves(line, region)
        if halves is not None and halves[1].indent >= region.right_start - _SLACK:
            region.add(*halves)
        else:
            side = region.side(line)
            bullet = starts_item(line.text) == "bullet" and line.indent < region.right_start / 2
            if side == "right":
                region.add(None, line)
            elif bullet or (side == "left" and (line.blanks == 0 or at == region.start)):
                region.add(line, None)
            else:
                break
        at += 1
    region.end = at


def _stepped(lines: Sequence[Line], at: int) -> Region | None:
    """Find a foot in which no line has both halves, yet the halves alternate."""
    region = Region(at, at)
    edge = max((line.right for line in lines[at : at + 30] if line.page == lines[at].page), default=0)
    rights = [line.indent for line in lines[at : at + 30] if line.indent > max(20, 0.35 * edge)]
    if not rights:
        return None
    region.right_start = min(rights)
    _grow_foot_down(lines, region)
    first = min((line.number for line in region.right), default=_UNKNOWN)
    alternates = any(line.number > first and starts_item(line.text) for line in region.left)
    return region if alternates else None


def _signatures(lines: Sequence[Line], at: int, low: int) -> Region | None:
    """Two signers side by side, in the last lines of a text."""
    line = lines[at]
    if at < len(lines) - _LAST_LINES or "   " not in line.text or len(line.text) > 200:
        return None
    halves = _halves(line, None)
    if halves is None or not all(is_capitals(half.text) for half in halves):
        return None
    if not any(AUTHORITY.match(half.text) for half in halves) and "|" in line.text:
        return None
    region = Region(at, at)
    region.left_end, region.right_start = halves[0].right, halves[1].indent
    _grow_foot_down(lines, region)
    return region
