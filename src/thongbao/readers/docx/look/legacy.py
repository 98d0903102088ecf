"""Letters typed for fonts of before Unicode (.VnTime: TCVN3; VNI-Times: VNI) -> the letters meant."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Old = Literal["tcvn3", "vni"]

_TCVN3_PAIRS = (
    ("àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíị", "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞ"),
    ("òỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ", "ßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ"),
    ("ĂÂĐÊÔƠƯ", "¡¢§£¤¥¦"),
)
_TCVN3 = {
    ord(stored): meant
    for meants, storeds in _TCVN3_PAIRS
    for meant, stored in zip(meants, storeds, strict=True)
}

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT, _CIRCUMFLEX, _BREVE = "\u0300\u0301\u0309\u0303\u0323\u0302\u0306"
_VNI_MARKS = {
    "ø": _GRAVE, "ù": _ACUTE, "û": _HOOK, "õ": _TILDE, "ï": _DOT, "â": _CIRCUMFLEX, "ê": _BREVE,
    "à": _CIRCUMFLEX + _GRAVE, "á": _CIRCUMFLEX + _ACUTE, "å": _CIRCUMFLEX + _HOOK, "ã": _CIRCUMFLEX + _TILDE,
    "ä": _CIRCUMFLEX + _DOT, "è": _BREVE + _GRAVE, "é": _BREVE + _ACUTE, "ú": _BREVE + _HOOK,
    "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}  # fmt: skip
_VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
# Patterns as text: documents in old fonts are few, and only they need to wait for the patterns.
_VNI = "([aeouyôöAEOUYÔÖ])([{}])|([{}])".format(
    *("".join(table) + "".join(table).upper() for table in (_VNI_MARKS, _VNI_LETTERS))
)
_UNICODE = "[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]"


def old_font(font: str | None) -> Old | None:
    """The encoding that letters of a font are stored in, when it is an old one.

    >>> old_font(".VnTimeH"), old_font("VNI-Times"), old_font("Times New Roman")
    ('tcvn3', 'vni', None)
    """
    name = (font or "").lower()
    return "tcvn3" if name.startswith(".vn") else "vni" if name.startswith("vni-") else None


def meant(text: str, font: str, *, caps: bool) -> str:
    """The letters that were meant by text stored for an old font.

    >>> meant("Th«ng b¸o", ".VnTime", caps=False), meant("TØnh ñy", ".VnTime", caps=False)
    ('Thông báo', 'Tỉnh ủy')
    >>> meant("Thoâng baùo ñöôïc", "VNI-Times", caps=False)
    'Thông báo được'
    """
    if re.search(_UNICODE, text):
        return text.upper() if caps else text  # typed anew in the old font
    if old_font(font) == "tcvn3":
        text = text.translate(_TCVN3)
        # The capitals of this encoding are a font of their own: its small letters look like capitals.
        caps = caps or font.upper().endswith("H")
    else:
        text = unicodedata.normalize("NFC", re.sub(_VNI, _vni, text))
    return text.upper() if caps else text


def _vni(match: re.Match[str]) -> str:
    base, mark, alone = match.groups()
    if alone is not None:
        return _VNI_LETTERS.get(alone) or _VNI_LETTERS[alone.lower()].upper()
    letter = _VNI_LETTERS.get(base.lower(), base.lower())
    return (letter if base.islower() else letter.upper()) + _VNI_MARKS[mark.lower()]
