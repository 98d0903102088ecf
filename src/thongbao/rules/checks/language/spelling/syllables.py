"""Words that are no Vietnamese syllable: slips of the keyboard, of OCR, of the rules of spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from thongbao.rules.case import Case
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import Prose, like, prose_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.spelling.compounds import compounds, syllables
from thongbao.vietnamese.spelling.slips import guesses, respelled, without_a_letter
from thongbao.vietnamese.spelling.syllables import possible
from thongbao.vietnamese.spelling.tonemarks import marked_well, well_marked

_FOREIGN = frozenset("fjwz")
"""Letters that no Vietnamese word has."""
_LONGEST = 40
"""Letters of a word: what is longer is no slip of a word, and guessing at it would take long."""


@checks("X-CHINH-TA")
def spelled(case: Case, rule: Rule) -> Iterator[Finding]:
    """Every word in small letters is a possible syllable, or a word from elsewhere without Vietnamese marks."""
    prose = prose_of(case)
    short = {word for word in prose.words if len(word) <= _LONGEST}
    doubtful = {word for word in short - syllables() if not _fine(word)} - case.house.words
    doubtful = {word for word in doubtful if all(letter < "\u0370" or letter >= "\u1e00" for letter in word)}
    for at, word in enumerate(prose.words):
        if word not in doubtful or not _ordinary(prose, *prose.spans[at]):
            continue
        wanted = _wanted(prose, at)
        capital = prose.text[prose.spans[at][0]].isupper()
        if wanted is None and (capital or word.isascii() or _loanword(word) or not _guessed(word)):
            continue
        doubtful.discard(word)
        key = "text.spelling" if wanted else "text.no_word"
        shown = prose.text[slice(*prose.spans[at])]
        yield prose.found(rule, key, *prose.spans[at], mend=like(wanted, shown) if wanted else None)
    yield from _digits_for_letters(prose, rule)
    for wrong, right in rule.values["mistaken"].items():
        for start, end in prose.places(wrong):
            yield prose.found(rule, "text.spelling", start, end, mend=like(right, prose.text[start:end]))


def _digits_for_letters(prose: Prose, rule: Rule) -> Iterator[Finding]:
    """A 0 or 1 inside a word stands for o or l."""
    end = -1
    for match in _digit().finditer(prose.low):
        word = _around().match(prose.low, prose.low.rfind(" ", 0, match.start()) + 1)
        if word is None or word.start() < end or word.end() <= match.start():
            continue
        end = word.end()
        low = word[0].translate({ord("0"): "o", ord("1"): "l"})
        before = prose.low[max(0, word.start() - 9) : word.start()].rstrip(" ").rpartition(" ")[2]
        after = _after().match(prose.low, end)
        if f"{before} {low}" in compounds() or (after and f"{low} {after[1]}" in compounds()):
            yield prose.found(rule, "text.spelling", *word.span(), mend=low)


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"[01](?:(?=[^\W\d_])|(?<=[^\W\d_][01]))")


@cache
def _around() -> re.Pattern[str]:
    return re.compile(r"[^\W2-9_]{2,7}(?![\w/-]|[.,]\w)")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(r" ([^\W\d_]+)")


@lru_cache(maxsize=8192)
def _fine(low: str) -> bool:
    if len(low) < 3:
        return low.isascii() or _FOREIGN.isdisjoint(low)
    return possible(low) and well_marked(low)


def _ordinary(prose: Prose, start: int, end: int) -> bool:
    """Whether a word is in small letters behind the first, and no part of an address, a code, a word with hyphens."""
    text = prose.text
    if not text[start + 1 : end].islower() or (text[start].isupper() and not prose.begins(start)):
        return False
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if (before and before in "@/._-–'’\\&+=#:%0123456789") or (after and after in "@/_-'’\\&+=#0123456789"):
        return False
    return not (after == "." and text[end + 1 : end + 2].isalnum())


def _wanted(prose: Prose, at: int) -> str | None:
    """The word that was meant: the one guess that makes a known pair with the word before or behind."""
    word = prose.words[at]
    if possible(word):
        return marked_well(word)  # only its tone mark is astray
    before, behind = prose.pair(at - 1).partition(" ")[0], prose.pair(at).partition(" ")[2]
    for guess_at in (guesses, without_a_letter):
        found = {
            guess
            for guess in guess_at(word)
            if guess in compounds() or f"{before} {guess}" in compounds() or f"{guess} {behind}" in compounds()
        }
        if found:
            return found.pop() if len(found) == 1 else None
    return respelled(word)


def _guessed(word: str) -> bool:
    """Whether a word is near enough to a syllable that it may be meant for one."""
    return any(guesses(word)) or any(without_a_letter(word))


def _loanword(low: str) -> bool:
    """Whether a word could be a foreign one written together: rơmoóc, côngtenơ, amiăng."""
    return _parts(level(low))


@lru_cache(maxsize=512)
def _parts(low: str) -> bool:
    whole = range(1, min(len(low) - 1, 7))  # a letter alone is at most the first part
    return any(possible(low[:cut]) and (possible(low[cut:]) or _parts(low[cut:])) for cut in whole)
