"""Pages that lie askew: how far, told from how sharply lines of text part from the blanks between them."""

from __future__ import annotations

from array import array
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST = 6.0
_LEAST = 0.12
"""A page that is askew by fewer degrees is left as it is: turning blurs it a little."""
_STEPS = (2.0, 0.5, 0.125)
_SMALL = 600
"""Height of the picture that the angle is looked for in."""
_SURE = 1.04
_SIDEWAYS = 1.6


def lean(page: Image) -> float | None:
    """Give the angle by which a page of grey must be turned to be level; None where its lines seem to run up it."""
    from PIL import Image as Pictures
    from PIL import ImageOps

    small = ImageOps.invert(page).reduce(max(1, round(page.height / _SMALL)))
    small = small.point([0 if light < 64 else light for light in range(256)])
    level = _sharpness(small, 0.0)
    upright = small.transpose(Pictures.Transpose.ROTATE_90)
    best, angle = level, 0.0
    reach = _MOST
    for step in _STEPS:
        centre = angle
        count = round(reach / step)
        for at in range(-count, count + 1):
            turned = centre + at * step
            if at and abs(turned) <= _MOST and (found := _sharpness(small, turned)) > best:
                best, angle = found, turned
        reach = step
    if max(_sharpness(upright, 0.0), _sharpness(upright, angle)) > _SIDEWAYS * best:
        return None
    return 0.0 if abs(angle) < _LEAST or best < _SURE * level else angle


def rotated(page: Image, angle: float) -> Image:
    """Give a page turned by degrees against the clock, white where nothing was."""
    from PIL import Image as Pictures

    return page.rotate(angle, Pictures.Resampling.BICUBIC, fillcolor="white") if angle else page


def turned(page: Image, quarters: int) -> Image:
    """Give a page turned by quarters with the clock."""
    from PIL import Image as Pictures

    way = Pictures.Transpose
    return page.transpose({1: way.ROTATE_270, 2: way.ROTATE_180, 3: way.ROTATE_90}[quarters]) if quarters else page


def _sharpness(small: Image, angle: float) -> float:
    """How much the ink of neighbouring rows differs when the page is turned by ``angle``."""
    from PIL import Image as Pictures

    image = small.rotate(angle, Pictures.Resampling.BILINEAR) if angle else small
    column = image.convert("F").resize((1, image.height), Pictures.Resampling.BOX)
    rows = array("f", column.tobytes())
    return sum((a - b) ** 2 for a, b in pairwise(rows))
