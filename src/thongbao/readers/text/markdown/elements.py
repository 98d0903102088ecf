"""Elements of Markdown text: what one line, or a table, is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from thongbao.layout.blocks import Align
from thongbao.node import Draft, draft

Kind = Literal["text", "code", "heading", "rule", "pipes", "html-table", "halves", "aside", "note"]


@draft
class Element(Draft):
    """One line of text, or a heading, rule, table or aside that began at line ``number``."""

    kind: Kind
    text: str
    number: int
    indent: int = 0
    blanks: int = 0
    hard: bool = False
    """It ends with a hard line break."""
    align: Align | None = None
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


def marked_cells(elements: list[Element]) -> Iterator[str]:
    """Every text of the elements, cells of pipe tables included."""
    for element in elements:
        yield element.text
        for row in element.rows:
            yield from row
