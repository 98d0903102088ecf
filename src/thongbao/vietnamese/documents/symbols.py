"""The number and symbol of a document (số, ký hiệu): "Số: 45/TB-UBND", "Số 123-TB/TU"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from thongbao.vietnamese.documents.kinds import kind_of_symbol
from thongbao.vietnamese.letters.fold import DASHES, bare


class NumberLine(NamedTuple):
    """The number as printed (None when left blank), and the symbol after it and its year, if any."""

    number: str | None
    symbol: str | None


_SYMBOL = r"[^\W\d_][\w&.,]*(?:[-/][\w&.,]+){0,6}"


@cache
def _body() -> re.Pattern[str]:
    """Number, separator, year, symbol; dashes are unified and blanks around separators are gone."""
    return re.compile(
        r"(?P<number>\d(?: ?\d){0,5}(?: ?[a-zđA-ZĐ](?=[-/]))?)?(?P<blank>[^/]{0,24}?)"
        r"(?:(?:(?P<mark>[-/])+(?P<year>(?:19|20)\d\d/)?|(?<=\d) )(?P<symbol>" + _SYMBOL + r"))?"
        r"(?P<after>(?:[ (].*)?)",
        re.DOTALL,
    )


@cache
def _head() -> re.Pattern[str]:
    """What stands before the number, without marks; "§" is what OCR makes of S."""
    return re.compile(
        r"[^\w§]{0,3}_?(?:(?:(?:bo )?luat|nghi quyet|phap lenh|lenh|nghi dinh|quyet dinh|thong tu|thong bao"
        r"|van ban)\s+)?"
        r"[s§][o06§]?(?:\s*(?P<colon>[:;.]))?(?=\W|\d|$)"
    )


@lru_cache(maxsize=2048)
def read_number_line(text: str) -> NumberLine | None:
    """Number and symbol of a line such as "Số: 45/TB-UBND"; None for a line of another kind.

    >>> read_number_line("Số: 12/2025/NQ-HĐND")
    NumberLine(number='12', symbol='NQ-HĐND')
    >>> read_number_line("Số       -NQ/TU")
    NumberLine(number=None, symbol='NQ/TU')
    >>> read_number_line("Số điện thoại: 0912") is None
    True
    """
    line = " ".join(text[:300].split())
    plain = bare(line)
    if len(plain) != len(line):
        return None  # letters that are not Vietnamese
    head = _head().match(plain)
    if head is not None and not any(c.isupper() or c == "§" for c in line[: head.end()]):
        return None  # in the middle of a sentence
    if head is None:
        return _without_head(line)
    colon = head["colon"] is not None
    rest = tidy(line[head.end() :].strip(" :")).strip(" .,;*")
    if not rest.strip("/-_… "):
        return NumberLine(None, None) if colon else None
    match = _body().fullmatch(rest)
    if match is None or not _plausible_after(match["after"]):
        return None
    number, blank, symbol = match["number"], match["blank"].strip(), match["symbol"]
    if symbol is None:
        alone = colon and number is not None and not blank.strip("./-_… ") and not match["after"]
        return NumberLine(number.replace(" ", ""), None) if alone and number else None
    if not _is_symbol(symbol) or (
        match["mark"] is None and ("/" not in symbol or not kind_of_symbol(symbol))
    ):
        return None
    after = match["after"].strip()
    if after.isupper() and after.isalpha():
        symbol = f"{symbol} {after}"  # a hyphen forgotten
    if any(c.isalpha() for c in blank) or (number and blank.strip("./-_… ")):
        # Handwriting that OCR turned into junk: only the symbol can be trusted.
        return NumberLine(None, symbol) if colon and len(blank) <= 8 and kind_of_symbol(symbol) else None
    return NumberLine(number.replace(" ", "") if number else None, symbol)


@cache
def _drafter() -> re.Pattern[str]:
    """Initials or a name without marks, then the number of copies in brackets, with a "b", or bare."""
    count = r"(?:\(\d{1,4}\)|\(\d{1,4} ?b(?:ản)?\)|\d{1,4}(?: ?b| ?bản)?)"
    initials = r"(?:[A-ZĐ]{1,6}|[a-zđ]{1,6})"
    name = r"[A-ZĐ][a-zđ]+(?:[A-ZĐ][a-zđ]+){1,4}"
    return re.compile(
        rf"(?P<copies>\(?{initials}\.? ?-? ?{count}\)?\.?|{name} ?[-–.]? ?{count}\.?)|[A-ZĐ]{{2,5}}\.?"
    )


def is_drafters_mark(text: str) -> bool:
    """Whether a line below the recipients is the mark of the drafter, mostly with the number of copies.

    >>> is_drafters_mark("PL.(300)"), is_drafters_mark("NguyenVanAn-26"), is_drafters_mark("- Sở Y tế;")
    (True, True, False)
    """
    line = text.strip()
    return _drafter().fullmatch(line) is not None and line.rstrip(".") not in ("TM", "KT", "TL", "TUQ", "TU", "Q")


def marks_copies(text: str) -> bool:
    """Whether a drafter's mark holds the number of copies: "PL.(300)", not "NVA."."""
    match = _drafter().fullmatch(text.strip())
    return match is not None and match["copies"] is not None


def tidy(symbol: str) -> str:
    """A symbol without blanks around slashes and hyphens: "45/ TB – UBND" -> "45/TB-UBND"."""
    for dash in DASHES:
        symbol = symbol.replace(dash, "-")
    for mark in "/-":
        if mark in symbol:
            symbol = mark.join(part.strip() for part in symbol.split(mark))
    return symbol.strip()


def _without_head(line: str) -> NumberLine | None:
    """A line that is a number and symbol and nothing else, or what a hand-written number leaves of one."""
    if line[:1] == "/" and len(line) < 40:
        symbol = tidy(line[1:].strip())
        return NumberLine(None, symbol) if kind_of_symbol(symbol) and "-" in symbol and _is_symbol(symbol) else None
    match = _body().fullmatch(tidy(line)) if line[:1].isdigit() and len(line) < 40 else None
    if match is None or not match["number"] or match["blank"] or match["after"] or not match["symbol"]:
        return None
    known = kind_of_symbol(match["symbol"]) and ("-" in match["symbol"] or "/" in match["symbol"])
    return NumberLine(match["number"].replace(" ", ""), match["symbol"]) if known else None


def _is_symbol(symbol: str) -> bool:
    letters = [c for c in symbol if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return capitals >= 2 and capitals * 2 >= len(letters)


def _plausible_after(after: str) -> bool:
    """Nothing, a bracket, a second word in capitals (a hyphen forgotten), or place and date."""
    after = after.strip()
    if not after or (after[0] == "(" and after[-1] == ")"):
        return True
    return "ngay" in bare(after) or (after.isupper() and len(after) <= 12 and after.isalpha())
