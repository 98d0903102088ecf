"""Annexes, marks, copies."""

from __future__ import annotations

from ..mutant import Mutant
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


@breaks("HD05-C10-PHULUC")
@breaks("HD36-C10-PHULUC", fixed=False)
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


@breaks("ND30-C11-MAT", fixed=False)
def secrecy_in_small_letters(notice: Mutant) -> None:
    notice.para("Số: 45").twin("Mật")


@breaks("ND30-C11-MAT", fixed=False)
def secrecy_of_no_level(notice: Mutant) -> None:
    notice.para("Số: 45").twin("BÍ MẬT")
