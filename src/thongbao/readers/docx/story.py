"""Blocks of one part (body, header, footnote, text box, cell) -> flows, tables and boxes in reading order."""

from __future__ import annotations

from dataclasses import field, replace
from itertools import pairwise

from lxml import etree

from thongbao.layout.blocks import Block, Origin, RuleLine
from thongbao.node import Draft, draft
from thongbao.readers.docx.context import Context
from thongbao.readers.docx.drawings import TextBox, branch
from thongbao.readers.docx.look.properties import is_on, points, whole
from thongbao.readers.docx.look.sheet import read_borders
from thongbao.readers.docx.package import Part
from thongbao.readers.docx.package.names import (
    ALT_CHUNK,
    ALTERNATE,
    DEL,
    INS,
    MOVE_FROM,
    MOVE_TO,
    SDT,
    SDT_CONTENT,
    SECTPR,
    TBL,
    TBLPR,
    TC,
    TCPR,
    TR,
    TRPR,
    TYPE,
    VAL,
    P,
    R,
    W,
)
from thongbao.readers.docx.paragraph.flow import Flow
from thongbao.readers.docx.paragraph.inline import Inline

_MOST_COLUMNS = 64
"""One more than Word allows in a table."""
_MARGINS = 10.8
"""Points that a cell keeps free at its two sides."""


@draft
class TableCell(Draft):
    """A cell as stored: where it starts, how far it goes, what is drawn around it."""

    items: list[Item]
    column: int
    columns: int
    rows: int = 1
    edges: frozenset[str] = frozenset()
    room: float | None = None
    """Width inside its usual margins, in points."""


@draft
class Table(Draft):
    """A table as stored, merged cells once."""

    rows: list[list[TableCell]]
    ruled: bool
    origin: Origin
    head_repeats: bool
    rows_break: bool


@draft
class Box(Draft):
    """A text box, anchored in the paragraph that follows it."""

    box: TextBox
    items: list[Item]


Item = Flow | Table | Box


@draft
class Settled(Draft):
    """Blocks, and the lines among them with the index of the block that each belongs to."""

    blocks: list[Block] = field(default_factory=list)
    rules: list[tuple[int | None, RuleLine]] = field(default_factory=list)


class Story:
    """Reads the blocks of one part."""

    def __init__(self, context: Context, part: Part) -> None:
        self.context = context
        self._inline = Inline(context, part)

    def items(self, parent: etree._Element, depth: int = 0, table_style: str | None = None) -> list[Item]:
        """What stands in ``parent``, in document order."""
        items: list[Item] = []
        open_flow = self._blocks(parent, items, None, depth, table_style)
        if open_flow is not None:
            self._place(open_flow, items, depth)
        self._tighten(items)
        return items

    def _tighten(self, items: list[Item]) -> None:
        """Take away the space that neighbours of one style do not keep between them."""
        style = self.context.sheet.para_style
        for above, below in pairwise(items):
            if not (isinstance(above, Flow) and isinstance(below, Flow)):
                continue
            if (above.look.tight or below.look.tight) and style(above.look.style) == style(below.look.style):
                if above.look.tight:
                    above.shape = replace(above.shape, after=0.0)
                if below.look.tight:
                    below.shape = replace(below.shape, before=0.0)

    def _blocks(
        self, parent: etree._Element, items: list[Item], before: Flow | None, depth: int, style: str | None
    ) -> Flow | None:
        """Add what stands in ``parent``; gives the flow whose paragraph goes on in the next one, if any."""
        self.context.check_depth(depth)
        stray: list[etree._Element] = []
        for element in parent:
            tag = element.tag
            if tag == P:
                flow = self._inline.paragraph(element, style, before, depth)
                before = flow if flow.joins_next else None
                if before is None:
                    self._place(flow, items, depth)
            elif tag == TBL:
                if before is not None:
                    self._place(before, items, depth)
                    before = None
                table = self._table(element, depth)
                if table is not None:
                    items.append(table)
            elif tag == SDT:
                content = element.find(SDT_CONTENT)
                if content is not None:
                    before = self._blocks(content, items, before, depth + 2, style)
            elif tag == ALTERNATE:
                chosen = branch(element)
                if chosen is not None:
                    before = self._blocks(chosen, items, before, depth + 2, style)
            elif tag in (DEL, MOVE_FROM):
                self.context.doubt("reading.tracked_changes")
            elif tag == SECTPR:
                self.context.sections.append((element, self.context.paragraph))
            elif tag == ALT_CHUNK:
                self.context.doubt("reading.docx_alt_chunk")
            elif tag == R:
                stray.append(element)
            elif len(element) and tag not in (TBLPR, TCPR):
                if tag in (INS, MOVE_TO):
                    self.context.doubt("reading.tracked_changes")
                before = self._blocks(element, items, before, depth + 1, style)
        if stray:  # runs outside any paragraph: no editor writes them, but words they are
            flow = self._inline.stray(stray, style, depth)
            self._place(flow, items, depth)
        return before

    def _place(self, flow: Flow, items: list[Item], depth: int) -> None:
        """Add a paragraph, the text boxes that are anchored in it first."""
        for box in flow.boxes:
            self.context.check_depth(depth + 4)
            saved = self._inline.fields_aside()
            inner = self.items(box.content, depth + 6)
            self._inline.fields_back(saved)
            items.append(Box(box, inner))
        items.append(flow)
        if self.context.trace is not None:
            self.context.trace.flows.append((flow, self.context.trace.running))

    def _table(self, element: etree._Element, depth: int) -> Table | None:
        properties = element.find(TBLPR)
        named = properties.find(W + "tblStyle") if properties is not None else None
        sheet = self.context.sheet
        style = named.get(VAL) if named is not None else sheet.default_table
        edges = dict(sheet.borders_of(style))
        edges.update(read_borders(properties.find(W + "tblBorders") if properties is not None else None))
        first = self.context.paragraph + 1
        page = self.context.page
        rows: list[list[TableCell]] = []
        open_cells: dict[int, TableCell] = {}
        repeats, breaks = False, False
        for row in self._rows(element, depth):
            said = row.find(TRPR)
            repeats = repeats or (not rows and _is_said(said, "tblHeader"))
            breaks = breaks or not _is_said(said, "cantSplit")
            cells = self._row(row, style, edges, open_cells, depth + 1, first=not rows)
            rows.append(cells)
        if not rows:
            return None
        return Table(rows, _is_ruled(rows), Origin(page=page, paragraph=first), repeats, breaks)

    def _rows(self, parent: etree._Element, depth: int) -> list[etree._Element]:
        """The rows of a table, deleted ones left out, through content controls."""
        self.context.check_depth(depth)
        found: list[etree._Element] = []
        for element in parent:
            tag = element.tag
            if tag == TR:
                properties = element.find(TRPR)
                if properties is not None and properties.find(DEL) is not None:
                    self.context.doubt("reading.tracked_changes")
                else:
                    found.append(element)
            elif tag == ALTERNATE:
                chosen = branch(element)
                found.extend(self._rows(chosen, depth + 2) if chosen is not None else ())
            elif tag not in (TBLPR, TBL, P, DEL, MOVE_FROM) and len(element):
                found.extend(self._rows(element, depth + 1))
        return found

    def _cells(self, parent: etree._Element, depth: int) -> list[etree._Element]:
        self.context.check_depth(depth)
        found: list[etree._Element] = []
        for element in parent:
            tag = element.tag
            if tag == TC:
                found.append(element)
            elif tag == ALTERNATE:
                chosen = branch(element)
                found.extend(self._cells(chosen, depth + 2) if chosen is not None else ())
            elif tag not in (TRPR, P, DEL, MOVE_FROM) and len(element):
                found.extend(self._cells(element, depth + 1))
        return found

    def _row(
        self,
        row: etree._Element,
        style: str | None,
        edges: dict[str, bool],
        open_cells: dict[int, TableCell],
        depth: int,
        *,
        first: bool,
    ) -> list[TableCell]:
        properties = row.find(TRPR)
        skipped = properties.find(W + "gridBefore") if properties is not None else None
        column = _bounded(skipped.get(VAL) if skipped is not None else None, 0)
        cells: list[TableCell] = []
        for element in self._cells(row, depth):
            said = element.find(TCPR)
            if said is not None and said.find(W + "cellDel") is not None:
                self.context.doubt("reading.tracked_changes")
                continue
            span = said.find(W + "gridSpan") if said is not None else None
            columns = max(1, _bounded(span.get(VAL) if span is not None else None, 1))
            items = self.items(element, depth + 1, style)
            if _merge(said, "hMerge") == "continue" and cells:
                cells[-1].columns += columns
                cells[-1].items.extend(items)
            elif _merge(said, "vMerge") == "continue" and column in open_cells:
                above = open_cells[column]
                above.rows += 1
                above.items.extend(item for item in items if not isinstance(item, Flow) or item.has_text())
            else:
                cell = TableCell(items, column, columns, 1, _edges(said, edges, column == 0, first), _room(said))
                cells.append(cell)
                for place in range(column, column + columns):
                    open_cells.pop(place, None)
                if _merge(said, "vMerge") == "restart":
                    open_cells[column] = cell
            column += columns
        return cells


def _bounded(value: str | None, default: int) -> int:
    number = whole(value)
    return default if number is None else min(max(number, 0), _MOST_COLUMNS)


def _room(properties: etree._Element | None) -> float | None:
    width = properties.find(W + "tcW") if properties is not None else None
    if width is None or width.get(TYPE, "dxa") != "dxa":
        return None
    room = (points(width.get(W + "w")) or 0.0) - _MARGINS
    return room if room > 0 else None


def _merge(properties: etree._Element | None, name: str) -> str | None:
    merge = properties.find(W + name) if properties is not None else None
    return None if merge is None else merge.get(VAL, "continue")


def _edges(
    properties: etree._Element | None, table: dict[str, bool], leftmost: bool, topmost: bool
) -> frozenset[str]:
    """Which edges of a cell are drawn: by itself, else by the table. Outer edges count only at the rim."""
    own = read_borders(properties.find(W + "tcBorders") if properties is not None else None)
    drawn = {
        "left": table.get("left" if leftmost else "insideV", False),
        "right": table.get("insideV", False) or (table.get("right", False) and table.get("left", False)),
        "top": table.get("top" if topmost else "insideH", False),
        "bottom": table.get("insideH", False) or (table.get("bottom", False) and table.get("top", False)),
    }
    drawn.update({edge: is_there for edge, is_there in own.items() if edge in drawn})
    return frozenset(edge for edge, is_there in drawn.items() if is_there)


def _is_said(properties: etree._Element | None, name: str) -> bool:
    """Whether the properties of a row turn something on."""
    element = properties.find(W + name) if properties is not None else None
    return element is not None and is_on(element)


def _is_ruled(rows: list[list[TableCell]]) -> bool:
    """Whether lines set the cells apart: at least half have one at a side, or both above and below."""
    cells = [cell for row in rows for cell in row]
    ruled = sum(bool(cell.edges & {"left", "right"}) or cell.edges >= {"top", "bottom"} for cell in cells)
    return 2 * ruled >= len(cells) > 0
