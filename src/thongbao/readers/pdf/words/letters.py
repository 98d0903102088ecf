"""Words set in fonts of before Unicode -> the words that were meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from thongbao.layout.assemble import Word
from thongbao.layout.assemble.lines import segments
from thongbao.readers.legacy.fonts import Old, old_font
from thongbao.readers.legacy.judge import Judge, proven
from thongbao.readers.legacy.tables import meant

_APART = 0.12
"""Share of the size that parts two words, at least."""


def of_today(words: Sequence[Word], judge: Judge) -> list[Word]:
    """The words with the letters that were meant, in the fonts of today where there is such a one."""
    made = list(words)
    for encoding in {font.encoding for word in words if (font := old_font(word.style.font)) is not None}:
        own = [at for at, word in enumerate(words) if _encoding(word) == encoding]
        texts = list(_spaced([words[at] for at in own]))
        letters = judge.pieces(texts, encoding)
        if letters is not None:
            for at, text in zip(own, letters[::2], strict=True):
                made[at] = _shown(words[at], text)
    return made


def by_letters(words: Sequence[Word], judge: Judge) -> list[Word] | None:
    """The words of a page whose fonts say nothing, where its letters leave no doubt; None where they do.

    Capitals that only the font made (TCVN3) stay small: nothing tells them.
    """
    encoding = proven("\n".join(line.text for line in segments(words, 0)))
    if encoding is None:
        return None
    judge.words[encoding] += len(words)
    return [replace(word, text=meant(word.text, encoding)) for word in words]


def _encoding(word: Word) -> Old | None:
    font = old_font(word.style.font)
    return font.encoding if font is not None else None


def _spaced(words: Sequence[Word]) -> Iterator[str]:
    """The texts, with what parts each from the next between them."""
    for one, other in pairwise(words):
        yield one.text
        level = abs(one.base - other.base) <= 0.1 * one.size
        yield "" if level and abs(other.left - one.right) <= _APART * one.size else " "
    if words:
        yield words[-1].text


def _shown(word: Word, text: str) -> Word:
    font = old_font(word.style.font)
    if font is None:
        return word
    return replace(
        word, text=text.upper() if font.capitals else text, style=replace(word.style, font=font.face)
    )
