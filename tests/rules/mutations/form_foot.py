"""Authority, posts, names."""

from __future__ import annotations

from ..mutant import Mutant
from ..proof import breaks


@breaks("ND30-C07-QUYENHAN-VIET-TAT")
@breaks("TT01-C07-KY-QUYENHAN")
@breaks("TWD29-C07-QUYENHAN")
def slash_of_the_party(notice: Mutant) -> None:
    for old, new in (("KT. ", "K/T "), ("TM. ", "T/M ")):
        if any(para.text.startswith(old) for para in notice.paras()):
            notice.replace(old, new)


@breaks("HD05-C07-QUYENHAN", base="hd05-cong-van")
def full_stop_of_the_state(notice: Mutant) -> None:
    notice.replace("T/M BAN", "TM. BAN")


@breaks("HD36-C07-QUYENHAN")
@breaks("HD11-C07-QUYENHAN")
def deputy_of_the_state(notice: Mutant) -> None:
    notice.para("CHÁNH VĂN PHÒNG").before("KT. CHÁNH VĂN PHÒNG").look(b=True)
    notice.paras()[[para.text for para in notice.paras()].index("CHÁNH VĂN PHÒNG")].say("PHÓ CHÁNH VĂN PHÒNG")


@breaks("ND30-C07-TM", base="nd30-quyet-dinh")
def post_behind_tm(notice: Mutant) -> None:
    notice.para("TM. ỦY BAN").say("TM. CHỦ TỊCH")


@breaks("ND30-C07-KT", base="nd30-cong-van")
def deputy_alone(notice: Mutant) -> None:
    notice.para("KT. GIÁM ĐỐC").drop()


@breaks("ND30-C07-KT", base="nd30-cong-van")
def head_under_kt(notice: Mutant) -> None:
    notice.para("PHÓ GIÁM ĐỐC").say("CHÁNH VĂN PHÒNG")


@breaks("ND30-C07-TL", base="nd30-quyet-dinh")
def body_behind_tl(notice: Mutant) -> None:
    notice.para("TM. ỦY BAN").say("TL. ỦY BAN NHÂN DÂN")
    notice.paras()[[para.text for para in notice.paras()].index("CHỦ TỊCH")].say("CHÁNH VĂN PHÒNG")


@breaks("ND30-C07-TUQ", base="nd30-quyet-dinh")
def delegate_delegates(notice: Mutant) -> None:
    notice.para("TM. ỦY BAN").say("TUQ. CHỦ TỊCH")
    post = notice.paras()[[para.text for para in notice.paras()].index("CHỦ TỊCH")]
    post.say("KT. GIÁM ĐỐC SỞ NỘI VỤ").twin("PHÓ GIÁM ĐỐC")


@breaks("ND30-C07-Q", base="nd30-cong-van")
def acting_in_a_word(notice: Mutant) -> None:
    notice.para("KT. GIÁM ĐỐC").drop()
    notice.para("PHÓ GIÁM ĐỐC").say("QUYỀN GIÁM ĐỐC")


@breaks("TLD933-C07-TM")
def body_of_the_state(notice: Mutant) -> None:
    notice.para("TM. BAN THƯỜNG VỤ").say("TM. LIÊN ĐOÀN LAO ĐỘNG TỈNH")


@breaks("ND30-C07-HOTEN-CO")
def no_name(notice: Mutant) -> None:
    notice.para("Lê Thị Thu Hằng").drop()


@breaks("ND30-C07-HOTEN-KHONG-HOC-VI", base="nd30-cong-van")
def doctor(notice: Mutant) -> None:
    notice.replace("Phạm Văn Lâm", "TS. Phạm Văn Lâm")


@breaks("ND30-C07-CHUCVU-CHINH-THUC", base="nd30-cong-van")
@breaks("TT01-C07-KY-CHUCVU")
def deputy_in_charge(notice: Mutant) -> None:
    notice.para("PHÓ GIÁM ĐỐC").say("PHÓ GIÁM ĐỐC THƯỜNG TRỰC")


@breaks("ND30-C07-HOP-COQUAN", base="nd30-cong-van")
def post_of_another_body(notice: Mutant) -> None:
    notice.para("KT. GIÁM ĐỐC").say("KT. CHỦ TỊCH")
    notice.para("PHÓ GIÁM ĐỐC").say("PHÓ CHỦ TỊCH")


@breaks("TB-KY-STATE")
def office_signs_by_order(notice: Mutant) -> None:
    notice.para("KT. CHÁNH VĂN PHÒNG").twin("KT. CHÁNH VĂN PHÒNG")
    notice.para("KT. CHÁNH VĂN PHÒNG").say("TL. CHỦ TỊCH")


@breaks("TB-KY-DANG", base="hd05-ket-luan")
def office_signs_for_the_committee(notice: Mutant) -> None:
    notice.para("CHÁNH VĂN PHÒNG").before("T/L BAN THƯỜNG VỤ").look(b=True)


@breaks("HD05-C07-TM-TAPTHE", base="hd05-cong-van")
def head_of_the_office_for_all(notice: Mutant) -> None:
    notice.para("PHÓ BÍ THƯ").say("CHÁNH VĂN PHÒNG")


@breaks("HD05-C07-THU-TRUONG")
def head_for_the_head(notice: Mutant) -> None:
    notice.para("CHÁNH VĂN PHÒNG").before("K/T CHÁNH VĂN PHÒNG").look(b=True)


@breaks("HD05-C07-TL", base="hd05-cong-van")
def deputy_by_order(notice: Mutant) -> None:
    notice.para("T/M BAN THƯỜNG VỤ").say("T/L BAN THƯỜNG VỤ").twin("K/T CHÁNH VĂN PHÒNG")
    notice.para("PHÓ BÍ THƯ").say("PHÓ CHÁNH VĂN PHÒNG")


@breaks("HD05-C07-CHUCVU-KHONG-TEN", base="hd05-cong-van")
def post_with_its_body(notice: Mutant) -> None:
    notice.para("PHÓ BÍ THƯ").say("PHÓ BÍ THƯ TỈNH UỶ")


@breaks("HD05-C07-KIEM", base="hd05-cong-van")
def two_posts_in_a_line(notice: Mutant) -> None:
    notice.para("PHÓ BÍ THƯ").say("PHÓ BÍ THƯ KIÊM TRƯỞNG BAN CHỈ ĐẠO")
