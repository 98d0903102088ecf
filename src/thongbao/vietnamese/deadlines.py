"""By when: deadlines in the words of a task, with the last day on which it can be done in time."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from thongbao.vietnamese.fold import level
from thongbao.vietnamese.recurrence import Recurrence, find_recurrences
from thongbao.vietnamese.timepoints import Point, find_points
from thongbao.vietnamese.workdays import add_days

Kind = Literal[
    "before", "by", "on", "in", "within", "period", "recurring", "event", "immediate", "none", "horizon"
]


class Recurring(NamedTuple):
    """The words of a recurring duty and its rule of RFC 5545, None when they do not determine one."""

    text: str
    rrule: str | None


class Found(NamedTuple):
    """Words of time in a text. ``date`` is the last day in time, None when text and bases do not determine it."""

    text: str
    start: int
    end: int
    kind: Kind
    date: date | None = None
    recurring: Recurring | None = None
    vague: bool = False
    """By convention only: "đầu tháng", "giữa năm"."""
    purpose: bool = False
    """In a clause of purpose ("để … trước ngày …")."""


LONGEST = 20_000
"""Characters of a text that are read; no task is as long."""
DEADLINE_KINDS = frozenset({"before", "by", "on", "in", "within", "period"})


@cache
def _prepositions() -> re.Pattern[str]:
    """Words that lead to a point of time, read at its left."""
    return re.compile(
        r"(?:(?<!\w)(?:(?:chậm|muộn|trễ) nhất|không (?:chậm|muộn|trễ|quá)(?: hơn| quá)?|tối đa|trước|kể từ|tính từ|tính đến|từ|đến"
        r"|tới|hết|trong|ngay|vào|là|lúc(?= \d)|hồi(?= \d)|cuối|đầu|giữa|nửa|khoảng|sau|vòng|thời hạn|thời gian|thời điểm"
        r"|\d{1,2} ?(?:giờ|h|g|:)(?: ?\d\d)?(?: ?phút)?|(?:ngày )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
        r"|(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm)(?: |(?= \()))+(?= ?\()|ngày)[ ,(]{1,3})+$"
    )


@cache
def _label() -> re.Pattern[str]:
    """A heading of a deadline at the left: "Thời gian hoàn thành: "."""
    return re.compile(
        r"(?:thời hạn|thời gian|hạn cuối|hạn chót|tiến độ|hạn)(?: (?:hoàn thành|thực hiện|báo cáo|gửi|nộp|trình|xong|cuối|chót)){0,3}"
        r"(?: cuối cùng| chậm nhất)?(?: ?:| là) ?$"
    )


@cache
def _completion() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:hoàn thành|hoàn tất|xong|nộp|gửi|trình|báo cáo|kết thúc|ban hành|bàn giao|nghiệm thu|quyết toán)\b"
    )


@cache
def _right_before() -> re.Pattern[str]:
    """A completion verb directly before a bare day."""
    return re.compile(
        r"(?<!tờ )(?:\b(?:hoàn thành|hoàn tất|xong|nộp|gửi|trình)|(?:^|[,;] )báo cáo)(?: xong| báo cáo| hồ sơ)? $"
    )


@cache
def _not_duty() -> re.Pattern[str]:
    """Directly before the words of time: what makes them a fact, a base of data or an event."""
    return re.compile(
        r"(?:\b(?:tính|số liệu|tính từ|áp dụng|hiệu lực|lịch|diễn ra|khai mạc|bế mạc|giai đoạn|nhiệm kỳ|khóa|sinh"
        r"|được (?:\w+ ){1,2}|đã (?:\w+ ){1,3}|phát sinh|có từ|tồn tại|hành vi|dự kiến|tầm nhìn|định hướng|mục tiêu) ?)$"
    )


@cache
def _must() -> re.Pattern[str]:
    """A verb of duty directly before the words of time."""
    return re.compile(r"(?:phải|cần|yêu cầu|hoàn thành|xong|báo cáo|gửi)[ ,]*$")


@cache
def _past() -> re.Pattern[str]:
    return re.compile(r"^,?(?: [^\W\d]+){0,8}? (?:đã|đạt|vẫn còn|ước đạt|vừa qua|còn (?:chậm|thấp|nhiều))\b")


@cache
def _condition() -> re.Pattern[str]:
    return re.compile(
        r"(?:\bnếu|(?:^|[,:(]) ?(?:trường hợp|trong trường hợp|khi|quá|sau khi|đối với))\b(?!.*(?:,|\bthì\b|:))"
    )


@cache
def _purpose() -> re.Pattern[str]:
    return re.compile(r"\b(?:để|nhằm|phục vụ|làm cơ sở|làm căn cứ)\b")


@cache
def _event() -> re.Pattern[str]:
    return re.compile(
        r"(?:chậm nhất tại|muộn nhất tại|trước|tại|trước và trong) (?:(?:kỳ họp|phiên họp|mùa|tết|hội nghị|cuộc họp|năm học|đại hội|kỳ thi|lễ|khi)\b[^,;.\n]{0,80})"
        r"|sau khi [^,;.\n]{2,80}|trong (?:thời gian|khi) (?:chưa|chờ)[^,;.\n]{2,80}|khi có yêu cầu"
    )


@cache
def _urgent() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<now>ngay lập tức|ngay sau (?:khi|cuộc họp|hội nghị)|(?:triển khai|thực hiện|báo cáo) ngay|khẩn trương)"
        r"|\b(?:đúng tiến độ|theo tiến độ|đúng thời gian quy định|thời gian sớm nhất|sớm nhất|thời gian tới)\b"
    )


def find_deadlines(text: str, issued: date | None, meeting: date | None = None) -> tuple[Found, ...]:
    """All words of time in ``text`` that bear on when something is to be done, in order.

    Dates of citations, of events and of what has happened are left out or have the kind ``none``.
    ``issued`` gives years that are not written and is the start of terms; ``meeting`` the start of terms
    that run from the meeting.

    >>> [found.date for found in find_deadlines("hoàn thành trước ngày 30/6", date(2018, 3, 1))]
    [datetime.date(2018, 6, 30)]
    """
    text = text[:LONGEST]
    low = level(text)
    recurrences = find_recurrences(low, text)
    found = [_recurring(one) for one in recurrences]
    taken = [(one.start, one.end) for one in recurrences]
    before: Found | None = None
    for point in find_points(low, text, issued, meeting):
        if any(start < point.end and point.start < end for start, end in taken):
            continue
        one = _judge(point, low, text)
        if one is None and before is not None and _goes_on(before, point, low):
            one = before._replace(text=text[before.start : point.end], end=point.end, date=point.last)
        if one is not None:
            if before is not None and before.end > one.start:
                found.pop()
            found.append(_every_year(one, point, low) or one)
        before = one
    spans = [(one.start, one.end) for one in found]
    for pattern in (_event(), _urgent()):
        for match in pattern.finditer(low):
            if not any(start < match.end() and match.start() < end for start, end in spans):
                kind: Kind = "event" if pattern is _event() else "immediate" if match["now"] else "none"
                words = text[match.start() : match.end()].rstrip()
                found.append(Found(words, match.start(), match.start() + len(words), kind))
    return tuple(sorted(found, key=lambda one: one.start))


def deadline_of(text: str, issued: date | None, meeting: date | None = None) -> Found | None:
    """The one deadline of a task's words, or None; a recurring duty is in ``recurring``, beside a date or alone.

    Of several days the last one closes the task. Days in clauses of purpose count only where no other does.

    >>> deadline_of("Báo cáo trước ngày 25 hằng tháng", None).recurring.rrule
    'FREQ=MONTHLY;BYMONTHDAY=25'
    """
    all_found = find_deadlines(text, issued, meeting)
    usable = [one for one in all_found if one.kind in DEADLINE_KINDS]
    recurring = next((one for one in reversed(all_found) if one.kind == "recurring"), None)
    firm = [one for one in usable if not one.purpose]
    dated = [one for one in firm if one.date is not None] or [one for one in usable if one.date is not None]
    best = next(reversed(dated or firm or usable), None)
    if best is not None and best.date is not None and _exception().search(level(text)[: best.start]):
        best = max(dated, key=lambda one: one.date or date.min)
    if best is not None:
        return best._replace(recurring=recurring.recurring if recurring else None)
    if recurring is not None:
        return recurring
    return next((one for one in reversed(all_found) if one.kind == "event" and _is_term(one.text)), None)


@cache
def _exception() -> re.Pattern[str]:
    """The clause is about a part of the task, which has a day of its own."""
    return re.compile(r"\b(?:riêng|trong đó)\b[^;.]*$")


def _is_term(words: str) -> bool:
    """An event that closes a task ("trước kỳ họp cuối năm"), not one that orders its steps ("trước khi trình")."""
    return level(words).startswith(
        ("trước kỳ", "trước phiên", "trước mùa", "trước tết", "chậm nhất", "muộn nhất", "trước năm học")
    )


def _recurring(one: Recurrence) -> Found:
    return Found(one.text, one.start, one.end, "recurring", recurring=Recurring(one.text, one.rrule))


def _goes_on(before: Found, point: Point, low: str) -> bool:
    """A second month or quarter after the first: "trong tháng 3 và tháng 4"."""
    between = low[before.end : point.start]
    return (
        point.unit in ("month", "quarter")
        and before.kind in ("in", "by")
        and between in (", ", " và ", ", và ", " - ", "-")
    )


@cache
def _yearly() -> tuple[re.Pattern[str], re.Pattern[str]]:
    every = r"(?:hằng|hàng|mỗi) năm\b"
    return re.compile(rf"\b{every}[^,;.\n]{{0,60}}$"), re.compile(rf"[^;.\n]{{0,60}} {every}")


def _every_year(one: Found, point: Point, low: str) -> Found | None:
    """A day without a year in a sentence on what is done every year."""
    if (
        point.unit not in ("day", "short")
        or one.kind not in ("before", "by")
        or re.search(r"\d{4}$", one.text)
    ):
        return None
    left, right = _yearly()
    if not (left.search(low[max(one.start - 80, 0) : one.start]) or right.match(low[one.end : one.end + 80])):
        return None
    day = re.findall(r"\d+", low[point.start : point.end])
    rule = f"FREQ=YEARLY;BYMONTH={int(day[1])};BYMONTHDAY={int(day[0])}" if len(day) == 2 else "FREQ=YEARLY"
    return one._replace(kind="recurring", date=None, recurring=Recurring(one.text, rule))


def _judge(point: Point, low: str, text: str) -> Found | None:
    """What a point of time is for, by the words around it; None when it is for nothing of ours."""
    window = max(point.start - 90, 0)
    match = _prepositions().search(low[window : point.start])
    start = window + match.start() if match else point.start
    words = low[start : point.start]
    prep = set(words.replace(",", " ").replace("(", " ").split())
    limit = bool(prep & {"nhất", "trước", "hết", "quá", "chậm", "tối"}) and "thời điểm trước" not in words
    left = low[max(start - 300, 0) : start]
    left = left[max(left.rfind(sign) + 1 for sign in (";", ". ", "\n")) :] if left else left
    label = _label().search(left) is not None
    whole = not left.strip(" -(:") and not low[point.end :].strip(" .;)")
    kind = _kind(point, prep, words, limit, label or whole, left, low)
    if kind is None:
        return None
    if kind == "period":
        start = _start_of_range(point, low, start)
    right = low[point.end : point.end + 80]
    purpose = False
    if kind in DEADLINE_KINDS and not label and not whole:
        clause = low[max(start - 300, 0) : start]
        clause = clause[max(clause.rfind(sign) + 1 for sign in (";", ". ", "\n")) :] if clause else clause
        must = "nhất" in prep or _must().search(clause)
        if not must and _not_duty().search(clause):
            return None
        if _past().match(right) and not (right[:1] == "," and clause.strip()):
            return None
        condition = _condition().search(clause)
        if condition and (not must or "nếu" in condition[0]):
            return None
        if not must and kind in ("in", "by") and " đã " in clause[max(clause.rfind(","), 0) :]:
            return None
        purpose = _purpose().search(clause) is not None
        if purpose and not limit and "trong" not in prep:
            return None
    day, vague = _closing_day(point, prep, words)
    start += len(words) - len(_idle().sub("", words))
    end = point.end
    return Found(text[start:end], start, end, kind, day, vague=vague, purpose=purpose)


@cache
def _idle() -> re.Pattern[str]:
    """Words at the front of the words of time that belong to what stands before them."""
    return re.compile(
        r"^(?:(?:thời hạn|thời gian|thời điểm|là|khoảng|ngày) )+(?=(?:trước|chậm|muộn|trong|đến|hết|vào|cuối)\b)|^[(, ]+"
    )


def _kind(
    point: Point, prep: set[str], words: str, limit: bool, label: bool, left: str, low: str
) -> Kind | None:
    """The bound that the words at the left set, or None."""
    if (
        "kể" in prep
        or "tính" in prep
        or ("sau" in prep and not (limit and point.unit == "term"))
        or ({"lúc", "hồi"} & prep and not limit)
    ):
        return None
    if point.unit == "term":
        named = {"trong", "vòng", "hạn", "quá", "nhất", "đa"} & prep or label
        if not named or ("năm" in low[point.start : point.end] and not point.written):
            return None
        return None if low[point.end :].startswith((" trước", " sau khi")) else "within"
    if "từ" in prep and not {"đến", "tới"} & prep:
        return None
    if {"đến", "tới"} & prep or (
        point.unit in ("day", "short") and low[: point.start].rstrip().endswith(("-", "–"))
    ):
        if _has_from(low, point.start):
            return "period"
    if point.unit in ("day", "short", "weekday", "today"):
        return _kind_of_day(point, prep, words, limit, label, left, low)
    if point.unit == "year" and "giai đoạn" in left[-20:]:
        return "horizon"
    if "trước" in prep and words.rstrip().endswith("trước"):
        return "before" if point.written else None
    if limit or "cuối" in prep:
        return "by"
    if "trong" in prep:
        return "in" if point.written or point.unit != "year" or point.last else None
    if {"đến", "tới"} & prep:
        done = _completion().search(left[-60:])
        return "horizon" if point.unit == "year" and not (done and "hoàn thành" in left) else "by"
    if point.unit == "year" and not label:
        return None
    if label or (prep and _completion().search(left[-40:])) or _right_before().search(left):
        return "by" if {"vào", "đầu", "giữa"} & prep else "in"
    return None


def _kind_of_day(
    point: Point, prep: set[str], words: str, limit: bool, label: bool, left: str, low: str
) -> Kind | None:
    if point.unit == "short" and not (limit or "từ" in prep or label):
        return None
    if point.unit == "weekday" and not limit:
        return None
    if "trước" in prep and not {"chậm", "muộn"} & prep:
        return "before"
    if limit or ({"đến", "tới"} & prep and _clock_free(words)):
        return "before" if "trước" in prep else "by"
    if point.unit == "today":
        return "on" if "trong" in low[point.start : point.end] or {"trong", "ngay"} & prep else None
    if "trong" in prep:
        return "on"
    if "vào" in prep:
        return "by" if re.search(r"\b(?:hoàn thành|hoàn tất|xong)\b", left[-30:]) else None
    if label:
        return "on"
    if words.strip() == "" and point.unit == "day" and _right_before().search(left):
        return None if low[point.end :].lstrip(" ,").startswith(("của", "về", "và")) else "on"
    return None


def _clock_free(words: str) -> bool:
    """No hour: "đến 17 giờ ngày 5/6" ends an event unless "hết" or "trước" says otherwise."""
    return "giờ" not in words or words.startswith("đến")


@cache
def _from() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:bắt đầu )?từ (?:\d{1,2} ?(?:giờ|h|g)(?: ?\d\d)?(?: phút)?,? )?(?:(?:ngày|tháng|quý|năm|thứ) )?[\w/.\- ]{1,32}?(?:,? (?:cho )?(?:đến|tới)| [-–])"
        r"(?: hết)?(?: \d{1,2} ?(?:giờ|h|g)(?: ?\d\d)?(?: phút)?,?)?(?: hết)?(?: ngày)? ?$"
    )


def _has_from(low: str, at: int) -> bool:
    return _from().search(low[max(at - 80, 0) : at]) is not None


def _start_of_range(point: Point, low: str, start: int) -> int:
    window = max(point.start - 80, 0)
    match = _from().search(low[window : point.start])
    return window + match.start() if match else start


def _closing_day(point: Point, prep: set[str], words: str) -> tuple[date | None, bool]:
    """The last day in time of a point with its prepositions, and whether it holds by convention only."""
    first, last = point.first, point.last
    if first is None or last is None or point.unit in ("day", "short", "weekday", "today", "term"):
        return last, False
    tail = words.split()
    if tail and tail[-1] == "trước":
        return add_days(first, -1), False
    if "đầu" in prep:
        if "nửa" in prep and point.unit == "month":
            return first.replace(day=15), True
        return (first if point.unit in ("month", "year") else None), True
    if "giữa" in prep:
        middle = {"month": first.replace(day=15), "year": date(first.year, 6, 30)}
        return middle.get(point.unit), True
    return last, False
