"""Posts over a signature, however a seal or a pen ran through them: the closed list of posts decides what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from thongbao.layout.assemble.numbers import median
from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.words.endings import AUTHORITIES, Ending, ending, is_deputy, known_posts
from thongbao.readers.ocr.words.mend import Mend
from thongbao.vietnamese.letters.fold import level

_SAME, _NEXT = 0.3, 3.0
"""Heights of letters by which base lines of one line, and of two lines of one signature, are apart at most."""


def mend_posts(pieces: Sequence[Sequence[Read]]) -> list[Mend]:
    """Put posts right that read badly, in place.

    Two lines of one post can only be that of a deputy below whom he acts for.
    """
    told: list[tuple[list[Read], Ending]] = []
    for piece in sorted(pieces, key=lambda one: one[0].base):
        found = ending(piece)
        if found is None:
            continue
        if told and told[-1][1].post == found.post and _one_line(told[-1][0], piece):
            told[-1][0].extend(piece)  # pieces of one line, read twice
        else:
            told.append((list(piece), found))
    heads = ["PHÓ " if is_deputy(found.head) else _authority(found.head) for _, found in told]
    for at, ((upper, above), (lower, below)) in enumerate(pairwise(told)):
        if above.post == below.post and _follows(upper, lower) and heads[at] != "PHÓ ":
            heads[at], heads[at + 1] = heads[at] or "KT. ", "PHÓ "
    return [
        mend
        for (piece, found), head in zip(told, heads, strict=True)
        for mend in _write(piece, f"{head}{found.post.upper()}")
    ]


class Chief(NamedTuple):
    """A post without authority, or behind "KT.", and without a deputy below it; in pixels."""

    post: str
    left: float
    right: float
    base: float
    height: float


def chiefs(pieces: Sequence[Sequence[Read]]) -> list[Chief]:
    """Give the posts that may be those of whom a deputy acts for, as they were read and before they are put right."""
    told = [(list(piece), found) for piece in pieces if (found := ending(piece)) is not None]
    return [
        Chief(
            found.post,
            piece[-1].right - len(found.post) * (piece[-1].right - piece[-1].left) / max(1, len(piece[-1].text)),
            piece[-1].right,
            piece[-1].base,
            _height(piece),
        )
        for piece, found in told
        if not is_deputy(found.head) and (found.head == "kt" or found.head not in AUTHORITIES)
        if not any(lower.post == found.post and _follows(piece, below) for below, lower in told if below is not piece)
    ]


def _one_line(piece: Sequence[Read], other: Sequence[Read]) -> bool:
    """Whether two pieces are one line read twice: at one place, their base lines the same."""
    return _overlap(piece, other) and other[0].base - piece[0].base < _SAME * min(_height(piece), _height(other))


def _follows(upper: Sequence[Read], lower: Sequence[Read]) -> bool:
    return _overlap(upper, lower) and lower[0].base - upper[0].base < _NEXT * max(_height(upper), _height(lower))


def _overlap(piece: Sequence[Read], other: Sequence[Read]) -> bool:
    """Whether one stands above the other; beside it stands the post of another signer."""
    left = max(min(read.left for read in one) for one in (piece, other))
    return left < min(max(read.right for read in one) for one in (piece, other))


def _height(piece: Sequence[Read]) -> float:
    words = [read for read in piece if sum(map(str.isalpha, read.text)) > 1]
    return median(read.bottom - read.top for read in words or piece)


def seen(pieces: Sequence[Sequence[Read]]) -> bool:
    """Whether there is a post, or a word of one, among pieces that otherwise may read like nothing."""
    words = {word for post, _ in known_posts() for word in post.split()}
    return any(
        ending(piece) is not None
        or any(read.text.isupper() and level(read.text).strip(".,") in words for read in piece)
        for piece in pieces
    )


def _authority(head: str) -> str:
    return f"{head.upper()}. " if head in AUTHORITIES else ""


def _write(piece: Sequence[Read], right: str) -> list[Mend]:
    """Put the text of a line in place of what was read."""
    old = " ".join(read.text for read in piece if read.text)
    if re.sub(r"\W", "", level(old)) == re.sub(r"\W", "", level(right)) and old.isupper():
        return []
    best = max((read for read in piece if read.text), key=lambda read: read.confidence)  # seals have other base lines
    piece[0].top, piece[0].bottom, piece[0].base = best.top, best.bottom, best.base
    for read in piece:
        read.text = ""
    piece[0].text = right
    return [Mend(old, right)]
