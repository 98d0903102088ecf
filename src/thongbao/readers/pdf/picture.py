"""A page of a PDF as a picture, for letters that can only be seen."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

from thongbao.readers.ocr.picture.paper import PAPER, is_paper
from thongbao.readers.patience import patiently
from thongbao.readers.pdf.document import opened
from thongbao.readers.pdf.pdfium import IMAGE, LOCK, Handle, raw
from thongbao.readers.source import Source

if TYPE_CHECKING:
    from PIL.Image import Image


USUAL = 200.0
"""Dots an inch of a page that is drawn; a page that is one scan is taken dot by dot."""
_LOWEST, _HIGHEST = 150.0, 330.0
_LARGEST = 36_000_000
"""Most dots of a picture: some six pages of A4 at 200 dots an inch."""


def picture(source: Source, number: int, *, annotations: bool) -> tuple[Image, float] | None:
    """Page ``number`` (from 1) and its dots an inch; None where PDFium cannot load it.

    The dots are those of paper: a page whose size no paper has is taken for A4.
    """
    with LOCK, opened(source) as (document, _):
        return patiently(source, source.limits.seconds, lambda: _drawn(document, number, annotations))


def _drawn(document: Handle, number: int, annotations: bool) -> tuple[Image, float] | None:
    from PIL import Image as Pictures

    page = raw.FPDF_LoadPage(document, number - 1)
    if not page:
        return None
    try:
        width, height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
        if width <= 0 or height <= 0:
            return None
        scale = _scale(page, width, height)
        width, height = width * scale, height * scale
        dpi = min(_resolution(page, width, scale), (_LARGEST / (width * height)) ** 0.5 * 72)
        across, down = max(1, round(width * dpi / 72)), max(1, round(height * dpi / 72))
        bitmap = raw.FPDFBitmap_CreateEx(across, down, raw.FPDFBitmap_BGR, None, 0)
        if not bitmap:
            return None
        try:
            raw.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xFFFFFFFF)
            raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, raw.FPDF_ANNOT if annotations else 0)
            stride = raw.FPDFBitmap_GetStride(bitmap)
            dots = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * down)
        finally:
            raw.FPDFBitmap_Destroy(bitmap)
    finally:
        raw.FPDF_ClosePage(page)
    return Pictures.frombuffer("RGB", (across, down), dots, "raw", "BGR", stride, 1), dpi


def _scale(page: Handle, width: float, height: float) -> float:
    """What makes paper of a page that is a scan and of a size that no paper has: its dots an inch were not known."""
    short = min(width, height) / 72
    return 1.0 if is_paper(short) or not _scans(page, width) else PAPER / short


def _resolution(page: Handle, width: float, scale: float) -> float:
    """Dots an inch of the scan that fills the page, else the usual ones."""
    found = _scans(page, width / scale)
    if len(found) == 1 and _LOWEST <= found[0] / scale <= _HIGHEST:
        return found[0] / scale
    return USUAL


def _scans(page: Handle, width: float) -> list[float]:
    """Dots an inch of each picture that is as wide as the page."""
    found = []
    across, down = ctypes.c_uint(), ctypes.c_uint()
    for at in range(min(raw.FPDFPage_CountObjects(page), 50)):
        item = raw.FPDFPage_GetObject(page, at)
        if raw.FPDFPageObj_GetType(item) == IMAGE and raw.FPDFImageObj_GetImagePixelSize(item, across, down):
            left, bottom, right, top = (ctypes.c_float() for _ in range(4))
            raw.FPDFPageObj_GetBounds(item, left, bottom, right, top)
            if right.value - left.value >= 0.9 * width:
                turned = (top.value - bottom.value > right.value - left.value) != (down.value > across.value)
                found.append((down.value if turned else across.value) * 72 / (right.value - left.value))
    return found
