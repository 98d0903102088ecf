"""Rows and tables that come and go, and the cells of rows that stay."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence

from lxml import etree

from thongbao.layout.blocks import Cell
from thongbao.layout.walking import paras_of
from thongbao.mend.docx.writing.elements import drop, make, mark_properties
from thongbao.readers.docx.package.names import PPR, TBL, TC, TCPR, TR, TRPR, VAL, P, W
from thongbao.readers.docx.paragraph.trace import Traced
from thongbao.redline.leaves import Leaf, storable
from thongbao.redline.sheet import Sheet
from thongbao.redline.writing.paragraphs import run_like, runs_of

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
_ROW_LEFT = ("ins", "del", "trPrChange")


def row_of(sheet: Sheet, leaf: Leaf) -> etree._Element | None:
    """The ``w:tr`` of a row."""
    flow = sheet.document.spots.by_number(leaf.para.origin.paragraph)
    para = flow.traced.elements[-1] if flow is not None and flow.traced is not None else None
    return next(para.iterancestors(TR), None) if para is not None else None


def cell_at(row: etree._Element, column: int) -> etree._Element | None:
    """The cell of a row that begins at a column."""
    at = _number(row.find(f"{TRPR}/{W}gridBefore"))
    for cell in row.iterchildren(TC):
        if at == column:
            return cell
        at += _number(cell.find(f"{TCPR}/{W}gridSpan")) or 1
    return None


def _number(element: etree._Element | None) -> int:
    value = element.get(VAL, "") if element is not None else ""
    return int(value) if value.isdecimal() and len(value) < 5 else 0


def take_out_row(sheet: Sheet, row: etree._Element) -> None:
    """Mark a row as deleted, with all that it says."""
    for para in row.iter(P):
        runs = runs_of(para)
        if runs:
            sheet.tracker.delete(runs)
        mark_properties(para).insert(0, sheet.tracker.mark("del"))
    _row_properties(row).append(sheet.tracker.mark("del"))


def new_row(sheet: Sheet, cells: Sequence[Cell], model: etree._Element) -> etree._Element:
    """An inserted row like ``model``."""
    row = make("tr")
    said = model.find(TRPR)
    if said is not None:
        row.append(copy.deepcopy(said))
        drop(row[0], *_ROW_LEFT)
    texts = list(cells_as_texts(cells))
    holders = list(model.iterchildren(TC))
    for at, holder in enumerate(holders):
        mine = texts[at : at + 1] if at + 1 < len(holders) else texts[at:]
        row.append(_cell_like(sheet, holder, [text for part in mine for text in part]))
    _row_properties(row).append(sheet.tracker.mark("ins"))
    return row


def cells_as_texts(cells: Sequence[Cell]) -> Iterator[list[str]]:
    """The paragraphs of each cell, from the left."""
    for cell in sorted(cells, key=lambda one: one.column):
        yield [storable(para.text) for para in paras_of(cell.blocks)]


def new_table(sheet: Sheet, rows: Sequence[Leaf], width: float) -> etree._Element:
    """A table of inserted rows, with lines around its cells."""
    columns = max(len(row.cells or ()) for row in rows)
    table = make("tbl")
    said = make("tblPr")
    said.append(make("tblW", w=str(round(width * 20)), type="dxa"))
    borders = make("tblBorders")
    borders.extend([make(edge, val="single", sz="4", space="0", color="auto") for edge in _EDGES])
    said.append(borders)
    grid = make("tblGrid")
    each = str(round(width * 20 / max(columns, 1)))
    grid.extend([make("gridCol", w=each) for _ in range(columns)])
    table.extend([said, grid])
    model = make("tr")
    for _ in range(columns):
        cell = make("tc")
        cell_said = make("tcPr")
        cell_said.append(make("tcW", w=each, type="dxa"))
        cell.extend([cell_said, make("p")])
        model.append(cell)
    table.extend([new_row(sheet, row.cells or (), model) for row in rows])
    return table


def _cell_like(sheet: Sheet, model: etree._Element, texts: Sequence[str]) -> etree._Element:
    cell = make("tc")
    said = model.find(TCPR)
    if said is not None:
        cell.append(copy.deepcopy(said))
        drop(cell[0], "vMerge", "hMerge", "cellIns", "cellDel", "cellMerge", "tcPrChange")
    first = next(model.iter(P), None)
    for text in texts or [""]:
        cell.append(_paragraph_like(sheet, first, text))
    return cell


def _paragraph_like(sheet: Sheet, model: etree._Element | None, text: str) -> etree._Element:
    fresh = make("p")
    had = model.find(PPR) if model is not None else None
    if had is not None:
        fresh.append(copy.deepcopy(had))
        drop(fresh[0], "pageBreakBefore", "framePr", "pPrChange", "sectPr", "numPr")
        for look in fresh[0].findall(W + "rPr"):
            drop(look, "ins", "del", "moveFrom", "moveTo", "rPrChange")
    mark_properties(fresh).insert(0, sheet.tracker.mark("ins"))
    if text:
        fresh.append(sheet.tracker.inserted(run_like(_traced(sheet, model), text)))
    return fresh


def _traced(sheet: Sheet, para: etree._Element | None) -> Traced | None:
    flows = (flow.traced for flow, _ in sheet.document.trace.flows if flow.traced is not None)
    return next((one for one in flows if para is not None and one.elements[-1] is para), None)


def write_into(sheet: Sheet, cell: etree._Element, text: str) -> None:
    """Put words into a cell that shows none."""
    para = next((one for one in cell.iterchildren(P)), None)
    if para is None:
        sheet.missed.append(text)
        return
    said = para.find(PPR)
    mark = said.find(W + "rPr") if said is not None else None
    para.append(sheet.tracker.inserted(run_like(None, text, mark)))


def _row_properties(row: etree._Element) -> etree._Element:
    said = row.find(TRPR)
    if said is None:
        said = make("trPr")
        behind = next((at for at, child in enumerate(row) if child.tag in (TC, W + "sdt")), 0)
        row.insert(behind, said)
    return said


def top_of(element: etree._Element) -> etree._Element:
    """The outermost table around an element, else the element itself."""
    tables = list(element.iterancestors(TBL))
    return tables[-1] if tables else element
