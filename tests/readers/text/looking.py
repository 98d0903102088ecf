"""Short ways to look at the layout of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thongbao.layout.blocks import Block, Grid, Layout, Para
from thongbao.readers import read
from thongbao.readers.source import Source


def layout_of(text: str | bytes) -> Layout:
    """Read text as a file would give it."""
    return read(Source("tb", text.encode() if isinstance(text, str) else text))


def paras(blocks: Sequence[Block]) -> Iterator[Para]:
    """Give every paragraph, those in grids included, in order."""
    for block in blocks:
        if isinstance(block, Para):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from paras(cell.blocks)


def texts(blocks: Sequence[Block]) -> list[str]:
    """Give the text of every paragraph."""
    return [para.text for para in paras(blocks)]


def cells(block: Block) -> list[list[list[str]]]:
    """Give the lines of every cell of a grid, row by row."""
    assert isinstance(block, Grid)
    return [[texts(cell.blocks) for cell in row] for row in block.rows]
