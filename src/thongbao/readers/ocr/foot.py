"""The half of a foot that is signed: posts above, a name below, seal and signature in between."""

from __future__ import annotations

from collections.abc import Sequence

from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.junk import is_name
from thongbao.vietnamese.fold import bare, level
from thongbao.vietnamese.names import strip_titles
from thongbao.vietnamese.words import word_tuple

_AUTHORITY = ("tm", "kt", "tl", "tuq", "tu", "q")
_SHORT = 4
"""Words; what is longer is no part of a seal."""
_MOST_SCRIBBLE = 2
"""Words that a seal leaves before or behind a name."""


def without_seal(pieces: Sequence[list[Read]]) -> tuple[list[list[Read]], list[str]]:
    """Give the pieces from top to bottom; behind the first post only what can stand in a foot. And the rest."""
    kept: list[list[Read]] = []
    out: list[str] = []
    signed = False
    for piece in sorted(pieces, key=lambda piece: piece[0].base):
        text = " ".join(read.text for read in piece)
        name = _name_in(piece)
        post = _is_post(text)
        if name is not None:
            at = [id(read) for read in name]
            out += [read.text for read in piece if id(read) not in at]
            kept.append(name)
        elif signed and not post and len(piece) <= _SHORT and not bare(text).startswith(("(da ky", "da ky")):
            out.append(text)
        else:
            kept.append(piece)
        signed = signed or post
    return kept, out


def signs(piece: Sequence[Read]) -> bool:
    """Whether a piece is a post in capitals, or a name."""
    text = " ".join(read.text for read in piece)
    return (text.isupper() and _is_post(text)) or _name_in(piece) is not None


def _is_post(text: str) -> bool:
    low = level(text)
    return low.startswith(word_tuple("post_starts")) or bare(text).partition(" ")[0].strip(".") in _AUTHORITY


def _name_in(piece: Sequence[Read]) -> list[Read] | None:
    """Give the name in a piece, scribble before and behind it left out; a degree before it stays."""
    for start in range(min(_MOST_SCRIBBLE, len(piece) - 1) + 1):
        for end in range(len(piece), max(start + 1, len(piece) - _MOST_SCRIBBLE - 1), -1):
            words = list(piece[start:end])
            if is_name(words) or is_name(_untitled(words)):
                return words
    return None


def _untitled(words: Sequence[Read]) -> list[Read]:
    name, _ = strip_titles(" ".join(read.text for read in words))
    count = len(name.split())
    return list(words[len(words) - count :]) if name and count < len(words) else []
