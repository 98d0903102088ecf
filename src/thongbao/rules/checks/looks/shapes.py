"""Kinds of look of paragraphs: alignment, indents, space between them, line spacing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from thongbao.layout.blocks import Shape
from thongbao.layout.letters import printed_width
from thongbao.recognise.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.checks.looks.letters import main_size
from thongbao.rules.checks.looks.line import SEEN, Asked, Fault, Line, Verdicts, phrase, shown, span_of

SINGLE = 1.15
"""Height of a single line of Times New Roman, as a multiple of its size."""
CM = 72 / 2.54
SIGNING = frozenset((Label.AUTHORITY, Label.POST, Label.SEAL, Label.NAME))
_CLEAR = 20.0
"""Points that a line must be off the middle before it is said that it is not centred."""


def text_room(case: Case) -> float:
    """The widest text column of the document in points."""
    rooms = [s.width - s.left - s.right for s in case.layout.sheets if s.left is not None and s.right is not None]
    return max(rooms, default=460.0)


def wraps(case: Case, line: Line) -> bool:
    """Whether a paragraph takes more than one line."""
    if case.format == "pdf":
        return line.unit.para.shape.line is not None
    style = line.unit.para.style
    return printed_width(line.unit.text, style.size or 14.0, bold=style.bold is True) > text_room(case)


def align(asked: Asked) -> Verdicts:
    """Centred, at the left, or justified (both)."""
    judge = {"center": _centred, "both": _justified}.get(asked.value, _left)
    yield from judge(asked)


def _centred(asked: Asked) -> Verdicts:
    pdf = asked.case.format == "pdf"
    for line in asked.lines:
        shape = line.unit.para.shape
        if shape.align == "center":
            yield SEEN
            continue
        off = _off_middle(asked.case, line) if pdf else None
        if pdf and (off is None or abs(off) <= _CLEAR):
            if off is not None:
                yield SEEN
        elif pdf or (shape.align is not None and not typed_indent(asked.case, line)):
            yield Fault(line, phrase("align_center"), (line.set(align="center", first_line=0.0),))


def _off_middle(case: Case, line: Line) -> float | None:
    """How far a printed line is off the middle of its column, or of the text when it stands alone."""
    unit, box = line.unit, line.unit.para.origin.box
    if box is None:
        return None
    middle = (box.left + box.right) / 2
    if unit.side is None:
        page = (unit.para.origin.page or 1) - 1
        sheet = case.layout.sheets[page] if page < len(case.layout.sheets) else None
        if sheet is None or sheet.left is None or sheet.right is None:
            return None
        return middle - (sheet.left + sheet.width - sheet.right) / 2
    label = next((label for near, label in case.labelled if near is unit), Label.BODY)
    beside = [
        (other.left + other.right) / 2
        for near, its in case.labelled
        if (its in SIGNING) == (label in SIGNING)
        and (near.group, near.side) == (unit.group, unit.side)
        and near is not unit
        and (other := near.para.origin.box) is not None
    ]  # fmt: skip
    return middle - median(beside) if len(beside) >= 2 else None


def _left(asked: Asked) -> Verdicts:
    for line in asked.lines:
        set_ = line.unit.para.shape.align
        if set_ in ("center", "right") and asked.case.format != "pdf":
            yield Fault(line, phrase("align_left"), (line.set(align="left"),))
        elif set_ is not None:
            yield SEEN


def _justified(asked: Asked) -> Verdicts:
    """Paragraphs of several lines are flush at both edges. Print shows it only of the text as a whole."""
    told = [line for line in asked.lines if line.unit.para.shape.align is not None and wraps(asked.case, line)]
    ragged = [line for line in told if line.unit.para.shape.align != "justify"]
    if asked.case.format == "pdf" and 2 * len(ragged) < len(told) + 1:
        ragged = []
    for line in told:
        if line in ragged:
            yield Fault(line, phrase("align_both"), (line.set(align="justify"),))
        else:
            yield SEEN


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
            continue  # asked last: it reads the file once more
        said = phrase(
            "first_line", shown=shown(round(start / CM, 2)), wanted=" / ".join(shown(a / CM) for a in allowed)
        )
        yield Fault(line, said, (line.set(left=0.0, first_line=near),))
    yield from _one_indent(right) if len(allowed) > 1 and not between else ()


def _one_indent(lines: list[tuple[Line, float]]) -> Verdicts:
    values = [value for _, value in lines]
    if len(set(values)) < 2:
        return
    usual = max(set(values), key=values.count)
    for line, value in lines:
        if value != usual:
            said = phrase("first_line_mixed", shown=shown(value / CM), wanted=shown(usual / CM))
            yield Fault(line, said, (line.set(first_line=usual),))


def typed_indent(case: Case, line: Line) -> bool:
    """Whether blanks or tabs are typed in front of a line: where it stands in print is not known then."""
    ordinal = line.unit.para.origin.paragraph
    if case.format != "docx" or ordinal is None:
        return False
    return ordinal in case.shared(_typed_indents)


def _typed_indents(case: Case) -> frozenset[int | None]:
    return frozenset(
        stored.paragraph
        for stored in case.stored.lines or ()
        if stored.part == "body" and stored.text[:1] in "\t \u00a0" and stored.text.strip()
    )


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


KINDS = {
    "align": align,
    "first_line_cm": first_line_cm,
    "first_line_mm": first_line_mm,
    "space_pt": space,
    "min_pt": space,
    "multiple": multiple,
    "line_exact_pt": line_exact,
    "line_exact_min_pt": line_exact_min,
    "left_indent_mm": left_indent,
}
