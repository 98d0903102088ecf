"""Kinds of look of paragraphs: how far their lines begin from the margin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from thongbao.layout.blocks import Shape
from thongbao.rules.case import Case
from thongbao.rules.catalogue import applied
from thongbao.rules.checks.looks.kinds.align import typed_indent, wraps
from thongbao.rules.checks.looks.line import SEEN, Asked, Fault, Line, Verdicts, phrase, shown
from thongbao.rules.checks.looks.parts import lines_of
from thongbao.rules.model import Rule

CM = 72 / 2.54
_OR = {"": " hoặc ", "_en": " or "}
_NOTHING = 3.0
"""Points that no eye takes for an indent, nor for another one."""


def begins_at_margin(shape: Shape) -> bool:
    """Whether the first line of a paragraph is not set in by its format, and could be."""
    if shape.first_line is None or shape.align in ("center", "right"):
        return False
    return abs((shape.left or 0.0) + shape.first_line) < _NOTHING


def usual_first_line(case: Case) -> float:
    """How far first lines of running text are set in: as the regime rules, else 1 cm; of several ways the usual one."""
    allowed = next((found for one in applied(case.regime) if (found := _allowed(one.rule))), [CM])
    near: Counter[float] = Counter()
    for line in lines_of(case, "noi-dung"):
        shape = line.unit.para.shape
        start = (shape.left or 0.0) + (shape.first_line or 0.0)
        near.update(value for value in allowed if abs(value - start) < _NOTHING)
    return max(allowed, key=lambda value: near[value])


def _allowed(rule: Rule) -> list[float]:
    """The indents of running text that a rule allows, in points; none when it rules none."""
    if "noi-dung" not in (rule.look or ()):
        return []
    if "first_line_cm" in rule.values:
        return [float(value) * CM for value in rule.values["first_line_cm"]]
    return [float(rule.values["first_line_mm"]) * CM / 10] if "first_line_mm" in rule.values else []


def _first_lines(asked: Asked, allowed: list[float], tolerance: float, *, between: bool) -> Verdicts:
    right: list[tuple[Line, float]] = []
    pdf = asked.case.format == "pdf"
    for line in asked.lines:
        shape = line.unit.para.shape
        if shape.first_line is None or shape.left is None or shape.align in ("center", "right"):
            continue
        if line.unit.joined or (pdf and shape.line is None):
            continue
        start = shape.left + shape.first_line
        near = min(allowed, key=lambda value: abs(value - start))
        inside = between and min(allowed) - tolerance <= start <= max(allowed) + tolerance
        block = not pdf and shape.left > 5 and shape.first_line >= 0 and not line.unit.para.generated
        if (inside or abs(start - near) <= tolerance) and not (block and wraps(asked.case, line)):
            right.append((line, near))
            yield SEEN
            continue
        if typed_indent(asked.case, line):
            continue
        said = phrase("first_line", shown=shown(start / CM), **_wanted(allowed, between=between))
        yield Fault(line, said, (line.set(left=0.0, first_line=near),))
    yield from _one_indent(right) if len(allowed) > 1 and not between else ()


def _wanted(allowed: Sequence[float], *, between: bool) -> dict[str, str]:
    """The indents that are allowed, in words of either language."""
    values = [shown(min(allowed) / CM, max(allowed) / CM)] if between else [shown(value / CM) for value in allowed]
    return {f"wanted{end}": word.join(f"{value} cm" for value in values) for end, word in _OR.items()}


def _one_indent(lines: list[tuple[Line, float]]) -> Verdicts:
    values = [value for _, value in lines]
    if len(set(values)) < 2:
        return
    usual = max(set(values), key=values.count)
    for line, value in lines:
        if value != usual:
            said = phrase("first_line_mixed", shown=shown(value / CM), wanted=shown(usual / CM))
            yield Fault(line, said, (line.set(first_line=usual),))


def first_line_cm(asked: Asked) -> Verdicts:
    """The first line of a paragraph begins so far from the margin, made by formatting."""
    allowed = [float(value) * CM for value in asked.value]
    tolerance = asked.values.get("tolerance_cm", 0.03) * CM
    if asked.case.format == "pdf":
        tolerance = max(tolerance, 2.5)
    yield from _first_lines(asked, allowed, tolerance + 0.05, between=bool(asked.values.get("range")))


def first_line_mm(asked: Asked) -> Verdicts:
    """The same of one value with a wide tolerance."""
    tolerance = asked.values.get("tolerance_mm", 1.5) * CM / 10
    yield from _first_lines(asked, [float(asked.value) * CM / 10], tolerance + 0.05, between=False)


def left_indent(asked: Asked) -> Verdicts:
    """Nothing stands between the margin and the line."""
    most = float(asked.value) * CM / 10 + 0.5 * CM
    for line in asked.lines:
        shape: Shape = line.unit.para.shape
        if shape.left is None or asked.case.format == "pdf":
            continue
        start = shape.left + min(shape.first_line or 0.0, 0.0)
        if start > most:
            said = phrase("left_indent", shown=shown(round(start / CM, 1)))
            yield Fault(line, said, (line.set(left=0.0, first_line=0.0),))
        else:
            yield SEEN


KINDS = {"first_line_cm": first_line_cm, "first_line_mm": first_line_mm, "left_indent_mm": left_indent}
