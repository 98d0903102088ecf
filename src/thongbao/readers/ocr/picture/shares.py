"""How much ink the rows and the columns of a picture have: lines, words and folds are told from that."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import dist
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

Box = tuple[int, int, int, int]
"""Left, top, right and bottom edge in pixels."""


def rows(picture: Image) -> tuple[float, ...]:
    """Mean shade of each row, from the top."""
    return _means(picture, (1, picture.height))


def columns(picture: Image) -> tuple[float, ...]:
    """Mean shade of each column, from the left."""
    return _means(picture, (picture.width, 1))


def steps(shares: Sequence[float]) -> float:
    """How much neighbours differ: most where letters part sharply from the blanks between them."""
    return dist(shares[1:], shares[:-1]) ** 2


def runs(full: Iterable[bool]) -> Iterator[tuple[int, int]]:
    """Where what is true begins, and where it ends.

    >>> list(runs([False, True, True, False, True]))
    [(1, 3), (4, 5)]
    """
    at = 0
    for value, group in groupby(full):
        start, at = at, at + sum(1 for _ in group)
        if value:
            yield start, at


def _means(picture: Image, size: tuple[int, int]) -> tuple[float, ...]:
    from PIL import Image as Pictures

    return tuple(array("f", picture.convert("F").resize(size, Pictures.Resampling.BOX).tobytes()))
