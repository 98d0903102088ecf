"""Bodies and places of the day of issue."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


@breaks("ADM-BO-CAP-HUYEN")
def district(notice: Mutant) -> None:
    notice.replace("- Sở Nội vụ;", "- Sở Nội vụ, Ủy ban nhân dân huyện Sơn Hòa;")


@breaks("ADM-BO-CAP-HUYEN")
def office_of_a_district(notice: Mutant) -> None:
    notice.replace("- Sở Nội vụ;", "- Sở Nội vụ, Phòng Nội vụ thị xã Sơn Hòa;")


@breaks("ADM-BO-CAP-HUYEN")
def city_of_a_merged_province(notice: Mutant) -> None:
    notice.replace("- Sở Nội vụ;", "- Sở Nội vụ, Ủy ban nhân dân thành phố Hà Giang;")


@breaks("ADM-DVHC-MOI")
def town_that_ended(notice: Mutant) -> None:
    notice.replace("- Sở Nội vụ;", "- Sở Nội vụ, Ủy ban nhân dân các xã, phường, thị trấn;")


@breaks("ADM-DVHC-MOI")
def commune_of_a_district(notice: Mutant) -> None:
    notice.replace("- Sở Nội vụ;", "- Sở Nội vụ, Ủy ban nhân dân xã Tân Lập, huyện Sơn Hòa;")


@breaks("ADM-DVHC-MOI")
def department_of_a_merged_province(notice: Mutant) -> None:
    notice.replace("- Sở Nội vụ;", "- Sở Nội vụ, Sở Nội vụ Hà Giang;")


@breaks("ADM-DVHC-MOI")
def merged_province(notice: Mutant) -> None:
    notice.replace("- Sở Nội vụ;", "- Sở Nội vụ, Ủy ban nhân dân tỉnh Hà Giang;")


@breaks("ADM-DIADANH-CU")
def merged_place(notice: Mutant) -> None:
    notice.replace("An Bình, ngày 12", "Hà Giang, ngày 12")


@breaks("ADM-DIADANH-CU", fixed=False)
def place_of_a_district(notice: Mutant) -> None:
    notice.replace("An Bình, ngày 12", "Thị xã An Bình, ngày 12")


@breaks("ADM-DAN-BCS", base="hd05-ket-luan")
def party_group(notice: Mutant) -> None:
    notice.replace("TỈNH UỶ AN BÌNH", "BAN CÁN SỰ ĐẢNG UBND TỈNH AN BÌNH")
