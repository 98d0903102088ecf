"""The bodies of a State letterhead: the issuer is there, in full, under its parent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.recognise.lines.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.checks.form.where import fault, top, within
from thongbao.rules.edits import Edit, TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot
from thongbao.vietnamese.letters.fold import fold


def shows_issuer(case: Case) -> bool:
    """Whether a body is printed in the letterhead; one that is only inferred does not count."""
    if case.reading is None:
        return case.notice.issuer.name is not None
    return any(label == Label.AGENCY for _, label in case.labelled)


@checks("ND30-C02-BANHANH-CO", "HD05-C02-COQUAN-CO", "HD11-C02-COQUAN", "HD01-C02-COQUAN")
def present(case: Case, rule: Rule) -> Iterator[Finding]:
    """The issuing body is printed."""
    if not shows_issuer(case):
        yield fault(rule, "form.issuer_missing", top(case))


def in_letterhead(case: Case, path: str, word: str) -> Spot:
    """Where a word of a body's name stands in the lines of the letterhead."""
    if case.reading is not None:
        pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
        name = case.notice.issuer.name if path == "issuer.name" else case.notice.issuer.parent
        for unit in reversed(case.lines(Label.AGENCY)) if path == "issuer.name" else case.lines(Label.AGENCY):
            match = pattern.search(unit.text)
            if match and name and unit.text in name:
                return Spot(unit=unit, path=path, start=match.start(), end=match.end())
    text = (case.notice.issuer.name if path == "issuer.name" else case.notice.issuer.parent) or ""
    at = text.find(word)
    return within(case, path, text, max(at, 0), at + len(word) if at >= 0 else None)


@checks("ND30-C02-BANHANH-DAY-DU")
def in_full(case: Case, rule: Rule) -> Iterator[Finding]:
    """The issuer's name has no abbreviation; only the line of its parent may."""
    name = case.notice.issuer.name
    if not name or not shows_issuer(case):
        return
    full: dict[str, str] = rule.values["in_full"]
    for short in rule.values["forbid_abbrev_in_issuer"]:
        if re.search(rf"(?<!\w){short}(?!\w)", name):
            spot = in_letterhead(case, "issuer.name", short)
            wanted = full.get(short)
            edits: tuple[Edit, ...] = (TextEdit(spot, wanted),) if wanted else ()
            yield fault(rule, "form.issuer_short", spot, *edits, shown=short, wanted=wanted or "")
            return


@checks("ND30-C02-CHUQUAN-CO")
def parent(case: Case, rule: Rule) -> Iterator[Finding]:
    """A body that always stands under another one shows that one above it."""
    name = fold(case.notice.issuer.name or "")
    if not name or case.notice.issuer.parent is not None or not shows_issuer(case):
        return
    if not name.startswith(tuple(rule.values["heads"])) or name.startswith(tuple(rule.values["except"])):
        return
    spot = within(case, "issuer.name", case.notice.issuer.name or "")
    yield fault(rule, "form.parent_missing", spot, issuer=case.notice.issuer.name or "")


@checks("ND30-C02-CHUQUAN-DIA-DANH")
def parent_place(case: Case, rule: Rule) -> Iterator[Finding]:
    """A local parent body carries the name of its province or other unit."""
    name = case.notice.issuer.parent
    bare_level = r"(?: (?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|đặc khu))?"
    if name and re.fullmatch(rf"(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd){bare_level}", fold(name)):
        yield fault(rule, "form.parent_place", within(case, "issuer.parent", name), shown=name)
