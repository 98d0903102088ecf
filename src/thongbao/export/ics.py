"""Deadlines as a calendar: an all-day event and a to-do for each, duties that come back as recurring events.

The identity of an entry is made of the notice and of the place of the task in it, not of the day: a calendar that takes
the file in again moves the entry instead of adding another one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from dateutil.rrule import rrulestr
from icalendar import Alarm, Event, Todo, vRecur

from thongbao.export import Choices
from thongbao.export.facts import date_of, joined, key_of, number_and_symbol, plain, shortened
from thongbao.messages import say

if TYPE_CHECKING:
    from thongbao.notice.model import Notice, Task

_HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//thongbao//thongbao//VI\r\nCALSCALE:GREGORIAN\r\n"
_TAIL = "END:VCALENDAR\r\n"
_NINE = dt.timedelta(hours=9)
"""The time of day at which an alarm rings."""
_LONGEST = 120
_RULE = re.compile(r"FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*")
_BORN = dt.date(2000, 1, 1)
# Where a rule names no day, the last one of its period is the last one on which the duty can be done in time.
_LAST_DAYS = {
    "FREQ=WEEKLY": "FREQ=WEEKLY;BYDAY=FR",
    "FREQ=MONTHLY": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;INTERVAL=3": "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
    "FREQ=YEARLY": "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31",
}

Entry = Event | Todo


def to_ics(notices: Iterable[Notice], choices: Choices) -> Iterator[bytes]:
    """The calendar of all tasks that have a deadline."""
    yield _HEAD.encode()
    for notice in notices:
        for entry in _entries(notice, choices.alarm):
            yield entry.to_ical()
    yield _TAIL.encode()


def _entries(notice: Notice, alarm: int) -> Iterator[Entry]:
    document, issued = key_of(notice), _day(date_of(notice))
    uses: Counter[str] = Counter()
    for task in notice.tasks:
        place = task.section or ""
        uses[place] += 1
        due = task.deadline
        if due is None:
            continue
        key = f"{document}-{sha256(f'{place}#{uses[place]}'.encode('utf-8', 'replace')).hexdigest()[:12]}"
        day = _day(due.date)
        rule = _rule(due.recurring.rrule) if due.recurring else None
        first = _first(rule, issued or day)
        if day is not None:
            event = _entry(Event(), f"{key}-event", notice, task, issued)
            event.add("dtstart", day)
            event.add("transp", "TRANSPARENT")
            yield _with_alarm(event, alarm, related="START")
        if day is not None or first is None:
            todo = _entry(Todo(), f"{key}-todo", notice, task, issued)
            todo.add("status", "NEEDS-ACTION")
            if day is not None:
                todo.add("due", day)
                _with_alarm(todo, alarm, related="END")
            yield todo
        if rule is not None and first is not None:
            again = _entry(Event(), f"{key}-again", notice, task, issued)
            again.add("dtstart", first)
            again.add("rrule", vRecur.from_ical(rule))
            again.add("transp", "TRANSPARENT")
            yield _with_alarm(again, alarm, related="START")


def _entry(entry: Entry, uid: str, notice: Notice, task: Task, issued: dt.date | None) -> Entry:
    number = number_and_symbol(notice)
    entry.add("uid", f"{uid}@thongbao")
    stamp = issued or _BORN  # that of the run would make other bytes of the same notices
    entry.add("dtstamp", dt.datetime(stamp.year, stamp.month, stamp.day, tzinfo=dt.UTC))
    who = joined(task.lead, ", ")
    entry.add("summary", shortened(joined([who, plain(task.text)], ": "), _LONGEST))
    told = [
        plain(task.text),
        *(
            f"{say(f'export.tasks.{key}')}: {value}"
            for key, value in (
                ("lead", who),
                ("coordinators", joined(task.coordinators, ", ")),
                ("due_words", plain(task.deadline.text) if task.deadline else ""),
                ("reports_to", plain(task.reports_to)),
                ("number", joined([number, notice.issuer.name], ", ")),
            )
            if value
        ),
    ]
    entry.add("description", "\n".join(told))
    if number:
        entry.add("categories", [number])
    return entry


def _with_alarm(entry: Entry, days: int, *, related: str) -> Entry:
    """Ring at nine in the morning so many days before."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", _NINE - dt.timedelta(days=days), parameters={"related": related})
    alarm.add("description", str(entry["summary"]))
    entry.add_component(alarm)
    return entry


def _day(iso: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(iso or "")
    except ValueError:
        return None


def _rule(rule: str | None) -> str | None:
    """A rule that calendars understand, with a day; None for words that are none."""
    if rule is None or not _RULE.fullmatch(rule):
        return None
    return _LAST_DAYS.get(rule, rule)


def _first(rule: str | None, since: dt.date | None) -> dt.date | None:
    """The first day of a rule after the day of issue; None where it has none, or no day to begin with."""
    if rule is None or since is None:
        return None
    start = dt.datetime(since.year, since.month, since.day)
    try:
        found = next(iter(rrulestr(rule, dtstart=start)), None)
    except (ValueError, OverflowError):  # a rule that was changed by hand
        return None
    return found.date() if found is not None else None
