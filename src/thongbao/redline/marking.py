"""The order in which a document is marked: words first, then what goes, then what comes."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from thongbao.errors import UsageError
from thongbao.layout.blocks import Layout
from thongbao.mend.docx.writing.spots import Change
from thongbao.mend.model import Tracked, Unmendable
from thongbao.readers.source import Source
from thongbao.redline.coming import Coming
from thongbao.redline.leaves import NOTES, Leaf, leaves_of
from thongbao.redline.macros import make_plain
from thongbao.redline.notes import Notes
from thongbao.redline.pairing import pair_leaves, part
from thongbao.redline.sheet import Sheet
from thongbao.redline.writing.cells import level
from thongbao.redline.writing.counting import count_as
from thongbao.redline.writing.moves import Move, may_move
from thongbao.redline.writing.paragraphs import take_out
from thongbao.redline.writing.rows import row_of, take_out_row
from thongbao.redline.writing.texts import Taste, changes, reword, wanted


def mark(
    source: Source, layout: Layout, tracked: Tracked, *, loose: bool, ignore_form: bool
) -> tuple[bytes, tuple[str, ...]]:
    """The marked document, and what of the other one found no place in it."""
    sheet = Sheet(source, tracked)
    try:
        if sheet.document.package.signed:
            raise UsageError("diff.signed", name=source.name)
        make_plain(sheet.document.package)
        ones, twos = leaves_of(sheet.document.layout), leaves_of(layout)
        pair_leaves(ones, twos, loose=loose)
        sheet.find(ones)
        _mark(sheet, ones, twos, Taste(blanks=not loose, form=not ignore_form))
        return sheet.document.saved(), tuple(sheet.missed)
    finally:
        sheet.document.package.close()


def _mark(sheet: Sheet, ones: Sequence[Leaf], twos: Sequence[Leaf], taste: Taste) -> None:
    moves = _moves(sheet, ones, taste)
    rows = {one.at: row for one in ones if one.cells is not None and (row := row_of(sheet, one)) is not None}
    staying = [(one, one.partner) for one in ones if one.partner is not None and one.at not in moves]
    texts = [(one, wanted(one, two)) for one, two in staying if one.cells is None]
    for one, two in staying:
        if one.cells is not None and one.text != two.text and one.at in rows:
            texts.extend(level(sheet, rows[one.at], one.cells, two.cells or ()))
    notes = Notes(sheet, ones, twos)
    gone = [one for one in ones if one.partner is None and one.at not in notes.gone]
    texts.extend((one, "") for one in gone if one.cells is None and not _goes_whole(sheet, one))
    reword(sheet, texts, taste)
    notes.take_out()
    for one in gone:
        if one.at in rows:
            take_out_row(sheet, rows[one.at])
        elif one.cells is None and _goes_whole(sheet, one) and (para := sheet.paragraph(one)) is not None:
            take_out(sheet, para)
    for move in moves.values():
        move.away()
    coming = Coming(sheet, twos, moves, rows)
    coming.put()
    notes.put(coming.places())
    count_as(sheet, coming.shown())


def _goes_whole(sheet: Sheet, leaf: Leaf) -> bool:
    """Whether a paragraph may go with its mark; the last one of a note, and halves of others, stay empty."""
    flow = sheet.flow(leaf)
    return flow is not None and sheet.is_alone(flow) and leaf.stream != NOTES


def _moves(sheet: Sheet, ones: Sequence[Leaf], taste: Taste) -> dict[int, Move]:
    """What can be shown to have moved; of the rest the one goes and the other comes."""
    found: dict[int, Move] = {}
    for one in ones:
        if not one.moved or one.partner is None:
            continue
        flow = sheet.flow(one)
        made: list[Change] | None = None
        if flow is not None and sheet.is_alone(flow) and may_move(flow):
            with suppress(Unmendable):
                made = changes(sheet, one, wanted(one, one.partner), taste)
        if flow is not None and made is not None:
            found[one.at] = Move(sheet, flow, made)
        else:
            part(one)
    return found
