"""The objects of a page: runs of text, drawn lines, the area of images; forms are walked into."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from thongbao.layout.blocks import Style
from thongbao.node import Draft, draft
from thongbao.readers.pdf.objects.drawings import lines_of
from thongbao.readers.pdf.objects.fonts import Font, Fonts
from thongbao.readers.pdf.objects.geometry import IDENTITY, Matrix, quarter
from thongbao.readers.pdf.pdfium import FORM, IMAGE, PATH, TEXT, Handle, raw

INVISIBLE = 3
_DEEPEST = 12
_MOST_OBJECTS = 20_000
_CHECKED = 256
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_BULLETS = {0xF02D: "-", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0A7: "▪", 0xF0FE: "☒", 0xF0A8: "☐", 0xF06F: "□"}


@dataclass(slots=True, eq=False)  # thousands of them: here a compiled constructor pays
class Run:
    """A text object: letters in one look, set in one go. Lengths in PDF points of the page."""

    handle: Handle
    text: str
    matrix: Matrix
    outer: Matrix
    bounds: tuple[float, float, float, float]
    size: float
    style: Style
    font: Font
    mode: int
    turn: int | None
    group: int


@draft
class Objects(Draft):
    """What a page holds, in the order of its content."""

    runs: list[Run] = field(default_factory=list)
    lines: list[tuple[float, float, float, float]] = field(default_factory=list)
    """Drawn lines: left, bottom, right, top."""
    images: float = 0.0
    """Area that images cover, in square points; overlaps count twice."""
    paths: int = 0
    mute: int = 0
    """Text objects that draw something but stand for no letters."""


class Walker:
    """Reads the objects of pages; one for a document, so that fonts are read once."""

    def __init__(self, check: Callable[[], None]) -> None:
        self.fonts = Fonts()
        self._check = check
        self._chars = (ctypes.c_ushort * 4096)()
        self._box = tuple(ctypes.c_float() for _ in range(4))
        self._color = tuple(ctypes.c_uint() for _ in range(4))
        self._float = ctypes.c_float()
        self._matrix = raw.FS_MATRIX()
        self._left = 0
        self._found = Objects()
        self._text_page: Handle = None
        self._blank = False
        """Whether the last text object was blank: many producers store each blank as an object of its own."""

    def walk(self, page: Handle, text_page: Handle, flattened: bool) -> Objects:
        """All objects of a page; ``flattened`` says that the last one holds the annotations."""
        found = self._found = Objects()
        self._text_page = text_page
        self._left = _MOST_OBJECTS
        count = raw.FPDFPage_CountObjects(page)
        for at in range(count):
            handle = raw.FPDFPage_GetObject(page, at)
            if flattened and at == count - 1 and raw.FPDFPageObj_GetType(handle) == FORM:
                outer = self._own_matrix(handle)
                for number in range(raw.FPDFFormObj_CountObjects(handle)):
                    self._one(raw.FPDFFormObj_GetObject(handle, number), outer, 1, number + 1)
            else:
                self._one(handle, IDENTITY, 0, 0)
        return found

    def _one(self, handle: Handle, outer: Matrix, depth: int, group: int) -> None:
        found = self._found
        self._left -= 1
        if not handle or self._left < 0:
            return
        if not self._left % _CHECKED:
            self._check()  # PDFium takes longer for each text object the more letters a page has
        kind = raw.FPDFPageObj_GetType(handle)
        if kind == TEXT:
            run = self._run(handle, outer, group)
            if run is not None:
                found.runs.append(run)
            else:
                _, bottom, _, top = self._bounds(handle, IDENTITY)
                found.mute += top - bottom > 0.1
        elif kind == PATH:
            found.paths += 1
            if not group:
                found.lines += lines_of(handle, outer, self._bounds(handle, outer))
        elif kind == IMAGE:
            left, bottom, right, top = self._bounds(handle, outer)
            found.images += 0.0 if group else (right - left) * (top - bottom)
        elif kind == FORM and depth < _DEEPEST:
            inner = self._own_matrix(handle).within(outer)
            for at in range(raw.FPDFFormObj_CountObjects(handle)):
                self._one(raw.FPDFFormObj_GetObject(handle, at), inner, depth + 1, group)

    def _own_matrix(self, handle: Handle) -> Matrix:
        m = self._matrix
        if not raw.FPDFPageObj_GetMatrix(handle, m):
            return IDENTITY
        return Matrix(m.a, m.b, m.c, m.d, m.e, m.f)

    def _bounds(self, handle: Handle, outer: Matrix) -> tuple[float, float, float, float]:
        box = self._box
        if not raw.FPDFPageObj_GetBounds(handle, *box):
            return (0.0, 0.0, 0.0, 0.0)
        left, bottom, right, top = (side.value for side in box)
        if outer is IDENTITY:
            return left, bottom, right, top
        corners = [outer.point(x, y) for x in (left, right) for y in (bottom, top)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return min(xs), min(ys), max(xs), max(ys)

    def text(self, call: Callable[[Handle, int], int]) -> str:
        """Give the text that a PDFium call writes into a buffer of UTF-16."""
        size = call(self._chars, 8192)
        if size > 8192:
            self._chars = (ctypes.c_ushort * (size // 2 + 1))()
            size = call(self._chars, size)
        return (
            ctypes.string_at(self._chars, max(0, size - 2)).decode("utf-16-le", "replace") if size > 2 else ""
        )

    def _run(self, handle: Handle, outer: Matrix, group: int) -> Run | None:
        text = self.text(
            lambda buffer, size: int(raw.FPDFTextObj_GetText(handle, self._text_page, buffer, size))
        )
        if not text.strip("\0 \r\n\t\u00a0"):
            self._blank = True
            return None
        matrix = self._own_matrix(handle)
        if outer is not IDENTITY:
            matrix = matrix.within(outer)
        raw.FPDFTextObj_GetFontSize(handle, self._float)
        turn = quarter(matrix)
        size = abs(self._float.value) * math.hypot(matrix.c, matrix.d)
        skew = turn == 0 and matrix.c > 0.1 * abs(matrix.d)
        mode = raw.FPDFTextObj_GetTextRenderMode(handle)
        style, font = self.fonts.style(raw.FPDFTextObj_GetFont(handle), size, self._fill(handle), skew, mode)
        text = (
            text.replace("\0", "")
            .replace("\x02", "\xad" if font.old else "-")
            .replace("\r", " ")
            .replace("\n", " ")
            .replace("\u00a0", " ")
        )
        if self._blank:
            text, self._blank = " " + text, False
        if not font.old and _PRIVATE.search(text):
            text = _plain_symbols(text, font)
        return Run(
            handle, text, matrix, outer, self._bounds(handle, outer), size, style, font, mode, turn, group
        )

    def _fill(self, handle: Handle) -> int:
        red, green, blue, alpha = self._color
        if not raw.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha):
            return 0
        return int(red.value << 16 | green.value << 8 | blue.value)


def _plain_symbols(text: str, font: Font) -> str:
    """Bullets of symbol fonts (private letters) as ordinary ones."""

    def plain(match: re.Match[str]) -> str:
        code = ord(match[0])
        return _BULLETS.get(code, "•" if font.symbols or code >= 0xF000 else match[0])

    return _PRIVATE.sub(plain, text)
