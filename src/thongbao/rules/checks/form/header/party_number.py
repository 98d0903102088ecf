"""Number and symbol of Party and Youth Union documents, as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.form.header.pieces import party_number
from thongbao.rules.checks.form.header.symbol import kind_code
from thongbao.rules.checks.form.where import fault, mended, within
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks


def party_shape(case: Case, rule: Rule, *, padding: bool) -> Iterator[Finding]:
    """The line is "Số NN-XX/YY": no colon, a hyphen, a slash; with ``padding`` its zero, too."""
    number = case.notice.number
    if number is None or number.number is None:
        return
    pieces = party_number(number.text)
    spot = within(case, "number.text", number.text)
    if pieces is None:
        yield fault(rule, "form.party_number_shape", spot, shown=number.text)
        return
    wanted = pieces.clean
    if padding and pieces.number.isdigit():
        wanted = wanted.replace(pieces.number, f"{int(pieces.number):02}", 1)
    shown = " ".join(number.text.split())
    if case.format in ("pdf", "image", "text"):  # a number that was stamped in leaves gaps
        shown = re.sub(r"(?<=\d) (?=-)", "", shown)
    if shown.endswith(")") and not wanted.endswith(")"):
        shown = shown[: shown.rfind("(")].rstrip()
    if shown == wanted:
        return
    key = "form.party_number_colon" if pieces.colon else "form.party_number_separators"
    spot = within(case, "number.text", number.text, 0, len(number.text))
    yield fault(rule, key, spot, TextEdit(spot, wanted), shown=number.text, wanted=wanted)


@checks("HD05-C03-SO-KYHIEU-FORMAT")
def shape(case: Case, rule: Rule) -> Iterator[Finding]:
    """The line is "Số NN-XX/YY"."""
    yield from party_shape(case, rule, padding=False)


@checks("HD11-C03-SO-KYHIEU", "TWD29-C03-SO")
def loose_shape(case: Case, rule: Rule) -> Iterator[Finding]:
    """The line keeps the pattern of the rule."""
    number = case.notice.number
    if number is None or number.number is None or re.search(rule.values["regex"], number.text):
        return
    spot = within(case, "number.text", number.text)
    pieces = party_number(number.text)
    if pieces is None:
        yield fault(rule, "form.party_number_shape", spot, shown=number.text)
        return
    colon = ":" if rule.id.startswith("TWD29") or pieces.colon else ""
    yield mended(rule, "form.number_separators", spot, number.text, pieces.clean.replace("Số", f"Số{colon}", 1))


@checks("HD05-C03-KYHIEU-LOAI", "HD36-C03-KYHIEU-QD")
def kind(case: Case, rule: Rule) -> Iterator[Finding]:
    """The code of the kind is that of the printed kind."""
    number = case.notice.number
    pieces = party_number(number.text) if number else None
    codes = kind_code(case, rule.values["codes"])
    if number is None or pieces is None or not codes or pieces.kind in codes:
        return
    at = number.text.find(pieces.kind, pieces.at)
    spot = within(case, "number.text", number.text, at, at + len(pieces.kind))
    name = case.notice.kind.name
    yield fault(rule, "form.symbol_kind", spot, TextEdit(spot, codes[0]), shown=pieces.kind, kind=name, wanted=codes[0])
