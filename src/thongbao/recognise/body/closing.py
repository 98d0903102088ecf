"""The formal end of a body: "Trên đây là …", "… thông báo để các cơ quan biết, thực hiện" and their like."""

from __future__ import annotations

import re
from functools import cache

from thongbao.recognise.body.items import Paragraph
from thongbao.vietnamese.letters.fold import bare


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(
        r"^(?:trong qua trinh (?:trien khai,? |to chuc )*thuc hien,? ?(?:neu )?(?:co|gap"
        r"|phat sinh).{0,40}(?:kho khan|vuong mac)"
        r"|tren day la|tran trong|nay,? |rat mong|kinh mong|kinh de nghi quy|can cu (?:y kien|noi dung"
        r"|thong bao|ket luan)"
        r"|(?!giao |yeu cau |de nghi )[^.;:]{2,160}?\b(?:xin |tran trong )?(?:thong bao|kinh moi|tran trong)\b"
        r"(?! ket qua)"
        r"[^.;]*(?:biet|thuc hien|trien khai|du hop|tham du|nghiem tuc|dung)[^.;]*[./]*$"
        r"|(?:thong bao|ket luan|chi thi|ke hoach|van ban|huong dan|quyet dinh|nghi quyet|cong van) nay.{0,60}"
        r"(?:pho bien|thay (?:cho )?(?:giay moi|cong van)|co hieu luc|duoc gui|de )"
        r"|\((?:thong bao|giay moi|van ban|cong van) nay )"
        r"|(?:de nghi|yeu cau)\b.{3,160}?(?:trien khai,? )?thuc hien (?:dung|nghiem|tot|day du|cac|noi dung"
        r"|theo)?.{0,60}"
        r"(?:thong bao|cong van|van ban|ket luan|chi thi|ke hoach) nay"
    )


def closes(paragraph: Paragraph) -> bool:
    """Whether a paragraph is the formal end of the body."""
    if paragraph.table is not None or paragraph.marker is not None or len(paragraph.text) > 1200:
        return False
    plain = bare(paragraph.text).lstrip("“\"'- ")
    return bool(_closing().match(plain)) or bool(_urging().match(plain))


@cache
def _urging() -> re.Pattern[str]:
    """A last sentence that asks everybody to carry out the whole: no date, no object of its own."""
    return re.compile(
        r"^(?:nhan duoc [^,]{3,40} nay, ?)?(?:de nghi|yeu cau|kinh de nghi"
        r"|mong)\b[^\d;]{5,220}"
        r"(?:trien khai|thuc hien|chap hanh)[^\d;.]{0,70}[./]*(?: (?:trong )?qua trinh (?:trien khai,? )?thuc hien.*)?$"
    )
