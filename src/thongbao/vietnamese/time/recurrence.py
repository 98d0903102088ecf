"""Duties that come back: "trước ngày 25 hằng tháng", "định kỳ hằng quý" -> a rule of RFC 5545."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from thongbao.vietnamese.letters.fold import word_set
from thongbao.vietnamese.time.around.leads import lead_start
from thongbao.vietnamese.time.points.days import weekday_of


class Recurrence(NamedTuple):
    """The words of a recurring duty, where they stand, and their rule, None when they determine none."""

    text: str
    start: int
    end: int
    rrule: str | None


WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""Days of the week as RFC 5545 writes them, Monday first."""
_EVERY = {
    "ngày": "FREQ=DAILY",
    "tuần": "FREQ=WEEKLY",
    "tháng": "FREQ=MONTHLY",
    "quý": "FREQ=MONTHLY;INTERVAL=3",
    "năm": "FREQ=YEARLY",
}


@cache
def _unit() -> re.Pattern[str]:
    """A word of recurrence; the day that belongs to it is sought around it."""
    return re.compile(
        r"(?P<p>\bđịnh kỳ,? )?(?:\(?\b(?:hằng|hàng|mỗi) (?P<u>ngày|tuần|tháng|quý|năm)\b(?! ngang)"
        r"|\b(?P<last>tháng cuối (?:của )?(?:mỗi )?quý))"
        r"|\bđịnh kỳ(?: báo cáo)?,? (?:(?P<n>\d\d?) (?P<nu>tháng|tuần|ngày|năm)"
        r"(?:(?:,| và|/| hoặc) (?:\d\d? (?:tháng|năm)|quý|(?:hằng |hàng )?năm))*"
        r"|(?P<u2>tháng|quý|tuần|năm)\b)"
        r"|\b\d\d? lần/(?P<u3>ngày|tuần|tháng|quý|năm)\b"
        r"|\bđịnh kỳ(?= (?:báo cáo|tổng hợp|rà soát|cập nhật|đánh giá|thông báo|sơ kết|họp|gửi)\b)"
    )


_DAY = (
    r"(?:(?P<n>ngày )?(?P<d>\d\d?)(?!\d)(?:(?:/| tháng )(?P<m>\d\d?)(?!\d|/))?"
    r"|(?:ngày )?(?P<w>thứ \w+|chủ nhật)|ngày cuối(?P<e>))"
)


@cache
def _day_before() -> re.Pattern[str]:
    """The day in front of the word of recurrence: "ngày 15/12", "ngày 20 của", "thứ Sáu"."""
    return re.compile(rf"(?<!\w){_DAY}(?: của| vào)?,? \(?$")


@cache
def _day_after() -> re.Pattern[str]:
    return re.compile(rf"{_DAY}(?P<q>(?: của)? tháng cuối quý)?\)?")


_LEADS_ON = word_set("vào chậm muộn nhất trước là đến hết chiều sáng giờ phút ngày")


def _skip_leads(low: str, at: int) -> int:
    """Past the words that lead to a day: ", chậm nhất trước 16 giờ 00 ngày 25" -> at "ngày 25"."""
    for _ in range(12):
        while low[at : at + 1] in (" ", ",", "("):
            at += 1
        end = min(i for i in (low.find(" ", at), low.find(",", at), len(low)) if i >= 0)
        word = low[at:end].rstrip(",")
        after = low[end : end + 5].strip(" ,")
        if word == "ngày" and not after.startswith(("thứ", "chủ")):
            break
        hour = word[:1].isdigit() and ("h" in word or "g" in word)
        part = word.isdigit() and after.startswith(("giờ", "phút", "ngày"))
        if word not in _LEADS_ON and not hour and not part:
            break
        at = end
    return at


def _is_duty(left: str) -> bool:
    """What stands before "hằng tháng" tells how often to do something, not what kind a plan is."""
    low = left.rstrip(" (")
    verbs = (",", ";", ".", ":", "-", "báo cáo", " và", "định kỳ", " được", "cập nhật", "giao ban", "kết quả")
    return not low or low.endswith(verbs)


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
    before, day = _before(low, start, least)
    if day is not None:
        start = before
    elif (day := _after(low, end)) is not None:
        end = day.end()
        every = _EVERY["quý"] if day["q"] else every
    elif not (
        match["p"]
        or match[0].startswith("định kỳ")
        or _is_duty(low[max(start - 12, 0) : start])
        or (match["u"] == "tuần" and _has_weekday(low[end : end + 80]))
    ):
        return None
    if match["last"]:
        every = _EVERY["quý"]
    while low[start : start + 1] in ("(", " ", ","):
        start += 1
    words = text[start:end].rstrip(" (")
    return Recurrence(words, start, start + len(words), _with_day(every, day))


def _has_weekday(right: str) -> bool:
    """A day of the week follows in the same clause: "hằng tuần về Sở trước 16 giờ thứ Sáu"."""
    clause = right.split(";", maxsplit=1)[0].split(". ", maxsplit=1)[0]
    return " thứ " in clause or "chủ nhật" in clause


def _before(low: str, at: int, least: int) -> tuple[int, re.Match[str] | None]:
    """Where the words of a day right before start, and the day; a bare number needs what leads to it."""
    window = max(at - 30, least)
    day = _day_before().search(low[window:at])
    if day is None:
        return at, None
    lead = lead_start(low, window + day.start())
    known = day["n"] or day["d"] is None or lead < window + day.start()
    return max(lead, least), day if known else None


def _after(low: str, at: int) -> re.Match[str] | None:
    day = _day_after().match(low, _skip_leads(low, at))
    return day if day is not None and (day["n"] or day["d"] is None) else None


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
        return f"{every};BYDAY={WEEKDAYS[number]}" if number is not None and "WEEKLY" in every else every
    if day["d"] is None:
        return f"{every};BYMONTHDAY=-1" if "MONTHLY" in every else every
    number, month = int(day["d"]), int(day["m"] or 0)
    if not 1 <= number <= 31 or month > 12:
        return every
    if "YEARLY" in every:
        return f"{every};BYMONTH={month};BYMONTHDAY={number}" if month else every
    return f"{every};BYMONTHDAY={number}" if "MONTHLY" in every else every
