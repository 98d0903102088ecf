"""Whether two runs of words are the same but for their form, or for what OCR takes for one another."""

from __future__ import annotations

import re

from thongbao.vietnamese.letters.fold import bare, fold

_LIKE = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "n"))
"""Pairs of letters that are read for one."""
_SHAPES = str.maketrans("01|!58", "ollisb", "")
_SIGNS = re.compile(r"[\s.,;:'\"`´·…_*~^]+")
"""Blanks, and signs so small that OCR loses them."""


def alike(before: str, after: str) -> bool:
    """Whether two passages, of which one may be empty, differ at most in form.

    Digits are never taken for other digits; a mark is only forgiven where one of the two words is no syllable.

    >>> alike("hoà", "HÒA"), alike("Ủy ban", "Ủyban"), alike("15/7", "l5/7"), alike("nghiệp", "nghiêp")
    (True, True, True, True)
    >>> alike("15/7", "16/7"), alike("giáo", "giao"), alike("Sở Y tế", "Sở Nội vụ")
    (False, False, False)
    """
    old, new = _SIGNS.sub("", fold(before)), _SIGNS.sub("", fold(after))
    if old == new:
        return not re.search(r"\d[.,]|[.,]\d", before + after) or _digits(before) == _digits(after)
    if not old or not new or (old.isdecimal() and new.isdecimal()):
        return False
    if _shape(old) == _shape(new):
        return _mixed(before, after)
    olds, news = fold(before).split(), fold(after).split()
    return len(olds) == len(news) and all(one == two or _slip(one, two) for one, two in zip(olds, news, strict=True))


def _slip(one: str, two: str) -> bool:
    """Whether one of two words is a misreading of the other."""
    one, two = _SIGNS.sub("", one), _SIGNS.sub("", two)
    if one == two:
        return True
    if _shape(one) == _shape(two) and _mixed(one, two):
        return True
    if bare(one) != bare(two) or any(letter.isdigit() for letter in one + two):
        return False
    from thongbao.vietnamese.spelling.syllables import possible

    return possible(one) != possible(two)


def _mixed(one: str, two: str) -> bool:
    """Whether at least one of them holds a digit among letters, or letters where the other has one: no plain words."""
    from thongbao.vietnamese.spelling.syllables import possible

    words = [_SIGNS.sub("", word) for text in (one, two) for word in fold(text).split()]
    return not all(possible(word) or word.isdecimal() for word in words)


def _shape(text: str) -> str:
    for pair, single in _LIKE:
        text = text.replace(pair, single)
    return text.translate(_SHAPES).replace("i", "l")


def _digits(text: str) -> list[str]:
    """Numbers as they are parted: 1.5 is not 15."""
    return re.findall(r"\d+(?:[.,]\d+)*", text)
