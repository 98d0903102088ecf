"""Annexes of the Party as a whole: named in the text, pages of their own, label, title and reference line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.form.annex.appendix import labels_alone, numerals
from thongbao.rules.checks.form.where import fault, on, printed
from thongbao.rules.checks.page.annexes import restarted
from thongbao.rules.checks.sense.own.appendices import unnamed
from thongbao.rules.edits import LookEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.documents.outline import marker_of
from thongbao.vietnamese.letters.fold import bare, fold

_REFERENCE = re.compile(r"\(? ?(?:ban hanh )?kem theo\b")
_LONGEST_LABEL, _LONGEST_TITLE = 120, 300


class Annex(NamedTuple):
    """An annex that opens with the word for it: that line, what stands before it, and what stands under it."""

    label: Unit
    before: Unit | None
    under: tuple[Unit, ...]


def annexes(case: Case) -> list[Annex]:
    """Every annex whose first line says "Phụ lục"."""
    units = [unit for unit, _ in case.labelled] if case.reading is not None else []
    inside = {id(unit) for unit in printed(case, Label.APPENDIX)}
    starts = [at for at, unit in enumerate(units) if id(unit) in inside and _opens(unit)]
    found = []
    for order, at in enumerate(starts):
        stop = starts[order + 1] if order + 1 < len(starts) else len(units)
        before = units[at - 1] if at else None
        found.append(Annex(units[at], before, tuple(units[at + 1 : stop])))
    return found


def _opens(unit: Unit) -> bool:
    if unit.table is not None or not unit.bare.startswith("phu luc") or len(unit.text) >= _LONGEST_LABEL:
        return False
    return _stands_out(unit)


def _stands_out(unit: Unit) -> bool:
    return unit.centred or unit.caps or unit.para.style.bold is True


def party_annexes(case: Case, rule: Rule) -> Iterator[Finding]:
    """All that the guide asks of annexes: what its ``values`` name."""
    yield from numerals(case, rule)
    found = annexes(case)
    if rule.values.get("head"):
        yield from unnamed(case, rule)
        for annex in found:
            yield from _headed(rule, annex)
    if rule.values.get("own_page"):
        yield from _apart(case, rule, found)
    if rule.values.get("restart_pages") and case.reading is not None and case.layout.sheets:
        yield from restarted(case, rule)


checks("HD05-C10-PHULUC", "HD36-C10-PHULUC")(party_annexes)


def _headed(rule: Rule, annex: Annex) -> Iterator[Finding]:
    """The label stands alone; under it the title, under that the line that ties the annex to its document."""
    if not labels_alone(annex.label):
        yield fault(rule, "form.annex_label_line", on(annex.label), shown=annex.label.text[:60])
    title: list[Unit] = []
    under = list(annex.under)
    while under and _is_title(under[0]):
        title.append(under.pop(0))
    reference = _reference(under)
    late = bool(reference) and len(under) > len(reference) and _is_title(under[len(reference)])
    if not title and labels_alone(annex.label):
        if late:
            yield fault(rule, "form.annex_order", on(reference[0]), shown=reference[0].text[:60])
        else:
            yield fault(rule, "form.annex_untitled", on(annex.label), shown=annex.label.text)
    if not reference:
        yield fault(rule, "form.annex_reference_missing", on((title or [annex.label])[-1]))
        return
    missing = _lacking(" ".join(unit.text for unit in reference))
    if missing:
        names = ", ".join(_NAMES[one][0] for one in missing)
        english = ", ".join(_NAMES[one][1] for one in missing)
        values = {"shown": reference[0].text[:80], "missing": names, "missing_en": english}
        yield fault(rule, "form.annex_reference_lacks", on(reference[0]), **values)


def _is_title(unit: Unit) -> bool:
    if unit.table is not None or len(unit.text) > _LONGEST_TITLE or _REFERENCE.match(bare(unit.text)):
        return False
    return _stands_out(unit) and marker_of(unit.text) is None and any(map(str.isalpha, unit.text))


def _reference(under: list[Unit]) -> list[Unit]:
    """The lines of the reference, from one bracket to the other."""
    if not under or under[0].table is not None or not _REFERENCE.match(bare(under[0].text)):
        return []
    found = [under[0]]
    while "(" in found[0].text and ")" not in found[-1].text and len(found) < min(len(under), 4):
        found.append(under[len(found)])
    return found


_NAMES = {
    "number": ("số, ký hiệu", "number and symbol"), "date": ("ngày, tháng, năm", "date"),
    "issuer": ("cơ quan ban hành", "issuer"),
}  # fmt: skip


def _lacking(text: str) -> list[str]:
    """What the reference of an annex must give and this one does not; blanks of a draft count as given."""
    low = fold(text)
    patterns = {"number": r"\bsố\b.*/", "date": r"\bngày\b", "issuer": r"\bcủa\s+\w"}
    return [name for name, pattern in patterns.items() if not re.search(pattern, low)]


def _apart(case: Case, rule: Rule, found: list[Annex]) -> Iterator[Finding]:
    """Every annex begins a page: by a break before it, by a section of its own, or as the pages are printed."""
    wrong = [annex.label for annex in found if annex.before is not None and _runs_on(case, annex.before, annex.label)]
    if wrong:
        edits = [LookEdit(on(unit), (("page_break", True),)) for unit in wrong] if case.format == "docx" else []
        yield fault(rule, "form.annex_page", on(wrong[0]), *edits, shown=wrong[0].text)


def _runs_on(case: Case, before: Unit, label: Unit) -> bool:
    """Whether an annex begins on the page of what stands before it; in doubt not."""
    one, other = before.para.origin, label.para.origin
    if one.page is not None and other.page is not None:
        return one.page == other.page
    if case.format != "docx" or one.paragraph is None or other.paragraph is None:
        return False
    ends = [sheet.last for sheet in case.layout.sheets if sheet.last is not None]
    parted = any(one.paragraph <= last < other.paragraph for last in ends)
    return not parted and label.para.shape.page_break is False
