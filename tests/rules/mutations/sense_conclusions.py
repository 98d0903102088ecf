"""Notices of conclusions."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


@breaks("TB-TRICHYEU", base="hd36-ket-luan")
def title_without_occasion(notice: Mutant) -> None:
    notice.replace("kết luận của đồng chí Nguyễn Hữu Tường - Bí thư Tỉnh uỷ", "kết luận về")
    notice.replace("tại cuộc họp về công tác", "công tác")


@breaks("TB-MO-DAU")
def opening_without_day(notice: Mutant) -> None:
    notice.replace("Ngày 10 tháng 3 năm 2026, tại trụ sở", "Tại trụ sở")


@breaks("TB-CHU-TRI-KHOP")
def another_chair(notice: Mutant) -> None:
    notice.replace("tỉnh, đồng chí Trần Quốc Đạt - Chủ tịch", "tỉnh, đồng chí Lê Văn Bình - Chủ tịch")


@breaks("TB-CHU-TRI-KHOP", base="hd36-ket-luan")
def another_post(notice: Mutant) -> None:
    notice.replace("đồng chí Nguyễn Hữu Tường - Bí thư Tỉnh uỷ đã", "đồng chí Nguyễn Hữu Tường - Phó Bí thư Tỉnh uỷ đã")


@breaks("TB-NGAY-HOP")
def long_after(notice: Mutant) -> None:
    notice.replace("Ngày 10 tháng 3 năm 2026, tại", "Ngày 23 tháng 01 năm 2026, tại")


@breaks("TB-KET-LUAN-CO", base="hd36-ket-luan")
def nothing_concluded(notice: Mutant) -> None:
    for words in ("1. Công tác", "2. Giao Văn phòng", "3. Giao Ban Tổ chức"):
        notice.para(words).drop()


@breaks("TB-NHIEM-VU")
def task_of_nobody(notice: Mutant) -> None:
    notice.replace("Giao Sở Nội vụ thẩm định nhu cầu", "Thẩm định nhu cầu")


@breaks("TB-NHIEM-VU")
def task_of_whom_it_concerns(notice: Mutant) -> None:
    notice.replace("Giao Sở Nội vụ thẩm định nhu cầu", "Giao các cơ quan, đơn vị có liên quan thẩm định nhu cầu")


@breaks("TB-NHIEM-VU")
def partner_of_itself(notice: Mutant) -> None:
    notice.replace(
        "Giao Sở Nội vụ thẩm định nhu cầu",
        "Giao Sở Nội vụ chủ trì, phối hợp với Sở Nội vụ thẩm định nhu cầu",
    )


@breaks("TB-CAU-KET", base="hd36-ket-luan")
def no_closing(notice: Mutant) -> None:
    notice.para("Văn phòng Tỉnh uỷ thông báo để").drop()


@breaks("TB-COQUAN-CAU-KET")
def another_speaker(notice: Mutant) -> None:
    notice.replace("Văn phòng Ủy ban nhân dân tỉnh thông báo để", "Sở Nội vụ thông báo để")


@breaks("TB-NOINHAN-DU")
def not_among_recipients(notice: Mutant) -> None:
    notice.para("- Sở Nội vụ;").drop()


@breaks("TB-LAMA-HOA", base="hd05-ket-luan")
def capitals_once(notice: Mutant) -> None:
    first = notice.para("1. Các cơ quan đảng")
    first.before("I. ĐÁNH GIÁ CHUNG")
    second = notice.para("2. Giao Văn phòng")
    second.before("II. NHIỆM VỤ TRỌNG TÂM")
    notice.para("3. Giao Ban Tổ chức").before("III. Tổ chức thực hiện")
