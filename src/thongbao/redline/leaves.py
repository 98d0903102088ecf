"""A layout as leaves: its paragraphs, and the rows of its tables of data, in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thongbao.diff.nodes import Node
from thongbao.layout.blocks import NOWHERE, Block, Cell, Footnote, Grid, Layout, Para
from thongbao.layout.walking import paras_of
from thongbao.node import Draft, draft
from thongbao.recognise.lines.units import Unit, is_data
from thongbao.vietnamese.documents.outline import marker_of
from thongbao.vietnamese.letters.fold import fold

Stream = tuple[int, ...]
"""What a leaf stands in line with: () is the running text, else the grid and the column in it."""
NOTES: Stream = (-1,)
"""The stream of foot- and endnotes."""
_UNSTORABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML can hold."""


def storable(text: str) -> str:
    """The text without characters that no Word file can hold."""
    return _UNSTORABLE.sub("", text)


@draft
class Leaf(Draft):
    """A paragraph, or a row of a table of data."""

    at: int
    text: str
    """As printed; of a row, its cells with bars between them."""
    para: Para
    stream: Stream = ()
    cells: tuple[Cell, ...] | None = None
    """Of a row."""
    partner: Leaf | None = None
    note: Footnote | None = None
    """The note that it is a paragraph of."""
    moved: bool = False
    """It and its partner stand in another order among the others."""

    @property
    def number(self) -> int:
        """How many characters of the text an automatic number takes, with the blank after it."""
        size = self.para.generated
        return size + len(self.text[size:]) - len(self.text[size:].lstrip()) if size else 0

    @property
    def marker(self) -> int:
        """How many characters of the text its number or letter takes, automatic or typed."""
        found = None if self.number or self.cells is not None else marker_of(self.text)
        return found.end if found is not None else self.number

    @property
    def kind(self) -> str | None:
        """The kind of its number or letter."""
        found = marker_of(self.text) if self.cells is None else None
        return found.kind if found is not None else None

    @property
    def unit(self) -> Unit:
        """The leaf as mends name a place."""
        return Unit(self.para.text, self.para, side=self.stream[1] if len(self.stream) > 1 else None)

    def node(self) -> Node:
        """What it is paired by: its words without the number, which changes when another item comes or goes."""
        path = "row" if self.cells is not None else "note" if self.stream == NOTES else "text"
        words = self.text[self.marker :]
        label = self.text[: self.marker].strip() or None
        node = Node(path=path, words=words, part="body", parent=None, marker=label, at=self.at)
        node.key = fold(words)
        return node


def leaves_of(layout: Layout) -> list[Leaf]:
    """Every leaf that says something; text that stands side by side column after column."""
    found: list[Leaf] = []
    grids = 0

    def walk(blocks: Sequence[Block], stream: Stream) -> None:
        nonlocal grids
        for block in blocks:
            if isinstance(block, Para):
                found.append(Leaf(len(found), storable(block.text), block, stream))
                continue
            grids += 1
            number = grids
            if not is_data(block):
                for column, cell in _columns(block):
                    walk(cell.blocks, (number, column))
                continue
            for row in block.rows:
                text = " | ".join(" ".join(para.text for para in paras_of(cell.blocks)) for cell in row)
                if any(map(str.isalnum, text)):
                    first = next((para.origin for cell in row for para in paras_of(cell.blocks)), NOWHERE)
                    found.append(Leaf(len(found), storable(text), Para("", origin=first), (number,), row))

    walk(layout.blocks, ())
    for note in layout.footnotes:
        for para in note.paras:
            found.append(Leaf(len(found), storable(para.text), para, NOTES, note=note))
    return found


def _columns(grid: Grid) -> list[tuple[int, Cell]]:
    return sorted(((cell.column, cell) for row in grid.rows for cell in row), key=lambda pair: pair[0])
