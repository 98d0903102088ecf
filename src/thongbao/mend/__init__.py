"""Mending: the edits that rules propose, written into the bytes of a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thongbao.mend.model import Mended, Tracked
    from thongbao.readers.source import Source
    from thongbao.rules.edits import Edit


MENDABLE = ("docx", "markdown", "text")
"""Formats that can be mended, as ``Layout.format`` names them."""


def mend(source: Source, mends: Sequence[Sequence[Edit]], tracked: Tracked | None = None) -> Mended:
    """Make edits in a document; of one mend (all edits of a finding) every edit is made or none.

    ``tracked`` writes the changes of a .docx as tracked ones, for a person to accept or reject. What cannot be
    made is left undone and told. Raises UnreadableError for input that no reader can read.
    """
    from thongbao.mend.model import Mended, Refused
    from thongbao.readers.sniff import kind_of

    kind = kind_of(source.data).code
    if kind == "docx":
        from thongbao.mend.docx import mend_docx

        return mend_docx(source, mends, tracked)
    if kind == "text":
        from thongbao.mend.text import mend_text

        return mend_text(source, mends)
    refused = tuple(Refused(at, group[0], "mend.format") for at, group in enumerate(mends) if group)
    return Mended(source.data, (), refused)
