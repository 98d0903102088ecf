"""Reads a .docx: the package's XML parts -> ``Layout``.

- ``package``: zip and XML, with bounds; ``context``: what one reading shares
- ``look/``: styles -> looks and shapes; ``numbers/``: automatic numbers and symbols
- ``inline``: runs -> a ``Flow``, a paragraph being read; ``story``: blocks and tables of a part
- ``beside``, ``halves``, ``lines``, ``settle``: flows -> blocks
- ``pages``, ``notes``: paper, headers and footers, footnotes
- ``trace``, ``storage``: the elements behind the text, and the text before it is mended
"""

from __future__ import annotations

from thongbao.layout.blocks import Layout
from thongbao.layout.stored import Stored
from thongbao.readers.source import Source


def read(source: Source) -> Layout:
    """The document in a .docx. Raises UnreadableError when it is broken, encrypted or over a limit."""
    from thongbao.readers.docx.document import read_document

    return read_document(source)


def stored(source: Source) -> Stored:
    """The text of a .docx as it is stored, and the traces of its making. Raises UnreadableError like ``read``."""
    from thongbao.readers.docx.storage import read_stored

    return read_stored(source)
