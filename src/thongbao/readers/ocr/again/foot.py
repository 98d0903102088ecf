"""The half of a foot that is signed: posts above, a name below, seal and signature in between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.words.endings import AUTHORITIES
from thongbao.readers.ocr.words.junk import is_name
from thongbao.vietnamese.letters.fold import bare, level
from thongbao.vietnamese.names.people import COMMON_FAMILIES, strip_titles
from thongbao.vietnamese.words import word_tuple

_AUTHORITY = (*AUTHORITIES, "tu")
_SHORT = 4
"""Words; what is longer is no part of a seal."""
_MOST_SCRIBBLE = 2
"""Words that a seal leaves before or behind a name."""
_AROUND = "\"'`“”‘’«»*_~^|°¬"
"""What an edge of a seal or a stroke of a pen is read as, at a word."""
_END, _NEXT = 4, 3.0
"""Letters with which a line ends as the post above it does, and how many sizes its base line is below."""
_NEAR = 0.6
"""A word before a name, with a gap of so many sizes at most, stands in its line."""


def without_seal(pieces: Sequence[list[Read]]) -> tuple[list[list[Read]], list[str]]:
    """Give the pieces from top to bottom; behind the first post only what can stand in a foot. And the rest."""
    kept: list[list[Read]] = []
    out: list[str] = []
    signed = False
    level_pieces = sorted(pieces, key=lambda piece: piece[0].base)
    unclear = [id(piece) for pair in combinations(level_pieces, 2) if _unclear(*pair) for piece in pair]
    for piece in level_pieces:
        if id(piece) in unclear:
            out.append(" ".join(read.text for read in piece if read.text))
            continue
        text = " ".join(read.text for read in piece)
        name = name_in(piece)
        post = is_post(text)
        if name is not None:
            at = [id(read) for read in name]
            out += [read.text for read in piece if id(read) not in at]
            for read in name:
                read.text = read.text.strip(_AROUND)
            kept.append(name)
        elif signed and not post and len(piece) <= _SHORT and not bare(text).startswith(("(da ky", "da ky")):
            out.append(text)
        else:
            kept.append(piece)
        signed = signed or post
    return kept, out


def _unclear(upper: Sequence[Read], lower: Sequence[Read]) -> bool:
    """Whether a line below a post ends as it does and cannot be read: a deputy's, whose post is not sure."""
    post, below = (" ".join(read.text for read in piece) for piece in (upper, lower))
    if (
        not (post.isupper() and is_post(post))
        or is_post(below)
        or lower[0].base - upper[0].base > _NEXT * upper[0].size
    ):
        return False
    end = re.sub(r"\W", "", bare(post))[-_END:]
    return re.sub(r"\W", "", bare(below)).endswith(end)


def signs(piece: Sequence[Read]) -> bool:
    """Whether a piece is a post in capitals, or a name."""
    text = " ".join(read.text for read in piece)
    return (text.isupper() and is_post(text)) or name_in(piece) is not None


def is_post(text: str) -> bool:
    """Whether a line is a post, or an authority."""
    low = level(text)
    authority, _, rest = bare(text).partition(" ")
    # Two letters alone are of a seal, whatever they are read as.
    authorised = authority.strip(".") in _AUTHORITY and any(sign.isalpha() for sign in rest)
    return low.startswith(word_tuple("post_starts")) or authorised


def name_in(piece: Sequence[Read]) -> list[Read] | None:
    """Give the name in a piece, scribble before and behind it left out; a degree before it stays."""
    for start in range(min(_MOST_SCRIBBLE, len(piece) - 1) + 1):
        for end in range(len(piece), max(start + 1, len(piece) - _MOST_SCRIBBLE - 1), -1):
            words = list(piece[start:end])
            if (is_name(words) or is_name(_untitled(words))) and not (start and _lacks(piece[start - 1], words)):
                return words
    return None


def _lacks(before: Read, words: Sequence[Read]) -> bool:
    """Whether the word before a name is its family, read so badly that it is none: "Văn An" is nobody's name."""
    letters = sum(sign.isalpha() for sign in before.text)
    near = words[0].left - before.right <= _NEAR * words[0].size
    return near and letters > 1 and level(words[0].text) not in COMMON_FAMILIES


def _untitled(words: Sequence[Read]) -> list[Read]:
    name, _ = strip_titles(" ".join(read.text for read in words))
    count = len(name.split())
    return list(words[len(words) - count :]) if name and count < len(words) else []
