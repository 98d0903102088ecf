"""What a page holds, how it is turned, and what makes a PDF unreadable."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from thongbao.errors import UnreadableError
from thongbao.readers.pdf import read
from thongbao.readers.source import Clock, Limits, Source

from .pages import LEFT, LONG, layout, letterhead, paragraph, texts, words
from .writer import Sheet, pdf


def body() -> Sheet:
    sheet = Sheet()
    base = paragraph(sheet, 100, LONG)
    paragraph(sheet, base, "1. " + LONG)
    return sheet


def test_letters_of_another_font_inside_words_come_in_their_place() -> None:
    sheet = Sheet()
    sheet.jumps(100, 100, ["T", 6.5, "nh ", 6.5, "y An Bình"]).text(106.5, 100, "ỉ", font="F3")
    sheet.text(132.5, 100, "ủ", font="F3")
    assert texts(layout(sheet).blocks) == ["Tỉnh ủy An Bình"]


def test_letters_printed_twice_to_look_bold_are_read_once() -> None:
    sheet = Sheet().text(100, 100, "THÔNG BÁO").text(100.4, 100, "THÔNG BÁO")
    assert texts(layout(sheet).blocks) == ["THÔNG BÁO"]


def test_decomposed_and_look_alike_letters_are_mended() -> None:
    sheet = Sheet().text(100, 100, "Ðo\u0302\u0323c la\u0323\u0302p")
    assert texts(layout(sheet).blocks) == ["Độc lập"]


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_turned_text_is_read_upright(rotate: int) -> None:
    turn = {90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}[rotate]
    step = {90: (20, 0), 180: (0, -20), 270: (-20, 0)}[rotate]
    for turned_page in (rotate, 0):
        sheet = Sheet(rotate=turned_page)
        for at, line in enumerate(["Một dòng chữ đứng", "dòng thứ hai."]):
            sheet.text(300 + step[0] * at, 400 + step[1] * at, line, turn=turn)
        result = layout(sheet)
        assert " ".join(texts(result.blocks)) == "Một dòng chữ đứng dòng thứ hai."
        assert (result.sheets[0].width > result.sheets[0].height) is (rotate != 180)


def test_a_picture_has_no_blocks_but_keeps_what_was_stamped_on_it() -> None:
    result = layout(Sheet().picture().stamp(120, 90, "911"), body())
    assert texts(result.blocks) == [LONG, "1. " + LONG]
    assert [item.para.text for item in result.furniture] == ["911"]
    assert [(doubt.key, dict(doubt.values)["pages"]) for doubt in result.doubts] == [
        ("reading.pdf_no_text", "1")
    ]
    assert result.pages == 2


def test_only_pictures_give_no_blocks() -> None:
    result = layout(*(Sheet().picture() for _ in range(3)))
    assert result.blocks == ()
    assert [dict(doubt.values)["pages"] for doubt in result.doubts] == ["1-3"]


def test_wrongly_mapped_letters_never_become_blocks() -> None:
    for shift in (29, 0x2000, 0xD000):
        result = layout(body(), shift=shift)
        assert result.blocks == (), shift
        assert [doubt.key for doubt in result.doubts] == ["reading.pdf_garbled"], shift


@pytest.mark.parametrize(
    "text",
    [
        "The committee of the province is to report to the board on the plan for this year.",
        "Số 12: 45, 46, 47, 48, 49; 50% 51% 52% - (a) = 1.200.000",
        "UBND HĐND TTXVN QLCN KTTH VPCP BTTTT STTTT TNMT NNPTNT GDĐT LĐTBXH VHTTDL KHCN",
        "Krông Pắc, Ea H'leo, Chư Prông, Mdrắk, Đắk Tô, Kon Plông, Ia Grai, Sa Thầy, Tu Mơ Rông",
    ],
)
def test_odd_but_good_text_is_not_garbage(text: str) -> None:
    assert layout(Sheet().block(LEFT, 100, [text] * 4)).blocks


def test_invisible_letters_over_a_picture_are_an_ocr_layer() -> None:
    scan = Sheet().picture()
    for at in range(6):
        scan.text(LEFT, 100 + 15 * at, "Ủy ban nhân dân tỉnh thông báo cho các sở, ban, ngành", mode=3)
    result = layout(scan)
    assert result.layer == "ocr"
    assert result.blocks[0].style.font is None  # type: ignore[union-attr]
    assert layout(scan, body()).layer == "mixed"
    assert layout(body()).layer == "native"


@pytest.mark.parametrize(
    ("line", "trusted"),
    [
        ("Uy ban nhan dan tinh thong bao cho cac so, ban, nganh", False),
        ("Uý ban nhan dan tinh théng bao cho cac s6, ban, nganh", False),
        ("The minister of trade said that this is for the people and by the law", True),
        ("Ủy ban nhân dân tỉnh thông báo cho các sở, ban, ngành", True),
    ],
)
def test_a_layer_of_words_without_their_marks_is_not_trusted(line: str, trusted: bool) -> None:
    scan = Sheet().picture()
    for at in range(6):
        scan.text(LEFT, 100 + 15 * at, line, mode=3)
    result = layout(scan)
    assert bool(result.blocks) == trusted
    assert ("reading.pdf_garbled" in [doubt.key for doubt in result.doubts]) != trusted


def unreadable(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(Source("thu.pdf", data, limits or Limits()))
    message = str(caught.value)
    assert message.startswith("thu.pdf: ")
    assert "\n" not in message
    return caught.value.key


def test_what_cannot_be_read_is_said_in_one_line() -> None:
    good = pdf(body(), body(), body())
    lock = (
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'11' * 32}> /U <{'22' * 32}> /P -4 >> /ID [<00> <00>]"
    )
    assert unreadable(b"") == "reading.empty"
    assert unreadable(b"%PDF-1.7\nhello") == "reading.pdf_broken"
    assert unreadable(pdf(body(), trailer=lock)) == "reading.pdf_encrypted"
    assert unreadable(pdf()) == "reading.pdf_no_pages"
    assert unreadable(good, Limits(pages=2)) == "reading.too_many_pages"
    assert unreadable(good, Limits(characters=50)) == "reading.too_many_characters"


def test_the_time_limit_holds() -> None:
    source = Source("thu.pdf", pdf(body()), Limits(seconds=5), clock=Clock(time.monotonic() - 6))
    with pytest.raises(UnreadableError) as caught:
        read(source)
    assert caught.value.key == "reading.too_slow"


def test_a_broken_cross_reference_is_repaired() -> None:
    data = pdf(body()).replace(b"startxref\n", b"startxref\n9")
    assert texts(read(Source("thu.pdf", data)).blocks) == [LONG, "1. " + LONG]


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9, 0.98])
def test_a_truncated_file_is_read_in_part_or_refused(share: float) -> None:
    data = pdf(letterhead(Sheet()), body(), body())
    source = Source("thu.pdf", data[: int(share * len(data))])
    try:
        result = read(source)
    except UnreadableError as error:
        assert error.key in ("reading.pdf_broken", "reading.pdf_no_pages")
    else:
        assert result.pages is not None


def test_a_page_that_cannot_be_loaded_is_a_doubt() -> None:
    data = pdf(body(), body())
    start = data.rindex(b"/Kids [") + 7
    first = data[start : data.index(b" ", start)]
    broken = data.replace(b"[" + first + b" 0 R ", b"[" + b"9" * len(first) + b" 0 R ", 1)
    result = read(Source("thu.pdf", broken))
    assert [doubt.key for doubt in result.doubts] == ["reading.pdf_page_broken"]
    assert texts(result.blocks) == [LONG, "1. " + LONG]


def test_no_word_is_lost_or_made_up() -> None:
    sheet = letterhead(Sheet())
    paragraph(sheet, 200, LONG)
    sheet.text(20, 830, "chú thích ở góc").text(500, 20, "TÀI LIỆU HỌP")
    shown = "ỦY BAN NHÂN DÂN TỈNH AN BÌNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"
    shown += " Số: 45/TB-UBND An Bình, ngày 05 tháng 02 năm 2026 chú thích ở góc TÀI LIỆU HỌP"
    assert words(layout(sheet)) == sorted(f"{shown} {LONG}".split())


def test_nothing_is_loaded_before_a_pdf_is_read() -> None:
    source = Path(__file__).parents[3] / "src" / "thongbao"
    for file in (source / "layout").rglob("*.py"):
        assert "pdfium" not in file.read_text(encoding="utf-8"), file
