"""Tracked changes: mends that a person accepts or rejects in Word."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Iterable, Sequence

from lxml import etree

from thongbao.mend.docx.writing.elements import PARA_ORDER, RUN_ORDER, SECTION_ORDER, drop, insert, make
from thongbao.mend.model import Tracked
from thongbao.readers.docx.names import DEL, ID, T, W


class Tracker:
    """Makes the marks of tracked changes; ``roots`` are the parts whose marks have ids already."""

    def __init__(self, tracked: Tracked, roots: Iterable[etree._Element]) -> None:
        date = tracked.date.astimezone(dt.UTC) if tracked.date.tzinfo else tracked.date
        self._said = {"author": tracked.author, "date": date.strftime("%Y-%m-%dT%H:%M:%SZ")}
        used = (element.get(ID, "") for root in roots for element in root.iter())
        self._last = max((int(value) for value in used if value.isdecimal() and len(value) < 10), default=0)
        self._made: set[str] = set()

    def mark(self, name: str) -> etree._Element:
        """An empty element ``w:name`` of a tracked change."""
        self._last += 1
        self._made.add(str(self._last))
        return make(name, id=str(self._last), **self._said)

    def is_own(self, element: etree._Element) -> bool:
        """Whether a mark was made here."""
        return element.get(ID) in self._made

    def delete(self, runs: list[etree._Element]) -> etree._Element:
        """Wrap runs as deleted, neighbours in one; gives the last wrapper."""
        wrapper: etree._Element | None = None
        for run in runs:
            before = run.getprevious()
            if wrapper is None or before is not wrapper:
                wrapper = self.mark("del")
                run.addprevious(wrapper)
            wrapper.append(run)
            for text in list(run.iter(T)):
                text.tag = W + "delText"
        assert wrapper is not None
        return wrapper

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
