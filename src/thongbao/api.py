"""``thongbao.parse`` and ``thongbao.validate``: a document as a program has it, to a Notice or a Report."""

from __future__ import annotations

import contextvars
import os
from collections.abc import Iterable
from pathlib import Path
from typing import IO, TYPE_CHECKING

from thongbao import messages
from thongbao.notice.files import store
from thongbao.notice.model import Notice
from thongbao.pipeline import parse_source
from thongbao.readers.source import MEGABYTE, Limits, Source

if TYPE_CHECKING:
    from thongbao.rules.case import Stage
    from thongbao.rules.model import Severity
    from thongbao.validation.config.model import Choices, Configuration
    from thongbao.validation.report import Report

Document = str | os.PathLike[str] | bytes | IO[bytes]


def parse(
    document: Document,
    *,
    lang: messages.Language = "vi",
    limits: Limits | None = None,
) -> Notice:
    """Read one notice.

    ``document`` is the path of a file (str or path-like), the content of one (bytes), or an open binary file.
    ``lang`` is the language of the record's doubts; ``limits`` is how much the document may ask for.
    Raises a child of ``thongbao.ThongbaoError``, mostly UnreadableError, when the document cannot be read.
    """
    source = _source(document, limits or Limits())

    def work() -> Notice:
        messages.use(lang)
        return parse_source(source).notice

    return contextvars.copy_context().run(work)


def validate(
    document: Document | Notice,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severity: Severity | None = None,
    regime: str | None = None,
    stage: Stage | None = None,
    config: str | os.PathLike[str] | None = None,
    lang: messages.Language = "vi",
    limits: Limits | None = None,
) -> Report:
    """Judge one document, one record file (told from the ending of its path), or a Notice by the rules of form.

    The options are those of the command line; ``config`` is a file of settings, and none is read unless it is
    named. ``lang`` is the language of the messages. Raises a child of ``thongbao.ThongbaoError``: UsageError for
    an option or a setting that makes no sense, UnreadableError for a document that cannot be read.
    """
    from thongbao.rules.choosing import check_patterns, check_regime
    from thongbao.validation.config.find import load
    from thongbao.validation.config.model import Choices, Configuration

    asked = Choices(select=tuple(select), ignore=tuple(ignore), severity=severity, regime=regime, stage=stage)

    def work() -> Report:
        messages.use(lang)
        check_patterns((*asked.select, *asked.ignore))
        check_regime(regime)
        configuration = load(Path(config)) if config is not None else Configuration()
        path = Path(document) if isinstance(document, str | os.PathLike) else None
        return _report(document, configuration, configuration.for_file(path, asked), limits or Limits())

    return contextvars.copy_context().run(work)


def _report(document: Document | Notice, configuration: Configuration, choices: Choices, limits: Limits) -> Report:
    from thongbao.validation.document import judge_document, judge_record
    from thongbao.validation.waivers.comments import take_comments
    from thongbao.validation.waivers.suppress import waive

    settings = configuration.settings(choices)
    if isinstance(document, Notice):
        return waive(judge_record(document, settings), choices)
    source = _source(document, limits)
    form = _record_form(document)
    if form is None:
        source, inline = take_comments(source)
        return waive(judge_document(source, settings), choices, inline)
    from thongbao.errors import UnreadableError
    from thongbao.validation.records import judge_records

    reports = judge_records(source.data, form, source.name, settings)
    if len(reports) != 1:
        raise UnreadableError("notice.not_one", name=source.name, count=len(reports))
    return waive(reports[0], choices)


def _record_form(document: Document) -> store.Format | None:
    """The format of a record file; None for a document."""
    if not isinstance(document, str | os.PathLike):
        return None
    return store.SUFFIXES.get(Path(document).suffix.lower())


def _source(document: Document, limits: Limits) -> Source:
    if isinstance(document, str | os.PathLike):
        return Source.from_path(Path(document), limits)
    if isinstance(document, bytes):
        name, data = "document", document
    else:
        opened = getattr(document, "name", None)
        name = Path(opened).name if isinstance(opened, str) else "document"
        data = document.read(int(limits.megabytes * MEGABYTE) + 1)
        if not isinstance(data, bytes):
            raise TypeError("open the file in binary mode: open(path, 'rb')")
    if len(data) > limits.megabytes * MEGABYTE:
        from thongbao.errors import UnreadableError

        size, limit = round(len(data) / MEGABYTE), round(limits.megabytes)
        raise UnreadableError("reading.too_large", name=name, size=size, limit=limit)
    return Source(name, data, limits)
