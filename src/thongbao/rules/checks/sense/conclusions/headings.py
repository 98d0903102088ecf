"""Headings with Roman numbers: in capitals, or at least all alike."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.sense.where import concluded, fault, speaks, within
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.documents.outline import marker_of


@checks("TB-LAMA-HOA")
def capitals(case: Case, rule: Rule) -> Iterator[Finding]:
    """The titles behind Roman numbers are in capitals; Party notices may have small letters, but not both.

    Where a document shows its looks, the decree's own rule on these headings speaks.
    """
    asked = speaks(case, "ND30-C06-MUC-LA-MA")
    if not concluded(case) or (asked and case.reading is not None):
        return
    titles = [
        (f"sections[{at}].title", section.title)
        for at, section in enumerate(case.notice.sections)
        if section.title and section.marker and _is_roman(section.marker)
    ]
    small = [(path, title) for path, title in titles if not title.isupper()]
    if not small or (not asked and len(small) * 2 >= len(titles)):
        return  # small letters throughout, or mostly: then the capitals are the odd ones
    for path, title in small:
        spot = within(case, path, title)
        edits = (TextEdit(spot, title.upper()),) if spot.unit is not None else ()
        yield fault(rule, "roman_heading", spot, *edits, shown=title, wanted=title.upper())


def _is_roman(label: str) -> bool:
    marker = marker_of(f"{label}. A")
    return marker is not None and marker.kind == "roman"
