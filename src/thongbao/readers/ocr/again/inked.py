"""Posts and names stamped in colour, which black ink alone does not have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from thongbao.readers.ocr.again.deputy import with_deputy
from thongbao.readers.ocr.again.foot import name_in, signs
from thongbao.readers.ocr.again.scripted import with_scripted_name
from thongbao.readers.ocr.engine import Read, RecognitionFailed
from thongbao.readers.ocr.words.mend import mend, mend_signers
from thongbao.readers.ocr.words.placed import measured, pieces
from thongbao.readers.ocr.words.posts import mend_posts
from thongbao.vietnamese.spelling.flourished import listed

if TYPE_CHECKING:
    from PIL.Image import Image

_FAIR, _SURE = 0.5, 0.95
"""Confidence that a word of a stamped name must have that is usual in names, and any other one."""
_LINE = 0.4
"""Base lines nearer than this share of the size are one line."""


def with_inks(
    found: list[Read], inks: Iterable[Image], dpi: float, read: Callable[[Image], Sequence[Read]], *, whole: bool
) -> list[Read]:
    """Give a reading with what the coloured inks of its half tell; of a ``whole`` one only a deputy may be missing."""
    try:
        for ink in inks:
            if whole:
                found = with_deputy(found, ink, read)
                continue
            found = with_deputy(_with_stamps(found, list(read(ink))), ink, read)
            signed = [piece for piece in cut(found) if signs(piece)]
            posts = [piece for piece in signed if _is_post(piece)]
            if len(posts) == len(signed):
                found = with_scripted_name(found, ink, dpi, read, posts)
    except RecognitionFailed:
        return found  # what was read before is no worse for it
    return found


def _with_stamps(found: list[Read], stamped: list[Read]) -> list[Read]:
    """Give a reading with the posts and the name that another ink has, where they stand apart from its own."""
    signed = [piece for piece in cut(found) if signs(piece)]
    named = any(not _is_post(piece) for piece in signed)
    line = max((one.line for one in found), default=-1)
    for piece in cut(stamped):
        words = piece if _is_post(piece) else name_in(piece)
        if not words or not signs(piece) or any(_same_place(piece, other) for other in signed):
            continue
        if not _is_post(piece) and (named or not _reads_well(words)):
            continue
        line += 1
        places = {(one.left, one.right, one.line) for one in words}  # as read: mends are told later
        found = [*found, *(replace(one, line=line) for one in stamped if (one.left, one.right, one.line) in places)]
    return found


def _reads_well(name: Sequence[Read]) -> bool:
    """Whether a stamped name is sure: script faces and pens read like words, too, but seldom like those of a name."""
    words = [one for one in name if "." not in one.text]  # without a degree before it
    known = listed([one.text for one in words])
    return all(one.confidence >= (_FAIR if usual else _SURE) for one, usual in zip(words, known, strict=True))


def _is_post(piece: Sequence[Read]) -> bool:
    return all(one.text.isupper() for one in piece if one.text)


def _same_place(piece: Sequence[Read], other: Sequence[Read]) -> bool:
    apart = abs(piece[0].base - other[0].base)
    return apart < _LINE * max(piece[0].size, other[0].size)


def cut(found: Sequence[Read]) -> list[list[Read]]:
    """Give copies of the words in pieces, as they will be cut and put right."""
    copies = [replace(one) for one in found]
    parts = list(pieces(copies, measured(copies)))
    for piece in parts:
        mend(piece)
    mend_posts(parts)
    mend_signers(parts)
    return parts
