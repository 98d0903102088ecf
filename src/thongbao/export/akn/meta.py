"""What a file says of its document: its names, its references, its notes, and its tasks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from thongbao.export.akn.identity import NO_DAY, Work, a_day
from thongbao.export.akn.references import ITSELF, References
from thongbao.export.facts import number_and_symbol, plain

if TYPE_CHECKING:
    from thongbao.notice.model import Notice, Task

TASKS = "urn:thongbao:tasks:1"
"""The space of the elements that Akoma Ntoso has no place for."""


def meta(notice: Notice, work: Work, references: References, places: Mapping[str, str]) -> Iterator[str]:
    """All of it. ``places`` are the ids of the items by their path in the outline."""
    author = references.organization(notice.issuer.name) if notice.issuer.name else f"#{ITSELF}"
    tasks = [line for task in notice.tasks for line in _task(task, references, places)]
    yield "<meta>"
    yield from identification(work, "", author, number_and_symbol(notice), plain(notice.subject))
    yield from references.lines()
    if notice.footnotes:
        yield f'<notes source="#{ITSELF}">'
        for number, note in enumerate(notice.footnotes, 1):
            yield f'<note eId="note_{number}" marker={quoteattr(plain(note.marker) or str(number))}>'
            yield from (f"<p>{escape(plain(text))}</p>" for text in note.text or ("",))
            yield "</note>"
        yield "</notes>"
    if tasks:
        yield f'<proprietary source="#{ITSELF}" xmlns:tb="{TASKS}">'
        yield from tasks
        yield "</proprietary>"
    yield "</meta>"


def identification(work: Work, part: str, author: str, number: str = "", name: str = "") -> Iterator[str]:
    """The names of the work, of its Vietnamese text and of this file; ``part`` is that of an attachment."""
    inside = f"!{part or 'main'}"
    day = f'<FRBRdate date="{work.day}" name="issued"/>' if work.day else f'<FRBRdate date="{NO_DAY}" name="unknown"/>'
    yield f'<identification source="#{ITSELF}">'
    yield "<FRBRWork>"
    yield f'<FRBRthis value="{work.uri}/{inside}"/>'
    yield f'<FRBRuri value="{work.uri}"/>'
    yield day
    yield f'<FRBRauthor href="{author}"/>'
    yield '<FRBRcountry value="vn"/>'
    if not part:
        yield f'<FRBRsubtype value="{work.kind}"/>'
        if number:
            yield f"<FRBRnumber value={quoteattr(number)}/>"
        if name:
            yield f"<FRBRname value={quoteattr(name)}/>"
    yield "</FRBRWork>"
    yield "<FRBRExpression>"
    yield f'<FRBRthis value="{work.expression}/{inside}"/>'
    yield f'<FRBRuri value="{work.expression}"/>'
    yield day
    yield f'<FRBRauthor href="{author}"/>'
    yield '<FRBRlanguage language="vie"/>'
    yield "</FRBRExpression>"
    yield "<FRBRManifestation>"
    yield f'<FRBRthis value="{work.expression}/{inside}.xml"/>'
    yield f'<FRBRuri value="{work.expression}.akn"/>'
    yield day
    yield f'<FRBRauthor href="#{ITSELF}"/>'
    yield '<FRBRformat value="application/akn+xml"/>'
    yield "</FRBRManifestation>"
    yield "</identification>"


def _task(task: Task, references: References, places: Mapping[str, str]) -> Iterator[str]:
    """A task: where it stands, who does it with whom and by when."""
    deadline = task.deadline
    recurring = deadline.recurring if deadline else None
    told = {
        "item": _item(task.section or "", places),
        "lead": " ".join(map(references.organization, task.lead)),
        "coordinators": " ".join(map(references.organization, task.coordinators)),
        "reportsTo": references.organization(task.reports_to) if task.reports_to else "",
        "due": a_day(deadline.date) or "" if deadline else "",
        "dueText": plain(deadline.text) if deadline else "",
        "rrule": plain(recurring.rrule) if recurring else "",
    }
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in told.items() if value)
    yield f"<tb:task{attributes}>{escape(plain(task.text))}</tb:task>"


def _item(path: str, places: Mapping[str, str]) -> str:
    """The reference to an item, or to the one that holds the table whose row a path names."""
    while path and path not in places:
        path = path.rpartition("/")[0]
    return f"#{places[path]}" if path else ""
