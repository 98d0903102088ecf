"""Which letter groups can be Vietnamese syllables."""

from __future__ import annotations

import pytest

from thongbao.vietnamese.spelling.syllables import possible


@pytest.mark.parametrize(
    "word",
    [
        "nghiệp",
        "quốc",
        "thuế",
        "gì",
        "giữa",
        "giêng",
        "khuỷu",
        "hoà",
        "hòa",
        "Ủy",
        "quyết",
        "quý",
        "ngoèo",
        "yêu",
        "ương",
        "nghĩa",
        "kỹ",
        "kĩ",
        "cửa",
        "Đắk",
        "gìn",
        "internet",
    ],
)
def test_real_syllables_are_possible(word: str) -> None:
    assert possible(word)


@pytest.mark.parametrize("word", ["ӌ1", "hwk", "trờnh1", "kac", "ngê", "tacs", "bác̀", "qet", "ghan", "zx", "", "45"])
def test_other_letter_groups_are_not(word: str) -> None:
    assert not possible(word)


def test_syllables_that_end_in_a_stop_have_two_tones_only() -> None:
    assert [word for word in ("các", "cạc", "cac", "càc", "cảc", "cãc") if possible(word)] == ["các", "cạc"]
