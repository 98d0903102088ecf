"""Tables of data: with lines, as wide as the text, each column by what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from thongbao.export.docx.wordml import Look, clean, gap, paragraph, run, table
from thongbao.layout.letters import printed_width

if TYPE_CHECKING:
    from thongbao.export.docx.forms.form import Form
    from thongbao.notice.model import Table

_CELL = Look(size=12, before=2, after=2)
_MOST = 260.0
"""A column asks for no more than this, however long its texts are."""
_EDGES = 14.0
"""What the edges of a cell take."""


def table_of(data: Table, form: Form) -> str:
    """A table of the record; a first row that is full and short heads every page."""
    texts = [[clean(cell) for cell in row] for row in data.rows]
    count = max((len(row) for row in texts), default=0)
    if not count:
        return ""
    texts = [[*row, *[""] * (count - len(row))] for row in texts]
    head = len(texts) > 1 and all(cell and len(cell) < 60 for cell in texts[0])
    rows = [[_cell(cell, heading=head and order == 0) for cell in row] for order, row in enumerate(texts)]
    return table(rows, _widths(texts, form.width), ruled=True, head=head) + gap(6)


def _cell(text: str, *, heading: bool) -> str:
    look = replace(_CELL, bold=heading, align="center" if heading or len(text) < 4 else "left")
    return paragraph(run(text, look), look)


def _widths(rows: Sequence[Sequence[str]], room: float) -> list[float]:
    """Widths of columns, together as wide as the room. No word of a column is cut while there is room for it."""
    least, wanted = [], []
    for column in zip(*rows, strict=True):
        longest = max(printed_width(cell, _CELL.size, bold=False) for cell in column)
        word = max((printed_width(one, _CELL.size, bold=True) for cell in column for one in cell.split()), default=0.0)
        least.append(word + _EDGES)
        wanted.append(max(min(longest, _MOST), word) + _EDGES)
    free, more = room - sum(least), sum(wanted) - sum(least)
    if free < 0 or more <= 0:
        return [width * room / sum(wanted) for width in wanted]
    return [low + (high - low) * free / more for low, high in zip(least, wanted, strict=True)]
