"""``thongbao diff --format docx``: the first document with the text of the second as tracked changes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from thongbao.cli.screen import streams
from thongbao.errors import UsageError
from thongbao.messages import say
from thongbao.messages.visible import visible
from thongbao.node import Node, node
from thongbao.notice.files.saving import save

if TYPE_CHECKING:
    from thongbao.cli.commands.diff.reading import Side
    from thongbao.cli.commands.diff.session import Asked
    from thongbao.readers.source import Source

_AUTHOR = "thongbao"
_UNDATED = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""Where neither notice has a date: the same input gives the same bytes."""
_TOLD = 60


@node()
class Marks(Node):
    """What the tracked changes are to say of who made them and when."""

    author: str
    date: dt.datetime | None


def asked_for(asked: Asked) -> Marks | None:
    """What is asked of a .docx; None for another form. Raises UsageError for options that do not go together."""
    if asked.shape() != "docx":
        if asked.author is not None or asked.date is not None:
            raise UsageError("cli.diff.only_docx")
        return None
    if asked.output is None:
        raise UsageError("cli.diff.docx_output")
    if asked.tasks:
        raise UsageError("cli.diff.docx_tasks")
    author = _AUTHOR if asked.author is None else asked.author.strip()
    if not author or not author.isprintable():
        raise UsageError("cli.diff.no_author")
    return Marks(author, _date(asked.date) if asked.date is not None else None)


def _date(text: str) -> dt.datetime:
    try:
        date = dt.datetime.fromisoformat(text)
        return (date if date.tzinfo is not None else date.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)
    except (ValueError, OverflowError) as error:
        raise UsageError("cli.diff.bad_date", date=text) from error


def write(path: Path, one: Side, two: Side, marks: Marks, asked: Asked) -> None:
    """Write the document. Raises ThongbaoError where it cannot be made."""
    from thongbao.mend.model import Tracked
    from thongbao.readers import read
    from thongbao.redline import redline

    own = one.layout is not None and one.layout.format == "docx"
    source = one.source if own and one.source is not None else _set(one)
    layout = two.layout if two.layout is not None else read(_set(two))
    tracked = Tracked(marks.author, marks.date or _issued(two) or _issued(one) or _UNDATED)
    loose = not own or two.layout is None or layout.format != "docx"
    done = redline(source, layout, tracked, loose=loose, ignore_form=asked.ignore_form)
    save(path, done.data)
    if done.missed and not asked.quiet:
        first = visible(" ".join(done.missed[0].split()))
        text = first if len(first) <= _TOLD else f"{first[:_TOLD]}…"
        streams.tell(say("cli.diff.missed", name=str(path), count=len(done.missed), text=text))


def _set(side: Side) -> Source:
    """A notice that is no Word file, set as one by the rules of its day."""
    from thongbao.export.docx import document
    from thongbao.readers.source import Source

    return Source(f"{side.notice.source.name}.docx", document(side.notice, "same"))


def _issued(side: Side) -> dt.datetime | None:
    issued = side.notice.issued
    if issued is None or issued.date is None:
        return None
    return dt.datetime.combine(dt.date.fromisoformat(issued.date), dt.time(), dt.UTC)
