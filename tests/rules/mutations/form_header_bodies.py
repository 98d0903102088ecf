"""The bodies of a letterhead, and the sign under them."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


@breaks("ND30-C02-BANHANH-CO")
@breaks("HD05-C02-COQUAN-CO")
@breaks("HD11-C02-COQUAN")
@breaks("HD01-C02-COQUAN")
def no_bodies(notice: Mutant) -> None:
    for para in notice.paras():
        if para.text in ("ỦY BAN NHÂN DÂN", "TỈNH AN BÌNH", "VĂN PHÒNG", "TỈNH UỶ AN BÌNH"):
            para.drop()


@breaks("ND30-C02-BANHANH-DAY-DU", base="nd30-quyet-dinh")
def short_issuer(notice: Mutant) -> None:
    notice.para("ỦY BAN NHÂN DÂN").drop()
    notice.para("TỈNH AN BÌNH").say("UBND TỈNH AN BÌNH MỚI")


@breaks("ND30-C02-CHUQUAN-CO", base="nd30-cong-van")
def no_parent(notice: Mutant) -> None:
    notice.para("ỦY BAN NHÂN DÂN").drop()
    notice.para("TỈNH AN BÌNH").drop()


@breaks("ND30-C02-CHUQUAN-DIA-DANH", base="nd30-cong-van")
def parent_without_a_place(notice: Mutant) -> None:
    notice.para("TỈNH AN BÌNH").drop()


@breaks("HD05-C02-DAU-SAO")
@breaks("HD11-C02-DAU-SAO")
def three_asterisks(notice: Mutant) -> None:
    notice.para("*").say("***")


@breaks("HD05-C02-DAU-SAO")
@breaks("HD11-C02-DAU-SAO")
@breaks("HD01-C02-DAU-NGAN")
def no_asterisk(notice: Mutant) -> None:
    notice.para("*").drop()


@breaks("HD05-C02-COQUAN-CAPUY", base="hd05-cong-van")
def commune_committee_alone(notice: Mutant) -> None:
    notice.replace("TỈNH UỶ AN BÌNH", "ĐẢNG UỶ PHƯỜNG BÌNH MINH")
    notice.replace("12-CV/TU", "12-CV/ĐU")


@breaks("HD05-C02-COQUAN-THAMMUU")
def office_alone(notice: Mutant) -> None:
    notice.para("TỈNH UỶ AN BÌNH").drop()


@breaks("HD05-C02-LIEN-COQUAN")
def joint_issuers_with_a_comma(notice: Mutant) -> None:
    notice.para("VĂN PHÒNG").say("VĂN PHÒNG, BAN TỔ CHỨC")
    notice.replace("VPTU", "VPTU-BTCTU")
