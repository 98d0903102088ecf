"""What a draft leaves open is settled; letters of old fonts become Unicode."""

from __future__ import annotations

import zipfile
from io import BytesIO

from tests.mend.helping import CLERK, docx, layout, lines, mended, put, xml
from tests.readers.docx.build import p, run, table
from thongbao.readers import stored
from thongbao.readers.source import Source
from thongbao.rules.edits import LegacyEdit, SettleEdit

INS = '<w:ins w:id="1" w:author="A"><w:r><w:t>mới</w:t></w:r></w:ins>'
DEL = '<w:del w:id="2" w:author="A"><w:r><w:delText>cũ</w:delText></w:r></w:del>'
MARK = '<w:rPr><w:del w:id="3" w:author="A"/></w:rPr>'
LOOK = '<w:r><w:rPr><w:b/><w:rPrChange w:id="4" w:author="A"><w:rPr/></w:rPrChange></w:rPr><w:t>đậm</w:t></w:r>'
ROW = '<w:tr><w:trPr><w:del w:id="5" w:author="A"/></w:trPr><w:tc>' + p("bỏ hàng") + "</w:tc></w:tr>"
MOVED = (
    '<w:moveFromRangeStart w:id="6" w:name="m"/><w:moveFrom w:id="7" w:author="A"><w:r><w:t>từ</w:t></w:r></w:moveFrom>'
    '<w:moveFromRangeEnd w:id="6"/><w:moveTo w:id="8" w:author="A"><w:r><w:t>đến</w:t></w:r></w:moveTo>'
)


def test_accepting_changes_nothing_that_is_read() -> None:
    body = p(run("Một ") + INS + DEL) + p("hai ", MARK) + p(run("ba") + LOOK) + table(("x", "y")) + p(MOVED) + p("Hết")
    body = body.replace("</w:tbl>", ROW + "</w:tbl>")
    source = docx(body)
    after = mended(source, SettleEdit("tracked"))
    assert lines(after) == lines(source)
    assert stored(after).traces.tracked == 0
    assert "cũ" not in xml(after)
    assert "bỏ hàng" not in xml(after)
    assert mended(after, SettleEdit("tracked")).data is after.data


def test_changes_made_now_stay_tracked_when_older_ones_are_accepted() -> None:
    source = docx(p(run("Một ") + INS + DEL))
    after = mended(source, SettleEdit("tracked"), put(source, "Một", "Hai"), tracked=CLERK)
    assert lines(after) == ["Hai mới"]
    assert 'w:author="A"' not in xml(after)
    assert "Người rà soát" in xml(after)


def test_comments_go_with_all_their_marks_and_parts() -> None:
    marks = '<w:commentRangeStart w:id="0"/>' + run("một") + '<w:commentRangeEnd w:id="0"/>'
    source = docx(p(marks + '<w:r><w:commentReference w:id="0"/></w:r>'), {"comments": '<w:comment w:id="0"/>'})
    after = mended(source, SettleEdit("comments"))
    assert "omment" not in xml(after)
    assert stored(after).traces.comments == 0
    with zipfile.ZipFile(BytesIO(after.data)) as opened:
        assert "word/comments.xml" not in opened.namelist()
        assert "comments" not in opened.read("word/_rels/document.xml.rels").decode()
    assert lines(after) == ["một"]


def test_hidden_text_goes() -> None:
    source = docx(p(run("một ") + run("ẩn", "<w:vanish/>") + run("hai")) + p(run("3", "<w:webHidden/>")))
    after = mended(source, SettleEdit("hidden"))
    assert "ẩn" not in xml(after)
    assert stored(after).traces.hidden == 0
    assert "webHidden" in xml(after)


OLD = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
BIG = '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>'
VNI = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>'
STYLES = (
    f"<w:docDefaults><w:rPrDefault><w:rPr>{OLD}</w:rPr></w:rPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
)


def converted(source: Source) -> Source:
    after = mended(source, LegacyEdit("Times New Roman"))
    assert layout(after).encoding == "unicode"
    assert ".Vn" not in xml(after)
    assert "VNI-" not in xml(after)
    return after


def test_letters_of_tcvn3_become_unicode() -> None:
    words = "Uû ban nh©n d©n tØnh th«ng b¸o kÕt luËn cña ®ång chÝ Chñ tÞch"
    source = docx(p(run(words)) + p(run("th«ng b¸o", BIG)), {"styles": STYLES})
    before = lines(source)
    after = converted(source)
    assert lines(after) == before == ["Uỷ ban nhân dân tỉnh thông báo kết luận của đồng chí Chủ tịch", "THÔNG BÁO"]
    assert "Uỷ ban nhân dân" in xml(after)
    assert ".Vn" not in xml(after, "word/styles.xml")


def test_pairs_of_vni_that_are_cut_apart_become_one_letter() -> None:
    words = run("Uûy ban nhaân daân tænh tho", VNI) + run("âng baùo keát luaän ñöôïc thoáng nhaát", VNI)
    source = docx(p(words))
    before = lines(source)
    assert before == ["Ủy ban nhân dân tỉnh thông báo kết luận được thống nhất"]
    assert lines(converted(source)) == before


def test_other_mends_reach_the_converted_letters() -> None:
    words = "Uû ban nh©n d©n tØnh th«ng b¸o kÕt luËn cña ®ång chÝ Chñ tÞch"
    source = docx(p(run(words, OLD)))
    after = mended(source, put(source, "Uỷ", "Ủy"), LegacyEdit("Times New Roman"))
    assert lines(after) == ["Ủy ban nhân dân tỉnh thông báo kết luận của đồng chí Chủ tịch"]


def test_unicode_in_an_old_font_changes_its_font_only() -> None:
    source = docx(p(run("Ủy ban nhân dân", OLD)))
    assert lines(converted(source)) == ["Ủy ban nhân dân"]


def test_letters_stored_as_elements_are_not_lost() -> None:
    hyphen = f"<w:r><w:rPr>{OLD}</w:rPr><w:t>th</w:t><w:softHyphen/><w:t> ký</w:t></w:r>"
    symbols = "".join(f'<w:sym w:font=".VnTime" w:char="F0{code:02X}"/>' for code in (0xAE, 0xAD, 0xEE))
    source = docx(p(hyphen.replace("ký", "ký häp")) + p(f"<w:r>{symbols}</w:r>" + run("c duyÖt", OLD)))
    before = lines(source)
    assert before == ["thư ký họp", "được duyệt"]
    after = converted(source)
    assert lines(after) == before
    assert "softHyphen" not in xml(after)
    assert "w:sym" not in xml(after)
    assert mended(after, LegacyEdit("Times New Roman")).data == after.data


def test_encodings_that_mix_become_one() -> None:
    body = p(run("Ủy ban ") + run("nh©n d©n ", OLD) + run("TH¤NG B¸O ", BIG) + run("keát luaän", VNI))
    source = docx(body)
    before = lines(source)
    assert before == ["Ủy ban nhân dân THÔNG BÁO kết luận"]
    assert lines(converted(source)) == before
