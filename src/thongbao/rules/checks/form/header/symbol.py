"""Symbol (ký hiệu) of State documents: the code of the kind, the code of the body, capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from thongbao.rules.case import Case
from thongbao.rules.checks.form.header.number import arabic, is_letter
from thongbao.rules.checks.form.header.pieces import tidied, written
from thongbao.rules.checks.form.where import fault, mended, within
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot
from thongbao.vietnamese.letters.fold import fold


def groups(case: Case) -> list[str]:
    """The groups of the symbol of a State document: TB, UBND."""
    number = case.notice.number
    pieces = written(number.text) if number else None
    symbol = pieces.symbol if pieces else (number.symbol if number else None)
    return tidied(symbol).split("-") if symbol else []


def group_spot(case: Case, group: str) -> Spot:
    """Where a group of the symbol stands."""
    number = case.notice.number
    if number is None:
        return case.locate("number")
    pieces = written(number.text)
    at = number.text.find(group, pieces.end - len(pieces.symbol) if pieces else 0)
    return within(case, "number.text", number.text, at, at + len(group)) if at >= 0 else case.locate("number")


def kind_code(case: Case, codes: Mapping[str, str | list[str] | None]) -> list[str]:
    """The codes that a kind may have, by its printed name or by the longest name that it begins with.

    None where the table of codes does not rule the kind.
    """
    name = fold(case.notice.kind.name or "")
    table = {fold(known): code for known, code in codes.items()}
    known = max((one for one in table if name == one or name.startswith(one + " ")), key=len, default=None)
    code = table[known] if known else None
    return [code] if isinstance(code, str) else list(code or ())


@checks("ND30-C03-KYHIEU-LOAI")
def kind(case: Case, rule: Rule) -> Iterator[Finding]:
    """The first group of the symbol is the code of the printed kind."""
    found, codes = groups(case), kind_code(case, rule.values["codes"])
    if not found or not codes or is_letter(case):
        return
    if case.regime != "ND30":  # older tables had shorter codes for some kinds
        codes = codes + kind_code(case, rule.values["former"])
    first = found[0]
    if first.upper() in [code.upper() for code in codes]:
        return  # capitals are another rule's matter
    spot = group_spot(case, first)
    known = {code.upper() for code in rule.values["codes"].values() if code} | {"CV", "TBKL", "QĐI", "KL", "TT", "TTR"}
    alone = first.upper() in known
    mend = TextEdit(spot, codes[0] if alone else f"{codes[0]}-{first}")
    name = case.notice.kind.name
    yield fault(rule, "form.symbol_kind", spot, mend, shown=first, kind=name, wanted=codes[0])


@checks("ND30-C03-KYHIEU-HOA")
def capitals(case: Case, rule: Rule) -> Iterator[Finding]:
    """The symbol is in capitals, but for the letters that the table of codes has small."""
    allowed = rule.values["lower_allowed"]
    upper = {one.upper(): one for one in allowed}
    for order, group in enumerate(groups(case)):
        wanted = group.upper()
        if group in allowed:
            continue
        if order == 0 and wanted in upper and not is_letter(case):
            wanted = upper[wanted]
        if group != wanted:
            spot = group_spot(case, group)
            yield mended(rule, "form.symbol_capitals", spot, group, wanted)


@checks("ND30-C03-KYHIEU-CONGVAN")
def letter(case: Case, rule: Rule) -> Iterator[Finding]:
    """The symbol of a công văn names its body and the unit or field that drafted it, and no kind."""
    found = groups(case)
    if not found or not is_letter(case) or case.notice.number is None:
        return
    if found[0].upper() in ("CV", "CVĐ"):
        spot = group_spot(case, found[0])
        after = within(case, "number.text", case.notice.number.text)
        edits = () if len(found) < 3 or after.unit is None else (TextEdit(_with_hyphen(spot), ""),)
        yield fault(rule, "form.symbol_letter_kind", spot, *edits, shown=found[0])
    elif len(found) < 2:
        yield fault(rule, "form.symbol_letter_unit", group_spot(case, found[0]), shown=found[0])


def _with_hyphen(spot: Spot) -> Spot:
    end = spot.end if spot.end is not None else 0
    return Spot(unit=spot.unit, path=spot.path, start=spot.start, end=end + 1)


@checks("ND30-C03-SO-KYHIEU-FORMAT")
def shape(case: Case, rule: Rule) -> Iterator[Finding]:
    """The number line of a named kind is of the shape "Số: 45/TB-UBND"; slips with rules of their own aside."""
    number = case.notice.number
    if number is None or number.number is None or is_letter(case):
        return
    spot = within(case, "number.text", number.text)
    if number.symbol is None:
        yield fault(rule, "form.symbol_missing", spot, shown=number.text)
        return
    pieces = written(number.text)
    if pieces is None:
        if number.text.startswith("Số:"):  # else the rule on that word speaks
            yield fault(rule, "form.number_shape", spot, shown=number.text)
        return
    value = f"{int(pieces.number):02}" if pieces.number.isdigit() else "01"
    symbol = tidied(pieces.symbol).upper()
    if not re.fullmatch(rule.values["regex"], f"Số: {value}/{symbol}") and len(symbol.split("-")) < 2:
        yield fault(rule, "form.number_shape", spot, shown=number.text)


@checks("TT01-C03-SO")
def older_shape(case: Case, rule: Rule) -> Iterator[Finding]:
    """The number is in Arabic digits and the symbol has the code of the kind and that of the body."""
    arabic_ones = list(arabic(case, rule))
    regex = r"Số: \d{2,}/[^-\s]+(-[^-\s]+)+"
    yield from arabic_ones or shape(case, replace(rule, values={"regex": regex}))


_HEADS = {
    "ủy ban nhân dân": "UBND", "hội đồng nhân dân": "HĐND", "thường trực hội đồng nhân dân": "HĐND",
    "văn phòng": "VP", "ubnd": "UBND", "hđnd": "HĐND",
}  # fmt: skip


@checks("ND30-C03-KYHIEU-COQUAN")
def body(case: Case, rule: Rule) -> Iterator[Finding]:
    """The body in the symbol is the issuer; only where it is plainly another one."""
    found, name = groups(case), fold(case.notice.issuer.name or "")
    own = found if is_letter(case) else found[1:]
    if not own or not name or case.notice.kind.code in ("SY", "SL", "TrS"):
        return
    letters = " ".join(own).upper()
    head = next((code for words, code in _HEADS.items() if name.startswith(words)), None)
    if head == "HĐND":
        return  # told by HDND-C03-KY-HIEU
    office = head == "VP" and ("PUB" in letters or len(own) > 1)
    foreign = head is not None and head not in letters and not office
    lower = re.match(r"(sở|phòng|chi cục|trung tâm|trường|bộ|cục) ", name)
    if foreign or (head is None and own[0].upper() == "UBND" and lower):
        spot = group_spot(case, own[0])
        yield fault(rule, "form.symbol_body", spot, shown=own[0], issuer=case.notice.issuer.name)


@checks("HDND-C03-KY-HIEU")
def council(case: Case, rule: Rule) -> Iterator[Finding]:
    """The symbol of a People's Council has one of the usual codes."""
    name, found = fold(case.notice.issuer.name or ""), groups(case)
    if not re.match(r"(thường trực )?(hội đồng nhân dân|hđnd)\b", name) or not found:
        return
    if not any(code.replace(".", "") in "-".join(found).replace(".", "") for code in rule.values["codes"]):
        spot = group_spot(case, found[-1])
        yield fault(rule, "form.symbol_council", spot, shown=found[-1], wanted=", ".join(rule.values["codes"]))
