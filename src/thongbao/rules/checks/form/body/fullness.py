"""What a full citation gives: kind, number and symbol, date, issuer, title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from thongbao.rules.case import Case
from thongbao.rules.checks.form.body.bases import bases
from thongbao.rules.checks.form.where import fault
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.documents.citations import TYPES, Citation, find_citations
from thongbao.vietnamese.letters.fold import level

_NAMES = {"date": "ngày, tháng, năm", "issuer": "cơ quan ban hành", "title": "trích yếu", "number": "số, ký hiệu"}
_NAMES_EN = {"date": "date", "issuer": "issuer", "title": "title", "number": "number and symbol"}


def lacking(text: str, cited: Citation, fields: list[str]) -> list[str]:
    """What a full citation gives and this one does not; in doubt nothing."""
    start = max(text.rfind(sign, 0, cited.start) for sign in (";", ". ", ": ")) + 1
    stops = [at for at in (text.find(sign, cited.end) for sign in (";", ". ", ":")) if at >= 0]
    stop = min(stops, default=len(text))
    clause = text[start:stop]
    missing = []
    behind = text[cited.end : min(cited.end + 30, stop)]
    if "date" in fields and cited.date is None and not re.search(r"(?:ngày|năm)\s", behind):
        missing.append("date")
    if "issuer" in fields and cited.issuer is None and " của " not in clause:
        missing.append("issuer")
    ends = re.match(r"\s*(?:[;.,:)]|$)", text[cited.end :])
    told = text[: cited.start].endswith("kèm theo ")  # "Quy chế đào tạo ban hành kèm theo Quyết định số …"
    if "title" in fields and ends and not told and not _titled(text[start : cited.end]):
        missing.append("title")
    return missing


def _titled(words: str) -> bool:
    """Whether the title stands before the number: "Chương trình hành động thực hiện … số 12-CTr/TU"."""
    kinds = [at for at in (words.rfind(kind) for kind in TYPES) if at >= 0]
    before_number = re.split(r"(?:\s|^)số\s+\d", words[max(kinds, default=0) :])[0]
    return len(before_number.split()) > 4


def said(missing: list[str]) -> dict[str, str]:
    """The fields as the message names them, in both languages."""
    return {
        "missing": ", ".join(_NAMES[one] for one in missing),
        "missing_en": ", ".join(_NAMES_EN[one] for one in missing),
    }


@checks("ND30-C06-CANCU-DAY-DU")
def complete(case: Case, rule: Rule) -> Iterator[Finding]:
    """Every basis gives kind, number, issuer, date and title; laws and ordinances no number and no issuer."""
    for basis in bases(case).items:
        cited = next(iter(find_citations(basis.text)), None)
        if cited is None or cited.kind is None:
            continue
        spot = basis.spot(case, cited.start, cited.end)
        if cited.kind in ("Luật", "Bộ luật", "Pháp lệnh"):
            if cited.symbol is not None:
                one = fault(rule, "form.basis_law", spot, shown=cited.symbol)
                yield replace(one, severity="info")
            continue
        if cited.symbol is None:
            continue
        proposed = re.match(r"\W*(?:theo|xét) ", level(basis.text)) is not None  # "Theo đề nghị … tại Tờ trình số"
        fields = [one for one in rule.values["fields"] if one != "title" or not proposed]
        missing = lacking(basis.text, cited, fields)
        if missing:
            yield fault(rule, "form.basis_incomplete", spot, shown=cited.text, **said(missing))
