"""Letters typed for fonts of before Unicode become those that were meant, run by run."""

from __future__ import annotations

from tests.readers.docx.build import NAMESPACES, layout, only_para, p, run
from tests.readers.docx.test_looks import style
from thongbao.layout.blocks import Para

OLD = "Uû ban nh©n d©n tØnh, céng hoµ x· héi chñ nghÜa ViÖt Nam"
NEW = "Uỷ ban nhân dân tỉnh, cộng hoà xã hội chủ nghĩa Việt Nam"


def font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def test_letters_of_old_fonts_are_those_that_were_meant() -> None:
    body = (
        p(run(OLD, font(".VnTime")))
        + p(run("thñ t­íng", font(".VnTimeH")))
        + p(run("th", font(".VnTime")) + "<w:r><w:rPr>" + font(".VnTime") + "</w:rPr><w:softHyphen/></w:r>")
    )
    found = layout(body)
    assert [block.text for block in found.blocks if isinstance(block, Para)] == [NEW, "THỦ TƯỚNG", "thư"]
    assert found.encoding == "tcvn3"
    vni = "UÛy ban nhaân daân tænh, coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñöôïc Thuû töôùng"
    assert only_para(p(run(vni, font("VNI-Times")))).text == (
        "Ủy ban nhân dân tỉnh, cộng hòa xã hội chủ nghĩa Việt Nam, được Thủ tướng"
    )


def test_the_font_of_letters_with_marks_tells() -> None:
    mixed = '<w:rFonts w:ascii="Times New Roman" w:hAnsi=".VnTime"/>'
    assert only_para(p(run(OLD, mixed))).text == NEW
    assert only_para(p(run(NEW, mixed))).text == NEW


def test_unicode_in_an_old_font_is_left_alone() -> None:
    found = layout(p(run(NEW, font(".VnTime"))) + p(run("và", font(".VnTime"))))
    assert [block.text for block in found.blocks if isinstance(block, Para)] == [NEW, "và"]
    assert found.encoding == "unicode"


def test_a_short_text_is_told_by_its_font() -> None:
    assert only_para(p(run("sè", font(".VnTime")))).text == "số"
    assert only_para(p(run("ban hµnh", font(".VnTimeH")))).text == "BAN HÀNH"


def test_encodings_mix_from_run_to_run() -> None:
    body = (
        run("Ủy ban, ")
        + run("ph\xad¬ng ¸n, ", font(".VnArial"))
        + run("quyÕt ®Þnh ", font(".VnTimeH"))
        + run("tho", font("VNI-Times") + "<w:b/>")
        + run("âng baùo ", font("VNI-Times"))
        + run("nghi\xae", font("VI Times"))
    )
    found = layout(p(body))
    (para,) = [block for block in found.blocks if isinstance(block, Para)]
    assert para.text == "Ủy ban, phương án, QUYẾT ĐỊNH thông báo nghiệ"
    assert found.encoding == "mixed"
    looks = {para.text[span.start : span.end].strip(): (span.style.font, span.style.bold) for span in para.spans}
    assert looks["phương án,"] == ("Arial", False)
    assert looks["Ủy ban,"] == ("Times New Roman", False)
    assert looks["thô"] == ("Times New Roman", True)


def test_a_plain_font_of_today_is_named_or_none() -> None:
    assert only_para(p(run("th«ng b¸o", font(".VnAvant")))).style.font is None
    assert only_para(p(run("th«ng b¸o", font(".VnTime")))).style.font == "Times New Roman"


def test_letters_of_an_old_font_may_be_stored_as_symbols() -> None:
    symbols = "".join(f'<w:sym w:font=".VnTime" w:char="F0{code:02X}"/>' for code in (0xAE, 0xAD, 0xEE))
    assert only_para(p(f"<w:r>{symbols}</w:r>" + run("c", font(".VnTime")))).text == "được"
    assert only_para(p(run("\uf0ae\uf0ad\uf0eec", font(".VnTime")))).text == "được"


def test_the_old_font_may_be_that_of_a_style_or_a_theme() -> None:
    styles = style("N", f"<w:rPr>{font('.VnTime')}</w:rPr>", extra='w:default="1"')
    assert only_para(p("Th«ng b¸o"), {"styles": styles}).text == "Thông báo"
    styles = style("N", '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr>', extra='w:default="1"')
    minor = '<a:fontScheme><a:minorFont><a:latin typeface="VNI-Times"/></a:minorFont></a:fontScheme>'
    theme = f'<?xml version="1.0"?><a:theme {NAMESPACES}><a:themeElements>{minor}</a:themeElements></a:theme>'
    assert only_para(p("Thoâng baùo"), {"styles": styles, "theme": theme}).text == "Thông báo"


def test_capitals_by_formatting_are_those_of_the_letters_meant() -> None:
    assert only_para(p(run("th«ng b¸o", font(".VnTime") + "<w:caps/>"))).text == "THÔNG BÁO"
    assert only_para(p(run("thông báo", font(".VnTime") + "<w:caps/>"))).text == "THÔNG BÁO"
