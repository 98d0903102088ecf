"""Markdown -> Layout."""

from __future__ import annotations

from thongbao.layout.blocks import Layout
from thongbao.layout.cleanup import mend_letters
from thongbao.readers.text.decode import Decoded
from thongbao.readers.text.markdown.build import Builder
from thongbao.readers.text.markdown.scan import scan


def read_markdown(decoded: Decoded) -> Layout:
    """Build the layout of Markdown text."""
    elements = scan(mend_letters(decoded.text.replace("\f", "\n")))
    decoded.tick()
    builder = Builder(elements, decoded.tick)
    builder.build()
    return Layout(
        format="markdown",
        blocks=tuple(builder.blocks),
        furniture=tuple(builder.furniture),
        footnotes=tuple(builder.footnotes),
        rules=tuple(builder.rules),
        encoding=decoded.encoding,
        doubts=decoded.doubts,
    )
