"""Flows, tables and boxes -> blocks in reading order, with the lines drawn among them."""

from __future__ import annotations

from dataclasses import field, replace

from thongbao.layout.blocks import Block, Cell, Grid, Origin, Para, RuleLine
from thongbao.node import Draft, draft
from thongbao.readers.docx.beside.boxes import Beside, arrange
from thongbao.readers.docx.beside.halves import groups
from thongbao.readers.docx.drawings.lines import Tops, character_line, has_border, lines_of_grid, rules_of_flow
from thongbao.readers.docx.items import Box, Item, Table
from thongbao.readers.docx.paragraph.flow import Flow

_MOST_SPAN = 10_000


@draft
class Settled(Draft):
    """Blocks, and the lines among them with the index of the block that each belongs to."""

    blocks: list[Block] = field(default_factory=list)
    rules: list[tuple[int | None, RuleLine]] = field(default_factory=list)


def settle(items: list[Item], width: float | None, room: float | None = None) -> Settled:
    """The blocks of one container. ``width`` is that of its column in points, None when it is not known.

    Halves of lines are looked for only where the width is known, which is the page and text boxes; of a
    cell it is given as ``room``.
    """
    arranged = arrange(items, width)
    settled = Settled()
    flows = [item if isinstance(item, Flow) else None for item in arranged]
    grids = {start: (end, grid) for start, end, grid in groups(flows, width)} if width else {}
    tops = Tops([item for item in arranged if isinstance(item, Flow)], width, room)
    at = 0
    while at < len(arranged):
        item = arranged[at]
        if at in grids:
            end, grid = grids[at]
            settled.blocks.append(grid)
            place = len(settled.blocks) - 1
            settled.rules.extend((place, rule) for rule in lines_of_grid(grid))
            for flow in arranged[at:end]:
                if isinstance(flow, Flow):
                    settled.rules.extend((place, rule) for rule in rules_of_flow(flow, tops, width, grid))
            at = end
            continue
        _add(item, settled, tops, width)
        at += 1
    return settled


def _add(item: Item | Beside, settled: Settled, tops: Tops, width: float | None) -> None:
    if isinstance(item, Flow):
        paras = item.paras()
        settled.blocks.extend(paras)
        tops.settled(item, paras)
        place = len(settled.blocks) - 1 if settled.blocks else None
        for para in paras:
            line = character_line(para, tops.above(item))
            if line is not None:
                settled.rules.append((place, line))
        if item.drawn or has_border(item):
            settled.rules.extend((place, rule) for rule in rules_of_flow(item, tops, width, None))
    elif isinstance(item, Table):
        _add_table(item, settled)
    elif isinstance(item, Box):
        inner = settle(item.items, item.box.place.width)
        base = len(settled.blocks)
        settled.blocks.extend(inner.blocks)
        settled.rules.extend((None if place is None else base + place, rule) for place, rule in inner.rules)
    else:
        _add_beside(item, settled)


def _add_beside(item: Beside, settled: Settled) -> None:
    cells: list[Cell] = []
    rules: list[RuleLine] = []
    for column, part in enumerate(item.columns):
        inner = settle(part.items, part.width)
        cells.append(Cell(tuple(inner.blocks), column))
        rules.extend(rule for _, rule in inner.rules)
    settled.blocks.append(Grid(rows=(tuple(cells),), ruled=False, origin=_first_origin(cells)))
    settled.rules.extend((len(settled.blocks) - 1, rule) for rule in rules)


def _first_origin(cells: list[Cell]) -> Origin:
    origins = [block.origin for cell in cells for block in cell.blocks if block.origin.paragraph is not None]
    return min(origins, key=lambda origin: origin.paragraph or 0, default=Origin())


def _add_table(table: Table, settled: Settled) -> None:
    rows: list[tuple[Cell, ...]] = []
    rules: list[RuleLine] = []
    above: dict[int, str] = {}
    for row in table.rows:
        cells: list[Cell] = []
        for stored in row:
            inner = settle(stored.items, None, stored.room)
            cells.append(
                Cell(tuple(inner.blocks), stored.column, min(stored.columns, _MOST_SPAN), stored.rows)
            )
            for _, rule in inner.rules:
                # A line at the top of a cell underlines what stands in the cell above.
                known = rule.text_above is not None or stored.column not in above
                rules.append(rule if known else replace(rule, text_above=above[stored.column]))
            last = next((block for block in reversed(inner.blocks) if isinstance(block, Para)), None)
            if last is not None:
                above[stored.column] = last.text.rpartition("\n")[2]
        rows.append(tuple(cells))
    blocks: list[Block] = [block for row in rows for cell in row for block in cell.blocks]
    if not table.ruled and all(len(row) <= 1 for row in rows):
        # Nothing stands side by side: the table only sets its text apart.
        base = len(settled.blocks)
        settled.blocks.extend(blocks)
        place = base if blocks else None
        settled.rules.extend((place, rule) for rule in rules)
        return
    if not blocks and not table.ruled:
        return
    settled.blocks.append(
        Grid(
            rows=tuple(rows),
            ruled=table.ruled,
            head_repeats=table.head_repeats,
            rows_break=table.rows_break,
            origin=table.origin,
        )
    )
    settled.rules.extend((len(settled.blocks) - 1, rule) for rule in rules)


def rules_of(settled: Settled) -> tuple[RuleLine, ...]:
    """The lines, each with the index of its block."""
    return tuple(replace(rule, block=place) for place, rule in settled.rules)
