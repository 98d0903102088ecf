"""Number and symbol."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


@breaks("ND30-C03-SO-0", base="nd30-cong-van")
def one_digit(notice: Mutant) -> None:
    notice.replace("Số: 112/", "Số: 7/")


@breaks("HD05-C03-SO-0")
def one_digit_of_the_party(notice: Mutant) -> None:
    notice.replace("Số 07-", "Số 7-")


@breaks("ND30-C03-SO-CO")
def no_number_line(notice: Mutant) -> None:
    notice.para("Số: 45").drop()


@breaks("ND30-C03-TU-SO")
def capitals_in_the_word(notice: Mutant) -> None:
    notice.replace("Số: 45", "SỐ: 45")


@breaks("ND30-C03-TU-SO", base="nd30-cong-van")
def no_colon(notice: Mutant) -> None:
    notice.replace("Số: 112", "Số 112")


@breaks("ND30-C03-SO-A-RAP")
@breaks("TT01-C03-SO")
def roman_number(notice: Mutant) -> None:
    old = "Số: 45/" if notice.base.startswith("nd30") else "Số: 05/"
    notice.replace(old, "Số: XV/")


@breaks("ND30-C03-DAU-NGAN")
def slash_between_groups(notice: Mutant) -> None:
    notice.replace("45/TB-VP", "45-TB/VP", every=True)


@breaks("ND30-C03-DAU-NGAN", base="nd30-cong-van")
def blanks_around_the_hyphen(notice: Mutant) -> None:
    notice.replace("SNV-CCHC", "SNV - CCHC")


@breaks("ND30-C03-KHONG-NAM")
def year_in_the_number(notice: Mutant) -> None:
    notice.replace("45/TB-VP", "45/2026/TB-VP", every=True)


@breaks("DET-QPPL", base="nd30-quyet-dinh")
def year_in_the_number_of_a_decision(notice: Mutant) -> None:
    notice.replace("320/QĐ-UBND", "320/2026/QĐ-UBND", every=True)


@breaks("ND30-C03-SO-KYHIEU-FORMAT", fixed=False)
def no_body_in_the_symbol(notice: Mutant) -> None:
    notice.replace("45/TB-VP", "45/TB", every=True)


@breaks("ND30-C03-KYHIEU-HOA")
def small_letters_in_the_symbol(notice: Mutant) -> None:
    notice.replace("45/TB-VP", "45/TB-Vp", every=True)


@breaks("ND30-C03-KYHIEU-LOAI")
def code_of_another_kind(notice: Mutant) -> None:
    notice.replace("45/TB-VP", "45/KH-VP", every=True)


@breaks("ND30-C03-KYHIEU-CONGVAN", base="nd30-cong-van", fixed=False)
def letter_without_a_unit(notice: Mutant) -> None:
    notice.replace("112/SNV-CCHC", "112/SNV")


@breaks("ND30-C03-KYHIEU-CONGVAN", base="nd30-cong-van")
def letter_with_a_kind(notice: Mutant) -> None:
    notice.replace("112/SNV-CCHC", "112/CV-SNV-CCHC")


@breaks("ND30-C03-KYHIEU-COQUAN", base="nd30-cong-van")
def symbol_of_another_body(notice: Mutant) -> None:
    notice.replace("112/SNV-CCHC", "112/UBND-CCHC")


@breaks("HDND-C03-KY-HIEU", base="nd30-quyet-dinh")
def council_without_its_code(notice: Mutant) -> None:
    notice.replace("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", every=True)


@breaks("HD05-C03-SO-KYHIEU-FORMAT")
def colon_of_the_state(notice: Mutant) -> None:
    notice.replace("Số 07-TB/VPTU", "Số: 07-TB/VPTU")


@breaks("HD05-C03-SO-KYHIEU-FORMAT", base="hd05-cong-van")
def separators_of_the_state(notice: Mutant) -> None:
    notice.replace("Số 12-CV/TU", "Số 12/CV-TU")


@breaks("HD05-C03-KYHIEU-LOAI")
def party_code_of_another_kind(notice: Mutant) -> None:
    notice.replace("07-TB/VPTU", "07-KL/VPTU")


@breaks("HD36-C03-KYHIEU-QD")
def code_of_a_regulation(notice: Mutant) -> None:
    notice.para("THÔNG BÁO").say("QUY ĐỊNH")
    notice.replace("07-TB/VPTU", "07-QC/VPTU")


@breaks("HD05-C03-KYHIEU-COQUAN")
def state_body_in_a_party_symbol(notice: Mutant) -> None:
    notice.replace("07-TB/VPTU", "07-TB/UBND")


@breaks("HD05-C03-KYHIEU-COQUAN")
def code_of_another_party_body(notice: Mutant) -> None:
    notice.replace("07-TB/VPTU", "07-TB/BTCTU")


@breaks("HD05-C03-KYHIEU-COQUAN", base="hd05-phu-luc")
def code_without_its_committee(notice: Mutant) -> None:
    notice.replace("Số 12-TB/BTCTU", "Số 12-TB/BTC")
    notice.replace("số 12-TB/BTCTU", "số 12-TB/BTC", every=True)


@breaks("HD05-C03-KYHIEU-COQUAN")
def code_of_a_committee_for_a_council(notice: Mutant) -> None:
    notice.exactly("VĂN PHÒNG").say("HỘI ĐỒNG LÝ LUẬN")
    notice.replace("Văn phòng Tỉnh uỷ thông báo", "Hội đồng Lý luận Tỉnh uỷ thông báo")


@breaks("HD05-C03-KYHIEU-COQUAN")
def first_letters_of_another_name(notice: Mutant) -> None:
    notice.exactly("VĂN PHÒNG").say("NHÀ KHÁCH")
    notice.replace("Văn phòng Tỉnh uỷ thông báo", "Nhà khách Tỉnh uỷ thông báo")


@breaks("HD11-C03-SO-KYHIEU")
def state_separators_under_the_old_guide(notice: Mutant) -> None:
    notice.replace("Số 07-TB/VPTU", "Số 07/TB-VPTU")


@breaks("TWD29-C03-SO")
def no_colon_with_the_youth(notice: Mutant) -> None:
    notice.replace("Số: 05-TB", "Số 05-TB")
