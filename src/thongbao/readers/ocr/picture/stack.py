"""What stands side by side (halves of letterhead and foot, cells) set one under the other before an engine sees it.

Engines read lines across a page: two columns whose lines are out of step become a muddle. The words are put back to
where they stand afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.picture.cells import Box, Table
from thongbao.readers.ocr.picture.halves import Zone
from thongbao.readers.ocr.picture.ink import paper

if TYPE_CHECKING:
    from PIL.Image import Image

_MARGIN = 0.12
"""Blank between two columns when they are set one under the other, in inches."""
_TALLEST = 30_000
"""Rows of a picture that an engine takes."""


class Strip(NamedTuple):
    """Part of a page: its box there, and the row where it begins in the picture that is read."""

    left: int
    top: int
    right: int
    bottom: int
    row: int


def stacked(page: Image, found: Sequence[Zone], dpi: float, drawn: Sequence[Table] = ()) -> tuple[Image, list[Strip]]:
    """Give the picture with every right column, and every cell, under what is left of it, and where its strips were."""
    from PIL import Image as Pictures

    if not found and not drawn:
        return page, [Strip(0, 0, page.width, page.height, 0)]
    margin = round(_MARGIN * dpi)
    strips: list[Strip] = []
    row = 0
    for left, top, right, bottom in _boxes(page.width, page.height, found, drawn):
        strips.append(Strip(left, top, right, bottom, row))
        row += bottom - top + margin
    if drawn and row > _TALLEST:
        return stacked(page, found, dpi)
    picture = Pictures.new("L", (page.width, row), paper(page))
    for strip in strips:
        picture.paste(page.crop(strip[:4]), (strip.left, strip.row))
    return picture, strips


def _boxes(width: int, height: int, found: Sequence[Zone], drawn: Sequence[Table]) -> Iterator[Box]:
    parts = list(drawn)
    for zone in found:
        boxes = (0, zone.top, zone.middle, zone.bottom), (zone.middle, zone.top, width, zone.bottom)
        parts.append(Table(zone.top, zone.bottom, boxes))
    top = 0
    for part in sorted(parts):
        if part.top < top:
            continue  # a table that reaches into halves is read as they are
        if part.top > top:
            yield 0, top, width, part.top
        yield from part.boxes
        top = part.bottom
    if top < height:
        yield 0, top, width, height


def unstacked(found: Sequence[Read], strips: Sequence[Strip]) -> None:
    """Put words back to where they stand on the page."""
    for read in found:
        middle = (read.top + read.bottom) / 2
        strip = max((one for one in strips if one.row <= middle), key=lambda one: one.row, default=strips[0])
        shift = strip.top - strip.row
        read.top, read.bottom, read.base = read.top + shift, read.bottom + shift, read.base + shift
