"""The paragraphs of blocks, those in cells with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thongbao.layout.blocks import Block, Para


def paras_of(blocks: Iterable[Block]) -> Iterator[Para]:
    """All paragraphs among blocks, row by row in grids."""
    for block in blocks:
        if isinstance(block, Para):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from paras_of(cell.blocks)
