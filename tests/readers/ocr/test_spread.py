"""Two pages in one picture are two pages; a page that lies on its side, or is wide, is one."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

from thongbao import parse
from thongbao.pipeline import parse_source
from thongbao.readers.ocr.picture import spread
from thongbao.readers.source import Source

from .scans import drawn, file_of, needs_tesseract

WIDTH, HEIGHT = 1100, 1560


def page(lines: int = 40, width: int = WIDTH) -> Image.Image:
    """A page of lines."""
    made = Image.new("RGB", (width, HEIGHT), "white")
    brush = ImageDraw.Draw(made)
    for at in range(lines):
        for word in range(9 if at % 3 else 7):
            left = 130 + word * (width - 230) // 9
            brush.rectangle((left, 100 + 34 * at, left + (width - 230) // 11, 116 + 34 * at), fill=0)
    return made


def beside(*pages: Image.Image, fold: bool = False) -> Image.Image:
    """Pages side by side, with the shadow of the fold."""
    both = Image.new("RGB", (sum(one.width for one in pages), pages[0].height), "white")
    left = 0
    for one in pages:
        both.paste(one, (left, 0))
        left += one.width
    if fold:
        ImageDraw.Draw(both).rectangle((both.width // 2 - 8, 0, both.width // 2 + 8, both.height), fill=60)
    return both


@pytest.mark.parametrize("fold", [False, True])
@pytest.mark.parametrize("lines", [40, 9], ids=["full", "short"])
def test_two_pages_side_by_side_are_two(fold: bool, lines: int) -> None:
    found = spread.pages(beside(page(), page(lines), fold=fold))
    assert [one.width for one in found] == pytest.approx([WIDTH, WIDTH], abs=20)


@pytest.mark.parametrize(
    "picture",
    [
        page(),
        page().transpose(Image.Transpose.ROTATE_90),
        page(12).transpose(Image.Transpose.ROTATE_270),
        page(width=2 * WIDTH),
        beside(page(), page(0)),
        Image.new("RGB", (1560, 1100), "white"),
    ],
    ids=["upright", "on its side", "short, on its side", "wide", "one page on a wide sheet", "empty"],
)
def test_one_page_is_one(picture: Image.Image) -> None:
    assert len(spread.pages(picture)) == 1


@needs_tesseract
@pytest.mark.parametrize("form", ["PNG", "PDF"])
def test_a_spread_reads_as_its_pages(form: str) -> None:
    both = beside(*drawn("thanh-uy-2012", 150))
    buffer = io.BytesIO()
    both.save(buffer, form, **({"resolution": 150} if form == "PDF" else {"dpi": (150, 150)}))
    read = parse_source(Source("a", buffer.getvalue()))
    notice = read.notice
    assert notice.source.pages == 2
    assert [round(sheet.width) for sheet in read.layout.sheets] == pytest.approx([595, 595], abs=2)
    assert notice.number is not None
    assert notice.number.symbol == "TB/ThU"
    assert [signer.position for signer in notice.signature] == ["PHÓ BÍ THƯ"]
    assert "reading.ocr_spread" in [doubt.key for doubt in read.layout.doubts]


@needs_tesseract
def test_a_fax_with_fewer_dots_down_than_across_reads_as_its_paper() -> None:
    (page, *_) = drawn("mau-tt01-thong-bao")
    coarse = page.convert("L").resize((page.width, page.height * 5 // 8), Image.Resampling.BICUBIC)
    data = io.BytesIO()
    coarse.save(data, "TIFF", dpi=(200, 125))
    notice, upright = parse(data.getvalue()), parse(file_of(page))
    assert (notice.subject, notice.issuer.name) == (upright.subject, upright.issuer.name)
