"""The sections on tasks: by body, and by deadline."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from thongbao.export.overview.asked import DATED, STATES
from thongbao.export.overview.charts import svg
from thongbao.export.overview.charts.columns import Series, columns, spans
from thongbao.export.overview.charts.keys import legend, numbers_of, spans_told
from thongbao.export.overview.charts.lanes import Lane, edge, lanes
from thongbao.messages import say
from thongbao.webpage import escape

if TYPE_CHECKING:
    from thongbao.export.overview.figures import Figures

_BODIES = 15


def bodies(figures: Figures) -> Iterator[str]:
    """Tasks by body: a table whose last column is drawn."""
    found = figures.bodies()
    rows = [(figures.names.shown(body), str(body), states) for body, states in found[:_BODIES]]
    rest = sum((states for _, states in found[_BODIES:]), Counter[str]())
    if rest:
        rows.append((say("overview.others", count=len(found) - _BODIES), "", rest))
    if figures.unassigned:
        rows.append((say("overview.nobody"), "", figures.unassigned))
    if not rows:
        return
    most = max(states.total() for _, place, states in rows if place or len(rows) == 1)
    yield f'<section>\n<h2>{escape(say("overview.bodies"))}</h2>'
    yield legend(figures.asked, STATES)
    heads = ("body", "count", "late")
    yield '<table class="bodies">\n<thead><tr>'
    yield "".join(f'<th scope="col">{escape(say(f"overview.column.{key}"))}</th>' for key in heads)
    yield f'<th scope="col"><span class="said">{escape(say("overview.column.share"))}</span></th></tr></thead>\n<tbody>'
    for name, place, states in rows:
        shown = escape(name)
        if place:
            shown = f'<button type="button" data-set-body="{place}">{shown}</button>'
        yield (
            f'<tr><th scope="row">{shown}</th><td>{states.total()}</td><td class="late">{states["late"] or ""}</td>'
            f"<td>{_bar(figures, states, most) if states.total() <= most else ''}</td></tr>"
        )
    yield "</tbody>\n</table>\n</section>"


def _bar(figures: Figures, states: Counter[str], most: int) -> str:
    parts, x = [], 0.0
    for state in STATES:
        width = round(100 * states[state] / most, 2)
        if width:
            told = f"{say(f'overview.state.{state}', days=figures.asked.soon)}: {states[state]}"
            parts.append(svg.bar((x, 0), width, 10, state, told))
        x += width
    box = 'viewBox="0 0 100 10" preserveAspectRatio="none"'
    return f'<svg class="bar" {box} aria-hidden="true">{"".join(parts)}</svg>'


def deadlines(figures: Figures) -> Iterator[str]:
    """Deadlines by month, and those of each body on a line of time."""
    if not figures.due:
        return
    found = spans({day for day, _ in figures.due})
    numbers: dict[str, Counter[str]] = {state: Counter() for state in DATED}
    for (day, state), count in figures.due.items():
        numbers[state][found.of(day)] += count
    name = say("overview.deadlines")
    series = [Series(state, say(f"overview.state.{state}", days=figures.asked.soon), numbers[state]) for state in DATED]
    yield f"<section>\n<h2>{escape(name)}</h2>"
    yield legend(figures.asked, DATED)
    yield f'<figure>\n<figcaption>{escape(spans_told(found, "deadlines"))}</figcaption>'
    yield columns(name, found.names, series, today=found.of(figures.asked.at))
    yield from numbers_of(found, series)
    yield "</figure>"
    at = figures.asked.at
    bodies = [body for body, _ in figures.bodies() if body in figures.due_by_body][:_BODIES]
    drawn = [Lane(figures.names.shown(body), _at_edges(figures.due_by_body[body], at)) for body in bodies]
    if drawn:
        name = say("overview.lanes")
        edges = any(edge(day, at) != day for body in bodies for day, _ in figures.due_by_body[body])
        told = f"{name} ({say('overview.edges')})" if edges else name
        yield f"<figure>\n<figcaption>{escape(told)}</figcaption>"
        yield lanes(name, drawn, at, say("overview.at"))
        yield "</figure>"
    yield "</section>"


def _at_edges(due: Counter[tuple[dt.date, str]], at: dt.date) -> Counter[tuple[dt.date, str]]:
    """How many are due on which day, far days at the edge of the drawing."""
    found: Counter[tuple[dt.date, str]] = Counter()
    for (day, state), count in due.items():
        found[edge(day, at), state] += count
    return found
