"""Kind and subject."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


@breaks("ND30-C05-TENLOAI-CO")
def no_kind(notice: Mutant) -> None:
    notice.para("THÔNG BÁO").drop()


@breaks("ND30-C05-TENLOAI-DANH-MUC", base="nd30-quyet-dinh")
def kind_of_the_party(notice: Mutant) -> None:
    notice.para("QUYẾT ĐỊNH").say("THÔNG TRI")


@breaks("TT01-C05-LOAI")
def kind_of_the_party_in_2015(notice: Mutant) -> None:
    notice.para("THÔNG BÁO").say("THÔNG TRI")


@breaks("HD05-C05-THELOAI")
def kind_of_the_state(notice: Mutant) -> None:
    notice.para("THÔNG BÁO").say("CÔNG ĐIỆN")


@breaks("ND30-C05-TRICHYEU-CO")
def no_subject(notice: Mutant) -> None:
    notice.para("Kết luận của đồng chí").drop()
    notice.para("tại cuộc họp về chuẩn bị năm học 2026 - 2027").drop()


@breaks("ND30-C05-TRICHYEU-DAU-CUOI")
def subject_with_a_full_stop(notice: Mutant) -> None:
    notice.para("tại cuộc họp về chuẩn bị năm học 2026 - 2027").say("tại cuộc họp về chuẩn bị năm học 2026 - 2027.")


@breaks("ND30-C05-CV-KHONG-TENLOAI", base="nd30-cong-van")
def kind_of_a_letter(notice: Mutant) -> None:
    notice.para("Thực hiện Kế hoạch").before("CÔNG VĂN").look(b=True).shape(align="center", first_line=0)


@breaks("HD05-C05-TRICHYEU-5GACH")
def six_hyphens(notice: Mutant) -> None:
    notice.para("-----").say("------")


@breaks("HD05-C05-TRICHYEU-5GACH")
@breaks("HD11-C05-TENLOAI")
def no_hyphens(notice: Mutant) -> None:
    notice.para("-----").drop()


@breaks("TWD29-C05-THANHPHAN")
def no_subject_with_the_youth(notice: Mutant) -> None:
    notice.para("Về việc tổ chức hội thao").drop()


@breaks("TWD29-C05-THANHPHAN")
def no_kind_with_the_youth(notice: Mutant) -> None:
    notice.exactly("THÔNG BÁO").drop()


@breaks("TWD29-C05-THANHPHAN")
def no_name_with_the_youth(notice: Mutant) -> None:
    notice.para("Phạm Văn Lâm").drop()


@breaks("TWD29-C05-THANHPHAN")
def no_place_with_the_youth(notice: Mutant) -> None:
    notice.replace("An Bình, ngày 03", "Ngày 03")


@breaks("TWD29-C05-THANHPHAN")
def no_recipients_with_the_youth(notice: Mutant) -> None:
    notice.para("Nơi nhận").drop()
    for text in ("- Các đơn vị trực thuộc", "- Ban lãnh đạo", "- Lưu: VP"):
        notice.para(text).drop()
