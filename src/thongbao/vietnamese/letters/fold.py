"""Text for comparison: without case, tone placement (hoà, hòa), kinds of dash and quote, or all marks.

Three strengths. ``level`` keeps every position, so that what is found in it can be cut from the original;
``fold`` is for comparing words; ``bare`` drops all marks and only finds candidates (giáo and giao are one).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

DASHES = "-‐‑‒–—―−－"
_QUOTES = "\u201c\u201d\u201e\u201f«»″＂"
_MARKED = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
"""Code points of Latin letters with marks."""
_APOSTROPHES = "\u2018\u2019\u201a\u201b′`´"
# Newer style -> traditional style, for open rimes only.
_NEW, _OLD = "àáảãạèéẻẽẹỳýỷỹỵ", "òóỏõọòóỏõọùúủũụ"


@cache
def _signs() -> dict[int, str | int]:
    """Dashes, quotes and blanks of all kinds -> the plain ones.

    The usual letters stand for themselves: ``str.translate`` is half as fast on what its table does not have.
    """
    table: dict[int, str | int] = {code: code for code in (*range(0x20, 0x7F), *_MARKED)}
    table |= dict.fromkeys(map(ord, DASHES), "-")
    table |= dict.fromkeys(map(ord, _QUOTES), '"') | dict.fromkeys(map(ord, _APOSTROPHES), "'")
    return table | {ord("\u00a0"): " ", ord("\t"): " "}


@cache
def _rimes() -> re.Pattern[str]:
    # the look behind comes last: a pattern that begins with letters is searched several times as fast
    return re.compile("(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?<!q..)(?!\\w)")


@cache
def _old_rimes() -> dict[str, str]:
    plain = "aaaaaeeeeeyyyyy"
    first = "oooooooooouuuuu"
    return {f + new: old + base for f, new, old, base in zip(first, _NEW, _OLD, plain, strict=True)}


@cache
def _bases() -> dict[int, str | int]:
    """As ``_signs``, and every Latin letter with marks -> the plain letter in lower case."""
    table = _signs() | {ord("đ"): "d", ord("Đ"): "d", ord("ð"): "d", ord("Ð"): "d"}
    for code in _MARKED:
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if base.isascii():
            table[code] = base
    return table | dict.fromkeys(range(0x300, 0x370), "")


LONGEST = 20_000
"""Characters of one item or opening in which meaning is looked for; no clerk writes longer ones."""


def shortened(text: str) -> str:
    """``text``, or its first ``LONGEST`` characters up to a word's end: a bound on the time of recognition."""
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rpartition(" ")[0].rstrip(" ,;:") or text[:LONGEST]


def level(text: str) -> str:
    """Lower case, old tone placement, one kind of dash and quote; as long as ``text``, position by position.

    >>> level("HOÀ – Quý, Thuỷ")
    'hòa - quý, thủy'
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    if low.isascii():
        return low.replace("\t", " ")
    table = _old_rimes()
    return _rimes().sub(lambda m: table[m[0]], low.translate(_signs()))


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Equal for two spellings of the same words: NFC, ``level``, and each run of blanks one space.

    >>> fold("Uỷ  ban") == fold("ỦY BAN")
    True
    """
    return " ".join(level(unicodedata.normalize("NFC", text)).split())


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """Plain small letters without any marks, each run of blanks one space; only to find candidates.

    >>> bare("Kính gửi: Đảng  uỷ")
    'kinh gui: dang uy'
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_bases())
    return " ".join(text.lower().split())


def unmarked(text: str) -> str:
    """``bare`` for long text: not kept in memory, blanks left alone."""
    return unicodedata.normalize("NFC", text).translate(_bases()).lower()


def word_set(text: str) -> frozenset[str]:
    """The words of a table that is written as running text."""
    return frozenset(text.split())
