"""Plain text -> Layout: two-column parts become grids, wrapped lines paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from thongbao.layout.blocks import (
    Align,
    Block,
    Cell,
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
from thongbao.readers.text.marks import is_rule
from thongbao.readers.text.plain.columns import Region, find_regions
from thongbao.readers.text.plain.furniture import take_furniture
from thongbao.readers.text.plain.lines import Line, split_lines
from thongbao.readers.text.plain.wrap import Setting, centred, joins, measure

_BREATH = 1000
COLUMN = 6.0
"""Points that one column of a text stands for."""


def read_plain(decoded: Decoded) -> Layout:
    """Build the layout of plain text."""
    lines, pages = split_lines(decoded.text)
    decoded.tick()
    lines, furniture = take_furniture(lines)
    regions = find_regions(lines, decoded.tick)
    inside = {at for region in regions for at in range(region.start, region.end)}
    prose = [line for at, line in enumerate(lines) if at not in inside and not is_rule(line.text)]
    page = Page(measure(prose), decoded.tick)
    at = 0
    for region in regions:
        page.add_lines(lines[at : region.start])
        page.add_region(region)
        at = region.end
    page.add_lines(lines[at:])
    return Layout(
        format="text",
        blocks=tuple(page.blocks),
        furniture=tuple(Furnishing(_para([line], Shape()), role) for line, role in furniture),
        rules=tuple(page.rules),
        encoding=decoded.encoding,
        pages=pages,
        doubts=decoded.doubts,
    )


class Page:
    """The blocks and rule lines gathered so far."""

    def __init__(self, setting: Setting, tick: Callable[[], None]) -> None:
        self.setting = setting
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
                self._rule(line, above.text if isinstance(above, Para) else None)
                continue
            held.append(line)
            plain = at + 1 < len(lines) and not (middle[at] or middle[at + 1])
            if plain and self._goes_on(held[0], line, lines[at + 1]):
                continue
            self._close(held, centred=middle[at] and len(held) == 1)
            held = []

    def _goes_on(self, first: Line, line: Line, following: Line) -> bool:
        apart = is_rule(following.text) or 0.4 * self.setting.width < self.setting.inset(line)
        return not apart and joins(first, line, following, self.setting)

    def add_region(self, region: Region) -> None:
        """Take the two columns of a letterhead or a foot as a grid."""
        cells = []
        marks: list[tuple[Line, str | None]] = []
        for column, side in enumerate((region.left, region.right)):
            paras: list[Para] = []
            align = _column_align(side)
            for line in side:
                if is_rule(line.text):
                    marks.append((line, paras[-1].text if paras else None))
                else:
                    paras.append(self._numbered(_para([line], Shape(align=align))))
            cells.append(Cell(tuple(para for para in paras if para.text), column))
        first = min((*region.left, *region.right), key=lambda line: line.number)
        origin = Origin(page=first.page, line=first.number)
        self.blocks.append(Grid(rows=(tuple(cells),), ruled=False, origin=origin))
        for line, above in marks:
            self._rule(line, above)

    def _rule(self, line: Line, above: str | None) -> None:
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
        para = _para(lines, shape)
        if para.text:
            self.blocks.append(self._numbered(para))

    def _numbered(self, para: Para) -> Para:
        self._count += 1
        if self._count % _BREATH == 0:
            self._tick()
        return replace(para, origin=replace(para.origin, paragraph=self._count))


def _para(lines: Sequence[Line], shape: Shape) -> Para:
    text = clean_text(" ".join(line.text for line in lines))
    return Para(text, shape=shape, origin=Origin(page=lines[0].page, line=lines[0].number))


def _column_align(lines: Sequence[Line]) -> Align | None:
    """``center`` when lines begin at different columns around one middle; None when that cannot be told."""
    texts = [line for line in lines if not is_rule(line.text)]
    if len({line.indent for line in texts}) < 2:
        return None
    middles = [line.indent + len(line.text) / 2 for line in texts]
    return "center" if max(middles) - min(middles) <= 5 else None
