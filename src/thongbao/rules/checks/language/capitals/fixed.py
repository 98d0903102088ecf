"""Names that are always written one way: places, regions, bodies, orders, feasts, events, works."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import prose_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import level


@checks(
    "ND30-CAP-DAC-BIET-DIA",
    "ND30-CAP-CO-QUAN-DAC-BIET",
    "ND30-CAP-CO-QUAN-NN",
    "ND30-CAP-DIA-HINH",
    "ND30-CAP-VUNG-MIEN",
    "ND30-CAP-DIA-NN",
    "ND30-CAP-TEN-NGUOI-NN-HV",
    "ND30-CAP-TEN-NGUOI-NN-PA",
    "ND30-CAP-HUAN-CHUONG",
    "ND30-CAP-NGAY-LE",
    "ND30-CAP-TET",
    "ND30-CAP-SU-KIEN",
    "ND30-CAP-TAC-PHAM",
)
def written_so(case: Case, rule: Rule) -> Iterator[Finding]:
    """A name of the list has its capitals as the list has them.

    ``forms`` are the names; ``after`` are words, one of which must stand in front where the name in small letters
    is also something else (vùng tây bắc, hướng tây bắc); ``not_before`` are words that make it something else when one
    stands right behind (khu vực đông nam của xã).
    """
    prose = prose_of(case)
    low = prose.low
    forms, first = _forms(tuple(rule.values["forms"]))
    if not any(map(prose.holds, first)):
        return
    after, not_before = (tuple(rule.values.get(name, ())) for name in ("after", "not_before"))
    for match in _one_of(tuple(forms), after, not_before).finditer(low):
        start, end = match.span("form")
        wanted = forms[match["form"]]
        shown = prose.text[start:end]
        # at the start of a sentence a capital is no part of the name
        if not _same_capitals(shown, wanted, prose.begins(start)) and not prose.capitals(start, end):
            mend = "".join(s.upper() if w.isupper() else s.lower() for s, w in zip(shown, wanted, strict=True))
            yield prose.found(rule, "text.fixed", start, end, mend=mend)


def _same_capitals(shown: str, wanted: str, begins: bool) -> bool:
    return all(
        s.isupper() == w.isupper() or (at == 0 and begins) for at, (s, w) in enumerate(zip(shown, wanted, strict=True))
    )


@cache
def _forms(names: tuple[str, ...]) -> tuple[dict[str, str], tuple[str, ...]]:
    forms = {level(name): name for name in names}
    return forms, tuple(forms)


@cache
def _one_of(forms: tuple[str, ...], after: tuple[str, ...], not_before: tuple[str, ...]) -> re.Pattern[str]:
    listed, front, behind = (
        "|".join(sorted(map(re.escape, words), key=len, reverse=True)) for words in (forms, after, not_before)
    )
    begin = rf"\b(?:{front}) " if after else r"(?<![\w-])"
    end = rf"(?! (?:{behind})\b)" if not_before else ""
    return re.compile(rf"{begin}(?P<form>{listed})(?![\w-]){end}")
