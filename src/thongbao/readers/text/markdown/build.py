"""Elements of Markdown -> blocks: lines joined to paragraphs, tables to grids."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from thongbao.layout.blocks import (
    Align,
    Block,
    Footnote,
    Furnishing,
    Grid,
    Origin,
    Para,
    RuleLine,
    Shape,
)
from thongbao.readers.text.markdown.columns import take_columns
from thongbao.readers.text.markdown.elements import Element, marked_cells
from thongbao.readers.text.markdown.inline import parse_inline
from thongbao.readers.text.markdown.rich import Rich
from thongbao.readers.text.markdown.tables import Table, halves, html_table, pipe_table
from thongbao.readers.text.marks import (
    ends_sentence,
    is_capitals,
    runs_on,
    starts_item,
    starts_small,
)

COLUMN = 6.0
"""Points that one column of a text stands for."""
_EMPHASIS = re.compile(r"(?<!\\)\*\*?[^\s*]|(?<![\w\\])__?[^\W_]|<(?:b|i|em|strong)>", re.IGNORECASE)
_MARKS = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|\*\*+|(?<!\w)\*(?=\w)|(?<=\S)\*(?!\w)|~~|</?(?:b|i|u|em|strong|span)>"
)
_LIST_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])\s")
_LONG = 50
_BREATH = 1000
_ONE_LINE = 300


class Builder:
    """The parts of a layout, filled by ``build`` from the elements of a text."""

    def __init__(self, elements: Sequence[Element], tick: Callable[[], None]) -> None:
        self.blocks: list[Block] = []
        self.rules: list[RuleLine] = []
        self.furniture: list[Furnishing] = []
        self.footnotes: list[Footnote] = []
        self._elements = take_columns(elements, tick)
        self._known = any(_EMPHASIS.search(text) for text in marked_cells(list(elements)))
        self._wrapped = _is_wrapped(elements)
        self._indents: list[int] = []
        self._count = 0
        self._tick = tick

    def build(self) -> None:
        """Go through the elements in order."""
        held: list[Element] = []
        for at, element in enumerate(self._elements):
            if at % _BREATH == 0:
                self._tick()
            if element.kind == "text" and held and _goes_on(held, element, wrapped=self._wrapped):
                held.append(element)
                continue
            self._paragraph(held)
            held = [element] if element.kind == "text" else []
            if not held:
                self._other(element)
        self._paragraph(held)

    def _other(self, element: Element) -> None:
        origin = Origin(line=element.number)
        if element.kind == "heading":
            self._indents = []
            self._add(parse_inline(element.text), element, Shape(heading=element.level, align=element.align))
        elif element.kind == "code":
            self._add(Rich.of([(element.text, 0)]), element, Shape(left=COLUMN * element.indent))
        elif element.kind == "rule":
            above = self.blocks[-1] if self.blocks else None
            text = above.text.split("\n")[-1] if isinstance(above, Para) else None
            self._rule(len(element.text), text, origin)
        elif element.kind == "pipes":
            self._table(pipe_table(element.rows, element.number, known=self._known), origin)
        elif element.kind == "halves":
            self._table(halves(element.rows, element.number), origin)
        elif element.kind == "html-table":
            self._table(html_table(element.text, element.number, known=self._known), origin)
        elif element.kind == "note":
            para = parse_inline(element.text).para(known=self._known, shape=Shape(), origin=origin)
            self.footnotes.append(Footnote(element.rows[0][0], (para,)))
        else:
            para = Rich.of([(element.text, 0)]).para(known=False, shape=Shape(), origin=origin)
            self.furniture.append(Furnishing(para))

    def _paragraph(self, held: Sequence[Element]) -> None:
        if not held:
            return
        words = held[0].text
        for line, following in pairwise(held):
            words += ("\n" if line.hard else " ") + following.text
        first = held[0]
        level = self._level(first)
        align: Align | None = first.align
        left = None if align else COLUMN * first.indent
        self._add(parse_inline(words), first, Shape(align=align, left=left), level)

    def _level(self, element: Element) -> int | None:
        """Give the depth of an item set further in than the one above; None, unknown, for all else."""
        if _LIST_ITEM.match(element.text) is None:
            if element.indent == 0:
                self._indents = []
            return None
        while self._indents and self._indents[-1] > element.indent:
            self._indents.pop()
        if not self._indents or self._indents[-1] < element.indent:
            self._indents.append(element.indent)
        return len(self._indents) - 1 or None

    def _add(self, rich: Rich, element: Element, shape: Shape, level: int | None = None) -> None:
        if not rich.text:
            return
        self._count += 1
        origin = Origin(line=element.number, paragraph=self._count)
        self.blocks.append(rich.para(known=self._known, shape=shape, origin=origin, level=level))

    def _table(self, table: Table | None, origin: Origin) -> None:
        if table is None:
            return
        self.blocks.append(self._counted(table.grid))
        for length, above in table.rules:
            self._rule(length, above, origin)

    def _counted(self, grid: Grid) -> Grid:
        rows = []
        for row in grid.rows:
            self._tick()
            cells = []
            for cell in row:
                blocks: list[Block] = []
                for block in cell.blocks:
                    self._count += 1
                    assert isinstance(block, Para)
                    blocks.append(replace(block, origin=replace(block.origin, paragraph=self._count)))
                cells.append(replace(cell, blocks=tuple(blocks)))
            rows.append(tuple(cells))
        return replace(grid, rows=tuple(rows))

    def _rule(self, length: int, above: str | None, origin: Origin) -> None:
        block = len(self.blocks) - 1 if self.blocks else None
        long = COLUMN * length if length else None
        rule = RuleLine(kind="characters", length=long, origin=origin, block=block, text_above=above)
        self.rules.append(rule)


def _bare(text: str) -> str:
    """Give both ends of a line without its marks: enough to see how it begins and ends."""
    if len(text) > 200:
        text = text[:100] + " " + text[-100:]
    return _MARKS.sub("", text)


def _is_wrapped(elements: Sequence[Element]) -> bool:
    """Whether lines without a blank one between belong together, or each is a paragraph of its own."""
    ends = [
        ends_sentence(_bare(a.text)) or len(a.text) > _ONE_LINE
        for a, b in pairwise(elements)
        if a.kind == b.kind == "text" and b.blanks == 0 and not a.hard
        if len(a.text) >= _LONG and starts_item(_bare(b.text)) is None
    ]
    return sum(ends) <= 0.5 * len(ends)


def _goes_on(held: Sequence[Element], element: Element, *, wrapped: bool) -> bool:
    line = held[-1]
    if element.blanks or line.align != element.align:
        return False
    above, text = _bare(line.text), _bare(element.text)
    if starts_item(text) is not None:
        amid = text[0].isdigit() and runs_on(above) and not above.endswith(",") and len(above) >= _LONG
        return amid and not line.hard
    if line.hard or sum(part.text.count("**") for part in held) % 2:
        return True
    if ends_sentence(above) and not wrapped:
        return False
    if is_capitals(above) or is_capitals(text):
        return False
    if starts_small(text):
        return wrapped or len(above) >= _LONG
    if not wrapped:
        return runs_on(above) and text[0].isdigit()
    return len(above) >= _LONG or runs_on(above)
