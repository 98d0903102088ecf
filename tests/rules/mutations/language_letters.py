"""Letters, blanks, quotation marks, dashes, tone marks, counts."""

from __future__ import annotations

import unicodedata

from ..mutant import Mutant
from ..proof import breaks

EFFORT = "đã có nhiều cố gắng"


@breaks("X-NFC")
def marks_apart(notice: Mutant) -> None:
    notice.replace(EFFORT, unicodedata.normalize("NFD", EFFORT))


@breaks("X-KY-TU-AN")
def zero_width(notice: Mutant) -> None:
    notice.replace(EFFORT, "đã có nhiều cố\u200b gắng")


@breaks("X-KY-TU-AN")
def no_break(notice: Mutant) -> None:
    notice.replace(EFFORT, "đã có nhiều\u00a0cố gắng")


@breaks("X-CHU-GIONG")
def cyrillic(notice: Mutant) -> None:
    notice.replace("công tác chuẩn bị", "công tá\u0441 chuẩn bị")


@breaks("X-KHOANG-TRANG")
def two_blanks(notice: Mutant) -> None:
    notice.replace(EFFORT, "đã có nhiều  cố gắng")


@breaks("X-DAU-CAU-CACH")
def blank_before_comma(notice: Mutant) -> None:
    notice.replace("Thời gian qua,", "Thời gian qua ,")


@breaks("X-DAU-CAU-CACH")
def no_blank_behind_comma(notice: Mutant) -> None:
    notice.replace("các cơ quan, đơn vị đã có", "các cơ quan,đơn vị đã có")


@breaks("X-NGOAC-KEP")
def straight_among_curly(notice: Mutant) -> None:
    notice.replace(EFFORT, 'đã “chủ động” và "linh hoạt", có nhiều cố gắng')


@breaks("X-GACH-NGANG")
def en_dash_among_hyphens(notice: Mutant) -> None:
    notice.replace("Thời gian qua, các", "Thời gian qua – từ đầu năm đến nay – các")


@breaks("X-DAU-THANH")
def newer_among_older(notice: Mutant) -> None:
    notice.replace("Giao Sở Tài chính tham mưu Ủy ban", "Giao Sở Tài chính tham mưu Uỷ ban")


@breaks("X-KHOA-XIII-KHOA")
def two_numerals(notice: Mutant) -> None:
    notice.replace(EFFORT, "đã bám sát nghị quyết khóa XIII và khóa 12, có nhiều cố gắng")


@breaks("X-SO-DEM", fixed=False)
def one_without_zero(notice: Mutant) -> None:
    notice.replace(EFFORT, "đã kiểm tra 02 xã và 3 phường, có nhiều cố gắng")
