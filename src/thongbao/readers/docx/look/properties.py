"""``w:rPr`` and ``w:pPr`` -> what they say, None where they are silent."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from thongbao.readers.docx.package.names import VAL, W
from thongbao.readers.legacy.fonts import old_font

_OFF = frozenset(("0", "false", "off"))
_MEASURE = re.compile(r"(-?\d{1,7}(?:\.\d{1,6})?)(pt|in|cm|mm|pc|pi)")
_UNIT = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0}
_INVISIBLE = frozenset(("none", "nil"))
_ASCII, _ANSI = W + "ascii", W + "hAnsi"
_ASCII_THEME, _ANSI_THEME = W + "asciiTheme", W + "hAnsiTheme"


class RunLook(NamedTuple):
    """What run properties say. ``font`` starts with ``@`` when it names a theme font."""

    style: str | None = None
    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    caps: bool | None = None
    small_caps: bool | None = None
    color: str | None = None
    hidden: bool | None = None
    web_hidden: bool | None = None
    removed: bool | None = None
    """The paragraph mark is deleted or moved away."""


class TabStop(NamedTuple):
    """A tab stop: points from the left margin, its kind and whether a leader is drawn."""

    at: float
    kind: str
    leader: bool


class ParaLook(NamedTuple):
    """What paragraph properties say. Lengths in points."""

    style: str | None = None
    align: str | None = None
    left: float | None = None
    right: float | None = None
    first_line: float | None = None
    before: float | None = None
    after: float | None = None
    line: tuple[float | None, float | None] | None = None
    """Multiple of single spacing, or points."""
    line_least: bool | None = None
    """The points of ``line`` are a minimum."""
    tight: bool | None = None
    """No space between paragraphs of one style."""
    before_auto: bool | None = None
    """The space before is Word's own choice, whatever ``before`` says; ``after_auto`` alike."""
    after_auto: bool | None = None
    outline: int | None = None
    keep_next: bool | None = None
    num_id: str | None = None
    num_level: int | None = None
    tabs: tuple[TabStop, ...] | None = None
    line_above: bool | None = None
    """A border is drawn at its top, as ``line_below`` at its bottom, ``boxed`` at a side."""
    line_below: bool | None = None
    boxed: bool | None = None
    page_break: bool | None = None
    bidi: bool | None = None


NO_RUN = RunLook()
NO_PARA = ParaLook()


def points(value: str | None, per_point: float = 20.0) -> float | None:
    """A measure of the format (twentieths of a point, or with a unit) in points; None when it is none."""
    if value is None:
        return None
    try:
        number = float(value) / per_point
    except ValueError:
        match = _MEASURE.fullmatch(value.strip())
        return round(float(match[1]) * _UNIT[match[2]], 3) if match else None
    return number if -1e6 < number < 1e6 else None


def whole(value: str | None) -> int | None:
    """A decimal number, or None."""
    try:
        return int(value) if value is not None and len(value) < 12 else None
    except ValueError:
        return None


def is_on(element: etree._Element) -> bool:
    """Whether an on-off element says yes."""
    return element.get(VAL) not in _OFF


def read_run(rpr: etree._Element | None) -> RunLook:
    """What a ``w:rPr`` says."""
    if rpr is None:
        return NO_RUN
    said: dict[str, object] = {}
    for element in rpr:
        field = _RUN.get(element.tag)
        if field is None:
            continue
        if field in _SWITCHES:
            said[field] = is_on(element)
        elif field == "font":
            ansi = element.get(_ANSI)
            said[field] = ansi if old_font(ansi) else (  # letters with marks are shown in this one
                _theme(element.get(_ASCII_THEME)) or element.get(_ASCII)
                or _theme(element.get(_ANSI_THEME)) or ansi or said.get(field)
            )  # fmt: skip
        elif field == "size":
            said[field] = points(element.get(VAL), 2)
        elif field == "underline":
            said[field] = element.get(VAL, "single") != "none"
        elif field == "color":
            value = element.get(VAL, "auto")
            said[field] = "" if value == "auto" else value.upper().lstrip("#")[:6]
        elif field == "removed":
            said[field] = True
        else:
            said[field] = element.get(VAL)
    return RunLook(**said)  # type: ignore[arg-type]  # each field is given its own type above


def _theme(name: str | None) -> str | None:
    return f"@{name[:5]}" if name else None


_RUN = {
    W + "rStyle": "style", W + "rFonts": "font", W + "sz": "size", W + "b": "bold", W + "i": "italic",
    W + "u": "underline", W + "caps": "caps", W + "smallCaps": "small_caps", W + "color": "color",
    W + "vanish": "hidden", W + "specVanish": "hidden", W + "webHidden": "web_hidden",
    W + "del": "removed", W + "moveFrom": "removed",
}  # fmt: skip
_SWITCHES = frozenset(("bold", "italic", "caps", "small_caps", "hidden", "web_hidden"))


def read_para(ppr: etree._Element | None) -> ParaLook:
    """What a ``w:pPr`` says, its ``w:rPr`` and ``w:sectPr`` left alone."""
    if ppr is None:
        return NO_PARA
    said: dict[str, object] = {}
    for element in ppr:
        tag = element.tag
        if tag == W + "pStyle":
            said["style"] = element.get(VAL)
        elif tag == W + "jc":
            said["align"] = element.get(VAL)
        elif tag == W + "ind":
            _indents(element, said)
        elif tag == W + "spacing":
            _spacing(element, said)
        elif tag == W + "numPr":
            for part in element:
                if part.tag == W + "numId":
                    said["num_id"] = part.get(VAL)
                elif part.tag == W + "ilvl":
                    said["num_level"] = whole(part.get(VAL))
        elif tag == W + "outlineLvl":
            said["outline"] = whole(element.get(VAL))
        elif tag in _PARA_SWITCHES:
            said[_PARA_SWITCHES[tag]] = is_on(element)
        elif tag == W + "tabs":
            said["tabs"] = tuple(_tab(stop) for stop in element)
        elif tag == W + "pBdr":
            for edge in element:
                name = _PARA_EDGES.get(edge.tag)
                if name is not None:
                    said[name] = is_drawn(edge) or (name == "boxed" and said.get(name) is True)
    return ParaLook(**said)  # type: ignore[arg-type]


_PARA_EDGES = {W + "top": "line_above", W + "bottom": "line_below"} | dict.fromkeys(
    (W + "left", W + "right", W + "start", W + "end"), "boxed"
)
_PARA_SWITCHES = {
    W + "keepNext": "keep_next", W + "pageBreakBefore": "page_break", W + "bidi": "bidi",
    W + "contextualSpacing": "tight",
}  # fmt: skip


def is_drawn(border: etree._Element) -> bool:
    """Whether a border can be seen: white ones cannot."""
    return border.get(VAL, "none") not in _INVISIBLE and border.get(W + "color", "auto").upper() != "FFFFFF"


def _indents(element: etree._Element, said: dict[str, object]) -> None:
    for field, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        for name in names:
            value = points(element.get(W + name))
            if value is not None:
                said[field] = value
    hanging, first = points(element.get(W + "hanging")), points(element.get(W + "firstLine"))
    if hanging is not None:
        said["first_line"] = -hanging if hanging else 0.0
    elif first is not None:
        said["first_line"] = first


def _spacing(element: etree._Element, said: dict[str, object]) -> None:
    for field in ("before", "after"):
        value = points(element.get(W + field))
        if value is not None:
            said[field] = value
        auto = element.get(W + field + "Autospacing")
        if auto is not None:
            said[field + "_auto"] = auto not in _OFF
    line = element.get(W + "line")
    if line is not None:
        said["line_least"] = element.get(W + "lineRule") == "atLeast"
        if element.get(W + "lineRule", "auto") == "auto":
            multiple = points(line, 240)
            said["line"] = (None if multiple is None else round(multiple, 4), None)
        else:
            said["line"] = (None, points(line))


def _tab(stop: etree._Element) -> TabStop:
    leader = stop.get(W + "leader", "none")
    return TabStop(points(stop.get(W + "pos")) or 0.0, stop.get(VAL, "left"), leader != "none")


def merge_run(base: RunLook, over: RunLook) -> RunLook:
    """``over`` where it speaks, else ``base``."""
    if over is NO_RUN:
        return base
    return RunLook._make(b if o is None else o for b, o in zip(base, over, strict=True))


def merge_para(base: ParaLook, over: ParaLook) -> ParaLook:
    """``over`` where it speaks, else ``base``; tab stops of both, cleared ones gone."""
    if over is NO_PARA:
        return base
    merged = ParaLook._make(b if o is None else o for b, o in zip(base, over, strict=True))
    if base.tabs and over.tabs:
        kept = {round(stop.at): stop for stop in base.tabs}
        for stop in over.tabs:
            kept.pop(round(stop.at), None)
            if stop.kind != "clear":
                kept[round(stop.at)] = stop
        merged = merged._replace(tabs=tuple(kept[at] for at in sorted(kept)))
    return merged
