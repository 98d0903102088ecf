"""The page on a run: one file that needs no network, made piece by piece, so that it may tell of any number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from thongbao import __version__
from thongbao.batch.causes import cause_of
from thongbao.batch.ledger.book import Book
from thongbao.batch.telling import charts
from thongbao.batch.telling.clock import clock
from thongbao.batch.telling.tally import Tally
from thongbao.messages import number, say, spoken
from thongbao.webpage import closing, escape, opening

SIGN = '<meta name="generator" content="thongbao batch">'
"""By this a page of ours is known, which may be replaced."""
_LISTED = 300
_GROUPS = 100


def page(sums: Tally, book: Book, run: int, sources: tuple[str, ...]) -> Iterator[str]:
    """The pieces of the page, in order."""
    title = say("batch_page.title")
    yield opening(title, Path(__file__).with_name("report.css"), lang=spoken(), sign=SIGN)
    about = say("batch_page.about", day=f"{dt.date.today():%d/%m/%Y}", sources=", ".join(sources))
    yield f"<header>\n<h1>{escape(title)}</h1>\n<p>{escape(about)}</p>\n</header>"
    yield from _tiles(sums)
    yield from _failed(sums, book, run)
    yield from charts.missing(sums)
    yield from charts.by_year(sums.kinds, "kinds")
    yield from charts.by_year(sums.issuers, "issuers")
    yield from _same(book, run)
    time, rate = clock(sums.seconds), number((sums.total - sums.unchanged) / max(sums.seconds, 0.001), 1)
    foot = say("batch_page.foot", time=time, rate=rate, version=__version__)
    yield f"<footer>\n<p>{escape(foot)}</p>\n</footer>\n{closing()}"


def _tiles(sums: Tally) -> Iterator[str]:
    tiles = (
        ("total", sums.total, ""),
        ("read", sums.read, "good"),
        ("doubts", sums.doubtful, "look"),
        ("no_notice", sums.no_notice, ""),
        ("failed", sums.failures, "bad" if sums.failures else ""),
        ("ocr", sums.ocr_pages, ""),
        ("unchanged", sums.unchanged, ""),
        ("secret", sums.secret, ""),
        ("other", sums.other, ""),
    )
    yield '<ul class="tiles">'
    for name, count, kind in tiles:
        if count or name in ("total", "read", "doubts", "failed"):
            shown = f"{count:,}".replace(",", "," if spoken() == "en" else ".")
            yield f'<li class="{kind}"><b>{shown}</b> <span>{escape(say(f"batch_page.tile.{name}"))}</span></li>'
    yield "</ul>"


def _failed(sums: Tally, book: Book, run: int) -> Iterator[str]:
    yield f"<section>\n<h2>{escape(say('batch_page.failed'))}</h2>"
    if not sums.failures:
        yield f"<p>{escape(say('batch_page.none_failed'))}</p>\n</section>"
        return
    rows = [(say(f"batch.cause.{cause}"), count, sums.total) for cause, count in sums.causes]
    yield from charts.bars(say("batch_page.column.cause"), rows)
    note = say("batch_page.listed", shown=min(sums.failures, _LISTED), all=sums.failures)
    yield f'<p class="note">{escape(note)}</p>\n<table class="stacked">\n<thead><tr>'
    for name in ("file", "cause", "why"):
        yield f'<th scope="col">{escape(say(f"batch_page.column.{name}"))}</th>'
    yield "</tr></thead>\n<tbody>"
    for entry in islice(book.failures(run), _LISTED):
        if entry.failure is None:
            continue
        cause = say(f"batch.cause.{cause_of(entry.failure)}")
        why = entry.failure.text(entry.shown).removeprefix(f"{entry.shown}: ")
        yield f'<tr><th scope="row">{escape(entry.shown)}</th><td>{escape(cause)}</td><td>{escape(why)}</td></tr>'
    yield "</tbody>\n</table>\n</section>"


def _same(book: Book, run: int) -> Iterator[str]:
    """Documents that have number, symbol, issuer and date in common."""
    groups = book.same(run, _GROUPS)
    first = next(groups, None)
    yield f"<section>\n<h2>{escape(say('batch_page.same'))}</h2>"
    if first is None:
        yield f"<p>{escape(say('batch_page.none_same'))}</p>\n</section>"
        return
    yield f'<p class="note">{escape(say("batch_page.same_note"))}</p>\n<table>\n<tbody>'
    for group in (first, *groups):
        facts = group[0].facts
        name = say("batch_page.secret")
        if not facts.get("secret"):
            day = "/".join(reversed(str(facts.get("date", "")).split("-")))
            name = f"{facts.get('number', '')}/{facts.get('symbol', '')}, {day}, {facts.get('issuer', '')}"
        if len({entry.content for entry in group}) == 1:
            name += f" ({say('batch_page.identical')})"
        yield f'<tr class="group"><th scope="rowgroup">{escape(name)}</th></tr>'
        for entry in group:
            yield f"<tr><td>{escape(entry.shown)}</td></tr>"
    yield "</tbody>\n</table>\n</section>"
