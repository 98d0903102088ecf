"""Lines with the place and the day of issue, and sentences that only end in a date."""

from __future__ import annotations

import re
from functools import cache


@cache
def _place() -> re.Pattern[str]:
    return re.compile(
        r"^(?P<place>.*?)ng[aà]y.{0,14}th[aá]ng.{0,10}n[aă]m.{0,12}$"
        r"|^[^,.]{2,40}, ng[aà]y \d{1,2}[-/.]\d{1,2}[-/.]\d{4}$",
        re.I,
    )


@cache
def _term() -> re.Pattern[str]:
    """What stands before a date that is a term or a time, and never before the day of issue."""
    return re.compile(
        r"[:;]|\b(?:giờ|phút|buổi|sáng|chiều|tối)\b"
        r"|\b(?:trước|truoc|sau|từ|đến|den|hết|vào|trong|là|tới|của|và|hoặc|hạn|kể|qua|nhất|cho|các|những|mỗi)\s*$"
        r"|^\W*(?:Trước|Sau|Từ|Đến|Hết|Vào|Trong|Hạn|Thời hạn)\s*$"
    )


def names_place(text: str) -> bool:
    """Whether a line is a place and a date and not a sentence that ends in one.

    >>> names_place("Hà Nội, ngày 30 tháng 3 năm 2026"), names_place("hoàn thành trước ngày 30 tháng 3 năm 2026.")
    (True, False)
    """
    match = _place().search(text)
    if match is None:
        return False
    place = match["place"] or ""
    return len(place.split()) <= 12 and _term().search(place) is None


@cache
def dated() -> re.Pattern[str]:
    """A place and the beginning of a date, however it goes on: "An Binh, ngay 10 - 3 - 2025"."""
    return re.compile(r"^[(]?[^,.;]{2,40}, ?ngay ?[\d\s.…]")
