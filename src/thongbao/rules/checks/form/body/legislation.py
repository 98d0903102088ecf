"""What the Assembly's resolution asks of legislation; its notices are no legislation and are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.form.body.tree import nodes
from thongbao.rules.checks.form.where import fault
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.citations import find_citations


def legislates(case: Case) -> bool:
    """Whether the number holds a year, as that of legislation does."""
    number = case.notice.number
    return number is not None and re.search(r"\d/\d{4}/", number.text.replace(" ", "")) is not None


@checks("NQ351-C06-BO-CUC")
def layout(case: Case, rule: Rule) -> Iterator[Finding]:
    """A điểm has no marks inside it. Of titles speaks ND30-C06-TIEU-DE-BAT-BUOC, which is borrowed."""
    if not legislates(case):
        return
    letters = {node.path for node in nodes(case) if node.marker is not None and node.marker.kind == "letter"}
    for node in nodes(case):
        if node.parent in letters and node.marker is not None and node.marker.kind == "bullet":
            yield fault(rule, "form.point_marks", node.spot(case), shown=node.section.marker or "")
            return


@checks("NQ351-C06-VIEN-DAN")
def laws(case: Case, rule: Rule) -> Iterator[Finding]:
    """Laws and ordinances are cited with their number."""
    if not legislates(case):
        return
    for passage in case.passages():
        if passage.kind not in ("body", "heading", "closing"):
            continue
        for one in find_citations(passage.text):
            if one.kind in ("Luật", "Pháp lệnh") and one.symbol is None:
                yield fault(rule, "form.law_number", passage.spot(one.start, one.end), shown=one.text)
                return


@checks("NQ351-C06-SO")
def numerals(case: Case, rule: Rule) -> Iterator[Finding]:
    """Phần and Chương have Roman numerals, all others Arabic ones."""
    if not legislates(case):
        return
    for node in nodes(case):
        words = (node.section.marker or "").split()
        kind = node.marker.kind if node.marker is not None else ""
        if kind not in ("part", "chapter", "article") or len(words) < 2:
            continue
        roman = re.fullmatch("[IVXLC]+", words[-1]) is not None
        if roman != (words[0].lower() in ("phần", "chương")) and (roman or words[-1].isdigit()):
            yield fault(rule, "form.numeral", node.spot(case), shown=node.section.marker or "")
