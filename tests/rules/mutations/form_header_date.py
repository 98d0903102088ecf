"""Place and date of issue."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


@breaks("ND30-C04-SO-0-NGAY", base="nd30-cong-van")
@breaks("HD05-C04-NGAY-FORMAT", base="hd05-ket-luan")
@breaks("HD11-C04-NGAY")
def one_digit_day(notice: Mutant) -> None:
    for day in ("06 tháng 02", "08 tháng 7", "09 tháng 8"):
        if any(day in para.text for para in notice.paras()):
            notice.replace(f"ngày {day}", f"ngày {day[1:]}")
            return


@breaks("ND30-C04-SO-0-THANG", base="nd30-cong-van")
def one_digit_month(notice: Mutant) -> None:
    notice.replace("06 tháng 02 năm", "06 tháng 2 năm")


@breaks("ND30-C04-THANG-THUA-0")
def zero_before_march(notice: Mutant) -> None:
    notice.replace("12 tháng 3 năm", "12 tháng 03 năm")


@breaks("HD05-C04-NGAY-FORMAT")
def zero_before_july(notice: Mutant) -> None:
    notice.replace("08 tháng 7 năm", "08 tháng 07 năm")


@breaks("ND30-C04-DAU-PHAY")
def no_comma(notice: Mutant) -> None:
    notice.replace("An Bình, ngày 12", "An Bình ngày 12")


@breaks("ND30-C04-FORMAT")
def date_in_figures(notice: Mutant) -> None:
    notice.replace("An Bình, ngày 12 tháng 3 năm 2026", "An Bình, ngày 12/3/2026")


@breaks("ND30-C04-NGAY-HOP-LE")
def no_such_day(notice: Mutant) -> None:
    notice.replace("ngày 12 tháng 3 năm", "ngày 31 tháng 4 năm")


@breaks("ND30-C04-VIET-HOA")
def small_letter_in_the_place(notice: Mutant) -> None:
    notice.replace("An Bình, ngày 12", "An bình, ngày 12")


@breaks("ND30-C04-DIA-DANH-DAY-DU", fixed=False)
def ward_of_a_person(notice: Mutant) -> None:
    notice.replace("An Bình, ngày 12", "Nguyễn Trãi, ngày 12")


@breaks("HD05-C04-DIADANH")
def place_of_one_syllable(notice: Mutant) -> None:
    notice.replace("An Bình, ngày 08", "Huế, ngày 08")


@breaks("ND30-C04-DIA-DANH-CAP", base="nd30-quyet-dinh")
def commune_under_another_name(notice: Mutant) -> None:
    notice.replace("TỈNH AN BÌNH", "XÃ TÂN HÒA")


@breaks("DET-NO-DATE")
def no_date_line(notice: Mutant) -> None:
    notice.para("An Bình, ngày 12").drop()
