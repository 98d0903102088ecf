"""What a draft leaves open, settled: tracked changes accepted, comments and hidden text taken away."""

from __future__ import annotations

from lxml import etree

from thongbao.mend.docx.document import Document
from thongbao.mend.docx.writing.elements import WRAPPERS, prune
from thongbao.mend.docx.writing.track import Tracker
from thongbao.mend.model import Unmendable
from thongbao.readers.docx.package.names import (
    DEL,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    RPR,
    SECTPR,
    TBL,
    TC,
    TCPR,
    TR,
    TRPR,
    P,
    R,
    T,
    W,
)  # fmt: skip

_CHANGES = tuple(
    W + name
    for name in (
        "rPrChange", "pPrChange", "sectPrChange", "numberingChange", "tblPrChange", "tblPrExChange", "tblGridChange",
        "trPrChange", "tcPrChange", "cellIns", "cellMerge",
    )
)  # fmt: skip
_RANGES = tuple(
    W + name for name in ("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd")
)
_COMMENT_MARKS = tuple(W + name for name in ("commentRangeStart", "commentRangeEnd"))
_COMMENT_PARTS = frozenset(("comments", "commentsExtended", "commentsIds", "commentsExtensible"))


def settle(document: Document, what: str) -> None:
    """Settle one kind of thing in the whole file."""
    if what == "tracked":
        for root in document.stories():
            accept(document, root)
    elif what == "comments":
        remove_comments(document)
    elif what == "hidden":
        for run in document.trace.hidden:
            _unhide(run, document.tracker)
    else:
        raise Unmendable("mend.unknown")


def accept(document: Document, root: etree._Element) -> None:
    """Accept the tracked changes of a part, but for those that were made here."""
    tracker = document.tracker

    def old(element: etree._Element) -> bool:
        return tracker is None or not tracker.is_own(element)

    for element in list(root.iter(*_CHANGES, *_RANGES)):
        parent = element.getparent()
        if parent is not None and old(element):
            parent.remove(element)
    for row in list(root.iter(TR)):
        said = row.find(TRPR)
        if said is not None and any(old(one) for one in said.findall(DEL)):
            _remove_row(row)
    for cell in [one.getparent().getparent() for one in root.iter(W + "cellDel")]:  # type: ignore[union-attr]
        if cell is not None and (row_ := cell.getparent()) is not None:
            row_.remove(cell)
    joining: list[etree._Element] = []
    for element in list(root.iter(DEL, MOVE_FROM, INS, MOVE_TO)):
        parent = element.getparent()
        if parent is None or not old(element):
            continue
        if parent.tag == RPR and (above := parent.getparent()) is not None and above.tag == PPR:
            if element.tag in (DEL, MOVE_FROM) and (para := above.getparent()) is not None:
                joining.append(para)
            parent.remove(element)
        elif parent.tag in (TRPR, TCPR, RPR) or element.tag in (DEL, MOVE_FROM):
            parent.remove(element)
        else:
            for child in list(element):
                element.addprevious(child)
            parent.remove(element)
    for para in joining:
        _join_next(para)


def _remove_row(row: etree._Element) -> None:
    table = row.getparent()
    if table is None:
        return
    table.remove(row)
    if table.tag == TBL and not any(True for _ in table.iter(TR)) and (holder := table.getparent()) is not None:
        holder.remove(table)


def _join_next(para: etree._Element) -> None:
    """A paragraph whose mark is gone goes on in the next one."""
    holder, behind = para.getparent(), para.getnext()
    if holder is None:
        return
    inside = [child for child in para if child.tag != PPR]
    section = para.find(f"{PPR}/{SECTPR}")
    if section is not None:
        return
    if behind is not None and behind.tag == P:
        at = 1 if behind.find(PPR) is not None else 0
        behind[at:at] = inside
        holder.remove(para)
    elif not any(child.tag == R or child.tag in WRAPPERS for child in inside):
        before = para.getprevious()
        needed = holder.tag == TC and behind is None and (before is None or before.tag != P)
        between = before is not None and before.tag == TBL and (behind is None or behind.tag == TBL)
        if not needed and not between:
            holder.remove(para)


def remove_comments(document: Document) -> None:
    """Take comments and their marks away."""
    for root in document.stories():
        for mark in list(root.iter(*_COMMENT_MARKS)):
            if (parent := mark.getparent()) is not None:
                parent.remove(mark)
        for mark in list(root.iter(W + "commentReference")):
            run = mark.getparent()
            if run is not None:
                run.remove(mark)
                if run.tag == R:
                    prune(run)
    package = document.package
    for relation in list(package.relations(package.main).values()):
        if relation.kind in _COMMENT_PARTS and package.has(relation.target):
            package.drop(relation.target)


def _unhide(run: etree._Element, tracker: Tracker | None) -> None:
    """Take the text out of a hidden run."""
    if tracker is not None:
        tracker.delete([run])
        return
    for child in list(run):
        if child.tag in (T, W + "tab", W + "br"):
            run.remove(child)
    prune(run)
