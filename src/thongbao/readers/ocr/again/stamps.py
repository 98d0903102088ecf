"""Red stamps of urgency and secrecy, askew and in a frame or an arrow: read by their few possible words alone.

Decree 30 has them stamped in red: HỎA TỐC, THƯỢNG KHẨN, KHẨN; the law on State secrets MẬT, TỐI MẬT, TUYỆT MẬT. The
page is read without its red ink, so they are looked for apart, in the upper half of the first page.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from thongbao.readers.ocr.again.shapes import Form, shapes
from thongbao.readers.ocr.engine import RecognitionFailed
from thongbao.readers.ocr.picture.shares import rows, steps
from thongbao.vietnamese.letters.fold import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

    from thongbao.readers.ocr.engine.bounded import Bounded

_WORDS = ("HỎA TỐC", "THƯỢNG KHẨN", "KHẨN", "TUYỆT MẬT", "TỐI MẬT", "MẬT")
_RED = 70
"""How much stronger red must be than the other lights."""
_STAMP = Form(wide=(0.5, 3.5), high=(0.1, 1.2), ratio=1.4, gap=2)
_MOST = 3
_SLANT = 15
"""Degrees."""
_LEAN = 0.2
"""How far the letters of stamps often lean to the right."""
_ALIKE, _LEAD = 0.8, 0.1
"""Share of letters that must be right, and how far the next best word must be behind."""
_SHORT = 4
"""Letters of a word that two readings must have: so few are soon read in a seal."""


def stamps(page: Image, dpi: float, reader: Bounded) -> list[str]:
    """Give the words of the stamps on a page, each as the regulations write it."""
    from PIL import ImageChops

    if page.mode in ("1", "L"):
        return []
    red, green, blue = page.crop((0, 0, page.width, page.height // 2)).convert("RGB").split()
    ink = ImageChops.subtract(red, ImageChops.lighter(green, blue))
    ink = ink.point([255 if step > _RED else 0 for step in range(256)])
    found: list[str] = []
    for box in list(shapes(ink, dpi, _STAMP))[:_MOST]:
        try:
            word = _word(ink.crop(box), dpi, reader)
        except RecognitionFailed:
            continue
        if word is not None and word not in found:
            found.append(word)
    return found


def _word(ink: Image, dpi: float, reader: Bounded) -> str | None:
    """Read a stamp in several ways, and decide by all readings together."""
    best = dict.fromkeys(_WORDS, 0.0)
    seen = dict.fromkeys(_WORDS, 0)
    for picture in _pictures(ink):
        read = reader.read(picture, round(dpi), block=True)
        text = re.sub(r"[^a-z]", "", bare("".join(one.text for one in read)))
        for word in _WORDS:
            alike = SequenceMatcher(None, bare(word).replace(" ", ""), text, autojunk=False).ratio()
            best[word] = max(best[word], alike)
            seen[word] += alike >= _ALIKE
    first, second = sorted(best, key=lambda word: best[word], reverse=True)[:2]
    enough = seen[first] >= (1 if len(first) > _SHORT else 2)
    return first if enough and best[first] - best[second] >= _LEAD else None


def _pictures(ink: Image) -> Iterator[Image]:
    """A stamp levelled, its thin lines gone, as it is and twice as large, as it leans and upright."""
    from PIL import Image as Pictures
    from PIL import ImageChops, ImageFilter

    smooth = Pictures.Resampling.BICUBIC
    paper = ImageChops.invert(ink.rotate(_slant(ink), expand=True, resample=smooth))
    for thin in (3, 5):
        letters = paper.filter(ImageFilter.MaxFilter(thin)).filter(ImageFilter.MinFilter(thin))
        for times in (1, 2):
            size = (times * letters.width, times * letters.height)
            large = letters.resize(size, smooth).filter(ImageFilter.GaussianBlur(1))
            yield large
            lean = (1, -_LEAN, _LEAN * size[1] / 2, 0, 1, 0)
            yield large.transform(size, Pictures.Transform.AFFINE, lean, smooth, fillcolor=255)


def _slant(ink: Image) -> int:
    """The turn, in degrees, after which the lines of a stamp lie level: its rows then differ most."""
    small = ink.reduce(3)
    return max(range(-_SLANT, _SLANT + 1), key=lambda turn: steps(rows(small.rotate(turn, expand=True))))
