"""One side of a comparison: a document, a record, standard input, or nothing at all."""

from __future__ import annotations

import os
import time

from thongbao.cli.app import Job
from thongbao.cli.files import inputs
from thongbao.errors import UnreadableError, UsageError
from thongbao.layout.blocks import Layout
from thongbao.node import Node, node
from thongbao.notice.files import store
from thongbao.notice.model import Notice, SourceInfo
from thongbao.readers.source import Limits, Source


@node()
class Side(Node):
    """One side of a comparison."""

    notice: Notice
    form: str | None = None
    """The format of the record that it is; None for a document."""
    source: Source | None = None
    layout: Layout | None = None
    """Of a document."""


def notice_of(job: Job, name: str, limits: Limits) -> tuple[Notice, str | None]:
    """The notice, and the format of the record that it stands in; None for a document."""
    side = side_of(job, name, limits)
    return side.notice, side.form


def side_of(job: Job, name: str, limits: Limits) -> Side:
    """What a side is, as far as it had to be read.

    The null device, which git gives in place of a file that is new or gone, is a notice without any content.
    """
    if name in (os.devnull, "/dev/null"):
        return Side(Notice(source=SourceInfo(name="null", format="text")))
    found, errors = inputs.gather([name], recursive=False, records=True)
    if errors:
        raise errors[0]
    if len(found) > 1:
        raise UsageError("cli.diff.one_each", name=name, count=len(found))
    started = time.monotonic()
    source = found[0].open(limits)
    form = inputs.record_form(found[0], source.data)
    try:
        if form is None:
            reading = job.read(source)
            side = Side(reading.notice, None, source, reading.layout)
        else:
            side = Side(store.read_record(source.data, form, source.name), form, source)
    except UnreadableError as error:
        if error.values.get("name") == found[0].path.name:
            error.values["name"] = found[0].shown  # both sides may have one name
        raise
    job.log(f"{found[0].shown}: {side.notice.source.format}, {time.monotonic() - started:.3f} s")
    return side
