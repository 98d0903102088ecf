"""Shapes of ink: what hangs together on a coarse grid, such as a stamp, or the words of one line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

_FILLED = 25
"""Ink of a cell, of 255, that is more than a speck."""


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


def shapes(ink: Image, dpi: float, form: Form) -> Iterator[tuple[int, int, int, int]]:
    """Give the boxes of the shapes of one form in a picture in which ink is 255, with a blank cell around each."""
    cell = max(1, round(dpi / form.grid))
    coarse = ink.reduce(cell)
    width = coarse.width
    open_ = {at for at, share in enumerate(coarse.tobytes()) if share > _FILLED}
    while open_:
        waiting = [open_.pop()]
        shape = list(waiting)
        while waiting:
            at = waiting.pop()
            for near in (at + down * width + right for down in (-1, 0, 1) for right in range(-form.gap, form.gap + 1)):
                if near in open_:
                    open_.remove(near)
                    waiting.append(near)
                    shape.append(near)
        left, right = min(at % width for at in shape), max(at % width for at in shape) + 1
        top, bottom = min(shape) // width, max(shape) // width + 1
        across, down = (right - left) * cell / dpi, (bottom - top) * cell / dpi
        fits = form.wide[0] <= across <= form.wide[1] and form.high[0] <= down <= form.high[1]
        if fits and across > form.ratio * down:
            yield (left - 1) * cell, (top - 1) * cell, (right + 1) * cell, (bottom + 1) * cell
