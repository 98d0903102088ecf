"""The one column that an eye follows through all pages: bands, tables and lines -> blocks in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from thongbao.layout.assemble.columns import Band
from thongbao.layout.assemble.frames import Frame
from thongbao.layout.assemble.lines import Line, joined, read, segments
from thongbao.layout.assemble.lines import rows as in_rows
from thongbao.layout.assemble.numbers import median
from thongbao.layout.assemble.paragraphs import Builder, ends_centred, origin, starts_item
from thongbao.layout.assemble.tables import Slot, Table
from thongbao.layout.assemble.words import Page
from thongbao.layout.blocks import Align, Block, Box, Cell, Grid, Origin, Para, Shape

Homes = list[tuple[Line, int]]
_STEP = 16.0


class Flow:
    """Gives every line and table its place when all pages are hung under one another."""

    def __init__(self, pages: Sequence[Page], pieces: dict[int, list[Line]], tables: Sequence[Table]) -> None:
        self.tables: list[tuple[float, Table]] = []
        self.walls: list[float] = []
        self.extents: dict[int, tuple[float, float]] = {}
        """Top and bottom of what each page says, furniture left out."""
        start = 0.0
        for page in pages:
            mine = [table for table in tables if table.page == page.number]
            tops = [line.base for line in pieces[page.number]] + [table.box.top for table in mine]
            if not tops:
                continue
            shift = start - min(tops)
            self.extents[page.number] = _extent(pieces[page.number], mine)
            for line in pieces[page.number]:
                line.flow = line.base + shift
            for table in mine:
                self.tables.append((table.box.top + shift, table))
                self.walls.append(table.box.top + shift)
            ends = [line.base for line in pieces[page.number]] + [table.box.bottom for table in mine]
            start = max(ends) + shift + _STEP


def _extent(lines: Sequence[Line], tables: Sequence[Table]) -> tuple[float, float]:
    tops = [line.base - 0.75 * line.size for line in lines] + [table.box.top for table in tables]
    bottoms = [line.base + 0.22 * line.size for line in lines] + [table.box.bottom for table in tables]
    return min(tops), max(bottoms)


def lay_out(
    flow: Flow, bands: Sequence[Band], lines: Sequence[Line], frames: dict[int, Frame]
) -> tuple[tuple[Block, ...], Homes]:
    """Everything in reading order as blocks; and for every text line the index of the block that it is in."""
    builder = Builder(frames)
    items: list[tuple[float, Line | Band | Table]] = [(line.flow, line) for line in lines]
    items += [(band.flow, band) for band in bands]
    items += flow.tables
    items.sort(key=lambda item: item[0])
    blocks: list[Block] = []
    homes: Homes = []
    waiting: list[Line] = []
    last_table: Table | None = None

    def flush() -> None:
        for para, group in builder.paras(waiting):
            homes.extend((line, len(blocks)) for line in group)
            blocks.append(para)
        waiting.clear()

    for _, item in items:
        if isinstance(item, Line):
            waiting.append(item)
            last_table = None
            continue
        flush()
        if isinstance(item, Band):
            homes.extend((line, len(blocks)) for column in item.columns for line in column)
            blocks.append(_side_by_side(item))
            last_table = None
            continue
        grid = _ruled(item, builder)
        before = blocks[-1] if blocks else None
        if last_table is not None and isinstance(before, Grid) and _same_columns(last_table, item):
            blocks[-1] = _continued(before, grid)
        else:
            blocks.append(grid)
        last_table = item
    flush()
    return tuple(blocks), homes


def _side_by_side(band: Band) -> Grid:
    cells = []
    for at, column in enumerate(band.columns):
        middle = median(line.center for line in column)
        edge = min(line.left for line in column)
        flush = sum(line.left - edge <= 2.5 for line in column)
        centred = len(column) > 1 and flush < 0.6 * len(column)
        paras = []
        for line in column:
            align: Align | None = "left" if line.left - edge <= 2.5 else None
            if centred and abs(line.center - middle) <= 8:
                align = "center"
            text, style, spans = read((line,))
            if text:
                paras.append(Para(text, style, Shape(align=align), origin((line,)), spans))
        cells.append(Cell(tuple(paras), column=at))
    return Grid(
        rows=(tuple(cells),), ruled=False, origin=origin([line for column in band.columns for line in column])
    )


def _same_columns(above: Table, below: Table) -> bool:
    return (
        above.page != below.page
        and len(above.columns) == len(below.columns)
        and all(abs(a - b) <= 4 for a, b in zip(above.columns, below.columns, strict=True))
    )


def _text(row: Sequence[Cell]) -> list[str]:
    return [block.text for cell in row for block in cell.blocks if isinstance(block, Para)]


def _continued(above: Grid, below: Grid) -> Grid:
    """Give a table and its continuation on the next page; a repeated head row stands once."""
    rows = below.rows
    if rows and above.rows and _text(rows[0]) == _text(above.rows[0]) and any(_text(rows[0])):
        rows = rows[1:]
    return Grid(rows=above.rows + rows, ruled=True, origin=above.origin)


def _ruled(table: Table, builder: Builder) -> Grid:
    by_row: dict[int, list[Cell]] = defaultdict(list)
    for slot in table.slots:
        by_row[slot.row].append(
            Cell(
                _cell_blocks(slot, table.page, builder),
                column=slot.column,
                columns=slot.columns,
                rows=slot.rows,
            )
        )
    box = Box(*(round(value, 1) for value in table.box))
    return Grid(
        rows=tuple(tuple(by_row[row]) for row in range(table.height)),
        ruled=True,
        origin=Origin(page=table.page, box=box),
    )


def _cell_blocks(slot: Slot, page: int, builder: Builder) -> tuple[Para, ...]:
    """Give the paragraphs of a cell, its wrapped lines joined."""
    if not slot.words:
        return ()
    lines = [joined(row) for row in in_rows(segments(slot.words, page))]
    inner = Frame(min(line.left for line in lines), max(*(line.right for line in lines), slot.box.right - 6))
    groups: list[list[Line]] = []
    for line in lines:
        broken = bool(groups) and ends_centred(groups[-1][-1], line, slot.box)
        if groups and not broken and not starts_item(groups[-1], line, inner):
            groups[-1].append(line)
        else:
            groups.append([line])
    paras = []
    for group in groups:
        text, style, spans = read(group)
        if text:
            paras.append(Para(text, style, Shape(align=_cell_align(group, slot.box)), origin(group), spans))
    return tuple(paras)


def _cell_align(lines: Sequence[Line], box: Box) -> Align | None:
    middle = (box.left + box.right) / 2
    if all(abs(line.center - middle) <= 4 for line in lines) and any(
        line.left - box.left > 8 for line in lines
    ):
        return "center"
    return "left" if lines[0].left - box.left <= 10 else None
