"""Words by which the two halves of a letterhead or a foot are known, and cuts before them."""

from __future__ import annotations

import re

MOTTO = re.compile(
    r"C[ỘO]NG\s+H[ÒOÕ][AÀÁÃ]?A?\s+X[ÃAÁ]\s+H[ỘO]I|(?<!\w)ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
    r"|(?<!\w)ĐOÀN\s+TNCS\s+HỒ\s+CHÍ\s+MINH|(?<!\w)[ĐD][ộo]c\s+l[ậa]p\s*[-–—]\s*T[ựu]\s+do"
)
_NUMBER = re.compile(r"S[ốôó]\s*:?.{0,40}?/|S[ốôó]\s*:|Số\s+\S*-\S*/")
_DATE = re.compile(r"ngày\b.{0,20}\btháng\b", re.IGNORECASE)
RECIPIENTS = re.compile(r"(?:N[ơo]i\s+nh[ậa]n|NƠI\s+NHẬN|K[íi]nh\s+g[ửu]i\s*:?\Z)")
AUTHORITY = re.compile(
    r"(?<!\w)(?:(?:TM|KT|TL|TUQ|Q)\.\s*(?=[^\W\da-z_])|(?:T/M|K/T|T/L|TU/Q|T/UQ|TUQ)\.?\s)"
)
_NUMBER_THEN_PLACE = re.compile(
    r"(?P<number>S[ốôó]\s*:?\s*[^\s,]*(?:\s?[/-]\s?[\w/.\-]+)+)\s+(?P<place>[^\W\d_][^,]{0,40},\s*ngày\b.*)\Z"
)
_LONGEST = 300


def cut_at_words(text: str) -> int | None:
    """Where the right half of a letterhead's line begins, told by its words; None when they do not tell.

    >>> line = "SỞ CÔNG THƯƠNG Độc lập - Tự do - Hạnh phúc"
    >>> line[cut_at_words(line):]
    'Độc lập - Tự do - Hạnh phúc'
    """
    if len(text) > _LONGEST:
        return None
    motto = MOTTO.search(text)
    if motto is not None:
        return motto.start() or None
    both = _NUMBER_THEN_PLACE.search(text)
    return both.start("place") if both is not None else None


def is_number_and_date(text: str) -> bool:
    """Whether a line holds both the number and the date of issue."""
    return len(text) <= _LONGEST and _NUMBER.search(text) is not None and _DATE.search(text) is not None


def has_date(text: str) -> bool:
    """Whether a line speaks of a day and a month, either perhaps left blank."""
    return _DATE.search(text[:_LONGEST]) is not None
