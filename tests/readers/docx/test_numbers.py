"""Automatic numbers are spelled out as Word shows them."""

from __future__ import annotations

import pytest

from tests.readers.docx.build import layout, p, run, texts
from thongbao.layout.blocks import Para
from thongbao.readers.docx.numbers.numerals import numeral
from thongbao.readers.docx.numbers.symbols import symbol


def level(index: int, text: str, form: str = "decimal", extra: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>'
        f"{extra}</w:lvl>"
    )


def abstract(key: int, *levels: str, extra: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{extra}{"".join(levels)}</w:abstractNum>'


def num(key: int, of: int, *overrides: str) -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{"".join(overrides)}</w:num>'


def restart(index: int, at: int) -> str:
    return f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{at}"/></w:lvlOverride>'


def item(text: str, key: int = 1, index: int = 0, mark: str = "", extra: str = "") -> str:
    return p(
        text,
        f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{key}"/></w:numPr>{extra}<w:rPr>{mark}</w:rPr>',
    )


def numbered(body: str, numbering: str, styles: str = "") -> list[object]:
    return texts(body, {"numbering": numbering, "styles": styles})


OUTLINE = abstract(0, level(0, "%1.", "upperRoman"), level(1, "%1.%2."), level(2, "%3)", "lowerLetter"))
SIMPLE = abstract(0, level(0, "%1.")) + num(1, 0)


def test_levels_count_and_start_again() -> None:
    body = item("a") + item("b", 1, 1) + item("c", 1, 2) + item("d", 1, 2) + item("e", 1, 1) + item("f", 1, 2)
    body += item("g") + item("h", 1, 1)
    assert numbered(body, OUTLINE + num(1, 0)) == [
        "I. a",
        "I.1. b",
        "a) c",
        "b) d",
        "I.2. e",
        "a) f",
        "II. g",
        "II.1. h",
    ]


def test_the_number_is_generated_text_with_its_level() -> None:
    first = layout(item("a", 1, 0) + item("b", 1, 2), {"numbering": OUTLINE + num(1, 0)}).blocks
    assert [(b.text[: b.generated], b.level) for b in first if isinstance(b, Para)] == [("I.", 0), ("a)", 2)]


def test_lists_of_one_definition_go_on_unless_they_start_again() -> None:
    body = item("a", 1) + item("b", 2) + item("c", 3) + item("d", 3) + item("đ", 1)
    numbering = abstract(0, level(0, "%1.")) + num(1, 0) + num(2, 0) + num(3, 0, restart(0, 1))
    assert numbered(body, numbering) == ["1. a", "2. b", "1. c", "2. d", "3. đ"]


def test_a_list_can_change_a_level() -> None:
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "(%1)", "lowerRoman", start=4)}</w:lvlOverride>'
    assert numbered(item("a") + item("b"), abstract(0, level(0, "%1.")) + num(1, 0, other)) == [
        "(iv) a",
        "(v) b",
    ]


def test_legal_levels_write_digits() -> None:
    levels = level(0, "%1", "upperRoman"), level(1, "%1.%2", extra="<w:isLgl/>")
    assert numbered(item("a") + item("b", 1, 1), abstract(0, *levels) + num(1, 0)) == ["I a", "1.1 b"]


def test_a_level_that_never_starts_again() -> None:
    levels = level(0, "%1."), level(1, "Điều %2.", extra='<w:lvlRestart w:val="0"/>')
    body = item("a") + item("b", 1, 1) + item("c") + item("d", 1, 1)
    assert numbered(body, abstract(0, *levels) + num(1, 0)) == ["1. a", "Điều 1. b", "2. c", "Điều 2. d"]


def test_suffixes() -> None:
    levels = (
        level(0, "%1.", extra='<w:suff w:val="nothing"/>'),
        level(1, "%2.", extra='<w:suff w:val="space"/>'),
    )
    assert numbered(item("a") + item("b", 1, 1), abstract(0, *levels) + num(1, 0)) == ["1.a", "1. b"]


def test_numbers_through_a_paragraph_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>'
    )
    levels = (
        level(0, "%1.", extra='<w:pStyle w:val="H1"/>'),
        level(1, "%1.%2", extra='<w:pStyle w:val="H2"/>'),
    )
    body = p("a", '<w:pStyle w:val="H1"/>') + p("b", '<w:pStyle w:val="H2"/>')
    body += p("c", '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>') + p(
        "d", '<w:pStyle w:val="H1"/>'
    )
    assert numbered(body, abstract(0, *levels) + num(1, 0), styles) == ["1. a", "1.1 b", "c", "2. d"]


def test_links_through_a_list_style() -> None:
    list_of = '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'
    styles = f'<w:style w:type="numbering" w:styleId="L">{list_of}</w:style>'
    numbering = abstract(0, extra='<w:numStyleLink w:val="L"/>') + num(1, 0)
    numbering += abstract(5, level(0, "%1/"), extra='<w:styleLink w:val="L"/>') + num(2, 5)
    assert numbered(item("a") + item("b"), numbering, styles) == ["1/ a", "2/ b"]


def test_deleted_and_hidden_paragraphs_are_not_counted() -> None:
    deleted = "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>"
    body = (
        item("a")
        + item(deleted, mark="<w:del w:id='1'/>")
        + item(run("y", "<w:vanish/>"), mark="<w:vanish/>")
    )
    assert numbered(body + item("b"), SIMPLE) == ["1. a", "2. b"]


def test_empty_paragraphs_of_a_list_show_their_number() -> None:
    assert numbered(item("a") + item("") + item("c"), SIMPLE) == ["1. a", "2.", "3. c"]


@pytest.mark.parametrize(
    ("text", "font", "seen"),
    [
        ("\uf0b7", "Symbol", "•"),
        ("\uf0d8", "Wingdings", "➢"),
        ("\uf0a7", "Wingdings", "▪"),
        ("Ø", "Wingdings", "➢"),
        ("-", "Times New Roman", "-"),
        ("+", "Courier New", "+"),
        ("\uf02d", "Symbol", "-"),
        ("-", "Wingdings", "-"),
        ("o", "Courier New", "o"),
        ("ü", "Wingdings", "✓"),
        ("\uf0e0", "Wingdings", "→"),
        ("·", "Symbol", "•"),
    ],
)
def test_bullets(text: str, font: str, seen: str) -> None:
    one = level(0, text, "bullet", f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>')
    assert numbered(item("mục"), abstract(0, one) + num(1, 0)) == [f"{seen} mục"]


def test_numbers_look_like_the_mark_and_the_level() -> None:
    one = level(0, "%1.", extra="<w:rPr><w:i/></w:rPr>")
    (para,) = layout(item("chữ", mark="<w:b/>"), {"numbering": abstract(0, one) + num(1, 0)}).blocks
    assert isinstance(para, Para)
    assert [(s.start, s.end, s.style.bold, s.style.italic) for s in para.spans] == [
        (0, 3, True, True),
        (3, 6, False, False),
    ]


def test_indents_of_the_level_yield_to_the_paragraph() -> None:
    one = level(0, "%1.", extra='<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>')
    body = item("a") + item("b", extra='<w:ind w:left="0"/>')
    found = layout(body, {"numbering": abstract(0, one) + num(1, 0)}).blocks
    assert [(b.shape.left, b.shape.first_line) for b in found if isinstance(b, Para)] == [(36, -18), (0, -18)]


@pytest.mark.parametrize(
    ("form", "count", "seen"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 5, "05"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerRoman", 8, "viii"),
        ("upperLetter", 27, "AA"),
        ("lowerLetter", 5, "e"),
        ("ordinal", 22, "22nd"),
        ("none", 3, ""),
        ("odd", 3, "3"),
        ("decimalEnclosedCircle", 3, "③"),
        ("custom:001, 002", 7, "007"),
        ("vietnameseCounting", 35, "ba mươi lăm"),
    ],
)
def test_number_formats(form: str, count: int, seen: str) -> None:
    assert numeral(count, form) == seen


def test_unknown_letters_of_picture_fonts_are_bullets() -> None:
    assert symbol(0xF0FF, "Wingdings") == "•"


def test_unknown_lists_are_no_numbers() -> None:
    assert numbered(item("a", 77), SIMPLE) == ["a"]
