"""Words that are no Vietnamese syllable: slips of the keyboard, of OCR, of the rules of spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from thongbao.rules.case import Case
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import Prose, Word, prose_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.compounds import compounds
from thongbao.vietnamese.fold import level
from thongbao.vietnamese.slips import guesses
from thongbao.vietnamese.syllables import possible


@checks("X-CHINH-TA")
def spelled(case: Case, rule: Rule) -> Iterator[Finding]:
    """Every word in small letters is a possible syllable, or a word from elsewhere without Vietnamese marks."""
    prose = prose_of(case)
    told: set[str] = set()
    for at, word in enumerate(prose.words):
        low = word.low
        if low in told or _fine(low) or low in case.house.words or not _ordinary(prose, word):
            continue
        wanted = _wanted(prose, at)
        if wanted is None and (low.isascii() or _loanword(low)):
            continue
        told.add(low)
        key = "text.spelling" if wanted else "text.no_word"
        yield prose.found(rule, key, word.start, word.end, mend=wanted)
    for match in _digits().finditer(prose.low):
        low = match[0].translate({ord("0"): "o", ord("1"): "l"})
        before = prose.low[max(0, match.start() - 9) : match.start()].rstrip(" ").rpartition(" ")[2]
        after = _after().match(prose.low, match.end())
        if f"{before} {low}" in compounds() or (after and f"{low} {after[1]}" in compounds()):
            yield prose.found(rule, "text.spelling", match.start(), match.end(), mend=low)


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"(?<![^\s(\"“])(?=\w*[^\W\d_])(?=\w*[01])[^\W2-9_]{2,7}(?![\w.,/-]\w)")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(r" ([^\W\d_]+)")


@lru_cache(maxsize=8192)
def _fine(low: str) -> bool:
    return len(low) < 3 or low in _known() or possible(low)


@cache
def _known() -> frozenset[str]:
    return frozenset(syllable for word in compounds() for syllable in word.split())


def _ordinary(prose: Prose, word: Word) -> bool:
    """Whether a word is in small letters and no part of an address, a code or a word with hyphens."""
    text = prose.text
    printed = text[word.start : word.end]
    if not printed.islower():
        return False
    before, after = text[word.start - 1 : word.start], text[word.end : word.end + 1]
    if (before and before in "@/._-–'’\\&+=#:%0123456789") or (after and after in "@/_-'’\\&+=#0123456789"):
        return False
    return not (after == "." and text[word.end + 1 : word.end + 2].isalnum())


def _wanted(prose: Prose, at: int) -> str | None:
    """The word that was meant: the one guess that makes a known pair with the word before or behind."""
    words = prose.words
    word = words[at]
    before = words[at - 1].low if at and prose.low[words[at - 1].end : word.start] == " " else ""
    behind = words[at + 1].low if at + 1 < len(words) and prose.low[word.end : words[at + 1].start] == " " else ""
    found = {
        guess
        for guess in guesses(word.low)
        if guess in compounds() or f"{before} {guess}" in compounds() or f"{guess} {behind}" in compounds()
    }
    return found.pop() if len(found) == 1 else None


def _loanword(low: str) -> bool:
    """Whether a word could be a foreign one written together: rơmoóc, côngtenơ, amiăng."""
    return _parts(level(low))


@lru_cache(maxsize=512)
def _parts(low: str) -> bool:
    return any(possible(low[:cut]) and (possible(low[cut:]) or _parts(low[cut:])) for cut in range(1, min(len(low), 7)))
