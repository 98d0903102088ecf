"""Tables that a plain text draws with bars: which lines are theirs, and their grid."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from thongbao.node import Draft, draft
from thongbao.readers.text.plain.lines import Line

if TYPE_CHECKING:
    from thongbao.readers.text.markdown.tables import Table

_ONE_BAR = str.maketrans("│┃║¦", "||||")
_FRAME = re.compile(r"[+|┌├└╔╠╚┏┣┗][-=+|─━═┬┼┴┐┤┘╦╬╩╗╣╝┳╋┻┓┫┛ ]{2,}\Z")
_FEWEST_ROWS = 2


@draft
class Bars(Draft):
    """The lines of one table."""

    lines: list[Line]


def bar_tables(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Give the stretches of lines (from, to exclusive) that draw a table."""
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and _belongs(lines[end]) and (end == start or lines[end].blanks <= 1):
            end += 1
        if sum(_is_row(line) for line in lines[start:end]) >= _FEWEST_ROWS:
            yield start, end
        start = max(end, start + 1)


def bar_table(lines: Sequence[Line]) -> Table | None:
    """Build the grid of such lines; None when it has no text. Lines that no frame parts are rows."""
    from thongbao.readers.text.markdown.rich import Rich
    from thongbao.readers.text.markdown.tables import pipe_table

    rows: list[list[str]] = []
    frames = [at for at, line in enumerate(lines) if _FRAME.match(line.text)]
    framed = sum(1 for at in frames if 0 < at < len(lines) - 1) >= _FEWEST_ROWS
    fresh = True
    for line in lines:
        if _FRAME.match(line.text):
            fresh = True
            continue
        cells = [cell.strip() for cell in line.text.translate(_ONE_BAR)[1:-1].split("|")]
        if framed and not fresh and len(cells) == len(rows[-1]):
            rows[-1] = [f"{above} {cell}".strip() for above, cell in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
        fresh = False
    return pipe_table(rows, lines[0].number, known=False, parse=lambda text: Rich.of([(text, 0)]))


def _belongs(line: Line) -> bool:
    return _is_row(line) or _FRAME.match(line.text) is not None


def _is_row(line: Line) -> bool:
    text = line.text.translate(_ONE_BAR)
    framed = len(text) > 4 and text[0] == "|" and text[-1] == "|" and "|" in text[1:-1]
    return framed and _FRAME.match(line.text) is None
