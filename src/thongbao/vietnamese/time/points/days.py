"""Days: by their date, by their name in a week, today and tomorrow; and weeks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from thongbao.vietnamese.time.dates import find_dates, next_day_of
from thongbao.vietnamese.time.points.model import Point
from thongbao.vietnamese.time.workdays import add_days


@cache
def _week() -> re.Pattern[str]:
    return re.compile(
        r"\btuần (?:(?P<w>này|sau|tới)|(?=$|[,.;)]))"
        r"|\b(?P<t>trong ngày(?: hôm nay)?(?= ?(?:$|[,.;)]))|(?:ngày )?hôm nay|ngày mai)"
        r"|(?:\bngày )?\b(?P<d>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\b"
        r"(?: (?P<dw>tuần (?:này|sau|tới)))?"
    )


@cache
def _short() -> re.Pattern[str]:
    return re.compile(r"(?<![\w/.,\-])(?P<d>\d\d?)(?P<s>[/.\-])(?P<m>\d\d?)(?![\w%/\-]|[.,]\d)")


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


def days(text: str, issued: date | None) -> Iterator[Point]:
    """Days by their date."""
    for one in find_dates(text):
        found = one.date if one.year else next_day_of(one.month, one.day, issued)
        yield Point("day", one.start, one.end, found, found)


def short_days(low: str, issued: date | None) -> Iterator[Point]:
    """Days without "ngày" and year."""
    for match in _short().finditer(low):
        if 1 <= int(match["d"]) <= 31 and 1 <= int(match["m"]) <= 12:
            day = next_day_of(int(match["m"]), int(match["d"]), issued)
            yield Point("short", match.start(), match.end(), day, day)


def weeks(low: str, issued: date | None) -> Iterator[Point]:
    """Weeks, their days by name, today and tomorrow."""
    if "tuần" in low or "ngày" in low or "thứ" in low or "hôm" in low:
        for match in _week().finditer(low):
            if (point := _week_of(match, issued)) is not None:
                yield point
