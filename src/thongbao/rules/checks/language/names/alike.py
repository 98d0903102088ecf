"""Names of bodies that are nearly right: nearly one of the gazetteer, nearly another one of the same text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from thongbao.rules.case import Case
from thongbao.rules.checks.language.names.twins import capitals, marks
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import Prose, prose_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import bare, level
from thongbao.vietnamese.names.gazetteer import by_head, words_of
from thongbao.vietnamese.spelling.compounds import compounds


class Slip(NamedTuple):
    """A name that is nearly another: its characters, the right name, and whether the text has that elsewhere."""

    start: int
    end: int
    name: str
    elsewhere: bool


@checks("X-TEN-COQUAN-NHAT-QUAN")
def alike(case: Case, rule: Rule) -> Iterator[Finding]:
    """A body has one name in a text, and no field twice in its name."""
    prose = prose_of(case)
    slips = [slip for slip in _slips(case) if slip.elsewhere]
    for slip in slips:
        yield prose.found(rule, "text.name_alike", slip.start, slip.end, mend=slip.name)
    known = [(slip.start, slip.end) for slip in _slips(case)]
    for match in (_twice().match(prose.low, head.start()) for head in _capital_head().finditer(prose.text)):
        if match is not None and not any(a < match.end() and match.start() < b for a, b in known):
            yield prose.found(rule, "text.name_twice", match.start(), match.end(), part=match[1])
    for start, end, name in capitals(prose):
        yield prose.found(rule, "text.name_capitals", start, end, mend=name)
    for start, end, name in marks(case):
        yield prose.found(rule, "text.name_alike", start, end, mend=name)


@cache
def _capital_head() -> re.Pattern[str]:
    """How the heads of ``_twice`` begin where they begin a name."""
    return re.compile("[BSPCVTHUỦ]")


@cache
def _twice() -> re.Pattern[str]:
    heads = "bộ|sở|ban|phòng|cục|chi cục|vụ|ủy ban|hội đồng|trung tâm|văn phòng|tổng cục"
    return re.compile(rf"(?:{heads}) ((?:[^\W\d_]+ ){{0,2}}[^\W\d_]+)(?:,| và| -) \1\b")


@checks("X-TEN-COQUAN-DANH-MUC")
def listed(case: Case, rule: Rule) -> Iterator[Finding]:
    """The name of a ministry, department or Party body is one of the gazetteer, not nearly one."""
    prose = prose_of(case)
    for slip in _slips(case):
        if not slip.elsewhere:
            yield prose.found(rule, "text.name_listed", slip.start, slip.end, mend=slip.name)


def _slips(case: Case) -> list[Slip]:
    return case.shared(_find_slips)


_HEADS = frozenset({"bộ", "sở"})
_KINDS = frozenset({"ministry", "department"})


def _find_slips(case: Case) -> list[Slip]:
    prose = prose_of(case)
    found: list[Slip] = []
    house = {level(name) for name in case.house.bodies}
    end = -1
    for at, word in enumerate(prose.words):
        if word not in _HEADS or prose.spans[at][0] < end or not prose.text[prose.spans[at][0]].isupper():
            continue
        window = _window(prose, at)
        if len(window) < 4 or any(level(" ".join(window)).startswith(name) for name in house):
            continue
        slip = _nearly(prose, at, window)
        if slip is not None:
            found.append(slip)
            end = slip.end
    return found


def _window(prose: Prose, at: int) -> tuple[str, ...]:
    """Up to ten words from ``at`` on, as far as a name may go."""
    words, spans = prose.words, prose.spans
    found = [words[at]]
    for number in range(at + 1, min(at + 10, len(words))):
        between = prose.low[spans[number - 1][1] : spans[number][0]]
        if between not in (" ", ", ", " - ", "-"):
            break
        found.append(words[number])
    return tuple(found)


def _nearly(prose: Prose, at: int, window: tuple[str, ...]) -> Slip | None:
    """The name of a ministry or department that a window nearly begins with."""
    names = by_head()[window[0]]
    if any(window[: len(words)] == words for words, _ in names):
        return None
    best: tuple[int, Slip] | None = None
    for words, body in names:
        if body.kind not in _KINDS or len(words) < 4 or window[1] != words[1] or words != words_of(body.name):
            continue
        for size in (len(words) - 1, len(words), len(words) + 1):
            shown = window[:size]
            if len(shown) < size or not _close(shown, words):
                continue
            if prose.pair(at + size - 1) in compounds():
                continue  # the name does not end inside a word
            elsewhere = level(body.name) in prose.low
            twice = len(set(shown)) < len(set(words)) and size >= len(words)
            if elsewhere or twice or _slip_of_a_letter(shown, words):
                start, end = prose.spans[at][0], prose.spans[at + size - 1][1]
                score = 2 * len(set(shown) & set(words)) - size
                if best is None or score > best[0]:
                    best = score, Slip(start, end, body.name, elsewhere)
    return best[1] if best else None


def _close(shown: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether a name shares its last word or its length, and more than half of its words, with a known one."""
    rest = list(words[1:])
    same = 0
    for word in shown[1:]:
        if word in rest:
            rest.remove(word)
            same += 1
    fields = len(words) - 1
    return same * 2 > fields and same >= fields - 1 and abs(len(shown) - len(words)) <= 1 and shown != words


def _slip_of_a_letter(shown: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether only the marks of one word differ."""
    return len(shown) == len(words) and bare(" ".join(shown)) == bare(" ".join(words))
