"""The list of tasks with its filters. Without a script the list is whole and the filters stay away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from thongbao.export.facts import joined
from thongbao.export.overview.asked import STATES
from thongbao.messages import say
from thongbao.vietnamese.letters.fold import fold
from thongbao.webpage import escape

if TYPE_CHECKING:
    from thongbao.export.overview.figures import Figures, Row

_COLUMNS = ("due", "task", "lead", "paper")


def tasks(figures: Figures) -> Iterator[str]:
    """Filters and list."""
    rows = figures.listed()
    yield f'<section id="tasks">\n<h2>{escape(say("overview.list"))}</h2>'
    if not rows:
        yield f"<p>{escape(say('overview.no_tasks'))}</p>\n</section>"
        return
    count = figures.states.total()
    if len(rows) < count:
        yield f"<p>{escape(say('overview.some', shown=len(rows), count=count))}</p>"
    yield from _filters(figures, rows)
    yield '<table class="tasks">\n<thead><tr>'
    yield "".join(f'<th scope="col">{escape(say(f"overview.column.{key}"))}</th>' for key in _COLUMNS)
    yield "</tr></thead>"
    for state, group in groupby(rows, key=lambda row: row.state):
        name = escape(say(f"overview.state.{state}", days=figures.asked.soon))
        yield f'<tbody class="{state}">\n<tr class="state"><th scope="rowgroup" colspan="4">{name}</th></tr>'
        for row in group:
            yield _row(figures, row)
        yield "</tbody>"
    yield "</table>\n</section>"


def _filters(figures: Figures, rows: list[Row]) -> Iterator[str]:
    used = {body for row in rows for body in row.bodies}
    bodies = sorted(((figures.names.shown(body), str(body)) for body in used), key=lambda one: fold(one[0]))
    states = [(say(f"overview.state.{state}", days=figures.asked.soon), state) for state in STATES]
    kinds = sorted({row.paper.kind for row in rows if row.paper.kind})
    yield f'<form class="filters" role="search" aria-label="{escape(say("overview.filter"))}" hidden>'
    yield f'<label>{escape(say("overview.filter.words"))}<input type="search" name="words" autocomplete="off"></label>'
    yield from _choice("state", states)
    yield from _choice("body", bodies)
    if len(kinds) > 1:
        yield from _choice("kind", [(kind, kind) for kind in kinds])
    for name in ("from", "to"):
        yield f'<label class="day">{escape(say(f"overview.filter.{name}"))}<input type="date" name="{name}"></label>'
    yield f'<button type="reset">{escape(say("overview.filter.reset"))}</button>'
    yield f'<button type="button" data-print>{escape(say("overview.print"))}</button>'
    told = escape(say("overview.filter.shown", shown="{shown}", count="{count}"))
    yield f'<output aria-live="polite" data-told="{told}"></output>\n</form>'


def _choice(name: str, options: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f'<label>{escape(say(f"overview.filter.{name}"))}<select name="{name}">'
    yield f'<option value="">{escape(say("overview.filter.any"))}</option>'
    yield from (f'<option value="{escape(value)}">{escape(shown)}</option>' for shown, value in options)
    yield "</select></label>"


def _row(figures: Figures, row: Row) -> str:
    places = " ".join(map(str, row.bodies))
    # What one searches by stands in the text of the row; body and kind are told by their values.
    told = f'data-state="{row.state}" data-body="{places}" data-kind="{escape(row.paper.kind)}"'
    if row.due is not None:
        told += f' data-due="{row.due.isoformat()}"'
    cells = (_due(figures, row), _task(row), _who(figures, row), _paper(row))
    inner = "".join(
        f'<td data-head="{escape(say(f"overview.column.{key}"))}">{cell}</td>'
        for key, cell in zip(_COLUMNS, cells, strict=True)
    )
    return f"<tr {told}>{inner}</tr>"


def _due(figures: Figures, row: Row) -> str:
    if row.due is None:
        return f"<span>{escape(row.words)}</span>" if row.words else ""
    days = (row.due - figures.asked.at).days
    key = "late_by" if days < 0 else "today" if days == 0 else "left"
    told = escape(say(f"overview.{key}", days=abs(days)))
    return f'<time datetime="{row.due.isoformat()}">{row.due:%d/%m/%Y}</time> <small class="badge">{told}</small>'


def _task(row: Row) -> str:
    report = say("overview.reports_to", name=row.reports_to) if row.reports_to else ""
    return escape(row.text) + (f"<small>{escape(report)}</small>" if report else "")


def _who(figures: Figures, row: Row) -> str:
    leads = escape(joined(figures.names.shown(body) for body in row.bodies))
    helpers = escape(say("overview.helpers", names=row.helpers)) if row.helpers else ""
    return f"<b>{leads}</b>" * bool(leads) + f"<small>{helpers}</small>" * bool(helpers)


def _paper(row: Row) -> str:
    day = f" · {row.paper.date:%d/%m/%Y}" if row.paper.date else ""
    return f"<span>{escape(row.paper.name)}</span><small>{escape(row.paper.issuer)}{day}</small>"
