"""Looks: direct formatting only where the resolved look differs, in the order of the schema."""

from __future__ import annotations

import re

from tests.mend.helping import CLERK, docx, lines, look, mended, reason, unit, xml
from tests.readers.docx.build import p, run
from thongbao.readers.source import Source
from thongbao.rules.edits import LookEdit
from thongbao.rules.spot import Spot

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault>'
    '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:pPr><w:jc w:val="center"/></w:pPr>'
    "<w:rPr><w:b/></w:rPr></w:style>"
)


def made(body: str) -> Source:
    return docx(body, {"styles": STYLES})


def seen(source: Source, text: str) -> tuple[object, ...]:
    para = unit(source, text).para
    spans = [span.style for span in para.spans if text in para.text[span.start : span.end]] or [para.style]
    style = spans[0]
    return style.font, style.size, style.bold, style.italic, style.underline, style.color


def test_what_looks_right_already_is_not_touched() -> None:
    source = made(p("chữ", '<w:pStyle w:val="B"/>'))
    same = {"font": "Times New Roman", "size": 14.0, "bold": True, "align": "center", "color": "000000", "line": 1.0}
    assert mended(source, look(source, "chữ", **same)).data is source.data


def test_letters_get_all_the_properties_that_word_asks_for() -> None:
    source = made(p(run("chữ", '<w:rFonts w:asciiTheme="minorHAnsi" w:hint="default"/><w:lang w:val="vi-VN"/>')))
    after = mended(source, look(source, "chữ", font="Arial", size=13.0, bold=True, italic=True, color="FF0000"))
    properties = re.findall(r"<w:rPr>(.*?)</w:rPr>", xml(after))[0]
    assert re.findall(r"<w:(\w+)", properties) == ["rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "lang"]
    assert "asciiTheme" not in properties
    for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
        assert f'w:{slot}="Arial"' in properties
    assert 'w:hint="default"' in properties
    assert seen(after, "chữ") == ("Arial", 13.0, True, True, False, "FF0000")


def test_turning_off_is_silence_where_no_style_speaks() -> None:
    source = made(p(run("chữ", "<w:b/><w:bCs/><w:u w:val='single'/>")))
    after = mended(source, look(source, "chữ", bold=False, underline=False))
    assert "<w:rPr>" not in xml(after)


def test_turning_off_is_said_where_a_style_says_otherwise() -> None:
    source = made(p(run("chữ"), '<w:pStyle w:val="B"/>'))
    after = mended(source, look(source, "chữ", bold=False))
    assert '<w:b w:val="0"/>' in xml(after)
    assert seen(after, "chữ")[2] is False


def test_a_part_of_a_run_is_cut_out() -> None:
    source = made(p(run("một hai ba", "<w:i/>")))
    after = mended(source, look(source, "hai", bold=True, italic=False))
    assert lines(after) == ["một hai ba"]
    assert seen(after, "hai")[2:4] == (True, False)
    assert seen(after, "một ")[2:4] == (False, True)
    assert seen(after, " ba")[2:4] == (False, True)


def test_paragraphs_are_set_in_the_order_of_the_schema() -> None:
    source = made(p(run("đoạn"), '<w:keepNext/><w:ind w:hanging="360" w:leftChars="100"/><w:outlineLvl w:val="3"/>'))
    looks = {"align": "justify", "first_line": 28.35, "left": 0.0, "before": 6.0, "line_points": 18.0}
    after = mended(source, look(source, "đoạn", **looks))
    ppr = xml(after).split("<w:pPr>")[1].split("</w:pPr>")[0]
    assert re.findall(r"<w:(\w+)", ppr) == ["keepNext", "spacing", "ind", "jc", "outlineLvl"]
    assert "hanging" not in ppr
    shape = unit(after, "đoạn").para.shape
    assert (shape.align, shape.first_line, shape.before, shape.line_points) == ("justify", 28.35, 6.0, 18.0)
    assert mended(after, look(after, "đoạn", **looks)).data is after.data


def test_single_spacing_takes_the_place_of_points() -> None:
    source = made(p(run("đoạn"), '<w:spacing w:line="360" w:lineRule="exact"/>'))
    after = mended(source, look(source, "đoạn", line=1.0, line_points=None))
    shape = unit(after, "đoạn").para.shape
    assert (shape.line, shape.line_points) == (1.0, None)


def test_tracked_looks_remember_what_was() -> None:
    source = made(p(run("chữ", "<w:i/>"), '<w:jc w:val="left"/>'))
    after = xml(mended(source, look(source, "chữ", bold=True, align="center"), tracked=CLERK))
    change = after.split("<w:rPrChange")[1].split("</w:rPrChange>")[0]
    assert "<w:rPr><w:i/></w:rPr>" in change
    assert 'w:author="Người rà soát"' in change
    assert '<w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr>' in after


def test_half_a_line_cannot_be_aligned() -> None:
    source = made(p(run("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")) + p("Đoạn thân văn bản"))
    assert reason(source, look(source, "ỦY BAN", align="center")) == "mend.halves"
    assert seen(mended(source, look(source, "ỦY BAN NHÂN DÂN", bold=True)), "ỦY BAN NHÂN DÂN")[2] is True


def test_two_wishes_for_one_paragraph_are_not_both_granted() -> None:
    source = made(p(run("một\nhai")))
    one, two = Spot(unit=unit(source, "một")), Spot(unit=unit(source, "hai"))
    edits = LookEdit(one, (("align", "left"),)), LookEdit(two, (("align", "center"),))
    assert reason(source, *edits) == "mend.overlap"


def test_the_mark_of_a_numbered_paragraph_looks_like_its_text() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = p("việc", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    source = docx(body, {"numbering": numbering, "styles": STYLES})
    after = mended(source, look(source, "1. việc", bold=True))
    assert unit(after, "việc").para.spans == ()
    assert unit(after, "việc").para.style.bold is True
