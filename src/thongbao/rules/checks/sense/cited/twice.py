"""One document that is cited in two ways: another date, issuer or symbol the second time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.sense.where import Cited, citations, fault, shown
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import fold
from thongbao.vietnamese.names.alike import plain_name


@checks("X-VIEN-DAN-LECH")
def twice(case: Case, rule: Rule) -> Iterator[Finding]:
    """A document that comes again has the date, the issuer and the symbol of the first time."""
    known: list[Cited] = []
    told = set()
    for cited in citations(case):
        if cited.one.symbol is None:
            continue
        for before in known:
            key = _differs(before, cited)
            if key is None or (key, cited.one.symbol, before.one.symbol) in told:
                continue
            told.add((key, cited.one.symbol, before.one.symbol))
            first, second = _both(key, before, cited)
            yield fault(rule, key, cited.spot(), symbol=cited.one.symbol, first=first, second=second)
            break
        known.append(cited)


def _differs(before: Cited, cited: Cited) -> str | None:
    """In what a citation differs from one of the same document, as a key; None when it does not."""
    one, two = before.one, cited.one
    if fold(one.symbol or "") == fold(two.symbol or ""):
        if one.date is not None and two.date is not None and one.date != two.date:
            return "cited_two_dates" if _one_document(before, cited) else None
        same_day = one.date is not None and one.date == two.date
        if same_day and one.issuer and two.issuer and _others(one.issuer, two.issuer):
            return "cited_two_issuers"
        return None
    same = one.date is not None and one.date == two.date and one.kind is not None and one.kind == two.kind
    if same and _number(one.symbol) == _number(two.symbol) and not _others(one.issuer or "", two.issuer or ""):
        return "cited_two_symbols"
    return None


def _one_document(before: Cited, cited: Cited) -> bool:
    """Whether two dates are those of one document: numbers begin anew each year, and each body has its own."""
    one, two = before.one, cited.one
    if one.issuer and two.issuer and _others(one.issuer, two.issuer, surely=False):
        return False
    if re.match(r"\d+[a-zđ]?/(?:19|20)\d\d/", one.symbol or "", re.I):
        return True
    if one.date is None or two.date is None:
        return False
    if one.date.year == two.date.year:
        return bool(one.issuer) == bool(two.issuer) or one.date.month == two.date.month or one.date.day == two.date.day
    return (one.date.month, one.date.day) == (two.date.month, two.date.day)


def _others(one: str, two: str, *, surely: bool = True) -> bool:
    """Whether two names are those of two bodies; a longer form of a name, or a part of a body, is not another.

    Not ``surely``: each has a word that the other lacks (UBND tỉnh, UBND xã Tân Hòa).
    """
    if not one or not two:
        return False
    first, second = plain_name(one).split(), plain_name(two).split()
    if set(first) <= set(second) or set(second) <= set(first):
        return False
    return first[0] != second[0] or not surely


def _number(symbol: str | None) -> str:
    found = re.match(r"\d+", symbol or "")
    return found[0] if found else ""


def _both(key: str, before: Cited, cited: Cited) -> tuple[str, str]:
    """What it was the first time, and what it is now."""
    one, two = before.one, cited.one
    if key == "cited_two_dates" and one.date and two.date:
        return shown(one.date.isoformat()), shown(two.date.isoformat())
    if key == "cited_two_issuers":
        return one.issuer or "", two.issuer or ""
    return one.symbol or "", two.symbol or ""
