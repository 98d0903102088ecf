"""From bytes to a Layout: the kind is told from the content, then one reader does the work."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from thongbao.layout.blocks import Layout
    from thongbao.layout.stored import Stored
    from thongbao.readers.sniff import Kind
    from thongbao.readers.source import Source

# Kind -> the package whose ``read(source)`` reads it. A new reader is a new row here.
READERS = {
    "docx": "thongbao.readers.docx",
    "doc": "thongbao.readers.office",
    "rtf": "thongbao.readers.office",
    "odt": "thongbao.readers.office",
    "image": "thongbao.readers.image",
    "pdf": "thongbao.readers.pdf",
    "text": "thongbao.readers.text",
    "akn": "thongbao.readers.akn",
}
# Kinds that can ask for more time and memory than anybody has: read in a process that can be ended.
APART = {"pdf", "image"}
# Kind -> the message that says why it is refused; ``{kind}`` in it is what the content is.
REFUSED = {
    "html": "reading.save_as_docx",
    "word-xml": "reading.save_as_docx",
    "zip": "reading.zip_not_office",
    "broken-zip": "reading.zip_broken",
    "encrypted": "reading.encrypted_office",
    "empty": "reading.empty",
    "other": "reading.not_a_document",
}
# Kind -> the endings that a file of that kind honestly has. Text may have any other.
ENDINGS = {
    "docx": (".docx", ".docm", ".dotx", ".dotm"),
    "doc": (".doc", ".dot"),
    "rtf": (".rtf",),
    "odt": (".odt", ".ott", ".fodt"),
    "pdf": (".pdf",),
    "akn": (".akn",),
}


def prepare(source: Source) -> None:
    """Start the process that is to read a document, where there is to be one: it takes a moment."""
    from thongbao.readers import apart
    from thongbao.readers.sniff import kind_of

    if apart.wanted() and _goes_apart(source, kind_of(source.data).code):
        apart.prepare(source)


def read(source: Source) -> Layout:
    """Read a document of any kind into its layout.

    Raises UnreadableError, with one line that says what to do, for everything else. A name that ends as
    another kind's is read by its content and gives the doubt ``reading.wrong_extension``.
    """
    from thongbao.errors import UnreadableError
    from thongbao.readers.sniff import kind_of

    kind = kind_of(source.data)
    reader = READERS.get(kind.code)
    if reader is None:
        raise UnreadableError(REFUSED[kind.code], name=source.name, kind=kind.label)
    if _goes_apart(source, kind.code) and (made := _apart(source)) is not None:
        return made
    layout = cast("Layout", import_module(reader).read(source))
    return _doubt_name(layout, source.name, kind)


def stored(source: Source) -> Stored:
    """What a document holds before its letters are mended, where its format has such a thing.

    Raises UnreadableError like ``read``.
    """
    from thongbao.layout.stored import NOTHING
    from thongbao.readers.sniff import kind_of

    reader = READERS.get(kind_of(source.data).code)
    if reader is None:
        return NOTHING
    read_stored = getattr(import_module(reader), "stored", None)
    return cast("Stored", read_stored(source)) if read_stored is not None else NOTHING


def _goes_apart(source: Source, kind: str) -> bool:
    """Whether a document is read in a process of its own; a PDF by itself is not worth the start of one."""
    return kind in APART and not (source.limits.alone and kind == "pdf")


def _apart(source: Source) -> Layout | None:
    from thongbao.readers import apart

    return apart.read(source) if apart.wanted() else None


def _doubt_name(layout: Layout, name: str, kind: Kind) -> Layout:
    from thongbao.layout.blocks import LayoutDoubt

    ending = name[name.rfind(".") :].lower() if "." in name else ""
    claimed = next((code for code, endings in ENDINGS.items() if ending in endings), None)
    if claimed is None and ending in (".htm", ".html"):
        claimed = ending[1:]
    if claimed is None or claimed == kind.code:
        return layout
    doubt = LayoutDoubt("reading.wrong_extension", (("extension", ending), ("kind", kind.label)))
    return replace(layout, doubts=(*layout.doubts, doubt))
