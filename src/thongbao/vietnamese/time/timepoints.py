"""Points and stretches of time in a text: days, weeks, months, quarters, years, terms ("05 ngày làm việc").

What a point is for (a deadline, a citation, an event) is judged in ``deadlines.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Literal, NamedTuple

from thongbao.vietnamese.time.dates import WrittenDate, day_of, find_dates, next_day_of
from thongbao.vietnamese.time.workdays import add_days, add_months, add_workdays, end_of_month, next_workday

Unit = Literal["day", "short", "today", "weekday", "week", "month", "quarter", "half", "year", "term"]


class Point(NamedTuple):
    """A stretch of time in a text: where it stands and its first and last day, None when not determined.

    ``short`` is a day written without "ngày" and year (15/3): it is one only after a preposition.
    """

    unit: Unit
    start: int
    end: int
    first: date | None
    last: date | None
    written: bool = True
    """A day, month or year is written, so that it can be told apart from "trong năm"."""


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
def _week() -> re.Pattern[str]:
    return re.compile(
        r"\btuần (?:(?P<w>này|sau|tới)|(?=$|[,.;)]))"
        r"|\b(?P<t>trong ngày(?: hôm nay)?(?= ?(?:$|[,.;)]))|(?:ngày )?hôm nay|ngày mai)"
        r"|(?:\bngày )?\b(?P<d>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\b"
        r"(?: (?P<dw>tuần (?:này|sau|tới)))?"
    )


@cache
def _term() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w/.])(?<!ngày )(?<!quý )(?<!tháng )(?<!giờ )(?P<n>\d{1,4}|(?<=vòng )[^\W\d_]+|(?<=hạn )[^\W\d_]+)\)? "
        r"(?P<u>ngày|tuần|tháng|năm|giờ)\b(?P<w> làm việc)?"
        r"(?! ?\d|/| (?:thứ|chủ nhật|đầu|cuối|này|nay|sau(?! khi)|tới(?<!ngày tới)(?<!tuần tới)"
        r"|qua|vừa qua|trước|gần đây|kế hoạch|liên tục)\b)"
        r"(?P<from>,? \(?(?:được )?(?:tính |kể ){0,2}(?:từ|sau) (?:sau )?"
        r"(?:ngày|khi|thời điểm|lúc|nay|hôm nay))?"
    )


@cache
def _short() -> re.Pattern[str]:
    return re.compile(r"(?<![\w/.,\-])(?P<d>\d\d?)(?P<s>[/.\-])(?P<m>\d\d?)(?![\w%/\-]|[.,]\d)")


@cache
def _part() -> re.Pattern[str]:
    """A part of a month: "tuần đầu tháng 11", "tuần thứ hai của tháng 6/2026", "10 ngày đầu tháng 7"."""
    return re.compile(
        r"\b(?:tuần (?P<w>đầu|cuối|thứ (?:nhất|hai|ba|tư|[1-4])|[1-4])|(?P<n>\d\d?) ngày (?P<e>đầu|cuối))"
        r"(?: tiên| cùng)?(?: của)? tháng (?P<m>\d\d?)(?!\w)(?: ?[/.\-] ?(?P<y>20\d\d)| năm (?P<y2>20\d\d|nay|sau))?"
    )


_ISSUING = ("ký ban hành", "ký", "ban hành", "ra", "phát hành", "công bố", "có", "thông báo")
_PAPERS = (
    "thông báo",
    "văn bản",
    "kết luận",
    "công văn",
    "quyết định",
    "chỉ thị",
    "kế hoạch",
    "giấy mời",
    "thông báo kết luận",
)
_END_OF_EVENT = (",", ";", ". ", " (", ")", "\n", " để ", " và ")
_MEETING = (
    "kết thúc cuộc họp", "kết thúc hội nghị", "họp", "kết thúc buổi", "kết thúc phiên họp",
    "diễn ra cuộc họp", "tổ chức cuộc họp",
)  # fmt: skip


def find_points(low: str, text: str, issued: date | None, meeting: date | None = None) -> list[Point]:
    """All points of time in ``text``, in order, without overlaps; ``low`` is its ``level``."""
    points: list[Point] = []
    taken = bytearray(len(low) + 1)

    def add(point: Point | None) -> None:
        if point is not None and not any(taken[point.start : point.end]):
            points.append(point)
            taken[point.start : point.end] = b"\1" * (point.end - point.start)

    for match in _term().finditer(low):  # first: the day that a term runs from belongs to it
        add(_term_of(match, low, text, issued, meeting))
    for one in find_dates(text):
        add(_day(one, issued))
    for half in _half_years(low, issued):
        add(half)
    if "tháng" in low:
        for match in _part().finditer(low):
            add(_part_of(match, issued))
    for match in _month().finditer(low):
        add(_month_of(match, issued))
    if "năm" in low:
        for match in _year().finditer(low):
            add(_year_of(match, issued))
    if "tuần" in low or "ngày" in low or "thứ" in low or "hôm" in low:
        for match in _week().finditer(low):
            add(_week_of(match, issued))
    for match in _short().finditer(low):
        if 1 <= int(match["d"]) <= 31 and 1 <= int(match["m"]) <= 12:
            day = next_day_of(int(match["m"]), int(match["d"]), issued)
            add(Point("short", match.start(), match.end(), day, day))
    return sorted(points, key=lambda point: point.start)


def _day(one: WrittenDate, issued: date | None) -> Point:
    found = one.date if one.year else next_day_of(one.month, one.day, issued)
    return Point("day", one.start, one.end, found, found)


def _year_in(match: re.Match[str], issued: date | None) -> int | None:
    """The year that is written, or meant by "năm nay"; None when there is none."""
    year = match["y"] or match["y2"]
    if year and year.isdecimal():
        return int(year)
    return issued.year + (year == "sau") if year and issued else None


def _months(
    span: tuple[int, int], unit: Unit, months: tuple[int, int], year: int | None, issued: date | None
) -> Point:
    """The stretch of ``months``, first and count; without a year the first that is not past."""
    first, count = months
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
        return _months(match.span(), unit, (first, count), _year_in(match, issued), issued) if first else None
    if issued is None:
        return Point(unit, *match.span(), None, None)
    day = issued if match["w"] == "này" else add_months(issued, count) or issued
    return _months(match.span(), unit, ((day.month - 1) // count * count + 1, count), day.year, issued)


def _half_years(low: str, issued: date | None) -> Iterator[Point]:
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
                yield _months((start, end), "half", (first, count), known, issued)
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
    whole = _months(match.span(), "month", (month, 1), _year_in(match, issued), issued)
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


_WEEKDAYS = {
    "hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5,
    "7": 5, "nhật": 6,
}  # fmt: skip


def weekday_of(words: str) -> int | None:
    """0 for "thứ hai" to 6 for "chủ nhật"."""
    return _WEEKDAYS.get(words.rsplit(maxsplit=1)[-1]) if words else None


def _week_of(match: re.Match[str], issued: date | None) -> Point | None:
    if match["t"]:
        day = issued and add_days(issued, 1 if match["t"].endswith("mai") else 0)
        return Point("today", *match.span(), day, day)
    if match["d"]:
        number = weekday_of(match["d"])
        day = None
        if issued is not None and number is not None:
            if match["dw"]:
                monday = add_days(issued, -issued.weekday() + (0 if match["dw"].endswith("này") else 7))
                day = monday and add_days(monday, number)
            else:
                day = add_days(issued, (number - issued.weekday()) % 7)
        return Point("weekday", *match.span(), day, day)
    if issued is None or issued.year > 9998:
        return Point("week", *match.span(), None, None, match["w"] is not None)
    monday = issued - timedelta(days=issued.weekday()) if issued.toordinal() > 7 else issued
    if match["w"] in ("sau", "tới"):
        monday += timedelta(days=7)
    return Point(
        "week", *match.span(), max(monday, issued), monday + timedelta(days=6), match["w"] is not None
    )


_NUMBERS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip


def _term_of(match: re.Match[str], low: str, text: str, issued: date | None, meeting: date | None) -> Point:
    """A number of days, weeks, months; counted from its event when its day is known, or from the issue."""
    end, base = match.end(), issued
    if match["from"]:
        end, base = _event(match["from"], low, text, match.end(), (issued, meeting))
    count = int(match["n"]) if match["n"].isdecimal() else _NUMBERS.get(match["n"], 0)
    unit, last = match["u"], None
    if base is not None and count:
        if unit == "giờ":
            last = add_days(base, (count + 23) // 24)
        elif unit == "ngày" and match["w"]:
            last = add_workdays(base, count)
        elif unit in ("tháng", "năm"):
            last = add_months(base, count * (12 if unit == "năm" else 1))
        else:
            last = add_days(base, count * (7 if unit == "tuần" else 1))
        if unit in ("ngày", "tuần", "tháng") and last is not None:
            last = next_workday(last)
    return Point("term", match.start(), end, base if last else None, last, match["from"] is not None)


def _is_issue(words: str) -> bool:
    """The event is the issue of this document: "ký", "ban hành Thông báo này"."""
    head = next((one for one in _ISSUING if words == one or words.startswith(f"{one} ")), None)
    rest = words[len(head) :].strip() if head else "-"
    paper = rest.removesuffix(" này")
    return (not rest and head not in ("có", "ra")) or (paper in _PAPERS)


def _event(
    words: str, low: str, text: str, at: int, bases: tuple[date | None, date | None]
) -> tuple[int, date | None]:
    """Where the words of the event end that a term runs from, and its day when known."""
    issued, meeting = bases
    if words.endswith("nay"):
        return at, issued
    stops = (i for i in (low.find(sign, at, at + 160) for sign in _END_OF_EVENT) if i > 0)
    stop = min(stops, default=min(at + 160, len(low)))
    end = at + len(low[at:stop].rstrip(" ."))
    words = low[at:end].strip()
    dates = find_dates(text[max(at - 4, 0) : end])
    if dates and dates[0].date and dates[0].start <= 6:
        return max(at - 4, 0) + dates[0].end, dates[0].date
    if _is_issue(words):
        return end, issued
    if words.startswith(_MEETING):
        return end, meeting
    return end, None
