"""How the foot looks: addressees, recipients, signature, annexes, marks, copies."""

from __future__ import annotations

from ..mutant import Mutant, Para
from ..proof import breaks


@breaks("ND30-C07-QUYENHAN-STYLE")
def authority_not_bold(notice: Mutant) -> None:
    notice.para("KT. CHÁNH").look(b=False)


@breaks("ND30-C07-HOTEN-STYLE")
def name_in_capitals(notice: Mutant) -> None:
    notice.para("Lê Thị Thu Hằng").say("LÊ THỊ THU HẰNG")


@breaks("HD05-C07-QUYENHAN-STYLE")
@breaks("HD36-C07-QUYENHAN-STYLE")
def party_post_bold(notice: Mutant) -> None:
    notice.para("CHÁNH VĂN PHÒNG").look(b=True)


@breaks("HD05-C07-HOTEN")
def party_name_not_bold(notice: Mutant) -> None:
    notice.para("Trương Công Bằng").look(b=False)


@breaks("ND30-C09-KINHGUI-STYLE", base="nd30-cong-van")
def addressees_italic(notice: Mutant) -> None:
    notice.para("Kính gửi").look(i=True)


@breaks("ND30-C09-KINHGUI-THANG", base="nd30-cong-van")
def dashes_astray(notice: Mutant) -> None:
    notice.para("- Sở Y tế").shape(left=120)


@breaks("HD05-C09-KINHGUI", base="hd05-cong-van")
def party_addressees_upright(notice: Mutant) -> None:
    notice.para("Kính gửi").look(i=False)


@breaks("ND30-C09-NOINHAN-NHAN")
def label_upright(notice: Mutant) -> None:
    notice.para("Nơi nhận").look(i=False)


@breaks("ND30-C09-NOINHAN-DANH-SACH")
def recipients_large(notice: Mutant) -> None:
    for text in ("- Sở Tài chính;", "- Sở Xây dựng;", "- Sở Nội vụ;"):
        notice.para(text).look(sz=13)


@breaks("HD05-C09-NOINHAN-NHAN")
@breaks("HD36-C09-NOINHAN")
def party_label_not_underlined(notice: Mutant) -> None:
    notice.para("Nơi nhận").look(u="none")


@breaks("HD05-C09-NOINHAN-DS")
@breaks("HD36-C09-NOINHAN")
def party_recipients_large(notice: Mutant) -> None:
    notice.para("- Ban Tổ chức").look(sz=14)


@breaks("TT01-C09-NOINHAN")
def older_label_large(notice: Mutant) -> None:
    notice.para("Nơi nhận").look(sz=14)


@breaks("ND30-C10-NHAN")
def label_of_an_annex_small(notice: Mutant) -> None:
    notice.exactly("Phụ lục").look(sz=13)


@breaks("ND30-C10-TIEU-DE")
def title_of_an_annex_not_bold(notice: Mutant) -> None:
    notice.para("DANH SÁCH TRƯỜNG").look(b=False)


@breaks("ND30-C10-KEM-THEO")
def reference_upright(notice: Mutant) -> None:
    notice.para("(Kèm theo").look(i=False)


def _under_number(notice: Mutant, number: str, words: str, **looks: object) -> Para:
    return notice.para(number).twin(words).look(**looks).shape(before=6)


@breaks("ND30-C11-KHAN-MUC")
@breaks("HD05-C11-KHAN")
def urgency_not_bold(notice: Mutant) -> None:
    _under_number(notice, "Số", "KHẨN", sz=14, b=False)


@breaks("ND30-C11-KHAN-MUC", fixed=False)
@breaks("HD05-C11-KHAN", fixed=False)
def urgency_of_no_level(notice: Mutant) -> None:
    _under_number(notice, "Số", "RẤT KHẨN", sz=14, b=True)


@breaks("ND30-C11-LUU-HANH")
def circulation_in_small_letters(notice: Mutant) -> None:
    _under_number(notice, "Số", "Lưu hành nội bộ", sz=13, b=True)


@breaks("ND30-C11-LUU-HANH")
@breaks("HD05-C11-LUUHANH", fixed=False)
def circulation_not_bold(notice: Mutant) -> None:
    _under_number(notice, "Số", "LƯU HÀNH NỘI BỘ", sz=13 if "nd30" in notice.base else 12, b=False)


def _circulation(notice: Mutant, words: str, align: str = "right", **looks: object) -> Para:
    """Put a note on circulation above the head."""
    note = notice.body()[0].twin(words).look(**{"b": True, "sz": 12, **looks}).shape(align=align, first_line=0, after=0)
    next(iter(notice.root)).insert(0, note.element)
    return note


@breaks("HD05-C11-LUUHANH")
def party_circulation_in_small_letters(notice: Mutant) -> None:
    _circulation(notice, "Lưu hành nội bộ")


@breaks("HD05-C11-LUUHANH", fixed=False)
def circulation_at_the_left(notice: Mutant) -> None:
    _circulation(notice, "LƯU HÀNH NỘI BỘ", "left")


@breaks("HD05-C11-LUUHANH", fixed=False)
def circulation_under_the_number(notice: Mutant) -> None:
    _under_number(notice, "Số", "LƯU HÀNH NỘI BỘ", sz=12, b=True)


@breaks("HD05-C11-LUUHANH", fixed=False)
def circulation_on_the_pages_behind(notice: Mutant) -> None:
    run = '<w:r><w:rPr><w:b/><w:sz w:val="24"/></w:rPr><w:t>LƯU HÀNH NỘI BỘ</w:t></w:r>'
    notice.part("word/header1.xml", "</w:hdr>", f'<w:p><w:pPr><w:jc w:val="right"/></w:pPr>{run}</w:p></w:hdr>')


@breaks("HD05-C11-LUUHANH", fixed=False)
def note_for_the_last_page_at_the_head(notice: Mutant) -> None:
    _circulation(notice, "KHÔNG PHỔ BIẾN TRÊN PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG")


@breaks("HD05-C11-DUTHAO")
def draft_upright(notice: Mutant) -> None:
    _under_number(notice, "Số", "Dự thảo lần 2", sz=14, i=False)


@breaks("ND30-C12-NGUOI-SOAN")
def drafter_large(notice: Mutant) -> None:
    notice.para("- Lưu").twin("PL.(300)").look(sz=13)


@breaks("ND30-C12-NGUOI-SOAN")
def drafter_in_small_letters(notice: Mutant) -> None:
    notice.para("- Lưu").twin("pl.(300)").look(sz=11)


@breaks("HD05-C12-NGUOI-SOAN")
def party_drafter_large(notice: Mutant) -> None:
    notice.para("- Lưu").twin("NguyenVanAn-26").look(sz=13)


@breaks("HD05-C12-NGUOI-SOAN", fixed=False)
def party_drafter_by_initials(notice: Mutant) -> None:
    notice.para("- Lưu").twin("NVA (26)").look(sz=11)


CONTACT = "Địa chỉ: Số 1, phường Tân Hòa, tỉnh An Bình; điện thoại: 0200 3333 222"
ABOVE = '<w:pPr><w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr></w:pPr>'


def _contact(size: float = 11, look: str = "", above: str = ABOVE) -> str:
    """A paragraph of contact details as the decree has them, but for what is given."""
    return f'<w:p>{above}<w:r><w:rPr>{look}<w:sz w:val="{size * 2:g}"/></w:rPr><w:t>{CONTACT}</w:t></w:r></w:p>'


@breaks("ND30-C13-LIEN-HE")
def contact_large(notice: Mutant) -> None:
    notice.footer(_contact(14))


@breaks("ND30-C13-LIEN-HE")
def contact_italic(notice: Mutant) -> None:
    notice.footer(_contact(look="<w:i/>"))


@breaks("ND30-C13-LIEN-HE", fixed=False)
def contact_without_a_line(notice: Mutant) -> None:
    notice.footer(_contact(above=""))


@breaks("ND30-C13-LIEN-HE", fixed=False)
def contact_on_the_pages_behind(notice: Mutant) -> None:
    notice.footer(_contact(), "default")


@breaks("ND30-C13-LIEN-HE", fixed=False)
def contact_at_the_top(notice: Mutant) -> None:
    notice.part("word/header1.xml", "</w:hdr>", _contact() + "</w:hdr>")


@breaks("HD05-C13-LIENHE")
def party_contact_large(notice: Mutant) -> None:
    notice.footer(_contact(14))


@breaks("HD05-C13-LIENHE")
def party_contact_italic(notice: Mutant) -> None:
    notice.footer(_contact(10, look="<w:i/>"))


@breaks("HD05-C13-LIENHE", fixed=False)
def party_contact_without_a_line(notice: Mutant) -> None:
    notice.footer(_contact(10, above=""))


@breaks("HD05-C13-LIENHE", fixed=False)
def party_contact_at_the_top(notice: Mutant) -> None:
    notice.part("word/header1.xml", "</w:hdr>", _contact(10) + "</w:hdr>")


@breaks("HD05-C13-LIENHE", fixed=False)
def party_contact_before_the_last_page(notice: Mutant) -> None:
    notice.body()[2].raw('<w:r><w:lastRenderedPageBreak/></w:r>')
    notice.footer(_contact(10))


@breaks("HD05-C13-LIENHE", fixed=False)
def party_contact_behind_the_signature(notice: Mutant) -> None:
    notice.paras()[-1].element.addnext(notice.body()[-1].twin(CONTACT).look(sz=10).element)


@breaks("ND30-C14-HINH-THUC")
def copy_in_small_letters(notice: Mutant) -> None:
    notice.exactly("Phụ lục").before("Sao y").look(b=True, sz=14)


@breaks("ND30-C14-HINH-THUC")
def copy_not_bold(notice: Mutant) -> None:
    notice.exactly("Phụ lục").before("SAO Y").look(b=False, sz=14)
