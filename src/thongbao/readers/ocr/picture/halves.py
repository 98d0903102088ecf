"""Text that stands side by side (letterhead, foot): the empty stripe between the halves is looked for in the ink."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

_CELL = 8
"""Pixels that are looked at as one."""
_SPECK = 10
"""Ink of a cell, of 255, that is more than a speck."""
_REACH = 44
"""Pixels in which a zone ends between two lines, beside a line that crosses the stripe."""
_FROM, _TO = 0.33, 0.66
"""Where an empty stripe may stand, of the width of the page."""
_STRIPE = 0.11
"""Width of an empty stripe, in inches."""
_TALL = 0.42
"""Height of what stands side by side, in inches: three lines of small letters."""
_FOOT = 0.25
"""What begins lower on the page, of its height, is no letterhead."""


class Zone(NamedTuple):
    """Rows of pixels with two columns, parted at ``middle``."""

    top: int
    bottom: int
    middle: int


def zones(ink: Image, dpi: float, walls: Sequence[tuple[int, int]] = ()) -> list[Zone]:
    """Give the zones of a picture in which ink is 255; none crosses ``walls`` (rows of tables)."""
    small = ink.reduce(_CELL)
    width, height = small.size
    data = small.tobytes()
    least, tall = max(2, round(_STRIPE * dpi / _CELL)), round(_TALL * dpi / _CELL)
    rows = [
        sum(1 << at for at, dark in enumerate(data[row * width : (row + 1) * width]) if dark > _SPECK)
        for row in range(height)
    ]
    closed = [any(top <= row * _CELL <= bottom for top, bottom in walls) for row in range(height)]
    runs: list[tuple[int, int, int, int]] = []
    for start in range(round(_FROM * width), round(_TO * width) - least):
        stripe = ((1 << least) - 1) << start
        for top, bottom in _free(rows, closed, stripe):
            left, right = _inked(rows[top:bottom], start, start + least)
            if min(left, right) >= 0.8 * tall and bottom - top >= tall:
                runs.append((min(left, right), start, top, bottom))
    found: list[Zone] = []
    while runs:
        best = max(runs)
        same = [start for score, start, top, bottom in runs if (score, top, bottom) == (best[0], *best[2:])]
        middle = (same[len(same) // 2] + least // 2) * _CELL
        top, bottom = best[2] * _CELL, min(best[3] * _CELL, ink.height)
        top = _blank(ink, top, min(top + _REACH // 2, bottom)) if top else 0
        if bottom < ink.height:
            bottom = _blank(ink, max(top, bottom - _REACH), bottom, last=True)
        if top < bottom:
            found.append(Zone(top, bottom, middle))
        runs = [run for run in runs if run[3] <= best[2] or run[2] >= best[3]]
    return sorted(found)


def _blank(ink: Image, top: int, bottom: int, *, last: bool = False) -> int:
    """Give the row with the least ink between two rows, the first one or the last one."""
    from PIL import Image as Pictures

    rows = ink.crop((0, top, ink.width, bottom)).convert("F").resize((1, bottom - top), Pictures.Resampling.BOX)
    shades = array("f", rows.tobytes())
    enough = 1.4 * min(shades) + 0.5
    clear = [at for at, shade in enumerate(shades) if shade <= enough]
    return top + clear[-1 if last else 0]


def _free(rows: Sequence[int], closed: Sequence[bool], stripe: int) -> Iterator[tuple[int, int]]:
    """Give the runs of rows whose cells of a stripe are empty."""
    start: int | None = None
    for at in range(len(rows) + 1):
        free = at < len(rows) and not closed[at] and not rows[at] & stripe
        if free and start is None:
            start = at
        elif not free and start is not None:
            yield start, at
            start = None


def _inked(rows: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """How many rows have ink left of a stripe, and right of it."""
    left = (1 << start) - 1
    return sum(bool(row & left) for row in rows), sum(bool(row >> end) for row in rows)


def signed(found: Sequence[Zone], height: int) -> Zone | None:
    """Give the zone whose right half holds posts, seal and name: the lowest, when it is not a letterhead.

    A page may begin with the foot of the text before it; under a letterhead there is always text.
    """
    if not found:
        return None
    return found[-1] if found[-1].top > _FOOT * height or found[-1].bottom >= height else None
