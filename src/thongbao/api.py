"""``thongbao.parse``: a document as a program has it, to a Notice."""

from __future__ import annotations

import contextvars
import os
from pathlib import Path
from typing import IO

from thongbao import messages
from thongbao.notice.model import Notice
from thongbao.pipeline import parse_source
from thongbao.readers.source import MEGABYTE, Limits, Source


def parse(
    document: str | os.PathLike[str] | bytes | IO[bytes],
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


def _source(document: str | os.PathLike[str] | bytes | IO[bytes], limits: Limits) -> Source:
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
