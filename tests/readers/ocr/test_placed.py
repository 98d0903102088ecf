"""Sizes of letters are told from boxes of words, some of which hold more than their word."""

from __future__ import annotations

import pytest

from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.words.placed import measured, page_words, pieces

EM = 40.0


def line(number: int, *words: tuple[str, float, float]) -> list[Read]:
    """Words with what rises above and hangs below their base line, in parts of the size."""
    base = 60.0 * (number + 1)
    return [
        Read(text, 90.0 * at, base - up * EM, 90.0 * at + 80, base + down * EM, base, EM, 0.95, number)
        for at, (text, up, down) in enumerate(words)
    ]


USUAL = (("Thông", 0.9, 0.22), ("ban", 0.68, 0.0), ("hành", 0.7, 0.0), ("chính", 0.9, 0.0), ("dân", 0.68, 0.0))


@pytest.mark.parametrize(
    "odd",
    [
        (("theo", 0.86, 0.24), ("mắc", 0.75, 0.0), ("về", 0.7, 0.0), ("giải", 0.75, 0.22), ("các", 0.72, 0.0)),
        (("cơ", 0.56, 0.0), ("mắc", 0.75, 0.0), ("về", 0.7, 0.0), ("giải", 0.75, 0.22), ("các", 0.72, 0.0)),
    ],
    ids=["a box that holds a part of its neighbour", "a horn above small letters"],
)
def test_one_odd_box_makes_no_line_of_larger_letters(odd: tuple[tuple[str, float, float], ...]) -> None:
    found = [*line(0, *USUAL), *line(1, *odd), *line(2, *USUAL)]
    sizes = measured(found)
    words = page_words(list(pieces(found, sizes)), sizes, 72)
    assert [round(word.size) for word in words] == [EM] * 3


def test_a_short_line_of_small_letters_with_marks_is_as_small_as_it_looks() -> None:
    small = (("của", 0.52, 0.0), ("tổ", 0.62, 0.0), ("chính", 0.52, 0.0), ("phủ.", 0.52, 0.17))
    found = [*line(0, *USUAL), *line(1, *USUAL), *line(2, *small)]
    sizes = measured(found)
    words = page_words(list(pieces(found, sizes)), sizes, 72)
    assert [round(word.size) for word in words[:2]] == [EM] * 2
    assert words[2].size == pytest.approx(0.75 * EM, rel=0.05)
