"""Drawings (DrawingML and VML): their text boxes and lines, and the text of word art."""

from __future__ import annotations

from dataclasses import field
from typing import NamedTuple

from lxml import etree

from thongbao.node import Draft, draft
from thongbao.readers.docx.drawings.places import (
    Frame,
    Place,
    anchored,
    grouped,
    inside,
    rules_of_style,
    two_lengths,
    vml_place,
)
from thongbao.readers.docx.package.names import ALTERNATE, CHOICE, FALLBACK, TEXT_BOX, WP, WPG, WPS, A, O, V

_KNOWN = frozenset(("wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "a14", "v", "wne", "m"))
_LINES = frozenset(("line", "lineInv", "straightConnector1", "bentConnector2", "bentConnector3", "curvedConnector3"))
_VML_LINES = frozenset(("#_x0000_t20", "#_x0000_t32", "#_x0000_t33", "#_x0000_t34"))
_DEEPEST = 200


@draft
class TextBox(Draft):
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
    element: etree._Element | None = None
    """The drawing that it is a part of."""


@draft
class Findings(Draft):
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


def look_into(drawing: etree._Element) -> Findings:
    """The text boxes, lines and word art of a ``w:drawing``, ``w:pict`` or ``w:object``."""
    found = Findings()
    _scan(drawing, Frame(Place()), found, 0)
    return found


def _scan(element: etree._Element, frame: Frame, found: Findings, depth: int) -> None:
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
            _scan(child, anchored(child), found, depth + 1)
        elif tag == WPS + "wsp":
            inner = frame._replace(place=inside(child.find(f"{WPS}spPr/{A}xfrm"), frame))
            if _is_line(child):
                found.lines.append(Drawn(inner.place, frame.inline))
            _scan(child, inner, found, depth + 1)
        elif tag in (WPG + "wgp", WPG + "grpSp"):
            _scan(child, grouped(child.find(f"{WPG}grpSpPr/{A}xfrm"), frame), found, depth + 1)
        elif tag.startswith(V):
            _vml(child, tag[len(V) :], frame, found, depth)
        else:
            _scan(child, frame, found, depth + 1)


def _is_line(shape: etree._Element) -> bool:
    preset = shape.find(f"{WPS}spPr/{A}prstGeom")
    if preset is not None:
        return preset.get("prst") in _LINES
    path = shape.find(f"{WPS}spPr/{A}custGeom/{A}pathLst/{A}path")
    if path is None:
        return False
    steps = [step.tag for step in path]
    return steps == [A + "moveTo", A + "lnTo"]


def _vml(element: etree._Element, name: str, frame: Frame, found: Findings, depth: int) -> None:
    if name in ("shapetype", "stroke", "fill", "path", "formulas", "imagedata"):
        return
    if name == "textpath":
        found.word_art.append(element.get("string") or "")
        return
    if name == "textbox":
        _scan(element, frame, found, depth + 1)
        return
    style = dict(rules_of_style(element.get("style") or ""))
    place = vml_place(style, frame)
    inline = style.get("position") not in ("absolute", "relative") and frame.place == Place()
    if name == "line":
        start, end = (two_lengths(element.get(key)) for key in ("from", "to"))
        if start and end:
            width, height = abs(end[0] - start[0]), abs(end[1] - start[1])
            place = place._replace(left=min(start[0], end[0]), top=min(start[1], end[1]), width=width, height=height)
        found.lines.append(Drawn(place, inline))
    elif element.get("type") in _VML_LINES or (name == "rect" and _is_rule(element)):
        found.lines.append(Drawn(place, inline))
    inner = frame._replace(place=place, beside=not inline)
    if name == "group":
        origin = two_lengths(element.get("coordorigin")) or (0.0, 0.0)
        size = two_lengths(element.get("coordsize"))
        across = place.width / size[0] if size and size[0] and place.width else 1.0
        down = place.height / size[1] if size and size[1] and place.height else 1.0
        inner = inner._replace(
            left=(place.left or 0.0) - origin[0] * across, top=(place.top or 0.0) - origin[1] * down,
            across=across, down=down,
        )  # fmt: skip
    _scan(element, inner, found, depth + 1)


def _is_rule(element: etree._Element) -> bool:
    return element.get(O + "hr") in ("t", "true")
