"""Short ways to look at the layout of a text."""

from __future__ import annotations

from collections.abc import Sequence

from thongbao.layout.blocks import Block, Grid, Layout
from thongbao.layout.walking import paras_of
from thongbao.readers import read
from thongbao.readers.source import Source


def layout_of(text: str | bytes) -> Layout:
    """Read text as a file would give it."""
    return read(Source("tb", text.encode() if isinstance(text, str) else text))


def texts(blocks: Sequence[Block]) -> list[str]:
    """Give the text of every paragraph."""
    return [para.text for para in paras_of(blocks)]


def cells(block: Block) -> list[list[list[str]]]:
    """Give the lines of every cell of a grid, row by row."""
    assert isinstance(block, Grid)
    return [[texts(cell.blocks) for cell in row] for row in block.rows]
