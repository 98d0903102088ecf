"""Fonts of a PDF -> the looks of the neutral page."""

from __future__ import annotations

import ctypes
import re

from thongbao.layout.blocks import Style
from thongbao.node import Node, node
from thongbao.readers.legacy.fonts import old_font
from thongbao.readers.pdf.pdfium import Handle, raw

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_TAIL = re.compile(r"(?:PS)?(?:MT)?$")
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_FORCE_BOLD, _ITALIC, _SYMBOLIC_NAMES = 1 << 18, 1 << 6, ("symbol", "wingdings", "webdings", "dingbat")
_NAMELESS = re.compile(r"^(?:[A-Z]+\d*|[FfTt]\d+|CIDFont\S*|Type3)$")
_STROKED = 2  # letters filled and stroked: a bold that the font does not have


@node()
class Font(Node):
    """What a font says of itself."""

    family: str | None
    bold: bool
    italic: bool
    symbols: bool
    old: bool
    """A font of before Unicode: ``family`` is its own name then."""


def _family(name: str) -> str:
    head = re.split(r"[,\-]", name, maxsplit=1)[0]
    return _HUMPS.sub(" ", _TAIL.sub("", head)).strip()


class Fonts:
    """Reads each font and makes each Style once."""

    def __init__(self) -> None:
        self._fonts: dict[int, Font] = {}
        self._styles: dict[tuple[int, float, int, bool, bool], Style] = {}
        self._name = ctypes.create_string_buffer(256)

    def font(self, handle: Handle) -> tuple[int, Font]:
        """Give a font handle -> its address and what it says."""
        address = ctypes.addressof(handle.contents) if handle else 0
        known = self._fonts.get(address)
        if known is None:
            known = self._fonts[address] = self._read(handle) if handle else Font(None, False, False, False, False)
        return address, known

    def _read(self, handle: Handle) -> Font:
        size = raw.FPDFFont_GetBaseFontName(handle, self._name, 256)
        name = _SUBSET.sub("", self._name.value.decode("utf-8", "replace")) if 0 < size <= 256 else ""
        low = name.lower()
        old = old_font(name) is not None
        flags = max(0, raw.FPDFFont_GetFlags(handle))
        nameless = not name or bool(_NAMELESS.match(name))
        # The weight that PDFium gives is a guess from the stems; it is only asked when the name says nothing.
        heavy = nameless and 700 <= raw.FPDFFont_GetWeight(handle) <= 950
        return Font(
            family=name if old else None if nameless else _family(name),
            bold="bold" in low or "black" in low or "heavy" in low or bool(flags & _FORCE_BOLD) or heavy,
            italic="italic" in low or "oblique" in low or bool(flags & _ITALIC),
            symbols=any(part in low for part in _SYMBOLIC_NAMES),
            old=old,
        )

    def style(self, handle: Handle, size: float, color: int, slanted: bool, mode: int) -> tuple[Style, Font]:
        """Give the look of letters: font, size, colour as 0xRRGGBB, slant of the matrix, PDF render mode."""
        address, font = self.font(handle)
        stroked = mode == _STROKED
        key = (address, round(size, 1), color, slanted, stroked)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = Style(
                font=font.family,
                size=round(size, 1),
                bold=font.bold or stroked,
                italic=font.italic or slanted,
                underline=False,  # until a line is found below the words
                color=f"{color:06X}" if color else None,
            )
        return style, font
