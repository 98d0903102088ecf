"""Kính gửi and Nơi nhận."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


@breaks("ND30-C09-KINHGUI-CO", base="nd30-quyet-dinh")
def decision_to_somebody(notice: Mutant) -> None:
    notice.para("Căn cứ Luật").before("Kính gửi: Sở Nội vụ").look(i=False)


@breaks("TB-KHONG-KINHGUI", fixed=False)
def notice_to_somebody(notice: Mutant) -> None:
    notice.body()[0].before("Kính gửi: Sở Nội vụ")


@breaks("ND30-C09-KINHGUI-NHIEU", base="nd30-cong-van")
def comma_behind_an_addressee(notice: Mutant) -> None:
    notice.replace("- Sở Y tế;", "- Sở Y tế,")


@breaks("ND30-C09-KINHGUI-MOT", base="nd30-cong-van", fixed=False)
def one_addressee_below(notice: Mutant) -> None:
    notice.para("- Sở Tài chính").drop()
    notice.para("- Sở Y tế").drop()
    notice.para("Kính gửi:").say("Kính gửi: - Ủy ban nhân dân các xã, phường")
    notice.para("- Ủy ban nhân dân các xã, phường.").drop()


@breaks("HD05-C09-KINHTRINH", base="hd05-ket-luan")
def party_proposal(notice: Mutant) -> None:
    notice.para("THÔNG BÁO").say("TỜ TRÌNH")
    notice.replace("07-TB/VPTU", "07-TTr/VPTU")
    notice.para("Ngày 06/7/2026").before("Kính gửi: ").look(i=True).raw(
        '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>Ban Thường vụ Tỉnh uỷ</w:t></w:r>'
    )
    notice.para("- Thường trực Tỉnh uỷ").before("- Như trên;")


@breaks("ND30-C09-NOINHAN-CO", base="nd30-cong-van")
def no_recipients(notice: Mutant) -> None:
    for text in ("Nơi nhận:", "- Như trên;", "- Giám đốc, các Phó", "- Lưu: VT"):
        notice.para(text).drop()


@breaks("ND30-C09-NOINHAN-CHAM-PHAY")
def comma_behind_a_recipient(notice: Mutant) -> None:
    notice.replace("- Sở Xây dựng;", "- Sở Xây dựng,")


@breaks("ND30-C09-NOINHAN-LUU")
def archive_without_its_mark(notice: Mutant) -> None:
    notice.replace("- Lưu: VT, KGVX.", "- Lưu: VT, KGVX")


@breaks("ND30-C09-NOINHAN-LUU-CUOI", fixed=False)
def archive_before_the_end(notice: Mutant) -> None:
    notice.para("- Lưu: VT").before("- Lưu: VT, TH.")


@breaks("ND30-C09-NHU-TREN")
def as_above_without_above(notice: Mutant) -> None:
    notice.para("- Thường trực Tỉnh ủy").before("- Như trên;")


@breaks("ND30-C09-NHU-TREN", base="nd30-cong-van", fixed=False)
def nobody_as_above(notice: Mutant) -> None:
    notice.para("- Như trên;").drop()


@breaks("HD05-C09-NHU-TREN")
def party_as_above_without_above(notice: Mutant) -> None:
    notice.para("- Thường trực Tỉnh uỷ").before("- Như trên;")


@breaks("HD05-C09-NOINHAN-LUU", fixed=False)
@breaks("HD11-C09-NOINHAN", fixed=False)
def archive_of_the_state(notice: Mutant) -> None:
    notice.replace("- Lưu Văn phòng Tỉnh uỷ.", "- Lưu: VT, VP.")


@breaks("HD05-C09-NOINHAN-LUU")
def archive_with_a_colon(notice: Mutant) -> None:
    notice.replace("- Lưu Văn phòng Tỉnh uỷ.", "- Lưu: Văn phòng Tỉnh uỷ.")


@breaks("HD11-C09-NOINHAN")
def archive_of_the_party_without_its_mark(notice: Mutant) -> None:
    notice.replace("- Lưu Văn phòng Tỉnh uỷ.", "- Lưu Văn phòng Tỉnh uỷ")
