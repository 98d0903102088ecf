"""Reads a .docx: the package's XML parts -> ``Layout``.

- ``package``: zip and XML, with bounds; ``context``: what one reading shares
- ``look/``: styles -> looks and shapes; ``numbers/``: automatic numbers and symbols
- ``inline``: runs -> a ``Flow``, a paragraph being read; ``story``: blocks and tables of a part
- ``beside``, ``halves``, ``lines``, ``settle``: flows -> blocks
- ``pages``, ``notes``: paper, headers and footers, footnotes
"""

from __future__ import annotations

from thongbao.layout.blocks import Layout
from thongbao.readers.source import Source


def read(source: Source) -> Layout:
    """The document in a .docx. Raises UnreadableError when it is broken, encrypted or over a limit."""
    from thongbao.readers.docx.document import read_document

    return read_document(source)
