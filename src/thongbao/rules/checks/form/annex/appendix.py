"""Annexes (phụ lục): numbered, and tied to their document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.form.where import fault, on, printed
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import bare, fold
from thongbao.vietnamese.letters.numerals import roman

_HEAD = re.compile(r"^phụ lục(?: số)?(?:\s+(?P<n>[ivxlc]+|\d{1,2}|[a-hđ])(?!\w))?[.:]?$")


def heads(case: Case) -> list[tuple[Unit, str]]:
    """The lines "Phụ lục …" that head an annex, and their numbers (empty without one)."""
    found = []
    for unit in printed(case, Label.APPENDIX):
        match = _HEAD.match(fold(unit.text).strip())
        if match and unit.table is None:
            found.append((unit, match["n"] or ""))
    return found


def labels_alone(unit: Unit) -> bool:
    """Whether a line says "Phụ lục" and its number, and nothing else."""
    return _HEAD.match(fold(unit.text).strip()) is not None


def numerals(case: Case, rule: Rule) -> Iterator[Finding]:
    """Two annexes or more are numbered with the numerals of the rule."""
    found = heads(case)
    if len(found) < rule.values.get("if_count_ge", 2):
        return
    in_roman = rule.values["numeral"] == "roman"
    for order, (unit, number) in enumerate(found, 1):
        good = bool(re.fullmatch("[ivxlc]+" if in_roman else r"\d+", number))
        if good:
            continue
        wanted = roman(order) if in_roman else str(order)
        if number:
            at = fold(unit.text).rfind(number)
            spot = on(unit, at, at + len(number))
            yield fault(rule, "form.annex_numeral", spot, TextEdit(spot, wanted), shown=unit.text, wanted=wanted)
        else:
            spot = on(unit, len(unit.text.rstrip(" .:")))
            mend = TextEdit(spot, f" {wanted}")
            yield fault(rule, "form.annex_unnumbered", on(unit), mend, shown=unit.text, wanted=wanted)


checks("ND30-C10-SO-LA-MA", "HD11-C10-PHULUC")(numerals)


def reference_lines(case: Case) -> list[Unit]:
    """The lines "(Kèm theo …)" under the titles of annexes."""
    return [unit for unit in printed(case, Label.APPENDIX) if re.match(r"\(? ?kem theo\b", bare(unit.text))]


@checks("ND30-C10-KEM-THEO-DIEN-TU")
def electronic(case: Case, rule: Rule) -> Iterator[Finding]:
    """In a file that is signed digitally, number and date of the reference line stay open."""
    if not case.notice.digital_signatures:
        return
    for unit in reference_lines(case)[:1]:
        if re.search(r"số:?\s*\d+.*ngày\s+\d+", unit.text):
            yield fault(rule, "form.annex_electronic", on(unit), shown=unit.text)


def reference_there(case: Case, rule: Rule) -> Iterator[Finding]:
    """Under the title of an annex stands "(Kèm theo …)"."""
    found = heads(case)
    if found and not reference_lines(case):
        yield fault(rule, "form.annex_reference_missing", on(found[0][0]))
