"""Days that are named: there must be such a day, and its weekday must be the one that is written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.checks.sense.where import RUNNING, fault, speaks, within
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.time.dates import WrittenDate, find_dates

WEEKDAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy")
NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
HALF = dt.timedelta(days=183)


@checks("X-NGAY-KHONG-CO")
def impossible(case: Case, rule: Rule) -> Iterator[Finding]:
    """A day that is named is in the calendar; where a rule on the line of issue holds, that one speaks of it."""
    line = case.notice.issued
    if line is not None and line.date is None and not speaks(case, "ND30-C04-NGAY-HOP-LE"):
        for one in find_dates(line.text):
            if _no_such_day(one, line.text):
                yield fault(
                    rule, "no_such_day", within(case, "issued.text", line.text, one.start, one.end), shown=one.text
                )
    for passage in case.passages():
        if passage.kind not in RUNNING and passage.kind != "appendix":
            continue
        for one in find_dates(passage.text):
            if _no_such_day(one, passage.text):
                yield fault(rule, "no_such_day", passage.spot(one.start, one.end), shown=one.text.strip())


def is_lunar(one: WrittenDate, text: str) -> bool:
    """Whether a date is one of the lunar calendar."""
    return re.match(r"[^.;]{0,16}(?:âm lịch|(?<!\w)âl(?!\w))", level(text[one.end : one.end + 30])) is not None


def _no_such_day(one: WrittenDate, text: str) -> bool:
    if one.day is None or one.month is None or one.date is not None:
        return False
    if one.year is None and ("/" not in one.text and "tháng" not in level(one.text)):
        return False  # "ngày 25-30" is a range
    if is_lunar(one, text):
        return False  # the second month of the moon may have 30 days
    if level(text[max(one.start - 12, 0) : one.start]).rstrip().endswith(("số", "số:", "-", "–", "/")):
        return False
    try:
        dt.date(one.year or 2024, one.month, one.day)
    except ValueError:
        return one.day < 40 and one.month < 40
    return False


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        r"(?<!lần )(?<!\w)(?:thứ\s+(hai|ba|tư|năm|sáu|bảy|[2-7])|(chủ nhật))\s*(?:[,(]|là|-)?\s*(?:ngày\s*)?$"
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(r"\s*(?:\(|,\s*(?:tức |là )?)(?:thứ\s+(hai|ba|tư|năm|sáu|bảy|[2-7])(?!\w)|(chủ nhật))")


@cache
def _range() -> re.Pattern[str]:
    """A weekday before another one: "từ thứ Hai đến thứ Sáu, ngày 15/9 - 19/9"."""
    return re.compile(r"(?:thứ\s+\w+|chủ nhật)\s*(?:,|và|đến|tới|hoặc|-)\s*$")


_ORDINAL = ("lần", "họp", "hội nghị", "phiên", "khóa", "đợt", "điều", "điểm", "người", "kỳ")


@checks("X-THU-NGAY")
def weekday(case: Case, rule: Rule) -> Iterator[Finding]:
    """A weekday that stands beside a day is that day's."""
    for passage in case.passages():
        low = passage.text.lower()
        if passage.kind not in RUNNING or ("thứ" not in low and "chủ nhật" not in low):
            continue
        low = level(passage.text)
        for one in find_dates(passage.text):
            left = low[max(one.start - 50, 0) : one.start]
            match = _before().search(left)
            if is_lunar(one, passage.text) or (match is not None and _range().search(left[: match.start()])):
                continue
            if match is not None and not left[: match.start()].rstrip().endswith(_ORDINAL):
                start = one.start - len(left) + match.start()
                end = one.end
            else:
                match = _after().match(low, one.end)
                start, end = one.start, match.end() if match else 0
            if match is None:
                continue
            said, day = _index(match[1], match[2]), _day(one, case)
            if day is not None and said != day.weekday():
                yield fault(
                    rule,
                    "weekday",
                    passage.spot(start, end),
                    day=f"{day.day:02}/{day.month:02}/{day.year}",
                    shown=NAMES[said],
                    wanted=NAMES[day.weekday()],
                )


def _index(name: str | None, sunday: str | None) -> int:
    if sunday or name is None:
        return 6
    return int(name) - 2 if name.isdigit() else WEEKDAYS.index(name)


def _day(one: WrittenDate, case: Case) -> dt.date | None:
    """The day; one without a year is the nearest to the day of issue."""
    if one.date is not None or one.year is not None or case.issued is None or not one.month or not one.day:
        return one.date
    for year in (case.issued.year - 1, case.issued.year, case.issued.year + 1):
        try:
            day = dt.date(year, one.month, one.day)
        except ValueError:
            continue
        if abs(day - case.issued) <= HALF:
            return day
    return None
