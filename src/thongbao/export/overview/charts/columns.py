"""Numbers by month as stacked columns; months that are too many become quarters or years."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from thongbao.export.overview.charts import svg

_MOST = 24
_HIGH = 190.0
_TOP = 26.0
_LEFT = 20.0
_STEP = 44.0
_WIDEST = 1000.0
_LOW = 13.0
"""The least height of a part of a column that has its number in it."""


class Series(NamedTuple):
    """A kind of things: its class, its name, how many in each span."""

    kind: str
    name: str
    numbers: Counter[str]


class Spans(NamedTuple):
    """Spans of time in order, none left out, and the length that they have."""

    names: list[str]
    length: str

    def of(self, day: dt.date) -> str:
        """The span of a day."""
        return _span(day, self.length)


def spans(days: Iterable[dt.date]) -> Spans:
    """Months from the first day to the last; quarters or years where those are too many.

    >>> spans([dt.date(2026, 1, 5), dt.date(2025, 11, 30)]).names
    ['11/2025', '12/2025', '01/2026']
    """
    known = sorted(days)
    for length in ("month", "quarter", "year"):
        if not known:
            break
        first, last = known[0], known[-1]
        count = 12 * (last.year - first.year) + last.month - first.month + 1
        months = [dt.date(first.year + (first.month - 1 + at) // 12, (first.month - 1 + at) % 12 + 1, 1)
                  for at in range(count)]  # fmt: skip
        names = list(dict.fromkeys(_span(month, length) for month in months))
        if len(names) <= _MOST or length == "year":
            return Spans(names, length)
    return Spans([], "month")


def _span(day: dt.date, length: str) -> str:
    if length == "month":
        return f"{day.month:02}/{day.year}"
    return f"{('I', 'II', 'III', 'IV')[(day.month - 1) // 3]}/{day.year}" if length == "quarter" else str(day.year)


def columns(name: str, names: Sequence[str], series: Sequence[Series], *, today: str | None = None) -> str:
    """The drawing. ``today`` is the span in which the day of the page lies."""
    totals = [sum(one.numbers[span] for one in series) for span in names]
    scale = _HIGH / max([*totals, 1])
    step = min(_STEP, _WIDEST / max(len(names), 1))
    broad = round(step * 0.7, 1)
    width = max(_LEFT * 2 + step * len(names), 220.0)
    base = _TOP + _HIGH
    parts = [svg.line(_LEFT, base, width - _LEFT, base, "axis")]
    for at, (span, total) in enumerate(zip(names, totals, strict=True)):
        middle = _LEFT + step * (at + 0.5)
        y = base
        for one in series:
            number = one.numbers[span]
            if not number:
                continue
            height = number * scale
            y -= height
            told = f"{span}: {one.name}: {number}"
            parts.append(svg.bar((middle - broad / 2, y), broad, height, one.kind, told))
            if height >= _LOW and number != total:
                parts.append(svg.text(middle, y + height / 2 + 4, str(number), "inside"))
        if total:
            parts.append(svg.text(middle, y - 6, str(total), "middle strong"))
        now = " now" if span == today else ""
        first, _, second = span.partition("/")
        parts.append(svg.text(middle, base + 16, first, f"middle{now}"))
        if second and (at == 0 or names[at - 1].partition("/")[2] != second):
            parts.append(svg.text(middle, base + 32, second, "middle strong"))
    told = "; ".join(f"{span}: {total}" for span, total in zip(names, totals, strict=True) if total)
    return svg.drawn(width, base + 42, name, f"{name}. {told}", parts)
