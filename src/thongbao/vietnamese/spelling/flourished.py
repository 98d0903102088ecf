"""Names in letters with flourishes: small letters read well, capitals do not, and the names that there are decide.

Each word of a name comes in many readings. A name is told only where one syllable of the list of names fits them
clearly better than every other one: nobody is given a name that is not his.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from thongbao.vietnamese.letters.fold import bare, level
from thongbao.vietnamese.names.people import COMMON_FAMILIES
from thongbao.vietnamese.words import word_set

_OFTEN = {"b": "đ", "d": "đg", "h": "tf", "k": "tf", "l": "tc", "p": "t"}
"""Capital letters, and those that they are read as nearly as often as themselves."""
_LOOKS = {
    "a": "24tz",
    "b": "dgp8",
    "c": "eg6(€©",
    "d": "90oqb)@",
    "đ": "dtlg9b",
    "g": "sc6©@",
    "h": "lkxi†#",
    "k": "xrhâđp®%#&",
    "l": "kfpeằâ1({[",
    "m": "gja",
    "n": "xw",
    "o": "0cg",
    "p": "sđdf(",
    "q": "cgo02(©@",
    "s": "cg8",
    "t": "jcslge6©€",
    "u": "dvủ(",
    "v": "udđtx",
    "x": "kc",
}
"""Capital letters, and what their flourishes are read as now and then."""
_AROUND = "\"'`.,;:!?()[]{}<>“”‘’«»…-–—_/\\|*+=~^°¬ "
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_SAME, _TONED, _UNTONED, _UNMARKED, _ALIKE, _NEAR = 1.0, 0.6, 0.4, 0.25, 0.6, 0.4
"""What small letters count: the same, with the same tone, with another tone, other marks; one like another, another."""
_PAIRS = [set(pair) for pair in ("mn", "nu", "hk", "ce", "ao", "ae", "uy", "il")]
"""Small letters that are read as one another."""
_RIGHT, _OFTEN_READ, _LIKE, _NONE, _OTHER = 1.0, 0.8, 0.6, 0.5, 0.1
"""What a capital counts: right, as its flourishes are read often or now and then, not read, another one."""
_MUCH = 0.5
"""What is left of that where a stray letter stands before it."""
_SHORT, _SHORTER = 2, 0.4
"""Small letters that say little without their capital, and what is left of what they say."""
_FEWEST, _MOST, _TWO = 2, 4, 2
_LONG = 3
"""Small letters of which one may differ."""
_FITS, _READINGS = 0.2, 3
"""What a reading counts that says a name, and how many must."""
_ENOUGH = 0.25
"""Mean of what the readings count."""
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
        any(_fit(one.rstrip(_AROUND), name) >= _FITS for one in readings for name in _names(order))
        for order, readings in enumerate(words)
    )


def _names(order: int) -> frozenset[str]:
    """Names of families, and all others behind them: the family of a mother often stands there, too."""
    return _given() if order else COMMON_FAMILIES


@cache
def _given() -> frozenset[str]:
    return word_set("given_names") | COMMON_FAMILIES


def _word(readings: Sequence[str], names: frozenset[str]) -> tuple[str, float] | None:
    read = [one.rstrip(_AROUND) for one in readings]
    fits = {name: [_fit(one, name) for one in read] for name in names}
    best = max(sorted(names), key=lambda name: sum(fits[name]))
    sure = sum(fits[best]) / len(read)
    if sum(fit >= _FITS for fit in fits[best]) < _READINGS or sure < _ENOUGH:
        return None
    told = [at for at, one in enumerate(read) if _signs(one[: 1 - len(best)])]
    for name in names - {best}:
        # Where no capital was read, nothing tells one name from another that differs by its capital.
        places = told if name[1:] == best[1:] else range(len(read))
        lead = sum(fits[best][at] for at in places), sum(fits[name][at] for at in places)
        if sum(fits[name]) and (len(places) < _READINGS or lead[1] > _LEAD * lead[0] or lead[0] - lead[1] < _APART):
            return None
    return best.capitalize(), sure


def _signs(head: str) -> list[str]:
    return [sign for sign in head if sign not in _AROUND]


def _fit(read: str, name: str) -> float:
    """How well a reading fits a name, from 0 to 1."""
    tail = len(name) - 1
    if tail < 1 or len(read) < tail:
        return 0.0
    fit = _small(level(read)[-tail:], name[1:])
    if not fit:
        return 0.0
    capital = _capital(read[:-tail], name[0])
    return fit * capital * (1.0 if tail > _SHORT or capital == _RIGHT else _SHORTER)


@lru_cache(maxsize=8192)
def _small(read: str, meant: str) -> float:
    if read == meant:
        return _SAME
    plain, letters = bare(read), bare(meant)
    if plain == letters:
        if _tone(read) == _tone(meant):
            return _TONED
        return _UNTONED if _shape(read) == _shape(meant) else _UNMARKED
    if len(letters) >= _LONG and len(plain) == len(letters) and _tone(read) == _tone(meant):
        wrong = [{a, b} for a, b in zip(plain, letters, strict=True) if a != b]
        return 0.0 if len(wrong) > 1 else _ALIKE if wrong[0] in _PAIRS else _NEAR
    return 0.0


def _tone(word: str) -> set[str]:
    return set(unicodedata.normalize("NFD", word)) & _TONES


def _shape(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if sign not in _TONES)


@lru_cache(maxsize=8192)
def _capital(head: str, letter: str) -> float:
    """What a capital counts that is read as ``head``: a stroke of it may be read as a sign or letter of its own."""
    read = _signs(head)
    if not read:
        return _NONE
    signs = [sign.lower() for sign in read]
    base = letter if letter == "đ" else bare(letter)
    stray = _MUCH if len(signs) == _TWO and all(sign.isalnum() for sign in signs) else 1.0
    if len(signs) > _TWO:
        return _OTHER
    if signs[-1] in (letter, base):
        return stray * (_RIGHT if read[-1].isupper() else _LIKE)
    often, looks = _OFTEN.get(base, ""), f"{base}{_OFTEN.get(base, '')}{_LOOKS.get(base, '')}"
    if all(sign in looks for sign in signs if sign.isalnum()) and any(sign in looks for sign in signs):
        return stray * (_OFTEN_READ if any(sign in often for sign in signs) else _LIKE)
    return _OTHER if any(sign.isalnum() or sign in _known() for sign in signs) else _NONE


@cache
def _known() -> frozenset[str]:
    """Signs that flourishes of some letter are read as."""
    return frozenset("".join(_LOOKS.values()))
