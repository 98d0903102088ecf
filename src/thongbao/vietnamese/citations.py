"""Documents that a text cites: "Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị"."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date
from functools import cache
from typing import NamedTuple

from thongbao.vietnamese.bodies import read_body
from thongbao.vietnamese.dates import find_dates
from thongbao.vietnamese.fold import level
from thongbao.vietnamese.kinds import kind_of_symbol, name_of_code
from thongbao.vietnamese.laws import find_laws
from thongbao.vietnamese.symbols import tidy


class Citation(NamedTuple):
    """A cited document: its words and where they stand; what is not printed is None."""

    text: str
    kind: str | None
    """Kind in sentence case: Nghị định, Thông báo (also for "Thông báo kết luận"), Luật."""
    symbol: str | None
    """Number and symbol without blanks: 05-CT/TW."""
    date: date | None
    issuer: str | None
    start: int
    end: int


MOST = 2000
"""No more citations are read from one text, nor laws cited by name."""
# Kinds that are cited; longer names before shorter ones that end alike.
TYPES = (
    "Bộ luật", "Luật", "Pháp lệnh", "Nghị quyết liên tịch", "Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Kết luận thanh tra",
    "Kết luận", "Thông tư liên tịch", "Thông tư", "Thông báo", "Thông tri", "Kế hoạch", "Chương trình", "Công văn", "Văn bản",
    "Công điện", "Tờ trình", "Báo cáo", "Hướng dẫn", "Quy định", "Quy chế", "Đề án", "Phương án", "Biên bản", "Giấy mời",
    "Lệnh", "Sắc lệnh", "Giấy phép", "Thông cáo", "Phiếu chuyển",
)  # fmt: skip
# A number after these is that of a form, a contract, a standard, a parcel.
_NOT_AFTER = (
    "mẫu", "biểu", "phụ lục", "hợp đồng", "thửa", "thửa đất", "tờ bản đồ", "giấy chứng nhận", "biên lai", "hóa đơn", "tài khoản",
    "điện thoại", "qcvn", "tcvn", "tcxd", "tcxdvn", "qcđp", "tccs", "iso", "đơn giá", "gói thầu", "mã số", "serial", "biển",
)  # fmt: skip


@cache
def _symbols() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w/.:\-–])(\d{1,6}[a-zđA-ZĐ]?)\s?([/\-–])\s?((?:19|20)\d\d\s?/\s?)?(?=[^\W\da-z_])"
        r"([^\W\d_][\w&.]*(?:\s?[-–/]\s?[^\W_a-z][\w&.]*){0,5})"
    )


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"(?:^|\W)số ?:? ?$")


@cache
def _segment() -> re.Pattern[str]:
    return re.compile(r"(\s?[-–/]\s?)?([\w&.]+)")


def find_citations(text: str) -> tuple[Citation, ...]:
    """All citations in ``text``, in order; a document that is cited twice is there twice.

    >>> find_citations("theo Nghị định số 32/2024/NĐ-CP ngày 15/3/2024 của Chính phủ về cụm công nghiệp")[0].text
    'Nghị định số 32/2024/NĐ-CP ngày 15/3/2024 của Chính phủ'
    """
    found: list[Citation] = []
    kinds = _Kinds(text) if "/" in text else None
    for match in _symbols().finditer(text) if kinds else ():
        if len(found) == MOST:
            break
        one = _read(match, text, kinds, found[-1] if found else None) if kinds else None
        if one is not None:
            found.append(one)
    spans = [(one.start, one.end) for one in found]
    for law in find_laws(text, spans, MOST):
        found.append(Citation(text[law.start : law.end], law.kind, None, None, None, law.start, law.end))
    return tuple(sorted(found, key=lambda one: one.start))


def _read(match: re.Match[str], text: str, kinds: _Kinds, before: Citation | None) -> Citation | None:
    end = _end_of_symbol(match)
    if end is None:
        return None
    if (
        match[3] is None
        and "-" not in match[0]
        and "ố" not in text[max(match.start() - 5, 0) : match.start()].lower()
    ):
        return None  # 12/CP is a symbol only after "số"
    symbol = tidy(text[match.start() : end])
    since = before.end if before is not None and before.end <= match.start() else 0
    kind, start = kinds.before(match.start(), since)
    if kind is None:
        left = kinds.low[max(match.start() - 24, since) : match.start()]
        number = _number().search(left)
        names = left[: number.start() + 1].rstrip() if number else left.rstrip()
        if names.endswith(_NOT_AFTER):
            return None
        start = match.start() - (len(left) - left.rindex("số")) if number else match.start()
        near = before is not None and match.start() - before.end <= 8
        known = name_of_code(kind_of_symbol(_letters(symbol)))
        if (
            near
            and before is not None
            and text[before.end : start].strip() in (",", ";", "và", ", và", "", "; và", "hoặc")
        ):
            kind = known or before.kind
        elif known is None and not number:
            return None
        kind = kind or known
        if kind is None and not _has_two_parts(symbol):
            return None
    day, end = _date_after(text, end)
    issuer, end = _issuer_after(text, end)
    return Citation(text[start:end], kind, symbol, day, issuer, start, end)


def _letters(symbol: str) -> str:
    """The letters of the symbol without number and year."""
    return symbol.partition("/" if "/" in symbol.split("-", 1)[0] else "-")[2].lstrip("0123456789/")


def _has_two_parts(symbol: str) -> bool:
    return "-" in symbol or symbol.count("/") > 1


def _end_of_symbol(match: re.Match[str]) -> int | None:
    """Where the symbol ends, or None when it is none: its parts are capitals with at most two small letters."""
    at, parts, capitals, slashes = match.start(4), 0, 0, 0
    end = at
    for part in _segment().finditer(match[4]):
        word = part[2].rstrip(".")
        upper = sum(c.isupper() for c in word)
        lower = sum(c.islower() for c in word)
        spread = part[1] is not None and part[1].strip() != part[1] and not part[1].strip() != "/"
        if (upper == 0 and not word.isdigit()) or lower > min(2, upper) or (spread and lower > 1):
            break
        if part[1] is None and parts:
            break
        parts += 1
        capitals += upper
        slashes += part[1] is not None and "/" in part[1]
        end = at + part.start(2) + len(word)
    if capitals < 2 or (match[2] != "/" and not slashes):
        return None
    return end


class _Kinds:
    """Where kinds of document are named in a text."""

    def __init__(self, text: str) -> None:
        self._text, self.low = text, level(text)
        places = []
        for name in TYPES:
            small, at = name.lower(), -1
            while (at := self.low.find(small, at + 1)) >= 0:
                if _is_whole(text, at, len(name)):
                    places.append((at, len(name), name))
        self._places = sorted(places)

    def before(self, at: int, since: int) -> tuple[str | None, int]:
        """The kind that is named before a number, and where: the nearest with a capital, else one right before."""
        window = max(at - 140, since)
        left = self._text[window:at]
        window += max(left.rfind(sign) for sign in (";", ". ", "\n\n", " (")) + 1
        order = bisect_left(self._places, (at, 0, ""))
        beside: tuple[str | None, int] = None, at
        for start, length, name in reversed(self._places[max(order - 12, 0) : order]):
            if start < window:
                break
            between = self._text[start + length : at]
            if self._text[start].isupper():
                if _reaches(between, name):
                    return name, start
            elif beside[0] is None and self.low[start + length : at].strip(" :\n") in ("", "số"):
                beside = name, start
        return beside


def _is_whole(text: str, start: int, length: int) -> bool:
    return (
        start >= 0
        and not text[start - 1 : start].isalpha()
        and not text[start + length : start + length + 1].isalpha()
    )


def _reaches(rest: str, name: str) -> bool:
    """Between the kind and the number stands only what names the document: few words, no comma but in a law's name."""
    words = rest.replace(":", " ").split()
    number = bool(words) and level(words[-1]) == "số"
    count = len(words) - number
    law = name in ("Luật", "Bộ luật", "Pháp lệnh")
    if words and level(" ".join(words)).rstrip(" số").endswith(_NOT_AFTER):
        return False
    if not law and ("," in rest or " này" in rest or " của " in rest):
        return False
    return (
        count == 0
        or (number and count <= (22 if law else 8))
        or (count <= 3 and not law and words[0].islower())
    )


def _date_after(text: str, end: int) -> tuple[date | None, int]:
    """The date after a symbol and where it ends; None when there is none or a part of it is blank."""
    near = text[end : end + 60]
    for one in find_dates(near)[:1]:
        lead = level(near[: one.start]).strip(" ,(")
        if lead in ("", "ban hành", "ký", "ký ngày", "ban hành ngày"):
            close = near[one.end : one.end + 1] == ")" and "(" in near[: one.start]
            return one.date, end + one.end + close
    return None, end


def _issuer_after(text: str, end: int) -> tuple[str | None, int]:
    """The body after "của" and where it ends; a bracket may stand before "của"."""
    at = end
    rest = text[at : at + 90]
    bracket = re.match(r",?\s*\([^()]{0,70}\)", rest)
    if bracket:
        at += bracket.end()
    lead = re.match(r",?\s{0,2}của\s+", text[at : at + 8])
    if lead is None:
        return None, end
    body = read_body(text, at + lead.end())
    return (body, at + lead.end() + len(body)) if body else (None, end)
