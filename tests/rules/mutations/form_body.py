"""Legal bases, citations, numbers, headings, the end."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


@breaks("ND30-C06-CANCU-DAU", base="nd30-quyet-dinh")
def comma_behind_the_last_basis(notice: Mutant) -> None:
    notice.replace("Giám đốc Sở Nội vụ.", "Giám đốc Sở Nội vụ,")


@breaks("ND30-C06-CANCU-DAU", base="nd30-quyet-dinh")
def full_stop_behind_a_basis(notice: Mutant) -> None:
    notice.replace("về công tác văn thư;", "về công tác văn thư.")


@breaks("TT01-C06-CANCU-PHAY")
def full_stop_of_the_decree(notice: Mutant) -> None:
    notice.body()[0].before("Căn cứ Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008.").look(i=True)


@breaks("ND30-C06-CANCU-XUONG-DONG", base="nd30-quyet-dinh")
def two_bases_in_one(notice: Mutant) -> None:
    second = notice.para("Căn cứ Nghị định số 30/2020")
    words = second.text
    second.drop()
    first = notice.para("Căn cứ Luật Tổ chức")
    first.say(f"{first.text} {words}")


@breaks("ND30-C06-CANCU-DAY-DU", base="nd30-quyet-dinh")
def basis_without_date_and_issuer(notice: Mutant) -> None:
    notice.replace(" ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;", ";")


@breaks("ND30-C06-VIENDAN-LAN-DAU")
@breaks("ND30-C06-VIENDAN-LAN-DAU", base="nd30-cong-van")
def citation_without_date_and_issuer(notice: Mutant) -> None:
    for date in ("20 tháng 01", "08 tháng 01"):
        words = f" ngày {date} năm 2026 của Ủy ban nhân dân tỉnh"
        if any(words in para.text for para in notice.paras()):
            notice.replace(words, "")


@breaks("HD05-C06-VIENDAN", base="hd05-phu-luc")
def party_citation_without_its_comma(notice: Mutant) -> None:
    notice.replace("số 21-KH/TU, ngày 20/01/2026", "số 21-KH/TU ngày 20/01/2026")


@breaks("HD05-C06-VIENDAN", base="hd05-phu-luc", fixed=False)
def party_document_cited_in_full_again(notice: Mutant) -> None:
    notice.replace("của Kế hoạch số 21-KH/TU.", "của Kế hoạch số 21-KH/TU, ngày 20/01/2026 của Tỉnh uỷ An Bình.")


@breaks("HD05-C06-VIENDAN", fixed=False)
def party_citation_without_date(notice: Mutant) -> None:
    notice.replace("còn chậm so với yêu cầu.", "còn chậm so với yêu cầu của Kế hoạch số 15-KH/TU.")


@breaks("ND30-C06-VIENDAN-LAN-SAU", base="nd30-cong-van")
def cited_in_full_again(notice: Mutant) -> None:
    notice.replace(
        "gửi Sở Nội vụ trước ngày 20 tháng 3 năm 2026.",
        "theo Kế hoạch số 05/KH-UBND ngày 08 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh An Bình,"
        " gửi Sở Nội vụ trước ngày 20 tháng 3 năm 2026.",
    )


@breaks("ND30-C06-VIENDAN-CHU-SO")
def citation_without_the_word(notice: Mutant) -> None:
    notice.replace("Kế hoạch số 18/KH-UBND", "Kế hoạch 18/KH-UBND")


@breaks("ND30-C06-KET-THUC")
def full_stop_at_the_end(notice: Mutant) -> None:
    notice.replace("biết, thực hiện./.", "biết, thực hiện.")


@breaks("HD05-C06-KET-THUC")
@breaks("HD36-C06-KET-THUC")
def end_of_the_state(notice: Mutant) -> None:
    notice.replace("biết, thực hiện.", "biết, thực hiện./.")


@breaks("HD11-C06-KET-THUC")
@breaks("TWD29-C06-KET-THUC")
def no_end(notice: Mutant) -> None:
    for end in ("biết, thực hiện./.", "biết, thực hiện."):
        if any(end in para.text for para in notice.paras()):
            notice.replace(end, "biết, thực hiện;")
            return


@breaks("ND30-C06-THU-TU-SO")
def number_left_out(notice: Mutant) -> None:
    notice.replace("2. Về đội ngũ", "3. Về đội ngũ")


@breaks("ND30-C06-THU-TU-SO")
def letter_twice(notice: Mutant) -> None:
    notice.replace("b) Giao Sở Tài chính", "a) Giao Sở Tài chính")


@breaks("ND30-C06-DIEM-BANG-CHU-CAI")
def latin_alphabet(notice: Mutant) -> None:
    last = notice.para("b) Giao Sở Giáo dục")
    for letter in "edc":
        last.twin(f"{letter}) Giao Sở Nội vụ theo dõi việc bồi dưỡng đợt {'cde'.index(letter) + 2}.")


@breaks("ND30-C06-DIEM-BANG-CHU-CAI")
def letter_of_no_alphabet_here(notice: Mutant) -> None:
    notice.para("b) Giao Sở Giáo dục").twin("f) Giao Sở Nội vụ theo dõi việc bồi dưỡng đợt 2.")


@breaks("ND30-C06-TIEU-DE-BAT-BUOC", base="nd30-quyet-dinh")
def chapter_without_a_title(notice: Mutant) -> None:
    notice.para("Điều 2. Nhiệm vụ").before("Chương II").look(b=True).shape(align="center", first_line=0)


@breaks("ND30-C06-KHONG-SO-THAP-PHAN")
def decimal_numbers(notice: Mutant) -> None:
    notice.para("b) Giao Sở Tài chính").say("1.1. Giao Sở Tài chính bố trí kinh phí trước ngày 15 tháng 5 năm 2026.")


@breaks("ND30-C06-DE-MUC-DAU-CUOI")
def colon_behind_a_heading(notice: Mutant) -> None:
    notice.replace("I. ĐÁNH GIÁ CHUNG", "I. ĐÁNH GIÁ CHUNG:")
    notice.replace("II. NHIỆM VỤ TRỌNG TÂM", "II. NHIỆM VỤ TRỌNG TÂM:")


@breaks("HD05-C06-KHOAN-DIEM")
def letter_with_a_full_stop(notice: Mutant) -> None:
    notice.para("2. Giao Văn phòng").twin("a. Văn phòng Tỉnh uỷ gửi tài liệu trước ngày 20/8/2026.")


@breaks("ND30-C06-DIEM")
def letters_with_a_full_stop(notice: Mutant) -> None:
    notice.replace("a) Giao", "a. Giao", every=True)
    notice.replace("b) Giao", "b. Giao", every=True)


@breaks("X-VIEN-DAN-CHU-SO", base="hd11-ket-luan")
def party_citation_without_the_word(notice: Mutant) -> None:
    notice.replace("còn chậm so với yêu cầu.", "còn chậm so với yêu cầu của Chỉ thị 05-CT/TW.")
