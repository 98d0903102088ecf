"""Text -> words with their places: what actors are read from."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from thongbao.vietnamese.letters.fold import level


class Word(NamedTuple):
    """A word, levelled, and where it stands."""

    low: str
    start: int
    end: int
    capital: bool
    shout: bool
    """All capitals."""
    gap: str
    """What stands between it and the word before."""


@cache
def token() -> re.Pattern[str]:
    """A word with its inner signs: GD&ĐT, HV/SV, Phòng-chống."""
    return re.compile(r"[A-ZĐ]{1,4}/[A-ZĐ]{1,4}\b|[^\W_]+(?:[&'’-](?=[^\W_])[^\W_]+)*")


levelled = lru_cache(maxsize=64)(level)


@lru_cache(maxsize=64)
def words_from(text: str, start: int, limit: int) -> list[Word]:
    """The words from ``start`` on, at most ``limit``; the list is shared and not to be changed."""
    low = levelled(text)
    found: list[Word] = []
    at = start
    for match in token().finditer(text, start):
        found.append(
            Word(
                low[match.start() : match.end()],
                match.start(),
                match.end(),
                match[0][:1].isupper(),
                match[0].isupper(),
                text[at : match.start()],
            )
        )
        at = match.end()
        if len(found) >= limit:
            break
    return found


def phrase(words: list[Word], i: int, n: int) -> str:
    """Words i to i+n joined by one space when only blanks stand between them, else empty."""
    if i < 0 or i + n > len(words):
        return ""
    said = words[i].low
    for k in range(i + 1, i + n):
        word = words[k]
        if word.gap != " " and word.gap.strip():
            return ""
        said = f"{said} {word.low}"
    return said


@lru_cache(maxsize=64)
def _heads(table: frozenset[str]) -> frozenset[str]:
    """First words of the entries of a table: most words begin none of them."""
    return frozenset(entry.split(" ", 1)[0] for entry in table)


def starts(words: list[Word], i: int, table: frozenset[str], longest: int = 4) -> int:
    """How many words from ``i`` are an entry of the table; 0 for none."""
    if not 0 <= i < len(words) or words[i].low not in _heads(table):
        return 0
    for n in range(min(longest, len(words) - i), 0, -1):
        if phrase(words, i, n) in table:
            return n
    return 0
