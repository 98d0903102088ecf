"""Dates as notices write them: "ngày 05 tháng 02 năm 2026", "05/02/2026", "ngày 30/6", partly blank ones."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from thongbao.vietnamese.letters.fold import level


class WrittenDate(NamedTuple):
    """A date in a text: the words, where they stand, and the parts that are written and readable."""

    text: str
    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None

    @property
    def date(self) -> date | None:
        """The day, when all parts are written and such a day exists."""
        return day_of(self.year, self.month, self.day)


def iso_day(text: str | None) -> date | None:
    """The day that a record holds; None for none, and for one that no calendar has.

    >>> iso_day("2026-03-01"), iso_day("2026-02-30"), iso_day(None)
    (datetime.date(2026, 3, 1), None, None)
    """
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None


# What a hand was to fill in, or OCR made of it; these become blanks before a date in words is sought.
JUNK = {ord(c): " " for c in "\n\t.…_#*,:;-\u00a0"}
_YEAR = r"[12] ?[09] ?\d ?\d(?!\d)"


@cache
def _long() -> re.Pattern[str]:
    """In words; for running text, junk turned into blanks."""
    return re.compile(
        r"(?:\bngày {0,24}+(?:m[ùồ]ng )?(?P<day>\d(?: ?\d)?(?!\d))? {0,24}+|(?<![\d/])(?P<day2>\d\d?) {1,3})"
        r"tháng\b {0,24}+(?P<month>\d(?: ?\d)?(?!\d))?"
        rf"(?: {{0,24}}+năm\b(?: {{0,24}}+(?P<year>{_YEAR}))?"
        rf"| ?/ ?(?P<year2>{_YEAR})| (?P<year3>20\d\d)(?![\d/])|)"
    )


@cache
def _short() -> re.Pattern[str]:
    """In digits, with its year; or after "ngày" also without."""
    return re.compile(
        r"(?<![\w/.\-])(?P<ngay>ngày\s*)?(?P<day>\d\d?)(?:\s?(?P<mark>[/.\-])\s?)(?P<month>\d\d?)"
        r"(?:\s?(?P=mark)\s?(?P<year>(?:19|20)\d\d|(?<=[/.\-])\d\d))?(?![\w])(?!\s?[/\-]\s?\w|\.\d)"
    )


def day_of(year: int | None, month: int | None, day: int | None) -> date | None:
    """That day, or None when a part is missing or there is no such day (31 February)."""
    if not year or not month or not day:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def next_day_of(month: int | None, day: int | None, start: date | None) -> date | None:
    """The first such day on or after ``start``; None without a start or when there is no such day.

    >>> next_day_of(3, 15, date(2024, 5, 14))
    datetime.date(2025, 3, 15)
    """
    if start is None or not month or not day:
        return None
    for year in range(start.year, min(start.year + 9, 9999)):
        found = day_of(year, month, day)
        if found is not None and found >= start:
            return found
    return None


def _number(text: str | None) -> int | None:
    return int(text.replace(" ", "")) if text else None


def _year(text: str | None) -> int | None:
    year = _number(text)
    return year + 2000 if year is not None and year < 100 else year


@lru_cache(maxsize=2048)
def find_dates(text: str) -> tuple[WrittenDate, ...]:
    """All dates in a text, in order; those in digits without "ngày" only when they have a year.

    >>> [found.date for found in find_dates("từ 5/2/2026 đến hết ngày 10 tháng 02 năm 2026")]
    [datetime.date(2026, 2, 5), datetime.date(2026, 2, 10)]
    """
    low = level(text)
    found: list[WrittenDate] = []
    if "tháng" in low:
        for match in _long().finditer(low.translate(JUNK)):
            day, month = _number(match["day"] or match["day2"]), _number(match["month"])
            year = _number(match["year"] or match["year2"] or match["year3"])
            if match["day2"] and not text[match.end("day2") : match.end("day2") + 1].isspace():
                continue  # "1. Tháng 5"
            if month is None and (
                match["day2"] or not (day or year or _is_blank_form(text[slice(*match.span())]))
            ):
                continue  # "6 tháng đầu năm", "ngày tháng năm sinh"
            end = match.start() + len(match[0].rstrip())
            found.append(WrittenDate(text[match.start() : end], match.start(), end, year, month, day))
    taken = [(one.start, one.end) for one in found]
    for match in _short().finditer(low):
        if not match["year"] and not match["ngay"]:
            continue
        if match["year"] and len(match["year"]) == 2 and not match["ngay"]:
            continue
        if not _inside(match.start(), match.end(), taken):
            span = (match.start(), match.end())
            parts = _year(match["year"]), int(match["month"]), int(match["day"])
            found.append(WrittenDate(text[slice(*span)], *span, *parts))
    return tuple(sorted(found, key=lambda one: one.start))


def _is_blank_form(words: str) -> bool:
    return "…" in words or ".." in words or "__" in words


def _inside(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    at = bisect_right(spans, (end, 0)) - 1
    return at >= 0 and spans[at][1] > start


def read_date(text: str) -> date | None:
    """The first whole date in a text, or None.

    >>> read_date("An Bình, ngày 05 tháng 02 năm 2026")
    datetime.date(2026, 2, 5)
    >>> read_date("31/02/2026") is None
    True
    """
    return next((one.date for one in find_dates(text) if one.date), None)
