"""The sections with drawings: tasks by body, deadlines in time, papers by month and kind, citations."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from thongbao.export.facts import joined
from thongbao.export.overview.asked import DATED, STATES
from thongbao.export.overview.charts import svg
from thongbao.export.overview.charts.columns import Series, Spans, columns, spans
from thongbao.export.overview.charts.lanes import Lane, edge, lanes
from thongbao.export.overview.charts.links import links
from thongbao.export.overview.charts.svg import escape
from thongbao.messages import say

if TYPE_CHECKING:
    from thongbao.export.overview.figures import Figures

_BODIES = 15
_KINDS = 5
_WORKS = 14
_LISTED = 100


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
    yield _legend(figures, STATES)
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
    rows = list(figures.dated())
    if not rows:
        return
    found = spans(row.due for row in rows if row.due)
    numbers: dict[str, Counter[str]] = {state: Counter() for state in DATED}
    due: dict[int, Counter[tuple[dt.date, str]]] = {}
    for row in rows:
        if row.due is None:
            continue
        numbers[row.state][found.of(row.due)] += 1
        for body in row.bodies:
            due.setdefault(body, Counter())[edge(row.due, figures.asked.at), row.state] += 1
    name = say("overview.deadlines")
    series = [Series(state, say(f"overview.state.{state}", days=figures.asked.soon), numbers[state]) for state in DATED]
    yield f"<section>\n<h2>{escape(name)}</h2>"
    yield _legend(figures, DATED)
    yield f'<figure>\n<figcaption>{escape(_by(found, "deadlines"))}</figcaption>'
    yield columns(name, found.names, series, today=found.of(figures.asked.at))
    yield from _numbers(found, series)
    yield "</figure>"
    drawn = [Lane(figures.names.shown(body), due[body]) for body, _ in figures.bodies() if body in due][:_BODIES]
    if drawn:
        name = say("overview.lanes")
        edges = any(row.due and edge(row.due, figures.asked.at) != row.due for row in rows)
        told = f"{name} ({say('overview.edges')})" if edges else name
        yield f"<figure>\n<figcaption>{escape(told)}</figcaption>"
        yield lanes(name, drawn, figures.asked.at, say("overview.at"))
        yield "</figure>"
    yield "</section>"


def papers(figures: Figures) -> Iterator[str]:
    """Papers by month and kind."""
    found = spans(paper.date for paper in figures.papers if paper.date)
    if not found.names:
        return
    kinds = Counter(paper.kind or say("overview.no_kind") for paper in figures.papers if paper.date)
    named = [kind for kind, _ in kinds.most_common(_KINDS if len(kinds) > _KINDS + 1 else _KINDS + 1)]
    numbers: dict[str, Counter[str]] = {kind: Counter() for kind in [*named, say("overview.other_kinds")]}
    for paper in figures.papers:
        if paper.date:
            kind = paper.kind or say("overview.no_kind")
            numbers[kind if kind in named else say("overview.other_kinds")][found.of(paper.date)] += 1
    series = [Series(f"k{at}", kind, count) for at, (kind, count) in enumerate(numbers.items()) if count]
    name = say("overview.papers")
    yield f"<section>\n<h2>{escape(name)}</h2>\n<figure>\n<figcaption>{escape(_by(found, 'papers'))}</figcaption>"
    yield _keys((one.kind, f"{one.name}: {one.numbers.total()}") for one in series)
    yield columns(name, found.names, series)
    yield from _numbers(found, series)
    yield "</figure>"
    undated = sum(paper.date is None for paper in figures.papers)
    if undated:
        yield f"<p>{escape(say('overview.undated_papers', count=undated))}</p>"
    yield "</section>"


def citations(figures: Figures) -> Iterator[str]:
    """Who cites whom: drawn, and as a table."""
    ranked = figures.cited.ranked()
    if not ranked:
        return
    name = say("overview.citations")
    yield f"<section>\n<h2>{escape(name)}</h2>\n<figure>\n<figcaption>{escape(say('overview.citing'))}</figcaption>"
    yield links(name, figures.cited.pairs(_WORKS))
    yield f'</figure>\n<details>\n<summary>{escape(say("overview.citations_all", count=len(ranked)))}</summary>'
    yield '<div class="drawing" tabindex="0">\n<table>\n<thead><tr>'
    heads = ("cited", "issuer", "count", "cited_by")
    yield "".join(f'<th scope="col">{escape(say(f"overview.column.{key}"))}</th>' for key in heads) + "</tr></thead>"
    yield "<tbody>"
    for key, work, names in ranked[:_LISTED]:
        day = f" ({'/'.join(reversed(work.date.split('-')))})" if work.date else ""
        own = f" <small>{escape(say('overview.own'))}</small>" if figures.cited.is_own(key) else ""
        by = joined(names[:_WORKS]) + ("…" if len(names) > _WORKS else "")
        cells = f"<td>{escape(work.issuer)}</td><td>{len(names)}</td><td>{escape(by)}</td>"
        yield f'<tr><th scope="row">{escape(work.name)}{escape(day)}{own}</th>{cells}</tr>'
    yield "</tbody>\n</table>\n</div>\n</details>\n</section>"


def _by(found: Spans, key: str) -> str:
    return say(f"overview.{key}_by", span=say(f"overview.span.{found.length}"))


def _legend(figures: Figures, states: Sequence[str]) -> str:
    return _keys((state, say(f"overview.state.{state}", days=figures.asked.soon)) for state in states)


def _keys(pairs: Iterable[tuple[str, str]]) -> str:
    """What marks and colours stand for."""
    drawn = (
        f'<li><svg width="16" height="16" aria-hidden="true">{svg.mark(8, 8, kind, "")}</svg>{escape(name)}</li>'
        for kind, name in pairs
    )
    return f'<ul class="legend">{"".join(drawn)}</ul>'


def _numbers(found: Spans, series: Sequence[Series]) -> Iterator[str]:
    """The numbers of a drawing as a table, for who does not see it and for who wants to copy them."""
    yield f"<details>\n<summary>{escape(say('overview.numbers'))}</summary>"
    yield '<div class="drawing" tabindex="0">\n<table>\n<thead><tr>'
    yield f'<th scope="col">{escape(say(f"overview.span.{found.length}").capitalize())}</th>'
    yield "".join(f'<th scope="col">{escape(one.name)}</th>' for one in series) + "</tr></thead>\n<tbody>"
    for span in found.names:
        cells = "".join(f"<td>{one.numbers[span] or ''}</td>" for one in series)
        yield f'<tr><th scope="row">{span}</th>{cells}</tr>'
    yield "</tbody>\n</table>\n</div>\n</details>"
