"""By when: deadlines in the words of a task, with the last day on which it can be done in time."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from thongbao.vietnamese.letters.fold import level, shortened
from thongbao.vietnamese.time.around.clauses import (
    condition_before,
    has_label,
    is_due,
    is_fact,
    is_for_others,
    is_past,
    is_purpose,
    runs_from_event,
)
from thongbao.vietnamese.time.around.leads import range_start
from thongbao.vietnamese.time.around.setting import setting_of
from thongbao.vietnamese.time.bounds import Kind, closing_day, kind_of
from thongbao.vietnamese.time.points.days import weekday_of
from thongbao.vietnamese.time.points.find import find_points
from thongbao.vietnamese.time.points.model import Point
from thongbao.vietnamese.time.recurrence import WEEKDAYS, find_recurrences


class Recurring(NamedTuple):
    """The words of a recurring duty and its rule of RFC 5545, None when they do not determine one."""

    text: str
    rrule: str | None


class Found(NamedTuple):
    """Words of time in a text; ``date`` is the last day in time, None when it is not determined."""

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


DEADLINE_KINDS = frozenset({"before", "by", "on", "in", "within", "period"})
_EVENT_HEADS = (
    "trước khi ",
    "sau khi ",
    "trong thời gian chưa ",
    "trong khi chưa ",
    "trong khi chờ ",
    "khi có yêu cầu",
)
_EVENTS = tuple(
    f"{lead} {event}"
    for lead in ("trước", "trước và trong", "chậm nhất tại", "muộn nhất tại")
    for event in (
        "kỳ họp",
        "phiên họp",
        "mùa",
        "tết",
        "hội nghị",
        "cuộc họp",
        "năm học",
        "đại hội",
        "kỳ thi",
        "lễ ",
    )
)
_NOW = (
    "ngay lập tức",
    "ngay sau khi",
    "ngay sau cuộc họp",
    "triển khai ngay",
    "thực hiện ngay",
    "báo cáo ngay",
    "khẩn trương",
)
_VAGUE = ("đúng tiến độ", "theo tiến độ", "đúng thời gian quy định", "sớm nhất", "thời gian tới")


def find_deadlines(text: str, issued: date | None, meeting: date | None = None) -> tuple[Found, ...]:
    """All words of time in ``text`` that bear on when something is to be done, in order.

    Dates of citations, of events and of what has happened are left out. ``issued`` gives years that are not
    written and is the start of terms; ``meeting`` is the start of terms that run from the meeting.

    >>> [found.date for found in find_deadlines("hoàn thành trước ngày 30/6", date(2018, 3, 1))]
    [datetime.date(2018, 6, 30)]
    """
    text = shortened(text)
    low = level(text)
    duties = find_recurrences(low, text)
    found = [Found(*duty[:3], "recurring", recurring=Recurring(duty.text, duty.rrule)) for duty in duties]
    taken = bytearray(len(low) + 1)
    for one in found:
        taken[one.start : one.end] = b"\1" * (one.end - one.start)
    before: Found | None = None
    for point in find_points(low, text, issued, meeting):
        if any(taken[point.start : point.end]):
            continue
        if point.unit == "weekday" and (duty := _weekly(found, point, low)) is not None:
            found[duty] = _on_weekday(found[duty], low[point.start : point.end])
            continue
        judged = _judge(point, low, text)
        if judged is None and before is not None and _goes_on(before, point, low):
            judged = before._replace(text=text[before.start : point.end], end=point.end, date=point.last)
        if judged is not None:
            if before is not None and before.end > judged.start:
                found.pop()
            found.append(_every_year(judged, point, low) or judged)
        before = judged
    for one in found:
        taken[one.start : one.end] = b"\1" * (one.end - one.start)
    heads: tuple[tuple[Kind, tuple[str, ...]], ...] = (
        ("event", _EVENTS), ("event", _EVENT_HEADS), ("immediate", _NOW), ("none", _VAGUE),
    )  # fmt: skip
    for kind, phrases in heads:
        found.extend(_phrases(kind, phrases, low, text, taken))
    return tuple(sorted(found, key=lambda one: one.start))


def deadline_of(text: str, issued: date | None, meeting: date | None = None) -> Found | None:
    """The one deadline of a task's words, or None; ``recurring`` has a recurring duty, with a date or alone.

    Of several days the last one closes the task. Days in clauses of purpose count only where no other does.

    >>> deadline_of("Báo cáo trước ngày 25 hằng tháng", None).recurring.rrule
    'FREQ=MONTHLY;BYMONTHDAY=25'
    """
    everything = find_deadlines(text, issued, meeting)
    usable = [one for one in everything if one.kind in DEADLINE_KINDS]
    recurring = next((one for one in reversed(everything) if one.kind == "recurring"), None)
    firm = [one for one in usable if not one.purpose]
    dated = [one for one in firm if one.date is not None] or [one for one in usable if one.date is not None]
    best = next(reversed(dated or firm or usable), None)
    if best is not None:
        if best.date is not None and _is_exception(level(text[: best.start])):
            best = max(dated, key=lambda one: one.date or date.min)
        return best._replace(recurring=recurring.recurring if recurring else None)
    if recurring is not None:
        return recurring
    return next((one for one in reversed(everything) if one.kind == "event" and _is_term(one.text)), None)


def _weekly(found: list[Found], point: Point, low: str) -> int | None:
    """Which duty of every week the weekday belongs to: "báo cáo hằng tuần về Sở trước 16 giờ thứ Sáu"."""
    for place, one in enumerate(found):
        rule = one.recurring.rrule if one.recurring else None
        between = low[min(one.end, point.end) : max(one.start, point.start)]
        if rule == "FREQ=WEEKLY" and not any(sign in between for sign in (";", ". ", "\n")):
            return place
    return None


def _on_weekday(one: Found, words: str) -> Found:
    number = weekday_of(words)
    rule = "FREQ=WEEKLY" if number is None else f"FREQ=WEEKLY;BYDAY={WEEKDAYS[number]}"
    return one._replace(recurring=Recurring(one.text, rule))


def _is_exception(left: str) -> bool:
    """The clause is about a part of the task, which has a day of its own."""
    clause = left[max(left.rfind(";"), left.rfind(".")) + 1 :]
    return "riêng " in clause or "trong đó" in clause


def _is_term(words: str) -> bool:
    """An event that closes a task ("trước kỳ họp"), not one that orders its steps ("trước khi trình")."""
    heads = ("trước kỳ", "trước phiên", "trước mùa", "trước tết", "chậm nhất", "muộn nhất", "trước năm học")
    return level(words).startswith(heads)


def _goes_on(before: Found, point: Point, low: str) -> bool:
    """A second month or quarter after the first: "trong tháng 3 và tháng 4"."""
    between = low[before.end : point.start]
    link = between in (", ", " và ", ", và ", " - ", "-")
    return link and point.unit in ("month", "quarter") and before.kind in ("in", "by")


def _every_year(one: Found, point: Point, low: str) -> Found | None:
    """A day without a year in a sentence on what is done every year."""
    if point.unit not in ("day", "short") or one.kind not in ("before", "by") or one.text[-4:].isdigit():
        return None
    left = low[max(one.start - 80, 0) : one.start]
    left = left[max(left.rfind(sign) for sign in (",", ";", ". ")) + 1 :]
    right = low[one.end : one.end + 70].split(";", maxsplit=1)[0].split(". ", maxsplit=1)[0]
    if not any(f"{every} năm" in side for every in ("hằng", "hàng", "mỗi") for side in (left, right)):
        return None
    digits = "".join(c if c.isdecimal() else " " for c in low[point.start : point.end]).split()
    rule = "FREQ=YEARLY"
    if len(digits) == 2:
        rule += f";BYMONTH={int(digits[1])};BYMONTHDAY={int(digits[0])}"
    return one._replace(kind="recurring", date=None, recurring=Recurring(one.text, rule))


def _judge(point: Point, low: str, text: str) -> Found | None:
    """What a point of time is for, by the words around it; None when it is for nothing of ours."""
    setting = setting_of(low, point.start, point.end)
    whole = not setting.clause.strip(" -(:") and not low[point.end : point.end + 40].strip(" .;)")
    labelled = whole or has_label(setting.clause)
    kind = kind_of(point, setting, labelled, low)
    if kind is None:
        return None
    start = setting.start
    if kind == "period":
        start = min(start, range_start(low, point.start) or 0)
        setting = setting._replace(
            clause=setting.clause[: max(len(setting.clause) - setting.start + start, 0)]
        )
    purpose = False
    if kind in DEADLINE_KINDS and not labelled:
        clause, due = setting.clause, is_due(setting)
        condition = condition_before(clause)
        if (not due and is_fact(clause)) or (condition and (not due or condition == "nếu")):
            return None
        if is_past(setting.right) and not (setting.right[:1] == "," and clause.strip()):
            return None
        if not due and kind in ("in", "by") and " đã " in clause[max(clause.rfind(","), 0) :]:
            return None
        purpose = is_purpose(clause)
        if purpose and is_for_others(clause):
            return None
        if purpose and not setting.limit and "trong" not in setting.prep:
            return None
    day, vague = closing_day(point, setting)
    if kind == "within" and runs_from_event(setting, low[point.start : point.end]):
        day = None
    if kind != "period":
        start += setting.idle
    return Found(text[start : point.end], start, point.end, kind, day, vague=vague, purpose=purpose)


def _phrases(kind: Kind, phrases: tuple[str, ...], low: str, text: str, taken: bytearray) -> list[Found]:
    """Fixed phrases where nothing else was found; those of an event run on to the end of their clause."""
    found = []
    for phrase in phrases:
        at = low.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            if kind == "event":
                stops = (i for i in (low.find(sign, end, end + 80) for sign in ",;.\n") if i >= 0)
                end = at + len(low[at : min(stops, default=min(end + 80, len(low)))].rstrip())
            if not any(taken[at:end]) and not (at and low[at - 1].isalpha()):
                found.append(Found(text[at:end], at, end, kind))
                taken[at:end] = b"\1" * (end - at)
            at = low.find(phrase, at + len(phrase))
    return found
