"""Text that stands side by side (letterhead, foot): the empty stripe between the halves is looked for in the ink."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from itertools import accumulate
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from thongbao.readers.ocr.picture.shares import rows

if TYPE_CHECKING:
    from PIL.Image import Image

CELL = 8
"""Pixels that are looked at as one."""
SPECK = 10
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
    small = ink.reduce(CELL)
    width, height = small.size
    least, tall = max(2, round(_STRIPE * dpi / CELL)), max(1, round(_TALL * dpi / CELL))
    columns = _columns(small)
    shut = int("".join("01"[any(top <= row * CELL <= bottom for top, bottom in walls)] for row in range(height)), 2)
    lefts = list(accumulate(columns, or_, initial=0))
    rights = list(accumulate(reversed(columns), or_, initial=0))[::-1]
    free = re.compile(f"0{{{tall},}}")
    runs: list[tuple[int, int, int, int]] = []
    for start in range(round(_FROM * width), round(_TO * width) - least):
        stripe = reduce(or_, columns[start : start + least], shut)
        for run in free.finditer(f"{stripe:0{height}b}"):
            top, bottom = run.span()
            rows = ((1 << (bottom - top)) - 1) << (height - bottom)
            beside = min((lefts[start] & rows).bit_count(), (rights[start + least] & rows).bit_count())
            if beside >= 0.8 * tall:
                runs.append((beside, start, top, bottom))
    found: list[Zone] = []
    while runs:
        best = max(runs)
        same = [start for score, start, top, bottom in runs if (score, top, bottom) == (best[0], *best[2:])]
        middle = (same[len(same) // 2] + least // 2) * CELL
        top, bottom = best[2] * CELL, min(best[3] * CELL, ink.height)
        top = _blank(ink, top, min(top + _REACH // 2, bottom)) if top else 0
        if bottom < ink.height:
            bottom = _blank(ink, max(top, bottom - _REACH), bottom, last=True)
        if top < bottom:
            found.append(Zone(top, bottom, middle))
        runs = [run for run in runs if run[3] <= best[2] or run[2] >= best[3]]
    return sorted(found)


def _columns(small: Image) -> list[int]:
    """Give for every column which of its cells have ink, that of the uppermost as the highest bit."""
    cells = small.point([ord("01"[shade > SPECK]) for shade in range(256)]).tobytes()
    return [int(cells[at :: small.width], 2) for at in range(small.width)]


def _blank(ink: Image, top: int, bottom: int, *, last: bool = False) -> int:
    """Give the row with the least ink between two rows, the first one or the last one."""
    shades = rows(ink.crop((0, top, ink.width, bottom)))
    enough = 1.4 * min(shades) + 0.5
    clear = [at for at, shade in enumerate(shades) if shade <= enough]
    return top + clear[-1 if last else 0]


def signed(found: Sequence[Zone], height: int) -> Zone | None:
    """Give the zone whose right half holds posts, seal and name: the lowest, when it is not a letterhead.

    A page may begin with the foot of the text before it; under a letterhead there is always text.
    """
    if not found:
        return None
    return found[-1] if found[-1].top > _FOOT * height or found[-1].bottom >= height else None
