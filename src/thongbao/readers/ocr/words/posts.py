"""Posts over a signature, however a seal or a pen ran through them: the closed list of posts decides what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from thongbao.layout.assemble.numbers import median
from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.words.mend import Mend
from thongbao.vietnamese.letters.fold import bare, level
from thongbao.vietnamese.spelling.syllables import possible
from thongbao.vietnamese.words import word_tuple

_ALIKE = 0.84
"""Share of letters that must be those of a post."""
_LONGEST_HEAD = 6
"""Letters that OCR makes of a written "KT.", or of the edge of a seal, before a post."""
_AUTHORITIES = ("tm", "kt", "tl", "tuq", "q")
_CAPITALS = 0.3
"""Share of capitals in what is left of a line of them; names have fewer."""
_SAME, _NEXT = 0.3, 3.0
"""Heights of letters by which base lines of one line, and of two lines of one signature, are apart at most."""
_CHIEF = "truong"
_OWN, _ALIKE_OWN = 4, 0.7
"""Letters before "trưởng" that may be misread in part, and the share of them that must be right."""
_FAIR = 0.6
_DEPUTY = 0.3
"""Share of the letters of PHÓ that must be there, the last one among them."""


class _Found(NamedTuple):
    """A post that ends a line, and the letters before it."""

    post: str
    head: str
    alike: float


@cache
def _posts() -> tuple[tuple[str, str], ...]:
    """Posts, and their letters alone, without marks and blanks."""
    return tuple((post, bare(post).replace(" ", "")) for post in word_tuple("signing_posts"))


def mend_posts(pieces: Sequence[Sequence[Read]]) -> list[Mend]:
    """Put posts right that read badly, in place.

    Two lines of one post can only be that of a deputy below whom he acts for.
    """
    told: list[tuple[list[Read], _Found]] = []
    for piece in sorted(pieces, key=lambda one: one[0].base):
        found = _post(piece)
        if found is None:
            continue
        if told and told[-1][1].post == found.post and _one_line(told[-1][0], piece):
            told[-1][0].extend(piece)  # pieces of one line, read twice
        else:
            told.append((list(piece), found))
    heads = ["PHÓ " if _is_deputy(found.head) else _authority(found.head) for _, found in told]
    for at, ((upper, above), (lower, below)) in enumerate(pairwise(told)):
        if above.post == below.post and _follows(upper, lower) and heads[at] != "PHÓ ":
            heads[at], heads[at + 1] = heads[at] or "KT. ", "PHÓ "
    return [
        mend
        for (piece, found), head in zip(told, heads, strict=True)
        for mend in _write(piece, f"{head}{found.post.upper()}")
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
    words = {word for post, _ in _posts() for word in post.split()}
    return any(
        _post(piece) is not None or any(read.text.isupper() and level(read.text).strip(".,") in words for read in piece)
        for piece in pieces
    )


def _post(piece: Sequence[Read]) -> _Found | None:
    """Give the post that a line of capitals ends with; None where it reads well and is another one."""
    text = " ".join(read.text for read in piece if read.text)
    letters = "".join(sign for sign in bare(text) if sign.isalnum())
    if sum(sign.isupper() for sign in text) < _CAPITALS * len(letters):
        return None
    found = []
    for post, plain in _posts():
        for size in range(len(plain) - 1, len(plain) + 2):
            head, tail = letters[: max(0, len(letters) - size)], letters[max(0, len(letters) - size) :]
            if len(head) <= _LONGEST_HEAD and (alike := _alike(tail, plain)) >= _ALIKE:
                near = SequenceMatcher(None, level(text), post, autojunk=False).ratio()
                found.append((alike, len(plain), near, _Found(post, head, alike)))
    if not found:
        return None
    best = max(found)[3]
    known = not best.head or _is_deputy(best.head) or best.head in _AUTHORITIES
    return None if not (known and best.alike == 1) and _reads_well(piece, best) else best


def _alike(read: str, post: str) -> float:
    """Share of letters that are those of a post; what tells one chief from another must be whole where it is short."""
    own = len(post.removesuffix(_CHIEF))
    if own < _OWN and read != post:
        return 0.0
    alike = SequenceMatcher(None, read, post, autojunk=False).ratio()
    if own < len(post):
        same = SequenceMatcher(None, read[: max(0, len(read) - len(_CHIEF))], post[:own], autojunk=False).ratio()
        return alike if same >= _ALIKE_OWN else 0.0
    return alike


def _reads_well(piece: Sequence[Read], best: _Found) -> bool:
    """Whether the words of a line are words: what stands before the post, or all of them where it is not one."""
    words = [read for read in piece if any(sign.isalpha() for sign in read.text)]
    count = 0 if best.alike < 1 else len(best.post.split())
    rest = words[: len(words) - count]
    return all(possible(one.text.strip(".,")) and one.confidence >= _FAIR for one in rest) and bool(rest)


def _is_deputy(head: str) -> bool:
    """Whether what stands before a post is PHÓ, or what is left of it."""
    near = SequenceMatcher(None, head, "pho").ratio() >= _DEPUTY
    return near and 2 <= len(head) <= len("pho") + 1 and head[-1] == "o"


def _authority(head: str) -> str:
    return f"{head.upper()}. " if head in _AUTHORITIES else ""


def _write(piece: Sequence[Read], right: str) -> list[Mend]:
    """Put the text of a line in place of what was read."""
    old = " ".join(read.text for read in piece if read.text)
    if re.sub(r"\W", "", level(old)) == re.sub(r"\W", "", level(right)) and old.isupper():
        return []
    for read in piece:
        read.text = ""
    piece[0].text = right
    return [Mend(old, right)]
