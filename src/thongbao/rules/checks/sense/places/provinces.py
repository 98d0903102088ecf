"""Units of the day of issue: provinces, with the successor of a merged one as a hint, and kinds of units."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.sense.places.bodies import of_district
from thongbao.rules.checks.sense.places.living import Living, living, past
from thongbao.rules.checks.sense.places.merged import city_of_old, merged, named, old_names
from thongbao.rules.checks.sense.places.units import DISTRICTS, own_units, units
from thongbao.rules.checks.sense.where import fault, shown, within
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.names.gazetteer import Body

_COMMUNE = re.compile(r"(?<!\w)(?:xã|phường|đặc khu|thị trấn)(?!\w)")
_ENDED = (*DISTRICTS, "thị trấn")


def _last(body: Body) -> str:
    return shown(body.last.isoformat()) if body.last else ""


@checks("ADM-DIADANH-CU")
def place(case: Case, rule: Rule) -> Iterator[Finding]:
    """The place of the date line is no province that was merged, and no unit of a kind that ended.

    A commune may have kept the name of a province.
    """
    issued = case.notice.issued
    if issued is None or issued.place is None or (start := issued.text.find(issued.place)) < 0:
        return
    spot = within(case, "issued.text", issued.text, start, start + len(issued.place))
    low = level(issued.place)
    since = rule.values["from"]
    if case.issued is not None and case.issued >= dt.date.fromisoformat(since):
        kind = next((kind for kind in _ENDED if low.startswith(f"{kind} ")), None)
        if kind is not None or city_of_old(case, low, 0):
            yield fault(rule, "old_unit", spot, shown=issued.place, since=shown(since))
            return
    old = merged(case).get(named(issued.place))
    names = f"{case.notice.issuer.parent or ''} {case.notice.issuer.name or ''}"
    if old is None or _COMMUNE.search(level(names)):
        return
    wanted = old.successor.removeprefix("Tỉnh ").removeprefix("Thành phố ")
    mend = TextEdit(spot, wanted)
    yield fault(rule, "old_place", spot, mend, shown=issued.place, last=_last(old), wanted=old.successor)


@checks("ADM-DVHC-MOI")
def standing(case: Case, rule: Rule) -> Iterator[Finding]:
    """A living body is not named after a province that was merged, nor after a kind of unit of another time."""
    yield from _provinces(case, rule)
    yield from _kinds(case, rule)


def _provinces(case: Case, rule: Rule) -> Iterator[Finding]:
    names = old_names(case)
    if names is None:
        return
    # "Sở" and "Tỉnh ủy" are bodies of a province, so the bare name behind them is one
    pattern = re.compile(rf"(?<!\w)(?:tỉnh|tỉnh ủy|tỉnh đoàn|sở [^,;]{{2,40}}?)\s+({names})(?!\w)")
    told = set()
    for one in living(case):
        match = pattern.search(level(one.text))
        if match is None or match[1] in told or past(one.text):
            continue
        told.add(match[1])
        body = merged(case)[match[1]]
        start = match.start(1) if match[0].startswith("sở") else match.start()
        spot = within(case, one.path, one.text, start, match.end())
        words = one.text[start : match.end()]
        yield fault(rule, "old_province", spot, shown=words, last=_last(body), wanted=body.successor)


def _kinds(case: Case, rule: Rule) -> Iterator[Finding]:
    since = rule.values["from"]
    if case.issued is None:
        return
    key = "old_unit" if case.issued >= dt.date.fromisoformat(since) else "new_unit"
    told = set()
    for one in living(case):
        if past(one.text):
            continue
        for start, end in _older(case, one) if key == "old_unit" else _newer(one):
            words = one.text[start:end]
            if level(words) not in told:
                told.add(level(words))
                yield fault(rule, key, within(case, one.path, one.text, start, end), shown=words, since=shown(since))


def _older(case: Case, one: Living) -> Iterator[tuple[int, int]]:
    """A thị trấn, and a district behind the name of a commune; bodies of a district have a rule of their own."""
    if of_district(case, one.text):
        return
    low = level(one.text)
    for unit in units(low):
        if unit.kind in _ENDED:
            yield unit.start, _name_end(one.text, unit.end)


def _newer(one: Living) -> Iterator[tuple[int, int]]:
    for unit in own_units(level(one.text)):
        if unit.kind == "đặc khu":
            yield unit.start, _name_end(one.text, unit.end)


def _name_end(text: str, end: int) -> int:
    """Where the name behind the word for a unit ends: capitals and figures."""
    match = re.compile(r"(?:\s+[A-ZÀ-ỸĐ0-9][\w’'-]*)*").match(text, end)
    return match.end() if match else end
