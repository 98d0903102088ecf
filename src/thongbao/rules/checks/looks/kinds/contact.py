"""Kinds of look of contact details: on which page they stand, and the line across the page above them."""

from __future__ import annotations

from thongbao.layout.blocks import Furnishing
from thongbao.recognise.lines.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.checks.looks.kinds.align import text_room
from thongbao.rules.checks.looks.line import SEEN, Asked, Fault, Line, Verdicts, phrase
from thongbao.rules.checks.page.numbers import is_long

_WHOLE = 0.95
"""Share of the text's width from which a line goes all across."""


def furnishing(case: Case, line: Line) -> Furnishing | None:
    """The header or footer that a line stands in; None for one of the text."""
    return next((one for one in case.layout.furniture if one.para is line.unit.para), None)


def on_page(asked: Asked) -> Verdicts:
    """The details stand at the bottom of a page: of the first only, or of the last."""
    if asked.value == "last":
        yield from _on_last(asked)
        return
    case, line = asked.case, asked.lines[0]
    one, origin = furnishing(case, line), line.unit.para.origin
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


def _on_last(asked: Asked) -> Verdicts:
    case, line = asked.case, asked.lines[0]
    one, origin = furnishing(case, line), line.unit.para.origin
    if one is not None and case.format == "docx":
        long = is_long(case)
        if one.role == "header":
            yield Fault(line, phrase("contact_top"))
        elif long is True and (one.pages != "later" or (case.layout.pages or 2) > 2):
            yield Fault(line, phrase("contact_last"))
        elif long is not None or one.pages == "later":
            yield SEEN
    elif origin.page is not None and case.format == "pdf":
        ends = [unit.para.origin.page or 1 for unit, label in case.labelled if label != Label.APPENDIX]
        early = any((other.unit.para.origin.page or 1) < max(ends, default=1) for other in asked.lines)
        yield Fault(line, phrase("contact_last")) if early else SEEN
    else:
        yield SEEN  # at the end of the text


def line_above(asked: Asked) -> Verdicts:
    """A line goes across the whole width of the text above the details."""
    case, line = asked.case, asked.lines[0]
    share = _share_above(case, line)
    if share is None:
        return
    yield SEEN if share >= _WHOLE else Fault(line, phrase("contact_line"))


def _share_above(case: Case, line: Line) -> float | None:
    if case.format == "docx":
        one = furnishing(case, line)
        return one.line_above if one is not None else _drawn_above(case, line)
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


def _drawn_above(case: Case, line: Line) -> float | None:
    """The share of the line in the paragraph of the text, or in one of the two above it."""
    at = line.unit.para.origin.paragraph
    if at is None:
        return None
    near = [rule.length or 0.0 for rule in case.layout.rules if at - 2 <= (rule.origin.paragraph or 0) <= at]
    return max(near, default=0.0) / text_room(case)


KINDS = {"on_page": on_page, "line_above": line_above}
