"""Terms: a number of days, weeks or months, from an event or from the issue ("05 ngày làm việc kể từ …")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from thongbao.vietnamese.time.dates import find_dates
from thongbao.vietnamese.time.points.model import Point
from thongbao.vietnamese.time.workdays import add_days, add_months, add_workdays, next_workday


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


def terms(low: str, text: str, issued: date | None, meeting: date | None) -> Iterator[Point]:
    """Terms, each with the words of the event that it runs from."""
    for match in _term().finditer(low):
        yield _term_of(match, low, text, issued, meeting)
