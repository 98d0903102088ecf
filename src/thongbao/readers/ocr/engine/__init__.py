"""The one interface behind which a program or package recognises letters in pictures.

An engine is asked for the words of one upright picture of black letters; what surrounds that (turning, inks,
drawn lines, what is no text) is the same for every engine and stands beside this module.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL.Image import Image


@dataclass(slots=True)
class Read:
    """A word as an engine read it; lengths are pixels from the top left of its picture."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    """Base line of its letters."""
    size: float
    """Size of the letters of its line: from the top of the tallest to the bottom of the lowest."""
    confidence: float
    """0 to 1."""
    line: int
    """Words of one number stand on one line, as the engine sees lines."""
    meant: str = ""
    """What a closed vocabulary says that it is, where several readings together told that."""

    def move(self, right: float, down: float) -> None:
        """Put it elsewhere: into the picture that its own is a part of."""
        self.left, self.right = self.left + right, self.right + right
        self.top, self.bottom, self.base = self.top + down, self.bottom + down, self.base + down

    def moved(self, right: float, down: float) -> Read:
        """Give it as it stands elsewhere."""
        other = replace(self)
        other.move(right, down)
        return other


class Engine(Protocol):
    """What can read a picture."""

    @property
    def name(self) -> str:
        """Its name, its version and its model, as a record names it."""

    @property
    def identity(self) -> str:
        """What tells it from every engine that may read something else: what it read is kept under this."""

    def read(self, picture: Image, dpi: int, seconds: float, *, block: bool = False) -> Sequence[Read]:
        """Give the words of a picture, line by line; a ``block`` has seals and pen strokes between its lines.

        Raises RecognitionFailed when the engine breaks down or takes longer than ``seconds``.
        """

    def turns(self, picture: Image, dpi: int, seconds: float) -> int | None:
        """Give the quarter turns with the clock that bring a picture upright, None when that cannot be told."""


class RecognitionFailed(Exception):  # noqa: N818 - it is caught here and becomes a doubt
    """A page that the engine could not read; ``slow`` when it ran out of time."""

    def __init__(self, *, slow: bool) -> None:
        self.slow = slow
        super().__init__()

    def __str__(self) -> str:
        return "slow" if self.slow else "failed"


def engine() -> Engine:
    """Give the engine that is installed. Raises MissingToolError, which says how to install it."""
    from thongbao.readers.ocr.engine.tesseract import installed

    return installed()
