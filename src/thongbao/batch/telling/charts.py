"""Drawings of the page on a run, each with its numbers as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from thongbao.batch.telling.names import ByYear
from thongbao.batch.telling.tally import Tally
from thongbao.export.overview.charts.columns import Series, columns
from thongbao.messages import number, say
from thongbao.webpage import escape

_YEARS = 22


def bars(head: str, rows: Sequence[tuple[str, int, int]]) -> Iterator[str]:
    """A table of names and numbers; each number as a share of another one."""
    yield f'<table class="bars">\n<thead><tr><th scope="col">{escape(head)}</th>'
    yield f'<th scope="col" class="number">{escape(say("batch_page.column.count"))}</th>'
    yield f'<th scope="col" class="number">{escape(say("batch_page.column.share"))}</th><td></td></tr></thead>\n<tbody>'
    for name, count, whole in rows:
        share = 100 * count / max(whole, 1)
        drawn = (
            '<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
            f'<rect width="100" height="10" class="whole"/><rect width="{share:.2f}" height="10" class="part"/></svg>'
        )
        shown = f"{number(share, 1)} %" if share >= 0.1 else f"< {number(0.1)} %"
        yield f'<tr><th scope="row">{escape(name)}</th><td class="number">{count}</td>'
        yield f'<td class="number">{escape(shown)}</td><td>{drawn}</td></tr>'
    yield "</tbody>\n</table>"


def missing(sums: Tally) -> Iterator[str]:
    """Which fields were not found how often, in documents that are notices."""
    if not sums.missing:
        return
    notices = sums.read - sums.no_notice
    rows = [(say(f"batch_page.field.{name}"), count, notices) for name, count in sums.missing.most_common()]
    yield f"<section>\n<h2>{escape(say('batch_page.missing'))}</h2>"
    yield f'<p class="note">{escape(say("batch_page.missing_note"))}</p>'
    yield from bars(say("batch_page.column.field"), rows)
    yield "</section>"


def by_year(found: ByYear, what: str) -> Iterator[str]:
    """Numbers by year, a colour for each of the most frequent names."""
    if not found.names:
        return
    others = say(f"batch_page.other_{what}", count=found.others)
    unknown = say("batch_page.no_year")
    years = _years({year for _, year in found.counts if year})
    spans = [*years, *([unknown] if any(not year for _, year in found.counts) else [])]
    numbers: dict[str, Counter[str]] = {name: Counter() for name in [*found.names, others]}
    for (name, year), count in found.counts.items():
        span = unknown if not year else year if year in years else years[0]
        numbers[others if name is None else name][span] += count
    series = [Series(f"k{at}", name, count) for at, (name, count) in enumerate(numbers.items()) if count]
    title = say(f"batch_page.{what}")
    note = escape(say(f"batch_page.{what}_note"))
    yield f'<section>\n<h2>{escape(title)}</h2>\n<figure>\n<figcaption>{note}</figcaption>\n<ul class="legend">'
    for one in series:
        yield f'<li class="{one.kind}"><i></i><span>{escape(one.name)}: {one.numbers.total()}</span></li>'
    yield "</ul>"
    yield columns(title, spans, series)
    yield f"<details>\n<summary>{escape(say('batch_page.numbers'))}</summary>"
    yield '<div class="drawing" tabindex="0">\n<table>\n<thead><tr><td></td>'
    yield "".join(f'<th scope="col">{escape(one.name)}</th>' for one in series) + "</tr></thead>\n<tbody>"
    for span in spans:
        cells = "".join(f"<td>{one.numbers[span] or ''}</td>" for one in series)
        yield f'<tr><th scope="row">{escape(span)}</th>{cells}</tr>'
    yield "</tbody>\n</table>\n</div>\n</details>\n</figure>\n</section>"


def _years(found: set[str]) -> list[str]:
    """All years from the first to the last; of too many, the last ones: a date that is misread may be far off."""
    if not found:
        return []
    last = int(max(found))
    first = max(int(min(found)), last - _YEARS + 1)
    return [str(year) for year in range(first, last + 1)]
