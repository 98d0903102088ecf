"""Kinds of look of contact details: on which page they stand, and the line across the page above them."""

from __future__ import annotations

from thongbao.layout.blocks import Furnishing
from thongbao.rules.case import Case
from thongbao.rules.checks.looks.kinds.align import text_room
from thongbao.rules.checks.looks.line import SEEN, Asked, Fault, Line, Verdicts, phrase
from thongbao.rules.checks.page.numbers import is_long

_WHOLE = 0.95
"""Share of the text's width from which a line goes all across."""


def _furnishing(case: Case, line: Line) -> Furnishing | None:
    return next((one for one in case.layout.furniture if one.para is line.unit.para), None)


def on_page(asked: Asked) -> Verdicts:
    """The details stand at the bottom, of the first page only."""
    case, line = asked.case, asked.lines[0]
    one, origin = _furnishing(case, line), line.unit.para.origin
    if case.format == "docx":
        top = one is not None and one.role == "header"
        shown = one.pages if one is not None else None
        elsewhere = shown == "later" or (shown == "all" and is_long(case) is True)
    elif origin.box is not None and origin.page is not None:
        height = next((sheet.height for sheet in case.layout.sheets), 842.0)
        top = origin.box.top < height / 2
        pages = {other.unit.para.origin.page for other in asked.lines}
        elsewhere = 1 not in pages or 2 in pages  # an annex may have them on its own first page
    else:
        return
    if top or elsewhere:
        yield Fault(line, phrase("contact_top" if top else "contact_page"))
    else:
        yield SEEN


def line_above(asked: Asked) -> Verdicts:
    """A line goes across the whole width of the text above the details."""
    case, line = asked.case, asked.lines[0]
    share = _share_above(case, line)
    if share is None:
        return
    yield SEEN if share >= _WHOLE else Fault(line, phrase("contact_line"))


def _share_above(case: Case, line: Line) -> float | None:
    if case.format == "docx":
        one = _furnishing(case, line)
        return one.line_above if one is not None else None
    origin = line.unit.para.origin
    if case.format != "pdf" or origin.box is None:
        return None
    # what stands above the first line may be the name of the body
    high, low = origin.box.top - 4 * (line.unit.para.style.size or 11.0), origin.box.top + 2
    found = [
        rule.length or 0.0
        for rule in case.layout.rules
        if rule.origin.page == origin.page and rule.origin.box is not None and high <= rule.origin.box.top <= low
    ]
    return max(found, default=0.0) / text_room(case)


KINDS = {"on_page": on_page, "line_above": line_above}
