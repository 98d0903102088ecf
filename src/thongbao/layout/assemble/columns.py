"""Segments -> bands of text that stand side by side, found by the empty stripe between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field

from thongbao.layout.assemble.lines import Line, joined, rows
from thongbao.layout.assemble.numbers import median
from thongbao.node import Draft, draft

GUTTER = 10.0
"""Narrowest empty stripe, in points, that parts two columns."""
_WIDE = 48.0
_NAME_GAP = 150.0
_HEAD_ROWS = 6
_MOST_GAPS = 8
_BULLET = re.compile(r"(?:[-–+•*]|\d{1,2}[.)]|[a-zđ]\))\s*\S")
_MARK = re.compile(r"(?:[-–−+•*·▪●○]|\d{1,2}[.)]|[a-zđ]\)|[IVX]{1,4}[.)])\s*$")
_RECIPIENTS = re.compile(r"\s*nơi\s*nh[ậâa]n", re.IGNORECASE)


@draft
class Band(Draft):
    """Columns of visual lines, left to right, each top to bottom."""

    columns: list[list[Line]] = field(default_factory=list)

    @property
    def flow(self) -> float:
        """Where its first line stands in the flow of the document."""
        return min(line.flow for column in self.columns for line in column)


@draft
class _Growth(Draft):
    low: float
    high: float
    left: list[Line]
    right: list[Line]
    pairs: int = 1

    @property
    def lines(self) -> int:
        return len(self.left) + len(self.right)

    def clear(self) -> bool:
        """Whether this is text side by side and not a line with a wide blank."""
        width = self.high - self.low
        if len(self.left) == self.pairs and all(_MARK.match(line.text) for line in self.left):
            return False  # a list whose text hangs behind its markers
        if self.pairs >= 2:
            labels = len(self.left) == len(self.right) == self.pairs
            listed = labels and all(_BULLET.match(line.text) for line in self.left)
            return width >= GUTTER and not listed
        return width >= _WIDE or (self.lines >= 4 and width >= GUTTER)

    def sides(self, row: Sequence[Line]) -> tuple[list[Line], list[Line], float, float]:
        """Give the pieces of a row left and right of the gutter, and the edges that the gutter then has."""
        center = (self.low + self.high) / 2
        left = [piece for piece in row if piece.center < center]
        right = [piece for piece in row if piece.center >= center]
        low = max([self.low, *(piece.right for piece in left)])
        high = min([self.high, *(piece.left for piece in right)])
        return left, right, low, high

    def pairs_up(self, row: Sequence[Line]) -> bool:
        """Whether a row has text in both columns and nothing in the gutter."""
        left, right, low, high = self.sides(row)
        return bool(left and right) and high - low >= GUTTER

    def take(self, row: Sequence[Line], down: bool, middle: float, top: bool, within: bool = False) -> bool:
        """Add a row unless it crosses the gutter or does not look like the columns.

        ``middle`` is that of the page's text; ``top`` says that nothing but a letterhead can stand above;
        ``within``, that text in both columns follows, so that the row is theirs whatever it looks like.
        """
        left, right, low, high = self.sides(row)
        if high - low < GUTTER or not (within or self._alike(left, right, down, middle, top)):
            return False
        self.low, self.high = low, high
        self.left = [*self.left, *left] if down else [*left, *self.left]
        self.right = [*self.right, *right] if down else [*right, *self.right]
        self.pairs += bool(left and right)
        return True

    def _alike(self, left: list[Line], right: list[Line], down: bool, middle: float, top: bool) -> bool:
        row = left + right
        column = [*self.left, *self.right] if left and right else self.left if left else self.right
        last = column[-1] if down else column[0]
        if left and right:
            last = (
                max(column, key=lambda line: line.flow) if down else min(column, key=lambda line: line.flow)
            )
        gap = abs(row[0].flow - last.flow)
        size = max(row[0].size, last.size)
        if left and right:
            return gap <= 6 * size
        if top and not down:
            return gap <= 2.4 * size
        start, end = row[0].left, max(piece.right for piece in row)
        edge = min(piece.left for piece in column)
        width = max(piece.right for piece in column) - edge
        off = abs((start + end) / 2 - median(piece.center for piece in column))
        if down and len(row) == 1 and any(_under(row[0], piece) for piece in column[-4:]):
            return True
        if right:
            if off <= max(16.0, 0.15 * width):
                return gap <= (_NAME_GAP if down else 2.4 * size)
            if down and abs(start - edge) <= 4 and gap <= 1.6 * size:
                return True
            return down and gap <= 3.2 * size and start >= edge - 4 and (start + end) / 2 > middle + 24
        if not down:
            opens = bool(_RECIPIENTS.match(row[0].text)) and not _RECIPIENTS.match(self.left[0].text)
            return gap <= 2.4 * size and opens
        if abs(start - edge) <= 4 and gap <= 2.2 * size:
            return True
        return gap <= 2.6 * size and (off <= max(6.0, 0.08 * width) or -4 <= start - edge <= 40)


def _under(line: Line, post: Line) -> bool:
    """Whether a line stands under a post of the same page as the name of its holder would."""
    return (
        line.page == post.page
        and post.text.isupper()
        and abs(line.center - post.center) <= max(16.0, 0.15 * (post.right - post.left))
        and line.flow - post.flow <= _NAME_GAP
    )


def _grow(
    grid: Sequence[Sequence[Line]], at: int, gap: int, walls: Sequence[float], middle: float
) -> _Growth:
    row = grid[at]
    growth = _Growth(row[gap].right, row[gap + 1].left, list(row[: gap + 1]), list(row[gap + 1 :]))
    for step in (1, -1):
        here = at + step
        while 0 <= here < len(grid):
            low, high = sorted((grid[here - step][0].flow, grid[here][0].flow))
            if any(low <= wall <= high for wall in walls):
                break
            after = grid[here + 1] if step > 0 and here + 1 < len(grid) else None
            within = (
                after is not None
                and after[0].flow - low <= 5 * after[0].size
                and growth.pairs_up(after)
                and not any(low <= wall <= after[0].flow for wall in walls)
            )
            if not growth.take(grid[here], step > 0, middle, here < _HEAD_ROWS, within):
                break
            here += step
    return growth


def _middles(pieces: Sequence[Line]) -> dict[int, float]:
    """Give the middle of what stands on each page."""
    ends: dict[int, tuple[float, float]] = {}
    for piece in pieces:
        left, right = ends.get(piece.page, (piece.left, piece.right))
        ends[piece.page] = (min(left, piece.left), max(right, piece.right))
    return {page: (left + right) / 2 for page, (left, right) in ends.items()}


def bands(pieces: Sequence[Line], walls: Sequence[float] = ()) -> tuple[list[Band], list[Line]]:
    """Segments -> bands side by side, and the lines that remain, joined over their blanks.

    ``walls`` are places in the flow (tables) that no band may cross.
    """
    grid = rows(pieces)
    middles = _middles(pieces)
    used: set[int] = set()
    found: list[Band] = []
    for at, row in enumerate(grid):
        if len(row) < 2 or id(row[0]) in used:
            continue
        gaps = [gap for gap in range(len(row) - 1) if row[gap + 1].left > row[gap].right]
        gaps = sorted(gaps, key=lambda gap: row[gap].right - row[gap + 1].left)[:_MOST_GAPS]
        grown = [_grow(grid, at, gap, walls, middles[row[0].page]) for gap in gaps]
        best = max(grown, key=lambda growth: (growth.pairs, growth.high - growth.low), default=None)
        if best is None or not best.clear() or any(id(piece) in used for piece in (*best.left, *best.right)):
            continue
        used.update(id(piece) for piece in (*best.left, *best.right))
        found.append(Band([*_parted(best.left), *_parted(best.right)]))
    rest = [joined(row) for row in grid if id(row[0]) not in used]
    return found, rest


def _parted(column: list[Line]) -> list[list[Line]]:
    """Give a column, or the two that it is made of (several signers); lines joined over their blanks."""
    inner, rest = bands(column) if any(len(row) > 1 for row in rows(column)) else ([], column)
    if len(inner) == 1 and len(inner[0].columns) == 2 and not rest and _paired(inner[0]) >= 2:
        return inner[0].columns
    return [[joined(row) for row in rows(column)]]


def _paired(band: Band) -> int:
    return min(len(column) for column in band.columns)
