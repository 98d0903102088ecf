"""What each set of rules of form asks of a page, as data."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

STATE_MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Sizes in points, margins in millimetres (top, bottom, left, right)."""

    motto: tuple[str, ...] = STATE_MOTTO
    motto_sizes: tuple[float, ...] = (13, 14)
    margins: tuple[float, float, float, float] = (20, 20, 30, 15)
    issuer_size: float = 13
    under_issuer: str = "rule"
    """``rule``, or the characters that stand there."""
    number_size: float = 13
    date_size: float = 14
    kind_size: float = 14
    subject_size: float = 14
    under_subject: str = "rule"
    letter_subject_size: float = 12
    letter_subject_italic: bool = False
    to_label_italic: bool = False
    body_size: float = 14
    line: str = "auto"
    """``auto`` for a multiple of single spacing, else the exact height of a line in points."""
    first_line: float = 28.35
    bases_italic: bool = True
    page_number: str = "top-center"
    recipients_label: str = "bold-italic"
    recipients_label_size: float = 12
    recipients_size: float = 11
    post_bold: bool = True


_PARTY = Form(
    motto=("ĐẢNG CỘNG SẢN VIỆT NAM",),
    motto_sizes=(15,),
    issuer_size=14,
    under_issuer="*",
    number_size=14,
    kind_size=16,
    subject_size=15,
    under_subject="-----",
    letter_subject_italic=True,
    line="18",
    bases_italic=False,
    recipients_label="underline",
    recipients_label_size=14,
    recipients_size=12,
    post_bold=False,
)
FORMS: dict[str, Form] = {
    "ND30": Form(),
    "TT01": Form(margins=(20, 20, 30, 20), page_number="bottom-right"),
    "TT55": Form(margins=(20, 20, 30, 20), page_number="bottom-right"),
    "HD36": _PARTY,
    "HD05": replace(_PARTY, to_label_italic=True),
    "HD11": replace(_PARTY, margins=(25, 25, 35, 15), kind_size=15, subject_size=14),
    "HD01": replace(_PARTY, margins=(25, 25, 35, 15), kind_size=15, subject_size=14),
    "TLD933": Form(),
    "TLD1014": Form(),
    "MTTQ": Form(),
    "NQ351": Form(),
    "TWD29": Form(
        motto=("ĐOÀN TNCS HỒ CHÍ MINH",),
        motto_sizes=(15,),
        margins=(20, 20, 30, 20),
        issuer_size=14,
        under_issuer="***",
        number_size=14,
        kind_size=15,
        under_subject="------",
        line="18",
        bases_italic=False,
    ),
}

# Advance widths of Times bold in thousandths of the size.
_BY_WIDTH = {
    389: "Is", 944: "M", 556: "Sbdhknpquđ", 611: "FP", 667: "BELT", 778: "GHKOQ", 850: "ƯƠ", 640: "ư",
    560: "ơ", 444: "cer", 278: "il/", 333: "t-:", 833: "m", 250: " ,.",
}  # fmt: skip
_WIDTHS = {letter: wide for wide, letters in _BY_WIDTH.items() for letter in letters}


def width(text: str, size: float) -> float:
    """How wide a bold line is, in points."""
    total = 0
    for letter in text:
        if letter in _WIDTHS:
            total += _WIDTHS[letter]
            continue
        base = unicodedata.normalize("NFD", letter)
        horn = {"U": "Ư", "O": "Ơ", "u": "ư", "o": "ơ"}.get(base[0]) if "\u031b" in base else None
        key = horn or base[0]
        total += _WIDTHS.get(key, 722 if key.isupper() else 500)
    return total * size / 1000
