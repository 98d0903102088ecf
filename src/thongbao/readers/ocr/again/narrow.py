"""Narrow columns of tables (STT, single figures), which an engine that looks for lines of text passes over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.picture.cells import Table
from thongbao.readers.ocr.picture.ink import threshold
from thongbao.readers.ocr.picture.shares import Box, rows, runs

if TYPE_CHECKING:
    from PIL.Image import Image

_WIDEST = 0.6
"""Inches that the letters of a narrow column take from left to right."""
_LOWEST = 0.06
"""A line of letters is at least so high, in inches; a dot is less."""
_AROUND = 0.1
_INKED = 0.5
"""Ink of a row, of 255, that is more than a speck."""
_ENOUGH = 0.5
"""Share of the lines of a column that must have been read."""


def filled(
    found: Sequence[Read], page: Image, tables: Sequence[Table], dpi: float, read: Callable[[Image], Sequence[Read]]
) -> list[Read]:
    """Give the words of a page, those of narrow columns with few of them read once more, column by column."""
    words = list(found)
    if not tables:
        return words
    dark = threshold(page)
    for box in (box for table in tables for box in table.boxes):
        ink = page.crop(box).point([255 if light < dark else 0 for light in range(256)])
        place = ink.getbbox()
        if place is None or place[2] - place[0] > _WIDEST * dpi:
            continue
        lines = sum(end - start >= _LOWEST * dpi for start, end in runs(share >= _INKED for share in rows(ink)))
        inside = [one for one in words if _within(one, box)]
        if lines < 2 or len({one.line for one in inside if one.text.isalnum()}) >= _ENOUGH * lines:
            continue
        left, top, right, bottom = _wider(place, box, round(_AROUND * dpi))
        again = list(read(page.crop((left, top, right, bottom))))
        if len(again) <= len(inside):
            continue
        next_line = max((one.line for one in words), default=-1) + 1
        for one in again:
            one.move(left, top)
            one.line += next_line
        words = [*(one for one in words if not _within(one, box)), *again]
    return words


def _within(read: Read, box: Box) -> bool:
    x, y = (read.left + read.right) / 2, (read.top + read.bottom) / 2
    return box[0] <= x < box[2] and box[1] <= y < box[3]


def _wider(place: Box, box: Box, by: int) -> Box:
    """Where the letters of a box stand on the page, with some paper around them."""
    left, top = box[0] + place[0] - by, box[1] + place[1] - by
    return max(box[0], left), max(box[1], top), min(box[2], left + place[2] - place[0] + 2 * by), min(
        box[3], top + place[3] - place[1] + 2 * by
    )
