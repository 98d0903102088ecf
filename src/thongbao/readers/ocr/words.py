"""What an engine read -> words of the neutral page: in points, each piece of a line with one base and one size."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from thongbao.layout.assemble import Word
from thongbao.layout.assemble.numbers import median
from thongbao.readers.ocr.engine import Read

_GAP = 0.9
"""A gap wider than this share of the size parts two pieces of a line: what stands there may be another column."""
_ALIKE = 0.14
"""Pieces whose size is this near to that of most letters have that size."""
_STEP = 3.0
"""Edges that lie this near to one another, in points, are one edge."""
_LEAST = 4.0
# Heights of letters over the size, as common serif faces have them.
_SMALL, _TALL = 0.46, 0.68
_SMALL_LETTERS = frozenset("acemnorsuvxzgpqyơư")
_TALL_LETTERS = frozenset("bdđhkl0123456789ABCDĐEGHIKLMNOPQRSTUVXYƠƯ")
_HANGING = frozenset("gpqy,;()[]{}/|_QJj@&")
_BELOW = "\u0323"
_HORN = "\u031b"

Piece = list[Read]


def pieces(found: Sequence[Read]) -> Iterator[Piece]:
    """Give the lines of an engine cut at their wide gaps."""
    piece: Piece = []
    for read in found:
        last = piece[-1] if piece else None
        if last is not None and (
            read.line != last.line or not -last.size < read.left - last.right <= _GAP * min(read.size, last.size)
        ):
            yield piece
            piece = []
        piece.append(read)
    if piece:
        yield piece


def page_words(found: Sequence[Piece], dpi: float) -> list[Word]:
    """Give the words with sizes and left edges evened out: ink is less even than type."""
    scale = 72 / dpi
    sizes = [_size(piece) * scale for piece in found]
    letters = [size for piece, size in zip(found, sizes, strict=True) for read in piece for _ in read.text]
    usual = median(letters) if letters else 0.0
    lines: list[list[Word]] = []
    for piece, size in zip(found, sizes, strict=True):
        base = _base(piece) * scale
        near = abs(size - usual) <= _ALIKE * usual
        lines.append([
            Word(
                f"{read.text} ",
                read.left * scale,
                read.right * scale,
                base,
                usual if near else max(_LEAST, size),
                confidence=read.confidence,
            )
            for read in piece
        ])  # fmt: skip
    _even([words[0] for words in lines])
    return [word for words in lines for word in words]


def _size(piece: Piece) -> float:
    """Size of the letters of a piece, told from its words whose height tells it."""
    base = _base(piece)
    told = []
    for read in piece:
        letters, marked = _letters(read.text)
        if len(letters) > 1 and not marked:
            if letters <= _SMALL_LETTERS:
                told.append((base - read.top) / _SMALL)
            elif letters & _TALL_LETTERS:
                told.append((base - read.top) / _TALL)
    sizes = [size for size in told if 0.6 * piece[0].size < size < 1.6 * piece[0].size]
    return median(sizes) if sizes else piece[0].size


def _base(piece: Piece) -> float:
    """Base line of a piece, told from its words without tails."""
    told = [read.bottom for read in piece if _stands(read.text)]
    near = [bottom for bottom in told if abs(bottom - piece[0].base) < 0.5 * piece[0].size]
    return median(near) if near else piece[0].base


def _letters(text: str) -> tuple[frozenset[str], bool]:
    """Letters without their marks, and whether a mark stands above one."""
    plain = unicodedata.normalize("NFD", text)
    marked = any(unicodedata.combining(sign) and sign not in {_BELOW, _HORN} for sign in plain)
    return frozenset(sign for sign in plain if sign.isalnum()), marked


def _stands(text: str) -> bool:
    """Whether nothing of a word reaches below the base line, and it has letters that stand on it."""
    return (
        any(sign.isalnum() for sign in text)
        and not _HANGING & set(text)
        and _BELOW not in unicodedata.normalize("NFD", text)
        and not text.endswith("'")
    )


def _even(firsts: list[Word]) -> None:
    """Put first words of lines that start at nearly one place there."""
    group: list[Word] = []
    for word in [*sorted(firsts, key=lambda word: word.left), None]:
        if word is not None and (not group or word.left - group[0].left <= _STEP):
            group.append(word)
            continue
        edge = median(one.left for one in group) if group else 0.0
        for one in group:
            one.left = edge
        group = [word] if word is not None else []
