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


@breaks("TT01-C14-BAN-SAO")
def copy_of_the_decree(notice: Mutant) -> None:
    notice.paras()[-1].raw("<w:r><w:t>SAO Y</w:t></w:r>")
