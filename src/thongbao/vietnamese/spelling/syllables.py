"""Which letter groups are possible Vietnamese syllables: onset, rime and tone, from a small table."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).with_name("data") / "syllables.tsv"  # importlib.resources would cost 10 ms of the start
_TONES = {"\u0300": "huyền", "\u0301": "sắc", "\u0309": "hỏi", "\u0303": "ngã", "\u0323": "nặng"}
_STOPS = ("c", "ch", "p", "t")
_FRONT = "eêiy"


class Table(NamedTuple):
    """The parts that syllables are made of."""

    onsets: frozenset[str]
    rimes: frozenset[str]
    after_qu: frozenset[str]
    allowed: frozenset[str]


@cache
def table() -> Table:
    """Give the table, read once."""
    parts: dict[str, set[str]] = {"onset": set(), "rime": set(), "rime-qu": set(), "allow": set()}
    text = _FILE.read_text("utf-8")
    for line in text.splitlines()[1:]:
        kind, value, *_ = line.split("\t")
        if kind in parts:
            parts[kind].update(value.lower().split() if kind == "allow" else (value,))
    return Table(*(frozenset(parts[kind]) for kind in ("onset", "rime", "rime-qu", "allow")))


def _untoned(word: str) -> tuple[str, str | None]:
    """Give a word without its tone mark, and the tone; two tone marks give a tone that no rime takes."""
    tone: str | None = None
    letters = []
    for letter in unicodedata.normalize("NFD", word):
        if letter in _TONES:
            tone = "two" if tone else _TONES[letter]
        else:
            letters.append(letter)
    return unicodedata.normalize("NFC", "".join(letters)), tone


def possible(word: str) -> bool:
    """Whether a word (NFC, any case) is built like a Vietnamese syllable, or is a common exception.

    >>> possible("nghiệp"), possible("Quảng"), possible("7ӌ1"), possible("hwk")
    (True, True, False, False)
    """
    low = word.lower()
    known = table()
    if low in known.allowed:
        return True
    if not low.isalpha():
        return False
    bare, tone = _untoned(low)
    if tone == "two":
        return False
    if bare.startswith("qu"):
        return bare[2:] in known.after_qu and _sounds(bare[2:], tone)
    for cut in range(min(3, len(bare)), -1, -1):
        onset, rime = bare[:cut], bare[cut:]
        if onset and onset not in known.onsets:
            continue
        if onset == "gi" and (not rime or rime in ("n", "ê", "êng", "êt", "êp", "êm", "êu", "êc")):
            return True
        if rime in known.rimes and _sounds(rime, tone) and _spelled(onset, rime):
            return True
    return bare in ("gi", "gin")


def _sounds(rime: str, tone: str | None) -> bool:
    return not rime.endswith(_STOPS) or tone in ("sắc", "nặng")


def _spelled(onset: str, rime: str) -> bool:
    front = rime[0] in _FRONT
    if rime.startswith("yê") if onset else rime.startswith("iê"):
        return False  # one sound: yê where it opens the syllable, iê behind a consonant
    if onset in ("k", "gh", "ngh"):
        return front
    if onset in ("c", "ng", "g"):
        return not front or (onset == "g" and rime in ("i", "in"))
    return True
