"""Words of two syllables that official texts use, and pairs of syllables that only look like one of them.

``compounds.txt`` holds the words, ``compound-exceptions.txt`` pairs that were seen side by side in print ("an tặng")
although their letters without marks are those of a word; both in small letters with traditional tone placement.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from thongbao.vietnamese.letters.fold import unmarked

_DATA = Path(__file__).with_name("data")


@cache
def compounds() -> frozenset[str]:
    """Every word of the table."""
    return frozenset((_DATA / "compounds.txt").read_text("utf-8").split("\n")) - {""}


@cache
def syllables() -> frozenset[str]:
    """Every syllable of the words of the table."""
    return frozenset(syllable for word in compounds() for syllable in word.split(" "))


@cache
def seen() -> frozenset[str]:
    """Words, and pairs that stand side by side by chance."""
    return compounds() | frozenset((_DATA / "compound-exceptions.txt").read_text("utf-8").split("\n"))


@cache
def by_letters() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """The words by their letters without marks, syllable by syllable: "tham", then "quyen" -> "thẩm quyền"."""
    words = sorted(compounds())
    found: dict[str, dict[str, list[str]]] = {}
    for word, letters in zip(words, unmarked("|".join(words)).split("|"), strict=True):
        first, second = letters.split(" ")
        found.setdefault(first, {}).setdefault(second, []).append(word)
    return found
