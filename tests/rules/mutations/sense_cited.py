"""Cited documents: kind, date, year, one document in two ways."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


@breaks("X-VIEN-DAN-KHOP-LOAI")
def another_kind(notice: Mutant) -> None:
    notice.replace("Kế hoạch số 18/KH-UBND", "Chương trình số 18/KH-UBND")


@breaks("X-VIEN-DAN-NGAY")
def without_the_word(notice: Mutant) -> None:
    notice.replace("18/KH-UBND ngày 20 tháng 01 năm 2026 của", "18/KH-UBND, 20/01/2026 của")


@breaks("X-VIEN-DAN-NAM", base="nd30-quyet-dinh")
def another_year(notice: Mutant) -> None:
    notice.replace("30/2020/NĐ-CP ngày 05 tháng 3 năm 2020", "30/2020/NĐ-CP ngày 05 tháng 3 năm 2021")


@breaks("X-VIEN-DAN-LECH", base="hd36-ket-luan")
def two_dates(notice: Mutant) -> None:
    notice.replace(
        "Công tác văn phòng đã có nhiều chuyển biến.",
        "Công tác văn phòng thực hiện Quy định số 12-QĐ/TU, ngày 05/02/2021 của Ban Thường vụ Tỉnh uỷ đã có nhiều"
        " chuyển biến; Quy định số 12-QĐ/TU, ngày 15/02/2021 được thực hiện nghiêm.",
    )


@breaks("X-VIEN-DAN-LECH", base="hd36-ket-luan")
def two_symbols(notice: Mutant) -> None:
    notice.replace(
        "Công tác văn phòng đã có nhiều chuyển biến.",
        "Công tác văn phòng thực hiện Quy định số 12-QĐ/TU, ngày 05/02/2021 của Ban Thường vụ Tỉnh uỷ đã có nhiều"
        " chuyển biến; Quy định số 12-QĐ/VPTU, ngày 05/02/2021 được thực hiện nghiêm.",
    )
