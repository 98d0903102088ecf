"""Letters typed for old fonts, in the pieces of a paragraph."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from thongbao.layout.blocks import Style
from thongbao.readers.docx.paragraph.flow import Pieces
from thongbao.readers.legacy.fonts import Old, old_font
from thongbao.readers.legacy.judge import Judge


def of_today(pieces: Pieces, judge: Judge, lost: Old | None = None) -> Pieces:
    """The pieces with the letters that were meant, in the fonts of today where there is such a one.

    Neighbours in one encoding are judged together: a letter may be stored across two of them. ``lost`` is the encoding
    of those that stand in no old font.
    """
    found: Pieces = []
    for encoding, group in groupby(pieces, lambda piece: _encoding(piece[1]) or lost):
        stretch = list(group)
        letters = judge.pieces([text for text, _ in stretch], encoding) if encoding is not None else None
        if letters is None:
            found += [(text.upper() if encoding and style.caps else text, style) for text, style in stretch]
        else:
            found += [_shown(text, style) for text, (_, style) in zip(letters, stretch, strict=True)]
    return found


def without_font(pieces: Pieces) -> str:
    """What of a paragraph stands in no old font."""
    return "".join(text for text, style in pieces if _encoding(style) is None)


def _encoding(style: Style) -> Old | None:
    font = old_font(style.font)
    return font.encoding if font is not None else None


def _shown(text: str, style: Style) -> tuple[str, Style]:
    font = old_font(style.font)
    if font is None:  # it was lost
        return text.upper() if style.caps else text, style
    return text.upper() if font.capitals or style.caps else text, replace(style, font=font.face)
