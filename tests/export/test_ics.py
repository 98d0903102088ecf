"""The calendar, read back, and held against what RFC 5545 asks of every line and entry."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Any

import icalendar
import pytest
from hypothesis import given, settings
from ical.calendar_stream import IcsCalendarStream

from tests.export.test_records import EMPTY, exported
from tests.strategies import notices
from thongbao.notice.model import Deadline, Issued, Issuer, Notice, Number, Recurring, Task

DUE = Deadline(text="30/6", date="2026-06-30")
DATED = Task(section="1", text="Rà soát, báo cáo; xong", lead=("Sở A",), deadline=DUE)
NOTICE = replace(
    EMPTY,
    issuer=Issuer(name="UBND TỈNH AN BÌNH"),
    number=Number(text="Số: 7/TB-UBND", number="7", symbol="TB-UBND"),
    issued=Issued(text="x", date="2026-02-05"),
    tasks=(DATED,),
)


def again(rrule: str | None) -> Notice:
    deadline = Deadline(text="hằng tháng", recurring=Recurring(text="hằng tháng", rrule=rrule))
    return replace(NOTICE, tasks=(replace(DATED, deadline=deadline),))


def entries(notice: Notice, **choices: Any) -> list[Any]:
    data = exported("ics", notice, **choices)
    check(data)
    return icalendar.Calendar.from_ical(data).subcomponents


def check(data: bytes) -> None:
    """What a strict reader asks: ends and lengths of lines, what must and must not stand in an entry."""
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert not any(b"\n" in line or b"\r" in line or len(line) > 75 for line in lines)
    text = b"\r\n".join(lines).replace(b"\r\n ", b"").decode()
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", text)
    assert text.count("\nBEGIN:") == text.count("\nEND:") - 1  # the very first line has no line end before it
    for line in text.split("\r\n")[:-1]:
        assert re.match(r"[A-Z-]+(;[A-Z-]+=[^:;]+)*:", line), line
    strict = IcsCalendarStream.calendar_from_ics(data.decode())
    found = icalendar.Calendar.from_ical(data)
    assert len(strict.events) + len(strict.todos) == len(found.subcomponents)
    uids = [str(one["uid"]) for one in found.subcomponents]
    assert len(set(uids)) == len(uids)
    for one in found.subcomponents:
        assert one.errors == []
        for name in ("UID", "DTSTAMP", "SUMMARY"):
            assert len(one.getall(name) if hasattr(one, "getall") else [one[name]]) == 1
        assert one.name in ("VEVENT", "VTODO")
        assert one.name == "VTODO" or "DTSTART" in one
        assert "RRULE" not in one or "DTSTART" in one
        for alarm in one.subcomponents:
            assert {"ACTION", "TRIGGER", "DESCRIPTION"} <= set(alarm)
            related = alarm["TRIGGER"].params.get("RELATED", "START")
            assert ("DUE" if related == "END" else "DTSTART") in one


def test_a_deadline_is_an_event_and_a_todo() -> None:
    event, todo = entries(NOTICE)
    assert (event.name, todo.name) == ("VEVENT", "VTODO")
    assert event["dtstart"].dt == todo["due"].dt == dt.date(2026, 6, 30)
    assert event["summary"] == "Sở A: Rà soát, báo cáo; xong"
    assert "7/TB-UBND, UBND TỈNH AN BÌNH" in event["description"]
    (alarm,) = event.subcomponents
    assert alarm["trigger"].dt == dt.timedelta(days=-3, hours=9)
    assert entries(NOTICE, alarm=0)[0].subcomponents[0]["trigger"].dt == dt.timedelta(hours=9)


@pytest.mark.parametrize(
    ("rule", "first", "written"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=25", "2026-02-25", "FREQ=MONTHLY;BYMONTHDAY=25"),
        ("FREQ=MONTHLY", "2026-02-28", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("FREQ=MONTHLY;INTERVAL=3", "2026-03-31", "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=3,6,9,12"),
        ("FREQ=YEARLY", "2026-12-31", "FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=12"),
        ("FREQ=WEEKLY;BYDAY=TH", "2026-02-05", "FREQ=WEEKLY;BYDAY=TH"),
        ("FREQ=DAILY", "2026-02-05", "FREQ=DAILY"),
    ],
)
def test_a_duty_comes_back(rule: str, first: str, written: str) -> None:
    (event,) = entries(again(rule))
    assert event["dtstart"].dt.isoformat() == first
    assert event["rrule"].to_ical().decode() == written


@pytest.mark.parametrize(
    "rule",
    [None, "hằng tháng", "FREQ=MONTHLY\r\nATTACH:http://x", "FREQ=NEVER", "FREQ=DAILY;COUNT=x", "FREQ=DAILY;X=1"],
)
def test_what_is_no_rule_is_a_todo_without_a_day(rule: str | None) -> None:
    (todo,) = entries(again(rule))
    assert todo.name == "VTODO"
    assert "due" not in todo
    assert "hằng tháng" in todo["description"]


def test_a_day_and_a_rule_are_both_there() -> None:
    both = replace(DATED, deadline=replace(DUE, recurring=Recurring(text="y", rrule="FREQ=DAILY")))
    assert [one.name for one in entries(replace(NOTICE, tasks=(both,)))] == ["VEVENT", "VTODO", "VEVENT"]


def test_a_moved_deadline_keeps_its_identity() -> None:
    moved = replace(NOTICE, tasks=(replace(DATED, text="other words", deadline=Deadline(text="x", date="2026-07-31")),))
    assert [one["uid"] for one in entries(moved)] == [one["uid"] for one in entries(NOTICE)]
    other = replace(NOTICE, number=Number(text="Số: 8/TB-UBND", number="8", symbol="TB-UBND"))
    assert entries(other)[0]["uid"] != entries(NOTICE)[0]["uid"]


def test_tasks_without_a_deadline_are_left_out() -> None:
    assert entries(replace(NOTICE, tasks=(replace(DATED, deadline=None),))) == []


def test_text_stays_text() -> None:
    hostile = "x\r\nEND:VEVENT\r\nBEGIN:VALARM\x07\u2028 ; , \\n"
    event, _ = entries(replace(NOTICE, tasks=(replace(DATED, text=hostile, lead=(hostile,)),)))
    assert len(event.subcomponents) == 1
    assert "END:VEVENT BEGIN:VALARM" in event["summary"]


@given(notices())
@settings(deadline=None, max_examples=60)
def test_any_notice_is_a_calendar(notice: Notice) -> None:
    found = entries(notice)
    assert len(found) >= sum(task.deadline is not None for task in notice.tasks)
    assert exported("ics", notice) == exported("ics", notice)
