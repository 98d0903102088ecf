"""Kind of look of notes on circulation: where on which page they stand, and how far from its edge."""

from __future__ import annotations

from thongbao.layout.blocks import Box, Sheet
from thongbao.recognise.lines.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.checks.looks.kinds.align import typed_indent
from thongbao.rules.checks.looks.kinds.contact import furnishing
from thongbao.rules.checks.looks.line import SEEN, Asked, Fault, Line, Verdicts, phrase, shown
from thongbao.rules.checks.page.numbers import is_long

MM = 72 / 25.4
FOOT = "khong pho bien"
"""How the one note begins that stands at the foot of the last page."""
_STORED, _PRINTED = 1.5, 4.0
"""Millimetres that a distance may be off: as a .docx says it, and as letters in print show it."""
_MIDDLE = 40.0
"""Points that a printed line may be off the middle."""


def from_edge(asked: Asked) -> Verdicts:
    """At the top right of the first page, or at the bottom of the last one, so far from the edge of the paper."""
    for line in asked.lines:
        foot = FOOT in line.unit.bare
        if asked.case.format == "docx":
            yield from _stored_foot(asked.case, line) if foot else _stored_head(asked, line)
        else:
            yield from _printed(asked, line, foot=foot)


def _stored_head(asked: Asked, line: Line) -> Verdicts:
    case, shape = asked.case, line.unit.para.shape
    one = furnishing(case, line)
    if one is None:
        below = _below_head(case, line)
        left = line.unit.side == 0 or (line.unit.side is None and shape.align not in ("right", None))
        wrong = below or (left and not typed_indent(case, line))
        yield Fault(line, phrase("circulation_place")) if wrong else SEEN
        return
    if one.role != "header" or one.pages == "later" or shape.align not in ("right", None):
        yield Fault(line, phrase("circulation_place"))
        return
    top = case.layout.sheets[0].header if case.layout.sheets else None
    if top is not None and abs(top / MM - asked.value) > _STORED:
        said = phrase("circulation_distance", shown=shown(round(top / MM, 1)), wanted=shown(asked.value))
        yield Fault(line, said)
    else:
        yield SEEN


def _below_head(case: Case, line: Line) -> bool:
    """Whether the motto or the issuing body stands before a line."""
    for unit, label in case.labelled:
        if unit is line.unit:
            return False
        if label in (Label.MOTTO, Label.AGENCY):
            return True
    return False


def _stored_foot(case: Case, line: Line) -> Verdicts:
    one, shape = furnishing(case, line), line.unit.para.shape
    if one is not None:
        wrong = one.role == "header" or (is_long(case) is True and one.pages != "later")
    else:
        wrong = any(unit is line.unit and label == Label.MARK for unit, label in case.labelled)
    wrong = wrong or shape.align not in ("center", None)
    yield Fault(line, phrase("circulation_foot")) if wrong else SEEN


def _printed(asked: Asked, line: Line, *, foot: bool) -> Verdicts:
    case, origin = asked.case, line.unit.para.origin
    page = origin.page or 1
    sheet = case.layout.sheets[page - 1] if page <= len(case.layout.sheets) else None
    if origin.box is None or sheet is None:
        return
    wanted = (case.layout.pages or page) if foot else 1
    if page != wanted or not _across(origin.box, sheet, foot=foot):
        yield Fault(line, phrase("circulation_foot" if foot else "circulation_place"))
        return
    far = (sheet.height - origin.box.bottom if foot else origin.box.top) / MM
    if abs(far - asked.value) > _PRINTED:
        key = "circulation_foot_distance" if foot else "circulation_distance"
        yield Fault(line, phrase(key, shown=shown(round(far, 1)), wanted=shown(asked.value)))
    else:
        yield SEEN


def _across(box: Box, sheet: Sheet, *, foot: bool) -> bool:
    middle = (box.left + box.right) / 2
    if not foot:
        return middle > sheet.width / 2
    left, right = sheet.left or 0.0, sheet.right or 0.0
    return abs(middle - (left + sheet.width - right) / 2) <= _MIDDLE


KINDS = {"from_top_mm": from_edge}
