"""Numbers of headings that lost a stroke have the number that their order leaves; what could be another one stays."""

from __future__ import annotations

import pytest

from thongbao.layout.assemble import Word
from thongbao.readers.ocr.words.romans import mend_romans


def headings(*texts: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The lines as they stand then, and what was put right."""
    words = [Word(f"{text} ", 85, 300, 100.0 + 20 * at, 13, confidence=0.9) for at, text in enumerate(texts)]
    done = mend_romans(words)
    return [word.text.strip() for word in words], [(mend.read, mend.text) for _, mend in done]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (["I. Đối tượng", "II. Thời gian", "II. Hình thức", "IV. Hướng dẫn"], "III. Hình thức"),
        (["I. Đối tượng", "II. Thời gian", "HI. Hình thức"], "III. Hình thức"),
        (["I. Đối tượng", "II. Thời gian", "II. Hình thức"], "III. Hình thức"),
        (["I. Đối tượng", "H. Thời gian", "III. Hình thức"], "II. Thời gian"),
        (["I- Đối tượng", "1I- Thời gian"], "II- Thời gian"),
        (["I Đối tượng:", "II. Thời gian"], "I. Đối tượng:"),
        (["I", "Đối tượng:", "II. Thời gian"], "I."),
    ],
)
def test_the_order_of_headings_says_their_numbers(read: list[str], meant: str) -> None:
    found, done = headings(*read)
    assert meant in found
    assert len(done) == 1
    assert sum(a != b for a, b in zip(read, found, strict=True)) == 1


@pytest.mark.parametrize(
    "read",
    [
        ["I. Đối tượng", "II. Thời gian", "I. Danh sách", "II. Kinh phí"],
        ["I. Đối tượng", "I. Danh sách"],
        ["II. Thời gian", "V. Hướng dẫn"],
        ["I. Đối tượng", "IX. Hướng dẫn"],
        ["H. Thời gian"],
        ["I Đối tượng", "1. Thời gian"],
    ],
)
def test_what_leaves_a_choice_stays(read: list[str]) -> None:
    assert headings(*read) == (read, [])
