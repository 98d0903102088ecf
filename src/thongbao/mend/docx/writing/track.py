"""Tracked changes: mends that a person accepts or rejects in Word."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Iterable, Sequence

from lxml import etree

from thongbao.mend.docx.writing.elements import PARA_ORDER, RUN_ORDER, SECTION_ORDER, drop, insert, make, prune
from thongbao.mend.model import Tracked
from thongbao.readers.docx.package.names import DEL, ID, INS, INSTR_TEXT, T, W

_LATER = dt.timedelta(minutes=2)


class Tracker:
    """Makes the marks of tracked changes; ``roots`` are the parts whose marks have ids already.

    What the same author marked at the same time is an own change, also when an earlier round of mending made it: it
    is changed itself, no change is noted on top of it.
    """

    def __init__(self, tracked: Tracked, roots: Iterable[etree._Element]) -> None:
        date = tracked.date.astimezone(dt.UTC) if tracked.date.tzinfo else tracked.date
        now, later = (one.strftime("%Y-%m-%dT%H:%M:%SZ") for one in (date, date + _LATER))
        self._said = {"author": tracked.author, "date": now}
        self._dates = {now: later, later: now}
        used = (element.get(ID, "") for root in roots for element in root.iter())
        self._last = max((int(value) for value in used if value.isdecimal() and len(value) < 10), default=0)

    def mark(self, name: str) -> etree._Element:
        """An empty element ``w:name`` of a tracked change."""
        self._last += 1
        return make(name, id=str(self._last), **self._said)

    def is_own(self, element: etree._Element) -> bool:
        """Whether a mark was made here."""
        return element.get(W + "author") == self._said["author"] and element.get(W + "date") in self._dates

    def redate(self, element: etree._Element) -> None:
        """Date a mark that was made here two minutes later, or back again."""
        if self.is_own(element):
            element.set(W + "date", self._dates[element.get(W + "date", "")])

    def is_new(self, element: etree._Element) -> bool:
        """Whether an element stands in an insertion that was made here."""
        return any(above.tag == INS and self.is_own(above) for above in element.iterancestors())

    def delete(self, runs: list[etree._Element]) -> None:
        """Wrap runs as deleted, neighbours in one; what was inserted here goes without a trace."""
        wrapper: etree._Element | None = None
        for run in runs:
            if self.is_new(run):
                run[:] = []
                prune(run)
                continue
            before = run.getprevious()
            if wrapper is None or before is not wrapper:
                wrapper = self.mark("del")
                run.addprevious(wrapper)
            wrapper.append(run)
            for text in list(run.iter(T)):
                text.tag = W + "delText"
            for code in list(run.iter(INSTR_TEXT)):
                code.tag = W + "delInstrText"

    def inserted(self, *runs: etree._Element) -> etree._Element:
        """Runs as inserted."""
        wrapper = self.mark("ins")
        wrapper.extend(runs)
        return wrapper

    def run_change(self, rpr: etree._Element, before: etree._Element | None) -> None:
        """Note how run properties were, unless an earlier change already says so."""
        self._change(rpr, before, "rPr", RUN_ORDER, ("ins", "del", "moveFrom", "moveTo"))

    def para_change(self, ppr: etree._Element, before: etree._Element | None) -> None:
        """Note how paragraph properties were."""
        self._change(ppr, before, "pPr", PARA_ORDER, ("rPr", "sectPr"))

    def section_change(self, section: etree._Element, before: etree._Element) -> None:
        """Note how the properties of a section were."""
        self._change(section, before, "sectPr", SECTION_ORDER, ("headerReference", "footerReference"))

    def _change(
        self,
        now: etree._Element,
        before: etree._Element | None,
        name: str,
        order: Sequence[str],
        without: tuple[str, ...],
    ) -> None:
        if now.find(f"{W}{name}Change") is not None:
            return
        change = self.mark(f"{name}Change")
        kept = copy.deepcopy(before) if before is not None else make(name)
        kept.tail = None
        kept.attrib.clear()
        drop(kept, *without)
        change.append(kept)
        insert(now, change, order)


def is_removed(element: etree._Element) -> bool:
    """Whether an element stands in a deletion."""
    return any(above.tag == DEL for above in element.iterancestors())
