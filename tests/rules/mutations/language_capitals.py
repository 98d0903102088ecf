"""Capital letters."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks

EFFORT = "đã có nhiều cố gắng"
SLOW = "việc lập hồ sơ điện tử còn chậm so với yêu cầu"
"""Of the Party's notice."""


def _of_state(notice: Mutant, words: str) -> None:
    notice.replace(EFFORT, f"{words} đã có nhiều cố gắng")


def _of_party(notice: Mutant, words: str) -> None:
    notice.replace(SLOW, f"{words} {SLOW}")


@breaks("ND30-CAP-DAU-CAU")
def small_sentence(notice: Mutant) -> None:
    notice.replace("Tuy nhiên, tiến độ", "tuy nhiên, tiến độ")


@breaks("X-HOA-DAU-CAU", base="hd05-ket-luan")
def small_sentence_of_party(notice: Mutant) -> None:
    notice.replace("Tuy nhiên, việc", "tuy nhiên, việc")


@breaks("ND30-CAP-TEN-VAN-BAN")
def small_law(notice: Mutant) -> None:
    _of_state(notice, "thực hiện đúng luật giáo dục, tại các trường")


@breaks("X-HOA-VAN-BAN", base="hd05-ket-luan")
def small_law_of_party(notice: Mutant) -> None:
    _of_party(notice, "theo luật lưu trữ,")


@breaks("ND30-CAP-VIEN-DAN-DIEU")
def small_article(notice: Mutant) -> None:
    _of_state(notice, "theo quy định tại khoản 2 điều 5 Luật Giáo dục, tại các trường")


@breaks("ND30-CAP-VIEN-DAN-DIEU")
def capital_clause(notice: Mutant) -> None:
    _of_state(notice, "theo quy định tại Khoản 2 Điều 5 Luật Giáo dục, tại các trường")


@breaks("ND30-CAP-TEN-NGUOI")
def small_middle_name(notice: Mutant) -> None:
    _of_state(notice, "và đồng chí Phạm văn Khôi")


@breaks("ND30-CAP-CHUC-VU")
def small_post(notice: Mutant) -> None:
    _of_state(notice, "và giám đốc Phạm Văn Khôi")


@breaks("X-HOA-CHUC-VU", base="hd05-ket-luan")
def small_post_of_party(notice: Mutant) -> None:
    _of_party(notice, "theo phó bí thư Phạm Văn Khôi,")


@breaks("ND30-CAP-DVHC")
def capital_unit(notice: Mutant) -> None:
    _of_state(notice, "tại Xã Tân Hòa")


@breaks("ND30-CAP-DVHC")
def small_place(notice: Mutant) -> None:
    _of_state(notice, "và tỉnh Lào cai")


@breaks("ND30-CAP-DVHC-SO-TEN")
def small_number(notice: Mutant) -> None:
    _of_state(notice, "tại phường 5,")


@breaks("ND30-CAP-CO-QUAN")
def capitals_of_body(notice: Mutant) -> None:
    notice.replace("b) Giao Sở Tài chính", "b) Giao Sở Tài Chính")


@breaks("X-HOA-COQUAN", base="hd05-ket-luan")
def capitals_of_body_of_party(notice: Mutant) -> None:
    _of_party(notice, "tại Sở Tài Chính")


@breaks("ND30-CAP-DAC-BIET-TU")
def small_people(notice: Mutant) -> None:
    _of_state(notice, "phục vụ nhân dân,")


@breaks("ND30-CAP-RIENG-HOA", fixed=False)
def small_party(notice: Mutant) -> None:
    _of_state(notice, "theo đường lối của đảng")


@breaks("X-HOA-DANG", base="hd05-ket-luan", fixed=False)
def small_party_of_party(notice: Mutant) -> None:
    _of_party(notice, "theo đường lối của đảng,")


@breaks("ND30-CAP-THU-THANG")
def small_day(notice: Mutant) -> None:
    _of_state(notice, "từ sáng thứ hai, ngày 09 tháng 3 năm 2026,")


@breaks("ND30-CAP-THU-THANG")
def small_month(notice: Mutant) -> None:
    _of_state(notice, "từ đầu tháng tám năm 2025")


@breaks("ND30-CAP-NAM-AM-LICH")
def small_lunar_year(notice: Mutant) -> None:
    _of_state(notice, "đầu năm bính ngọ")


@breaks("ND30-CAP-DAC-BIET-DIA")
def small_capital_city(notice: Mutant) -> None:
    _of_state(notice, "tại thủ đô Hà Nội")


@breaks("ND30-CAP-DIA-HINH")
def capital_river(notice: Mutant) -> None:
    _of_state(notice, "ven Sông Vàm Cỏ")


@breaks("ND30-CAP-VUNG-MIEN")
def small_region(notice: Mutant) -> None:
    _of_state(notice, "vùng tây bắc")


@breaks("ND30-CAP-DIA-NN")
def small_abroad(notice: Mutant) -> None:
    _of_state(notice, "và đoàn Hàn quốc")


@breaks("ND30-CAP-TEN-NGUOI-NN-HV")
def small_foreign_name(notice: Mutant) -> None:
    _of_state(notice, "học chủ nghĩa Mác - lênin")


@breaks("ND30-CAP-TEN-NGUOI-NN-PA")
def capital_in_foreign_name(notice: Mutant) -> None:
    _of_state(notice, "tại khu di tích Lê-Nin")


@breaks("ND30-CAP-CO-QUAN-DAC-BIET")
def small_in_party_body(notice: Mutant) -> None:
    _of_state(notice, "và Văn phòng trung ương Đảng")


@breaks("ND30-CAP-CO-QUAN-NN")
def capitals_of_foreign_body(notice: Mutant) -> None:
    _of_state(notice, "cùng Liên Hợp Quốc")


@breaks("ND30-CAP-HUAN-CHUONG")
def small_order(notice: Mutant) -> None:
    _of_state(notice, "được tặng Huân chương lao động,")


@breaks("ND30-CAP-NGAY-LE")
def small_feast(notice: Mutant) -> None:
    _of_state(notice, "mừng ngày quốc khánh")


@breaks("ND30-CAP-TET")
def small_new_year(notice: Mutant) -> None:
    _of_state(notice, "trước tết nguyên đán")


@breaks("ND30-CAP-SU-KIEN")
def small_event(notice: Mutant) -> None:
    _of_state(notice, "kỷ niệm cách mạng Tháng tám,")


@breaks("ND30-CAP-TAC-PHAM")
def small_journal(notice: Mutant) -> None:
    _of_state(notice, "và tạp chí cộng sản")
