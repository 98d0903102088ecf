"""Text fields that were filled in but have no appearance: their value, placed in their box."""

from __future__ import annotations

import ctypes

from thongbao.layout.assemble import Word
from thongbao.layout.blocks import Style
from thongbao.readers.pdf.objects.geometry import View
from thongbao.readers.pdf.pdfium import Handle, raw

_FIRST_GROUP = 1_000_000
"""Groups of these fields are numbered from here, apart from those of annotations with an appearance."""
_MOST_ANNOTATIONS = 2_000
_HIDDEN = 1 << 1
_USUAL_SIZE = 13.0

Field = tuple[str, float, float, float, float]
"""Value, left, bottom, right, top in PDF points of the page."""


def bare_fields(page: Handle) -> list[Field]:
    """Give the values of text fields that no appearance shows; to be asked before a page is flattened."""
    found: list[Field] = []
    for at in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_ANNOTATIONS)):
        handle = raw.FPDFPage_GetAnnot(page, at)
        if not handle:
            continue
        try:
            field = _field(handle)
        finally:
            raw.FPDFPage_CloseAnnot(handle)
        if field is not None:
            found.append(field)
    return found


def _field(handle: Handle) -> Field | None:
    if raw.FPDFAnnot_GetSubtype(handle) != raw.FPDF_ANNOT_WIDGET or raw.FPDFAnnot_GetFlags(handle) & _HIDDEN:
        return None
    if raw.FPDFAnnot_GetAP(handle, raw.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0) > 2:
        return None
    value = _value(handle, b"V")
    rect = raw.FS_RECTF()
    if not value.strip() or not raw.FPDFAnnot_GetRect(handle, rect):
        return None
    return value, rect.left, min(rect.bottom, rect.top), rect.right, max(rect.bottom, rect.top)


def _value(handle: Handle, key: bytes) -> str:
    size = raw.FPDFAnnot_GetStringValue(handle, key, None, 0)
    if not 2 < size < 100_000:
        return ""
    units = (ctypes.c_ushort * (size // 2 + 1))()
    raw.FPDFAnnot_GetStringValue(handle, key, units, size)
    return ctypes.string_at(units, size - 2).decode("utf-16-le", "replace")


def field_words(fields: list[Field], paper: View) -> list[Word]:
    """Give each line of each field as a word on the page as it is read."""
    made = []
    for number, (value, *box) in enumerate(fields):
        left, top, right, bottom = paper.box(*box)
        lines = [line for line in value.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line.strip()]
        size = min(_USUAL_SIZE, 0.8 * (bottom - top) / max(1, len(lines)))
        for at, line in enumerate(lines, 1):
            end = min(right, left + 0.5 * size * len(line))
            base = top + at * (bottom - top) / len(lines) - 0.25 * size
            made.append(
                Word(line, left, max(left, end), base, max(size, 1.0), Style(), None, _FIRST_GROUP + number)
            )
    return made
