"""What stands in a container of a document: paragraphs (``Flow``), tables, text boxes."""

from __future__ import annotations

from thongbao.layout.blocks import Origin
from thongbao.node import Draft, draft
from thongbao.readers.docx.drawings import TextBox
from thongbao.readers.docx.paragraph.flow import Flow


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
