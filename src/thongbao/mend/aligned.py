"""Tidied text and the stored text behind it, letter by letter; and the smallest steps from one text to another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from thongbao.layout.cleanup import clean_text, mend_letters

_TOKENS = re.compile(r"\w+|\s|[^\w\s]")


class Letter(NamedTuple):
    """A letter of tidied text, and the stored characters ``start`` to ``end`` that it stands for."""

    text: str
    start: int
    end: int


def letters_of(stored: str) -> list[Letter] | None:
    r"""The letters of ``clean_text(stored)``, each with its place; None where they cannot be told apart.

    >>> letters_of("a\u00a0 \tb")
    [Letter(text='a', start=0, end=1), Letter(text=' ', start=1, end=4), Letter(text='b', start=4, end=5)]
    """
    found: list[Letter] = []
    for start, end in _clusters(stored):
        for letter in mend_letters(stored[start:end]):
            before = found[-1].text if found else "\n"
            if letter == "\n":
                if before == " ":
                    found.pop()
                found.append(Letter("\n", start, end))
            elif not letter.isspace():
                found.append(Letter(letter, start, end))
            elif before == " ":
                found[-1] = found[-1]._replace(end=end)
            elif before != "\n":
                found.append(Letter(" ", start, end))
    while found and found[-1].text.isspace():
        found.pop()
    first = next((at for at, letter in enumerate(found) if not letter.text.isspace()), 0)
    del found[:first]
    return found if "".join(letter.text for letter in found) == clean_text(stored) else None


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """A character with the marks that combine with it."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not unicodedata.combining(text[at]):
            yield start, at
            start = at


class Step(NamedTuple):
    """Characters ``start`` to ``end`` become ``text``."""

    start: int
    end: int
    text: str


def steps(old: str, new: str, *, words: bool = False) -> list[Step]:
    """What differs, from the first place to the last; ``words``: whole words, as people read changes.

    What stays the same keeps its place and looks, so a step is as small as can be.

    >>> steps("Căn cứ luật đất đai", "Căn cứ Luật Đất đai")
    [Step(start=7, end=8, text='L'), Step(start=12, end=13, text='Đ')]
    >>> steps("Căn cứ luật", "Căn cứ Luật", words=True)
    [Step(start=7, end=11, text='Luật')]
    >>> steps("của của tỉnh", "của tỉnh")
    [Step(start=0, end=4, text='')]
    """
    found: list[Step] = []
    olds, news = _TOKENS.findall(old), _TOKENS.findall(new)
    starts = [0]
    for token in olds:
        starts.append(starts[-1] + len(token))
    matcher = SequenceMatcher(None, olds, news, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        pairs = [(a + n, a + n + 1, news[c + n]) for n in range(b - a)] if b - a == d - c else None
        for first, last, text in pairs or [(a, b, "".join(news[c:d]))]:
            step = Step(starts[first], starts[last], text)
            if old[step.start : step.end] != text:
                found.append(step if words else _trimmed(step, old))
    return found


def _trimmed(step: Step, text: str) -> Step:
    at, end, new = step
    old = text[at:end]
    shorter = min(len(old), len(new))
    before = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    after = next((n for n in range(shorter - before) if old[-1 - n] != new[-1 - n]), shorter - before)
    return Step(at + before, at + len(old) - after, new[before : len(new) - after])
