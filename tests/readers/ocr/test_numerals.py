"""Roman numerals whose strokes were miscounted are told by those around them; all others stay as they were read."""

from __future__ import annotations

import pytest

from thongbao.layout.assemble import Page, Word
from thongbao.readers.ocr.words.numerals import mend_numerals


def pages(*texts: str) -> list[Page]:
    half = (len(texts) + 1) // 2
    return [
        Page(number, 595, 842, [Word(f"{text} ", 85, 300, 40 + 20 * at, 13) for at, text in enumerate(part)])
        for number, part in enumerate((texts[:half], texts[half:]), 1)
    ]


def mended(*texts: str) -> tuple[list[str], list[tuple[object, ...]]]:
    read = pages(*texts)
    doubts = [tuple(value for _, value in doubt.values) for doubt in mend_numerals(read)]
    return [word.text.strip() for page in read for word in page.words], doubts


@pytest.mark.parametrize("sign", ["II.", "HI.", "IH.", "IIl.", "I1I.", "III", "III,"])
def test_what_stands_between_two_and_four_is_three(sign: str) -> None:
    found, doubts = mended("I. Đánh giá", "1. Kết quả", "II. Nhiệm vụ", f"{sign} Tổ chức", "IV. Hiệu lực")
    assert found == ["I. Đánh giá", "1. Kết quả", "II. Nhiệm vụ", "III. Tổ chức", "IV. Hiệu lực"]
    assert doubts == [(2, sign, "III.")]


def test_a_lost_dot_behind_the_first_one_is_put_back() -> None:
    found, doubts = mended("I Đối tượng:", "Học viên", "II. Thời gian:", "1. Đợt 1")
    assert found[0] == "I. Đối tượng:"
    assert doubts == [(1, "I", "I.")]


def test_numerals_of_the_party_have_a_dash() -> None:
    found, doubts = mended("I- Đánh giá", "1I- Nhiệm vụ", "III- Tổ chức")
    assert found == ["I- Đánh giá", "II- Nhiệm vụ", "III- Tổ chức"]
    assert doubts == [(1, "1I-", "II-")]


@pytest.mark.parametrize(
    "texts",
    [
        ("I. Đánh giá", "II. Nhiệm vụ", "II. Tổ chức"),
        ("II. Nhiệm vụ", "II. Tổ chức", "IV. Hiệu lực"),
        ("I. Đánh giá", "1. Kết quả", "l. Hạn chế", "II. Nhiệm vụ", "1. Sở Y tế", "III. Tổ chức"),
        ("I. Đánh giá", "II. Nhiệm vụ", "I. Phụ lục", "II. Biểu mẫu", "III. Khác"),
        ("I Đối tượng", "II Thời gian", "III Địa điểm"),
        ("V. Thời gian", "VI. Phân công"),
        ("H. Bình An", "T. Hải Đông", "Y tế"),
    ],
)
def test_what_its_place_does_not_decide_stays(texts: tuple[str, ...]) -> None:
    assert mended(*texts) == (list(texts), [])


def test_a_list_that_begins_again_is_a_list_of_its_own() -> None:
    found, doubts = mended("I. A", "HI. B", "III. C", "I. D", "II. E", "HI. G", "IV. K")
    assert found == ["I. A", "II. B", "III. C", "I. D", "II. E", "III. G", "IV. K"]
    assert doubts == [(1, "HI.", "II."), (2, "HI.", "III.")]
