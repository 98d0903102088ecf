"""Pictures, and what engines make of them: a quick engine gives words as the input says, wherever it says."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from unittest.mock import patch

from PIL import Image, ImageDraw

from tests.fuzz.inputs.documents import seen
from thongbao.readers.ocr.engine import Read, RecognitionFailed, tesseract
from thongbao.readers.ocr.picture import upright

ROOT = Path(__file__).parents[3]
_WORD = struct.Struct("<HhhBBBBb")
_PAGE = struct.Struct("<HHB")
_BAR = struct.Struct("<HHHH")
_ODD = (
    "", " ", "\x00", "\u0301", "\u200b", "|", "—", "-", ".", "...", "(", "²", "①", "٣", "KT.KT.", "1" * 300, "a" * 3000,
    "ﷺ", "\U0001f600", "\ufffd", "Số:", "Số :", "ngày…tháng…năm", "/TB-", "I.", "1.1.1.1.1.", "đ)", "Nơi", "nhận:",
)  # fmt: skip


@cache
def vocabulary() -> tuple[str, ...]:
    """Words that an engine may give: those of the samples, and odd ones."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("samples/*/source.txt")))
    return (*_ODD, *sorted({word for text in texts for word in text.split()}))


class Guessing:
    """An engine that gives the same words for every picture."""

    name = "guessing 1 (vie)"

    def __init__(self, data: bytes, turn: int = 0) -> None:
        self._data = data
        self._turn = turn

    def read(self, picture: Image.Image, dpi: int, seconds: float, *, block: bool = False) -> Sequence[Read]:
        """The words; as an engine does, it fails on some pages."""
        if self._turn & 8:
            raise RecognitionFailed(slow=bool(self._turn & 16))
        return list(self._words(upper=block))

    def turns(self, picture: Image.Image, dpi: int, seconds: float) -> int | None:
        """Some direction."""
        return self._turn % 4 if self._turn & 4 else None

    def _words(self, *, upper: bool) -> Iterator[Read]:
        words, whole = vocabulary(), len(self._data) // _WORD.size * _WORD.size
        for number, left, top, wide, high, size, sure, line in _WORD.iter_unpack(self._data[:whole]):
            text = words[number % len(words)]
            bottom = float(top + high)
            text = text.upper() if upper else text
            yield Read(text, left, top, left + wide, bottom, bottom - high / 8, size, sure / 255, line)


def read_words(data: bytes) -> None:
    """Lay out a page of an engine's words: its size, some drawn lines, then the words."""
    if len(data) < _PAGE.size + 1:
        return
    width, height, turn = _PAGE.unpack_from(data)
    width, height = 1 + width % 900, 1 + height % 1200
    page = Image.new("L", (width, height), 255)
    brush = ImageDraw.Draw(page)
    count = data[_PAGE.size] % 16
    start = _PAGE.size + 1 + count * _BAR.size
    for at in range(_PAGE.size + 1, min(start, len(data) - _BAR.size + 1), _BAR.size):
        x, y, long, thick = _BAR.unpack_from(data, at)
        x, y = x % width, y % height
        brush.rectangle((x, y, x + long % 900, y + thick % 900), fill=0)
    out = BytesIO()
    page.save(out, "BMP")
    # Most of the time of a page would go into turning it this way and that.
    with (
        patch.object(upright, "lean", lambda page: 0.0),
        patch.object(tesseract, "installed", lambda: Guessing(data[start:], turn)),
    ):
        seen(out.getvalue())


def picture(data: bytes) -> None:
    """Decode a picture, or draw a PDF, and read it with an engine that always gives the same few words."""
    with patch.object(tesseract, "installed", lambda: Guessing(_laid("Số: 45/TB-UBND\nNơi nhận:\n- Như trên;"))):
        seen(data)


def made_pictures() -> Iterator[bytes]:
    """Small pictures of each format: some of several pages, some with letters."""
    page = Image.new("RGB", (240, 160), "white")
    brush = ImageDraw.Draw(page)
    brush.text((10, 10), "So: 45/TB-UBND", fill="black")
    brush.line((10, 60, 220, 60), fill="black", width=2)
    brush.ellipse((120, 80, 180, 140), outline=(205, 40, 60), width=4)
    grey, mask = page.convert("L"), page.convert("1")
    for image, form, rest in (
        (page, "PNG", {"dpi": (100, 100)}),
        (page.convert("RGBA"), "PNG", {}),
        (page.convert("P"), "PNG", {"transparency": 0}),
        (grey.convert("I;16"), "PNG", {}),
        (page, "JPEG", {"quality": 60}),
        (grey, "JPEG", {"progressive": True}),
        (page.convert("CMYK"), "JPEG", {}),
        (mask, "TIFF", {"compression": "group4"}),
        (page, "TIFF", {"save_all": True, "append_images": [grey, mask]}),
        (page, "TIFF", {"compression": "tiff_lzw"}),
        (grey, "TIFF", {"compression": "tiff_adobe_deflate"}),
        (page, "TIFF", {"compression": "jpeg"}),
        (page.convert("P"), "GIF", {}),
        (mask, "BMP", {}),
        (page, "WEBP", {"lossless": True}),
        (page, "JPEG2000", {}),
        (page, "PDF", {"resolution": 72, "save_all": True, "append_images": [mask]}),
    ):
        out = BytesIO()
        image.copy().save(out, form, **rest)
        yield out.getvalue()


def made_words() -> Iterator[bytes]:
    """Pages of the samples as words with boxes."""
    for path in sorted(ROOT.glob("samples/*/source.txt")):
        bars = _BAR.pack(40, 60, 200, 2) + _BAR.pack(40, 300, 2, 200) + _BAR.pack(40, 300, 300, 2)
        yield _PAGE.pack(799, 1099, 0) + b"\x03" + bars + _laid(path.read_text(encoding="utf-8"))


def _laid(text: str) -> bytes:
    known = {word: at for at, word in reversed(list(enumerate(vocabulary())))}
    out = []
    for number, line in enumerate(text.splitlines()[:70]):
        at = 0
        for word in line.split():
            at = line.index(word, at)
            box = (40 + 6 * at, 30 + 15 * number, min(255, 6 * len(word)), 12, 14, 230, number)
            out.append(_WORD.pack(known.get(word, 0), *box))
            at += len(word)
    return b"".join(out)
