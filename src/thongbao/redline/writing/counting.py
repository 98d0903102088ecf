"""Automatic numbers that would count otherwise than the other document says: they become words."""

from __future__ import annotations

import copy
from collections.abc import Sequence

from lxml import etree

from thongbao.mend.docx.writing.elements import PARA_ORDER, properties, put
from thongbao.mend.docx.writing.spots import traced
from thongbao.mend.docx.writing.track import is_removed
from thongbao.readers.docx.package.names import INS, PPR, RPR, VAL, R
from thongbao.readers.docx.paragraph.flow import Flow
from thongbao.redline.sheet import Sheet
from thongbao.redline.writing.paragraphs import run_like

_ROUNDS = 60
"""So often only the first wrong number is changed, since those after it may then count right."""


def count_as(sheet: Sheet, wanted: Sequence[tuple[etree._Element, str]]) -> None:
    """See that every paragraph has the number that is ``wanted`` before it; that of the first document stays to see."""
    numbers = dict(wanted)
    for turn in range(2 * _ROUNDS):
        sheet.document.read_again()
        wrong = [
            (flow, number)
            for flow, _ in sheet.document.trace.flows
            if flow.generated and (number := numbers.get(traced(flow).elements[-1])) is not None
            and flow.raw()[: flow.generated].strip() != number
        ]  # fmt: skip
        for flow, number in wrong[:1] if turn < _ROUNDS else wrong:
            _spell(sheet, flow, number)
        if not wrong:
            return


def _spell(sheet: Sheet, flow: Flow, number: str) -> None:
    source = traced(flow)
    para = source.elements[-1]
    had = para.find(PPR)
    before = copy.deepcopy(had) if had is not None else None
    ppr = properties(para)
    put(put(ppr, "numPr", PARA_ORDER), "numId", ("ilvl", "numId")).set(VAL, "0")
    if para not in sheet.new or ppr.find(f"{RPR}/{INS}") is None:
        sheet.tracker.para_change(ppr, before)
    if number:
        run = sheet.tracker.inserted(run_like(source, f"{number} "))
        first = next((one for one in para.iter(R) if not is_removed(one)), None)
        top = first
        while top is not None and top.getparent() is not para:
            top = top.getparent()
        if top is not None:
            top.addprevious(run)
        else:
            para.append(run)
