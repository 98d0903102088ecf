"""Names of which the small letters were read, and the capitals hardly: told where one name alone fits."""

from __future__ import annotations

import pytest

from thongbao.vietnamese.spelling.flourished import flourished, hopeful


def name(*words: str) -> str | None:
    told = flourished([word.split() * 3 for word in words])
    return " ".join(word for word, _ in told) if told else None


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("€hái hái Shái ©hái", "G)oãn Doãn oãn Goãm", "Ghanh ©hanh Chanh hanh"), "Thái Doãn Thanh"),
        (("Nguyễn XNguyễn Nguyên Nguyễn", "Quốc Quốc (Quốc Quóc"), "Nguyễn Quốc"),
        (("flưu lưu ưu Lưu", "tộc Tộc Lộc Lộc"), "Lưu Lộc"),
        (("Kiểu Kiêu Kièu Kiều", "Phước Phước Thước Phước"), "Kiều Phước"),
    ],
)
def test_one_name_alone_fits(words: tuple[str, ...], meant: str) -> None:
    assert name(*words) == meant


@pytest.mark.parametrize(
    "words",
    [
        ("Trần Trần Trần", "Tiên Tiên Tiên"),  # a flourished Kiên, Hiên or Liên reads so, too
        ("Trần Trần Trần", "uân ©uân Cuân"),
        ("Kiểu Kiểu Kiểu Kiều", "Phước Phước Thước Phước"),  # most say a family that is not listed
        ("Trần Trần Trần", "Viển Viển Việt Việt"),
        ("Trần Trần Trần", "Sử Sỹ Sử Sỉ"),
        ("Trần Trần Trần", "hanh hanh hanh"),
        ("Trần Trần Trần", "Xô¿ &ã {}"),
        ("Gỗ Gỗ Gỗ", "Minh Minh Minh"),
        ("Trần Trần Trần",),
        ("Trần Trần Trần", *("Minh Minh Minh",) * 4),
    ],
)
def test_nothing_is_told_where_another_name_fits_nearly_as_well_or_none_does(words: tuple[str, ...]) -> None:
    assert name(*words) is None


def test_one_reading_is_not_enough() -> None:
    assert flourished([["Trần"], ["Quyết"]]) is None


def test_a_line_is_given_up_when_a_word_of_it_fits_no_name() -> None:
    assert hopeful([["hái"], ["hanh"]])
    assert not hopeful([["hái"], ["$%", "Œxq"]])
    assert not hopeful([["hái"]])
