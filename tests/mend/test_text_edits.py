"""Text edits in a .docx: runs keep their looks, comments and tracked changes stay, capitals come out as asked."""

from __future__ import annotations

from tests.mend.helping import CLERK, docx, lines, mended, put, reason, spot, unit, xml
from tests.readers.docx.build import p, run, table
from thongbao.layout.stored import StoredLine
from thongbao.readers import stored
from thongbao.rules.edits import TextEdit
from thongbao.rules.spot import Spot

BOLD = "<w:rPr><w:b/></w:rPr>"


def raw(line: StoredLine, old: str, new: str) -> TextEdit:
    start = line.text.index(old)
    return TextEdit(Spot(raw=line.text, paragraph=line.paragraph, start=start, end=start + len(old)), new)


def test_each_word_keeps_the_look_of_its_run() -> None:
    source = docx(p(run("Căn cứ ") + run("luật", "<w:b/>") + run(" đất đai", "<w:i/>")))
    after = mended(source, put(source, "luật đất đai", "Luật Đất đai"))
    text = xml(after)
    assert 'Luật</w:t>' in text.split("<w:b/>")[1].split("<w:i/>")[0]
    assert "Đất đai</w:t>" in text.split("<w:i/>")[1]


def test_blanks_and_tabs_that_are_not_named_stay() -> None:
    source = docx(p(run("Số:\u00a0 7/TB\tvà\nvậy")))
    after = mended(source, put(source, "7/TB và", "07/TB với"))
    (line,) = stored(after).lines or ()
    assert line.text == "Số:\u00a0 07/TB\tvới\nvậy"


def test_stored_text_is_changed_where_it_lies() -> None:
    source = docx(p(run("hai  chỗ")) + p(run("Ðà Nẵng")))
    one, two = stored(source).lines or ()
    after = mended(source, raw(one, "  ", " "), raw(two, "Ð", "Đ"))
    assert [line.text for line in stored(after).lines or ()] == ["hai chỗ", "Đà Nẵng"]


def test_letters_stored_apart_are_found() -> None:
    source = docx(p(run("e\u0302\u0301 xong")))
    assert lines(mended(source, put(source, "ế", "ê"))) == ["ê xong"]


def test_small_letters_in_a_look_of_capitals_come_out_small() -> None:
    source = docx(p(run("Thông báo", "<w:caps/>")))
    after = mended(source, put(source, "THÔNG BÁO", "Thông báo"))
    assert lines(after) == ["Thông báo"]


def test_a_comment_keeps_its_place() -> None:
    body = p(
        run("Kính ") + '<w:commentRangeStart w:id="0"/>' + run("gởi") + '<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>' + run(" ai")
    )  # fmt: skip
    source = docx(body, {"comments": '<w:comment w:id="0"/>'})
    after = xml(mended(source, put(source, "gởi", "gửi")))
    assert after.index("commentRangeStart") < after.index("gửi") < after.index("commentRangeEnd")
    assert "commentReference" in after


def test_a_footnote_mark_between_words_stays() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = {"footnotes": f'<w:footnote w:id="2">{p("chú")}</w:footnote>'}
    source = docx(p(run("trên địa") + mark + run(" bàn")), notes)
    for tracked in (None, CLERK):
        after = mended(source, put(source, "địa bàn", "huyện này"), tracked=tracked)
        assert "footnoteReference" in xml(after)
        assert "trên huyện này" in lines(after)[0]


def test_an_automatic_number_cannot_be_changed() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    source = docx(
        p("việc", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), {"numbering": numbering}
    )
    assert lines(source) == ["1. việc"]
    assert reason(source, put(source, "1", "2")) == "mend.generated"
    assert lines(mended(source, put(source, "việc", "Việc"))) == ["1. Việc"]


def test_text_of_a_text_box_is_found() -> None:
    box = (
        '<w:r><w:drawing><wp:anchor><wp:extent cx="900" cy="900"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
        f"<w:txbxContent>{p('Trong khung')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></w:r>"
    )
    source = docx(p(box + run("Ngoài khung")))
    assert "Trong hộp" in lines(mended(source, put(source, "khung", "hộp")))


def test_the_copy_of_a_text_box_for_older_programs_says_the_same() -> None:
    inside = f"<w:txbxContent>{p('Trong khung')}</w:txbxContent>"
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="900" cy="900"/>'
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
        f"<v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    source = docx(p(box + run("Ngoài khung")))
    assert xml(mended(source, put(source, "Trong khung", "Trong hộp"))).count("Trong hộp") == 2


def test_halves_set_apart_by_tabs_are_told_apart() -> None:
    source = docx(p(run("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")) + p("Đoạn thân văn bản"))
    right = unit(source, "CỘNG HÒA")
    after = mended(source, TextEdit(Spot(unit=right, start=0, end=8), "CỘNG HOÀ"))
    assert lines(after)[:2] == ["ỦY BAN NHÂN DÂN", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"]


def test_a_part_between_tabs_is_not_taken_for_the_end_of_a_longer_one() -> None:
    caps = "<w:caps/>"
    source = docx(p(run("a") + run("\taa", caps) + run("\t") + run("aaaa", caps)))
    assert lines(source) == ["a", "AA", "AAAA"]
    after = mended(source, TextEdit(Spot(unit=unit(source, "AA"), start=0, end=2), "BB"))
    assert lines(after) == ["a", "BB", "AAAA"]


def test_a_line_joined_from_two_cells_is_found() -> None:
    source = docx(table(("1.", "Sở Nội vụ rà soát"), ("2.", "Sở Tài chính báo cáo")) + p("Hết"))
    after = mended(source, put(source, "Tài chính", "Xây dựng"))
    assert "2. Sở Xây dựng báo cáo" in lines(after)


def test_a_tracked_mend_keeps_the_old_words_for_who_rejects_it() -> None:
    source = docx(p(run("Căn cứ luật này", "<w:b/>")))
    after = xml(mended(source, put(source, "luật", "Luật"), tracked=CLERK))
    assert '<w:del w:id="2" w:author="Người rà soát" w:date="2026-03-02T08:30:00Z">' in after
    assert '<w:delText xml:space="preserve">luật</w:delText>' in after
    inserted = after.split("<w:ins ")[1].split("</w:ins>")[0]
    assert "<w:b/>" in inserted
    assert "<w:t>Luật</w:t>" in inserted


def test_a_tracked_mend_in_the_insertion_of_another() -> None:
    source = docx(p('<w:ins w:id="4" w:author="B">' + run("một hai ba") + "</w:ins>"))
    after = mended(source, put(source, "hai", "bốn"), tracked=CLERK)
    assert lines(after) == ["một bốn ba"]
    assert 'w:author="B"' in xml(after)
    assert "<w:ins><w:ins" not in xml(after)


def test_text_put_into_an_empty_paragraph_is_a_run_like_its_mark() -> None:
    source = docx(p("Một") + p("", "<w:rPr><w:b/></w:rPr>"))
    edit = TextEdit(Spot(paragraph=2, raw="", start=0, end=0), "Hai")
    after = mended(source, edit)
    assert lines(after) == ["Một", "Hai"]
    assert xml(after).count("<w:b/>") == 2


def test_a_formula_is_not_cut() -> None:
    source = docx(p(run("diện tích ") + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"))
    assert reason(source, put(source, "a+b", "a-b")) == "mend.opaque"


def test_a_place_of_another_document_is_not_found() -> None:
    source, other = docx(p("Một")), docx(p("Khác hẳn"))
    assert reason(source, TextEdit(spot(other, "hẳn"), "x")) == "mend.not_found"


def test_words_before_the_first_ones_come_before_them() -> None:
    source = docx(p(run("TỈNH AN BÌNH")))
    for tracked in (None, CLERK):
        edit = TextEdit(Spot(unit=unit(source, "TỈNH"), start=0, end=0), "UBND ")
        assert lines(mended(source, edit, tracked=tracked)) == ["UBND TỈNH AN BÌNH"]
