"""Paths of a PDF -> straight lines along the axes: strokes, and filled rectangles as thin as a line."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise

from thongbao.readers.pdf.objects.geometry import Matrix
from thongbao.readers.pdf.pdfium import Handle, raw

Edge = tuple[float, float, float, float]
"""Left, bottom, right, top, in PDF points of the page."""
_MOST_SEGMENTS = 400
_THIN = 3.0
_WHITE = 255


def lines_of(handle: Handle, outer: Matrix, bounds: Edge) -> list[Edge]:
    """Give the lines that a path draws; ``outer`` is the matrix of the form around it, ``bounds`` its box."""
    left, bottom, right, top = bounds
    filled, stroked = _painted(handle)
    if right - left <= _THIN or top - bottom <= _THIN:
        long = max(right - left, top - bottom) > 2
        return [bounds] if long and (stroked or (filled and not _white(handle))) else []
    count = raw.FPDFPath_CountSegments(handle)
    if count > _MOST_SEGMENTS or not (stroked or (filled and count > 5)):
        return []
    return [edge for part in _parts(handle, count, outer) for edge in _edges(part, stroked)]


def _painted(handle: Handle) -> tuple[bool, bool]:
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(handle, mode, stroked):
        return False, False
    return bool(mode.value), bool(stroked.value)


def _white(handle: Handle) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    known = raw.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha)
    return bool(known) and min(red.value, green.value, blue.value) == _WHITE


def _parts(handle: Handle, count: int, outer: Matrix) -> Iterator[list[tuple[float, float]]]:
    """Give the corners of each outline that has no curve."""
    own = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(handle, own)
    matrix = Matrix(own.a, own.b, own.c, own.d, own.e, own.f).within(outer)
    x, y = ctypes.c_float(), ctypes.c_float()
    part: list[tuple[float, float]] = []
    straight = True
    for at in range(count):
        segment = raw.FPDFPath_GetPathSegment(handle, at)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if straight and len(part) > 1:
                yield part
            part, straight = [], True
        straight = straight and kind != raw.FPDF_SEGMENT_BEZIERTO
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        part.append(matrix.point(x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment):
            part.append(part[0])
    if straight and len(part) > 1:
        yield part


def _edges(part: list[tuple[float, float]], stroked: bool) -> Iterator[Edge]:
    if not stroked:
        xs, ys = [x for x, _ in part], [y for _, y in part]
        if max(xs) - min(xs) <= _THIN or max(ys) - min(ys) <= _THIN:
            yield min(xs), min(ys), max(xs), max(ys)
        return
    for (x0, y0), (x1, y1) in pairwise(part):
        if (abs(x0 - x1) < 0.5) != (abs(y0 - y1) < 0.5):
            yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
