"""Days: in the calendar, with their weekday, in order."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


@breaks("X-NGAY-KHONG-CO")
def no_such_day(notice: Mutant) -> None:
    notice.replace("trước ngày 30 tháng 4 năm 2026", "trước ngày 31 tháng 4 năm 2026")


@breaks("X-NGAY-KHONG-CO", base="hd36-ket-luan")
def no_such_short_day(notice: Mutant) -> None:
    notice.replace("30/11/2022", "31/11/2022")


@breaks("X-THU-NGAY", base="hd36-ket-luan")
def wrong_weekday(notice: Mutant) -> None:
    notice.replace("Ngày 05/8/2022", "Thứ Hai, ngày 05/8/2022")  # a Friday


@breaks("X-NGAY-SAU-SU-KIEN")
def before_meeting(notice: Mutant) -> None:
    notice.replace("Ngày 10 tháng 3 năm 2026, tại", "Ngày 20 tháng 3 năm 2026, tại")


@breaks("X-NGAY-SAU-SU-KIEN")
def before_cited(notice: Mutant) -> None:
    notice.replace("ngày 20 tháng 01 năm 2026 của Ủy ban", "ngày 20 tháng 4 năm 2026 của Ủy ban")


@breaks("X-THOI-HAN-QUA")
def deadline_over(notice: Mutant) -> None:
    notice.replace("trước ngày 30 tháng 4 năm 2026", "trước ngày 30 tháng 4 năm 2025")
