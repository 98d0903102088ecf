"""Where drawings stand: the measures of DrawingML and VML, through groups, in points."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from thongbao.readers.docx.package.names import WP, A

_EMU = 12_700.0
_LENGTH = re.compile(r"(-?\d*\.?\d+)(pt|in|cm|mm|pc|px|emu)?")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75, "emu": 1 / _EMU}


class Place(NamedTuple):
    """A rectangle in points; ``from_page`` says whether ``left`` and ``top`` count from the page's edge."""

    left: float | None = None
    top: float | None = None
    width: float | None = None
    height: float | None = None
    left_from_page: bool = False
    top_from_page: bool = False
    top_from_line: bool = False
    """``top`` counts from the top of the line that the drawing is anchored in."""
    align: str | None = None
    """left, center or right, when it stands so between the margins."""


class Frame(NamedTuple):
    """How lengths inside a group become points of the page."""

    place: Place
    left: float = 0.0
    top: float = 0.0
    across: float = 1 / _EMU
    down: float = 1 / _EMU
    inline: bool = False
    beside: bool = True


def anchored(anchor: etree._Element) -> Frame:
    """The rectangle of an anchored or inline drawing."""
    extent = anchor.find(WP + "extent")
    width, height = (_emu(extent.get(side)) for side in ("cx", "cy")) if extent is not None else (None, None)
    if anchor.tag == WP + "inline":
        return Frame(Place(None, None, width, height), inline=True, beside=False)
    across, down = anchor.find(WP + "positionH"), anchor.find(WP + "positionV")
    left, left_base, align = _position(across)
    top, top_base, _ = _position(down)
    beside = anchor.find(WP + "wrapTopAndBottom") is None
    page = left_base == "page", top_base in ("page", "margin", "topMargin")
    place = Place(left, top, width, height, *page, top_base == "line", align)
    return Frame(place, beside=beside)


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


def grouped(xfrm: etree._Element | None, frame: Frame) -> Frame:
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


def inside(xfrm: etree._Element | None, frame: Frame) -> Place:
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


def rules_of_style(style: str) -> list[tuple[str, str]]:
    """The rules of a style attribute: name and value, small letters."""
    pairs = (rule.partition(":") for rule in style[:2000].split(";"))
    return [(key.strip().lower(), value.strip().lower()) for key, _, value in pairs]


def vml_place(style: dict[str, str], frame: Frame) -> Place:
    """The rectangle of a VML shape, by its style; in a group by the group's units."""
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
        style.get("mso-position-vertical-relative") == "line",
        across if across in ("left", "center", "right") else None,
    )  # fmt: skip


def _number(text: str | None) -> float | None:
    match = _LENGTH.match(text or "")
    return float(match[1]) if match else None


def _length(text: str | None) -> float | None:
    match = _LENGTH.match(text or "")
    return float(match[1]) * _POINTS[match[2] or "px"] if match else None


def two_lengths(text: str | None) -> tuple[float, float] | None:
    """Two measures parted by a comma; None when they are not that."""
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
