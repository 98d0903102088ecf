"""Drawn lines are told from the strokes of letters; a page without letters is one without words."""

from __future__ import annotations

from PIL import Image, ImageDraw

from thongbao.readers.ocr.engine import tesseract
from thongbao.readers.ocr.picture import drawn, ruled

DPI = 200


def bars_of(*boxes: tuple[int, int, int, int]) -> list[tuple[int, int]]:
    """Left end and width of the level lines that are found among black boxes."""
    page = Image.new("L", (800, 400), 0)
    for box in boxes:
        ImageDraw.Draw(page).rectangle(box, fill=255)
    level, _ = ruled.whole(*drawn.bars(page, DPI), DPI)
    return [(bar.left, bar.right - bar.left) for bar in level]


def test_the_top_of_a_large_letter_is_no_line() -> None:
    assert bars_of((100, 50, 147, 52)) == []


def test_the_rule_below_a_letterhead_is_a_line() -> None:
    assert bars_of((300, 200, 392, 202)) == [(300, 93)]


def test_a_page_without_lines_of_text_has_no_words() -> None:
    assert list(tesseract.words("<html><body><div class='ocr_page'></div></body></html>")) == []


def test_level_strokes_of_letters_in_a_cell_are_no_lines_of_the_table() -> None:
    table = [drawn.Bar(100, y, 703, y + 3) for y in (100, 200, 300)]
    standing = [drawn.Bar(x, 100, x + 3, 303) for x in (100, 200, 700)]
    tops, feet, piece = drawn.Bar(130, 120, 175, 122), drawn.Bar(350, 250, 440, 251), drawn.Bar(203, 160, 330, 162)
    level, _ = ruled.whole([*table, tops, feet, piece], standing, DPI)
    assert sorted((bar.left, bar.top, bar.right) for bar in level) == [
        (100, 100, 703), (100, 200, 703), (100, 300, 703), (201, 160, 701),
    ]  # fmt: skip


def test_feet_of_letters_are_told_from_the_level_stroke_of_a_pen() -> None:
    page = Image.new("L", (400, 200), 0)
    brush = ImageDraw.Draw(page)
    for stem in range(6):
        brush.rectangle((50 + 14 * stem, 60, 54 + 14 * stem, 90), fill=255)
    brush.rectangle((46, 91, 130, 92), fill=255)
    brush.rectangle((200, 91, 300, 92), fill=255)
    brush.line((240, 60, 240, 120), fill=255, width=3)
    feet, pen = drawn.Bar(46, 91, 131, 93), drawn.Bar(200, 91, 301, 93)
    assert (drawn.of_letters(page, feet, DPI), drawn.of_letters(page, pen, DPI)) == (True, False)
