"""Lines drawn close under words: an underline is a look of the words, not a line of the page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from thongbao.layout.assemble import Stroke, Word
from thongbao.layout.blocks import Style

_DEEPEST = 0.17
_THICKEST = 0.12


def underlined(words: list[Word], strokes: Sequence[Stroke]) -> tuple[list[Word], list[Stroke]]:
    """Mark the words that are underlined; gives the words and the strokes that remain.

    A line that underlines no whole word remains: it is a rule line that is drawn close below.
    """
    order = sorted(range(len(words)), key=lambda at: words[at].base)
    bases = [words[at].base for at in order]
    tallest = max((word.size for word in words), default=0.0)
    share: dict[int, float] = defaultdict(float)
    below: list[list[int]] = []
    for stroke in strokes:
        if not stroke.flat:
            below.append([])
            continue
        start, end = bisect_left(bases, stroke.top - _DEEPEST * tallest), bisect_right(bases, stroke.top)
        near = [at for at in order[start:end] if _under(stroke, words[at])]
        for at in near:
            share[at] += min(stroke.right, words[at].right) - max(stroke.left, words[at].left)
        below.append(near)
    whole = {at for at, length in share.items() if length > 0.8 * (words[at].right - words[at].left) > 0}
    rest = [stroke for stroke, near in zip(strokes, below, strict=True) if not whole.intersection(near)]
    lined: dict[Style, Style] = {}
    made = []
    for at, word in enumerate(words):
        if at in whole:
            style = lined.setdefault(word.style, replace(word.style, underline=True))
            made.append(replace(word, style=style))
        else:
            made.append(word)
    return made, rest


def _under(stroke: Stroke, word: Word) -> bool:
    """Whether a line is the underline of a word: close below, thin, as long as the word or a part of it."""
    size = word.size
    if not 0.02 * size <= stroke.top - word.base <= _DEEPEST * size:
        return False
    if stroke.bottom - stroke.top > _THICKEST * size:
        return False
    inside = word.left - 2 <= stroke.left and stroke.right <= word.right + 0.35 * size
    over = stroke.left <= word.left + 1 and word.right - 1 <= stroke.right
    return inside or over
