"""Counts below ten before a noun: with a zero in front or without, throughout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import prose_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import word_set


@checks("X-SO-DEM")
def counts(case: Case, rule: Rule) -> Iterator[Finding]:
    """A text has "02 đơn vị" or "2 đơn vị", not both."""
    prose = prose_of(case)
    padded: list[tuple[int, int]] = []
    plain: list[tuple[int, int]] = []
    for match in _count(tuple(rule.values["nouns"])).finditer(prose.low):
        start = match.start()
        if not prose.low.endswith(_LABELS, 0, start) and not _part().match(prose.low, max(0, start - 1)):
            (padded if match[1][0] == "0" else plain).append(match.span(1))
    if not padded or not plain:
        return
    few = plain if len(plain) <= len(padded) else padded
    start, end = few[0]
    yield Finding(
        rule=rule.id,
        key="text.counts",
        values=(("shown", prose.text[start:end]), ("count", len(few)), ("many", max(len(padded), len(plain)))),
        spot=prose.spot(start, end),
    )


_LABELS = tuple(
    f"{word} "
    for word in word_set(
        """điều khoản điểm số mức độ lần lục mục tháng bước đợt cấp loại nhóm hạng bậc khóa tổ khu quý tầng lớp - –"""
    )
)
"""What stands before a number that counts nothing: Điều 2, lần 2, a range."""


@cache
def _part() -> re.Pattern[str]:
    return re.compile(r"[\w/.,:%-]")


@cache
def _count(nouns: tuple[str, ...]) -> re.Pattern[str]:
    # 0 and 1 to 9 in one class: what begins so is searched faster than "0?[1-9]"
    return re.compile(rf"([0-9](?:(?<=0)[1-9]|(?<!0))) (?:{'|'.join(nouns)})\b")
