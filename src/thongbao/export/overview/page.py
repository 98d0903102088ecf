"""The page: figures, filters, the list of tasks, and the drawings with their numbers as tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from thongbao.export.overview import listing, papers, sections
from thongbao.export.overview.asked import STATES
from thongbao.messages import say, spoken
from thongbao.webpage import closing, escape, opening

if TYPE_CHECKING:
    from thongbao.export.overview.figures import Figures


def page(figures: Figures) -> Iterator[str]:
    """The pieces of the page, in order."""
    title = figures.asked.title or say("overview.title")
    here = Path(__file__).parent
    yield opening(title, here / "overview.css", lang=spoken())
    yield f"<header>\n<h1>{escape(title)}</h1>\n<p>{escape(_about(figures))}</p>\n</header>"
    yield from _tiles(figures)
    yield from sections.bodies(figures)
    yield from sections.deadlines(figures)
    yield from listing.tasks(figures)
    yield from papers.papers(figures)
    yield from papers.citations(figures)
    yield f'<footer>\n<p>{escape(say("overview.note"))}</p>\n</footer>'
    yield closing(here / "overview.js")


def shown(day: dt.date | None) -> str:
    """A day as it is written here."""
    return f"{day:%d/%m/%Y}" if day else ""


def _about(figures: Figures) -> str:
    days = sorted({day for day, _ in figures.issued if day})
    at = shown(figures.asked.at)
    count = figures.issued.total()
    if not days:
        return say("overview.about", at=at, count=count)
    return say("overview.about_span", at=at, count=count, first=shown(days[0]), last=shown(days[-1]))


def _tiles(figures: Figures) -> Iterator[str]:
    yield f'<ul class="tiles" aria-label="{escape(say("overview.tasks"))}">'
    yield f'<li class="all"><button type="button" data-set-state=""><b>{figures.states.total()}</b> '
    yield f"<span>{escape(say('overview.tasks'))}</span></button></li>"
    for state in STATES:
        name = say(f"overview.state.{state}", days=figures.asked.soon)
        yield f'<li class="{state}"><button type="button" data-set-state="{state}">'
        yield f"<b>{figures.states[state]}</b> <span>{escape(name)}</span></button></li>"
    yield "</ul>"
