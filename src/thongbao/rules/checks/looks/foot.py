"""Where addressees and recipients stand."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.layout.blocks import Grid
from thongbao.recognise.labels import Label
from thongbao.recognise.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.looks.line import SEEN, Asked, Fault, Line, Verdicts, phrase
from thongbao.rules.checks.looks.parts import lines_of
from thongbao.rules.edits import LookEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks

_LEVEL = 30.0
"""Points that two lines side by side may differ in height before they are not level."""


def _start(case: Case, unit: Unit) -> float | None:
    """Where a line begins, from the left."""
    if case.format == "pdf":
        return unit.para.origin.box.left if unit.para.origin.box else None
    shape = unit.para.shape
    if shape.left is None or shape.align in ("center", "right"):
        return None
    return shape.left + (shape.first_line or 0.0)


@checks("ND30-C09-KINHGUI-THANG")
def dashes_aligned(case: Case, rule: Rule) -> Iterator[Finding]:
    """The dashes of the addressees stand one under the other."""
    if case.layout.format not in ("docx", "pdf"):
        raise Unobservable("validate.unseen.format")
    lines = [line for line in lines_of(case, "kinh-gui-ten") if line.text[:1] in "-–+" and line.start == 0]
    starts = [(line, start) for line in lines if (start := _start(case, line.unit)) is not None]
    if len(starts) < 2:
        return
    first = starts[0][1]
    off = [line for line, start in starts if abs(start - first) > 6]
    if off:
        shape = starts[0][0].unit.para.shape
        looks = (("left", shape.left), ("first_line", shape.first_line), ("align", shape.align))
        edits = tuple(LookEdit(line.spot, looks) for line in off) if case.format == "docx" else ()
        values = (("count", len(off)),)
        yield Finding(rule=rule.id, key="looks.dashes", values=values, spot=off[0].spot, edits=edits)


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


KINDS = {"same_row_as": same_row, "space_before_pt": space_before}
