"""Rule lines of a letterhead: close below the words, at nearly one height, inside borders."""

from __future__ import annotations

from thongbao.layout.blocks import Grid, Para

from .pages import LONG, layout, letterhead, paragraph
from .writer import Sheet


def spans_underlined(para: Para) -> bool:
    """Whether any of its letters are underlined."""
    return any(style.underline for style in (para.style, *(span.style for span in para.spans)))


def paras(grid: Grid) -> list[Para]:
    return [block for row in grid.rows for cell in row for block in cell.blocks if isinstance(block, Para)]


def test_a_line_close_below_a_part_of_the_words_is_a_rule() -> None:
    sheet = letterhead(Sheet()).line(142, 86.5, 168, 86.5)
    paragraph(sheet, 200, LONG)
    result = layout(sheet)
    assert {rule.text_above for rule in result.rules} == {"TỈNH AN BÌNH", "Độc lập - Tự do - Hạnh phúc"}
    assert isinstance(result.blocks[0], Grid)
    assert not any(map(spans_underlined, paras(result.blocks[0])))


def test_rules_at_nearly_one_height_are_two() -> None:
    sheet = letterhead(Sheet()).line(130, 90.9, 180, 90.9)
    paragraph(sheet, 200, LONG)
    lengths = sorted(round(rule.length or 0) for rule in layout(sheet).rules)
    assert lengths == [52, 142]  # with the ends of the pen


def test_words_without_a_line_are_not_underlined() -> None:
    sheet = Sheet()
    paragraph(sheet, 200, LONG)
    (para,) = layout(sheet).blocks
    assert isinstance(para, Para)
    assert para.style.underline is False


def test_lines_of_a_letterhead_with_borders_stay_apart() -> None:
    sheet = letterhead(Sheet())
    for x in (70, 240, 560):
        sheet.line(x, 50, x, 95)
    for y in (50, 95):
        sheet.line(70, y, 560, y)
    paragraph(sheet, 200, LONG)
    grid = next(block for block in layout(sheet).blocks if isinstance(block, Grid) and block.ruled)
    assert [para.text for para in paras(grid)][:2] == ["ỦY BAN NHÂN DÂN", "TỈNH AN BÌNH"]
