"""Drawings (DrawingML and VML): text boxes and lines with where they stand, and the text of word art."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from thongbao.readers.docx.names import ALTERNATE, CHOICE, FALLBACK, TEXT_BOX, WP, WPG, WPS, A, O, V

_EMU = 12_700.0
_KNOWN = frozenset(
    ("wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "a14", "v", "wne", "m")
)
_LINES = frozenset(
    ("line", "lineInv", "straightConnector1", "bentConnector2", "bentConnector3", "curvedConnector3")
)
_VML_LINES = frozenset(("#_x0000_t20", "#_x0000_t32", "#_x0000_t33", "#_x0000_t34"))
_LENGTH = re.compile(r"(-?\d*\.?\d+)(pt|in|cm|mm|pc|px|emu)?")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75, "emu": 1 / _EMU}
_DEEPEST = 200


class Place(NamedTuple):
    """A rectangle in points; ``from_page`` says whether ``left`` and ``top`` count from the page's edge."""

    left: float | None = None
    top: float | None = None
    width: float | None = None
    height: float | None = None
    left_from_page: bool = False
    top_from_page: bool = False
    align: str | None = None
    """left, center or right, when it stands so between the margins."""


@dataclass(slots=True, eq=False)
class TextBox:
    """A text box: its content element and where it stands."""

    content: etree._Element
    place: Place
    text_beside: bool = True
    """Whether text of the page can stand beside it."""


class Drawn(NamedTuple):
    """A line drawn across the page, ``at`` characters into the paragraph that it is anchored to."""

    place: Place
    inline: bool
    at: int = 0


@dataclass(slots=True)
class Findings:
    """What a drawing holds."""

    boxes: list[TextBox] = field(default_factory=list)
    lines: list[Drawn] = field(default_factory=list)
    word_art: list[str] = field(default_factory=list)


def branch(alternate: etree._Element) -> etree._Element | None:
    """The one branch of an ``mc:AlternateContent`` that is read."""
    fallback = first = None
    for child in alternate:
        if child.tag == CHOICE:
            first = child if first is None else first
            if all(need in _KNOWN for need in (child.get("Requires") or "").split()):
                return child
        elif child.tag == FALLBACK:
            fallback = child
    return fallback if fallback is not None else first


class _Frame(NamedTuple):
    """How lengths inside a group become points of the page."""

    place: Place
    left: float = 0.0
    top: float = 0.0
    across: float = 1 / _EMU
    down: float = 1 / _EMU
    inline: bool = False
    beside: bool = True


def look_into(drawing: etree._Element) -> Findings:
    """The text boxes, lines and word art of a ``w:drawing``, ``w:pict`` or ``w:object``."""
    found = Findings()
    _scan(drawing, _Frame(Place()), found, 0)
    return found


def _scan(element: etree._Element, frame: _Frame, found: Findings, depth: int) -> None:
    if depth > _DEEPEST:
        return
    for child in element:
        tag = child.tag
        if tag == ALTERNATE:
            chosen = branch(child)
            if chosen is not None:
                _scan(chosen, frame, found, depth + 2)
        elif tag == TEXT_BOX:
            found.boxes.append(TextBox(child, frame.place, frame.beside))
        elif tag in (WP + "anchor", WP + "inline"):
            _scan(child, _anchor(child), found, depth + 1)
        elif tag == WPS + "wsp":
            inner = frame._replace(place=_inside(child.find(f"{WPS}spPr/{A}xfrm"), frame))
            if _is_line(child):
                found.lines.append(Drawn(inner.place, frame.inline))
            _scan(child, inner, found, depth + 1)
        elif tag in (WPG + "wgp", WPG + "grpSp"):
            _scan(child, _group(child.find(f"{WPG}grpSpPr/{A}xfrm"), frame), found, depth + 1)
        elif tag.startswith(V):
            _vml(child, tag[len(V) :], frame, found, depth)
        else:
            _scan(child, frame, found, depth + 1)


def _anchor(anchor: etree._Element) -> _Frame:
    extent = anchor.find(WP + "extent")
    width, height = (_emu(extent.get(side)) for side in ("cx", "cy")) if extent is not None else (None, None)
    if anchor.tag == WP + "inline":
        return _Frame(Place(None, None, width, height), inline=True, beside=False)
    across, down = anchor.find(WP + "positionH"), anchor.find(WP + "positionV")
    left, left_base, align = _position(across)
    top, top_base, _ = _position(down)
    beside = anchor.find(WP + "wrapTopAndBottom") is None
    place = Place(
        left, top, width, height, left_base == "page", top_base in ("page", "margin", "topMargin"), align
    )
    return _Frame(place, beside=beside)


def _position(position: etree._Element | None) -> tuple[float | None, str, str | None]:
    if position is None:
        return None, "", None
    offset, align = position.find(WP + "posOffset"), position.find(WP + "align")
    return (
        _emu(offset.text) if offset is not None else None,
        position.get("relativeFrom") or "",
        align.text if align is not None else None,
    )


def _emu(text: str | None) -> float | None:
    try:
        return int(text.strip()) / _EMU if text and len(text) < 15 else None
    except ValueError:
        return None


def _pair(xfrm: etree._Element, name: str, first: str, second: str) -> tuple[float, float] | None:
    element = xfrm.find(A + name)
    if element is None:
        return None
    one, two = _emu(element.get(first)), _emu(element.get(second))
    return (one * _EMU, two * _EMU) if one is not None and two is not None else None


def _group(xfrm: etree._Element | None, frame: _Frame) -> _Frame:
    """The frame of what stands in a group. The outermost group fills the anchor's rectangle."""
    place = frame.place
    if xfrm is None:
        return frame
    own, child = _pair(xfrm, "off", "x", "y"), _pair(xfrm, "chOff", "x", "y")
    size, child_size = _pair(xfrm, "ext", "cx", "cy"), _pair(xfrm, "chExt", "cx", "cy")
    if own is None or child is None or size is None or child_size is None:
        return frame
    if frame.across == 1 / _EMU and frame.left == frame.top == 0.0:
        left, top, width, height = place.left or 0.0, place.top or 0.0, place.width, place.height
        across = (width / child_size[0]) if width and child_size[0] else 1 / _EMU
        down = (height / child_size[1]) if height and child_size[1] else 1 / _EMU
    else:
        left, top = frame.left + own[0] * frame.across, frame.top + own[1] * frame.down
        across = frame.across * (size[0] / child_size[0] if child_size[0] else 1.0)
        down = frame.down * (size[1] / child_size[1] if child_size[1] else 1.0)
    return frame._replace(left=left - child[0] * across, top=top - child[1] * down, across=across, down=down)


def _inside(xfrm: etree._Element | None, frame: _Frame) -> Place:
    """The rectangle of a shape: the anchor's own, or its part of a group."""
    if xfrm is None or (frame.across == 1 / _EMU and frame.left == frame.top == 0.0):
        return frame.place
    offset, size = _pair(xfrm, "off", "x", "y"), _pair(xfrm, "ext", "cx", "cy")
    if offset is None or size is None:
        return frame.place
    return frame.place._replace(
        left=frame.left + offset[0] * frame.across, top=frame.top + offset[1] * frame.down,
        width=size[0] * frame.across, height=size[1] * frame.down, align=None,
    )  # fmt: skip


def _is_line(shape: etree._Element) -> bool:
    preset = shape.find(f"{WPS}spPr/{A}prstGeom")
    if preset is not None:
        return preset.get("prst") in _LINES
    path = shape.find(f"{WPS}spPr/{A}custGeom/{A}pathLst/{A}path")
    if path is None:
        return False
    steps = [step.tag for step in path]
    return steps == [A + "moveTo", A + "lnTo"]


def _vml(element: etree._Element, name: str, frame: _Frame, found: Findings, depth: int) -> None:
    if name in ("shapetype", "stroke", "fill", "path", "formulas", "imagedata"):
        return
    if name == "textpath":
        found.word_art.append(element.get("string") or "")
        return
    if name == "textbox":
        _scan(element, frame, found, depth + 1)
        return
    style = dict(_rules(element.get("style") or ""))
    place = _vml_place(style, frame)
    inline = style.get("position") not in ("absolute", "relative") and frame.place == Place()
    if name == "line":
        start, end = (_two(element.get(key)) for key in ("from", "to"))
        if start and end:
            width, height = abs(end[0] - start[0]), abs(end[1] - start[1])
            place = place._replace(
                left=min(start[0], end[0]), top=min(start[1], end[1]), width=width, height=height
            )
        found.lines.append(Drawn(place, inline))
    elif element.get("type") in _VML_LINES or (name == "rect" and _is_rule(element)):
        found.lines.append(Drawn(place, inline))
    inner = frame._replace(place=place, beside=not inline)
    if name == "group":
        origin = _two(element.get("coordorigin")) or (0.0, 0.0)
        size = _two(element.get("coordsize"))
        across = place.width / size[0] if size and size[0] and place.width else 1.0
        down = place.height / size[1] if size and size[1] and place.height else 1.0
        inner = inner._replace(
            left=(place.left or 0.0) - origin[0] * across, top=(place.top or 0.0) - origin[1] * down,
            across=across, down=down,
        )  # fmt: skip
    _scan(element, inner, found, depth + 1)


def _is_rule(element: etree._Element) -> bool:
    return element.get(O + "hr") in ("t", "true")


def _rules(style: str) -> list[tuple[str, str]]:
    pairs = (rule.partition(":") for rule in style[:2000].split(";"))
    return [(key.strip().lower(), value.strip().lower()) for key, _, value in pairs]


def _vml_place(style: dict[str, str], frame: _Frame) -> Place:
    if frame.place != Place() and "left" in style:  # a member of a group, in the group's units
        left, top, width, height = (_number(style.get(key)) for key in ("left", "top", "width", "height"))
        return frame.place._replace(
            left=frame.left + (left or 0.0) * frame.across, top=frame.top + (top or 0.0) * frame.down,
            width=(width or 0.0) * frame.across, height=(height or 0.0) * frame.down,
        )  # fmt: skip
    left = _length(style.get("margin-left") or style.get("left"))
    top = _length(style.get("margin-top") or style.get("top"))
    across = style.get("mso-position-horizontal")
    return Place(
        left, top, _length(style.get("width")), _length(style.get("height")),
        style.get("mso-position-horizontal-relative") == "page",
        style.get("mso-position-vertical-relative") in ("page", "margin"),
        across if across in ("left", "center", "right") else None,
    )  # fmt: skip


def _number(text: str | None) -> float | None:
    match = _LENGTH.match(text or "")
    return float(match[1]) if match else None


def _length(text: str | None) -> float | None:
    match = _LENGTH.match(text or "")
    return float(match[1]) * _POINTS[match[2] or "px"] if match else None


def _two(text: str | None) -> tuple[float, float] | None:
    parts = (text or "").split(",")
    if len(parts) != 2:
        return None
    one, two = _length(parts[0] or "0"), _length(parts[1] or "0")
    # Group units and bare numbers have no unit: 1 is 1.
    bare = [part.strip().lstrip("-").replace(".", "").isdigit() for part in parts]
    one = _number(parts[0]) if bare[0] else one
    two = _number(parts[1]) if bare[1] else two
    return (one, two) if one is not None and two is not None else None


def is_flat(place: Place) -> bool:
    """Whether a line with this rectangle lies across the page rather than down it."""
    return place.width is None or place.width >= 3 * (place.height or 0.0)
