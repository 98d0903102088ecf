"""Kinds of look of paragraphs: the space between them and between their lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from thongbao.recognise.lines.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.checks.looks.kinds.letters import main_size
from thongbao.rules.checks.looks.line import SEEN, Asked, Fault, Line, Verdicts, phrase, shown, span_of

SINGLE = 1.15
"""Height of a single line of Times New Roman, as a multiple of its size."""
CM = 72 / 2.54
SIGNING = frozenset((Label.AUTHORITY, Label.POST, Label.SEAL, Label.NAME))
_CLEAR = 20.0
"""Points that a line must be off the middle before it is said that it is not centred."""


def space(asked: Asked) -> Verdicts:
    """At least so much between a paragraph and the one above it."""
    least = float(asked.value)
    order = {id(unit): at for at, (unit, _) in enumerate(asked.case.labelled)}
    slack = 1.3 if asked.case.format == "pdf" else 0.05
    for above, below in pairwise(asked.lines):
        if order[id(below.unit)] != order[id(above.unit)] + 1:
            continue
        gap = _gap(asked.case, above, below)
        if gap is None:
            continue
        if gap + slack < least:
            after = above.unit.para.shape.after or 0.0
            edit = below.set(before=max(0.0, least - after), tight=False)
            yield Fault(below, phrase("space", shown=shown(round(gap, 1)), wanted=shown(least)), (edit,))
        else:
            yield SEEN


def _gap(case: Case, above: Line, below: Line) -> float | None:
    """Space between two paragraphs; None when it is not known or an empty paragraph stands between."""
    one, other = above.unit.para, below.unit.para
    if case.format == "pdf":
        return _printed_gap(case, above, below)
    if other.shape.before is None:
        return None
    if one.origin.paragraph is None or other.origin.paragraph != one.origin.paragraph + 1:
        return None
    return (one.shape.after or 0.0) + other.shape.before


def _printed_gap(case: Case, above: Line, below: Line) -> float | None:
    """Space between two printed paragraphs, when the height of their lines can be measured in one of them."""
    one, other = above.unit.para, below.unit.para
    upper, lower, size = one.origin.box, other.origin.box, main_size(case, other)
    line = other.shape.line or one.shape.line
    if upper is None or lower is None or size is None or line is None or one.origin.page != other.origin.page:
        return None
    # A box reaches from the accents of its first line to the tails of its last one: 0.9 and 0.22 of the size.
    between_bases = lower.top + 0.9 * size - (upper.bottom - 0.22 * size)
    return between_bases - line * SINGLE * size


def height(case: Case, line: Line) -> tuple[float, bool] | None:
    """Height of a line of a paragraph in points, and whether it is set exactly; None when it is not known."""
    shape = line.unit.para.shape
    size = main_size(case, line.unit.para)
    if size is None:
        return None
    single = SINGLE * size
    if shape.line_points is not None:
        return (max(single, shape.line_points), False) if shape.line_least else (shape.line_points, True)
    return (shape.line * single, False) if shape.line is not None else None


def multiple(asked: Asked) -> Verdicts:
    """Line spacing from single to so many lines. An exact height may be that of a line set solid."""
    low, high = span_of(asked.value)
    slack = 0.06 if asked.case.format == "pdf" else 0.011
    for line, points, exact in _heights(asked):
        single = SINGLE * (main_size(asked.case, line.unit.para) or 14.0)
        least = low * (0.93 if exact or asked.case.format == "pdf" else 1.0)
        times = points / single
        if least - slack <= times <= high + slack:
            yield SEEN
        else:
            said = phrase("line", shown=shown(round(times, 2)), wanted=shown(low, high))
            yield Fault(line, said, (line.set(line=low if times < low else high, line_points=None),))


def _heights(asked: Asked) -> Iterator[tuple[Line, float, bool]]:
    for line in asked.lines:
        found = height(asked.case, line)
        if found is not None:
            yield line, found[0], found[1]


def line_exact(asked: Asked) -> Verdicts:
    """Lines of an exact height within the range; a height only as high as one of them is let pass."""
    low, high = span_of(asked.value)
    slack = 0.6 if asked.case.format == "pdf" else 0.3
    for line, points, _ in _heights(asked):
        if low - slack <= points <= high + slack:
            yield SEEN
        else:
            said = phrase("line_points", shown=shown(round(points, 1)), wanted=shown(low, high))
            yield Fault(line, said, (line.set(line=None, line_points=low if points < low else high),))


def line_exact_min(asked: Asked) -> Verdicts:
    """Lines at least so high."""
    yield from line_exact(asked._replace(value=[asked.value, 60.0]))


KINDS = {
    "space_pt": space,
    "min_pt": space,
    "multiple": multiple,
    "line_exact_pt": line_exact,
    "line_exact_min_pt": line_exact_min,
}
