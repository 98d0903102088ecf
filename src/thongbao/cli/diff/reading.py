"""One side of a comparison: a document, a record, standard input, or nothing at all."""

from __future__ import annotations

import os
import time

from thongbao.cli import inputs
from thongbao.cli.app import Job
from thongbao.errors import UnreadableError, UsageError
from thongbao.notice import store
from thongbao.notice.model import Notice, SourceInfo
from thongbao.readers.source import Limits


def notice_of(job: Job, name: str, limits: Limits) -> tuple[Notice, str | None]:
    """The notice, and the format of the record that it stands in; None for a document.

    The null device, which git gives in place of a file that is new or gone, is a notice without any content.
    """
    if name in (os.devnull, "/dev/null"):
        return Notice(source=SourceInfo(name="null", format="text")), None
    found, errors = inputs.gather([name], recursive=False, records=True)
    if errors:
        raise errors[0]
    if len(found) > 1:
        raise UsageError("cli.diff.one_each", name=name, count=len(found))
    started = time.monotonic()
    source = found[0].open(limits)
    form = inputs.record_form(found[0], source.data)
    try:
        notice = job.read(source).notice if form is None else _recorded(source.data, form, source.name)
    except UnreadableError as error:
        if error.values.get("name") == found[0].path.name:
            error.values["name"] = found[0].shown  # both sides may have one name
        raise
    job.log(f"{found[0].shown}: {notice.source.format}, {time.monotonic() - started:.3f} s")
    return notice, form


def _recorded(data: bytes, form: store.Format, name: str) -> Notice:
    notices = store.read_records(data, form, name)
    if len(notices) != 1:
        raise UnreadableError("notice.not_one", name=name, count=len(notices))
    return notices[0]
