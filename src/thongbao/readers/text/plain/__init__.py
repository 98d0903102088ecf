"""Plain text -> Layout: two-column parts become grids, wrapped lines paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from thongbao.layout.blocks import (
    Align,
    Block,
    Cell,
    Footnote,
    Furnishing,
    Grid,
    Layout,
    Origin,
    Para,
    RuleLine,
    Shape,
)
from thongbao.layout.cleanup import clean_text
from thongbao.readers.text.decode import Decoded
from thongbao.readers.text.marks import is_rule, runs_on
from thongbao.readers.text.plain.bars import Bars, bar_table, bar_tables
from thongbao.readers.text.plain.columns import find_regions
from thongbao.readers.text.plain.furniture import take_furniture
from thongbao.readers.text.plain.lines import Line, split_lines
from thongbao.readers.text.plain.notes import take_notes, without_references
from thongbao.readers.text.plain.outline import Outline, is_table_row
from thongbao.readers.text.plain.region import Region
from thongbao.readers.text.plain.sides import columns_of
from thongbao.readers.text.plain.wrap import Setting, centred, joins, measure

_BREATH = 1000
COLUMN = 6.0
"""Points that one column of a text stands for."""


def read_plain(decoded: Decoded) -> Layout:
    """Build the layout of plain text."""
    lines, pages = split_lines(decoded.text)
    decoded.tick()
    lines, furniture = take_furniture(lines)
    lines, notes, lids = take_notes(lines)
    parts = list(_parts(lines, decoded.tick))
    prose = [line for part in parts if isinstance(part, list) for line in part if not is_rule(line.text)]
    page = Page(measure(prose), frozenset(note.marker for note in notes), decoded.tick)
    for part in parts:
        if isinstance(part, Region):
            page.add_region(part)
        elif isinstance(part, Bars):
            page.add_table(part.lines)
        else:
            page.add_lines(part)
    for lid in lids:
        page.add_rule(lid, None)
    return Layout(
        format="text",
        blocks=tuple(page.blocks),
        furniture=tuple(Furnishing(_para([line], Shape()), role) for line, role in furniture),
        footnotes=tuple(Footnote(note.marker, (_para(note.lines, Shape()),)) for note in notes),
        rules=tuple(page.rules),
        encoding=decoded.encoding,
        pages=pages,
        doubts=decoded.doubts,
    )


def _parts(lines: Sequence[Line], tick: Callable[[], None]) -> Iterator[list[Line] | Region | Bars]:
    """Give the parts of a text in order: lines in one column, regions in two halves, tables of bars."""
    at = 0
    for start, end in [*bar_tables(lines), (len(lines), len(lines))]:
        between = list(lines[at:start])
        done = 0
        for region in find_regions(between, tick):
            yield between[done : region.start]
            yield region
            done = region.end
        yield between[done:]
        if start < end:
            yield Bars(list(lines[start:end]))
        at = end


class Page:
    """The blocks and rule lines gathered so far; ``marks`` are those of the notes that there are."""

    def __init__(self, setting: Setting, marks: frozenset[str], tick: Callable[[], None]) -> None:
        self.setting = setting
        self._marks = marks
        self._outline = Outline()
        self.blocks: list[Block] = []
        self.rules: list[RuleLine] = []
        self._count = 0
        self._tick = tick

    def add_lines(self, lines: Sequence[Line]) -> None:
        """Take lines that stand in one column: their paragraphs and rule lines."""
        middle = centred(lines, self.setting)
        held: list[Line] = []
        for at, line in enumerate(lines):
            if is_rule(line.text):
                above = self.blocks[-1] if self.blocks else None
                self.add_rule(line, above.text if isinstance(above, Para) else None)
                continue
            held.append(line)
            plain = at + 1 < len(lines) and not (middle[at] or middle[at + 1])
            if plain and self._goes_on(held[0], line, lines[at + 1]):
                continue
            self._close(held, centred=middle[at] and len(held) == 1)
            held = []

    def _goes_on(self, first: Line, line: Line, following: Line) -> bool:
        apart = is_rule(following.text) or 0.4 * self.setting.width < self.setting.inset(line)
        apart = apart or is_table_row(line.text) or is_table_row(following.text)
        apart = apart or (self._outline.is_next(following.text) and not runs_on(line.text))
        return not apart and joins(first, line, following, self.setting)

    def add_region(self, region: Region) -> None:
        """Take the columns of a letterhead or a foot as a grid."""
        cells = []
        marks: list[tuple[Line, str | None]] = []
        sides = [column for half in (region.left, region.right) for column in columns_of(half)]
        for column, side in enumerate(sides):
            paras: list[Para] = []
            align = _column_align(side)
            for line in side:
                if is_rule(line.text):
                    marks.append((line, paras[-1].text if paras else None))
                else:
                    paras.append(self._numbered(_para([line], Shape(align=align), self._marks)))
            cells.append(Cell(tuple(para for para in paras if para.text), column))
        first = min((*region.left, *region.right), key=lambda line: line.number)
        origin = Origin(page=first.page, line=first.number)
        self.blocks.append(Grid(rows=(tuple(cells),), ruled=False, origin=origin))
        for line, above in marks:
            self.add_rule(line, above)

    def add_table(self, lines: Sequence[Line]) -> None:
        """Take a table drawn with bars."""
        table = bar_table(lines)
        if table is None:
            return
        self.blocks.append(table.grid)
        for length, above in table.rules:
            self.add_rule(replace(lines[0], text="_" * length), above)

    def add_rule(self, line: Line, above: str | None) -> None:
        """Take a line that only draws, with the text above it."""
        origin = Origin(page=line.page, line=line.number)
        block = len(self.blocks) - 1 if self.blocks else None
        length = COLUMN * len(line.text)
        rule = RuleLine(kind="characters", length=length, origin=origin, block=block, text_above=above)
        self.rules.append(rule)

    def _close(self, lines: Sequence[Line], *, centred: bool = False) -> None:
        if not lines:
            return
        setting = self.setting
        inset = setting.inset(lines[0])
        align: Align | None = "center" if centred else None
        if align is None and len(lines) == 1 and inset > 0.4 * setting.width:
            align = "right" if abs(inset + len(lines[0].text) - setting.width) <= 2 else None
        rest = setting.inset(lines[1]) if len(lines) > 1 else 0
        shape = Shape(align=align)
        if align is None:
            shape = Shape(left=COLUMN * max(rest, 0), first_line=COLUMN * (inset - max(rest, 0)))
        self._outline.take(lines[0].text)
        para = _para(lines, shape, self._marks)
        if para.text:
            self.blocks.append(self._numbered(para))

    def _numbered(self, para: Para) -> Para:
        self._count += 1
        if self._count % _BREATH == 0:
            self._tick()
        return replace(para, origin=replace(para.origin, paragraph=self._count))


def _para(lines: Sequence[Line], shape: Shape, marks: frozenset[str] = frozenset()) -> Para:
    text = clean_text(without_references(" ".join(line.text for line in lines), marks))
    return Para(text, shape=shape, origin=Origin(page=lines[0].page, line=lines[0].number))


def _column_align(lines: Sequence[Line]) -> Align | None:
    """``center`` when lines begin at different columns around one middle; None when that cannot be told."""
    texts = [line for line in lines if not is_rule(line.text)]
    if len({line.indent for line in texts}) < 2:
        return None
    middles = [line.indent + len(line.text) / 2 for line in texts]
    return "center" if max(middles) - min(middles) <= 5 else None
