"""The reader of plain text and Markdown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thongbao.layout.blocks import Layout
    from thongbao.layout.stored import Stored
    from thongbao.readers.source import Source
    from thongbao.readers.text.decode import Decoded


def read(source: Source) -> Layout:
    """Read a text into its layout; Markdown is told from its marks, never from the name.

    Raises UnreadableError for binary data, and for text over the limits.
    """
    from thongbao.readers.text.decode import decode

    decoded = decode(source)
    source.check_time()
    layout = _read_as(decoded)
    source.check_time()
    return replace(layout, stored=_stored(decoded)) if source.whole else layout


def _read_as(decoded: Decoded) -> Layout:
    from thongbao.readers.text.detect import looks_like_markdown

    if looks_like_markdown(decoded.text):
        from thongbao.readers.text.markdown import read_markdown

        return read_markdown(decoded)
    from thongbao.readers.text.plain import read_plain

    return read_plain(decoded)


def stored(source: Source) -> Stored:
    """The lines of a text as they are stored, letters undone. Raises UnreadableError like ``read``."""
    from thongbao.readers.text.decode import decode

    return _stored(decode(source))


def _stored(decoded: Decoded) -> Stored:
    from thongbao.layout.stored import Stored, StoredLine

    lines = decoded.text.splitlines()
    return Stored(tuple(StoredLine(text, line=number) for number, text in enumerate(lines, 1)))
