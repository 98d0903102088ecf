"""What a word that is no syllable may have been meant to be: slips of keys, of OCR and of spelling rules."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.spelling.syllables import possible
from thongbao.vietnamese.spelling.tonemarks import well_marked

# As read by OCR -> as printed.
_READ = (
    ("urru", "ưu"), ("uru", "ưu"), ("urư", "ươ"), ("ur", "ư"), ("ưu", "ươ"), ("rn", "m"), ("ii", "n"), ("cl", "đ"),
    ("vv", "w"), ("li", "h"), ("tl", "đ"), ("ñ", "n"),
)  # fmt: skip
# As written -> as the rules of spelling ask before the vowel that follows.
_SPELLED = (("ngh", "ng"), ("ng", "ngh"), ("gh", "g"), ("g", "gh"), ("k", "c"), ("c", "k"))
_HASTY = (("kw", "qu"), ("j", "gi"), ("z", "d"), ("f", "ph"), ("w", "qu"))
_KEYS = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_SHAPES = {"aa": "â", "ee": "ê", "oo": "ô", "aw": "ă", "ow": "ơ", "uw": "ư", "dd": "đ"}
_I_FOR_Y = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_Y_FOR_I = str.maketrans("iìíỉĩị", "yỳýỷỹỵ")
_VOWELS = "aăâeêioôơuưy"


def guesses(word: str) -> Iterator[str]:
    """Words that ``word`` may be a slip for, each a possible syllable, or two that a blank should part.

    >>> sorted(guesses("nghành")), "bưu" in guesses("buru"), "nghiệp" in guesses("nghieepj")
    (['ngành'], True, True)
    """
    seen = {word}
    for guess in _all(word):
        low = level(guess)
        if low not in seen:
            seen.add(low)
            if possible(low) and well_marked(low):
                yield low
    for cut in range(2, len(word) - 1):
        if possible(word[:cut]) and possible(word[cut:]):
            yield f"{word[:cut]} {word[cut:]}"


def without_a_letter(word: str) -> Iterator[str]:
    """Possible syllables with one letter less, of a word with Vietnamese marks: an extra key was hit.

    >>> sorted(without_a_letter("tátc"))
    ['tác', 'tát']
    """
    if not word.isascii():
        for low in {level(word[:at] + word[at + 1 :]) for at in range(len(word))}:
            if possible(low) and well_marked(low):
                yield low


def respelled(word: str) -> str | None:
    """The syllable that is heard the same, where only the rule for ng, g and c was broken.

    >>> respelled("nghành"), respelled("gen")
    ('ngành', None)
    """
    if word.isascii():
        return None  # maybe a foreign word
    heard = (right + word[len(wrong) :] for wrong, right in _SPELLED if word.startswith(wrong))
    return next((level(guess) for guess in heard if possible(guess)), None)


def _all(word: str) -> Iterator[str]:
    for wrong, right in _READ:
        at = word.find(wrong)
        while at >= 0:
            yield word[:at] + right + word[at + len(wrong) :]
            at = word.find(wrong, at + 1)
    for wrong, right in (*_SPELLED, *_HASTY):
        if word.startswith(wrong):
            yield right + word[len(wrong) :]
    for at in range(len(word) - 1):
        if word[at] == word[at + 1]:
            yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if not word.isascii():
        yield word.translate(_I_FOR_Y)
        yield word.translate(_Y_FOR_I)
    yield from _unkeyed(word)
    yield from _retoned(word)


def _unkeyed(word: str) -> Iterator[str]:
    """The word whose keys were typed while the keyboard did not compose (Telex)."""
    if not word.isascii():
        return
    for key, tone in {**_KEYS, "": ""}.items():
        at = word.rfind(key) if key else len(word)
        if at < 1:
            continue
        rest = word[:at] + word[at + 1 :]
        rest = re.sub("uow", "ươ", rest)
        for keys, letter in _SHAPES.items():
            rest = rest.replace(keys, letter)
        for spot, letter in enumerate(rest):
            if letter in _VOWELS:
                yield unicodedata.normalize("NFC", rest[: spot + 1] + tone + rest[spot + 1 :])


def _retoned(word: str) -> Iterator[str]:
    """The word with one tone mark less, or with its tone mark on another letter."""
    letters = unicodedata.normalize("NFD", word)
    tones = [at for at, letter in enumerate(letters) if letter in _KEYS.values()]
    for at in tones:
        bare, tone = letters[:at] + letters[at + 1 :], letters[at]
        if len(tones) > 1:
            yield unicodedata.normalize("NFC", bare)
        for spot, letter in enumerate(unicodedata.normalize("NFC", bare)):
            if letter in _VOWELS:
                whole = unicodedata.normalize("NFC", bare)
                yield unicodedata.normalize("NFC", whole[: spot + 1] + tone + whole[spot + 1 :])
    if word.endswith(("c", "ch", "p", "t")) and not tones:
        for spot, letter in enumerate(word):
            if letter in _VOWELS:
                for tone in ("\u0301", "\u0323"):
                    yield unicodedata.normalize("NFC", word[: spot + 1] + tone + word[spot + 1 :])
