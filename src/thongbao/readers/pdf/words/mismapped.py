"""Glyphs that a font maps to the wrong letters: what is read looks Vietnamese, but its words cannot be."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from thongbao.layout.assemble import Word

_OURS = re.compile(r"[^\W\d_]*[đơưĐƠƯ\u1ea0-\u1ef9][^\W\d_]*")
"""Words with letters that other languages do not have: names and terms of theirs do not count."""
_ABBREVIATION = re.compile("[A-ZĐ]+")
_FEW = 12
_ENOUGH = 60
_GOOD = 0.75


def mismapped(text: str) -> bool:
    """Whether words with letters of Vietnamese alone are mostly no syllables of it: nobody mistypes so much.

    >>> right = "phòng họp của Ủy ban nhân dân tỉnh về việc thực hiện nhiệm vụ được giao từ đầu năm, đề nghị các đơn vị"
    >>> wrong = right.translate(str.maketrans("ạảấầệịủựđư", "ựđạịầảưấệủ"))
    >>> mismapped(right), mismapped(wrong)
    (False, True)
    """
    found = dict.fromkeys(_OURS.findall(unicodedata.normalize("NFC", text)))
    words = [word.lower() for word in found if not _ABBREVIATION.fullmatch(word)][:_ENOUGH]
    return len(words) >= _FEW and sum(map(_possible, words)) < _GOOD * len(words)


def by_font(words: Sequence[Word]) -> list[Sequence[Word]]:
    """The words of each font: one may lie beside another that does not."""
    fonts: dict[tuple[object, ...], list[Word]] = defaultdict(list)
    for word in words:
        fonts[word.style.font, word.style.bold, word.style.italic].append(word)
    return [words] if len(fonts) < 2 else list(fonts.values())


@lru_cache(4096)
def _possible(word: str) -> bool:
    from thongbao.vietnamese.spelling.syllables import possible

    return possible(word)
