"""Days of the week, months in words, lunar years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import prose_of
from thongbao.rules.registry import checks


@checks("ND30-CAP-THU-THANG")
def days(case: Case, rule: Rule) -> Iterator[Finding]:
    """A day of the week and a month in words have a capital on the number: thứ Hai, tháng Tám."""
    prose = prose_of(case)
    if any(name in prose.text for name in _NAMES):
        for match in _day().finditer(prose.text):
            group = "sunday" if match["sunday"] else "day"
            start, end = match.span(group)
            yield prose.found(rule, "text.day", start, end, mend=match[group][0].upper() + match[group][1:])
    if "tháng " in prose.low:
        for match in _month().finditer(prose.text):
            yield prose.found(rule, "text.day", *match.span(1), mend=match[1].title())


_NAMES = ("chủ nhật", *(f"thứ {number}" for number in ("hai", "ba", "tư", "năm", "sáu", "bảy")))


@cache
def _day() -> re.Pattern[str]:
    # only behind a word of time: "thứ hai" is also "secondly"
    return re.compile(
        r"(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Nn]gày|[Tt]ừ|[Đđ]ến|[Vv]ào|[Hh]ằng tuần|\() ?"
        r"(?:thứ (?P<day>hai|ba|tư|năm|sáu|bảy)(?= ?(?:,? ngày|\(|,? \d{1,2}/|,? (?:đến|hằng|hàng|tuần)))"
        r"|(?P<sunday>chủ nhật))"
    )


@cache
def _month() -> re.Pattern[str]:
    # a number only where a year follows: "mỗi tháng hai lần" counts
    numbers = "một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?"
    # the look behind comes last: a pattern that begins with letters is searched several times as fast
    return re.compile(rf"tháng (?<!\w.{{6}})(giêng|chạp|(?:{numbers})(?= năm (?:\d{{4}}|nay|ngoái|trước|sau)))\b")


@checks("ND30-CAP-NAM-AM-LICH")
def lunar(case: Case, rule: Rule) -> Iterator[Finding]:
    """Both words of a lunar year have a capital: Kỷ Tỵ, Mậu Thân."""
    prose = prose_of(case)
    if prose.vocabulary.isdisjoint(_BRANCHES):
        return
    for match in _lunar().finditer(prose.text):
        if not (match[1].istitle() and match[2].istitle()) and not match[0].isupper():
            mend = f"{match[1].title()} {match[2].title()}"
            yield prose.found(rule, "text.fixed", match.start(1), match.end(2), mend=mend)


_BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")


@cache
def _lunar() -> re.Pattern[str]:
    stems = "giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý"
    return re.compile(rf"\b(?:năm|xuân|tết) ({stems}) ({'|'.join(_BRANCHES)})\b", re.IGNORECASE)
