"""Bytes -> an open document: refuses what cannot be read, and closes whatever it opened."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

from thongbao.errors import UnreadableError
from thongbao.layout.blocks import SignatureMark
from thongbao.readers.patience import busy
from thongbao.readers.pdf.pdfium import Handle, raw
from thongbao.readers.source import Source

_MOST_SIGNATURES = 100


@contextmanager
def opened(source: Source) -> Iterator[tuple[Handle, int]]:
    """Give the document of ``source`` and the number of its pages; closed at the end of the block.

    Raises UnreadableError: broken, encrypted, without pages, or over the limit of pages; and for any, as long as PDFium
    is still at work on one that was given up.
    """
    if busy():
        raise UnreadableError("reading.pdf_busy", name=source.name)
    if not source.data:
        raise UnreadableError("reading.empty", name=source.name)
    document = raw.FPDF_LoadMemDocument64(source.data, len(source.data), None)
    if not document:
        code = raw.FPDF_GetLastError()
        if code == raw.FPDF_ERR_PASSWORD:
            raise UnreadableError("reading.pdf_encrypted", name=source.name)
        if code == raw.FPDF_ERR_SECURITY:
            raise UnreadableError("reading.pdf_security", name=source.name)
        raise UnreadableError("reading.pdf_broken", name=source.name)
    try:
        pages = raw.FPDF_GetPageCount(document)
        if pages < 1:
            raise UnreadableError("reading.pdf_no_pages", name=source.name)
        if pages > source.limits.pages:
            raise UnreadableError(
                "reading.too_many_pages", name=source.name, pages=pages, limit=source.limits.pages
            )
        yield document, pages
    finally:
        if not busy():
            raw.FPDF_CloseDocument(document)


def signatures(document: Handle) -> tuple[SignatureMark, ...]:
    """Give the digital signatures that the document carries, unchecked, with the time that they state."""
    marks = []
    for at in range(min(raw.FPDF_GetSignatureCount(document), _MOST_SIGNATURES)):
        signature = raw.FPDF_GetSignatureObject(document, at)
        if not signature:
            continue
        size = raw.FPDFSignatureObj_GetTime(signature, None, 0)
        buffer = ctypes.create_string_buffer(max(size, 1))
        raw.FPDFSignatureObj_GetTime(signature, buffer, size)
        marks.append(SignatureMark(time=_iso(buffer.value.decode("latin-1"))))
    return tuple(marks)


def titles(document: Handle) -> tuple[str, ...]:
    """Give title and subject among the properties of the document, those that are filled in."""
    found = []
    for name in (b"Title", b"Subject"):
        size = raw.FPDF_GetMetaText(document, name, None, 0)
        buffer = ctypes.create_string_buffer(max(size, 2))
        raw.FPDF_GetMetaText(document, name, buffer, size)
        found.append(" ".join(buffer.raw[: max(size - 2, 0)].decode("utf-16-le", "replace").split()))
    return tuple(filter(None, found))


def _iso(stamp: str) -> str | None:
    """``D:20250109102111+07'00'`` -> ``2025-01-09T10:21:11+07:00``; None for anything else."""
    digits = stamp.removeprefix("D:")
    if len(digits) < 14 or not digits[:14].isdigit():
        return None
    y, m, d, hour, minute, second = (digits[:4], *(digits[at : at + 2] for at in range(4, 14, 2)))
    zone = digits[14:].replace("'", "")
    if zone[:1] in ("+", "-") and zone[1:5].isdigit() and len(zone) >= 5:
        zone = f"{zone[:3]}:{zone[3:5]}"
    else:
        zone = "Z" if zone[:1] == "Z" else ""
    return f"{y}-{m}-{d}T{hour}:{minute}:{second}{zone}"
