"""Legislation of the Assembly."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


def _resolution(notice: Mutant) -> None:
    notice.para("THÔNG BÁO").say("NGHỊ QUYẾT")
    notice.para("CỘNG HÒA").look(sz=12)
    notice.replace("05/TB-VPQH", "05/2025/NQ-VPQH")


@breaks("NQ351-C06-BO-CUC")
def dashes_in_a_point(notice: Mutant) -> None:
    _resolution(notice)
    first = notice.para("1. Đề nghị")
    first.twin("- Danh sách có xác nhận của đơn vị.")
    first.twin("a) Danh sách gồm họ tên và đơn vị:")


@breaks("NQ351-C06-VIEN-DAN")
def law_without_its_number(notice: Mutant) -> None:
    _resolution(notice)
    notice.replace("báo cáo kết quả", "báo cáo kết quả theo Luật Cán bộ, công chức")


@breaks("NQ351-C06-SO")
def chapter_in_figures(notice: Mutant) -> None:
    _resolution(notice)
    first = notice.para("1. Đề nghị")
    first.before("Chương 1").look(b=True).shape(align="center", first_line=0)
    first.before("QUY ĐỊNH CHUNG").look(b=True).shape(align="center", first_line=0)
