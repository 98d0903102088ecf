"""What stands around a drawing: what its colours mean, what it counts, and its numbers as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from thongbao.export.overview.asked import Asked
from thongbao.export.overview.charts import svg
from thongbao.export.overview.charts.columns import Series, Spans
from thongbao.messages import say
from thongbao.webpage import escape


def spans_told(found: Spans, key: str) -> str:
    """The name of a drawing over spans of time."""
    return say(f"overview.{key}_by", span=say(f"overview.span.{found.length}"))


def legend(asked: Asked, states: Sequence[str]) -> str:
    """What the marks of states stand for."""
    return keys((state, say(f"overview.state.{state}", days=asked.soon)) for state in states)


def keys(pairs: Iterable[tuple[str, str]]) -> str:
    """What marks and colours stand for."""
    drawn = (
        f'<li><svg width="16" height="16" aria-hidden="true">{svg.mark(8, 8, kind, "")}</svg>{escape(name)}</li>'
        for kind, name in pairs
    )
    return f'<ul class="legend">{"".join(drawn)}</ul>'


def numbers_of(found: Spans, series: Sequence[Series]) -> Iterator[str]:
    """The numbers of a drawing as a table, for who does not see it and for who wants to copy them."""
    yield f"<details>\n<summary>{escape(say('overview.numbers'))}</summary>"
    yield '<div class="drawing" tabindex="0">\n<table>\n<thead><tr>'
    yield f'<th scope="col">{escape(say(f"overview.span.{found.length}").capitalize())}</th>'
    yield "".join(f'<th scope="col">{escape(one.name)}</th>' for one in series) + "</tr></thead>\n<tbody>"
    for span in found.names:
        cells = "".join(f"<td>{one.numbers[span] or ''}</td>" for one in series)
        yield f'<tr><th scope="row">{span}</th>{cells}</tr>'
    yield "</tbody>\n</table>\n</div>\n</details>"
