from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thongbao.vietnamese.documents.symbols import read_number_line, tidy


@pytest.mark.parametrize(
    ("line", "number", "symbol"),
    [
        ("/TB -UBND", None, "TB-UBND"),
        ("Số: 45/TB-UBND", "45", "TB-UBND"),
        ("Số 123-TB/TU", "123", "TB/TU"),
        ("Số: 2927 -TB/TU", "2927", "TB/TU"),
        ("Số: 22 / BC-UBND", "22", "BC-UBND"),
        ("Số: 16 /TTr-UBND", "16", "TTr-UBND"),
        ("Số:      /TB-VP", None, "TB-VP"),
        ("Số: …/TB-VCNM", None, "TB-VCNM"),
        ("Số       -NQ/TU", None, "NQ/TU"),
        ("Số: ....../UBND-KT", None, "UBND-KT"),
        ("Số:        /2025/NQ-HĐND", None, "NQ-HĐND"),
        ("Số: 542    /TB-UBND", "542", "TB-UBND"),
        ("Sô: 12/TB-UB", "12", "TB-UB"),
        ("SỐ: 5/KH-SNV", "5", "KH-SNV"),
        ("Số: 12/2025/NQ-HĐND", "12", "NQ-HĐND"),
        ("52/2025/NQ-UBTVQH15", "52", "NQ-UBTVQH15"),
        ("Luật số: 87/2025/QH15", "87", "QH15"),
        ("Số: 6411/VPCP-KTTH", "6411", "VPCP-KTTH"),
        ("Số 05-QC/BTCTU-BDVTU", "05", "QC/BTCTU-BDVTU"),
        ("Số: 45a/TB-UBND", "45a", "TB-UBND"),
        ("Số 07/TB-TH", "07", "TB-TH"),
        ("Số:45/ TB – UBND", "45", "TB-UBND"),
        ("Số: 1 2/TB-UBND", "12", "TB-UBND"),
        ("Số: 404/VPUBND-TCD-NC", "404", "VPUBND-TCD-NC"),
        ("Số: 45/TB-SNN&PTNT.", "45", "TB-SNN&PTNT"),
        ("Số: 45/TB-UBND An Bình, ngày 01 tháng 3 năm 2018", "45", "TB-UBND"),
        ("Số: 12/TB UBND", "12", "TB UBND"),
        ("_§ố: ÔŸ# /CT-UBND", None, "CT-UBND"),
        ("Só:¿//KH-VP", None, "KH-VP"),
        ("Số: 45", "45", None),
        ("Số:", None, None),
    ],
)
def test_a_number_line_gives_number_and_symbol(line: str, number: str | None, symbol: str | None) -> None:
    assert read_number_line(line) == (number, symbol)


@pytest.mark.parametrize(
    "line",
    [
        "", "/home/a-b", "Số lượng: 5", "Số điện thoại: 091-234/AB", "Số nhà 5/TB-X", "Số liệu: 5/2026",
        "Số tài khoản: 12/AB-CD",
        "Số 12 đường Hoa Mai",
        "Số 5-7 Hoa Mai", "Số 12/3 phố Hoa Mai", "Sở Nội vụ", "Thông báo này", "45/500",
        "Số: 45/TB-UBND và các văn bản liên quan được gửi tới các đơn vị",
    ],
)  # fmt: skip
def test_other_lines_are_no_number_lines(line: str) -> None:
    assert read_number_line(line) is None


@given(
    st.integers(1, 99999),
    st.sampled_from(["TB-UBND", "UBND-KT", "TB/TU", "NQ-HĐND"]),
    st.text(" ", max_size=3),
)
def test_blanks_around_separators_are_noise(number: int, symbol: str, blanks: str) -> None:
    spread = symbol.replace("-", f"{blanks}-{blanks}").replace("/", f"{blanks}/{blanks}")
    mark = "-" if "/" in symbol else "/"
    assert read_number_line(f"Số: {number:02}{blanks}{mark}{blanks}{spread}") == (f"{number:02}", symbol)
    assert tidy(spread) == symbol


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    read_number_line(text)
    read_number_line(f"Số: {text}")
