"""What must come before what: the meeting and cited documents before the day of issue, deadlines after it."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.sense.where import citations, fault, shown, within
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.time.dates import iso_day


@checks("X-NGAY-SAU-SU-KIEN")
def after_events(case: Case, rule: Rule) -> Iterator[Finding]:
    """The day of issue is not before the meeting, nor before a document that is cited, nor in the future."""
    issued, line = case.issued, case.notice.issued
    if issued is None or line is None:
        return
    met = iso_day(case.notice.meeting.date) if case.notice.meeting is not None else None
    if met is not None and met > issued:
        yield fault(
            rule,
            "before_meeting",
            within(case, "issued.text", line.text),
            issued=shown(issued.isoformat()),
            met=shown(met.isoformat()),
        )
    seen = set()
    for cited in citations(case):
        one = cited.one
        if one.date is not None and one.date > issued and (one.symbol, one.date) not in seen:
            seen.add((one.symbol, one.date))
            yield fault(
                rule,
                "before_cited",
                cited.spot(),
                issued=shown(issued.isoformat()),
                cited=one.symbol or one.text,
                day=shown(one.date.isoformat()),
            )
    if case.today is not None and issued > case.today:
        spot = within(case, "issued.text", line.text)
        yield fault(rule, "in_future", spot, issued=shown(issued.isoformat()), today=shown(case.today.isoformat()))


@checks("X-THOI-HAN-QUA")
def deadlines(case: Case, rule: Rule) -> Iterator[Finding]:
    """No deadline is over before the day of issue (or, where that is open, before the meeting)."""
    meeting = case.notice.meeting
    met = iso_day(meeting.date) if meeting is not None else None
    start = case.issued or met
    seen = set()
    for at, task in enumerate(case.notice.tasks):
        due = task.deadline
        day = iso_day(due.date) if due is not None else None
        if start is None or due is None or day is None or day >= start:
            continue
        spot = within(case, f"tasks[{at}].deadline.text", due.text)
        if (id(spot.unit) if spot.unit else spot.path, due.text) in seen:
            continue  # handed down to several tasks, or stood in one line
        seen.add((id(spot.unit) if spot.unit else spot.path, due.text))
        key = "deadline_before_issue" if case.issued else "deadline_before_meeting"
        yield fault(rule, key, spot, due=shown(day.isoformat()), issued=shown(start.isoformat()))
