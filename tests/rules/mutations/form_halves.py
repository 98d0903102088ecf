"""The words of parts whose rule also asks how they look."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


@breaks("HD36-C01-TIEUDE", fixed=False)
@breaks("HD11-C01-TIEUDE", fixed=False)
@breaks("HD01-C01-TIEUDE", fixed=False)
@breaks("TWD29-C01-TIEUDE", fixed=False)
def no_header(notice: Mutant) -> None:
    words = "ĐOÀN TNCS HỒ CHÍ MINH" if notice.base.startswith("twd") else "ĐẢNG CỘNG SẢN VIỆT NAM"
    notice.para(words).drop()


@breaks("HD36-C01-TIEUDE")
@breaks("HD11-C01-TIEUDE")
@breaks("HD01-C01-TIEUDE")
@breaks("TWD29-C01-TIEUDE")
def header_in_other_words(notice: Mutant) -> None:
    if notice.base.startswith("twd"):
        notice.replace("ĐOÀN TNCS HỒ CHÍ MINH", "ĐOÀN THANH NIÊN HỒ CHÍ MINH")
    else:
        notice.replace("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN VIETNAM")


@breaks("HD36-C02-COQUAN")
@breaks("TWD29-C02-COQUAN")
def another_sign(notice: Mutant) -> None:
    notice.para("*").say("**")


@breaks("TT01-C03-SO-STYLE")
def blank_before_the_colon(notice: Mutant) -> None:
    notice.replace("Số: 05", "Số : 05")


@breaks("TT55-C03-SO")
def capitals_in_the_word_for_number(notice: Mutant) -> None:
    notice.replace("Số: 05", "SỐ: 05")


@breaks("HD36-C04-NGAY")
@breaks("TT01-C04-NGAY")
def one_digit_day(notice: Mutant) -> None:
    day = "09 tháng 8" if notice.base.startswith("hd36") else "03 tháng 9"
    notice.replace(f"ngày {day}", f"ngày {day[1:]}")


@breaks("TT01-C04-NGAY")
def no_comma_behind_the_place(notice: Mutant) -> None:
    notice.replace("An Bình, ngày 03", "An Bình ngày 03")


@breaks("HD36-C05-TENLOAI")
def capital_in_the_subject(notice: Mutant) -> None:
    notice.replace("kết luận của đồng chí Nguyễn Hữu Tường", "Kết luận của đồng chí Nguyễn Hữu Tường")


@breaks("HD36-C05-TENLOAI")
def four_hyphens(notice: Mutant) -> None:
    notice.para("-----").say("----")


@breaks("HD05-C09-KINHGUI", base="hd05-cong-van")
def no_colon(notice: Mutant) -> None:
    notice.replace("Kính gửi:", "Kính gửi")


@breaks("HD36-C09-NOINHAN")
@breaks("TT01-C09-NOINHAN")
def archive_without_its_mark(notice: Mutant) -> None:
    for line in ("- Lưu Văn phòng Tỉnh uỷ.", "- Lưu: VT, VP."):
        if any(line in para.text for para in notice.paras()):
            notice.replace(line, line[:-1])


@breaks("ND30-C10-KEM-THEO", fixed=False)
def no_reference(notice: Mutant) -> None:
    notice.para("(Kèm theo Thông báo").drop()


@breaks("HD36-C03-SO-KYHIEU")
def colon_of_the_state(notice: Mutant) -> None:
    notice.replace("Số 07-TB", "Số: 7-TB")
