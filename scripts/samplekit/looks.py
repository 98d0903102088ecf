"""What each set of rules of form asks of a page, as data."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

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


PARTY_MOTTO = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
_PARTY = {
    "motto": PARTY_MOTTO, "motto_sizes": (15,), "issuer_size": 14, "under_issuer": "*", "number_size": 14,
    "kind_size": 16, "subject_size": 15, "under_subject": "-----", "letter_subject_italic": True, "line": "18",
    "bases_italic": False, "recipients_label": "underline", "recipients_label_size": 14, "recipients_size": 12,
    "post_bold": False,
}  # fmt: skip
FORMS: dict[str, Form] = {
    "ND30": Form(),
    "TT01": Form(margins=(20, 20, 30, 20), page_number="bottom-right"),
    "HD36": Form(**_PARTY),  # type: ignore[arg-type]
    "HD05": Form(**_PARTY),  # type: ignore[arg-type]
    "HD11": Form(**{**_PARTY, "margins": (25, 25, 35, 15), "kind_size": 15, "subject_size": 14}),  # type: ignore[arg-type]
    "TLD933": Form(),
    "TWD29": Form(
        motto=("ĐOÀN TNCS HỒ CHÍ MINH",), motto_sizes=(15,), margins=(20, 20, 30, 20), issuer_size=14,
        under_issuer="***", number_size=14, kind_size=15, subject_size=14, under_subject="------", line="18",
        bases_italic=False,
    ),  # fmt: skip
}

# Advance widths of Times bold in thousandths of the size, for the letters of names in capitals and of the motto.
_WIDTHS = {
    "I": 389, "M": 944, "S": 556, "F": 611, "P": 611, "B": 667, "E": 667, "L": 667, "T": 667, "G": 778, "H": 778,
    "K": 778, "O": 778, "Q": 778, "Ư": 850, "Ơ": 850, "ư": 640, "ơ": 560, "c": 444, "e": 444, "r": 444, "i": 278,
    "l": 278, "s": 389, "t": 333, "m": 833, "b": 556, "d": 556, "h": 556, "k": 556, "n": 556, "p": 556, "q": 556,
    "u": 556, "đ": 556, "-": 333, " ": 250, ",": 250, ".": 250, "/": 278, ":": 333,
}  # fmt: skip


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
