"""How the addressees stand."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.looks.parts import lines_of
from thongbao.rules.edits import LookEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks


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
    if case.format not in ("docx", "pdf"):
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
