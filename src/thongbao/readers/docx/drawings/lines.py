"""Lines under text: drawn shapes, borders of paragraphs, rows of dashes -> ``RuleLine``."""

from __future__ import annotations

import re

from thongbao.layout.blocks import Grid, Origin, Para, RuleLine
from thongbao.readers.docx.beside.measure import height, line_height
from thongbao.readers.docx.drawings import Drawn
from thongbao.readers.docx.drawings.places import is_flat
from thongbao.readers.docx.paragraph.flow import Flow

_CHARACTERS = r"(?i:(?:[_\-–—=~.*─━]\s?){3,}|\*(?:\s?\*)*|[_—─━]+|o0o|[-–—* ]+o[o0]o[-–—* ]+)"
_STARTS = frozenset("_-–—=~.*─━ oO")
"""With what such a line can begin, so that others do without the pattern."""
_EM = {
    "_": 0.5,
    "-": 0.333,
    "–": 0.5,
    "—": 1.0,
    "*": 0.5,
    "=": 0.564,
    ".": 0.25,
    " ": 0.25,
    "─": 0.6,
    "━": 0.6,
    "~": 0.54,
}


_NEAR = 20
"""How many paragraphs away from its anchor a line is looked for."""


class Tops:
    """Where the paragraphs of a container stand from its top, near enough to find what a line underlines."""

    def __init__(self, flows: list[Flow], width: float | None, room: float | None = None) -> None:
        self.room = room if width is None else width
        """Width of the container, for lines that reach across it; ``width`` is None where none is measured."""
        self._flows = flows
        self._order = {id(flow): index for index, flow in enumerate(flows)}
        self._width = width
        self._tops: list[float] | None = None
        self._last: Para | None = None
        self._above: dict[int, str | None] = {}

    def settled(self, flow: Flow, paras: list[Para]) -> None:
        """Remember the paragraphs that a flow became, and what stood above it."""
        self._above[id(flow)] = _last_line(self._last.text) if self._last else None
        if paras:
            self._last = paras[-1]

    def above(self, flow: Flow) -> str | None:
        """The line of text above a flow."""
        if id(flow) in self._above:
            return self._above[id(flow)]
        place = self._order.get(id(flow), 0)
        for before in reversed(self._flows[:place]):
            if before.has_text():
                return _last_line(_plain(before))
        return None

    def line_at(self, flow: Flow, top: float) -> str | None:
        """The line of text that ends nearest above ``top`` points below the start of a paragraph."""
        if self._tops is None:
            self._tops = []
            reached = 0.0
            for each in self._flows:
                self._tops.append(reached)
                reached += height(each, self._width)
        index = self._order.get(id(flow))
        if index is None:
            return None
        wanted = self._tops[index] + top
        best: str | None = None
        near = slice(max(0, index - _NEAR), index + _NEAR)
        for each, start in zip(self._flows[near], self._tops[near], strict=True):
            if not each.has_text():
                continue
            step = line_height(each)
            bottom = start + (each.shape.before or 0.0)
            for line in each.raw().split("\n"):
                bottom += step
                if line.strip() and bottom - 0.45 * step <= wanted:
                    best = " ".join(line.split())
        return best


def _plain(flow: Flow) -> str:
    return "\n".join(" ".join(line.split()) for line in flow.raw().split("\n")).strip()


def _last_line(text: str) -> str:
    return text.rpartition("\n")[2]


def character_line(para: Para, above: str | None) -> RuleLine | None:
    """The line that a paragraph of dashes or stars stands for."""
    text = para.text
    if len(text) > 120 or text[:1] not in _STARTS or not re.fullmatch(_CHARACTERS, text):
        return None
    size = para.style.size or 13.0
    length = sum(_EM.get(letter, 0.5) for letter in text) * size
    return RuleLine(kind="characters", length=round(length, 1), origin=para.origin, text_above=above)


def lines_of_grid(grid: Grid) -> list[RuleLine]:
    """Lines of characters in a grid made of halves: each underlines the cell above."""
    found: list[RuleLine] = []
    above: dict[int, str] = {}
    for row in grid.rows:
        for cell in row:
            for para in cell.blocks:
                if isinstance(para, Para):
                    line = character_line(para, above.get(cell.column))
                    if line is not None:
                        found.append(line)
                    else:
                        above[cell.column] = para.text
    return found


def rules_of_flow(flow: Flow, tops: Tops, width: float | None, grid: Grid | None) -> list[RuleLine]:
    """The lines drawn in a paragraph and its border."""
    origin = Origin(page=flow.page, paragraph=flow.paragraph)
    found = [
        RuleLine(
            kind="drawn",
            length=round(line.place.width, 1) if line.place.width else None,
            origin=origin,
            text_above=_underlined(line, flow, tops, width, grid),
        )
        for line in flow.drawn
        if is_flat(line.place)
    ]
    if has_border(flow):
        under = flow.has_text() and flow.look.line_below
        text = _last_line(_plain(flow)) if under else tops.above(flow)
        length = None
        if tops.room is not None:
            length = round(tops.room - (flow.shape.left or 0.0) - (flow.shape.right or 0.0), 1)
        found.append(RuleLine(kind="border", length=length, origin=origin, text_above=text))
    return found


def has_border(flow: Flow) -> bool:
    """Whether a paragraph's border draws a line; one around it is a box about a mark."""
    look = flow.look
    return bool((look.line_above or look.line_below) and not look.boxed)


def share_above(flow: Flow, room: float | None) -> float:
    """Share of the width that the longest line above a paragraph's text takes: its border, what is drawn in it."""
    lengths = [line.place.width or 0.0 for line in flow.drawn if is_flat(line.place)]
    drawn = max(lengths, default=0.0) / room if room else 0.0
    return 1.0 if flow.look.line_above and not flow.look.boxed else drawn


def share_below(flow: Flow) -> float:
    """Share of the width that a line below a paragraph takes, or the one that its characters are."""
    typed = re.fullmatch(r"[_─━—]{20,}", _plain(flow))
    return 1.0 if typed or (flow.look.line_below and not flow.look.boxed) else 0.0


def _underlined(line: Drawn, flow: Flow, tops: Tops, width: float | None, grid: Grid | None) -> str | None:
    if grid is not None and width:
        left = line.place.left
        middle = left + (line.place.width or 0.0) / 2 if left is not None else None
        column = 0 if middle is not None and middle < width / 2 else 1
        return _in_grid(grid, flow, column, line.place.top)
    if line.inline or line.place.top_from_line:
        before = " ".join(_last_line(flow.raw()[: line.at].rstrip()).split())
        return before or tops.above(flow)
    if line.place.top is None or line.place.top_from_page:
        return _last_line(_plain(flow)) if flow.has_text() else tops.above(flow)
    return tops.line_at(flow, line.place.top) or tops.above(flow)


def _in_grid(grid: Grid, flow: Flow, column: int, top: float | None) -> str | None:
    """The half that a line under a row of halves underlines: of its own row, or of the one above it."""
    best: str | None = None
    for row in grid.rows:
        for cell in row:
            for para in cell.blocks:
                if not isinstance(para, Para) or cell.column != column:
                    continue
                ordinal = para.origin.paragraph or 0
                low = top is not None and top < 0.5 * line_height(flow)
                if ordinal < flow.paragraph or (ordinal == flow.paragraph and not low):
                    best = para.text
    return best
