"""Sections: paper and margins, headers and footers, where page numbers stand, how many pages there are."""

from __future__ import annotations

import re
from dataclasses import field, replace
from typing import Literal

from lxml import etree

from thongbao.layout.blocks import Furnishing, Role, Sheet
from thongbao.node import Draft, draft
from thongbao.readers.docx.context import Context
from thongbao.readers.docx.drawings import TextBox
from thongbao.readers.docx.drawings.lines import share_above, share_below
from thongbao.readers.docx.items import Box, Item, Table
from thongbao.readers.docx.look.properties import is_on, points
from thongbao.readers.docx.package import Part
from thongbao.readers.docx.package.names import TYPE, W
from thongbao.readers.docx.paragraph.flow import Flow
from thongbao.readers.docx.story import Story

_LETTER = (612.0, 792.0)
_NUMBER_WORDS = r"(?i:trang|page|tr\.?|of|số|/|[-–—.|()~]|\d|[ivx]|\s)*"
_EVEN = rb"<w:evenAndOddHeaders(?: w:val=\"(?:1|true|on)\")? ?/>"
_MIRROR = rb"<w:mirrorMargins(?: w:val=\"(?:1|true|on)\")? ?/>"
Side = Literal["left", "center", "right"]
Where = Literal["top-left", "top-center", "top-right", "bottom-left", "bottom-center", "bottom-right"]


@draft
class Running(Draft):
    """A header or footer part that has been read."""

    furniture: list[Furnishing] = field(default_factory=list)
    shown: set[Literal["all", "first", "later"]] = field(default_factory=set)
    number: Side | None = None
    """Where its page number stands across the page."""


class Pages:
    """Reads what the sections of a document say."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._running: dict[str, Running] = {}
        self._settings: bytes | None = None

    def sheets(self) -> tuple[Sheet, ...]:
        """One for each section, in order; furniture goes to the context, each header once."""
        inherited: dict[tuple[str, str], str] = {}
        sheets: list[Sheet] = []
        for section, last in self._context.sections:
            sheets.append(self._sheet(section, last, inherited, opens=not sheets))
        return tuple(sheets)

    def furniture(self) -> list[Furnishing]:
        """What the headers and footers in use hold, doubles once."""
        found: dict[tuple[str, str], Furnishing] = {}
        for running in self._running.values():
            pages = next(iter(running.shown)) if len(running.shown) == 1 else "all"
            for item in running.furniture:
                found.setdefault((item.role, item.para.text), replace(item, pages=pages))
        return list(found.values())

    def _sheet(
        self, section: etree._Element, last: int, inherited: dict[tuple[str, str], str], *, opens: bool
    ) -> Sheet:
        title = section.find(W + "titlePg")
        first_differs = title is not None and is_on(title)
        for reference in section:
            role = {W + "headerReference": "header", W + "footerReference": "footer"}.get(reference.tag)
            target = self._context.target(self._context.package.main, reference) if role else None
            if role and target:
                inherited[role, reference.get(TYPE, "default")] = target
        used: dict[tuple[str, str], Running] = {}
        room = _room(section)
        for (role, kind), target in inherited.items():
            if (
                kind == "default"
                or (kind == "first" and first_differs)
                or (kind == "even" and self._says(_EVEN))
            ):
                running = used[role, kind] = self._read(target, role, room)
                running.shown.add(_shown(kind, first_differs) if opens else "later")
        number, first = _number_place(used, first_differs)
        size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")

        def length(element: etree._Element | None, name: str) -> float | None:
            return points(element.get(W + name)) if element is not None else None

        def margin(name: str) -> float | None:
            value = length(margins, name)
            return abs(value) if value is not None else None

        return Sheet(
            width=length(size, "w") or _LETTER[0], height=length(size, "h") or _LETTER[1],
            top=margin("top"), bottom=margin("bottom"), left=margin("left"), right=margin("right"),
            page_number=number, first_page_numbered=first, number_from=_start(section),
            header=margin("header"), mirrored=self._says(_MIRROR), last=last,
        )  # fmt: skip

    def _says(self, setting: bytes) -> bool:
        """Whether the settings of the document turn something on."""
        if self._settings is None:
            package = self._context.package
            name = package.related(package.main, "settings")
            self._settings = package.read(name) if name is not None else b""
        return re.search(setting, self._settings) is not None

    def _read(self, part: str, role: str, room: float | None) -> Running:
        known = self._running.get(part)
        if known is not None:
            return known
        running = self._running[part] = Running()
        trace = self._context.trace
        if trace is not None:
            trace.running = True
        root = self._context.package.tree(part)
        ordinal, page = self._context.paragraph, self._context.page
        story = Story(self._context, Part(root))
        items = list(story.items(root))
        line = None if any(isinstance(item, Table) for item in items) else 0.0
        for flow, box in _flows(items, None):
            numbers = flow.page_field
            if numbers and running.number is None:
                running.number = _side(flow, box)
            line = _longer(line, share_above(flow, room))
            for para in flow.paras():
                only = numbers and re.fullmatch(_NUMBER_WORDS, para.text) is not None
                kind: Role = "page-number" if only else "header" if role == "header" else "footer"
                running.furniture.append(Furnishing(para, kind, line_above=line))
            line = _longer(line, share_below(flow))
        self._context.paragraph, self._context.page = ordinal, page
        if trace is not None:
            trace.running = False
        return running


def _shown(kind: str, first_differs: bool) -> Literal["all", "first", "later"]:
    """On which pages of the first section a header of a kind is shown."""
    if kind == "first":
        return "first"
    return "later" if first_differs or kind == "even" else "all"


def _longer(line: float | None, other: float) -> float | None:
    """The longer of two lines; the borders of tables are not looked at, so that one may be unknown."""
    return max(line or 0.0, other) if line is not None or other else None


def _room(section: etree._Element) -> float | None:
    """How wide the text of a section is, in points."""
    size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    found = [
        points(element.get(W + name)) if element is not None else None
        for element, name in ((size, "w"), (margins, "left"), (margins, "right"))
    ]
    width, left, right = found
    return width - left - right if width is not None and left is not None and right is not None else None


def _start(section: etree._Element) -> int | None:
    """The number that the pages of a section begin with, when it is set."""
    kind = section.find(W + "pgNumType")
    start = (kind.get(W + "start") or "") if kind is not None else ""
    return int(start) if start.isdecimal() and len(start) < 6 else None


def _flows(items: list[Item], box: TextBox | None) -> list[tuple[Flow, TextBox | None]]:
    """Every paragraph of a header, with the text box that it stands in."""
    found: list[tuple[Flow, TextBox | None]] = []
    for item in items:
        if isinstance(item, Flow):
            found.append((item, box))
        elif isinstance(item, Box):
            found.extend(_flows(item.items, item.box))
        elif isinstance(item, Table):
            found.extend(pair for row in item.rows for cell in row for pair in _flows(cell.items, box))
    return found


def _side(flow: Flow, box: TextBox | None) -> Side:
    """Where across the page the number of a header stands."""
    told = (flow.frame, box.place.align if box is not None else None, flow.shape.align)
    for align in told:
        if align in ("center", "right"):
            return "center" if align == "center" else "right"
    tabs = flow.raw()[: flow.page_field_at].count("\t")
    stops = [stop.kind for stop in flow.look.tabs or () if stop.kind in ("left", "center", "right", "end")]
    if tabs:
        kind = stops[tabs - 1] if tabs <= len(stops) else ("center", "right")[min(tabs, 2) - 1]
        return "center" if kind == "center" else "right" if kind in ("right", "end") else "left"
    return "left"


def _number_place(
    used: dict[tuple[str, str], Running], first_differs: bool
) -> tuple[Where | None, bool | None]:
    place: Where | None = None
    for role, edge in (("header", "top"), ("footer", "bottom")):
        for kind in ("default", "even"):
            running = used.get((role, kind))
            if place is None and running is not None and running.number is not None:
                place = f"{edge}-{running.number}"  # type: ignore[assignment]
    first = [running.number for (_, kind), running in used.items() if kind == "first"]
    if place is None and not any(first):
        return None, None
    if place is None:
        return None, True
    return place, any(number is not None for number in first) if first_differs else True


def page_count(context: Context, letters: int) -> int | None:
    """How many pages the file says it has, when that agrees with the ends of pages that were met.

    ``letters``: visible letters of the text; a count kept from a template does not fit them.
    """
    part = context.package.related("", "extended-properties")
    if part is None:
        return None
    said: dict[str, int] = {}
    for element in context.package.tree(part):
        name = etree.QName(element).localname
        text = (element.text or "").strip()
        if name in ("Pages", "Characters") and text.isdecimal() and len(text) < 10:
            said[name] = int(text)
    pages = said.get("Pages")
    fits = 0.7 * letters <= said.get("Characters", letters) <= 1.4 * letters
    return pages if pages and fits and pages == context.breaks + 1 else None
