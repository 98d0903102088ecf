"""Cells of drawn tables set one under the other before an engine sees them.

Lines of neighbouring cells are rarely in step: where a head of one line stands beside one of two, an engine that reads
across the page takes them for one crooked line. Cells that lie over one another with the same edges stay together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from thongbao.readers.ocr.picture.drawn import Bar, touch
from thongbao.readers.ocr.picture.shares import Box

_NEAR = 0.06
"""Lines this far apart, in inches, are edges of the same cells."""
_DRAWN = 0.6
"""Share of an edge of a cell that must be drawn."""
_LEAST = 3
"""Upright lines of a table: two of them are a frame."""



class Table(NamedTuple):
    """Rows of pixels that a table takes up, and the boxes to read them in: they cover these rows from edge to edge."""

    top: int
    bottom: int
    boxes: tuple[Box, ...]


def tables(level: Sequence[Bar], standing: Sequence[Bar], width: int, dpi: float) -> list[Table]:
    """Give the tables that whole lines draw, top to bottom; none that stands beside another or is no grid."""
    near = max(2, round(_NEAR * dpi))
    found: list[Table] = []
    for lying, uprights in _groups(level, standing):
        ys = _edges([(bar.top + bar.bottom) // 2 for bar in lying], near)
        xs = _edges([(bar.left + bar.right) // 2 for bar in uprights], near)
        if len(xs) < _LEAST or len(ys) < 2:
            continue
        boxes = _boxes(ys, xs, lying, uprights, near)
        if boxes:
            ends = {xs[0]: 0, xs[-1]: width}  # what stands beside a table is read with its outer cells
            wide = [(ends.get(x0, x0), y0, ends.get(x1, x1), y1) for x0, y0, x1, y1 in boxes]
            found.append(Table(ys[0], ys[-1], tuple(_columns(wide))))
    found.sort()
    beside = {at for at, (one, other) in enumerate(pairwise(found)) if other.top < one.bottom}
    return [table for at, table in enumerate(found) if at not in beside and at - 1 not in beside]


def _groups(level: Sequence[Bar], standing: Sequence[Bar]) -> Iterator[tuple[list[Bar], list[Bar]]]:
    """Give the lines that hang together."""
    left = list(standing)
    while left:
        uprights, lying = [left.pop()], list[Bar]()
        grown = True
        while grown:
            more = [bar for bar in level if bar not in lying and any(touch(one, bar) for one in uprights)]
            lying += more
            also = [bar for bar in left if any(touch(bar, one) for one in lying)]
            uprights += also
            left = [bar for bar in left if bar not in also]
            grown = bool(more or also)
        yield lying, uprights


def _edges(places: Sequence[int], near: int) -> list[int]:
    found: list[int] = []
    for place in sorted(places):
        if not found or place - found[-1] > near:
            found.append(place)
    return found


def _boxes(ys: Sequence[int], xs: Sequence[int], lying: Sequence[Bar], uprights: Sequence[Bar], near: int) -> list[Box]:
    """Give the cells, merged ones whole; none where they are no rectangles."""
    across = [[_drawn([(bar.left, bar.right) for bar in lying if abs((bar.top + bar.bottom) // 2 - y) <= near], edge)
               for edge in pairwise(xs)] for y in ys]  # fmt: skip
    down = [[_drawn([(bar.top, bar.bottom) for bar in uprights if abs((bar.left + bar.right) // 2 - x) <= near], edge)
             for edge in pairwise(ys)] for x in xs]  # fmt: skip
    free = {(row, column) for row in range(len(ys) - 1) for column in range(len(xs) - 1)}
    boxes: list[Box] = []
    while free:
        cell = {min(free)}
        edge = list(cell)
        while edge:
            row, column = edge.pop()
            beside = {
                (row - 1, column): across[row][column],
                (row + 1, column): across[row + 1][column],
                (row, column - 1): down[column][row],
                (row, column + 1): down[column + 1][row],
            }
            new = [place for place, shut in beside.items() if not shut and place in free and place not in cell]
            cell.update(new)
            edge += new
        free -= cell
        rows, columns = {row for row, _ in cell}, {column for _, column in cell}
        if len(rows) * len(columns) != len(cell):
            return []
        boxes.append((xs[min(columns)], ys[min(rows)], xs[max(columns) + 1], ys[max(rows) + 1]))
    return boxes


def _drawn(pieces: Sequence[tuple[int, int]], edge: tuple[int, int]) -> bool:
    start, end = edge
    return sum(max(0, min(end, b) - max(start, a)) for a, b in pieces) >= _DRAWN * (end - start)


def _columns(boxes: Sequence[Box]) -> list[Box]:
    """Put cells that lie over one another with the same edges together."""
    found: list[Box] = []
    for box in sorted(boxes, key=lambda box: (box[0], box[2], box[1])):
        last = found[-1] if found else None
        if last is not None and (last[0], last[2], last[3]) == (box[0], box[2], box[1]):
            found[-1] = (*last[:3], box[3])
        else:
            found.append(box)
    return sorted(found, key=lambda box: (box[1], box[0]))
