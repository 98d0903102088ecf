"""A page on the way to the engine: its black ink, and, kept in step with it, the picture with all colours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from thongbao.readers.ocr.picture import even, ink, upright
from thongbao.readers.ocr.picture.shares import Box

if TYPE_CHECKING:
    from PIL.Image import Image


class Sheet:
    """A picture of a page, made upright step by step."""

    def __init__(self, image: Image) -> None:
        self.page = even.evened(ink.black(image))
        self._image = image
        self._steps: list[tuple[int, float]] = []

    def straighten(self, quarters: int = 0) -> bool:
        """Turn the page by quarters with the clock, then level; False where its lines seem to run up the page."""
        page = upright.turned(self.page, quarters)
        angle = upright.lean(page)
        self.page = upright.rotated(page, angle or 0.0)
        self._steps.append((quarters, angle or 0.0))
        return angle is not None

    def inks(self, box: Box) -> Iterator[Image]:
        """Give the coloured inks of a part of the page as it lies now, each by itself."""
        image = self._image
        if image.mode in ("1", "L"):
            return
        for quarters, angle in self._steps:
            image = upright.rotated(upright.turned(image, quarters), angle)
        yield from ink.inks(image.crop(box))
