"""Bodies that ended: the district level on 1 July 2025, party groups of the State and of unions after it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from thongbao.rules.case import Case
from thongbao.rules.checks.sense.places.living import living, past
from thongbao.rules.checks.sense.places.merged import city_of_old
from thongbao.rules.checks.sense.places.units import DISTRICTS, own_units
from thongbao.rules.checks.sense.where import fault, shown, within
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.names.alike import plain_name


@checks("ADM-BO-CAP-HUYEN")
def districts(case: Case, rule: Rule) -> Iterator[Finding]:
    """No body of a district issues, receives or acts after the last day of the districts."""
    first = rule.values["from"]
    if case.issued is None or case.issued < dt.date.fromisoformat(first):
        return
    suspect = _plain(rule.values["suspect"])
    told = set()
    for one in living(case):
        found = _by_name(one.text, suspect) or of_district(case, one.text)
        if found is None or found in told or past(one.text):
            continue
        told.add(found)
        yield fault(rule, "district", within(case, one.path, one.text), shown=one.text, since=shown(first))


def _by_name(text: str, suspect: Sequence[str]) -> str | None:
    name = re.sub(r"\b(?:các|các huyện) ", "", plain_name(text) + " ")
    return next((words for words in suspect if f" {words} " in f" {name}"), None)


def of_district(case: Case, text: str) -> str | None:
    """What makes a name that of a body of a district: the words for it; None when it is none."""
    low = level(text)
    for unit in own_units(low):
        if unit.kind in DISTRICTS:
            return low[unit.start :].strip()
        if unit.kind in ("thành phố", "tp") and (name := city_of_old(case, low, unit.start)):
            return name
    return None


@checks("ADM-DAN-BCS")
def groups(case: Case, rule: Rule) -> Iterator[Finding]:
    """No party group of a State body or a union issues documents any more."""
    first = rule.values["from"]
    if case.issued is None or case.issued < dt.date.fromisoformat(first):
        return
    for part in ("parent", "name"):
        text = getattr(case.notice.issuer, part) or ""
        if any(f" {words}" in f" {plain_name(text)}" for words in _plain(rule.values["suspect"])):
            yield fault(rule, "party_group", within(case, f"issuer.{part}", text), shown=text, since=shown(first))
            return


def _plain(names: Sequence[str]) -> list[str]:
    return [plain_name(name) for name in names]
