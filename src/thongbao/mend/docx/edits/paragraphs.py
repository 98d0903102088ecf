"""Paragraphs taken away and put in."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from lxml import etree

from thongbao.mend.docx.document import Document
from thongbao.mend.docx.edits.looks import OF_LETTERS, set_look
from thongbao.mend.docx.edits.shapes import OF_PARAGRAPHS, change_shape
from thongbao.mend.docx.writing.elements import drop, make, mark_properties, plain_copy, prune, shown
from thongbao.mend.docx.writing.spots import traced
from thongbao.mend.docx.writing.track import Tracker, is_removed
from thongbao.mend.model import Unmendable
from thongbao.readers.docx.package.names import INS, PPR, RPR, SECTPR, TBL, TC, P, R, T, W
from thongbao.readers.docx.paragraph.flow import Flow

_INVISIBLE = frozenset(
    W + name
    for name in (
        "pPr", "r", "rPr", "t", "tab", "br", "del", "proofErr", "lastRenderedPageBreak", "ins", "bookmarkStart",
        "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
    )
)  # fmt: skip


def take_away(document: Document, flow: Flow) -> None:
    """Remove an empty paragraph. Raises Unmendable when it is not, or when its place must not be without one."""
    para = traced(flow).elements[-1]
    holder = para.getparent()
    if holder is None or not _may_go(flow, para, holder):
        raise Unmendable("mend.not_empty")
    tracker = document.tracker
    if tracker is not None and not _is_new(para, tracker):
        runs = [run for run in para.iter(R) if any(child.tag != RPR for child in run) and not is_removed(run)]
        if runs:
            tracker.delete(runs)
        mark_properties(para).insert(0, tracker.mark("del"))
        return
    kept = [child for child in para if child.tag not in (PPR, R) and not child.tag.endswith("proofErr")]
    neighbour = next((one for one in (*para.itersiblings(), *para.itersiblings(preceding=True)) if one.tag == P), None)
    if kept and neighbour is not None:  # marks of comments and places that are pointed to
        at = 1 if neighbour.find(PPR) is not None else 0
        neighbour[at:at] = kept
    holder.remove(para)


def _is_new(para: etree._Element, tracker: Tracker) -> bool:
    """Whether the paragraph itself was put in here, and nobody is to be asked about it."""
    mark = para.find(f"{PPR}/{RPR}/{INS}")
    return mark is not None and tracker.is_own(mark)


def _may_go(flow: Flow, para: etree._Element, holder: etree._Element) -> bool:
    if flow.has_text() or flow.generated or flow.drawn or flow.boxes or len(traced(flow).elements) > 1:
        return False
    inside = (
        one
        for one in para.iter()
        if not is_removed(one) and PPR not in (above.tag for above in one.iterancestors())
    )
    if any(one.tag not in _INVISIBLE for one in inside if one is not para) or para.find(f"{PPR}/{SECTPR}") is not None:
        return False
    if any(one.get(W + "type") == "page" for one in para.iter(W + "br")):
        return False
    before, behind = para.getprevious(), para.getnext()
    if before is not None and before.tag == TBL and (behind is None or behind.tag in (TBL, SECTPR)):
        return False  # two tables would become one, a cell or a page would end with a table
    return any(one.tag in (P, TBL) for one in holder if one is not para) and not (holder.tag == TC and behind is None)


def put_behind(document: Document, flow: Flow, text: str, looks: Mapping[str, Any]) -> None:
    """Put a paragraph behind another one, that looks like it but for ``looks``."""
    source = traced(flow)
    para = source.elements[-1]
    had = para.find(PPR)
    if para.getparent() is None or (had is not None and had.find(SECTPR) is not None):
        raise Unmendable("mend.opaque")
    fresh = make("p")
    ppr = copy.deepcopy(had) if had is not None else make("pPr")
    drop(ppr, "pageBreakBefore", "numPr", "framePr", "pPrChange")
    look = ppr.find(RPR)
    if look is not None:
        drop(look, "ins", "del", "moveFrom", "moveTo", "rPrChange")
    change_shape(ppr, {name: value for name, value in looks.items() if name in OF_PARAGRAPHS})
    fresh.append(ppr)
    run = make("r")
    last = next((element for element, _ in reversed(source.taken) if element is not None and element.tag == T), None)
    above = last.getparent() if last is not None else None
    like = plain_copy(above.find(RPR) if above is not None else look)
    if like is not None:
        run.append(like)
    run.extend(shown(text))
    set_look(
        document.context,
        run,
        source.styles,
        {name: value for name, value in looks.items() if name in OF_LETTERS},
        None,
    )
    tracker = document.tracker
    fresh.append(tracker.inserted(run) if tracker is not None else run)
    prune(run)
    if tracker is not None:
        mark_properties(fresh).insert(0, tracker.mark("ins"))
    para.addnext(fresh)
    if not len(ppr):
        fresh.remove(ppr)
