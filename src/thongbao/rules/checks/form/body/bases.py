"""Legal bases (căn cứ) at the head of a body: their marks, one a paragraph, each complete."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from thongbao.rules.case import Case
from thongbao.rules.checks.form.where import fault, on, within
from thongbao.rules.edits import ParagraphEdit, TextEdit
from thongbao.rules.model import Finding, Rule, Spot
from thongbao.rules.registry import checks
from thongbao.vietnamese.citations import TYPES, Citation, find_citations
from thongbao.vietnamese.fold import level


class Basis(NamedTuple):
    """One paragraph of the legal bases: its words and where they stand."""

    text: str
    path: str

    def spot(self, case: Case, start: int = 0, end: int | None = None) -> Spot:
        """Where characters of it stand."""
        return spot_in(case, self.path, self.text, start, end)


def spot_in(case: Case, path: str, text: str, start: int, end: int | None = None) -> Spot:
    """Where characters of a paragraph stand that may be made of several lines."""
    stop = len(text) if end is None else end
    if case.reading is None:
        return within(case, path, text, start, stop)
    origins = case.reading.evidence.get(path, ())
    at = 0
    for unit in (one for one in case.reading.parts.units if one.para.origin in origins):
        here = text.find(unit.text, at)
        if here < 0:
            continue
        at = here + len(unit.text)
        if here <= start <= at and stop <= at:
            return on(unit, start - here, stop - here, path)
    return within(case, path, text, start, stop)


_OPENS = re.compile(r"^(?:[-–+•]\s*)?(?:căn cứ|theo (?:đề nghị|ý kiến)|xét (?:đề nghị|tờ trình))(?!\w)")
_PROSE = re.compile(r"(?:thông báo|kết luận|đề nghị|yêu cầu|báo cáo|ban hành|hướng dẫn)[^;]{0,120}(?:sau|:)\s*[:./]*$")


def bases(case: Case) -> list[Basis]:
    """The run of paragraphs that are legal bases and no opening sentence."""
    found: list[Basis] = []
    for at, text in enumerate(case.notice.preamble):
        low = level(text)
        if not _OPENS.match(low):
            if found:
                break
            continue
        if low.rstrip().endswith(":") or _PROSE.search(low) or ". " in text.rstrip("."):
            break  # "Căn cứ …, Sở Nội vụ thông báo như sau:" is a sentence
        found.append(Basis(text, f"preamble[{at}]"))
    alone = len(found) == 1 and not found[0].text.rstrip().endswith((";", ",", "."))
    return [] if alone and len(found[0].text) > 400 else found


def marks(case: Case, rule: Rule) -> Iterator[Finding]:
    """Each basis ends with ``item_end``, the last one with ``last_end``; those of the Party begin with a dash."""
    found = bases(case)
    bullet = rule.values.get("bullet")
    for order, basis in enumerate(found):
        wanted = rule.values.get("last_end") if order == len(found) - 1 else rule.values.get("item_end")
        text = basis.text.rstrip()
        if bullet is not None and not text.startswith(("-", "–")):
            spot = basis.spot(case, 0, 0)
            yield fault(rule, "form.basis_dash", spot, TextEdit(spot, bullet), shown=text[:30])
        if wanted is None or text.endswith(wanted):
            continue
        body = text.rstrip(".;,:/ ")
        shown = text[len(body) :]
        spot = basis.spot(case, len(body), len(text))
        key = "form.basis_last" if order == len(found) - 1 else "form.basis_end"
        yield fault(rule, key, spot, TextEdit(spot, wanted), shown=shown or "∅", wanted=wanted)


checks("ND30-C06-CANCU-DAU", "TT01-C06-CANCU-PHAY")(marks)


@checks("ND30-C06-CANCU-XUONG-DONG")
def one_each(case: Case, rule: Rule) -> Iterator[Finding]:
    """Every basis is a paragraph of its own."""
    for basis in bases(case):
        match = re.search(r"[;.,]\s+(?=Căn cứ\s)", basis.text)
        if match:
            spot = basis.spot(case, match.end(), match.end() + 7)
            tail = basis.spot(case, match.start() + 1, len(basis.text))
            whole = tail.unit is not None and tail.unit.text.endswith(basis.text[match.start() + 1 :])
            edits = (TextEdit(tail, ""), ParagraphEdit(tail, basis.text[match.end() :])) if whole else ()
            yield fault(rule, "form.basis_own_line", spot, *edits)


_NAMES = {"date": "ngày, tháng, năm", "issuer": "cơ quan ban hành", "title": "trích yếu", "number": "số, ký hiệu"}
_NAMES_EN = {"date": "date", "issuer": "issuer", "title": "title", "number": "number and symbol"}


def lacking(text: str, cited: Citation, fields: list[str]) -> list[str]:
    """What a full citation gives and this one does not; in doubt nothing."""
    start = max(text.rfind(sign, 0, cited.start) for sign in (";", ". ", ": ")) + 1
    stops = [at for at in (text.find(sign, cited.end) for sign in (";", ". ", ":")) if at >= 0]
    clause = text[start : min(stops, default=len(text))]
    missing = []
    if "date" in fields and cited.date is None and not re.search(r"(?:ngày|năm)\s", text[cited.end : cited.end + 30]):
        missing.append("date")
    if "issuer" in fields and cited.issuer is None and " của " not in clause:
        missing.append("issuer")
    if "title" in fields and re.match(r"\s*(?:[;.,:)]|$)", text[cited.end :]) and not _titled(text[start : cited.end]):
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
    for basis in bases(case):
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
        missing = lacking(basis.text, cited, rule.values["fields"])
        if missing:
            yield fault(rule, "form.basis_incomplete", spot, shown=cited.text, **said(missing))
