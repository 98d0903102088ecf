"""How each kind of change is written into the document."""

from __future__ import annotations

import datetime as dt
import zipfile
from io import BytesIO

import pytest

from tests.mend.helping import docx, lines, xml
from tests.mend.test_package import members
from tests.office import texts
from tests.readers.docx.build import p, run, table, tc, zipped
from tests.redline.drawing import BORDERS
from tests.settling import settled
from thongbao.errors import UsageError
from thongbao.layout.blocks import Layout, Para
from thongbao.mend.model import Tracked
from thongbao.readers import read
from thongbao.readers.source import Source
from thongbao.redline import redline

CLERK = Tracked("Người sửa", dt.datetime(2026, 3, 2, 8, 30, tzinfo=dt.UTC))
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
COUNTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def marked(one: Source, two: Source, **options: bool) -> Source:
    """The first document with the second one's text as tracked changes; both ways out of it are tried."""
    done = redline(one, read(two), CLERK, **options)
    assert not done.missed
    accepted, rejected = (Source("x.docx", settled(done.data, accept=way)) for way in (True, False))
    if not options:
        assert lines(accepted) == lines(two)
    assert texts(rejected.data) == texts(one.data)
    return Source(one.name, done.data)


def test_words_change_by_syllable_and_keep_their_looks() -> None:
    one = docx(p(run("Báo cáo trước ngày 15/7/2026", "<w:b/>") + run(" cho Sở Y tế", "<w:i/>")))
    two = docx(p("Báo cáo trước ngày 20/7/2026 cho Sở Xây dựng"))
    text = xml(marked(one, two))
    assert ">15/7/2026</w:delText>" in text
    inserted = [part.split("</w:ins>")[0] for part in text.split("<w:ins ")[1:]]
    assert [("<w:b/>" in part, "<w:i/>" in part) for part in inserted] == [(True, False), (False, True)]
    assert "Xây dựng" in inserted[1]
    assert 'w:author="Người sửa" w:date="2026-03-02T08:30:00Z"' in text


def test_a_new_paragraph_looks_like_its_neighbour_of_the_same_kind() -> None:
    title, item = '<w:jc w:val="center"/>', '<w:ind w:firstLine="720"/>'
    one = docx(p("1. Việc thứ nhất của Sở Y tế", item) + p("Phần hai", title) + p("2. Việc thứ hai của tỉnh", item))
    words = ("1. Việc thứ nhất của Sở Y tế", "Phần hai", "2. Giao thêm việc này", "3. Việc thứ hai của tỉnh")
    two = docx("".join(map(p, words)))
    text = xml(marked(one, two))
    fresh = next(part for part in text.split("<w:p>") if "Giao thêm" in part)
    assert 'w:firstLine="720"' in fresh
    assert "center" not in fresh
    assert "<w:rPr><w:ins " in fresh


def test_what_moved_is_moved() -> None:
    long = [
        "Giao Sở Tài chính bố trí kinh phí sửa chữa", "Giao Sở Nội vụ thẩm định biên chế", "Sở Y tế báo cáo dịch bệnh",
    ]  # fmt: skip
    one = docx(p("Mở đầu văn bản") + "".join(p(run(text, "<w:b/>")) for text in long) + p("Kết thúc văn bản này"))
    two = docx("".join(map(p, ["Mở đầu văn bản", *long[1:], long[0] + " trường học", "Kết thúc văn bản này"])))
    text = xml(marked(one, two))
    assert text.count("<w:moveFromRangeStart ") == text.count("<w:moveToRangeStart ") == 1
    there = text.split("<w:moveTo ")[2]
    assert "<w:b/>" in there
    assert "trường học" in text.split("<w:moveFromRangeEnd")[1]
    assert text.count("trường học") == 1


def test_the_last_line_of_a_cell_and_one_more_after_it() -> None:
    def page(*left: str) -> Source:
        cells = (tc("".join(map(p, left))), tc(p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")))
        return docx(table(cells) + p("Nội dung"))

    more = marked(page("UBND TỈNH"), page("UBND TỈNH", "SỞ Y TẾ"))
    assert "SỞ Y TẾ" in xml(more)
    marked(page("UBND TỈNH", "SỞ Y TẾ"), page("UBND TỈNH"))
    marked(page("UBND TỈNH", "SỞ Y TẾ", "VĂN PHÒNG"), page("SỞ NỘI VỤ", "UBND TỈNH"))


def test_rows_come_and_go_as_rows() -> None:
    def page(*rows: tuple[str, str, str]) -> Source:
        return docx(p("Danh sách") + table(*rows, properties=BORDERS) + p("Hết"))

    first, second, third = ("1", "Sở Y tế tỉnh", ""), ("2", "Sở Nội vụ tỉnh", "xong"), ("3", "Sở Xây dựng tỉnh", "")
    assert "<w:trPr><w:ins " in xml(marked(page(first, third), page(first, second, third)))
    assert "<w:trPr><w:del " in xml(marked(page(first, second, third), page(first, third)))
    changed = xml(marked(page(first, second), page(("1", "Sở Y tế tỉnh", "chậm"), second)))
    assert "<w:trPr>" not in changed
    assert "chậm" in changed.split("<w:ins ")[1]


def test_a_table_comes_and_goes_whole() -> None:
    rows = table(("1", "Sở Y tế", "xong"), ("2", "Sở Nội vụ", "chưa"), properties=BORDERS)
    with_it, without = docx(p("Danh sách") + rows + p("Hết")), docx(p("Danh sách") + p("Hết"))
    assert xml(marked(without, with_it)).count("<w:trPr><w:ins ") == 2
    assert xml(marked(with_it, without)).count("<w:trPr><w:del ") == 2
    marked(docx(p("Danh sách")), docx(p("Danh sách") + rows))


def test_automatic_numbers_go_on_counting() -> None:
    def page(*items: str) -> Source:
        return docx("".join(p(item, COUNTED) for item in items), {"numbering": NUMBERING})

    one, two = page("Sở Y tế báo cáo", "Sở Nội vụ rà soát"), page("Sở Y tế báo cáo", "Giao thêm", "Sở Nội vụ rà soát")
    after = marked(one, two)
    assert lines(after) == ["1. Sở Y tế báo cáo", "2. Giao thêm", "3. Sở Nội vụ rà soát"]
    typed = docx(p("1. Sở Y tế báo cáo") + p("2. Giao thêm") + p("3. Sở Nội vụ rà soát"))
    assert lines(marked(one, typed)) == lines(after)
    assert "numId w:val=\"0\"" not in xml(marked(one, typed))


def test_automatic_numbers_that_the_other_document_counts_otherwise_become_words() -> None:
    one = docx(p("Sở Y tế báo cáo", COUNTED) + p("Sở Nội vụ rà soát", COUNTED), {"numbering": NUMBERING})
    two = docx(p("1. Sở Y tế báo cáo") + p("b) Sở Nội vụ rà soát"))
    after = marked(one, two)
    assert lines(after) == ["1. Sở Y tế báo cáo", "b) Sở Nội vụ rà soát"]
    assert "<w:pPrChange " in xml(after)


def test_tracked_changes_of_others_are_read_as_accepted_and_comments_stay() -> None:
    body = p(
        run("Kính gửi ") + '<w:ins w:id="1" w:author="A"><w:r><w:t>các</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="A"><w:r><w:delText> mọi</w:delText></w:r></w:del>'
        '<w:commentRangeStart w:id="0"/>' + run(" Sở Y tế") + '<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>'
    )  # fmt: skip
    one = docx(body, {"comments": '<w:comment w:id="0"/>'})
    done = redline(one, read(docx(p("Kính gửi các Sở Nội vụ"))), CLERK)
    rejected = settled(done.data, accept=False)
    assert texts(rejected) == ["Kính gửi các Sở Y tế"]
    assert "commentReference" in xml(Source("x.docx", rejected))


def test_only_the_text_changes_in_the_package() -> None:
    one, two = docx(p("Một hai ba"), {"styles": ""}), docx(p("Một bốn ba"))
    done = redline(one, read(two), CLERK)
    old, new = members(one.data), members(done.data)
    assert [name for name in new if old.get(name) != new[name]] == ["word/document.xml"]
    assert redline(one, read(two), CLERK).data == done.data


def test_the_same_text_gives_the_very_bytes() -> None:
    one = docx(p("Một hai ba"))
    assert redline(one, read(docx(p("Một hai ba", "<w:jc w:val=\"center\"/>"))), CLERK).data is one.data


def test_form_and_broken_lines_can_be_left_alone() -> None:
    one = docx(p("Uỷ ban nhân dân tỉnh An Bình") + p("tại kỳ họp này"))
    placed = docx(p("Ủy ban nhân dân tỉnh An Bình") + p("tại kỳ họp này"))
    assert redline(one, read(placed), CLERK, ignore_form=True).data is one.data
    joined = docx(p("Uỷ ban nhân dân tỉnh An Bình tại kỳ họp này"))
    assert redline(one, read(joined), CLERK, loose=True).data is one.data


def test_a_signed_document_is_refused() -> None:
    one = docx(p("Một"))
    with zipfile.ZipFile(BytesIO(one.data)) as opened:
        files = {info.filename: opened.read(info) for info in opened.infolist()}
    signed = Source("a.docx", zipped({**files, "_xmlsignatures/sig1.xml": b"<Signature/>"}))
    with pytest.raises(UsageError):
        redline(signed, read(docx(p("Hai"))), CLERK)


def test_a_document_with_macros_becomes_one_without() -> None:
    one = docx(p("Một"))
    with zipfile.ZipFile(BytesIO(one.data)) as opened:
        files = {info.filename: opened.read(info) for info in opened.infolist()}
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    files["[Content_Types].xml"] = (
        f'<Types xmlns="{types}"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    ).encode()
    rels = files.get("word/_rels/document.xml.rels") or (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    )
    project = (
        b'<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" '
        b'Target="vbaProject.bin"/></Relationships>'
    )
    files["word/_rels/document.xml.rels"] = rels.replace(b"</Relationships>", project)
    files["word/vbaProject.bin"] = b"macros"
    done = redline(Source("a.docm", zipped(files)), read(docx(p("Hai"))), CLERK)
    assert "word/vbaProject.bin" not in members(done.data)
    assert "macroEnabled" not in xml(Source("x.docx", done.data), "[Content_Types].xml")
    assert "vbaProject" not in xml(Source("x.docx", done.data), "word/_rels/document.xml.rels")


def test_what_has_little_in_common_goes_and_comes_as_paragraphs() -> None:
    first, last = "Mở đầu của thông báo này", "Kết thúc của thông báo này"
    one = docx(p(first) + p("Sở Nội vụ thẩm định biên chế, trình tỉnh") + p(last))
    two = docx(p(first) + p("Giao Công an tỉnh bảo đảm trật tự") + p(last))
    text = xml(marked(one, two))
    assert text.count("<w:delText") == 1
    assert ">Giao Công an tỉnh bảo đảm trật tự</w:t>" in text


def test_characters_that_no_word_file_holds_are_left_out() -> None:
    two = Layout(format="text", blocks=(Para("Một ba"), Para("H\x0bai\ufffe")))
    done = redline(docx(p("Một hai")), two, CLERK)
    assert texts(settled(done.data, accept=True)) == ["Một ba", "Hai"]
