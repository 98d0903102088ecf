"""Keeps the tracked changes of two paragraphs apart.

LibreOffice makes one of two insertions (or deletions) of one author within a minute when the one ends a paragraph and
the other begins the next, and with them goes the mark between, which nobody changed. So such a neighbour is dated
two minutes later.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from thongbao.mend.docx.writing.elements import following
from thongbao.mend.docx.writing.track import Tracker
from thongbao.readers.docx.package.names import DEL, INS, MOVE_FROM, MOVE_TO, PPR, RPR, P, R, W

_KINDS = {INS: "new", MOVE_TO: "new", DEL: "old", MOVE_FROM: "old"}
Edge = tuple[str, str | None]
"""Whether something came or went, and when."""


def keep_apart(roots: Iterable[etree._Element], tracker: Tracker) -> None:
    """Date changes that must not become one."""
    for root in roots:
        for para in root.iter(P):
            behind = following(para)
            if behind is None or behind.tag != P:
                continue
            last, first, mark = _edge(para, -1), _edge(behind, 0), _mark(para)
            if last is not None and last == first and (mark is None or mark[0] != last[0]):
                for one in behind.iter():
                    tracker.redate(one)


def _edge(para: etree._Element, at: int) -> Edge | None:
    """How the first or last run of a paragraph was changed; of an empty one, how its mark was."""
    runs = [run for run in para.iter(R) if next(run.iterancestors(P)) is para and any(one.tag != RPR for one in run)]
    return _change(runs[at].iterancestors()) if runs else _mark(para)


def _mark(para: etree._Element) -> Edge | None:
    look = para.find(f"{PPR}/{RPR}")
    return _change(look) if look is not None else None


def _change(elements: Iterable[etree._Element]) -> Edge | None:
    return next(((_KINDS[one.tag], one.get(W + "date")) for one in elements if one.tag in _KINDS), None)
