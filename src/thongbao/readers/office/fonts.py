"""Fonts that came in on the way: where a document names none, LibreOffice writes its own, which nobody chose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from thongbao.layout.blocks import Block, Cell, Furnishing, Grid, Layout, Para, Span, Style
from thongbao.readers.office.parts import part

_MOST_XML = 50_000_000


def without_strangers(layout: Layout, data: bytes) -> Layout:
    """The layout with every font unknown that the document's own bytes do not name."""
    text = _own_text(data)
    known: dict[str, bool] = {}
    made: dict[Style, Style] = {}

    def own(style: Style) -> Style:
        found = made.get(style)
        if found is None:
            font = style.font
            if font is not None and font not in known:
                known[font] = font.encode("utf-16-le") in text or font.encode("utf-8") in text
            found = made[style] = style if font is None or known[font] else replace(style, font=None)
        return found

    return replace(
        layout,
        blocks=tuple(_block(block, own) for block in layout.blocks),
        furniture=tuple(Furnishing(_para(one.para, own), one.role) for one in layout.furniture),
        footnotes=tuple(
            replace(note, paras=tuple(_para(para, own) for para in note.paras)) for note in layout.footnotes
        ),
    )


def _own_text(data: bytes) -> bytes:
    """The bytes in which fonts are named; of a package, those of its XML."""
    if not data.startswith(b"PK"):
        return data
    return part(data, "content.xml", _MOST_XML) + part(data, "styles.xml", _MOST_XML)


def _block(block: Block, own: Callable[[Style], Style]) -> Block:
    if isinstance(block, Para):
        return _para(block, own)
    return _grid(block, own)


def _grid(grid: Grid, own: Callable[[Style], Style]) -> Grid:
    def cell(one: Cell) -> Cell:
        return replace(one, blocks=tuple(_block(block, own) for block in one.blocks))

    return replace(grid, rows=tuple(tuple(cell(one) for one in row) for row in grid.rows))


def _para(para: Para, own: Callable[[Style], Style]) -> Para:
    style = own(para.style)
    spans = tuple(Span(span.start, span.end, own(span.style)) for span in para.spans)
    if style is para.style and all(new.style is old.style for new, old in zip(spans, para.spans, strict=True)):
        return para
    return replace(para, style=style, spans=spans)
