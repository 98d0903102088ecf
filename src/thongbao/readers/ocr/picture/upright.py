"""Pages that lie askew: how far, told from how sharply lines of text part from the blanks between them."""

from __future__ import annotations

from math import radians, tan
from typing import TYPE_CHECKING

from thongbao.readers.ocr.picture.shares import rows, steps

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST = 6.0
_LEAST = 0.12
"""A page that is askew by fewer degrees is left as it is: turning blurs it a little."""
_STEPS = (2.0, 0.5, 0.125)
_SMALL = 600
"""Height of the picture that the angle is looked for in."""
_BANDS = 48
"""Columns that the lean is told from."""
_SURE = 1.04
_SIDEWAYS = 1.6


def lean(page: Image) -> float | None:
    """Give the angle by which a page of grey must be turned to be level; None where its lines seem to run up it."""
    from PIL import Image as Pictures
    from PIL import ImageOps

    small = ImageOps.invert(page).reduce(max(1, round(page.height / _SMALL)))
    small = small.point([0 if light < 64 else light for light in range(256)])
    bands, across = _bands(small), _bands(small.transpose(Pictures.Transpose.ROTATE_90))
    level = _sharpness(bands, small.width, 0.0)
    best, angle = level, 0.0
    reach = _MOST
    for step in _STEPS:
        centre = angle
        count = round(reach / step)
        for at in range(-count, count + 1):
            turned = centre + at * step
            if at and abs(turned) <= _MOST and (found := _sharpness(bands, small.width, turned)) > best:
                best, angle = found, turned
        reach = step
    if max(_sharpness(across, small.height, turn) for turn in (0.0, angle)) > _SIDEWAYS * best:
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


def _bands(small: Image) -> Image:
    """Give a picture with its columns drawn together to a few: how much ink the rows of every band have."""
    from PIL import Image as Pictures

    return small.convert("F").resize((_BANDS, small.height), Pictures.Resampling.BOX)


def _sharpness(bands: Image, width: int, angle: float) -> float:
    """How much the ink of neighbouring rows differs when a page so wide is turned by ``angle``.

    Within a few degrees a turn moves the bands up and down against one another, and nothing else that counts.
    """
    from PIL import Image as Pictures

    image = bands
    if angle:
        rise = tan(radians(angle)) * width / _BANDS
        middle = _BANDS / 2
        shear = (1, 0, 0, rise, 1, -rise * middle)
        image = bands.transform(bands.size, Pictures.Transform.AFFINE, shear, Pictures.Resampling.BILINEAR)
    return steps(rows(image))
