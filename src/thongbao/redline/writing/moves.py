"""Paragraphs that changed places."""

from __future__ import annotations

import copy

from lxml import etree

from thongbao.mend.docx.writing.elements import drop, make, mark_properties
from thongbao.mend.docx.writing.spots import Change, traced
from thongbao.readers.docx.package.names import DEL, INS, PPR, RPR, SECTPR, R, W
from thongbao.readers.docx.paragraph.flow import Flow
from thongbao.readers.docx.paragraph.trace import Taken, Traced
from thongbao.redline.sheet import Sheet
from thongbao.redline.writing.paragraphs import may_end, put_in, runs_of, wrap
from thongbao.redline.writing.texts import write

_PLAIN = frozenset(
    W + name
    for name in (
        "pPr", "r", "rPr", "t", "tab", "br", "proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak",
    )
)  # fmt: skip
_PLACES = ("bookmarkStart", "bookmarkEnd", "proofErr")


def may_move(flow: Flow) -> bool:
    """Whether a paragraph holds nothing that must not stand twice, and so can be shown in both places."""
    source = traced(flow)
    if len(source.elements) > 1 or flow.drawn or flow.boxes:
        return False
    para = source.elements[0]
    inside = (
        one
        for one in para.iter()
        if one is not para and not {PPR, RPR}.intersection(above.tag for above in one.iterancestors())
    )
    return para.find(f"{PPR}/{SECTPR}") is None and all(one.tag in _PLAIN for one in inside)


class Move:
    """One paragraph on its way. It is copied before anything is changed."""

    def __init__(self, sheet: Sheet, flow: Flow, changes: list[Change]) -> None:
        self._sheet, self._name = sheet, sheet.next_move()
        source = traced(flow)
        self.old = source.elements[-1]
        self._changes = changes
        self._fresh = make("p")
        self._fresh.extend([copy.deepcopy(child) for child in self.old])
        pairs = zip(self.old.iterdescendants(), self._fresh.iterdescendants(), strict=True)
        copies = dict(pairs)
        taken = [Taken(copies[one] if one is not None else None, text) for one, text in source.taken]
        self._copy = Traced([self._fresh], source.styles, taken)
        drop(self._fresh, *_PLACES)

    def away(self) -> None:
        """Mark the paragraph where it stood."""
        sheet, old = self._sheet, self.old
        wrap(sheet, runs_of(old), "moveFrom")
        if may_end(old):
            mark_properties(old).insert(0, sheet.tracker.mark("moveFrom"))
        else:
            sheet.hollow.add(old)
        self._range(old, "moveFrom")

    def here(self, beside: etree._Element, *, after: bool, told: str) -> etree._Element:
        """Put it beside a paragraph or table; words that differ from where it stood are inserted ones."""
        sheet, fresh = self._sheet, self._fresh
        write(sheet, self._copy, self._changes, told)
        for gone in list(fresh.iter(DEL)):
            gone.getparent().remove(gone)  # type: ignore[union-attr]  # it stands in the paragraph
        for mark in ("ins", "del", "moveFrom", "moveTo", "rPrChange"):
            look = fresh.find(f"{PPR}/{RPR}")
            if look is not None:
                drop(look, mark)
        bare = [run for run in fresh.iter(R) if not any(above.tag == INS for above in run.iterancestors())]
        wrap(sheet, [run for run in bare if any(one.tag != RPR for one in run)], "moveTo")
        shown = put_in(sheet, fresh, beside, after=after, mark="moveTo")
        if shown is fresh:
            self._range(fresh, "moveTo")
        return shown

    def _range(self, para: etree._Element, name: str) -> None:
        start = self._sheet.tracker.mark(f"{name}RangeStart")
        start.set(W + "name", self._name)
        end = make(f"{name}RangeEnd", id=start.get(W + "id", ""))
        para.insert(1 if para.find(PPR) is not None else 0, start)
        para.addnext(end)


