"""All points of time in a text: days, weeks, months, quarters, years, terms ("05 ngày làm việc").

What a point is for (a deadline, a citation, an event) is judged in ``deadlines.py``.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from thongbao.vietnamese.time.points.calendar import half_years, months, parts, years
from thongbao.vietnamese.time.points.days import days, short_days, weeks
from thongbao.vietnamese.time.points.model import Point
from thongbao.vietnamese.time.points.terms import terms


def find_points(low: str, text: str, issued: date | None, meeting: date | None = None) -> list[Point]:
    """All points of time in ``text``, in order, without overlaps; ``low`` is its ``level``."""
    points: list[Point] = []
    taken = bytearray(len(low) + 1)

    def add(found: Iterable[Point]) -> None:
        for point in found:
            if not any(taken[point.start : point.end]):
                points.append(point)
                taken[point.start : point.end] = b"\1" * (point.end - point.start)

    add(terms(low, text, issued, meeting))  # first: the day that a term runs from belongs to it
    add(days(text, issued))
    add(half_years(low, issued))
    add(parts(low, issued))
    add(months(low, issued))
    add(years(low, issued))
    add(weeks(low, issued))
    add(short_days(low, issued))
    return sorted(points, key=lambda point: point.start)
