"""The cells of a row that stays: which words go where."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from lxml import etree

from thongbao.layout.blocks import Cell, Para
from thongbao.layout.walking import paras_of
from thongbao.mend.docx.writing.spots import traced
from thongbao.redline.leaves import Leaf, storable
from thongbao.redline.sheet import Sheet
from thongbao.redline.writing.paragraphs import made, put_in, take_out
from thongbao.redline.writing.rows import cell_at, write_into
from thongbao.vietnamese.letters.fold import fold


def level(
    sheet: Sheet, row: etree._Element, ones: Sequence[Cell], twos: Sequence[Cell]
) -> list[tuple[Leaf, str]]:
    """Bring paragraphs into the cells of a row and out of them; gives those that stay, with the text they get.

    Cells are paired by their column; what the row has no cell for goes into the last one.
    """
    by_column = {cell.column: cell for cell in ones}
    texts: dict[int, list[str]] = {column: [] for column in by_column}
    last = max(by_column, default=0)
    for cell in sorted(twos, key=lambda one: one.column):
        column = cell.column if cell.column in by_column else last
        texts.setdefault(column, []).extend(storable(para.text) for para in paras_of(cell.blocks))
    found: list[tuple[Leaf, str]] = []
    for column, wanted in texts.items():
        paras = list(paras_of(by_column[column].blocks)) if column in by_column else []
        if paras:
            found.extend(_level_cell(sheet, paras, wanted))
        elif wanted:
            holder = cell_at(row, column)
            if holder is None:
                sheet.missed.extend(wanted)
            else:
                write_into(sheet, holder, "\n".join(wanted))
    return found


def _level_cell(sheet: Sheet, paras: Sequence[Para], wanted: Sequence[str]) -> list[tuple[Leaf, str]]:
    leaves = [Leaf(-1, para.text, para) for para in paras]
    keys = [fold(leaf.text[leaf.number :]) for leaf in leaves], [fold(text) for text in wanted]
    found: list[tuple[Leaf, str]] = []
    gone: list[Leaf] = []
    coming: list[tuple[Leaf, list[str]]] = []
    for _, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        both = min(b - a, d - c)
        found.extend(zip(leaves[a : a + both], wanted[c : c + both], strict=True))
        gone.extend(leaves[a + both : b])
        if d - c > both:
            coming.append((leaves[max(a + both - 1, 0)], list(wanted[c + both : d])))
    for leaf, texts in coming:
        _come(sheet, leaf, texts, after=bool(leaves.index(leaf) or any(one is leaf for one, _ in found)))
    for leaf in gone:
        flow = sheet.document.spots.by_number(leaf.para.origin.paragraph)
        if flow is None:
            sheet.missed.append(leaf.text)
        else:
            take_out(sheet, traced(flow).elements[-1])
    return found


def _come(sheet: Sheet, leaf: Leaf, texts: Sequence[str], *, after: bool) -> None:
    """Put paragraphs of a cell beside one of it."""
    flow = sheet.document.spots.by_number(leaf.para.origin.paragraph)
    if flow is None:
        sheet.missed.extend(texts)
        return
    beside = traced(flow).elements[-1]
    for text in texts:
        fresh = made(sheet, text, flow, number=False)
        beside = put_in(sheet, fresh, beside, after=after, mark="ins")
        after = True
