"""Words with two forms, of which one text should use one: bảo đảm and đảm bảo, kỹ and kĩ, hằng năm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.model import Finding, Rule
from thongbao.rules.prose import Prose, like, prose_of
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import word_set


@checks("X-HAI-DANG")
def one_form(case: Case, rule: Rule) -> Iterator[Finding]:
    """A word that has two accepted forms has one of them in a text."""
    prose = prose_of(case)
    for first, second in rule.values["forms"]:
        if not prose.holds(first) or not prose.holds(second):
            continue
        one, other = prose.places(first), prose.places(second)
        if one and other:
            few, form = (one, second) if len(one) < len(other) else (other, first)
            yield _minority(prose, rule, few, form, max(len(one), len(other)))


def _minority(prose: Prose, rule: Rule, few: list[tuple[int, int]], form: str, many: int) -> Finding:
    start, end = few[0]
    edits = tuple(edit for place in few for edit in prose.edit(*place, like(form, prose.text[place[0] : place[1]])))
    return Finding(
        rule=rule.id,
        key="text.two_forms",
        values=(("shown", prose.text[start:end]), ("count", len(few)), ("wanted", form), ("many", many)),
        spot=prose.spot(start, end),
        edits=edits,
    )


@checks("X-HANG-NAM")
def every_year(case: Case, rule: Rule) -> Iterator[Finding]:
    """Every year is "hằng năm", not "hàng năm"."""
    prose = prose_of(case)
    if "hàng " not in prose.low:
        return
    matches = [match for match in _every().finditer(prose.low) if not prose.low.endswith(_GOODS, 0, match.start())]
    if matches:
        places = [match.start() for match in matches]
        start = places[0]
        yield Finding(
            rule=rule.id,
            key="text.every_year",
            values=(("shown", prose.text[slice(*matches[0].span())]), ("count", len(places))),
            spot=prose.spot(start, start + 4),
            edits=tuple(
                edit for at in places for edit in prose.edit(at, at + 4, "Hằng" if prose.text[at].isupper() else "hằng")
            ),
        )


_GOODS = tuple(
    f"{word} "
    for word in word_set("ngân khách mặt đơn cửa bán nhà xếp kho giao mua đặt nhập xuất lô gian phiếu đứng hợp tiền")
)
"""Words that make another word with hàng: ngân hàng, khách hàng."""


@cache
def _every() -> re.Pattern[str]:
    return re.compile(r"hàng (?<!\w.{5})(?:năm|tháng|quý|tuần|ngày)\b(?! \d)")
