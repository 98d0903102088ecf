"""Scans: what was read with doubt gives a doubt, and a figure of a pen gives no value."""

from __future__ import annotations

from thongbao.layout.blocks import Box, Layout, Origin, Para, Unsure
from thongbao.readers.source import Source
from thongbao.recognise import recognise

LINES = (
    "ỦY BAN NHÂN DÂN XÃ AN BÌNH",
    "Số: 45/TB-UBND",
    "An Bình, ngày 05 tháng 02 năm 2026",
    "THÔNG BÁO",
    "Về nghỉ lễ",
)


def layout(*unsure: tuple[str, int], confidence: float = 0.95) -> Layout:
    paras = tuple(
        Para(text, origin=Origin(page=1, box=Box(80, 100 + 20 * at, 300, 112 + 20 * at), confidence=confidence))
        for at, text in enumerate(LINES)
    )
    words = tuple(Unsure(text, 1, Box(100, 101 + 20 * at, 120, 111 + 20 * at), 0.4) for text, at in unsure)
    return Layout(format="pdf", blocks=paras, layer="ocr", unsure=words)


def test_a_doubtful_figure_is_no_number_and_no_date() -> None:
    notice = recognise(layout(("45", 1), ("05", 2)), Source("a.pdf", b"")).notice
    assert notice.number is not None
    assert notice.issued is not None
    assert (notice.number.number, notice.number.symbol, notice.number.text) == (None, "TB-UBND", LINES[1])
    assert (notice.issued.date, notice.issued.place) == (None, "An Bình")
    told = {doubt.path: doubt.message for doubt in notice.doubts}
    assert "(45)" in told["number.number"]
    assert "(05)" in told["issued.date"]


def test_figures_that_were_read_with_confidence_count() -> None:
    notice = recognise(layout(("BÌNH", 0)), Source("a.pdf", b"")).notice
    assert notice.number is not None
    assert notice.issued is not None
    assert (notice.number.number, notice.issued.date) == ("45", "2026-02-05")


def test_a_line_read_with_little_confidence_is_a_doubt_at_its_field() -> None:
    notice = recognise(layout(confidence=0.6), Source("a.pdf", b"")).notice
    assert {"issuer.name", "number"} & {doubt.path for doubt in notice.doubts} or any(
        "60" in doubt.message for doubt in notice.doubts
    )
