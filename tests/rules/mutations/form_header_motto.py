"""Motto of the State, headers of the Party and of the Youth Union."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


@breaks("ND30-C01-QH-TEXT")
@breaks("TLD1014-C01-QUOC-HIEU")
def misspelt_country(notice: Mutant) -> None:
    notice.replace("CỘNG HÒA XÃ", "CỘNG HÕA XÃ")


@breaks("TLD1014-C01-QUOC-HIEU")
def union_motto_without_rule(notice: Mutant) -> None:
    notice.undraw(notice.para("Độc lập"))


@breaks("TLD1014-C01-QUOC-HIEU")
def union_motto_with_dashes(notice: Mutant) -> None:
    notice.replace("Độc lập - Tự do", "Độc lập – Tự do")


@breaks("TLD1014-C01-QUOC-HIEU", fixed=False)
def union_motto_at_the_left(notice: Mutant) -> None:
    notice.swap_columns()


@breaks("ND30-C01-QH-TEXT", fixed=False)
def no_country(notice: Mutant) -> None:
    notice.para("CỘNG HÒA").drop()


@breaks("ND30-C01-TN-TEXT")
def small_letter_in_the_motto(notice: Mutant) -> None:
    notice.replace("Tự do", "tự do")


@breaks("ND30-C01-TN-GACH-NOI")
def long_dashes(notice: Mutant) -> None:
    notice.replace("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc")


@breaks("HD05-C01-TIEUDE-TEXT")
def misspelt_party(notice: Mutant) -> None:
    notice.replace("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN VIÊT NAM")


@breaks("DET-HDR-MIXED", base="nd30-ket-luan")
def both_headers(notice: Mutant) -> None:
    notice.para("Độc lập").twin("ĐẢNG CỘNG SẢN VIỆT NAM")
