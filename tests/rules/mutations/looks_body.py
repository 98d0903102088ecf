"""How the body looks: bases, paragraphs, headings."""

from __future__ import annotations

from ..mutant import Mutant, Para
from ..proof import breaks


@breaks("ND30-C06-CANCU-STYLE", base="nd30-quyet-dinh")
def basis_upright(notice: Mutant) -> None:
    notice.para("Căn cứ Luật").look(i=False)


@breaks("ND30-C06-COCHU")
def body_large(notice: Mutant) -> None:
    for para in notice.body():
        para.look(sz=15)


@breaks("ND30-C06-COCHU")
def one_paragraph_smaller(notice: Mutant) -> None:
    notice.para("Thời gian qua").look(sz=13)


@breaks("ND30-C06-COCHU", base="nd30-cong-van")
def one_paragraph_italic(notice: Mutant) -> None:
    notice.para("1. Tổng hợp").look(i=True)


@breaks("ND30-C06-CANH-DEU")
def one_paragraph_ragged(notice: Mutant) -> None:
    notice.para("Thời gian qua").shape(align="left")


@breaks("ND30-C06-LUI-DAU-DONG")
def no_indent(notice: Mutant) -> None:
    notice.para("Thời gian qua").shape(first_line=0)


@breaks("ND30-C06-LUI-DAU-DONG", base="nd30-cong-van")
def two_indents(notice: Mutant) -> None:
    notice.para("1. Tổng hợp").shape(first_line=36)


@breaks("ND30-C06-CACH-DOAN")
def paragraphs_close(notice: Mutant) -> None:
    for para in notice.body():
        para.shape(after=3)


@breaks("ND30-C06-CACH-DONG")
def double_spaced(notice: Mutant) -> None:
    for para in notice.body():
        para.shape(line=2)


@breaks("ND30-C06-CACH-DONG", base="nd30-cong-van")
def lines_cut_short(notice: Mutant) -> None:
    for para in notice.body():
        para.shape(exact=13)


def _chapter(notice: Mutant) -> tuple[Para, Para]:
    """A chapter with its title in front of the first article."""
    first = notice.para("Điều 1.")
    looks = {"b": True, "i": False}
    label = first.before("Chương I").look(**looks).shape(align="center", first_line=0)
    title = first.before("ĐÁNH GIÁ CHUNG").look(**looks).shape(align="center", first_line=0)
    return label, title


@breaks("ND30-C06-PHAN-CHUONG", base="nd30-quyet-dinh")
def chapter_not_bold(notice: Mutant) -> None:
    _chapter(notice)[0].look(b=False)


@breaks("ND30-C06-PHAN-CHUONG-TIEU-DE", base="nd30-quyet-dinh")
def title_of_a_chapter_small(notice: Mutant) -> None:
    _chapter(notice)[1].look(sz=12)


def _section(notice: Mutant) -> tuple[Para, Para]:
    _chapter(notice)
    first = notice.para("Điều 1.")
    return (
        first.before("Mục 1").look(b=True).shape(align="center", first_line=0),
        first.before("NHỮNG VIỆC CHUNG").look(b=True).shape(align="center", first_line=0),
    )


@breaks("ND30-C06-MUC-TIEUMUC", base="nd30-quyet-dinh")
def section_not_bold(notice: Mutant) -> None:
    _section(notice)[0].look(b=False)


@breaks("ND30-C06-MUC-TIEU-DE", base="nd30-quyet-dinh")
def title_of_a_section_small(notice: Mutant) -> None:
    _section(notice)[1].look(sz=12)


@breaks("ND30-C06-DIEU", base="nd30-quyet-dinh")
def article_not_bold(notice: Mutant) -> None:
    notice.para("Điều 3.").look(b=False)


@breaks("ND30-C06-KHOAN", base="nd30-cong-van")
def clause_bold(notice: Mutant) -> None:
    notice.para("2. Cử 01").look(b=True)


@breaks("ND30-C06-KHOAN-TIEU-DE")
def title_of_a_clause_not_bold(notice: Mutant) -> None:
    notice.para("2. Về đội ngũ").look(b=False)


@breaks("ND30-C06-KHOAN-TIEU-DE")
def title_of_a_clause_in_one_line_with_its_text(notice: Mutant) -> None:
    words = "Các trường đã chuẩn bị đủ giáo viên cho năm học mới và giao việc cho từng người."
    look = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr>'
    title = notice.para("2. Về đội ngũ").shape(align="both")
    title.say("2. Về đội ngũ nhà giáo: ").raw(f"<w:r>{look}<w:t>{words}</w:t></w:r>")


@breaks("ND30-C06-DIEM")
def letters_with_full_stops(notice: Mutant) -> None:
    notice.replace("a) Giao Sở Giáo dục", "a. Giao Sở Giáo dục")


@breaks("ND30-C06-MUC-LA-MA")
def heading_not_bold(notice: Mutant) -> None:
    notice.para("II. NHIỆM VỤ").look(b=False)


@breaks("TT01-C06-NOIDUNG")
def older_body_large(notice: Mutant) -> None:
    for para in notice.body():
        para.look(sz=15)


@breaks("TT55-C06-MUC")
def title_of_an_older_section_large(notice: Mutant) -> None:
    first = notice.para("1. Đề nghị")
    first.before("Mục 1").look(b=True).shape(align="center", first_line=0)
    first.before("NHỮNG VIỆC CHUNG").look(b=True, sz=14).shape(align="center", first_line=0)


@breaks("HD05-C06-NOIDUNG-COCHU")
@breaks("HD36-C06-NOIDUNG-COCHU")
def party_body_small(notice: Mutant) -> None:
    for para in notice.body():
        para.look(sz=13)


@breaks("HD05-C06-NOIDUNG-CANH")
@breaks("HD36-C06-NOIDUNG-CANH")
def party_body_close(notice: Mutant) -> None:
    for para in notice.body():
        para.shape(exact=16)


@breaks("HD05-C06-CANCU")
@breaks("HD36-C06-CANCU")
def party_basis_italic(notice: Mutant) -> None:
    first = notice.body()[0]
    first.before("- Căn cứ Điều lệ Đảng;")
    first.before("- Căn cứ Quy chế làm việc của Tỉnh uỷ.").look(i=True)


def _party_chapter(notice: Mutant) -> Para:
    first = notice.para("1. ")
    return first.before("Chương I").look(b=True).shape(align="center", first_line=0)


@breaks("HD05-C06-PHAN-CHUONG")
@breaks("HD36-C06-DE-MUC")
def party_chapter_not_bold(notice: Mutant) -> None:
    _party_chapter(notice).look(b=False)


@breaks("HD05-C06-MUC")
def party_section_small(notice: Mutant) -> None:
    _party_chapter(notice).say("Mục 1").look(sz=13)


@breaks("HD05-C06-DIEU")
def party_article_not_bold(notice: Mutant) -> None:
    notice.para("1. ").before("Điều 1. Phạm vi điều chỉnh").look(b=False)
