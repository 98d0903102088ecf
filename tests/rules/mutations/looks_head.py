"""How the parts of the head look: motto, bodies, number, date, kind, subject."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks

MOTTO, SECOND, PARTY, YOUTH = "CỘNG HÒA", "Độc lập", "ĐẢNG CỘNG SẢN", "ĐOÀN TNCS HỒ CHÍ MINH"


@breaks("ND30-C01-QH-STYLE")
def motto_not_bold(notice: Mutant) -> None:
    notice.para(MOTTO).look(b=False)


@breaks("ND30-C01-TN-STYLE")
def second_line_italic(notice: Mutant) -> None:
    notice.para(SECOND).look(i=True)


@breaks("ND30-C01-TN-CANH-GIUA")
def second_line_left(notice: Mutant) -> None:
    notice.para(SECOND).shape(align="left")


@breaks("ND30-C01-TN-KE")
def second_line_without_rule(notice: Mutant) -> None:
    notice.undraw(notice.para(SECOND))


@breaks("ND30-C01-TN-KE", base="nd30-cong-van")
def rule_too_short(notice: Mutant) -> None:
    notice.stretch(notice.para(SECOND), 0.5)


@breaks("ND30-C01-TN-KE", base="nd30-quyet-dinh")
def underlined_in_place_of_a_rule(notice: Mutant) -> None:
    notice.undraw(notice.para(SECOND).look(u="single"))


@breaks("ND30-C01-CACH-DONG")
def motto_set_wide(notice: Mutant) -> None:
    notice.para(SECOND).shape(before=6)


@breaks("ND30-C01-CACH-DONG", base="nd30-cong-van")
def motto_in_high_lines(notice: Mutant) -> None:
    notice.para(MOTTO).shape(line=1.5)


@breaks("ND30-C01-QH-VITRI")
def motto_at_the_left(notice: Mutant) -> None:
    notice.swap_columns()


@breaks("ND30-C02-KHOI-DAU", fixed=False)
def head_with_borders(notice: Mutant) -> None:
    notice.border_head()


@breaks("ND30-C02-BANHANH-STYLE")
def issuer_too_large(notice: Mutant) -> None:
    notice.para("VĂN PHÒNG").look(sz=15)


@breaks("ND30-C02-BANHANH-KE")
def issuer_without_rule(notice: Mutant) -> None:
    notice.undraw(notice.para("VĂN PHÒNG"))


@breaks("ND30-C02-BANHANH-KE", base="nd30-cong-van")
def issuer_with_a_long_rule(notice: Mutant) -> None:
    notice.stretch(notice.para("SỞ NỘI VỤ"), 2.2)


@breaks("ND30-C02-CHUQUAN-STYLE")
def parent_bold(notice: Mutant) -> None:
    notice.para("TỈNH AN BÌNH").look(b=True)


@breaks("ND30-C03-STYLE")
def number_large(notice: Mutant) -> None:
    notice.para("Số: 45").look(sz=14)


@breaks("ND30-C03-CANH-GIUA")
def number_left(notice: Mutant) -> None:
    notice.para("Số: 45").shape(align="left")


@breaks("ND30-C04-STYLE")
def date_upright(notice: Mutant) -> None:
    notice.para("An Bình, ngày").look(i=False)


@breaks("ND30-C04-VITRI")
def date_at_the_right(notice: Mutant) -> None:
    notice.para("An Bình, ngày").shape(align="right")


@breaks("ND30-C00-CO-CHU-DONG-BO")
def sizes_of_two_sets(notice: Mutant) -> None:
    notice.para("An Bình, ngày").look(sz=13)


@breaks("ND30-C05-TENLOAI-STYLE")
def kind_too_large(notice: Mutant) -> None:
    notice.para("THÔNG BÁO").look(sz=16)


@breaks("ND30-C05-TRICHYEU-STYLE")
def subject_not_bold(notice: Mutant) -> None:
    notice.para("tại cuộc họp về").look(b=False)


@breaks("ND30-C05-TRICHYEU-KE")
def subject_without_rule(notice: Mutant) -> None:
    notice.undraw(notice.para("tại cuộc họp về"))


@breaks("ND30-C05-CV-VV", base="nd30-cong-van")
def letter_subject_italic(notice: Mutant) -> None:
    notice.para("V/v").look(i=True)


@breaks("ND30-C05-CV-VV", base="nd30-cong-van")
def letter_subject_close(notice: Mutant) -> None:
    notice.para("V/v").shape(before=0)


@breaks("TT01-C01-QUOC-HIEU")
def older_motto_not_bold(notice: Mutant) -> None:
    notice.para(MOTTO).look(b=False)


@breaks("TT01-C01-KE-DRAW")
def older_motto_underlined(notice: Mutant) -> None:
    notice.undraw(notice.para(SECOND).look(u="single"))


@breaks("TT01-C02-TEN-COQUAN")
def older_parent_bold(notice: Mutant) -> None:
    notice.para("TỈNH AN BÌNH").look(b=True)


@breaks("TT01-C02-TEN-COQUAN")
def older_issuer_large(notice: Mutant) -> None:
    notice.para("SỞ NỘI VỤ").look(sz=15)


@breaks("TT01-C02-TEN-COQUAN")
def older_issuer_at_the_left(notice: Mutant) -> None:
    notice.para("SỞ NỘI VỤ").shape(align="left")


@breaks("TT01-C02-TEN-COQUAN")
def older_issuer_with_a_long_rule(notice: Mutant) -> None:
    notice.stretch(notice.para("SỞ NỘI VỤ"), 2.2)


@breaks("TT01-C03-SO-STYLE")
def older_number_large(notice: Mutant) -> None:
    notice.para("Số: 05").look(sz=14)


@breaks("TT01-C04-NGAY")
def older_date_upright(notice: Mutant) -> None:
    notice.para("An Bình, ngày").look(i=False)


@breaks("TT01-C05-TENLOAI")
def older_kind_small(notice: Mutant) -> None:
    notice.para("THÔNG BÁO").look(sz=13)


@breaks("TT55-C03-SO")
def oldest_number_large(notice: Mutant) -> None:
    notice.para("Số: 05").look(sz=14)


@breaks("TT55-C05-TENLOAI")
def oldest_subject_small(notice: Mutant) -> None:
    notice.para("hội thao").look(sz=13)


@breaks("HD05-C01-TIEUDE-STYLE")
@breaks("HD36-C01-TIEUDE")
@breaks("TWD29-C01-TIEUDE")
def header_small(notice: Mutant) -> None:
    notice.para(YOUTH if "twd" in notice.base else PARTY).look(sz=14)


@breaks("HD05-C01-TIEUDE-KE")
@breaks("HD36-C01-TIEUDE")
@breaks("HD11-C01-TIEUDE")
@breaks("HD01-C01-TIEUDE")
@breaks("TWD29-C01-TIEUDE")
def header_without_rule(notice: Mutant) -> None:
    notice.undraw(notice.para(YOUTH if "twd" in notice.base else PARTY))


@breaks("HD05-C02-COQUAN-STYLE")
@breaks("HD36-C02-COQUAN")
def party_issuer_small(notice: Mutant) -> None:
    notice.para("VĂN PHÒNG").look(sz=13)


@breaks("HD05-C02-CAPTREN-STYLE")
@breaks("HD36-C02-COQUAN")
def party_parent_bold(notice: Mutant) -> None:
    notice.para("TỈNH UỶ AN BÌNH").look(b=True)


@breaks("TWD29-C02-COQUAN")
def youth_issuer_small(notice: Mutant) -> None:
    notice.para("PHƯỜNG BÌNH MINH").look(sz=12)


@breaks("HD05-C03-SO-STYLE")
@breaks("HD36-C03-SO-KYHIEU")
def party_number_bold(notice: Mutant) -> None:
    notice.para("Số 07").look(b=True)


@breaks("HD05-C04-NGAY-STYLE")
@breaks("HD36-C04-NGAY")
def party_date_upright(notice: Mutant) -> None:
    notice.para("An Bình, ngày").look(i=False)


@breaks("HD05-C05-TENLOAI-STYLE")
@breaks("HD36-C05-TENLOAI")
def party_kind_small(notice: Mutant) -> None:
    notice.para("THÔNG BÁO").look(sz=14)


@breaks("HD05-C05-TRICHYEU-STYLE")
@breaks("HD36-C05-TENLOAI")
def party_subject_not_bold(notice: Mutant) -> None:
    for para in (notice.para("kết luận của đồng chí"), notice.para("tại cuộc họp về")):
        para.look(b=False)


@breaks("HD05-C05-CV-TRICHYEU", base="hd05-cong-van")
def party_letter_subject_upright(notice: Mutant) -> None:
    notice.para("về việc").look(i=False)


@breaks("HD36-C05-CV-TRICHYEU", base="hd05-cong-van")
def older_party_letter_subject_large(notice: Mutant) -> None:
    notice.replace("ngày 20 tháng 8 năm 2026", "ngày 20 tháng 4 năm 2026")
    notice.para("về việc").look(sz=14)
