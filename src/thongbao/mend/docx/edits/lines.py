"""Rule lines: drawn under a line of text, and taken away."""

from __future__ import annotations

import copy
from dataclasses import dataclass

from lxml import etree

from thongbao.layout.blocks import RuleLine
from thongbao.layout.cleanup import clean_text
from thongbao.layout.letters import printed_width
from thongbao.mend.docx.document import Document
from thongbao.mend.docx.edits.looks import set_looks
from thongbao.mend.docx.edits.paragraphs import take_away
from thongbao.mend.docx.edits.shape_line import line_shape
from thongbao.mend.docx.writing.elements import PARA_ORDER, make, outside, properties, prune, put
from thongbao.mend.docx.writing.runs import cut, replace, run_of, shows, split_before
from thongbao.mend.docx.writing.spots import Stretch, traced
from thongbao.mend.model import Unmendable
from thongbao.readers.docx.drawings import look_into
from thongbao.readers.docx.look.properties import points, read_run
from thongbao.readers.docx.package.names import ALTERNATE, PPR, RPR, TC, TCPR, TYPE, VAL, P, R, W
from thongbao.readers.docx.paragraph.flow import Flow
from thongbao.rules.spot import Spot

_SIDES = 10.8
"""Points that a cell keeps free at its two sides."""
_GAP = 2.0
_SAME = 0.03
"""Of the line's width: how far a line may be off and still be left alone."""


def draw(document: Document, spot: Spot, share: float | None) -> None:
    """Draw a line under the line of a spot, ``share`` of it wide; take away what stands there, only that for None."""
    stretches = document.spots.stretches(spot)
    if not stretches or spot.unit is None:
        raise Unmendable("mend.not_found")
    last = stretches[-1]
    there = _standing(document, spot.unit.text.rpartition("\n")[2])
    if share is not None:
        measure = _measure(document, last)
        if not document.spots.whole(spot):
            raise Unmendable("mend.halves")
        lengths = [line.length for line, _ in there if line.kind == "drawn" and line.length is not None]
        right = len(there) == len(lengths) == 1 and abs(lengths[0] / measure.width - share) < _SAME
        if not right:
            _draw(document, last, measure, share)
    if share is None or not right:
        for line, flow in there:
            _remove(document, line, flow)
    for flow, start, end in stretches:
        set_looks(document.context, traced(flow), start, end, {"underline": False}, tracker=document.tracker)


def _standing(document: Document, text: str) -> list[tuple[RuleLine, Flow]]:
    """The lines that underline a line of text, and the paragraphs that hold them."""
    wanted = clean_text(text)
    by_number = {flow.paragraph: flow for flow, running in document.trace.flows if not running}
    return [
        (line, by_number[line.origin.paragraph])
        for line in document.layout.rules
        if line.text_above is not None
        and clean_text(line.text_above).rpartition("\n")[2] == wanted
        and line.origin.paragraph in by_number
    ]


@dataclass(slots=True)
class _Measure:
    """How wide and high a line of text is, and how far from the left it begins."""

    width: float
    height: float
    left: float | None
    """None in the middle of its column."""


def _measure(document: Document, stretch: Stretch) -> _Measure:
    flow, start, end = stretch
    source = traced(flow)
    width, size, at = 0.0, 0.0, 0
    for element, text in source.taken:
        part = text[max(start - at, 0) : max(end - at, 0)]
        at += len(text)
        if not part:
            continue
        run = element.getparent() if element is not None else None
        look = read_run(run.find(RPR) if run is not None else None)
        style = document.context.sheet.seen(look, *source.styles, document.context.vietnamese).style
        size = max(size, style.size or 0.0)
        shown = part.upper() if style.caps else part
        width += printed_width(shown, style.size or 13.0, bold=style.bold is True)
    shape = flow.shape
    height = shape.line_points or size * 1.15 * (shape.line or 1.0)
    room = _room(document, source.elements[-1])
    left, right, first = shape.left or 0.0, shape.right or 0.0, shape.first_line or 0.0
    if room is not None:
        width = min(width, max(room - left - right, 36.0))
    if shape.align == "center":
        aside = (left - right + first) / 2
        begin = None if abs(aside) < 1 or room is None else (room - width) / 2 + aside
    elif shape.align == "right":
        begin = room - right - width if room is not None else None
    else:
        begin = left + first
    return _Measure(width, height, begin)


def _room(document: Document, para: etree._Element) -> float | None:
    """How wide the column of a paragraph is."""
    cell = next(para.iterancestors(TC), None)
    if cell is not None:
        width = cell.find(f"{TCPR}/{W}tcW")
        room = points(width.get(W + "w")) if width is not None and width.get(TYPE, "dxa") == "dxa" else None
        return room - _SIDES if room else None
    if any(True for _ in para.iterancestors(W + "txbxContent")) or not document.layout.sheets:
        return None
    sheet = document.layout.sheets[0]
    return sheet.width - sheet.left - sheet.right if sheet.left is not None and sheet.right is not None else None


def _draw(document: Document, stretch: Stretch, measure: _Measure, share: float) -> None:
    source = traced(stretch.flow)
    length = measure.width * share
    left = None if measure.left is None else measure.left + (measure.width - length) / 2
    document.drawing_id += 1
    run = make("r")
    run.append(line_shape(document.drawing_id, length, measure.height + _GAP, left))
    cut(source, stretch.end)
    host = source.taken[cut(source, stretch.end) - 1]
    node = run_of(host)
    behind = shows(host).getnext()
    if behind is not None:
        split_before(node, behind)
    node = outside(node, after=True)
    node.addnext(document.tracker.inserted(run) if document.tracker is not None else run)


def _remove(document: Document, line: RuleLine, flow: Flow) -> None:
    source = traced(flow)
    if line.kind == "drawn":
        for drawn in flow.drawn:
            width = round(drawn.place.width, 1) if drawn.place.width else None
            if drawn.element is not None and width == line.length:
                _remove_drawing(document, drawn.element)
                return
    elif line.kind == "border":
        _remove_border(document, source.elements[-1])
    else:
        if any(char.isalnum() for char in flow.raw()):
            raise Unmendable("mend.halves")
        replace(source, 0, len(source.text()), "", after=True, tracker=document.tracker)
        flow.pieces = []
        try:
            take_away(document, flow)
        except Unmendable:
            return  # the last paragraph of a cell stays, empty


def _remove_drawing(document: Document, drawing: etree._Element) -> None:
    found = look_into(drawing)
    if found.boxes or found.word_art or len(found.lines) != 1:
        raise Unmendable("mend.opaque")
    whole = drawing
    for above in drawing.iterancestors():
        if above.tag == P:
            break
        if above.tag in (ALTERNATE, R):
            whole = above
        if above.tag == R:
            break
    run = whole if whole.tag == R else None
    if run is None:
        raise Unmendable("mend.opaque")
    child = next(one for one in run if one is drawing or drawing in one.iterdescendants())
    if document.tracker is None:
        run.remove(child)
        prune(run)
        return
    run = split_before(run, child)
    behind = child.getnext()
    if behind is not None:
        split_before(run, behind)
    document.tracker.delete([run])


def _remove_border(document: Document, para: etree._Element) -> None:
    had = para.find(PPR)
    before = copy.deepcopy(had) if had is not None else None
    ppr = properties(para)
    borders = put(ppr, "pBdr", PARA_ORDER)
    for edge in list(borders):
        if edge.tag in (W + "top", W + "bottom"):
            borders.remove(edge)
    style = document.context.sheet.para_of(_style(document, para))
    for name in ("top", "bottom"):
        if getattr(style, {"top": "line_above", "bottom": "line_below"}[name]):
            edge = make(name)
            edge.set(VAL, "nil")
            borders.append(edge)
    if not len(borders):
        ppr.remove(borders)
    if document.tracker is not None:
        document.tracker.para_change(ppr, before)


def _style(document: Document, para: etree._Element) -> str | None:
    """The style of a paragraph."""
    named = para.find(f"{PPR}/{W}pStyle")
    return document.context.sheet.para_style(named.get(VAL) if named is not None else None)
