"""Provinces: those of the day of issue, with the successor of one that was merged as a hint."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.sense.places.living import living
from thongbao.rules.checks.sense.where import fault, shown, within
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.fold import fold, level
from thongbao.vietnamese.gazetteer import Body, bodies

_COMMUNE = re.compile(r"(?<!\w)(?:xã|phường|đặc khu|thị trấn)(?!\w)")


def _named(name: str) -> str:
    return fold(name).removeprefix("tỉnh ").removeprefix("thành phố ")


def merged(case: Case) -> dict[str, Body]:
    """Provinces that were no more on the day of issue, by their folded names without "tỉnh"."""
    day = case.issued
    if day is None:
        return {}
    return {
        _named(name): one
        for one in bodies()
        if one.kind == "province" and one.last is not None and one.last < day
        for name in (one.name, *one.others)
    }


@checks("ADM-DIADANH-CU")
def place(case: Case, rule: Rule) -> Iterator[Finding]:
    """The place of the date line is no province that was merged; a commune may have kept the name."""
    issued = case.notice.issued
    if issued is None or issued.place is None:
        return
    old = merged(case).get(_named(issued.place))
    names = f"{case.notice.issuer.parent or ''} {case.notice.issuer.name or ''}"
    if old is None or _COMMUNE.search(level(names)):
        return
    start = issued.text.find(issued.place)
    if start < 0:
        return
    spot = within(case, "issued.text", issued.text, start, start + len(issued.place))
    wanted = old.successor.removeprefix("Tỉnh ").removeprefix("Thành phố ")
    last = shown(old.last.isoformat()) if old.last else ""
    yield fault(rule, "old_place", spot, TextEdit(spot, wanted), shown=issued.place, last=last, wanted=old.successor)


@checks("ADM-DVHC-MOI")
def provinces(case: Case, rule: Rule) -> Iterator[Finding]:
    """A living body is not named after a province that was merged."""
    old = merged(case)
    if not old:
        return
    names = "|".join(sorted(map(re.escape, old), key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)tỉnh\s+({names})(?!\w)")
    told = set()
    for one in living(case):
        low = level(one.text)
        match = pattern.search(low)
        if match is None or match[1] in told or re.search(r"(?<!\w)(?:cũ|trước đây)(?!\w)", low):
            continue
        told.add(match[1])
        body = old[match[1]]
        last = shown(body.last.isoformat()) if body.last else ""
        spot = within(case, one.path, one.text, match.start(), match.end())
        yield fault(
            rule, "old_province", spot, shown=one.text[match.start() : match.end()], last=last, wanted=body.successor
        )
