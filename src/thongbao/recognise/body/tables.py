"""Tables of data as the record keeps them."""

from __future__ import annotations

from thongbao.layout.blocks import Grid
from thongbao.notice.model import Table
from thongbao.recognise.lines.units import cell_text


def table_of(grid: Grid, after: int) -> Table:
    """A grid as rows of texts; a merged cell stands once, where it begins, and is empty elsewhere."""
    width = max((cell.column + cell.columns for row in grid.rows for cell in row), default=0)
    rows = []
    for row in grid.rows:
        texts = [""] * width
        for cell in row:
            if cell.column < width:
                texts[cell.column] = " ".join(part for part in (texts[cell.column], cell_text(cell.blocks)) if part)
        rows.append(tuple(texts))
    return Table(after=after, rows=tuple(rows))
