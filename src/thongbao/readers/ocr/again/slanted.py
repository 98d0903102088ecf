"""A line of slanted letters set upright: level first, then against its slant, as type that engines know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from thongbao.readers.ocr.picture.shares import columns, rows, steps

if TYPE_CHECKING:
    from PIL.Image import Image

_TURNS = [step / 2 for step in range(-6, 7)]
"""Degrees by which a stamped line may be askew."""
_SLANTS = [step / 20 for step in range(-2, 13)]
"""How far letters may lean to the right, in their height; a few lean to the left."""
_LEFT = (0.15, 0.1, 0.05, 0.0)
"""What is left of the slant: engines read italics best that lean a little."""
_HEIGHTS = (48, 38, 62)
"""Pixels."""
_SPECK = 60
_MARGIN = 16


def upright(line: Image) -> Iterator[Image]:
    """Give a line, in which ink is 255, as dark letters on white: in several heights, with less and less slant."""
    from PIL import Image as Pictures
    from PIL import ImageOps

    line = ImageOps.expand(line, _MARGIN)
    level = line.rotate(max(_TURNS, key=lambda turn: _rows(line, turn)), Pictures.Resampling.BICUBIC)
    slant = max(_SLANTS, key=lambda lean: _columns(level, lean))
    for height in _HEIGHTS:
        for left in _LEFT:
            letters = _sheared(level, slant - left)
            box = letters.point([255 if step > _SPECK else 0 for step in range(256)]).getbbox()
            if box is None:
                return
            letters = letters.crop(box)
            width = max(1, round(letters.width * height / letters.height))
            letters = letters.resize((width, height), Pictures.Resampling.BICUBIC)
            yield ImageOps.invert(ImageOps.expand(letters, _MARGIN))


def share(across: float, picture: Image) -> float:
    """Where something stands in a picture of a line, from 0 at its first letter to 1 at its last one."""
    return (across - _MARGIN) / max(1, picture.width - 2 * _MARGIN)


def _sheared(line: Image, lean: float) -> Image:
    from PIL import Image as Pictures

    room = round(lean * line.height)
    size = (line.width + abs(room), line.height)
    shear = (1, -lean, min(room, 0), 0, 1, 0)
    return line.transform(size, Pictures.Transform.AFFINE, shear, Pictures.Resampling.BICUBIC)


def _rows(line: Image, turn: float) -> float:
    from PIL import Image as Pictures

    return steps(rows(line.rotate(turn, Pictures.Resampling.BILINEAR)))


def _columns(line: Image, lean: float) -> float:
    return steps(columns(_sheared(line, lean)))
