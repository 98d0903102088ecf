"""An engine with a clock: all that it is asked of one page together has one limit of time."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from thongbao.readers.ocr.engine import Engine, Read, RecognitionFailed

if TYPE_CHECKING:
    from PIL.Image import Image


class Bounded:
    """An engine for one page, which fails as too slow when ``seconds`` are over."""

    def __init__(self, engine: Engine, seconds: float) -> None:
        self._engine = engine
        self._until = time.monotonic() + seconds

    def read(self, picture: Image, dpi: int, *, block: bool = False) -> Sequence[Read]:
        """As the engine, within the time that is left. Raises RecognitionFailed."""
        left = self._until - time.monotonic()
        if left <= 0:
            raise RecognitionFailed(slow=True)
        return self._engine.read(picture, dpi, left, block=block)

    def turns(self, picture: Image, dpi: int) -> int | None:
        """As the engine, within the time that is left; None when it is over."""
        left = self._until - time.monotonic()
        return self._engine.turns(picture, dpi, left) if left > 0 else None
