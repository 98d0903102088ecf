"""Spelling, pairs of words, set phrases, abbreviations, headings."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks

EFFORT = "đã có nhiều cố gắng"


@breaks("X-CHINH-TA")
def read_wrongly(notice: Mutant) -> None:
    notice.replace(EFFORT, "đã có nhiều cố gắng về buru chính,")


@breaks("X-CHINH-TA", fixed=False)
def spelled_wrongly(notice: Mutant) -> None:
    notice.replace("các cơ quan, đơn vị đã có", "các nghành, đơn vị đã có", every=False)


@breaks("X-CHINH-TA")
def mark_on_the_wrong_letter(notice: Mutant) -> None:
    notice.replace(EFFORT, "đã có nhiều kết qủa,")


@breaks("X-TU-GHEP")
def wrong_mark(notice: Mutant) -> None:
    notice.replace("nhiên, tiến độ sửa", "nhiên, tiền độ sửa")


@breaks("X-TU-DAO")
def wrong_way_round(notice: Mutant) -> None:
    notice.replace(EFFORT, "đã có nhiều cố gắng trong tuyên truyền, nhất là các hoạt động truyền tuyền")


@breaks("X-TU-LAP")
def word_twice(notice: Mutant) -> None:
    notice.replace("Thời gian qua, các cơ quan", "Thời gian qua, các các cơ quan")


@breaks("X-TU-LAP")
def two_words_twice(notice: Mutant) -> None:
    notice.replace("cố gắng", "cố gắng cố gắng")


@breaks("X-HAI-DANG")
def two_forms(notice: Mutant) -> None:
    notice.replace(EFFORT, "đã bảo đảm tiến độ, đảm bảo chất lượng, có nhiều cố gắng")


@breaks("X-HANG-NAM")
def every_year(notice: Mutant) -> None:
    notice.replace(EFFORT, "hàng năm có nhiều cố gắng")


@breaks("X-CUM-TU")
def phrase_two_ways(notice: Mutant) -> None:
    notice.replace(EFFORT, "đã phòng, chống dịch bệnh và phòng chống thiên tai, có nhiều cố gắng")


@breaks("X-LIET-KE")
def no_comma(notice: Mutant) -> None:
    notice.replace(EFFORT, "đã có nhiều cố gắng trong quản lý điều hành,")


@breaks("X-VIET-TAT")
def never_introduced(notice: Mutant) -> None:
    notice.replace("b) Giao Sở Tài chính tham mưu Ủy ban nhân dân tỉnh", "b) Giao Sở Tài chính tham mưu UBND tỉnh")


@breaks("X-VIET-TAT-LA")
def nobody_knows(notice: Mutant) -> None:
    notice.replace(EFFORT, "đã có nhiều cố gắng trong CTSCTH,")


@breaks("X-DE-MUC-KHONG-DEU")
def heading_with_colon(notice: Mutant) -> None:
    notice.replace("Về đội ngũ nhà giáo", "Về đội ngũ nhà giáo:")
