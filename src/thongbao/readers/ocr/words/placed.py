"""What an engine read -> words of the neutral page: in points, each piece of a line with one base and one size."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thongbao.layout.assemble import Word
from thongbao.layout.assemble.numbers import median
from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.picture.drawn import Bar
from thongbao.vietnamese.letters.fold import bare

_GAP = 0.9
"""A gap wider than this share of the size parts two pieces of a line: what stands there may be another column."""
_FILLED = 4.5
"""The same around the words of a date."""
_DATED = ("ngay", "thang", "nam")
_ALIKE = 0.14
"""Pieces whose size is this near to that of most letters have that size."""
_STEP = 3.0
"""Edges that lie this near to one another, in points, are one edge."""
_LEAST = 4.0
_SMALLEST = 1.0
"""Pixels: an engine may give words that have no height at all."""
_SOME = 4
_HIGHEST = 1.2
"""A word without marks is no higher than this over the middle of the words of its line, most of which have some."""
# Heights of letters over the size, as common serif faces have them.
_SMALL, _HORNED, _TALL = 0.46, 0.56, 0.68
_SMALL_LETTERS = frozenset("acemnorsuvxzgpqyơư")
_TALL_LETTERS = frozenset("bdđhkl0123456789ABCDĐEGHIKLMNOPQRSTUVXYƠƯ")
_MARKED = 0.7
"""The same of small letters with a mark above, and of those with strokes up."""
_HANGING = frozenset("gpqy,;()[]{}|_QJj@&")
_BELOW = "\u0323"
_HORN = "\u031b"

Piece = list[Read]


@dataclass(slots=True)
class Sizes:
    """Sizes of letters, in pixels: what an engine says of a line is often that of a seal beside it."""

    usual: float
    """That of most letters of the page."""
    lines: dict[int, float]
    """That of most letters of a line."""


def measured(found: Sequence[Read]) -> Sizes:
    """Measure the words of a page."""
    lines: dict[int, list[Read]] = defaultdict(list)
    for read in found:
        lines[read.line].append(read)
    told = {line: _sizes(words) for line, words in lines.items()}
    every = [size for sizes in told.values() for size in sizes] or [read.size for read in found]
    usual = max(median(every), _SMALLEST) if every else _SMALLEST
    near = {line: [size for size in sizes if 0.5 * usual < size < 2.2 * usual] for line, sizes in told.items()}
    return Sizes(usual, {line: median(sizes) for line, sizes in near.items() if sizes})


def pieces(found: Sequence[Read], sizes: Sizes, standing: Sequence[Bar] = ()) -> Iterator[Piece]:
    """Give the lines of an engine cut at their wide gaps and where ``standing`` things are in between."""
    piece: Piece = []
    for read in found:
        last = piece[-1] if piece else None
        if last is not None and (
            read.line != last.line
            or not -last.size < read.left - last.right <= _reach(last, read) * sizes.lines.get(read.line, sizes.usual)
            or _parted(last, read, standing)
        ):
            yield piece
            piece = []
        piece.append(read)
    if piece:
        yield piece


def _reach(last: Read, read: Read) -> float:
    """How wide a gap may be, in sizes; blanks for the day and the month of issue are wide."""
    dated = bare(last.text) in _DATED or bare(read.text)[:5].startswith(_DATED[1:])
    return _FILLED if dated else _GAP


def _parted(last: Read, read: Read, standing: Sequence[Bar]) -> bool:
    middle = read.base - 0.3 * read.size
    start, end = (last.left + last.right) / 2, (read.left + read.right) / 2
    return any(start < bar.right and bar.left < end and bar.top < middle < bar.bottom for bar in standing)


def page_words(found: Sequence[Piece], measures: Sizes, dpi: float) -> list[Word]:
    """Give each piece as one run, sizes and left edges evened out: ink is less even than type."""
    scale = 72 / dpi
    usual = measures.usual * scale
    sizes = [_size(piece, measures) * scale for piece in found]
    made: list[Word] = []
    for piece, size in zip(found, sizes, strict=True):
        near = abs(size - usual) <= _ALIKE * usual
        weights = [len(read.text) + 0.01 for read in piece]
        sure = sum(read.confidence * weight for read, weight in zip(piece, weights, strict=True)) / sum(weights)
        made.append(
            Word(
                " ".join(read.text for read in piece if read.text) + " ",
                piece[0].left * scale,
                max(read.right for read in piece) * scale,
                _base(piece) * scale,
                usual if near else max(_LEAST, size),
                confidence=sure,
            )
        )
    _even(made)
    return made


def _size(piece: Piece, measures: Sizes) -> float:
    """Size of the letters of a piece: that of its words, else that of its line, else that of the page."""
    sizes = [size for size in _sizes(piece) if 0.5 * measures.usual < size < 2.2 * measures.usual]
    if not sizes and piece[0].line not in measures.lines:
        sizes = [size for read in piece if (size := _about(read)) is not None]
        sizes = sizes if sizes and 0.5 * measures.usual < median(sizes) < measures.usual else []
    return median(sizes) if sizes else measures.lines.get(piece[0].line, measures.usual)


def _sizes(words: Sequence[Read]) -> list[float]:
    """Sizes that the words of a line tell; a box that is higher than those around it holds more than its word."""
    heights = [read.bottom - read.top for read in words if sum(sign.isalnum() for sign in read.text) > 1]
    highest = _HIGHEST * median(heights) if len(heights) >= _SOME else float("inf")
    return [size for read in words if read.bottom - read.top <= highest and (size := _told(read)) is not None]


def _told(read: Read) -> float | None:
    """Size of the letters of a word, where its height tells it."""
    letters, marked = _letters(read.text)
    if len(letters) < 2 or marked or not _stands(read.text):
        return None
    if letters <= _SMALL_LETTERS:
        horned = _HORN in unicodedata.normalize("NFD", read.text)  # it rises above small letters
        return (read.bottom - read.top) / (_HORNED if horned else _SMALL)
    return (read.bottom - read.top) / _TALL if letters & _TALL_LETTERS else None


def _about(read: Read) -> float | None:
    """Size of small letters with marks, told less exactly; None where marks stand over one another or a capital."""
    text = unicodedata.normalize("NFD", read.text)
    marked, above = False, False
    for sign in text:
        if not unicodedata.combining(sign):
            above = False
        elif sign not in {_BELOW, _HORN}:
            if above:
                return None
            marked = above = True
    if not marked or len(read.text) < 2 or any(sign.isupper() for sign in text) or not _stands(read.text):
        return None
    return (read.bottom - read.top) / _MARKED


def _base(piece: Piece) -> float:
    """Base line of a piece, told from its words without tails."""
    told = [read.bottom for read in piece if _stands(read.text)]
    return median(told) if told else piece[0].base


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


def _even(runs: Sequence[Word]) -> None:
    """Put pieces that start at nearly one place there."""
    group: list[Word] = []
    for word in [*sorted(runs, key=lambda word: word.left), None]:
        if word is not None and (not group or word.left - group[0].left <= _STEP):
            group.append(word)
            continue
        edge = median(one.left for one in group) if group else 0.0
        for one in group:
            one.left = edge
        group = [word] if word is not None else []
