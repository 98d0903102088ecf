"""Names of bodies: capitals on the kind of body and on its field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.catalogue import rules
from thongbao.rules.checks.language.capitals import spoken_for
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import Prose, prose_of, words_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.names.gazetteer import bodies
from thongbao.vietnamese.spelling.compounds import compounds

_KINDS = frozenset({"ministry", "ministry-level", "government-agency", "department"})
_OTHERS = frozenset({"party", "assembly", "government"})
"""Kinds whose names are common words, too, where they have no capital at all: chính phủ, thường trực."""
_LEVELS = (" tỉnh", " xã", " huyện")


@checks("ND30-CAP-CO-QUAN", "X-HOA-COQUAN")
def named(case: Case, rule: Rule) -> Iterator[Finding]:
    """The name of a body has its capitals where the gazetteer has them: Bộ Tài nguyên và Môi trường, Sở Tài chính."""
    if spoken_for(case, rule):
        return
    prose = prose_of(case)
    told: set[tuple[int, int]] = set()
    elsewhere = _fixed() if rule.id.startswith("ND30") else frozenset()
    for low, words, name, fine in _names():
        if not words <= prose.vocabulary or name in elsewhere:
            continue
        at = prose.low.find(low)
        while at >= 0:
            end = at + len(low)
            if (at, end) not in told and _wrong(prose, at, end, name, fine):
                told.add((at, end))
                yield prose.found(rule, "text.body", at, end, mend=_like(prose.text[at:end], name))
            at = prose.low.find(low, end)
    for match in _people().finditer(prose.text) if "nhân dân" in prose.low else ():
        shown = match[0]
        if shown[1:] != shown[1:].lower() and not prose.capitals(*match.span()):
            yield prose.found(rule, "text.body", *match.span(), mend=shown[0] + shown[1:].lower())


@cache
def _fixed() -> frozenset[str]:
    """Names that the decree rules apart."""
    return frozenset(rules()["ND30-CAP-CO-QUAN-DAC-BIET"].values["forms"])


@cache
def _people() -> re.Pattern[str]:
    return re.compile(r"(?:U(?<!\w.)[ỷy] [Bb]an|Ủ(?<!\w.)[ỷy] [Bb]an|H(?<!\w.)ội [Đđ]ồng) [Nn]hân [Dd]ân\b")


@cache
def _names() -> Sequence[tuple[str, frozenset[str], str, frozenset[str]]]:
    """Names in small letters, their words, names as written, and the other ways that are fine; longest first."""
    found = [
        (low := level(body.name), frozenset(words_of(low)), body.name, frozenset((body.name, *body.others)))
        for body in bodies()
        if body.kind in _KINDS or (body.kind in _OTHERS and " " in body.name and not body.name.endswith(_LEVELS))
    ]
    return sorted(found, key=lambda one: -len(one[0]))


@cache
def _common() -> frozenset[str]:
    return frozenset(body.name for body in bodies() if body.kind in _OTHERS)


def _wrong(prose: Prose, start: int, end: int, name: str, fine: frozenset[str]) -> bool:
    """Whether the capitals of a name differ, where it is one: not "cán bộ y tế", "các sở tài chính"."""
    text, low = prose.text, prose.low
    shown = text[start:end]
    if low[start - 1 : start].isalpha() or low[end : end + 1].isalpha() or prose.capitals(start, end):
        return False
    if all(s.isupper() == n.isupper() for s, n in zip(shown, name, strict=True)) or _styled(shown) in fine:
        return False
    before = low[max(0, start - 14) : start].rstrip().rpartition(" ")[2]
    if shown[0].islower():
        if name in _common():
            return False
        if f"{before} {low[start:end].split(' ')[0]}" in compounds() or before in ("các", "những", "mỗi", "nhiều"):
            return False
        return shown.islower() is False or before in ("", "của", "giao", "do", "với", "và", "tại", "đề", "nghị")
    return True


def _styled(shown: str) -> str:
    return (
        level(shown)
        if shown.islower()
        else "".join(low.upper() if char.isupper() else low for char, low in zip(shown, level(shown), strict=True))
    )


def _like(shown: str, name: str) -> str:
    return "".join(s.upper() if n.isupper() else s.lower() for s, n in zip(shown, name, strict=True))
