"""Names in letters with flourishes: small letters read well, capitals do not, and the names that there are decide.

Each word of a name comes in many readings. A name is told only where one syllable of the list of names fits them
clearly better than every other one: nobody is given a name that is not his.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.names.people import COMMON_FAMILIES
from thongbao.vietnamese.spelling.flourishes import AROUND, SHORT, fit, signs
from thongbao.vietnamese.spelling.syllables import possible
from thongbao.vietnamese.words import word_set

_FEWEST, _MOST = 2, 4
"""Words of a name."""
_FITS, _READINGS = 0.2, 3
"""What a reading counts that says a name, and how many must."""
_ENOUGH, _CLOSED, _PLAIN = 0.25, 0.5, 0.75
"""Mean of what the readings count, for any name, for families of two letters, which are few, and for others."""
_LEAD, _APART = 0.66, 1.5
"""What the next best name has at most, as a share of that sum, and how far it is behind."""


def flourished(words: Sequence[Sequence[str]]) -> tuple[tuple[str, float], ...] | None:
    """Give the words of a name from the readings of each, and how sure each is; None where one cannot be told.

    >>> flourished([["hái", "Ghái", "€hái", "thái"], ["oãn", "G)oãn", "Doãn", "9)oãn"], ["©oa", "Koa", "Hoa", "Ioa"]])
    >>> [word for word, _ in flourished([["hái", "Ghái", "€hái", "thái"], ["oãn", "G)oãn", "Doãn", "9)oãn"]])]
    ['Thái', 'Doãn']
    """
    if not _FEWEST <= len(words) <= _MOST:
        return None
    found = []
    for order, readings in enumerate(words):
        one = _word(readings, _names(order))
        if one is None:
            return None
        found.append(one)
    return tuple(found)


def hopeful(words: Sequence[Sequence[str]]) -> bool:
    """Whether there are a few words, and some reading of each fits a name: more readings may tell it."""
    return _FEWEST <= len(words) <= _MOST and all(
        any(fit(one.rstrip(AROUND), name) >= _FITS for one in readings for name in _names(order))
        for order, readings in enumerate(words)
    )


def listed(words: Sequence[str]) -> list[bool]:
    """Which words of a name are on the lists; "Thị" and "Văn" open none.

    >>> listed(["Mai", "Đau", "Hòa"]), listed(["Thị", "Xuân"])
    ([True, False, True], [False, True])
    """
    return [level(word) in _names(order) for order, word in enumerate(words)]


def _names(order: int) -> frozenset[str]:
    """Names of families, and all others behind them: the family of a mother often stands there, too."""
    return _given() if order else COMMON_FAMILIES


@cache
def _given() -> frozenset[str]:
    return word_set("given_names") | COMMON_FAMILIES


def _word(readings: Sequence[str], names: frozenset[str]) -> tuple[str, float] | None:
    read = [one.rstrip(AROUND) for one in readings]
    fits = {name: [fit(one, name) for one in read] for name in names}
    best = max(sorted(names), key=lambda name: sum(fits[name]))
    sure = sum(fits[best]) / len(read)
    if sum(one >= _FITS for one in fits[best]) < _READINGS or sure < _ENOUGH:
        return None
    if len(best) <= SHORT and sure < (_CLOSED if names is COMMON_FAMILIES else _PLAIN):
        return None
    usual, count = Counter(read).most_common(1)[0]
    if 2 * count >= len(read) and usual.istitle() and level(usual) not in names and possible(usual):
        return None  # most say one thing that may be a name which is not listed
    told = [at for at, one in enumerate(read) if signs(one[: 1 - len(best)])]
    for name in names - {best}:
        # Where no capital was read, nothing tells one name from another that differs by its capital.
        places = told if name[1:] == best[1:] else range(len(read))
        lead = sum(fits[best][at] for at in places), sum(fits[name][at] for at in places)
        if sum(fits[name]) and (len(places) < _READINGS or lead[1] > _LEAD * lead[0] or lead[0] - lead[1] < _APART):
            return None
    return best.capitalize(), sure
