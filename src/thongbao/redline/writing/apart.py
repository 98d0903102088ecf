"""Keeps the changes of two paragraphs apart.

LibreOffice makes one of two insertions (or deletions) of one author within a minute when the one ends a paragraph and
the other begins the next, and with them goes the mark between, which nobody changed. So such a neighbour is dated
two minutes later.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from lxml import etree

from thongbao.mend.docx.writing.track import Tracker
from thongbao.readers.docx.names import DEL, INS, MOVE_FROM, MOVE_TO, PPR, RPR, P, R, W
from thongbao.redline.writing.paragraphs import following

_KINDS = {INS: "new", MOVE_TO: "new", DEL: "old", MOVE_FROM: "old"}
_FORM = "%Y-%m-%dT%H:%M:%SZ"
_LATER = dt.timedelta(minutes=2)


def keep_apart(roots: Iterable[etree._Element], tracker: Tracker) -> None:
    """Date changes that must not become one."""
    for root in roots:
        later: set[etree._Element] = set()
        for para in root.iter(P):
            behind = following(para)
            if behind is None or behind.tag != P:
                continue
            last, first = _edge(para, -1), _edge(behind, 0)
            if last is not None and last == first and _mark(para) != last and para not in later:
                _date(behind, tracker)
                later.add(behind)


def _edge(para: etree._Element, at: int) -> str | None:
    """How the first or last run of a paragraph was changed; of an empty one, how its mark was."""
    runs = [run for run in para.iter(R) if next(run.iterancestors(P)) is para and any(one.tag != RPR for one in run)]
    if not runs:
        return _mark(para)
    kinds = (_KINDS.get(above.tag) for above in runs[at].iterancestors())
    return next((kind for kind in kinds if kind is not None), None)


def _mark(para: etree._Element) -> str | None:
    look = para.find(f"{PPR}/{RPR}")
    return next((_KINDS[one.tag] for one in (look if look is not None else ()) if one.tag in _KINDS), None)


def _date(para: etree._Element, tracker: Tracker) -> None:
    for one in para.iter():
        if one.get(W + "date") is not None and tracker.is_own(one):
            date = dt.datetime.strptime(one.get(W + "date", ""), _FORM)
            one.set(W + "date", (date + _LATER).strftime(_FORM))
