from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thongbao.vietnamese.documents.kinds import KINDS, code_of_kind, kind_of_line, kind_of_symbol


@pytest.mark.parametrize(
    ("line", "code", "name"),
    [
        ("THÔNG BÁO", "TB", "Thông báo"),
        ("Thông báo:", "TB", "Thông báo"),
        ("THONG BAO", "TB", "Thông báo"),
        ("T H Ô N G  B Á O", "TB", "Thông báo"),
        ("THÔNG BÁO SỐ 2", "TB", "Thông báo"),
        ("THÔNG BÁO KẾT LUẬN", "TB", "Thông báo"),
        ("THÔNG BÁO Kết luận của Chủ tịch", "TB", "Thông báo"),
        ("GIẤY MỜI HỌP", "GM", "Giấy mời"),
        ("GIẤY UỶ QUYỀN", "GUQ", "Giấy ủy quyền"),
        ("KẾT LUẬN THANH TRA", "KLTT", "Kết luận thanh tra"),
        ("QUY ĐỊNH", "QyĐ", "Quy định"),
        ("THƯ CÔNG", None, "Thư công"),
    ],
)
def test_a_title_line_names_its_kind(line: str, code: str | None, name: str) -> None:
    assert kind_of_line(line) == (code, name)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Thông báo kết luận của đồng chí",
        "LUẬT SƯ",
        "Căn cứ Quyết định số 5",
        "A B C D",
        "CỘNG HÒA XÃ HỘI",
    ],
)
def test_other_lines_name_none(line: str) -> None:
    assert kind_of_line(line) is None


@pytest.mark.parametrize(
    ("symbol", "code"),
    [
        ("TB-UBND", "TB"),
        ("TB/TU", "TB"),
        ("TTr-SNV", "TTr"),
        ("QĐi/TU", "QyĐ"),
        ("VPCP-TB", None),
        ("UBND-KT", None),
        ("", None),
        (None, None),
    ],
)
def test_the_letters_of_a_symbol_are_those_before_its_first_separator(
    symbol: str | None, code: str | None
) -> None:
    assert kind_of_symbol(symbol) == code


def test_every_kind_is_found_by_its_own_name_in_capitals() -> None:
    for name, code in KINDS.items():
        assert kind_of_line(name.upper()) == (code, name)
        assert code_of_kind(name.lower()) == code


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    kind_of_line(text)
    kind_of_symbol(text)
    code_of_kind(text)
