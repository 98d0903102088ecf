"""Tables of a document: rows and cells as stored, merged cells once, with the edges that are drawn."""

from __future__ import annotations

from typing import Protocol

from lxml import etree

from thongbao.layout.blocks import Origin
from thongbao.readers.docx.context import Context
from thongbao.readers.docx.drawings import branch
from thongbao.readers.docx.items import Item, Table, TableCell
from thongbao.readers.docx.look.properties import is_on, points, whole
from thongbao.readers.docx.look.sheet import read_borders
from thongbao.readers.docx.package.names import (
    ALTERNATE,
    DEL,
    MOVE_FROM,
    TBL,
    TBLPR,
    TC,
    TCPR,
    TR,
    TRPR,
    TYPE,
    VAL,
    P,
    W,
)
from thongbao.readers.docx.paragraph.flow import Flow

_MOST_COLUMNS = 64
"""One more than Word allows in a table."""
_MARGINS = 10.8
"""Points that a cell keeps free at its two sides."""


class Reads(Protocol):
    """Reads what stands in a cell."""

    def __call__(self, parent: etree._Element, depth: int, table_style: str | None) -> list[Item]:
        """The items of the cell."""


class Tables:
    """Reads the tables of one part; ``items`` reads their cells."""

    def __init__(self, context: Context, items: Reads) -> None:
        self.context = context
        self._items = items

    def table(self, element: etree._Element, depth: int) -> Table | None:
        """The table that an element stores; None when no row is left of it."""
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
            items = self._items(element, depth + 1, style)
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
