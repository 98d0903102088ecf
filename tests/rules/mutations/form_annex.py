"""Annexes, marks, copies."""

from __future__ import annotations

from ..mutant import Mutant, W, make
from ..proof import breaks


@breaks("ND30-C10-SO-LA-MA", base="nd30-quyet-dinh")
def annex_in_figures(notice: Mutant) -> None:
    notice.para("Phụ lục II", 1).say("Phụ lục 2")


@breaks("ND30-C14-SO")
def copy_with_another_code(notice: Mutant) -> None:
    last = notice.para("Trường Tiểu học Tân Hòa")
    last.twin("Số: 12/SL-VP")
    last.twin("SAO Y").look(b=True)


def _copied(notice: Mutant, *lines: str) -> None:
    last = notice.para("Trường Tiểu học Tân Hòa")
    for line in reversed(lines):
        last.twin(line)
    last.twin("SAO Y").look(b=True)


@breaks("ND30-C14-SO")
def copy_with_one_digit(notice: Mutant) -> None:
    _copied(notice, "Số: 7/SY-VP")


@breaks("ND30-C14-SO")
def copy_with_a_roman_number(notice: Mutant) -> None:
    _copied(notice, "Số: XII/SY-VP")


@breaks("ND30-C14-SO", fixed=False)
def copy_without_a_number(notice: Mutant) -> None:
    _copied(notice, "VĂN PHÒNG", "An Bình, ngày 15 tháng 3 năm 2026")


@breaks("TT01-C14-BAN-SAO")
def copy_of_the_decree(notice: Mutant) -> None:
    notice.paras()[-1].raw("<w:r><w:t>SAO Y</w:t></w:r>")


@breaks("HD11-C10-PHULUC", fixed=False)
def party_annexes_in_roman(notice: Mutant) -> None:
    first, second = notice.body()[1], notice.body()[2]
    first.say(f"{first.text.rstrip(':')} (có Phụ lục I, Phụ lục II kèm theo):")
    last = notice.paras()[-1]
    for number in ("II", "I"):
        text = second.twin("Danh sách các đơn vị gửi báo cáo đúng thời hạn trong ba năm gần đây.")
        title = second.twin(f"DANH SÁCH {number}").look(b=True).shape(align="center", first_line=0)
        label = second.twin(f"Phụ lục {number}").look(b=True).shape(align="center", first_line=0)
        for para in (text, title, label):
            last.element.addnext(para.element)


PARTY = "hd05-phu-luc"
FIRST = "(Kèm theo Thông báo"


@breaks("HD05-C10-PHULUC", base=PARTY)
def party_annex_in_roman(notice: Mutant) -> None:
    notice.exactly("Phụ lục 2").say("Phụ lục II")


@breaks("HD05-C10-PHULUC", base=PARTY)
def party_annex_without_a_number(notice: Mutant) -> None:
    notice.exactly("Phụ lục 2").say("Phụ lục")


@breaks("HD05-C10-PHULUC", base=PARTY, fixed=False)
def party_annexes_not_mentioned(notice: Mutant) -> None:
    notice.replace("các lớp tập huấn tại Phụ lục 1, gửi danh sách theo Phụ lục 3", "các lớp tập huấn, trả lời")
    notice.replace("Tài liệu tập huấn có tại Phụ lục 2", "Tài liệu do Ban Tổ chức Tỉnh uỷ phát")


@breaks("HD05-C10-PHULUC", base=PARTY, fixed=False)
def party_annex_with_its_title_beside(notice: Mutant) -> None:
    notice.exactly("Phụ lục 1").say("PHỤ LỤC 1: LỊCH CÁC LỚP TẬP HUẤN")
    notice.exactly("LỊCH CÁC LỚP TẬP HUẤN").drop()


@breaks("HD05-C10-PHULUC", base=PARTY, fixed=False)
def party_annex_without_a_title(notice: Mutant) -> None:
    notice.exactly("DANH MỤC TÀI LIỆU TẬP HUẤN").drop()


@breaks("HD05-C10-PHULUC", base=PARTY, fixed=False)
def party_annex_with_its_title_below(notice: Mutant) -> None:
    title = notice.exactly("DANH MỤC TÀI LIỆU TẬP HUẤN")
    notice.para(FIRST, 1).element.addnext(title.element)


@breaks("HD05-C10-PHULUC", base=PARTY, fixed=False)
def party_annex_without_its_reference(notice: Mutant) -> None:
    notice.para(FIRST, 1).drop()


@breaks("HD05-C10-PHULUC", base=PARTY, fixed=False)
def party_annex_with_half_a_reference(notice: Mutant) -> None:
    notice.para(FIRST).say("(Kèm theo Thông báo của Ban Tổ chức Tỉnh uỷ)")


@breaks("HD05-C10-PHULUC", base=PARTY)
def party_annex_on_the_page_of_another(notice: Mutant) -> None:
    _one_section(notice)
    make(notice.exactly("Phụ lục 1").shape(before=0).element[0], "pageBreakBefore")
    for reference in list(notice.section().iter(W + "headerReference")):  # else they would count on, too
        notice.section().remove(reference)


@breaks("HD05-C10-PHULUC", base=PARTY)
def party_annex_that_counts_on(notice: Mutant) -> None:
    section = notice.section()
    section.remove(make(section, "pgNumType"))


@breaks("HD05-C10-PHULUC", base=PARTY, fixed=False)
def party_annexes_that_share_their_count(notice: Mutant) -> None:
    _one_section(notice)
    for label in ("Phụ lục 1", "Phụ lục 2"):
        make(notice.exactly(label).shape(before=0).element[0], "pageBreakBefore")


def _one_section(notice: Mutant) -> None:
    """Take away the ends of sections before the annexes."""
    for para in notice.paras():
        if not para.text and next(para.element.iter(W + "sectPr"), None) is not None:
            para.drop()


def _before_the_guide(notice: Mutant) -> None:
    """Date the notice under guide 36-HD/VPTW."""
    notice.replace("ngày 14 tháng 9 năm 2026", "ngày 14 tháng 4 năm 2026")
    notice.replace("14/9/2026", "14/4/2026", every=True)


@breaks("HD36-C10-PHULUC", base=PARTY, fixed=False)
def older_party_annex_in_roman(notice: Mutant) -> None:
    _before_the_guide(notice)
    notice.exactly("Phụ lục 2").say("Phụ lục II")


@breaks("HD36-C10-PHULUC", base=PARTY, fixed=False)
def older_party_annex_that_counts_on(notice: Mutant) -> None:
    _before_the_guide(notice)
    section = notice.section()
    section.remove(make(section, "pgNumType"))


@breaks("ND30-C11-MAT", fixed=False)
def secrecy_in_small_letters(notice: Mutant) -> None:
    notice.para("Số: 45").twin("Mật")


@breaks("ND30-C11-MAT", fixed=False)
def secrecy_of_no_level(notice: Mutant) -> None:
    notice.para("Số: 45").twin("BÍ MẬT")
