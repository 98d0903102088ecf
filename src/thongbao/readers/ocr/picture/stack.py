"""What stands side by side (halves of letterhead and foot, cells) set one under the other before an engine sees it.

Engines read lines across a page: two columns whose lines are out of step become a muddle. The words are put back to
where they stand afterwards. Blank paper around what is read is left out: an engine looks at every dot.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.picture.cells import Table
from thongbao.readers.ocr.picture.halves import CELL, SPECK, Zone
from thongbao.readers.ocr.picture.shares import Box

if TYPE_CHECKING:
    from PIL.Image import Image

_MARGIN = 0.12
"""Blank between two columns when they are set one under the other, and around all, in inches."""
_TALLEST = 30_000
"""Rows of a picture that an engine takes."""


class Strip(NamedTuple):
    """Part of a page: its box there, and where its left upper corner lies in the picture that is read."""

    left: int
    top: int
    right: int
    bottom: int
    row: int
    column: int


def stacked(
    page: Image, letters: Image, found: Sequence[Zone], dpi: float, drawn: Sequence[Table] = (), *, light: int = 255
) -> tuple[Image, list[Strip]]:
    """Give the picture with every right column, and every cell, under what is left of it, and where its strips were.

    ``letters`` is the page with ink as 255 and all else as 0, ``light`` the shade of its paper.
    """
    from PIL import Image as Pictures

    margin = round(_MARGIN * dpi)
    boxes = [inked for box in _boxes(page.width, page.height, found, drawn) if (inked := _inked(letters, box, margin))]
    if not boxes:
        return page, [Strip(0, 0, page.width, page.height, 0, 0)]
    strips: list[Strip] = []
    first, last = min(box[0] for box in boxes), max(box[2] for box in boxes)
    row = 0
    for left, top, right, bottom in boxes:
        strips.append(Strip(left, top, right, bottom, row, left - first))
        row += bottom - top + margin
    row -= margin
    if drawn and row > _TALLEST:
        return stacked(page, letters, found, dpi, light=light)
    picture = Pictures.new("L", (last - first, row), light)
    for strip in strips:
        picture.paste(page.crop(strip[:4]), (strip.column, strip.row))
    return picture, strips


def _inked(letters: Image, box: Box, margin: int) -> Box | None:
    """Give the part of a box that has ink, with a margin inside of the box; None where it is blank."""
    cells = letters.crop(box).reduce(CELL).point([255 if share > SPECK else 0 for share in range(256)]).getbbox()
    if cells is None:
        return None
    left, top, right, bottom = (CELL * edge for edge in cells)
    return (
        max(box[0], box[0] + left - margin),
        max(box[1], box[1] + top - margin),
        min(box[2], box[0] + right + margin),
        min(box[3], box[1] + bottom + margin),
    )


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
        read.move(strip.left - strip.column, strip.top - strip.row)
