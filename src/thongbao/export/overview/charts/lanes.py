"""Deadlines on a line of time, a lane for each body."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from thongbao.export.facts import shortened
from thongbao.export.overview.charts import svg

_NAMES = 270.0
_PLOT = 730.0
_LANE = 26.0
_TOP = 34.0
_LONGEST = 36
_TICKS = 12


_BEFORE, _BEHIND = dt.timedelta(days=400), dt.timedelta(days=800)
"""What is due longer before or behind the day of the page stands at the edge, so that the others have room."""


class Lane(NamedTuple):
    """A body, and how many of its tasks are due on which day in which state."""

    name: str
    due: Counter[tuple[dt.date, str]]


def edge(day: dt.date, today: dt.date) -> dt.date:
    """The day at which a deadline is drawn."""
    return max(min(day, today + _BEHIND), today - _BEFORE)


def lanes(name: str, rows: Sequence[Lane], today: dt.date, today_name: str) -> str:
    """The drawing."""
    days = [day for row in rows for day, _ in row.due]
    first = min([*days, today]) - dt.timedelta(days=3)
    last = max([*days, today]) + dt.timedelta(days=3)
    length = (last - first).days
    height = _TOP + _LANE * len(rows)

    def place(day: dt.date) -> float:
        return _NAMES + 10 + _PLOT * (day - first).days / length

    parts = []
    for tick in _ticks(first, last):
        parts += [
            svg.line(place(tick), _TOP - 4, place(tick), height),
            svg.text(place(tick), height + 16, f"{tick.month:02}/{tick.year % 100:02}", "middle"),
        ]
    for at, row in enumerate(rows):
        y = _TOP + _LANE * (at + 0.5)
        parts.append(svg.line(_NAMES, y + _LANE / 2, _NAMES + _PLOT + 20, y + _LANE / 2, "lane"))
        parts.append(svg.text(_NAMES - 4, y + 4, shortened(row.name, _LONGEST), "end", whole=row.name))
        for (day, state), number in sorted(row.due.items()):
            told = f"{row.name}: {day:%d/%m/%Y}" + (f" ({number})" if number > 1 else "")
            parts.append(svg.mark(place(day), y, state, told, 5 if number == 1 else 8))
            if number > 1:
                parts.append(svg.text(place(day), y + 4, str(number), "inside"))
    parts += [
        svg.line(place(today), _TOP - 10, place(today), height, "today"),
        svg.text(place(today), _TOP - 16, f"{today_name} {today:%d/%m/%Y}", _side(place(today))),
    ]
    told = f"{name}. " + "; ".join(f"{row.name}: {row.due.total()}" for row in rows)
    return svg.drawn(_NAMES + _PLOT + 40, height + 26, name, told, parts)


def _side(x: float) -> str:
    """On which side of its line a name stands, so that it stays in the drawing."""
    return "middle now" if _NAMES + 80 < x < _NAMES + _PLOT - 60 else "end now" if x > _NAMES + _PLOT / 2 else "now"


def _ticks(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """First days of months, so many that their names do not touch."""
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    step = -(-months // _TICKS)
    step = next((one for one in (1, 2, 3, 6, 12) if one >= step), -(-step // 12) * 12)
    month = 12 * first.year + first.month  # of the next month, counted from 0
    month += -month % step
    while (day := dt.date(month // 12, month % 12 + 1, 1)) <= last:
        yield day
        month += step
