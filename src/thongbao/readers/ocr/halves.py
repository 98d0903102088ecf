"""Text that stands side by side (letterhead, foot) set one under the other before an engine sees it.

Engines read lines across a page: two columns whose lines are out of step become a muddle. The empty stripe between
them is looked for in the ink; the words are put back to where they stand afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from thongbao.readers.ocr.engine import Read

if TYPE_CHECKING:
    from PIL.Image import Image

_CELL = 8
"""Pixels that are looked at as one."""
_SPECK = 24
"""Ink of a cell, of 255, that is more than a speck."""
_FROM, _TO = 0.33, 0.66
"""Where an empty stripe may stand, of the width of the page."""
_STRIPE = 0.11
"""Width of an empty stripe, in inches."""
_TALL = 0.42
"""Height of what stands side by side, in inches: three lines of small letters."""
_FOOT = 0.25
"""What begins lower on the page, of its height, is no letterhead."""
_MARGIN = 0.12
"""Blank between two columns when they are set one under the other, in inches."""


class Zone(NamedTuple):
    """Rows of pixels with two columns, parted at ``middle``."""

    top: int
    bottom: int
    middle: int


def signed(found: Sequence[Zone], height: int) -> Zone | None:
    """Give the zone whose right half holds posts, seal and name: the lowest, when it is not a letterhead."""
    return found[-1] if found and found[-1].top > _FOOT * height else None


class Strip(NamedTuple):
    """Part of a page: its box there, and the row where it begins in the picture that is read."""

    left: int
    top: int
    right: int
    bottom: int
    row: int


def zones(ink: Image, dpi: float, walls: Sequence[tuple[int, int]] = ()) -> list[Zone]:
    """Give the zones of a picture in which ink is 255; none crosses ``walls`` (rows of tables)."""
    small = ink.reduce(_CELL)
    width, height = small.size
    data = small.tobytes()
    blank = sum(1 << at for at in range(round(_FROM * width), round(_TO * width)))
    least, tall = max(2, round(_STRIPE * dpi / _CELL)), round(_TALL * dpi / _CELL)
    rows = [
        sum(1 << at for at, dark in enumerate(data[row * width : (row + 1) * width]) if dark > _SPECK)
        for row in range(height)
    ]
    closed = [any(top <= row * _CELL <= bottom for top, bottom in walls) for row in range(height)]
    found: list[Zone] = []
    row = 0
    while row < height:
        if not rows[row] or closed[row]:
            row += 1
            continue
        end, whole, stripe = row, 0, 0
        while end < height and not closed[end]:
            free = blank & ~(whole | rows[end])
            if not _has_run(free, least):
                break
            whole, stripe, end = whole | rows[end], free, end + 1
        end = _last_gap(rows, row, end) if end < height else end
        middle = _middle(stripe)
        if end - row >= tall and middle is not None and _both(rows[row:end], middle, tall):
            found.append(Zone(row * _CELL, min(end * _CELL, ink.height), middle * _CELL))
        row = max(end, row + 1)
    return found


def _has_run(free: int, least: int) -> bool:
    """Whether so many cells are free in a row."""
    for _ in range(1, least):
        free &= free >> 1
    return free != 0


def _last_gap(rows: Sequence[int], start: int, end: int) -> int:
    """Give the last empty row before ``end``: a zone ends between two lines."""
    while end > start and rows[end - 1]:
        end -= 1
    return end


def _middle(stripe: int) -> int | None:
    """Give the middle of the widest run of cells."""
    best: tuple[int, int] | None = None
    at = 0
    while stripe >> at:
        if stripe >> at & 1:
            start = at
            while stripe >> at & 1:
                at += 1
            if best is None or at - start > best[1] - best[0]:
                best = (start, at)
        else:
            at += 1
    return None if best is None else (best[0] + best[1]) // 2 + 1


def _both(rows: Sequence[int], middle: int, tall: int) -> bool:
    """Whether there is enough ink on both sides."""
    left = (1 << middle) - 1
    sides = [sum(bool(row & left) for row in rows), sum(bool(row >> middle) for row in rows)]
    return min(sides) >= tall // 2


def stacked(page: Image, found: Sequence[Zone], dpi: float) -> tuple[Image, list[Strip]]:
    """Give the picture with every right column under its left one, and where its strips were."""
    from PIL import Image as Pictures

    if not found:
        return page, [Strip(0, 0, page.width, page.height, 0)]
    margin = round(_MARGIN * dpi)
    strips: list[Strip] = []
    row = 0
    for left, top, right, bottom in _boxes(page.width, page.height, found):
        strips.append(Strip(left, top, right, bottom, row))
        row += bottom - top + margin
    picture = Pictures.new("L", (page.width, row), 255)
    for strip in strips:
        picture.paste(page.crop(strip[:4]), (strip.left, strip.row))
    return picture, strips


def _boxes(width: int, height: int, found: Sequence[Zone]) -> Iterator[tuple[int, int, int, int]]:
    top = 0
    for zone in found:
        if zone.top > top:
            yield 0, top, width, zone.top
        yield 0, zone.top, zone.middle, zone.bottom
        yield zone.middle, zone.top, width, zone.bottom
        top = zone.bottom
    if top < height:
        yield 0, top, width, height


def unstacked(found: Sequence[Read], strips: Sequence[Strip]) -> None:
    """Put words back to where they stand on the page."""
    for read in found:
        middle = (read.top + read.bottom) / 2
        strip = max((one for one in strips if one.row <= middle), key=lambda one: one.row, default=strips[0])
        shift = strip.top - strip.row
        read.top, read.bottom, read.base = read.top + shift, read.bottom + shift, read.base + shift
