"""The notice as PDF: the Word file of its form, printed by LibreOffice; tagged, searchable, with its fonts inside."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from thongbao import office
from thongbao.errors import MissingToolError, OutputError, UnreadableError
from thongbao.export import Choices, Exporter

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

SECONDS = 120.0
_OPTIONS = json.dumps({
    name: {"type": "boolean", "value": "true"} for name in ("UseTaggedPDF", "PDFUACompliance", "ExportNotes")
})  # fmt: skip
_TIMES = re.compile(rb"/(?:Creation|Mod)Date\(D:[^)]*\)|<xmp:(Create|Modify)Date>[^<]*</xmp:\1Date>")
_IDENTITY = re.compile(rb"(?<=/DocChecksum /)[0-9A-F]{32}|/ID\s*\[\s*<[0-9A-F]{32}>\s*<[0-9A-F]{32}>\s*\]")


def to_pdf(notices: Iterable[Notice], choices: Choices) -> Iterator[bytes]:
    """A file for a notice, in the form that its rules prescribe. Raises OutputError."""
    from thongbao.export.docx import document

    for notice in notices:
        page, name = document(notice, choices.regime), notice.source.name
        try:
            made = office.convert(page, "docx", "pdf", name=name, seconds=SECONDS, options=_OPTIONS)
        except UnreadableError as error:
            raise OutputError("export.pdf.failed", name=name, reason=str(error)) from error
        yield timeless(made)


def shape(kind: Exporter, choices: Choices) -> Exporter:
    """Raises MissingToolError where LibreOffice is not installed: before anything is read."""
    if not office.available():
        raise MissingToolError("office.missing_for_pdf")
    return kind


def timeless(data: bytes) -> bytes:
    """The file without the time at which it was made; what identifies it follows from what is in it."""
    data = _TIMES.sub(lambda match: b" " * len(match[0]), data)
    plain = _IDENTITY.sub(lambda match: b" " * len(match[0]), data)
    digest = sha256(plain).hexdigest()[:32].upper().encode()
    return _IDENTITY.sub(lambda match: re.sub(rb"[0-9A-F]{32}", digest, match[0]), data)
