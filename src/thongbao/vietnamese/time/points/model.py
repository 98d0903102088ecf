"""A stretch of time in a text."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

Unit = Literal["day", "short", "today", "weekday", "week", "month", "quarter", "half", "year", "term"]


class Point(NamedTuple):
    """A stretch of time in a text: where it stands and its first and last day, None when not determined.

    ``short`` is a day written without "ngày" and year (15/3): it is one only after a preposition.
    """

    unit: Unit
    start: int
    end: int
    first: date | None
    last: date | None
    written: bool = True
    """A day, month or year is written, so that it can be told apart from "trong năm"."""
