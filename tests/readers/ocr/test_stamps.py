"""Red stamps of urgency and secrecy on scans."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageFont

from thongbao import parse

from .scans import drawn, file_of, needs_tesseract, sealed

PAPER = "mau-nd30-ket-luan"


def stamped(page: Image.Image, words: str, turn: int) -> Image.Image:
    """A page with a red stamp in a frame, askew, beside its subject."""
    stamp = Image.new("RGB", (330, 90), "white")
    brush = ImageDraw.Draw(stamp)
    brush.rectangle((4, 4, 325, 85), outline=(214, 30, 50), width=3)
    brush.text((165, 44), words, fill=(214, 30, 50), font=ImageFont.load_default(48), anchor="mm", stroke_width=1)
    turned = stamp.rotate(turn, expand=True, fillcolor="white", resample=Image.Resampling.BICUBIC)
    page = page.copy()
    page.paste(turned, (60, 620))
    return page


@needs_tesseract
@pytest.mark.parametrize(
    ("words", "turn", "field", "mark"),
    [("HOA TOC", 8, "urgency", "HỎA TỐC"), ("KHAN", -5, "urgency", "KHẨN"), ("TOI MAT", 3, "secrecy", "TỐI MẬT")],
)
def test_a_stamp_gives_its_mark_and_a_doubt(words: str, turn: int, field: str, mark: str) -> None:
    page = Image.new("RGB", drawn(PAPER)[0].size, "white")
    page.paste(drawn(PAPER)[0].crop((0, 0, page.width, 600)))
    notice = parse(file_of(stamped(page, words, turn)))
    assert getattr(notice.marks, field) == mark
    assert [doubt.path for doubt in notice.doubts if doubt.path.startswith("marks")] == [f"marks.{field}"]


@needs_tesseract
def test_a_seal_is_no_stamp() -> None:
    notice = parse(file_of(sealed(drawn(PAPER)[0], 900, 300)))
    assert (notice.marks.urgency, notice.marks.secrecy) == (None, None)
