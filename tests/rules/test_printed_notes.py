"""What print shows of notes on circulation, of contact details, and of sizes."""

from __future__ import annotations

import ctypes
from typing import Any

import pytest

from .mutant import spoiled_print
from .proof import judged

BASE = "hd05-ket-luan"
MM = 72 / 25.4
HEIGHT = 841.9


def write(document: Any, words: str, left: float, top: float, *, size: float = 12, bold: bool = True) -> None:
    """Print words so far from the left and the top edge, in millimetres; letters without marks, for any font."""
    from thongbao.readers.pdf.pdfium import raw

    page = document[0]
    item = raw.FPDFPageObj_NewTextObj(document.raw, b"Times-Bold" if bold else b"Times-Roman", size)
    letters = (words + "\0").encode("utf-16-le")
    raw.FPDFText_SetText(item, (ctypes.c_ushort * (len(letters) // 2)).from_buffer_copy(letters))
    raw.FPDFPageObj_Transform(item, 1, 0, 0, 1, left * MM, HEIGHT - top * MM - 0.75 * size)
    raw.FPDFPage_InsertObject(page.raw, item)
    page.gen_content()


def rule(document: Any, left: float, right: float, top: float) -> None:
    """Draw a line."""
    from thongbao.readers.pdf.pdfium import raw

    page = document[0]
    path = raw.FPDFPageObj_CreateNewPath(left * MM, HEIGHT - top * MM)
    raw.FPDFPath_LineTo(path, right * MM, HEIGHT - top * MM)
    raw.FPDFPath_SetDrawMode(path, raw.FPDF_FILLMODE_NONE, True)
    raw.FPDFPageObj_SetStrokeWidth(path, 0.75)
    raw.FPDFPage_InsertObject(page.raw, path)
    page.gen_content()


def faults(name: str, spoil: Any) -> str:
    report = judged(spoiled_print(BASE, spoil), "notice.pdf")
    return "; ".join(one.finding.message for one in report.findings if one.rule.id == name)


@pytest.mark.parametrize(
    ("words", "left", "top", "said"),
    [
        ("LUU HANH NOI BO", 150, 10, ""),
        ("LUU HANH NOI BO", 150, 17, "cách mép trên"),
        ("LUU HANH NOI BO", 30, 10, "góc phải"),
        ("LUU HANH NOI BO", 150, 283, "cách mép trên"),
        ("KHONG PHO BIEN TREN PHUONG TIEN THONG TIN DAI CHUNG", 47, 283, ""),
        ("KHONG PHO BIEN TREN PHUONG TIEN THONG TIN DAI CHUNG", 47, 262, "cách mép dưới"),
        ("KHONG PHO BIEN TREN PHUONG TIEN THONG TIN DAI CHUNG", 15, 283, "chính giữa"),
    ],
)
def test_notes_on_circulation(words: str, left: float, top: float, said: str) -> None:
    found = faults("HD05-C11-LUUHANH", lambda document: write(document, words, left, top))
    assert said in found
    assert bool(said) == bool(found)


@pytest.mark.parametrize(
    ("line", "size", "said"),
    [((30, 195), 10, ""), ((30, 90), 10, "đường kẻ"), (None, 10, "đường kẻ"), ((30, 195), 13, "cỡ chữ")],
)
def test_contact_details(line: tuple[float, float] | None, size: float, said: str) -> None:
    def spoil(document: Any) -> None:
        if line is not None:
            rule(document, *line, 270)
        write(document, "Dien thoai: 0200 3333 222; email: vptu@anbinh.vn", 30, 272, size=size, bold=False)

    found = faults("HD05-C13-LIENHE", spoil)
    assert said in found
    assert bool(said) == bool(found)


def test_sizes_of_a_page_that_was_scaled_in_printing_tell_nothing() -> None:
    def shrink(document: Any) -> None:
        import pypdfium2

        for page in document:
            for item in page.get_objects(max_depth=1):
                item.transform(pypdfium2.PdfMatrix().scale(0.95, 0.95))
            page.gen_content()

    report = judged(spoiled_print(BASE, shrink), "notice.pdf")
    assert "X-CO-CHU-LECH" in {one.rule.id for one in report.skipped}
