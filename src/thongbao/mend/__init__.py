"""Mending: the edits that rules propose, written into the bytes of a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thongbao.mend.model import Mended, Tracked
    from thongbao.readers.source import Source
    from thongbao.rules.edits import Edit


MENDABLE = ("docx", "doc", "rtf", "odt", "markdown", "text")
"""Formats that can be mended, as ``Layout.format`` names them."""
AS_DOCX = (".doc", ".dot", ".rtf", ".odt", ".ott", ".fodt")
"""Endings of documents that are mended as a .docx: nothing here writes their own formats."""


def mend(source: Source, mends: Sequence[Sequence[Edit]], tracked: Tracked | None = None) -> Mended:
    """Make edits in a document; of one mend (all edits of a finding) every edit is made or none.

    ``tracked`` writes the changes of a .docx as tracked ones, for a person to accept or reject. What cannot be
    made is left undone and told; a .doc, .rtf or .odt becomes a .docx. Raises UnreadableError for input that no
    reader can read.
    """
    from thongbao.mend.model import Mended, Refused
    from thongbao.readers.sniff import kind_of

    kind = kind_of(source.data).code
    if kind == "docx":
        from thongbao.mend.docx import mend_docx

        return mend_docx(source, mends, tracked)
    if kind in ("doc", "rtf", "odt"):
        from thongbao.mend.docx import mend_docx
        from thongbao.readers.office.converted import as_docx

        done = mend_docx(as_docx(source), mends, tracked)
        return done if done.made else Mended(source.data, (), done.refused)
    if kind == "text":
        from thongbao.mend.text import mend_text

        return mend_text(source, mends)
    refused = tuple(Refused(at, group[0], "mend.format") for at, group in enumerate(mends) if group)
    return Mended(source.data, (), refused)


def renamed(name: str, data: bytes) -> str:
    """The name that suits what a document was mended into.

    >>> renamed("a.doc", b"PK"), renamed("a.txt", b"abc"), renamed("a.doc", b"abc")
    ('a.docx', 'a.txt', 'a.doc')
    """
    stem, dot, ending = name.rpartition(".")
    return f"{stem}.docx" if data.startswith(b"PK") and f"{dot}{ending}".lower() in AS_DOCX else name
