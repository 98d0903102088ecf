"""Words of two syllables that official texts use, and pairs of syllables that only look like one of them.

``compounds.txt`` holds the words, ``compound-exceptions.txt`` pairs that were seen side by side in print ("an tặng")
although their letters without marks are those of a word; both in small letters with traditional tone placement.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from thongbao.vietnamese.fold import bare

_DATA = Path(__file__).with_name("data")


@cache
def compounds() -> frozenset[str]:
    """Every word of the table."""
    return frozenset((_DATA / "compounds.txt").read_text("utf-8").split("\n")) - {""}


@cache
def seen() -> frozenset[str]:
    """Words, and pairs that stand side by side by chance."""
    return compounds() | frozenset((_DATA / "compound-exceptions.txt").read_text("utf-8").split("\n"))


@cache
def _by_letters() -> dict[str, list[str]]:
    words = sorted(compounds())
    found: dict[str, list[str]] = {}
    for word, letters in zip(words, bare("|".join(words)).split("|"), strict=True):
        found.setdefault(letters, []).append(word)
    return found


def meant(pair: str) -> list[str]:
    """The words whose letters without marks are those of a pair.

    >>> meant("tham quyên")
    ['thẩm quyền']
    """
    return _by_letters().get(bare(pair), [])
