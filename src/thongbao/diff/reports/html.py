"""The report as one HTML page: no network, readable without scripts, printable, filtered by kind of change."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from thongbao.diff.model import Change, Detail, Diff, Segment
from thongbao.diff.reports import Look, telling
from thongbao.messages import say, spoken
from thongbao.messages.visible import visible


def render(found: Diff, look: Look) -> str:
    """The page."""
    return "\n".join(_page(found)) + "\n"


def _page(found: Diff) -> Iterator[str]:
    title = _e(telling.title(found))
    yield f'<!DOCTYPE html>\n<html lang="{spoken()}">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>\n{_part('diff.css')}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>"
    yield f'<dl>\n<dt>{_e(say("diff.before"))}</dt><dd>{_e(found.before)}</dd>'
    yield f'<dt>{_e(say("diff.after"))}</dt><dd>{_e(found.after)}</dd>\n</dl>\n<p>{_e(telling.total(found))}</p>'
    if found.changes:
        yield from _filter(found)
    for part, changes in telling.parts(found):
        name = _e(say(f"diff.part.{part}"))
        yield f'<section aria-label="{name}">\n<h2>{name}</h2>\n<ol>'
        for change in changes:
            yield from _change(change, found)
        yield "</ol>\n</section>"
    yield "</main>"
    if found.changes:
        yield f"<script>\n{_part('diff.js')}</script>"
    yield "</body>\n</html>"


def _filter(found: Diff) -> Iterator[str]:
    yield f"<form hidden>\n<fieldset>\n<legend>{_e(say('diff.filter'))}</legend>"
    for kind, count in found.summary.items():
        name = f"{telling.kind_of(kind, tasks=found.tasks_only)} ({count})"
        yield f'<label><input type="checkbox" value="{kind}" checked> {_e(name)}</label>'
    shown, none = say("diff.shown", all=len(found.changes)), say("diff.nothing_matches")
    yield f'</fieldset>\n<output data-text="{_e(shown)}" data-none="{_e(none)}"></output>\n</form>'


def _change(change: Change, found: Diff) -> Iterator[str]:
    count = f" ({say('diff.items', count=change.count)})" if change.count > 1 else ""
    kind = telling.kind_of(change, tasks=found.tasks_only)
    yield f'<li class="{change.kind}" data-kind="{change.kind}">'
    yield f'<h3><span class="kind">{_e(kind)}</span> {_e(telling.where(change) + count)}</h3>'
    if change.kind == "renumbered":
        yield f"<p>{_e(change.before or '')} → {_e(change.after or '')}</p>\n</li>"
        return
    yield f'<p class="text">{"".join(map(_segment, telling.pieces(change)))}</p>'
    if change.details:
        yield "<dl>"
        yield from map(_detail, change.details)
        yield "</dl>"
    yield f'<p class="path"><code>{_e(change.path)}</code></p>\n</li>'


def _detail(one: Detail) -> str:
    values = []
    if one.before is not None:
        values.append(_segment(Segment("deleted", one.before)))
    if one.after is not None:
        values.append(_segment(Segment("inserted", one.after)))
    return f"<dt>{_e(telling.field_of(one.field))}</dt><dd>{' '.join(values)}</dd>"


def _segment(one: Segment) -> str:
    """Words that go or come; a screen reader says which, as not all of them read the elements."""
    if one.kind == "same":
        return _e(one.text)
    tag = "del" if one.kind == "deleted" else "ins"
    said = say(f"diff.{one.kind}_words")
    return f'<{tag}><span class="said">[{_e(said)}: </span>{_e(one.text)}<span class="said">]</span></{tag}>'


def _e(text: str) -> str:
    return escape(visible(text))


def _part(name: str) -> str:
    return (Path(__file__).with_name("page") / name).read_text(encoding="utf-8")
