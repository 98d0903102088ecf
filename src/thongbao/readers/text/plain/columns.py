"""Two columns of text set side by side with blanks: the letterhead and the foot.

A region starts from a line that is surely in two halves (by its words and its gap) and grows line by line;
each line is then cut at the gap that fits best, since gaps shift where the columns are centred.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from thongbao.readers.text.letterhead import MOTTO, has_date, is_number_and_date
from thongbao.readers.text.marks import starts_item
from thongbao.readers.text.plain.foot import foot
from thongbao.readers.text.plain.lines import Line
from thongbao.readers.text.plain.region import SLACK, Region, grow_up, halves_of

_HEADER_BLANKS = 3
_BREATH = 1000


def find_regions(lines: Sequence[Line], tick: Callable[[], None]) -> list[Region]:
    """Find the letterheads and feet among lines, in order and apart from one another."""
    regions: list[Region] = []
    at = 0
    while at < len(lines):
        if at % _BREATH == 0:
            tick()
        low = regions[-1].end if regions else 0
        region = _letterhead(lines, at, low) or foot(lines, at, low)
        if region is None or region.end == at:  # the latter where the first line of a foot runs across both halves
            at += 1
        else:
            regions.append(region)
            at = region.end
    return regions


def _letterhead(lines: Sequence[Line], at: int, low: int) -> Region | None:
    line = lines[at]
    text = line.text
    if len(text) > 300:
        return None
    motto = MOTTO.search(text)
    if motto is None or motto.start() == 0:
        two = is_number_and_date(text) and halves_of(line, None)
        if not two or has_date(two[0].text):
            return None
    region = Region(at, at + 1)
    halves = halves_of(line, region, wide=2)
    if halves is None:
        return None
    region.add(*halves)
    grow_up(lines, region, low, top=True)
    _grow_header_down(lines, region)
    return region


def _grow_header_down(lines: Sequence[Line], region: Region) -> None:
    pending: list[tuple[Line, str]] = []
    at = region.end
    while at < len(lines) and lines[at].blanks <= _HEADER_BLANKS:
        line = lines[at]
        if line.page != lines[region.start].page:
            break
        halves = halves_of(line, region) if not starts_item(line.text) else None
        if halves is not None and halves[0].right <= region.right_start + SLACK and len(line.text) < 160:
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
