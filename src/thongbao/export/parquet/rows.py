"""A notice as rows of a table whose values keep their types."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from thongbao.export.facts import date_of

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

Values = dict[str, Any]

DOCUMENT = ("source", "issuer", "number", "symbol", "date")
HEADS: dict[str, tuple[str, ...]] = {
    "tasks": ("section", "text", "lead", "coordinators", "deadline", "deadline_text", "recurring", "rrule",
              "reports_to"),
    "recipients": ("text", "name", "purpose"),
    "documents": ("family", "regime", "kind_code", "kind", "parent", "place", "subject", "secrecy", "urgency",
                  "circulation", "draft", "addressees", "signers", "archive", "copies", "tasks", "recipients",
                  "citations", "doubts", "sha256"),
}  # fmt: skip


def document(notice: Notice) -> Values:
    """What every row says of its notice."""
    number = notice.number
    return {
        "source": notice.source.name,
        "issuer": notice.issuer.name,
        "number": number.number if number else None,
        "symbol": number.symbol if number else None,
        "date": _day(date_of(notice)),
    }


def _tasks(notice: Notice) -> Iterator[Values]:
    for task in notice.tasks:
        due = task.deadline
        again = due.recurring if due else None
        yield {
            "section": task.section,
            "text": task.text,
            "lead": task.lead,
            "coordinators": task.coordinators,
            "deadline": _day(due.date) if due else None,
            "deadline_text": due.text if due else None,
            "recurring": again.text if again else None,
            "rrule": again.rrule if again else None,
            "reports_to": task.reports_to,
        }


def _recipients(notice: Notice) -> Iterator[Values]:
    for one in notice.recipients:
        yield {"text": one.text, "name": one.name, "purpose": one.purpose}


def _whole(notice: Notice) -> Iterator[Values]:
    marks, archive = notice.marks, notice.archive
    yield {
        "family": notice.family,
        "regime": notice.regime,
        "kind_code": notice.kind.code,
        "kind": notice.kind.name,
        "parent": notice.issuer.parent,
        "place": notice.issued.place if notice.issued else None,
        "subject": notice.subject,
        "secrecy": marks.secrecy,
        "urgency": marks.urgency,
        "circulation": marks.circulation,
        "draft": marks.draft,
        "addressees": notice.addressees,
        "signers": [one.name for one in notice.signature if one.name],
        "archive": archive.text if archive else None,
        "copies": _small(archive.copies) if archive else None,
        "tasks": len(notice.tasks),
        "recipients": len(notice.recipients),
        "citations": len(notice.citations),
        "doubts": len(notice.doubts),
        "sha256": notice.source.sha256,
    }


TABLES: dict[str, Callable[[Notice], Iterator[Values]]] = {
    "tasks": _tasks, "recipients": _recipients, "documents": _whole,
}  # fmt: skip


def _day(iso: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(iso or "")
    except ValueError:  # a record that was changed by hand; its words stand beside it
        return None


def _small(number: int | None) -> int | None:
    """A number that its column holds."""
    return number if number is not None and abs(number) < 1 << 31 else None
