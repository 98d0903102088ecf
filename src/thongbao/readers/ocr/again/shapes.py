"""Shapes of ink: what hangs together on a coarse grid, such as a stamp, a seal, or the words of one line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from thongbao.readers.ocr.picture.shares import Box

if TYPE_CHECKING:
    from PIL.Image import Image

_FILLED = 25
"""Ink of a cell, of 255, that is more than a speck."""
_FINE = 50
"""Cells an inch."""
_ROUND = 1.3
"""A shape that is no longer than this over its width may be a seal: all that is inside goes with it."""


class Form(NamedTuple):
    """What shapes are looked for; lengths are in inches."""

    wide: tuple[float, float]
    high: tuple[float, float]
    ratio: float
    """How much wider than high they are at least: seals are round."""
    gap: int
    """Cells from one part to the next one beside it; above and below it is one."""
    grid: int = 25
    """Cells an inch."""


def shapes(ink: Image, dpi: float, form: Form) -> Iterator[Box]:
    """Give the boxes of the shapes of one form in a picture in which ink is 255, with a blank cell around each."""
    cell = max(1, round(dpi / form.grid))
    for left, top, right, bottom in _boxes(ink, cell, form.gap):
        across, down = (right - left) * cell / dpi, (bottom - top) * cell / dpi
        fits = form.wide[0] <= across <= form.wide[1] and form.high[0] <= down <= form.high[1]
        if fits and across > form.ratio * down:
            yield (left - 1) * cell, (top - 1) * cell, (right + 1) * cell, (bottom + 1) * cell


def without_high(ink: Image, dpi: float, highest: float) -> Image:
    """Give a picture without the shapes that are higher than so many inches: seals with what is in them, signatures."""
    from PIL import ImageDraw

    cell = max(1, round(dpi / _FINE))
    left_over = ink.copy()
    brush = ImageDraw.Draw(left_over)
    for left, top, right, bottom in _boxes(ink, cell, 1):
        across, down = right - left, bottom - top
        if down * cell > highest * dpi:
            box = (left * cell, top * cell, right * cell, bottom * cell)
            (brush.ellipse if max(across, down) <= _ROUND * min(across, down) else brush.rectangle)(box, fill=0)
    return left_over


def _boxes(ink: Image, cell: int, gap: int) -> Iterator[Box]:
    """Give the boxes, in cells, of what hangs together."""
    coarse = ink.reduce(cell)
    width = coarse.width
    open_ = {at for at, share in enumerate(coarse.tobytes()) if share > _FILLED}
    while open_:
        waiting = [open_.pop()]
        shape = list(waiting)
        while waiting:
            at = waiting.pop()
            for near in (at + down * width + right for down in (-1, 0, 1) for right in range(-gap, gap + 1)):
                if near in open_:
                    open_.remove(near)
                    waiting.append(near)
                    shape.append(near)
        left, right = min(at % width for at in shape), max(at % width for at in shape) + 1
        yield left, min(shape) // width, right, max(shape) // width + 1
