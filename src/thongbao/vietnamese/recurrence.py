"""Duties that come back: "trước ngày 25 hằng tháng", "định kỳ hằng quý" -> a rule of RFC 5545."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from thongbao.vietnamese.timepoints import weekday_of


class Recurrence(NamedTuple):
    """The words of a recurring duty, where they stand, and their rule (None when they do not determine one)."""

    text: str
    start: int
    end: int
    rrule: str | None


_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_EVERY = {
    "ngày": "FREQ=DAILY",
    "tuần": "FREQ=WEEKLY",
    "tháng": "FREQ=MONTHLY",
    "quý": "FREQ=MONTHLY;INTERVAL=3",
    "năm": "FREQ=YEARLY",
}
_BEFORE = r"(?:(?:chậm nhất|muộn nhất|trước|vào|là|đến|hết|chiều|sáng|\d{1,2} ?(?:giờ|h)(?: ?\d\d)?(?: phút)?)[ ,]+){0,6}"


@cache
def _unit() -> re.Pattern[str]:
    """A word of recurrence; the day that belongs to it is sought around it."""
    return re.compile(
        r"(?P<p>\bđịnh kỳ,? )?(?:\(?\b(?:hằng|hàng|mỗi) (?P<u>ngày|tuần|tháng|quý|năm)\b(?! ngang)|\b(?P<last>tháng cuối (?:của )?(?:mỗi )?quý))"
        r"|\bđịnh kỳ(?P<b> báo cáo)?,? (?:(?P<n>\d{1,2}) (?P<nu>tháng|tuần|ngày|năm)(?:(?:,| và|/| hoặc) (?:\d{1,2} (?:tháng|năm)|năm|quý|hằng năm|hàng năm))*"
        r"|(?P<u2>tháng|quý|tuần|năm)\b)"
        r"|\b\d{1,2} lần/(?P<u3>ngày|tuần|tháng|quý|năm)\b"
        r"|\bđịnh kỳ(?= (?:báo cáo|tổng hợp|rà soát|cập nhật|đánh giá|thông báo|sơ kết|họp|gửi)\b)"
    )


@cache
def _day_before() -> re.Pattern[str]:
    """The day in front of the word of recurrence: "trước ngày 15/12", "ngày 20 của", "thứ Sáu"."""
    return re.compile(
        _BEFORE
        + r"(?:(?:ngày )?(?P<d>\d\d?)(?:(?:/| tháng )(?P<m>\d\d?))?|(?:ngày )?(?P<w>thứ \w+|chủ nhật)|ngày cuối(?P<e>))"
        r"(?: của| vào)?,? \(?$"
    )


@cache
def _day_after() -> re.Pattern[str]:
    return re.compile(
        r",?(?: vào)? \(?"
        + _BEFORE
        + r"(?:(?:ngày )(?P<d>\d\d?)(?!\d)(?:(?:/| tháng )(?P<m>\d\d?)(?!\d|/))?|(?:ngày )?(?P<w>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)|ngày cuối cùng(?P<e>))"
        r"(?P<q> của tháng cuối quý| tháng cuối quý)?\)?"
    )


@cache
def _duty() -> re.Pattern[str]:
    """What stands before "hằng tháng" when it tells how often to do something, not what kind a plan is."""
    return re.compile(
        r"(?:^|[,;.(:]|\bbáo cáo|\bvà|\bđịnh kỳ|\bđược|- |\bcập nhật|\bgiao ban|\bkết quả) ?\(?$"
    )


def find_recurrences(low: str, text: str) -> list[Recurrence]:
    """Recurring duties in ``text``, in order; ``low`` is its ``level``."""
    if not any(
        word in low for word in ("hằng ", "hàng ", "mỗi ", "định kỳ", "cuối quý", "lần/", "cuối của quý")
    ):
        return []
    found: list[Recurrence] = []
    for match in _unit().finditer(low):
        if found and match.start() < found[-1].end:
            continue
        one = _read(match, low, text, found[-1].end if found else 0)
        if one is not None:
            found.append(one)
    return found


def _read(match: re.Match[str], low: str, text: str, least: int) -> Recurrence | None:
    every = _every(match)
    start, end = match.span()
    window = max(start - 70, least)
    day = _day_before().search(low[window:start])
    if day is not None and day["d"] and not _is_day_there(low, window + day.start()):
        day = None
    after = _day_after().match(low, end) if day is None else None
    if day is not None:
        start = window + day.start()
    elif after is not None:
        end = after.end()
    elif not (
        match["p"] or match[0].startswith("định kỳ") or _duty().search(low[max(start - 12, 0) : start])
    ):
        return None
    elif match["u"] and low[max(start - 11, 0) : start].endswith("ngân sách "):
        return None
    if match["last"] or (after is not None and after["q"]):
        every = _EVERY["quý"]
    while low[start : start + 1] in "( ,":
        start += 1
    rule = _with_day(every, day or after)
    return Recurrence(text[start:end].rstrip(" ("), start, start + len(text[start:end].rstrip(" (")), rule)


def _is_day_there(low: str, at: int) -> bool:
    """A day is one after "ngày" or a preposition; "phần 2 hằng năm" has none."""
    return low[at : at + 1].isalpha()


def _every(match: re.Match[str]) -> str | None:
    unit = match["u"] or match["u2"] or match["u3"]
    if unit:
        return _EVERY[unit]
    if match["n"]:
        count = int(match["n"])
        base = "FREQ=" + {"tháng": "MONTHLY", "tuần": "WEEKLY", "ngày": "DAILY", "năm": "YEARLY"}[match["nu"]]
        return base if count == 1 else f"{base};INTERVAL={count}" if count else None
    return _EVERY["quý"] if match["last"] else None


def _with_day(every: str | None, day: re.Match[str] | None) -> str | None:
    if every is None or day is None:
        return every
    if day["w"]:
        number = weekday_of(day["w"])
        return f"{every};BYDAY={_DAYS[number]}" if number is not None and "WEEKLY" in every else every
    if day["d"] is None:
        return f"{every};BYMONTHDAY=-1" if "MONTHLY" in every else every
    number, month = int(day["d"]), int(day["m"] or 0)
    if not 1 <= number <= 31 or month > 12:
        return every
    if "YEARLY" in every:
        return f"{every};BYMONTH={month};BYMONTHDAY={number}" if month else every
    return f"{every};BYMONTHDAY={number}" if "MONTHLY" in every else every
