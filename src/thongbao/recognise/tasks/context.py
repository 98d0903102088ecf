"""What an item inherits from the lines above it, and the days that its deadlines count from."""

from __future__ import annotations

import datetime as dt

from thongbao.node import Node, node
from thongbao.notice.model import Deadline, Recurring
from thongbao.vietnamese.time.deadlines import deadline_of


@node()
class Context(Node):
    """What an item inherits from the lines above it."""

    leads: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    deadline: Deadline | None = None
    directive: bool | None = None
    """True where tasks are expected, False in assessments and facts, None where only clear orders count."""
    headed: bool = False
    """The leads come from a heading that names them, not from a sentence addressed to all."""


@node()
class Dates(Node):
    """The days that deadlines count from."""

    issued: dt.date | None
    meeting: dt.date | None
    month: dt.date | None = None
    """The first day of the month of issue, when the day is left blank."""


def deadline_in(text: str, dates: Dates) -> Deadline | None:
    """The deadline that a text sets."""
    found = deadline_of(text, dates.issued or dates.month, dates.meeting)
    if found is None:
        return None
    if dates.issued is None and found.kind == "within":
        found = found._replace(date=None)  # a term from a day that is not known
    recurring = Recurring(text=found.recurring.text, rrule=found.recurring.rrule) if found.recurring else None
    return Deadline(text=found.text, date=found.date.isoformat() if found.date else None, recurring=recurring)
