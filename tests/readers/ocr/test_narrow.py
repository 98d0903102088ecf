"""Narrow columns of tables are read once more where an engine passed over them."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageDraw

from thongbao.readers.ocr.again.narrow import filled
from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.picture.cells import Table

COLUMN = (0, 100, 100, 500)
TABLE = Table(100, 500, (COLUMN, (100, 100, 900, 500)))


def page() -> Image.Image:
    """A table with a figure in each row of its first column, and text in the second."""
    made = Image.new("L", (900, 600), 255)
    brush = ImageDraw.Draw(made)
    for row in range(4):
        brush.rectangle((40, 120 + 100 * row, 60, 150 + 100 * row), fill=0)
        brush.rectangle((150, 120 + 100 * row, 800, 150 + 100 * row), fill=0)
    return made


def word(text: str, left: float, top: float, line: int) -> Read:
    """A word of some size."""
    return Read(text, left, top, left + 20, top + 30, top + 30, 30, 0.95, line)


def read(*words: Read) -> tuple[list[str], int]:
    """What stands in the first column then, and how often the engine was asked."""
    asked = []

    def again(picture: Image.Image) -> Sequence[Read]:
        asked.append(picture.size)
        return [word(str(at + 1), 20, 20 + 100 * at, at) for at in range(4)]

    found = filled(words, page(), [TABLE], 200, again)
    assert [one for one in found if one.left >= 100] == [one for one in words if one.left >= 100]
    return [one.text for one in found if one.left < 100 and one.top == 120 + 100 * (int(one.text) - 1)], len(asked)


def test_a_column_of_figures_that_was_passed_over_is_read_again() -> None:
    assert read(word("Sở", 150, 120, 0)) == (["1", "2", "3", "4"], 1)


def test_a_column_that_reads_is_left_alone() -> None:
    whole = [word(str(at + 1), 40, 120 + 100 * at, at) for at in range(4)]
    assert read(*whole, word("Sở", 150, 120, 5)) == (["1", "2", "3", "4"], 0)
