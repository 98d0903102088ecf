"""Abbreviations: introduced before they are used, where the text also writes them out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import Prose, prose_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.classes import UPPER
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.names.abbreviations import abbreviations
from thongbao.vietnamese.spelling.syllables import possible


@checks("X-VIET-TAT")
def introduced(case: Case, rule: Rule) -> Iterator[Finding]:
    """A name that is written out and also shortened has its short form in brackets at the first."""
    prose = prose_of(case)
    known = {**{short: (long,) for short, long in case.house.abbreviations.items()}}
    for short, places in _used(case).items():
        longs = known.get(short) or abbreviations().get(short, ())
        if len(longs) != 1 or len(short) < 3 or _explained(prose, short):
            continue
        long = level(longs[0])
        if " " in long and long in prose.low:
            start, end = places[0]
            yield prose.found(rule, "text.short_form", start, end, long=longs[0], count=len(places))


@checks("X-VIET-TAT-LA")
def understood(case: Case, rule: Rule) -> Iterator[Finding]:
    """An abbreviation that no table knows is explained in the text."""
    prose = prose_of(case)
    known = {*abbreviations(), *case.house.abbreviations, *rule.values["known"]}
    for short, places in _used(case).items():
        if short in known or len(short) < 3 or not _native(short) or _explained(prose, short):
            continue
        start, end = places[0]
        yield prose.found(rule, "text.unknown_short", start, end, count=len(places))


def _native(short: str) -> bool:
    """Whether the letters could be those of Vietnamese words, no name of a product or of a foreign body."""
    return not re.search(r"[FJWZ&]", short) and not re.fullmatch(r"[IVXLC]+", short) and not possible(short)


def _explained(prose: Prose, short: str) -> bool:
    """Whether brackets, quotes or words of introduction hold the short form somewhere."""
    text = prose.text
    at = text.find(short)
    while at >= 0:
        end = at + len(short)
        if not (_in_word().match(text, at - 1) if at else None) and not _in_word().match(text, end):
            before = text[max(0, at - 25) : at]
            if before.endswith(('"', "“", "tắt là ", "tắt là: ")) or _defined().match(text, end):
                return True
            if _opened().search(before) and _closed().match(text, end):
                return True
        at = text.find(short, end)
    return False


@cache
def _in_word() -> re.Pattern[str]:
    return re.compile(r"\w")


@cache
def _defined() -> re.Pattern[str]:
    return re.compile(r" ?[:=] ?[^\W\d_]")


@cache
def _opened() -> re.Pattern[str]:
    return re.compile(r"\([^()\n]*\Z")


@cache
def _closed() -> re.Pattern[str]:
    return re.compile(r"[^()\n]{0,12}\)")


def _used(case: Case) -> Mapping[str, list[tuple[int, int]]]:
    return case.shared(_find_used)


def _find_used(case: Case) -> Mapping[str, list[tuple[int, int]]]:
    """Short forms in running text, no lists of recipients, symbols or lines of capitals, with their places."""
    prose = prose_of(case)
    found: dict[str, list[tuple[int, int]]] = {}
    for match in _short().finditer(prose.text):
        before = prose.text[max(0, match.start() - 2) : match.start()]
        if _symbol(before):
            continue
        passage = prose.passage_at(match.start())
        if passage.kind in ("recipient", "to", "cell", "appendix") or passage.text.isupper():
            continue
        found.setdefault(match[0], []).append(match.span())
    return found


@cache
def _short() -> re.Pattern[str]:
    # no part of a symbol (45/TB-UBND), of a name with a number or of words of capitals
    return re.compile(rf"[{UPPER}]{{2,8}}(?![\w/&-])(?! [{UPPER}]{{2}}| &| - )")


def _symbol(before: str) -> bool:
    """Whether the two characters in front make a short form part of a symbol, of another name or of capitals."""
    last = before[-1:]
    return last.isalnum() or last in tuple("_/&.-") or (last == " " and (before[0].isupper() or before[0] in "/&"))
