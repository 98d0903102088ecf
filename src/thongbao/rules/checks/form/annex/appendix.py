"""Annexes (phụ lục): mentioned in the text, numbered, tied to their document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.recognise.labels import Label
from thongbao.recognise.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.form.where import fault, on, printed
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.fold import bare, fold

_HEAD = re.compile(r"^phụ lục(?: số)?(?:\s+(?P<n>[ivxlc]+|\d{1,2}|[a-hđ])(?!\w))?[.:]?$")


def heads(case: Case) -> list[tuple[Unit, str]]:
    """The lines "Phụ lục …" that head an annex, and their numbers (empty without one)."""
    found = []
    for unit in printed(case, Label.APPENDIX):
        match = _HEAD.match(fold(unit.text).strip())
        if match and unit.table is None:
            found.append((unit, match["n"] or ""))
    return found


def numerals(case: Case, rule: Rule) -> Iterator[Finding]:
    """Two annexes or more are numbered with the numerals of the rule."""
    found = heads(case)
    if len(found) < rule.values.get("if_count_ge", 2):
        return
    roman = rule.values["numeral"] == "roman"
    for order, (unit, number) in enumerate(found, 1):
        good = bool(re.fullmatch("[ivxlc]+" if roman else r"\d+", number))
        if good:
            continue
        wanted = _roman(order) if roman else str(order)
        if number:
            at = fold(unit.text).rfind(number)
            spot = on(unit, at, at + len(number))
            yield fault(rule, "form.annex_numeral", spot, TextEdit(spot, wanted), shown=unit.text, wanted=wanted)
        else:
            spot = on(unit, len(unit.text.rstrip(" .:")))
            mend = TextEdit(spot, f" {wanted}")
            yield fault(rule, "form.annex_unnumbered", on(unit), mend, shown=unit.text, wanted=wanted)


def _roman(value: int) -> str:
    text = ""
    for number, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while value >= number:
            text, value = text + letters, value - number
    return text


checks("ND30-C10-SO-LA-MA", "HD05-C10-PHULUC", "HD36-C10-PHULUC", "HD11-C10-PHULUC")(numerals)


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


def label(case: Case, rule: Rule) -> Iterator[Finding]:
    """The label of an annex stands alone on its line, in small letters."""
    for unit in printed(case, Label.APPENDIX):
        text = unit.text.strip()
        match = re.match(r"phụ lục(?: số)?(?: (?:[ivxlc]+|\d{1,2}|[a-hđ]))?[.:]?(?P<rest>.*)$", fold(text))
        if match is None or unit.table is not None or len(text) > 120 or re.fullmatch(rule.values["regex"], text):
            continue
        if match["rest"].strip() and not re.match(r"\s*[-–:]|\s*$", match["rest"]) and not text.isupper():
            continue  # a sentence that begins with the word
        number = _HEAD.match(fold(text))
        if number and number["n"] and not re.fullmatch("[ivxlc]+", number["n"]):
            continue  # numerals are another rule's matter
        wanted = f"Phụ lục {number['n'].upper()}" if number and number["n"] else "Phụ lục" if number else None
        spot = on(unit)
        edits = (TextEdit(spot, wanted),) if wanted else ()
        yield fault(rule, "form.annex_label", spot, *edits, shown=text[:60])


def _whole(case: Case, unit: Unit) -> str:
    """A line in brackets with the lines that it is wrapped over."""
    units = printed(case, Label.APPENDIX)
    text = unit.text.strip()
    for following in units[units.index(unit) + 1 :][:3]:
        if text.endswith(")") or not text.startswith("("):
            break
        text = f"{text} {following.text.strip()}"
    return text


def reference(case: Case, rule: Rule) -> Iterator[Finding]:
    """Under the title of an annex stands "(Kèm theo … số … ngày … của …)"."""
    lines, found = reference_lines(case), heads(case)
    if found and not lines:
        yield fault(rule, "form.annex_reference_missing", on(found[0][0]))
        return
    for unit in lines:
        text = _whole(case, unit)
        blank = re.search(r"số:?\s*[\s./….]*/|ngày\s*[….\s]*tháng", text) or case.stage == "draft"
        if not re.match(r"\(Kèm theo .+ số.+ngày.+ của .+\)$", text) and not (blank and text.startswith("(Kèm theo")):
            yield fault(rule, "form.annex_reference", on(unit), shown=text[:100])
            return
