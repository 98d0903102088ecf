"""Stretches of the calendar: months, quarters, half years, years, and parts of a month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from thongbao.vietnamese.time.dates import day_of
from thongbao.vietnamese.time.points.model import Point, Unit
from thongbao.vietnamese.time.workdays import add_days, add_months, end_of_month


@cache
def _month() -> re.Pattern[str]:
    """A month or a quarter, with its year when it has one."""
    return re.compile(
        r"\b(?P<u>tháng|quý) (?:(?P<q>\d\d?|iv|i{1,3})(?!\w)"
        r"(?: ?[/.\-] ?(?P<y>20\d\d)| năm (?P<y2>20\d\d|nay|sau))?|(?P<w>này|sau|tới))"
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\bnăm(?: (?P<y>(?:19|20)\d\d)(?!\d)| (?P<w>nay|này|sau|tới)|(?= ?(?:$|[,.;:)])))")


@cache
def _part() -> re.Pattern[str]:
    """A part of a month: "tuần đầu tháng 11", "tuần thứ hai của tháng 6/2026", "10 ngày đầu tháng 7"."""
    return re.compile(
        r"\b(?:tuần (?P<w>đầu|cuối|thứ (?:nhất|hai|ba|tư|[1-4])|[1-4])|(?P<n>\d\d?) ngày (?P<e>đầu|cuối))"
        r"(?: tiên| cùng)?(?: của)? tháng (?P<m>\d\d?)(?!\w)(?: ?[/.\-] ?(?P<y>20\d\d)| năm (?P<y2>20\d\d|nay|sau))?"
    )


def _year_in(match: re.Match[str], issued: date | None) -> int | None:
    """The year that is written, or meant by "năm nay"; None when there is none."""
    year = match["y"] or match["y2"]
    if year and year.isdecimal():
        return int(year)
    return issued.year + (year == "sau") if year and issued else None


def _stretch(
    span: tuple[int, int], unit: Unit, counted: tuple[int, int], year: int | None, issued: date | None
) -> Point:
    """The stretch of ``counted`` months, first and count; without a year the first that is not past."""
    first, count = counted
    if year is None and issued is not None:
        end = end_of_month(issued.year, first + count - 1)
        year = issued.year + (end is not None and end < issued)
    start, end = (
        (None, None) if year is None else (day_of(year, first, 1), end_of_month(year, first + count - 1))
    )
    return Point(unit, *span, start, end if start else None)


_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def _month_of(match: re.Match[str], issued: date | None) -> Point | None:
    quarter = match["u"] == "quý"
    unit: Unit = "quarter" if quarter else "month"
    count = 3 if quarter else 1
    if match["q"]:
        written = match["q"]
        number = _QUARTERS.get(written) if quarter else int(written) if written.isdecimal() else None
        first = number and (number * 3 - 2 if quarter else number)
        return _stretch(match.span(), unit, (first, count), _year_in(match, issued), issued) if first else None
    if issued is None:
        return Point(unit, *match.span(), None, None)
    day = issued if match["w"] == "này" else add_months(issued, count) or issued
    return _stretch(match.span(), unit, ((day.month - 1) // count * count + 1, count), day.year, issued)


def half_years(low: str, issued: date | None) -> Iterator[Point]:
    """Of "6 tháng đầu năm 2026", and of three and nine months."""
    for which in ("đầu", "cuối"):
        words = f" tháng {which} năm"
        at = low.find(words)
        while at >= 0:
            start, end = at - 1, at + len(words)
            start -= low[at - 2 : at - 1] == "0"
            year = low[end + 1 : end + 5] if low[end : end + 3] == " 20" else ""
            known = int(year) if len(year) == 4 and year.isdecimal() else None
            if known is not None:
                end += 5
            elif low.startswith(" nay", end):
                known, end = issued.year if issued else None, end + 4
            if start >= 0 and low[at - 1] in "369" and not low[start - 1 : start].isdigit():
                count = int(low[at - 1])
                first = 1 if which == "đầu" else 13 - count
                yield _stretch((start, end), "half", (first, count), known, issued)
            at = low.find(words, at + 1)


def _year_of(match: re.Match[str], issued: date | None) -> Point:
    if match["y"]:
        year: int | None = int(match["y"])
    else:
        year = issued.year + (match["w"] in ("sau", "tới")) if issued else None
    first, last = (date(year, 1, 1), date(year, 12, 31)) if year else (None, None)
    return Point("year", *match.span(), first, last, match["y"] is not None or match["w"] is not None)


_WEEKS = {"đầu": 1, "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def _part_of(match: re.Match[str], issued: date | None) -> Point | None:
    """Weeks of a month are counted in sevens from its first day; the last one ends with the month."""
    month = int(match["m"])
    if not 1 <= month <= 12:
        return None
    whole = _stretch(match.span(), "month", (month, 1), _year_in(match, issued), issued)
    first, last = whole.first, whole.last
    if first is not None and last is not None:
        which = (match["w"] or match["e"]).rsplit(maxsplit=1)[-1]
        days = int(match["n"]) if match["n"] else 7
        if which == "cuối":
            first = add_days(last, 1 - days)
        elif 0 < (end := _WEEKS[which] * days) < last.day:
            last = add_days(first, end - 1)
            first = add_days(first, end - days)
    return Point("week", *match.span(), first, last)


def parts(low: str, issued: date | None) -> Iterator[Point]:
    """Weeks and first or last days of months."""
    if "tháng" in low:
        for match in _part().finditer(low):
            if (point := _part_of(match, issued)) is not None:
                yield point


def months(low: str, issued: date | None) -> Iterator[Point]:
    """Months and quarters."""
    for match in _month().finditer(low):
        if (point := _month_of(match, issued)) is not None:
            yield point


def years(low: str, issued: date | None) -> Iterator[Point]:
    """Years."""
    if "năm" in low:
        for match in _year().finditer(low):
            yield _year_of(match, issued)
