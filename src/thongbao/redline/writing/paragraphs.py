"""Paragraphs that come and go."""

from __future__ import annotations

import copy

from lxml import etree

from thongbao.layout.blocks import Style
from thongbao.mend.docx.edits.looks import set_look
from thongbao.mend.docx.writing.elements import (
    PARA_ORDER,
    drop,
    following,
    make,
    mark_properties,
    plain_copy,
    properties,
    put,
    shown,
)  # fmt: skip
from thongbao.mend.docx.writing.track import is_removed
from thongbao.readers.docx.package.names import DEL, INS, MOVE_FROM, PPR, RPR, SECTPR, TBL, VAL, P, R, T, W
from thongbao.readers.docx.paragraph.flow import Flow
from thongbao.readers.docx.paragraph.trace import Traced
from thongbao.redline.sheet import Sheet

_KEPT = tuple(W + name for name in ("drawing", "pict", "object", "footnoteReference", "endnoteReference"))


def runs_of(para: etree._Element) -> list[etree._Element]:
    """The runs of a paragraph itself that show something and are not deleted."""
    return [
        run
        for run in para.iter(R)
        if next(run.iterancestors(P)) is para and any(child.tag != RPR for child in run) and not is_removed(run)
    ]


def wrap(sheet: Sheet, runs: list[etree._Element], name: str) -> None:
    """Put runs into tracked changes ``w:name``, neighbours into one."""
    last: etree._Element | None = None
    for run in runs:
        if last is None or run.getprevious() is not last:
            last = sheet.tracker.mark(name)
            run.addprevious(last)
        last.append(run)


def take_out(sheet: Sheet, para: etree._Element) -> None:
    """Mark a paragraph as deleted. What it holds besides words stays, and so does the paragraph then."""
    runs = runs_of(para)
    kept = [run for run in runs if any(True for _ in run.iter(*_KEPT))]
    sheet.tracker.delete([run for run in runs if run not in kept])
    if kept or not may_end(para):
        sheet.hollow.add(para)
    else:
        mark_properties(para).insert(0, sheet.tracker.mark("del"))


def may_end(para: etree._Element) -> bool:
    """Whether the mark of a paragraph may go: it goes on in a paragraph behind it."""
    behind = following(para)
    return behind is not None and behind.tag == P and para.find(f"{PPR}/{SECTPR}") is None


def made(
    sheet: Sheet, text: str, model: Flow | None, *, number: bool, style: Style | None = None
) -> etree._Element:
    """A paragraph of inserted words that looks like ``model``; ``number``: with the number that is counted there.

    ``style`` says how the words looked; whether they were bold or italic is taken from it.
    """
    fresh = make("p")
    source = model.traced if model is not None else None
    had = source.elements[-1].find(PPR) if source is not None else None
    ppr = copy.deepcopy(had) if had is not None else make("pPr")
    ppr.tail = None
    drop(ppr, "pageBreakBefore", "framePr", "pPrChange", "sectPr")
    look = ppr.find(RPR)
    if look is not None:
        drop(look, "ins", "del", "moveFrom", "moveTo", "rPrChange")
    if model is not None and model.generated and not number:
        put(put(ppr, "numPr", PARA_ORDER), "numId", ("ilvl", "numId")).set(VAL, "0")
    fresh.append(ppr)
    run = run_like(source, text, look)
    said = {"bold": style.bold, "italic": style.italic} if style is not None and source is not None else {}
    looks = {name: value for name, value in said.items() if value is not None}
    if source is not None and looks:
        set_look(sheet.document.context, run, source.styles, looks, None)
    fresh.append(sheet.tracker.inserted(run))
    return fresh


def run_like(source: Traced | None, text: str, look: etree._Element | None = None) -> etree._Element:
    """A run that looks like most letters of a paragraph."""
    run = make("r")
    letters: dict[etree._Element, int] = {}
    for element, part in source.taken if source is not None else ():
        above = element.getparent() if element is not None and element.tag == T else None
        if above is not None and above.tag == R:
            letters[above] = letters.get(above, 0) + len(part)
    most = max(letters, key=lambda one: letters[one], default=None)
    like = plain_copy(most.find(RPR) if most is not None else look)
    if like is not None:
        run.append(like)
    run.extend(shown(text))
    return run


def put_in(sheet: Sheet, fresh: etree._Element, beside: etree._Element, *, after: bool, mark: str) -> etree._Element:
    """Put a new paragraph after or before a paragraph or table; gives the paragraph that shows it.

    A paragraph ends with a mark, and the last one of a cell or page keeps its own: there the mark before it is the
    new one, so that rejecting it leaves what was.
    """
    sheet.new.add(fresh)
    if not after:
        beside.addprevious(fresh)
    elif beside in sheet.hollow:
        sheet.hollow.discard(beside)
        beside.extend([child for child in fresh if child.tag != PPR])
        return beside
    else:
        behind = following(beside)
        if behind is not None and behind.tag == P:
            behind.addprevious(fresh)
        elif beside.tag == TBL:
            beside.addnext(fresh)
        else:
            _end_with(sheet, beside, fresh)
            return fresh
    mark_properties(fresh).insert(0, sheet.tracker.mark(mark))
    return fresh


def _end_with(sheet: Sheet, last: etree._Element, fresh: etree._Element) -> None:
    """Put a paragraph behind the last one: it takes over the last mark, which said how the other one was set."""
    last.addnext(fresh)
    ppr, had = properties(fresh), properties(last)
    before = had.find(f"{W}pPrChange/{PPR}")
    if before is None:
        before = copy.deepcopy(had)
    section = had.find(SECTPR)
    if section is not None:
        drop(ppr, "sectPr")
        ppr.append(section)
    look = mark_properties(last)
    if not any(look.find(tag) is not None for tag in (INS, DEL, MOVE_FROM)):
        look.insert(0, sheet.tracker.mark("ins"))
    drop(had, "pPrChange")
    drop(before, "rPr", "sectPr", "pPrChange")
    now = copy.deepcopy(ppr)
    drop(now, "rPr", "sectPr", "pPrChange")
    if [etree.tostring(one) for one in now] != [etree.tostring(one) for one in before]:
        sheet.tracker.para_change(ppr, before)


