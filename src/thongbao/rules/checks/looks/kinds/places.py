"""Kinds of look that say where a part stands beside or below another one."""

from __future__ import annotations

from thongbao.layout.blocks import Grid
from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.looks.line import SEEN, Asked, Fault, Line, Verdicts, phrase
from thongbao.rules.checks.looks.parts import lines_of
from thongbao.rules.edits import ParagraphEdit, TextEdit
from thongbao.rules.spot import Spot

_LEVEL = 30.0
"""Points that two lines side by side may differ in height before they are not level."""


def same_row(asked: Asked) -> Verdicts:
    """The label of the recipients is level with the first line of the signature."""
    case, lines = asked.case, asked.lines
    signs = case.lines(Label.AUTHORITY, Label.POST)
    if not signs or len({unit.side for unit in signs}) > 1 or len(lines) != 1:
        return
    label, sign = lines[0].unit, signs[0]
    if label.group < 0 or sign.group != label.group:
        return
    one, other = label.para.origin.box, sign.para.origin.box
    if one is not None and other is not None:
        off = abs(one.top - other.top) > _LEVEL
    else:
        rows = _rows(case, label, sign)
        if rows is None:
            return
        off = rows[0] != rows[1]
    yield Fault(Line(label), phrase("same_row")) if off else SEEN


def _rows(case: Case, *units: Unit) -> list[int] | None:
    """The rows of one grid that units stand in."""
    for block in case.layout.blocks:
        if not isinstance(block, Grid):
            continue
        found = [
            at
            for unit in units
            for at, row in enumerate(block.rows)
            if any(inner is unit.para for cell in row for inner in cell.blocks)
        ]
        if len(found) == len(units):
            return found
    return None


def space_before(asked: Asked) -> Verdicts:
    """So much stands between the number and the subject under it."""
    case, unit = asked.case, asked.lines[0].unit
    numbers = lines_of(case, "so-ky-hieu")
    ordinal = unit.para.origin.paragraph
    if case.format != "docx" or not numbers or ordinal is None or unit.para.shape.before is None:
        return
    above = numbers[-1].unit.para
    if above.origin.paragraph != ordinal - 1 or above.shape.after is None:
        return
    gap = above.shape.after + unit.para.shape.before
    if gap + 0.5 >= asked.value:
        yield SEEN
    else:
        edit = Line(unit).set(before=float(asked.value))
        yield Fault(Line(unit), phrase("space_before", wanted=asked.value), (edit,))


def own_line(asked: Asked) -> Verdicts:
    """The part, which is a stretch of a line, stands alone on its line; the text behind it begins a new one."""
    for line in asked.lines:
        rest = line.unit.text[line.end :].lstrip(".: ")
        tail = Spot(unit=line.unit, start=line.end or 0)
        edits = (TextEdit(tail, ""), ParagraphEdit(tail, rest, (("bold", False),)))
        yield Fault(line, phrase("own_line"), edits)


KINDS = {"own_line": own_line, "same_row_as": same_row, "space_before_pt": space_before}
