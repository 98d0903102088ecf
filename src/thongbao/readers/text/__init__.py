"""The reader of plain text and Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thongbao.layout.blocks import Layout
    from thongbao.readers.source import Source


def read(source: Source) -> Layout:
    """Read a text into its layout; Markdown is told from its marks, never from the name.

    Raises UnreadableError for binary data, and for text over the limits.
    """
    from thongbao.readers.text.decode import decode

    decoded = decode(source)
    source.check_time()
    from thongbao.readers.text.plain import read_plain

    layout = read_plain(decoded)
    source.check_time()
    return layout
