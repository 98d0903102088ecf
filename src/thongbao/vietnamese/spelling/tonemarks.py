"""On which letter of a syllable its tone mark stands: of oa, oe and uy on either one, of other rimes on one only."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from thongbao.vietnamese.letters.fold import level

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SHAPED = frozenset("ăâêôơư")
_VOWELS = frozenset("aeiouy") | _SHAPED
_EITHER = ("oa", "oe", "uy")


def _parted(word: str) -> tuple[str, list[tuple[int, str]]]:
    """A word without its tone marks, and the letters that had them."""
    plain: list[str] = []
    marks = []
    for letter in unicodedata.normalize("NFD", word):
        if letter in _TONES:
            marks.append((len(unicodedata.normalize("NFC", "".join(plain))) - 1, letter))
        else:
            plain.append(letter)
    return unicodedata.normalize("NFC", "".join(plain)), marks


def _places(plain: str) -> tuple[int, ...]:
    """The letters of a syllable without tone marks on which one may stand, the older style's first."""
    glide = plain.startswith("qu") or (plain.startswith("gi") and plain[2:3] in _VOWELS and len(plain) > 2)
    start = 2 if glide else next((at for at, letter in enumerate(plain) if letter in _VOWELS), len(plain))
    end = start
    while end < len(plain) and plain[end] in _VOWELS:
        end += 1
    rime = plain[start:end]
    shaped = [at for at, letter in enumerate(rime) if letter in _SHAPED]
    if shaped:
        return (start + shaped[-1],)
    if rime in _EITHER and end == len(plain):
        return start, start + 1
    later = len(rime) > 2 or (len(rime) == 2 and end < len(plain))
    return (start + 1 if later else start,)


@lru_cache(maxsize=8192)
def well_marked(word: str) -> bool:
    """Whether the tone mark of a syllable (small letters) stands where one of the two styles has it.

    >>> well_marked("quả"), well_marked("qủa"), well_marked("hóa"), well_marked("hoá")
    (True, False, True, True)
    >>> well_marked("ngươì"), well_marked("già"), well_marked("gìn")
    (False, True, True)
    """
    plain, marks = _parted(word)
    return not marks or (len(marks) == 1 and marks[0][0] in _places(plain))


def marked_well(word: str) -> str:
    """The syllable with its one tone mark where it belongs.

    >>> marked_well("qúy"), marked_well("gía"), marked_well("chiụ")
    ('quý', 'giá', 'chịu')
    """
    plain, marks = _parted(word)
    at = _places(plain)[0]
    return level(unicodedata.normalize("NFC", plain[: at + 1] + marks[0][1] + plain[at + 1 :]))
