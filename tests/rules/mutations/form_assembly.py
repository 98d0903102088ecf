"""Legislation of the Assembly."""

from __future__ import annotations

from ..mutant import Mutant, Para, W
from ..proof import breaks

MOTTO, SECOND = "CỘNG HÒA", "Độc lập"


def _resolution(notice: Mutant) -> None:
    """Make the notice a resolution of two articles, as the guide has it."""
    notice.para("THÔNG BÁO").say("NGHỊ QUYẾT")
    notice.para(MOTTO).look(sz=12)
    notice.replace("05/TB-VPQH", "05/2025/NQ-VPQH")
    first, second = notice.para("1. Đề nghị"), notice.para("2. Đề nghị")
    first.before("Điều 1. Đăng ký tham gia").look(b=True)
    second.before("Điều 2. Tổ chức thực hiện").look(b=True)
    second.say(f"1. {second.text[3:]}")


def _heading(para: Para, *lines: str) -> None:
    """Put the lines of a division in front of a paragraph."""
    for text in lines:
        para.before(text).look(b=True).shape(align="center", first_line=0)


@breaks("NQ351-C01-QUOC-HIEU")
def law_with_a_large_motto(notice: Mutant) -> None:
    _resolution(notice)
    notice.para(MOTTO).look(sz=13)


@breaks("NQ351-C01-QUOC-HIEU")
def law_with_a_motto_in_small_letters(notice: Mutant) -> None:
    _resolution(notice)
    notice.para(MOTTO).say("Cộng hòa xã hội chủ nghĩa Việt Nam")


@breaks("NQ351-C01-QUOC-HIEU")
def law_with_an_italic_motto(notice: Mutant) -> None:
    _resolution(notice)
    notice.para(SECOND).look(i=True)


@breaks("NQ351-C01-QUOC-HIEU")
def law_with_dashes_in_its_motto(notice: Mutant) -> None:
    _resolution(notice)
    notice.replace("Độc lập - Tự do", "Độc lập – Tự do")


@breaks("NQ351-C01-QUOC-HIEU")
def law_without_the_rule(notice: Mutant) -> None:
    _resolution(notice)
    notice.undraw(notice.para(SECOND))


@breaks("NQ351-C05-TEN")
def law_with_a_small_name(notice: Mutant) -> None:
    _resolution(notice)
    notice.para("NGHỊ QUYẾT").look(sz=13)


@breaks("NQ351-C05-TEN", fixed=False)
def resolution_with_its_title_in_capitals(notice: Mutant) -> None:
    _resolution(notice)
    notice.para("Về việc tổ chức hội thao").say("TỔ CHỨC HỘI THAO CÔNG CHỨC NĂM 2025")


@breaks("NQ351-C05-TEN")
def law_with_its_name_in_small_letters(notice: Mutant) -> None:
    _resolution(notice)
    notice.para("NGHỊ QUYẾT").say("LUẬT")
    notice.para("Về việc tổ chức hội thao").say("Tổ chức hội thao công chức của Quốc hội")


@breaks("NQ351-C05-TEN")
def attached_text_with_an_upright_note(notice: Mutant) -> None:
    _resolution(notice)
    notice.replace("báo cáo kết quả trước ngày", "báo cáo kết quả theo Quy chế kèm theo trước ngày")
    for reference in list(notice.section().iter(W + "headerReference")):  # else the annex would count on
        notice.section().remove(reference)
    text, last = notice.body()[1], notice.paras()[-1]
    lines: tuple[tuple[str, dict[str, bool]], ...] = (
        ("Các đơn vị thực hiện Quy chế này theo hướng dẫn của Văn phòng Quốc hội.", {}),
        ("(Ban hành kèm theo Nghị quyết số 05/2025/NQ-VPQH của Văn phòng Quốc hội)", {"b": False}),
        ("QUY CHẾ HỘI THAO", {"b": True}),
    )
    for words, looks in lines:
        line = text.twin(words)
        if looks:
            line.look(**looks).shape(align="center", first_line=0)
        last.element.addnext(line.element)


@breaks("NQ351-C06-BO-CUC")
def dashes_in_a_point(notice: Mutant) -> None:
    _resolution(notice)
    first = notice.para("1. Đề nghị")
    first.twin("- Danh sách có xác nhận của đơn vị.")
    first.twin("a) Danh sách gồm họ tên và đơn vị:")


@breaks("NQ351-C06-BO-CUC")
def two_ideas_in_a_point(notice: Mutant) -> None:
    _resolution(notice)
    first = notice.para("1. Đề nghị")
    first.twin("Danh sách có xác nhận của đơn vị.")
    first.twin("a) Danh sách gồm họ tên và đơn vị.")


@breaks("NQ351-C06-BO-CUC")
def section_without_a_chapter(notice: Mutant) -> None:
    _resolution(notice)
    _heading(notice.para("Điều 1."), "Mục 1", "QUY ĐỊNH CHUNG")


@breaks("NQ351-C06-BO-CUC")
def part_without_a_chapter(notice: Mutant) -> None:
    _resolution(notice)
    _heading(notice.para("Điều 1."), "Phần I", "QUY ĐỊNH CHUNG")


@breaks("NQ351-C06-BO-CUC")
def subsection_without_a_section(notice: Mutant) -> None:
    _resolution(notice)
    _heading(notice.para("Điều 1."), "Chương I", "QUY ĐỊNH CHUNG", "Tiểu mục 1", "PHẠM VI")


@breaks("NQ351-C06-BO-CUC")
def resolution_without_articles(notice: Mutant) -> None:
    _resolution(notice)
    for label in ("Điều 1.", "Điều 2."):
        notice.para(label).drop()
    notice.para("1. Đề nghị", 1).say("2. Đề nghị các đơn vị tổ chức thực hiện, báo cáo kết quả trước ngày 10/12/2025.")


@breaks("NQ351-C06-BO-CUC")
def article_without_a_title(notice: Mutant) -> None:
    _resolution(notice)
    second = notice.para("1. Đề nghị", 1)
    label = notice.para("Điều 2.").say("Điều 2.")
    label.raw(f'<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve"> {second.text[3:]}</w:t></w:r>')
    second.drop()


@breaks("NQ351-C06-VIEN-DAN")
def law_without_its_number(notice: Mutant) -> None:
    _resolution(notice)
    notice.replace("báo cáo kết quả", "báo cáo kết quả theo Luật Cán bộ, công chức")


@breaks("NQ351-C06-VIEN-DAN")
def document_without_its_date(notice: Mutant) -> None:
    _resolution(notice)
    notice.replace("gửi danh sách tham gia", "thực hiện Kế hoạch số 15/KH-VPCP, gửi danh sách tham gia")


@breaks("NQ351-C06-VIEN-DAN")
def large_parts_before_small_ones(notice: Mutant) -> None:
    _resolution(notice)
    notice.replace("báo cáo kết quả", "báo cáo kết quả theo Điều 1, khoản 1 Nghị quyết này")


@breaks("NQ351-C06-SO")
def chapter_in_figures(notice: Mutant) -> None:
    _resolution(notice)
    _heading(notice.para("Điều 1."), "Chương 1", "QUY ĐỊNH CHUNG")


@breaks("NQ351-C06-SO")
def term_in_figures(notice: Mutant) -> None:
    _resolution(notice)
    notice.replace("báo cáo kết quả", "báo cáo kết quả với Quốc hội khóa 15")
