"""Reads what LibreOffice can turn into a .docx: Word 97-2003 (.doc), RTF and OpenDocument text (.odt).

- ``converted``: the document as a .docx, and refusals with a reason
- ``locked``: whether a password is needed; ``fonts``: fonts that the document itself does not name
- ``plain``: the bare text of a .doc by smaller programs, where LibreOffice is not installed
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thongbao.layout.blocks import Layout
    from thongbao.layout.stored import Stored
    from thongbao.readers.source import Source


def read(source: Source) -> Layout:
    """The document in a .doc, .rtf or .odt.

    Raises UnreadableError when it is broken, needs a password or is over a limit, and MissingToolError where no
    program can read it.
    """
    from dataclasses import replace

    from thongbao.errors import MissingToolError
    from thongbao.readers import docx
    from thongbao.readers.office.converted import as_docx, format_of, program_of
    from thongbao.readers.office.fonts import without_strangers
    from thongbao.readers.office.plain import read_plain

    try:
        made = as_docx(source)
        layout = docx.read(made)
    except MissingToolError:
        bare = read_plain(source)
        if bare is None:
            raise
        return bare
    reader = f"{program_of(made)}, {layout.reader}"
    # Pages are those of the fonts of this machine, and one way to convert counts them while another does not.
    return without_strangers(replace(layout, format=format_of(source), reader=reader, pages=None), source.data)


def stored(source: Source) -> Stored:
    """The text as it is stored, and the traces of its making."""
    from thongbao.readers import docx
    from thongbao.readers.office.converted import as_docx

    return docx.stored(as_docx(source))
