"""The post of the closed list that a line of capitals ends with, however a seal ran through it, and its head."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from thongbao.readers.ocr.engine import Read
from thongbao.vietnamese.letters.fold import bare, level
from thongbao.vietnamese.spelling.syllables import possible
from thongbao.vietnamese.words import word_tuple

_ALIKE = 0.84
"""Share of letters that must be those of a post."""
_ALIKE_DEPUTY = 0.75
"""The same behind PHÓ, below that very post."""
_LONGEST_HEAD = 6
"""Letters that OCR makes of a written "KT.", or of the edge of a seal, before a post."""
AUTHORITIES = ("tm", "kt", "tl", "tuq", "q")
_CAPITALS = 0.3
"""Share of capitals in what is left of a line of them; names have fewer."""
_CHIEF, _PHO = "truong", "pho"
_OWN, _ALIKE_OWN = 4, 0.7
"""Letters before "trưởng" that may be misread in part, and the share of them that must be right."""
_FAIR = 0.6
_DEPUTY = 0.3
"""Share of the letters of PHÓ that must be there, the last one among them."""


class Ending(NamedTuple):
    """A post that ends a line, and the letters before it."""

    post: str
    head: str
    alike: float


@cache
def known_posts() -> tuple[tuple[str, str], ...]:
    """Posts, and their letters alone, without marks and blanks."""
    return tuple((post, bare(post).replace(" ", "")) for post in word_tuple("signing_posts"))


def ending(piece: Sequence[Read]) -> Ending | None:
    """Give the post that a line of capitals ends with; None where it reads well and is another one."""
    text = " ".join(read.text for read in piece if read.text)
    letters = "".join(sign for sign in bare(text) if sign.isalnum())
    if sum(sign.isupper() for sign in text) < _CAPITALS * len(letters):
        return None
    found = []
    for post, plain in known_posts():
        for size in range(len(plain) - 1, len(plain) + 2):
            head, tail = letters[: max(0, len(letters) - size)], letters[max(0, len(letters) - size) :]
            if len(head) <= _LONGEST_HEAD and (alike := _alike(tail, plain)) >= _ALIKE:
                near = SequenceMatcher(None, level(text), post, autojunk=False).ratio()
                found.append((alike, len(plain), near, Ending(post, head, alike)))
    if not found:
        return None
    best = max(found)[3]
    known = not best.head or is_deputy(best.head) or best.head in AUTHORITIES
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


def _reads_well(piece: Sequence[Read], best: Ending) -> bool:
    """Whether the words of a line are words: what stands before the post, or all of them where it is not one."""
    words = [read for read in piece if any(sign.isalpha() for sign in read.text)]
    count = 0 if best.alike < 1 else len(best.post.split())
    rest = words[: len(words) - count]
    return all(possible(one.text.strip(".,")) and one.confidence >= _FAIR for one in rest) and bool(rest)


def is_deputy(head: str) -> bool:
    """Whether what stands before a post is PHÓ, or what is left of it."""
    near = SequenceMatcher(None, head, _PHO).ratio() >= _DEPUTY
    return near and 2 <= len(head) <= len(_PHO) + 1 and head[-1] == "o"


def names_deputy(piece: Sequence[Read], post: str) -> float:
    """How much the end of a line below a post reads like PHÓ and the post, or the post again; 0 where it does not.

    Whoever stamps a post below the same post acts for it.
    """
    letters = "".join(sign for sign in bare(" ".join(read.text for read in piece)) if sign.isalnum())
    own = bare(post).replace(" ", "")
    meant = f"{_PHO}{own}"
    best = max(_alike(letters[-size:], own) for size in range(len(own) - 1, len(own) + 2))
    best = best if best >= _ALIKE else 0.0
    for size in range(len(meant) - 1, len(meant) + 2):
        end = letters[-size:]
        alike = SequenceMatcher(None, end, meant, autojunk=False).ratio()
        if _PHO[1:] in end[: len(_PHO) + 1] and alike >= (_ALIKE_DEPUTY if end.startswith(_PHO) else _ALIKE):
            best = max(best, alike)
    return best
