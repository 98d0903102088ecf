"""Pages as if they lay alone in even light: black edges of scanners, the table below and shadows become paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thongbao.readers.ocr.picture.ink import PALEST, threshold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

_CELL = 8
"""Pixels that are looked at as one."""
_SOLID = 95
"""Cells that are darker through and through are no paper."""
_BLOCK = 3
"""Cells each way that no stroke of a letter fills."""
_RUN = re.compile(rb"\xff{10,}")
"""Dark cells in a row at an edge."""
_OUTSIDE = 128
_LIGHT = 2
"""Cells that are looked at as one to tell how light the paper is."""
_LETTERS = 7
"""Cells in which there is paper beside letters."""
_UNEVEN = 45
"""Steps of light between the lightest and the darkest paper of a page."""
_ENDS = 0.02
"""Share of a page that may be lighter or darker than its paper is said to be."""
_FEW = 0.0005
"""Share of a page that a few letters cover."""
_DARK = 100
"""Letters in black have this shade; those of a faint print are paler."""
_PALE = 0.7
"""What is nearer to paper than this, on the way from the letters, is a stain."""


def evened(page: Image) -> Image:
    """Give a page in shades of grey without what lies around the paper, lit evenly; it may be the same picture."""
    small = page.reduce(_CELL)
    bare = _bare(page, small)
    return _lit(bare, small if bare is page else bare.reduce(_CELL))


def _bare(page: Image, small: Image) -> Image:
    """Paint out what is dark, larger than any letter and reaches the edge of the picture."""
    from PIL import Image as Pictures
    from PIL import ImageDraw, ImageFilter, ImageOps

    if not sum(small.histogram()[:_SOLID]):
        return page
    dark = small.point([255 if light < _SOLID else 0 for light in range(256)])
    blocks = dark.filter(ImageFilter.MinFilter(_BLOCK)).filter(ImageFilter.MaxFilter(_BLOCK))
    for edge in _edges(dark):
        blocks.paste(255, edge)
    if not any(blocks.crop(edge).getbbox() for edge in _sides(blocks)):
        return page
    framed = ImageOps.expand(blocks, 1, 255)
    ImageDraw.floodfill(framed, (0, 0), _OUTSIDE)
    outside = framed.point([255 if shade == _OUTSIDE else 0 for shade in range(256)])
    outside = outside.crop((1, 1, framed.width - 1, framed.height - 1))
    if outside.getbbox() is None:
        return page
    around = outside.filter(ImageFilter.MaxFilter(2 * _BLOCK - 1))
    mask = around.resize((small.width * _CELL, small.height * _CELL), Pictures.Resampling.NEAREST)
    clean = page.copy()
    clean.paste(_paper(page), mask=mask.crop((0, 0, page.width, page.height)))
    return clean


def _edges(dark: Image) -> Iterator[tuple[int, int, int, int]]:
    """Give the dark runs along the four edges, which may be narrower than a block."""
    for left, top, right, bottom in _sides(dark):
        for run in _RUN.finditer(dark.crop((left, top, right, bottom)).tobytes()):
            start, end = run.span()
            yield (start, top, end, bottom) if bottom - top == 1 else (left, start, right, end)


def _sides(cells: Image) -> tuple[tuple[int, int, int, int], ...]:
    """Boxes of the outermost cells, one in width."""
    width, height = cells.size
    return (0, 0, width, 1), (0, height - 1, width, height), (0, 0, 1, height), (width - 1, 0, width, height)


def _paper(page: Image) -> int:
    """How light the paper is in the middle of a picture: most of it has no letters."""
    counts = page.crop((page.width // 4, page.height // 8, page.width * 3 // 4, page.height * 7 // 8)).histogram()
    shade, left = 255, sum(counts) // 4
    while shade and left > counts[shade]:
        left -= counts[shade]
        shade -= 1
    return shade


def _lit(page: Image, small: Image) -> Image:
    """Make the paper of a page as light everywhere as it is at its lightest."""
    from PIL import Image as Pictures
    from PIL import ImageFilter, ImageMath

    small = small.reduce(_LIGHT)
    light = small.filter(ImageFilter.MaxFilter(_LETTERS))
    darkest, lightest = _ends(light, _ENDS)
    if lightest - darkest < _UNEVEN:
        return page
    light = light.filter(ImageFilter.MinFilter(_LETTERS)).filter(ImageFilter.GaussianBlur(3))
    size = (small.width * _LIGHT * _CELL, small.height * _LIGHT * _CELL)
    light = light.resize(size, Pictures.Resampling.BICUBIC)
    light = light.crop((0, 0, *page.size))
    lit: Image = ImageMath.lambda_eval(
        lambda told: told["convert"](told["min"](told["page"] * lightest / told["max"](told["light"], 1), 255), "L"),
        page=page,
        light=light,
    )
    return lit


def cleared(page: Image) -> Image:
    """Take off pale stains and print of the back that outweigh the few letters of a picture: engines take them for ink.

    It may be the same picture.
    """
    if threshold(page) < PALEST:
        return page
    darkest, lightest = _ends(page, _FEW)
    if darkest > _DARK:
        return page
    edge = round(darkest + _PALE * (lightest - darkest))
    return page.point([lightest if light > edge else light for light in range(256)])


def _ends(page: Image, share: float) -> tuple[int, int]:
    """Give the darkest and the lightest shade of which there is more than a share."""
    counts = page.histogram()
    most = share * page.width * page.height
    low, high = 0, 255
    while sum(counts[: low + 1]) <= most:
        low += 1
    while sum(counts[high:]) <= most:
        high -= 1
    return low, high
