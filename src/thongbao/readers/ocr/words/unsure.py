"""Words that were read with doubt, and figures that a pen wrote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thongbao.layout.blocks import Box, Unsure
from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.words.placed import Piece, Sizes

_SURE = 0.8
_FIGURES = 0.86
"""Figures are read one by one: nothing but confidence tells a wrong one."""
_SYMBOL, _TALL = 0.25, 1.0
"""The least confidence and the greatest height, over the size, of a number with its symbol in one word."""
_PRINTED = (0.5, 0.85)
"""Height of printed figures over the size of the letters around them."""


def unsure(pieces: Sequence[Piece], sizes: Sizes, page: int, dpi: float) -> Iterator[Unsure]:
    """Give the doubtful words of a page; a figure of another height than print counts as written by hand."""
    scale = 72 / dpi
    for piece in pieces:
        for read in piece:
            if read.text and _is_unsure(read, sizes):
                box = Box(*(round(edge * scale, 1) for edge in (read.left, read.top, read.right, read.bottom)))
                yield Unsure(read.text, page, box, round(read.confidence, 2))


def _is_unsure(read: Read, sizes: Sizes) -> bool:
    figures = any(sign.isdigit() for sign in read.text)
    height = (read.bottom - read.top) / sizes.lines.get(read.line, sizes.usual)
    if figures and "/" in read.text and any(sign.isalpha() for sign in read.text):
        # A symbol is no word of any language, so that little confidence says little.
        return read.confidence < _SYMBOL or height > _TALL
    if read.confidence < (_FIGURES if figures else _SURE):
        return True
    plain = figures and read.text.strip(".,:;").isdigit()
    return plain and not _PRINTED[0] <= height <= _PRINTED[1]
