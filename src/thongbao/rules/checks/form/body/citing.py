"""Documents that a body cites: in full the first time, by kind and number after that, with the word "số"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from thongbao.rules.case import Case, Passage
from thongbao.rules.catalogue import applied
from thongbao.rules.checks.form.body.bases import bases
from thongbao.rules.checks.form.body.fullness import lacking, said
from thongbao.rules.checks.form.header.number import is_letter
from thongbao.rules.checks.form.header.symbol import groups
from thongbao.rules.checks.form.where import fault
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.documents.citations import Citation, find_citations
from thongbao.vietnamese.letters.fold import fold

SHARED = frozenset(("UBND", "HĐND"))
"""Letters that bodies of several levels have."""
_EXEMPT = ("Luật", "Bộ luật", "Pháp lệnh")


def cited(case: Case) -> Iterator[tuple[Passage, Citation, bool]]:
    """Every citation of the body by its number, and whether it is the first of its document."""
    seen: set[str] = set()
    for passage in case.passages():
        if passage.kind not in ("body", "heading", "closing"):
            continue
        for one in find_citations(passage.text):
            if one.symbol is None or one.kind is None or one.kind in _EXEMPT:
                continue
            key = fold(one.symbol)
            yield passage, one, key not in seen
            seen.add(key)


@checks("ND30-C06-VIENDAN-LAN-DAU")
def first(case: Case, rule: Rule) -> Iterator[Finding]:
    """The first citation gives kind, number, date, issuer and title. Bases have a rule of their own."""
    own = {basis.text for basis in bases(case).items} if rule.id.startswith("ND30") else set()
    named = {fold(one.symbol) for one in find_citations(case.notice.subject or "") if one.symbol}
    for passage, one, fresh in cited(case):
        if not fresh or passage.text in own or fold(one.symbol or "") in named or one.text.startswith("số "):
            continue  # one of several behind one word for their kind is left alone
        fields = [name for name in rule.values["fields"] if name != "issuer" or not _is_own(case, one)]
        missing = lacking(passage.text, one, fields)
        if missing:
            spot = passage.spot(one.start, one.end)
            found = fault(rule, "form.citation_incomplete", spot, shown=one.text, **said(missing))
            # A title alone is left out so often that it is worth a hint only.
            yield replace(found, severity="info") if missing == ["title"] else found


def _is_own(case: Case, one: Citation) -> bool:
    """Whether a cited symbol has the letters of the issuer: "Bộ đã có Văn bản số 45/BXD-KT"."""
    own = groups(case) if is_letter(case) else groups(case)[1:]
    return bool((set(own) - SHARED) & set(re.split(r"[-/]+", one.symbol or "")))


@checks("ND30-C06-VIENDAN-LAN-SAU")
def later(case: Case, rule: Rule) -> Iterator[Finding]:
    """Later citations give kind and number only."""
    for passage, one, fresh in cited(case):
        if not fresh and one.date is not None and one.issuer is not None:
            yield fault(rule, "form.citation_again", passage.spot(one.start, one.end), shown=one.text)


@checks("ND30-C06-VIENDAN-CHU-SO", "X-VIEN-DAN-CHU-SO")
def number_word(case: Case, rule: Rule) -> Iterator[Finding]:
    """The word "số" stands between kind and number."""
    if rule.id.startswith("X-") and any(one.rule.id == "ND30-C06-VIENDAN-CHU-SO" for one in applied(case.regime)):
        return
    pattern = re.compile(rule.values["regex_missing"])
    for passage in case.passages():
        if passage.kind not in ("body", "heading", "closing", "cell", "appendix", "subject"):
            continue
        for one in find_citations(passage.text) if "/" in passage.text else ():
            match = pattern.match(passage.text, one.start) if one.symbol else None
            if match is None:
                continue
            at = match.start(0) + len(match[1])
            digits = re.search(r"\d", passage.text[at:])
            place = at + (digits.start() if digits else 1)
            spot = passage.spot(one.start, one.end)
            insert = passage.spot(place, place)
            yield fault(rule, "form.citation_number_word", spot, TextEdit(insert, "số "), shown=one.text)
