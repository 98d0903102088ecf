"""Looks and shapes are those in force: direct, styles, defaults and theme taken together."""

from __future__ import annotations

import pytest

from tests.readers.docx.build import NAMESPACES, layout, only_para, p, run, table
from thongbao.layout.blocks import Grid, Para, Shape, Style

PLAIN = Style(font="Times New Roman", size=10, bold=False, italic=False, underline=False, caps=False)


def style(key: str, inside: str, kind: str = "paragraph", base: str | None = None, extra: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{key}" {extra}><w:name w:val="{key}"/>{based}{inside}</w:style>'


def seen(body: str, styles: str = "", theme: str = "") -> Style:
    parts = {"styles": styles}
    if theme:
        parts["theme"] = f'<?xml version="1.0"?><a:theme {NAMESPACES}>{theme}</a:theme>'
    return only_para(body, parts).style


def test_what_word_takes_for_granted() -> None:
    para = only_para(p("chữ"))
    assert para.style == PLAIN
    assert para.shape == Shape(
        align="left",
        left=0,
        right=0,
        first_line=0,
        before=0,
        after=0,
        line=1,
        heading=None,
        keep_next=False,
        tight=False,
        page_break=False,
    )


def test_direct_beats_character_beats_paragraph_beats_default() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/>'
        '<w:rFonts w:ascii="Arial"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
        + style("P", '<w:rPr><w:sz w:val="26"/><w:color w:val="FF0000"/></w:rPr>')
        + style("Q", '<w:rPr><w:u w:val="single"/></w:rPr>', base="P")
        + style("C", '<w:rPr><w:sz w:val="28"/></w:rPr>', "character")
    )
    assert seen(p(run("a"), '<w:pStyle w:val="Q"/>'), styles) == Style(
        font="Arial", size=13, bold=False, italic=False, underline=True, caps=False, color="FF0000"
    )
    assert seen(p(run("a", '<w:rStyle w:val="C"/>'), '<w:pStyle w:val="Q"/>'), styles).size == 14
    direct = '<w:rStyle w:val="C"/><w:sz w:val="30"/><w:u w:val="none"/><w:color w:val="auto"/>'
    found = seen(p(run("a", direct), '<w:pStyle w:val="Q"/>'), styles)
    assert (found.size, found.underline, found.color) == (15, False, None)


@pytest.mark.parametrize(
    ("direct", "bold"),
    [("", False), ("<w:b/>", True), ('<w:b w:val="0"/>', False), ('<w:b w:val="true"/>', True)],
)
def test_bold_of_two_styles_cancels_out(direct: str, bold: bool) -> None:
    styles = style("P", "<w:rPr><w:b/></w:rPr>") + style("C", "<w:rPr><w:b/></w:rPr>", "character")
    assert seen(p(run("a", f'<w:rStyle w:val="C"/>{direct}'), '<w:pStyle w:val="P"/>'), styles).bold is bold


def test_the_default_style_and_unknown_styles() -> None:
    styles = style("Normal", '<w:rPr><w:sz w:val="28"/></w:rPr>', extra='w:default="1"')
    assert seen(p("a"), styles).size == seen(p("a", '<w:pStyle w:val="lạ"/>'), styles).size == 14


def test_theme_fonts_have_names() -> None:
    minor = '<a:minorFont><a:latin typeface="Cambria"/></a:minorFont>'
    theme = f"<a:themeElements><a:fontScheme>{minor}</a:fontScheme></a:themeElements>"
    fonts = '<w:rFonts w:ascii="Arial" w:asciiTheme="minorHAnsi"/>'
    assert seen(p(run("a", fonts)), theme=theme).font == "Cambria"


def test_theme_fonts_for_vietnamese() -> None:
    minor = '<a:latin typeface="Calibri"/><a:font script="Viet" typeface="Times New Roman"/>'
    inside = f"<a:themeElements><a:fontScheme><a:minorFont>{minor}</a:minorFont></a:fontScheme></a:themeElements>"
    theme = f'<?xml version="1.0"?><a:theme {NAMESPACES}>{inside}</a:theme>'
    body = p(run("a", '<w:rFonts w:asciiTheme="minorHAnsi"/>'))
    for language, font in (("vi-VN", "Times New Roman"), ("en-US", "Calibri")):
        settings = f'<w:themeFontLang w:val="{language}"/>'
        assert only_para(body, {"theme": theme, "settings": settings}).style.font == font


def test_table_styles_reach_letters_and_paragraphs() -> None:
    styles = style("T", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:i/></w:rPr>', "table")
    (grid,) = layout(table(("a", "b"), properties='<w:tblStyle w:val="T"/>'), {"styles": styles}).blocks
    assert isinstance(grid, Grid)
    para = grid.rows[0][0].blocks[0]
    assert isinstance(para, Para)
    assert (para.style.italic, para.shape.align) == (True, "center")


def test_shape_comes_from_styles_and_the_paragraph() -> None:
    styles = (
        "<w:docDefaults><w:pPrDefault><w:pPr>"
        '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        + style("P", '<w:pPr><w:keepNext/><w:ind w:left="720" w:firstLine="567"/><w:jc w:val="both"/></w:pPr>')
    )
    para = only_para(
        p("a", '<w:pStyle w:val="P"/><w:spacing w:before="120"/><w:ind w:right="100"/>'), {"styles": styles}
    )
    assert para.shape == Shape(
        align="justify",
        left=36,
        right=5,
        first_line=28.35,
        before=6,
        after=8,
        line=1.0792,
        heading=None,
        keep_next=True,
        tight=False,
        page_break=False,
    )


@pytest.mark.parametrize(
    ("spacing", "line", "line_points"),
    [
        ('w:line="360" w:lineRule="auto"', 1.5, None),
        ('w:line="380" w:lineRule="exact"', None, 19),
        ('w:line="17pt" w:lineRule="atLeast"', None, 17),
        ('w:line="360"', 1.5, None),
    ],
)
def test_line_spacing(spacing: str, line: float | None, line_points: float | None) -> None:
    shape = only_para(p("a", f"<w:spacing {spacing}/>")).shape
    assert (shape.line, shape.line_points) == (line, line_points)
    assert shape.line_least is (None if line_points is None else "atLeast" in spacing)


def test_neighbours_of_one_style_keep_no_space_between_them() -> None:
    close = '<w:pPr><w:contextualSpacing/><w:spacing w:before="120" w:after="120"/></w:pPr>'
    styles = style("P", close) + style("Q", '<w:pPr><w:spacing w:before="240"/></w:pPr>')
    body = p("a", '<w:pStyle w:val="P"/>') + p("b", '<w:pStyle w:val="P"/>') + p("c", '<w:pStyle w:val="Q"/>')
    shapes = [block.shape for block in layout(body, {"styles": styles}).blocks if isinstance(block, Para)]
    assert [(shape.before, shape.after, shape.tight) for shape in shapes] == [
        (6, 0, True),
        (0, 6, True),
        (12, 0, False),
    ]
    own = '<w:pStyle w:val="P"/><w:contextualSpacing w:val="0"/>'
    assert only_para(p("a", own), {"styles": styles}).shape.tight is False


def test_space_that_word_chooses() -> None:
    chosen = only_para(p("a", '<w:spacing w:before="100" w:beforeAutospacing="1" w:after="40"/>')).shape
    assert (chosen.before, chosen.after) == (14, 2)
    own = only_para(p("a", '<w:spacing w:before="100" w:beforeAutospacing="0"/>')).shape
    assert own.before == 5


@pytest.mark.parametrize(
    ("said", "align"),
    [
        ("center", "center"),
        ("both", "justify"),
        ("end", "right"),
        ("start", "left"),
        ("distribute", "justify"),
    ],
)
def test_alignment(said: str, align: str) -> None:
    assert only_para(p("a", f'<w:jc w:val="{said}"/>')).shape.align == align


def test_headings() -> None:
    styles = style("heading 2", "") + style("Đề mục", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    assert only_para(p("a", '<w:pStyle w:val="heading 2"/>'), {"styles": styles}).shape.heading == 2
    assert only_para(p("a", '<w:pStyle w:val="Đề mục"/>'), {"styles": styles}).shape.heading == 1
    assert only_para(p("a", '<w:outlineLvl w:val="9"/>')).shape.heading is None


def test_the_look_of_most_letters_and_the_others_as_spans() -> None:
    para = only_para(
        p(run("Thời gian:", "<w:b/>") + run(" bắt đầu từ ") + run("14 giờ 00 phút") + run("   ", "<w:i/>"))
    )
    assert para.style.bold is False
    assert [(para.text[s.start : s.end], s.style.bold) for s in para.spans] == [
        ("Thời gian:", True),
        (" bắt đầu từ 14 giờ 00 phút", False),
    ]


def test_one_look_needs_no_spans() -> None:
    assert only_para(p(run("một ", "<w:b/>") + run("hai", "<w:b/>"))).spans == ()


def test_documents_with_other_styles_do_not_share_looks() -> None:
    sizes = [
        seen(p("a"), style("N", f'<w:rPr><w:sz w:val="{n}"/></w:rPr>', extra='w:default="1"')).size for n in (26, 28)
    ]
    assert sizes == [13, 14]
