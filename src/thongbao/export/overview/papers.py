"""The sections on papers: how many came out when, and who cites whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from thongbao.export.facts import joined
from thongbao.export.overview.charts.columns import Series, columns, spans
from thongbao.export.overview.charts.keys import keys, numbers_of, spans_told
from thongbao.export.overview.charts.links import links
from thongbao.messages import say
from thongbao.webpage import escape

if TYPE_CHECKING:
    from thongbao.export.overview.figures import Figures

_KINDS = 5
_WORKS = 14
_LISTED = 100


def papers(figures: Figures) -> Iterator[str]:
    """Papers by month and kind."""
    found = spans({day for day, _ in figures.issued if day})
    if not found.names:
        return
    kinds: Counter[str] = Counter()
    for (day, kind), count in figures.issued.items():
        if day:
            kinds[kind or say("overview.no_kind")] += count
    named = [kind for kind, _ in kinds.most_common(_KINDS if len(kinds) > _KINDS + 1 else _KINDS + 1)]
    numbers: dict[str, Counter[str]] = {kind: Counter() for kind in [*named, say("overview.other_kinds")]}
    for (day, kind), count in figures.issued.items():
        if day:
            shown = kind or say("overview.no_kind")
            numbers[shown if shown in named else say("overview.other_kinds")][found.of(day)] += count
    series = [Series(f"k{at}", kind, count) for at, (kind, count) in enumerate(numbers.items()) if count]
    name = say("overview.papers")
    told = spans_told(found, "papers")
    yield f"<section>\n<h2>{escape(name)}</h2>\n<figure>\n<figcaption>{escape(told)}</figcaption>"
    yield keys((one.kind, f"{one.name}: {one.numbers.total()}") for one in series)
    yield columns(name, found.names, series)
    yield from numbers_of(found, series)
    yield "</figure>"
    undated = sum(count for (day, _), count in figures.issued.items() if day is None)
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
