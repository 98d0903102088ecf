"""The report as one HTML page: no network, readable without scripts, printable, filtered by kind of change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from thongbao.diff.model import Change, Detail, Diff, Segment
from thongbao.diff.reports import Look, telling
from thongbao.messages import say, spoken
from thongbao.webpage import closing, escape, opening

_PAGE = Path(__file__).with_name("page")


def render(found: Diff, look: Look) -> str:
    """The page."""
    return "\n".join(_page(found)) + "\n"


def _page(found: Diff) -> Iterator[str]:
    title = telling.title(found)
    yield f"{opening(title, _PAGE / 'diff.css', lang=spoken())}\n<h1>{escape(title)}</h1>"
    yield f'<dl>\n<dt>{escape(say("diff.before"))}</dt><dd>{escape(found.before)}</dd>'
    yield f'<dt>{escape(say("diff.after"))}</dt><dd>{escape(found.after)}</dd>\n</dl>'
    yield f"<p>{escape(telling.total(found))}</p>"
    if found.changes:
        yield from _filter(found)
    for part, changes in telling.parts(found):
        name = escape(say(f"diff.part.{part}"))
        yield f'<section aria-label="{name}">\n<h2>{name}</h2>\n<ol>'
        for change in changes:
            yield from _change(change, found)
        yield "</ol>\n</section>"
    yield closing(_PAGE / "diff.js" if found.changes else None)


def _filter(found: Diff) -> Iterator[str]:
    yield f"<form hidden>\n<fieldset>\n<legend>{escape(say('diff.filter'))}</legend>"
    for kind, count in found.summary.items():
        name = f"{telling.kind_of(kind, tasks=found.tasks_only)} ({count})"
        yield f'<label><input type="checkbox" value="{kind}" checked> {escape(name)}</label>'
    shown, none = say("diff.shown", all=len(found.changes)), say("diff.nothing_matches")
    yield f'</fieldset>\n<output data-text="{escape(shown)}" data-none="{escape(none)}"></output>\n</form>'


def _change(change: Change, found: Diff) -> Iterator[str]:
    count = f" ({say('diff.items', count=change.count)})" if change.count > 1 else ""
    kind = telling.kind_of(change, tasks=found.tasks_only)
    yield f'<li class="{change.kind}" data-kind="{change.kind}">'
    yield f'<h3><span class="kind">{escape(kind)}</span> {escape(telling.where(change) + count)}</h3>'
    if change.kind == "renumbered":
        yield f"<p>{escape(change.before or '')} → {escape(change.after or '')}</p>\n</li>"
        return
    yield f'<p class="text">{"".join(map(_segment, telling.pieces(change)))}</p>'
    if change.details:
        yield "<dl>"
        yield from map(_detail, change.details)
        yield "</dl>"
    yield f'<p class="path"><code>{escape(change.path)}</code></p>\n</li>'


def _detail(one: Detail) -> str:
    values = []
    if one.before is not None:
        values.append(_segment(Segment("deleted", one.before)))
    if one.after is not None:
        values.append(_segment(Segment("inserted", one.after)))
    return f"<dt>{escape(telling.field_of(one.field))}</dt><dd>{' '.join(values)}</dd>"


def _segment(one: Segment) -> str:
    """Words that go or come; a screen reader says which, as not all of them read the elements."""
    if one.kind == "same":
        return escape(one.text)
    tag = "del" if one.kind == "deleted" else "ins"
    said = say(f"diff.{one.kind}_words")
    return f'<{tag}><span class="said">[{escape(said)}: </span>{escape(one.text)}<span class="said">]</span></{tag}>'
