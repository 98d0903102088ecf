"""Kinds of look of lines: how they are set between the margins."""

from __future__ import annotations

from statistics import median

from thongbao.layout.letters import NARROWEST, printed_width
from thongbao.recognise.lines.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.checks.looks.line import SEEN, Asked, Fault, Line, Verdicts, phrase

SIGNING = frozenset((Label.AUTHORITY, Label.POST, Label.SEAL, Label.NAME))
ALONE = frozenset(("ten-loai", "trich-yeu"))
"""Parts with no other beside them, even where one is read as the last line of the letterhead right above it."""
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
    style, text = line.unit.para.style, line.unit.text
    size, room = style.size or 14.0, case.shared(text_room)
    if len(text) * size <= room or len(text) * size * NARROWEST > room:
        return len(text) * size > room  # whatever its letters are
    return printed_width(text, size, bold=style.bold is True) > room


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
        off = _off_middle(asked.case, line, alone=asked.part in ALONE) if pdf else None
        if pdf and (off is None or abs(off) <= _CLEAR):
            if off is not None:
                yield SEEN
        elif pdf or (shape.align is not None and not typed_indent(asked.case, line)):
            yield Fault(line, phrase("align_center"), (line.set(align="center", first_line=0.0),))


def _off_middle(case: Case, line: Line, *, alone: bool) -> float | None:
    """How far a printed line is off the middle of its column, or of the text when it stands alone."""
    unit, box = line.unit, line.unit.para.origin.box
    if box is None:
        return None
    middle = (box.left + box.right) / 2
    if unit.side is None or alone:
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
    ragged = {id(line) for line in told if line.unit.para.shape.align != "justify"}
    if asked.case.format == "pdf" and 2 * len(ragged) < len(told) + 1:
        ragged.clear()
    for line in told:
        if id(line) in ragged:
            yield Fault(line, phrase("align_both"), (line.set(align="justify"),))
        else:
            yield SEEN


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


KINDS = {"align": align}
