"""Names of administrative units, and of regions by number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import prose_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.classes import LOWER, UPPER
from thongbao.vietnamese.names.gazetteer import provinces
from thongbao.vietnamese.names.people import FAMILIES


@checks("ND30-CAP-DVHC")
def units(case: Case, rule: Rule) -> Iterator[Finding]:
    """The word for a unit is small, every syllable of its name has a capital: tỉnh An Bình."""
    prose = prose_of(case)
    text = prose.text
    for match in _capital_unit().finditer(text):
        # a unit that bears a person's or an event's name, and the names of two cities, have a capital
        name = match[2]
        if name.split(" ")[0].lower() in FAMILIES or name.startswith(("Hồ Chí Minh", "Điện Biên Phủ")):
            continue
        start = match.start()
        if text[start - 2 : start - 1].islower() and text[start - 1] == " " and not prose.capitals(*match.span()):
            start, end = match.span(1)
            yield prose.found(rule, "text.unit", start, end, mend=match[1][0].lower() + match[1][1:])
    for match in _province().finditer(prose.low):
        shown, wanted = match[2], provinces()[match[2]]
        printed = text[match.start(2) : match.end(2)]
        small = any(s.islower() and w.isupper() for s, w in zip(printed, wanted, strict=True))
        if small and len(shown.split()) > 1:
            yield prose.found(rule, "text.place", *match.span(2), mend=printed.title())


@cache
def _capital_unit() -> re.Pattern[str]:
    word = f"[{UPPER}][^\\W\\d_]+"
    # "Công an Thành phố Hà Nội" and the like are names of bodies, which some keep with a capital
    kinds = "Tỉnh|Huyện|Xã|Phường|Thị xã|Thị trấn|Đặc khu"
    return re.compile(rf"({kinds}) ({word}(?: {word}){{1,3}})")


@cache
def _province() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, provinces()), key=len, reverse=True))
    return re.compile(rf"(tỉnh|thành phố) ({names})\b")


@checks("ND30-CAP-DVHC-SO-TEN")
def numbered(case: Case, rule: Rule) -> Iterator[Finding]:
    """A unit that is named by a number has a capital: Quận 1, Phường 5."""
    prose = prose_of(case)
    for match in _numbered().finditer(prose.text):
        start = match.start()
        before = prose.text[max(0, start - 4) : start]
        if before[-1:].isspace() and not before.endswith(("các ", "số ")) and not before[-2:-1].isdigit():
            yield prose.found(rule, "text.numbered_unit", *match.span(), mend=match[0].title())


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf"(?:quận|phường)(?= \d{{1,2}}(?![\d/.%]| [{LOWER}]))")
