"""Reads a .docx: the package's XML parts -> ``Layout``.

    package   zip and XML, with bounds        inline   runs -> a Flow (a paragraph being read)
    context   what one reading shares         story    blocks and tables of a part
    look/     styles -> looks and shapes      beside, halves, lines, settle   flows -> blocks
    numbers/  automatic numbers, symbols      pages, notes   headers, paper, footnotes
"""

from __future__ import annotations

from thongbao.layout.blocks import Layout
from thongbao.readers.source import Source


def read(source: Source) -> Layout:
    """The document in a .docx. Raises UnreadableError when it is broken, encrypted or over a limit."""
    from thongbao.readers.docx.document import read_document

    return read_document(source)
