"""The year in a number: only legislation has one, which these rules do not bind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.form.header.pieces import tidied, written
from thongbao.rules.checks.form.where import fault, within
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks

LEGISLATION = ("NQ", "QĐ", "NĐ", "TT", "TTLT", "NQLT", "L", "PL", "UBTVQH", "QH", "CT")


@checks("ND30-C03-KHONG-NAM")
def no_year(case: Case, rule: Rule) -> Iterator[Finding]:
    """An administrative number has no year in it."""
    number = case.notice.number
    pieces = written(number.text) if number else None
    if number is None or pieces is None or not re.search(rule.values["forbid_regex"], number.text.replace(" ", "")):
        return
    if not pieces.year or (tidied(pieces.symbol).split("-")[0] in LEGISLATION and not _administrative(case)):
        return  # legislation: told by DET-QPPL
    at = number.text.find(pieces.year, pieces.at)
    spot = within(case, "number.text", number.text, at, at + len(pieces.year))
    yield fault(rule, "form.number_year", spot, TextEdit(spot, ""), shown=pieces.year.strip(" /"))


def _administrative(case: Case) -> bool:
    return case.notice.kind.code not in (None, "NQ", "QĐ", "NĐ", "TT", "TTLT", "NQLT", "CT")


@checks("DET-QPPL")
def legislation(case: Case, rule: Rule) -> Iterator[Finding]:
    """Legislation is told apart: a year in its number, or a kind that only legislation has."""
    number = case.notice.number
    code, name = case.notice.kind.code, case.notice.kind.name
    if code in ("NĐ", "TTLT") or (code == "TT" and name == "Thông tư") or name in ("Luật", "Bộ luật", "Pháp lệnh"):
        yield fault(rule, "form.legislation_kind", case.locate("kind"), shown=name)
    elif number and re.search(rule.values["regex"], number.text.replace(" ", "")) and not _administrative(case):
        spot = within(case, "number.text", number.text)
        yield fault(rule, "form.legislation_number", spot, shown=number.text)
