"""Text boxes put where they are seen: side by side, beside the text, or before what they are anchored in."""

from __future__ import annotations

from thongbao.layout.letters import text_width
from thongbao.node import Draft, draft
from thongbao.readers.docx.beside.measure import height, lines_of
from thongbao.readers.docx.drawings.places import Place
from thongbao.readers.docx.items import Box, Item
from thongbao.readers.docx.paragraph.flow import Flow

_NEAR = 12
"""How many paragraphs after its anchor a box can reach down."""
_SLACK = 6.0


@draft
class Column(Draft):
    """What stands in one column, and how wide it is."""

    items: list[Item]
    width: float | None


@draft
class Beside(Draft):
    """Columns that stand side by side."""

    columns: list[Column]


def arrange(items: list[Item], width: float | None) -> list[Item | Beside]:
    """``items`` with boxes that stand side by side, or beside short lines of text, put into columns."""
    if not any(isinstance(item, Box) for item in items):
        return list(items)
    kept = [item for item in items if not (isinstance(item, Box) and _is_empty(item))]
    arranged: list[Item | Beside] = []
    at = 0
    while at < len(kept):
        item = kept[at]
        if isinstance(item, Box):
            pair = _partner(kept, at, width)
            if pair is not None:
                other, between = pair
                arranged.append(_columns(item, kept[other], width))
                arranged.extend(between)
                at = other + 1
                continue
            flows = _text_beside(kept, at, width)
            if flows is not None:
                arranged.append(_with_text(item, [*_lines_above(arranged, item, width), *flows], width))
                at += 1 + len(flows)
                continue
        arranged.append(item)
        at += 1
    return arranged


def _is_empty(box: Box) -> bool:
    return not any(not isinstance(item, Flow) or item.has_text() or item.drawn for item in box.items)


def _left(place: Place, width: float | None) -> float | None:
    """Where a box starts from the left margin."""
    if place.align is not None and width is not None and place.width is not None:
        room = width - place.width
        return {"left": 0.0, "center": room / 2, "right": room}.get(place.align)
    if place.left is None:
        return None
    # Measured from the edge of the paper: the margin of Vietnamese documents is about 85 points.
    return place.left - 85.0 if place.left_from_page else place.left


def _partner(items: list[Item], at: int, width: float | None) -> tuple[int, list[Item]] | None:
    """The next box when it stands beside this one, and the empty paragraphs between them."""
    box = items[at]
    between: list[Item] = []
    drop = 0.0
    for index in range(at + 1, min(at + _NEAR, len(items))):
        other = items[index]
        if isinstance(other, Flow) and not other.has_text():
            between.append(other)
            drop += height(other, width)
        elif isinstance(other, Box):
            assert isinstance(box, Box)
            return (index, between) if _side_by_side(box.box.place, other.box.place, drop, width) else None
        else:
            return None
    return None


def _side_by_side(one: Place, two: Place, drop: float, width: float | None) -> bool:
    """Whether two boxes share some height and no breadth. ``drop``: how much lower the second is anchored."""
    lefts = _left(one, width), _left(two, width)
    if lefts[0] is None or lefts[1] is None or not one.width or not two.width:
        return False
    first, second = ((lefts[0], one.width), (lefts[1], two.width))
    if first[0] > second[0]:
        first, second = second, first
    if first[0] + first[1] > second[0] + 0.25 * min(first[1], second[1]) + _SLACK:
        return False
    tops = (one.top or 0.0), (two.top or 0.0) + (0.0 if one.top_from_page and two.top_from_page else drop)
    heights = (one.height or 30.0), (two.height or 30.0)
    shared = min(tops[0] + heights[0], tops[1] + heights[1]) - max(tops)
    return shared >= 0.3 * min(heights)


def _columns(one: Box, two: Item, width: float | None) -> Beside:
    assert isinstance(two, Box)
    boxes = sorted((one, two), key=lambda box: _left(box.box.place, width) or 0.0)
    return Beside([Column(box.items, box.box.place.width) for box in boxes])


def _text_beside(items: list[Item], at: int, width: float | None) -> list[Flow] | None:
    """The short lines after a box that stand beside it, if there are any."""
    box = items[at]
    assert isinstance(box, Box)
    place = box.box.place
    left = _left(place, width)
    if (
        not box.box.text_beside
        or width is None
        or left is None
        or not place.width
        or place.width > 0.7 * width
    ):
        return None
    if place.top_from_page:
        return None
    reach = (place.top or 0.0) + (place.height or 30.0)
    top = 0.0
    found: list[Flow] = []
    worded = 0
    for item in items[at + 1 : at + 1 + _NEAR]:
        if not isinstance(item, Flow) or top >= reach - _SLACK:
            break
        if item.has_text():
            if lines_of(item, width) > 1 or not _clear_of(item, left, place.width, width):
                break
            if worded and _setting(item) != _setting(found[worded - 1]):
                break  # the title below a letterhead is set in another way
            worded = len(found) + 1
        found.append(item)
        top += height(item, width)
    return found[:worded] if worded and (place.top or 0.0) < top else None


def _setting(flow: Flow) -> tuple[object, ...]:
    return flow.shape.align, flow.shape.left


def _lines_above(arranged: list[Item | Beside], box: Box, width: float | None) -> list[Flow]:
    """The short lines before a box that it reaches up to; they are taken off ``arranged``."""
    place = box.box.place
    left, reach = _left(place, width), -(place.top or 0.0)
    found: list[Flow] = []
    while arranged and width is not None and left is not None:
        flow = arranged[-1]
        if not isinstance(flow, Flow) or not flow.has_text() or reach < 0.5 * height(flow, width):
            break
        if lines_of(flow, width) > 1 or not _clear_of(flow, left, place.width or 0.0, width):
            break
        reach -= height(flow, width)
        found.insert(0, flow)
        arranged.pop()
    return found


def _clear_of(flow: Flow, left: float, box_width: float, width: float) -> bool:
    """Whether a line of text leaves the box free."""
    own = text_width(flow.raw().strip(), flow.size())
    shape = flow.shape
    indent = (shape.left or 0.0) + (shape.first_line or 0.0)
    raw = flow.raw()
    indent += text_width(raw[: len(raw) - len(raw.lstrip())], flow.size())
    if shape.align == "right":
        start = width - (shape.right or 0.0) - own
    elif shape.align == "center":
        start = indent + (width - indent - (shape.right or 0.0) - own) / 2
    else:
        start = indent
    return start >= left + box_width - 4 * _SLACK or start + own <= left + 4 * _SLACK


def _with_text(box: Box, flows: list[Flow], width: float | None) -> Beside:
    left = _left(box.box.place, width) or 0.0
    texts = Column(list(flows), None)
    boxed = Column(box.items, box.box.place.width)
    columns = (
        [boxed, texts]
        if width is None or left + (box.box.place.width or 0.0) / 2 < width / 2
        else [texts, boxed]
    )
    return Beside(columns)
