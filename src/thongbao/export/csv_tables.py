"""Tables as comma-separated values: tasks, recipients, or documents, a row each.

The names of the columns are those of the record. A value that a spreadsheet would take for a formula gets an apostrophe
before it, which spreadsheets do not show.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from thongbao.export import Choices
from thongbao.export.facts import date_of, joined, plain, signers

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

BOM = "\ufeff"
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")

_DOCUMENT = ("source", "issuer", "number", "symbol", "date")
_TASK = (
    "section", "text", "lead", "coordinators", "deadline", "deadline_text", "recurring", "rrule", "reports_to",
)  # fmt: skip
_RECIPIENT = ("text", "name", "purpose")
_WHOLE = (
    "family", "regime", "kind_code", "kind", "parent", "place", "subject", "secrecy", "urgency", "circulation",
    "draft", "addressees", "signers", "archive", "copies", "tasks", "recipients", "citations", "doubts", "sha256",
)  # fmt: skip

Row = tuple[str, ...]


def to_csv(notices: Iterable[Notice], choices: Choices) -> Iterator[bytes]:
    """The chosen table, its head first; with a byte order mark where that is chosen."""
    head, rows = _TABLES[choices.table]
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow((*_DOCUMENT, *head))
    yield ((BOM if choices.bom else "") + buffer.getvalue()).encode()
    for notice in notices:
        buffer.seek(0)
        buffer.truncate()
        document = _document(notice)
        writer.writerows([disarmed(cell) for cell in (*document, *row)] for row in rows(notice))
        yield buffer.getvalue().encode("utf-8", "replace")


def disarmed(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> disarmed("=1+1"), disarmed("1+1")
    ("'=1+1", '1+1')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _document(notice: Notice) -> Row:
    number = notice.number
    return (
        plain(notice.source.name),
        plain(notice.issuer.name),
        plain(number.number) if number else "",
        plain(number.symbol) if number else "",
        plain(date_of(notice)),
    )


def _tasks(notice: Notice) -> Iterator[Row]:
    for task in notice.tasks:
        due = task.deadline
        again = due.recurring if due else None
        yield (
            plain(task.section),
            plain(task.text),
            joined(task.lead),
            joined(task.coordinators),
            plain(due.date) if due else "",
            plain(due.text) if due else "",
            plain(again.text) if again else "",
            plain(again.rrule) if again else "",
            plain(task.reports_to),
        )


def _recipients(notice: Notice) -> Iterator[Row]:
    for one in notice.recipients:
        yield plain(one.text), plain(one.name), plain(one.purpose)


def _whole(notice: Notice) -> Iterator[Row]:
    marks, archive = notice.marks, notice.archive
    copies = archive.copies if archive else None
    yield (
        plain(notice.family),
        plain(notice.regime),
        plain(notice.kind.code),
        plain(notice.kind.name),
        plain(notice.issuer.parent),
        plain(notice.issued.place) if notice.issued else "",
        plain(notice.subject),
        plain(marks.secrecy),
        plain(marks.urgency),
        plain(marks.circulation),
        plain(marks.draft),
        joined(notice.addressees),
        signers(notice),
        plain(archive.text) if archive else "",
        "" if copies is None else str(copies),
        str(len(notice.tasks)),
        str(len(notice.recipients)),
        str(len(notice.citations)),
        str(len(notice.doubts)),
        plain(notice.source.sha256),
    )


_TABLES = {"tasks": (_TASK, _tasks), "recipients": (_RECIPIENT, _recipients), "documents": (_WHOLE, _whole)}
