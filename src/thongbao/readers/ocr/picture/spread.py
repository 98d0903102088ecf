"""Two pages in one picture: a booklet that lies open, or a sheet of A3, becomes one page after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from thongbao.readers.ocr.picture.ink import threshold
from thongbao.readers.ocr.picture.shares import columns, rows, runs, steps

if TYPE_CHECKING:
    from PIL.Image import Image

_WIDE = (1.2, 1.75)
"""Width over height of two pages side by side."""
_SMALL = 400
"""Width of the picture that the fold is looked for in."""
_FOLD = (0.42, 0.58)
"""Where the fold is, of the width."""
_MARGINS = 0.05
"""Share of the width that is empty around the fold at least: the inner margins of both pages."""
_EMPTY, _LINE = 0.003, 0.6
"""Share of ink in a column that holds specks, and in one that holds the shadow of the fold."""
_BLANK = 0.02
"""A column of a full page has more ink than this where there is text."""
_LEVEL = 1.3
"""How much sharper rows must be than columns where lines run across the page."""


def pages(image: Image) -> list[Image]:
    """Give the pages of a picture, left to right: two where an empty stripe with text on both sides runs through it."""
    if not _WIDE[0] <= image.width / image.height <= _WIDE[1]:
        return [image]
    grey = image.convert("L")
    dark = threshold(grey)
    ink = grey.point([255 if light < dark else 0 for light in range(256)])
    fold = _fold(_shares(ink, columns))
    if fold is None:
        return [image]
    middle = round(fold * image.width)
    halves = (0, 0, middle, image.height), (middle, 0, image.width, image.height)
    left, right = (ink.crop(box) for box in halves)
    if not (_written(left) and _written(right, short=True)):
        return [image]
    return [image.crop(box) for box in halves]


def _fold(shares: Sequence[float]) -> float | None:
    """Give the place of the fold, of the width: the middle of the widest run of columns without text there."""
    width = len(shares)
    free = list(runs(not _EMPTY < share < _LINE for share in shares))
    near = [(start, end) for start, end in free if end > _FOLD[0] * width and start <= _FOLD[1] * width]
    start, end = max(near, key=lambda run: run[1] - run[0], default=(0, 0))
    if end - start < _MARGINS * width or not start <= width // 2 < end:
        return None
    shadow = [at for at in range(start, end) if shares[at] >= _LINE]
    return sum(shadow) / len(shadow) / width if shadow else 0.5


def _written(half: Image, *, short: bool = False) -> bool:
    """Whether a page has lines of text, a ``short`` one at least some, and they run across it."""
    across = _shares(half, columns)
    least = _EMPTY if short else _BLANK
    if sum(least < share < _LINE for share in across) < len(across) // 5:
        return False
    return steps(_shares(half, rows)) > _LEVEL * steps(across)


def _shares(ink: Image, means: Callable[[Image], Sequence[float]]) -> list[float]:
    """Give the share of ink in each column, or in each row, of a picture made small."""
    return [shade / 255 for shade in means(ink.reduce(max(1, ink.width // _SMALL)))]
