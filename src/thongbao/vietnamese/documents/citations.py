"""Documents that a text cites: "Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị"."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from thongbao.vietnamese.documents.kinds import kind_of_symbol, name_of_code
from thongbao.vietnamese.documents.laws import find_laws
from thongbao.vietnamese.documents.symbols import tidy
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.names.bodies import read_body
from thongbao.vietnamese.time.dates import find_dates


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
    "Bộ luật", "Luật", "Pháp lệnh", "Nghị quyết liên tịch", "Nghị quyết", "Nghị định", "Quyết định",
    "Chỉ thị", "Kết luận thanh tra",
    "Kết luận", "Thông tư liên tịch", "Thông tư", "Thông báo", "Thông tri", "Kế hoạch", "Chương trình",
    "Công văn", "Văn bản",
    "Công điện", "Tờ trình", "Báo cáo", "Hướng dẫn", "Quy định", "Quy chế", "Đề án", "Phương án",
    "Biên bản", "Giấy mời",
    "Lệnh", "Sắc lệnh", "Giấy phép", "Thông cáo", "Phiếu chuyển",
)  # fmt: skip
# A number after these is that of a form, a contract, a standard, a parcel.
_NOT_AFTER = (
    "mẫu", "biểu", "phụ lục", "hợp đồng", "thửa", "thửa đất", "tờ bản đồ", "giấy chứng nhận", "biên lai",
    "hóa đơn", "tài khoản",
    "điện thoại", "qcvn", "tcvn", "tcxd", "tcxdvn", "qcđp", "tccs", "iso", "đơn giá", "gói thầu",
    "mã số", "serial", "biển",
)  # fmt: skip


@cache
def _numbers() -> re.Pattern[str]:
    """A number, its separator and year, up to the first letter of a symbol."""
    return re.compile(r"(?<![\w/.:\-–])(\d{1,6}[a-zđA-ZĐ]?)\s?([/\-–])\s?((?:19|20)\d\d\s?/\s?)?(?=[^\W\d_])")


@lru_cache(maxsize=1024)
def find_citations(text: str) -> tuple[Citation, ...]:
    """All citations in ``text``, in order; a document that is cited twice is there twice.

    >>> find_citations("theo Nghị định số 32/2024/NĐ-CP ngày 15/3/2024 của Chính phủ về đất")[0].text
    'Nghị định số 32/2024/NĐ-CP ngày 15/3/2024 của Chính phủ'
    """
    found: list[Citation] = []
    kinds = _Kinds(text) if "/" in text else None
    for match in _numbers().finditer(text) if kinds else ():
        if len(found) == MOST:
            break
        if found and match.start() < found[-1].end:
            continue
        one = _read(match, text, kinds, found[-1] if found else None) if kinds else None
        if one is not None:
            found.append(one)
    spans = [(one.start, one.end) for one in found]
    for law in find_laws(text, spans, MOST):
        day, end = _date_after(text, law.end) if text.startswith(" ngày ", law.end) else (None, law.end)
        found.append(Citation(text[law.start : end], law.kind, None, day, None, law.start, end))
    return tuple(sorted(found, key=lambda one: one.start))


def _read(match: re.Match[str], text: str, kinds: _Kinds, before: Citation | None) -> Citation | None:
    end = _end_of_symbol(match, text)
    if end is None:
        return None
    simple = match[3] is None and "-" not in text[match.start() : end]
    if simple and "ố" not in text[max(match.start() - 5, 0) : match.start()].lower():
        return None  # 12/CP is a symbol only after "số"
    symbol = tidy(text[match.start() : end])
    since = before.end if before is not None and before.end <= match.start() else 0
    kind, start = kinds.before(match.start(), since)
    if kind is None:
        left = kinds.low[max(match.start() - 24, since) : match.start()]
        core = left.rstrip(" :")
        number = core.endswith("số") and not core[-3:-2].isalpha()
        names = core[:-2].rstrip() if number else left.rstrip()
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


def _end_of_symbol(match: re.Match[str], text: str) -> int | None:
    """Where the symbol ends, or None when it is none: parts of capitals with at most two small letters."""
    at = end = match.end()
    capitals, slashes, blanks = 0, match[2] == "/", False
    for _ in range(6):
        stop = at
        while stop < min(len(text), at + 40) and (text[stop].isalnum() or text[stop] in "&._"):
            stop += 1
        word = text[at:stop].rstrip("._")
        upper, lower = sum(c.isupper() for c in word), sum(c.islower() for c in word)
        if not word or (not upper and not word.isdigit()) or lower > min(2, upper) or (blanks and lower > 1):
            break
        capitals, end = capitals + upper, at + len(word)
        before = _skip_blank(text, end)
        if text[before : before + 1] not in ("-", "–", "/"):
            break
        at = _skip_blank(text, before + 1)
        if not (text[at : at + 1].isupper() or text[at : at + 1].isdigit()):
            break
        blanks = at > before + 1 or before > end
        slashes = slashes or text[before] == "/"
    return end if capitals >= 2 and slashes else None


def _skip_blank(text: str, at: int) -> int:
    return at + (text[at : at + 1] in (" ", "\n"))


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
        """The kind named before a number, and where: the nearest with a capital, else one right before."""
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
    """Between kind and number stands what names the document: few words, a comma only in a law's name."""
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
    lead = len(rest) - len(rest.lstrip(" ,"))
    if rest.startswith("(", lead):
        close = rest.find(")", lead)
        at += close + 1 if 0 <= close < 76 and "(" not in rest[lead + 1 : close] else 0
    words = text[at : at + 9]
    lead = len(words) - len(words.lstrip(" ,\n"))
    if not words.startswith(("của ", "của\n"), lead) or lead > 3:
        return None, end
    at += lead + 4
    body = read_body(text, at)
    return (body, at + len(body)) if body else (None, end)
