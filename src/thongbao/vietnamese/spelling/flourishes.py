"""How well a word that was read fits a name in letters with flourishes: small letters tell, capitals are guessed at."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from thongbao.vietnamese.letters.fold import bare, level

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
    "v": "udtx",
    "x": "kc",
}
"""Capital letters, and what their flourishes are read as now and then."""
AROUND = "\"'`.,;:!?()[]{}<>“”‘’«»…-–—_/\\|*+=~^°¬ "
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_SAME, _TONED, _UNMARKED, _ALIKE, _NEAR = 1.0, 0.6, 0.4, 0.6, 0.4
"""What small letters count: the same, with the same tone, without their marks; one like another, another one."""
_PAIRS = [set(pair) for pair in ("mn", "nu", "hk", "ce", "ao", "ae", "uy", "il")]
"""Small letters that are read as one another."""
_RIGHT, _OFTEN_READ, _LIKE, _NONE, _OTHER = 1.0, 0.8, 0.6, 0.5, 0.1
"""What a capital counts: right, as its flourishes are read often or now and then, not read, another one."""
_MUCH = 0.5
"""What is left of that where a stray letter stands before it."""
SHORT, _SHORTER = 2, 0.4
"""Small letters that say little without their capital, and what is left of what they say."""
_LONG = 3
"""Small letters of which one may differ."""
_TWO = 2
"""Signs that one capital may be read as."""


def signs(head: str) -> list[str]:
    """Give what was read of a capital, without the specks around it."""
    return [sign for sign in head if sign not in AROUND]


def fit(read: str, name: str) -> float:
    """How well a reading fits a name, from 0 to 1."""
    tail = len(name) - 1
    if tail < 1 or len(read) < tail:
        return 0.0
    small = _small(level(read)[-tail:], name[1:])
    if not small:
        return 0.0
    capital = _capital(read[:-tail], name[0])
    return small * capital * (1.0 if tail > SHORT or capital == _RIGHT else _SHORTER)


@lru_cache(maxsize=8192)
def _small(read: str, meant: str) -> float:
    if read == meant:
        return _SAME
    plain, letters = bare(read), bare(meant)
    if plain == letters:
        return _TONED if _tone(read) == _tone(meant) else _UNMARKED
    if len(letters) >= _LONG and len(plain) == len(letters) and _tone(read) == _tone(meant):
        wrong = [{a, b} for a, b in zip(plain, letters, strict=True) if a != b]
        return 0.0 if len(wrong) > 1 else _ALIKE if wrong[0] in _PAIRS else _NEAR
    return 0.0


def _tone(word: str) -> set[str]:
    return set(unicodedata.normalize("NFD", word)) & _TONES


@lru_cache(maxsize=8192)
def _capital(head: str, letter: str) -> float:
    """What a capital counts that is read as ``head``: a stroke of it may be read as a sign or letter of its own."""
    read = signs(head)
    low = [sign.lower() for sign in read]
    if not read:
        return _NONE
    if len(read) > _TWO:
        return _OTHER
    base = letter if letter == "đ" else bare(letter)
    stray = _MUCH if len(read) == _TWO and all(sign.isalnum() for sign in read) else 1.0
    if low[-1] in (letter, base):
        return stray * (_RIGHT if read[-1].isupper() else _LIKE)
    often, looks = _OFTEN.get(base, ""), f"{base}{_OFTEN.get(base, '')}{_LOOKS.get(base, '')}"
    if all(sign in looks for sign in low if sign.isalnum()) and any(sign in looks for sign in low):
        return stray * (_OFTEN_READ if any(sign in often for sign in low) else _LIKE)
    return _OTHER if any(sign.isalnum() or sign in _known() for sign in low) else _NONE


@cache
def _known() -> frozenset[str]:
    """Signs that flourishes of some letter are read as."""
    return frozenset("".join(_LOOKS.values()))
