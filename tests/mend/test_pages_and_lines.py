"""Paper, margins, page numbers, rule lines and paragraphs."""

from __future__ import annotations

import re

import pytest

from tests.mend.helping import CLERK, docx, layout, lines, mended, reason, unit, xml
from tests.readers.docx.build import A4, p, run, table
from thongbao.readers.source import Source
from thongbao.rules.edits import PageEdit, ParagraphEdit, RuleLineEdit
from thongbao.rules.spot import Spot

PAGE = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
LINE = '<w:r><w:pict><v:line style="position:absolute" from="10pt,13pt" to="70pt,13pt"/></w:pict></w:r>'


def section(*references: str, title: bool = False) -> str:
    pairs = [reference.split() for reference in references]
    made = "".join(f'<w:{part[:6]}Reference w:type="{use}" r:id="{part}"/>' for part, use in pairs)
    ends = A4.replace("<w:pgSz", made + "<w:pgSz")
    return ends.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>") if title else ends


def page(**settings: object) -> PageEdit:
    return PageEdit(None, tuple(settings.items()))


def test_paper_and_margins() -> None:
    source = docx(p("Một"), section='<w:sectPr><w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/></w:sectPr>')
    after = mended(source, page(width=595.3, height=841.9, top=56.7, bottom=56.7, left=85.05, right=42.5, header=28.35))
    (sheet,) = layout(after).sheets
    assert (sheet.width, sheet.height, sheet.top, sheet.left, sheet.right) == (595.3, 841.9, 56.7, 85.05, 42.5)
    assert "landscape" not in xml(after)
    assert re.search(r'<w:pgMar [^>]*w:gutter="0"', xml(after))
    assert mended(after, page(width=595.3, left=85.05)).data is after.data


def test_tracked_margins_remember_what_was() -> None:
    after = xml(mended(docx(p("Một")), page(left=90.0), tracked=CLERK))
    assert 'w:left="1701"' in after.split("<w:sectPrChange")[1]


NUMBERED = (("page_number", "top-center"), ("first_page_numbered", False), ("number_size", 14.0))
HEADERS: dict[str, tuple[dict[str, str], str]] = {
    "none": ({}, A4),
    "footer": ({"footer1": p(PAGE, '<w:jc w:val="right"/>')}, section("footer1 default")),
    "footer with words": ({"footer1": p(run("UBND tỉnh") + PAGE)}, section("footer1 default")),
    "empty header": ({"header1": p()}, section("header1 default")),
    "right": ({"header1": p(PAGE, '<w:jc w:val="right"/>')}, section("header1 default")),
    "control": (
        {"footer1": f"<w:sdt><w:sdtContent>{p(PAGE)}</w:sdtContent></w:sdt>"},
        section("footer1 default"),
    ),
    "first too": ({"header1": p(PAGE), "header2": p(PAGE)}, section("header1 default", "header2 first", title=True)),
    "simple field": (
        {"header1": p('<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>')},
        section("header1 default"),
    ),
    "words": ({"header1": p(run("Trang ") + PAGE, '<w:jc w:val="center"/>')}, section("header1 default")),
}


@pytest.mark.parametrize("name", HEADERS)
def test_page_numbers_are_put_in_the_middle_of_the_header(name: str) -> None:
    parts, ends = HEADERS[name]
    source = docx(p("Một"), parts, ends)
    after = mended(source, PageEdit(None, NUMBERED))
    (sheet,) = layout(after).sheets
    assert (sheet.page_number, sheet.first_page_numbered) == ("top-center", False)
    numbers = [item.para for item in layout(after).furniture if item.role == "page-number"]
    assert [(para.text, para.style.size, para.shape.align) for para in numbers] == [("2", 14.0, "center")]
    assert mended(after, PageEdit(None, NUMBERED)).data is after.data
    if name == "footer with words":
        assert [item.para.text for item in layout(after).furniture if item.role == "footer"] == ["UBND tỉnh"] or (
            "UBND tỉnh" in {item.para.text for item in layout(after).furniture}
        )


def test_a_first_page_keeps_what_its_header_says_besides_the_number() -> None:
    source = docx(p("Một"), {"header1": p("SỞ NỘI VỤ") + p(PAGE, '<w:jc w:val="center"/>')}, section("header1 default"))
    after = mended(source, page(first_page_numbered=False))
    assert layout(after).sheets[0].first_page_numbered is False
    assert "SỞ NỘI VỤ" in xml(after, "word/header2.xml")
    assert "PAGE" not in xml(after, "word/header2.xml")


def test_numbers_at_the_bottom() -> None:
    source = docx(p("Một"), {"header1": p(PAGE, '<w:jc w:val="center"/>')}, section("header1 default"))
    after = mended(source, page(page_number="bottom-right"))
    assert layout(after).sheets[0].page_number == "bottom-right"


def drawn(source: Source) -> list[tuple[str, float | None, str | None]]:
    return [(rule.kind, rule.length, rule.text_above) for rule in layout(source).rules]


MIDDLE = '<w:jc w:val="center"/>'
HEAD = table((p(run("SỞ NỘI VỤ", '<w:sz w:val="26"/>'), MIDDLE), p("Độc lập - Tự do", MIDDLE)))
BODY = p("Thân của văn bản")


def under(source: Source, text: str, share: float | None) -> RuleLineEdit:
    return RuleLineEdit(Spot(unit=unit(source, text)), share)


def test_a_line_is_drawn_under_its_text() -> None:
    source = docx(HEAD + BODY)
    after = mended(source, under(source, "SỞ NỘI VỤ", 0.4), under(source, "Độc lập", 1.0))
    (first, second) = drawn(after)
    assert first[0] == second[0] == "drawn"
    assert (first[2], second[2]) == ("SỞ NỘI VỤ", "Độc lập - Tự do")
    assert 25 < (first[1] or 0) < 35
    assert lines(after) == lines(source)
    assert mended(after, under(after, "SỞ NỘI VỤ", 0.4)).data is after.data
    assert drawn(mended(after, under(after, "SỞ NỘI VỤ", None))) == [second]


def test_a_second_line_of_a_paragraph_is_underlined() -> None:
    source = docx(p(run("Về việc rà soát\nvà báo cáo"), '<w:jc w:val="center"/>') + BODY)
    after = mended(source, under(source, "và báo cáo", 0.5))
    assert [rule[2] for rule in drawn(after)] == ["và báo cáo"]


@pytest.mark.parametrize(
    "there",
    [
        p(run("THÔNG BÁO") + LINE),
        p("THÔNG BÁO") + p(LINE),
        p("THÔNG BÁO") + p("_______"),
        p("THÔNG BÁO", '<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>'),
        p(run("THÔNG BÁO", '<w:u w:val="single"/>')),
    ],
    ids=["anchored", "own paragraph", "typed", "border", "font"],
)
@pytest.mark.parametrize("tracked", [None, CLERK], ids=["plain", "tracked"])
def test_other_lines_make_room(there: str, tracked: object) -> None:
    source = docx(p("Trên cùng") + there + BODY)
    how = CLERK if tracked else None
    after = mended(source, under(source, "THÔNG BÁO", 0.4), tracked=how)
    (rule,) = drawn(after)
    assert (rule[0], rule[2]) == ("drawn", "THÔNG BÁO")
    assert 20 < (rule[1] or 0) < 40
    assert unit(after, "THÔNG BÁO").para.style.underline is False
    gone = mended(source, under(source, "THÔNG BÁO", None), tracked=how)
    assert drawn(gone) == []
    assert lines(gone) == ["Trên cùng", "THÔNG BÁO", "Thân của văn bản"]


def empty(number: int) -> ParagraphEdit:
    return ParagraphEdit(Spot(paragraph=number, raw=""), None)


def test_an_empty_paragraph_is_taken_away() -> None:
    source = docx(p("Một") + p() + p("Hai"))
    assert xml(mended(source, empty(2))).count("<w:p>") == 2
    assert "<w:del " in xml(mended(source, empty(2), tracked=CLERK))


@pytest.mark.parametrize(
    ("body", "number"),
    [
        (table((p("Một") + p(), "Hai")), 2),
        (table(("Một", "Hai")) + p() + table(("Ba", "Bốn")), 3),
        (p("Một") + p('<w:r><w:br w:type="page"/></w:r>'), 2),
        (p("Một") + p("Hai"), 2),
    ],
    ids=["end of a cell", "between tables", "page break", "not empty"],
)
def test_a_paragraph_that_is_needed_stays(body: str, number: int) -> None:
    source = docx(body)
    raw = "\f" if "page" in body else "Hai" if number == 2 and "tbl" not in body else ""
    assert reason(source, ParagraphEdit(Spot(paragraph=number, raw=raw), None)) == "mend.not_empty"


def test_a_paragraph_goes_with_its_words_where_they_are_named() -> None:
    source = docx(p("CÔNG VĂN") + p("Kính gửi"))
    for tracked in (None, CLERK):
        after = mended(source, ParagraphEdit(Spot(unit=unit(source, "CÔNG VĂN")), None), tracked=tracked)
        assert lines(after) == ["Kính gửi"]


def test_a_paragraph_is_put_behind_another() -> None:
    source = docx(p(run("Một", "<w:b/>"), '<w:spacing w:after="120"/>') + p("Hai"))
    edit = ParagraphEdit(Spot(unit=unit(source, "Một")), "Giữa", (("align", "center"), ("bold", False)))
    for tracked in (None, CLERK):
        after = mended(source, edit, tracked=tracked)
        assert lines(after) == ["Một", "Giữa", "Hai"]
        para = unit(after, "Giữa").para
        assert (para.shape.align, para.shape.after, para.style.bold) == ("center", 6.0, False)
