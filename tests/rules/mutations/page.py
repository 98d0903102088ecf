"""Paper, margins, page numbers, fonts, and what work on a file leaves behind."""

from __future__ import annotations

from ..mutant import Mutant, W, make
from ..proof import breaks

HEADER = "word/header1.xml"
FOOTER = "word/footer1.xml"


@breaks("ND30-C00-KHO-GIAY-A4")
@breaks("HD05-C00-KHO-GIAY")
@breaks("HD36-C00-KHO-GIAY")
@breaks("TT01-C00-KHO-GIAY")
def letter_paper(notice: Mutant) -> None:
    notice.page(width=216, height=279)


@breaks("ND30-C00-HUONG-GIAY")
@breaks("HD05-C00-HUONG-GIAY")
def turned(notice: Mutant) -> None:
    notice.page(width=297, height=210)


@breaks("ND30-C00-LE-TREN-DUOI")
@breaks("TT01-C00-LE")
@breaks("TT55-C00-LE")
@breaks("HD05-C00-LE")
@breaks("HD36-C00-LE")
@breaks("HD11-C00-LE")
@breaks("TWD29-C00-LE")
def narrow_top(notice: Mutant) -> None:
    notice.page(top=15)


@breaks("ND30-C00-LE-TRAI")
def narrow_left(notice: Mutant) -> None:
    notice.page(left=25)


@breaks("ND30-C00-LE-PHAI")
def wide_right(notice: Mutant) -> None:
    notice.page(right=25)


@breaks("ND30-C00-PHONG-TNR")
@breaks("HD05-C00-PHONG")
@breaks("HD36-C00-PHONG")
@breaks("HD11-C00-PHONG")
@breaks("X-FONT-TRON", base="tt01-thong-bao")
def one_paragraph_in_another_font(notice: Mutant) -> None:
    notice.body()[0].look(font="Arial")


@breaks("NQ351-C00-PHONG")
def all_in_another_font(notice: Mutant) -> None:
    notice.part("word/styles.xml", "Times New Roman", "Arial")


@breaks("ND30-C00-MAU-DEN")
@breaks("HD05-C00-PHONG")
def red(notice: Mutant) -> None:
    notice.body()[1].look(color="FF0000")


@breaks("ND30-C00-UNICODE")
@breaks("TT01-C00-PHONG")
def letters_of_before_unicode(notice: Mutant) -> None:
    notice.in_tcvn3(notice.body()[0])


@breaks("ND30-C00-SOTRANG-VITRI")
def numbers_at_the_right(notice: Mutant) -> None:
    notice.part(HEADER, '<w:jc w:val="center"/>', '<w:jc w:val="right"/>')


@breaks("HD05-C00-SO-TRANG")
@breaks("HD36-C00-SO-TRANG")
@breaks("HD11-C00-SO-TRANG")
def numbers_far_from_the_edge(notice: Mutant) -> None:
    notice.page(header=15)


@breaks("TT01-C00-SO-TRANG")
def numbers_in_the_middle(notice: Mutant) -> None:
    notice.part(FOOTER, '<w:jc w:val="right"/>', '<w:jc w:val="center"/>')


@breaks("ND30-C00-SOTRANG-KIEU")
def small_numbers(notice: Mutant) -> None:
    notice.part(HEADER, '<w:sz w:val="28"/></w:rPr><w:t>2', '<w:sz w:val="20"/></w:rPr><w:t>2')


@breaks("ND30-C00-SOTRANG-TRANG1")
def number_on_the_first_page(notice: Mutant) -> None:
    section = next(notice.root.iter(W + "sectPr"))
    section.remove(make(section, "titlePg"))


@breaks("ND30-C10-SO-TRANG")
def annex_goes_on(notice: Mutant) -> None:
    section = notice.section()
    section.remove(make(section, "pgNumType"))


@breaks("TT01-C00-SO-TRANG", fixed=False)
def older_annex_goes_on(notice: Mutant) -> None:
    notice.replace("gửi danh sách tham gia trước", "gửi danh sách tham gia (theo Phụ lục kèm theo) trước")
    body, last = notice.body()[1], notice.paras()[-1]
    reference = "(Kèm theo Thông báo số 05/TB-SNV ngày 03 tháng 9 năm 2015 của Sở Nội vụ)"
    lines: tuple[tuple[str, dict[str, object]], ...] = (
        ("Phụ lục", {"b": True, "sz": 14}), ("DANH SÁCH THAM GIA", {"b": True}), (reference, {"i": True}),
    )  # fmt: skip
    last.element.addnext(body.twin("Các đơn vị ghi họ tên người tham gia vào danh sách.").element)
    for words, looks in reversed(lines):
        last.element.addnext(body.twin(words).look(**looks).shape(align="center", first_line=0).element)


@breaks("X-CO-CHU-LECH", base="tld1014-thong-bao")
def between_two_sizes(notice: Mutant) -> None:
    notice.body()[1].look(sz=13.5)


@breaks("X-CO-CHU-LECH")
def all_between_two_sizes(notice: Mutant) -> None:
    for para in notice.body()[:-1]:
        para.look(sz=13.5)
    notice.body()[-1].look(sz=13.5)


@breaks("X-CO-CHU-LECH", base="hd05-ket-luan")
def words_between_two_sizes(notice: Mutant) -> None:
    notice.body()[1].raw('<w:r><w:rPr><w:sz w:val="29"/></w:rPr><w:t xml:space="preserve"> (có ghi âm)</w:t></w:r>')


@breaks("X-TRACK-CHANGES")
def a_tracked_change(notice: Mutant) -> None:
    notice.body()[0].raw(
        '<w:del w:id="9" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>cũ</w:delText></w:r></w:del>'
    )


@breaks("X-LUI-BANG-CACH", base="tld1014-thong-bao")
def indent_by_blanks(notice: Mutant) -> None:
    para = notice.body()[0]
    para.say("\u0020" * 6 + para.text)


@breaks("X-LUI-BANG-CACH")
def a_tab_for_the_only_indent(notice: Mutant) -> None:
    para = notice.para("Thời gian qua").shape(first_line=0)
    para.say("\t" + para.text)


@breaks("X-LUI-BANG-CACH")
def centred_by_blanks(notice: Mutant) -> None:
    notice.exactly("THÔNG BÁO").shape(align="left").say("\u0020" * 30 + "THÔNG BÁO")


@breaks("X-NGAT-DONG-MEM")
def forced_line_end(notice: Mutant) -> None:
    para = notice.body()[0]
    before, _, after = para.text.partition(" Dự họp")
    para.say(before).raw(
        f'<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:br/><w:t xml:space="preserve">Dự họp{after}</w:t></w:r>'
    )


@breaks("X-BANG-LAP-TIEU-DE", fixed=False)
def long_table(notice: Mutant) -> None:
    notice.table([[str(row), f"Trường Tiểu học số {row}"] for row in range(1, 26)])
