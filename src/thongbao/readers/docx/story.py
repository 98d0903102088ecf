"""Blocks of one part (body, header, footnote, text box, cell) -> flows, tables and boxes in reading order."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from lxml import etree

from thongbao.readers.docx.context import Context
from thongbao.readers.docx.drawings import branch
from thongbao.readers.docx.items import Box, Item
from thongbao.readers.docx.package import Part
from thongbao.readers.docx.package.names import (
    ALT_CHUNK,
    ALTERNATE,
    DEL,
    INS,
    MOVE_FROM,
    MOVE_TO,
    SDT,
    SDT_CONTENT,
    SECTPR,
    TBL,
    TBLPR,
    TCPR,
    P,
    R,
)
from thongbao.readers.docx.paragraph.flow import Flow
from thongbao.readers.docx.paragraph.inline import Inline
from thongbao.readers.docx.tables import Tables


class Story:
    """Reads the blocks of one part."""

    def __init__(self, context: Context, part: Part) -> None:
        self.context = context
        self._inline = Inline(context, part)
        self._tables = Tables(context, self.items)

    def items(self, parent: etree._Element, depth: int = 0, table_style: str | None = None) -> list[Item]:
        """What stands in ``parent``, in document order."""
        items: list[Item] = []
        open_flow = self._blocks(parent, items, None, depth, table_style)
        if open_flow is not None:
            self._place(open_flow, items, depth)
        self._tighten(items)
        return items

    def _tighten(self, items: list[Item]) -> None:
        """Take away the space that neighbours of one style do not keep between them."""
        style = self.context.sheet.para_style
        for above, below in pairwise(items):
            if not (isinstance(above, Flow) and isinstance(below, Flow)):
                continue
            if (above.look.tight or below.look.tight) and style(above.look.style) == style(below.look.style):
                if above.look.tight:
                    above.shape = replace(above.shape, after=0.0)
                if below.look.tight:
                    below.shape = replace(below.shape, before=0.0)

    def _blocks(
        self, parent: etree._Element, items: list[Item], before: Flow | None, depth: int, style: str | None
    ) -> Flow | None:
        """Add what stands in ``parent``; gives the flow whose paragraph goes on in the next one, if any."""
        self.context.check_depth(depth)
        stray: list[etree._Element] = []
        for element in parent:
            tag = element.tag
            if tag == P:
                flow = self._inline.paragraph(element, style, before, depth)
                before = flow if flow.joins_next else None
                if before is None:
                    self._place(flow, items, depth)
            elif tag == TBL:
                if before is not None:
                    self._place(before, items, depth)
                    before = None
                table = self._tables.table(element, depth)
                if table is not None:
                    items.append(table)
            elif tag == SDT:
                content = element.find(SDT_CONTENT)
                if content is not None:
                    before = self._blocks(content, items, before, depth + 2, style)
            elif tag == ALTERNATE:
                chosen = branch(element)
                if chosen is not None:
                    before = self._blocks(chosen, items, before, depth + 2, style)
            elif tag in (DEL, MOVE_FROM):
                self.context.doubt("reading.tracked_changes")
            elif tag == SECTPR:
                self.context.sections.append((element, self.context.paragraph))
            elif tag == ALT_CHUNK:
                self.context.doubt("reading.docx_alt_chunk")
            elif tag == R:
                stray.append(element)
            elif len(element) and tag not in (TBLPR, TCPR):
                if tag in (INS, MOVE_TO):
                    self.context.doubt("reading.tracked_changes")
                before = self._blocks(element, items, before, depth + 1, style)
        if stray:  # runs outside any paragraph: no editor writes them, but words they are
            flow = self._inline.stray(stray, style, depth)
            self._place(flow, items, depth)
        return before

    def _place(self, flow: Flow, items: list[Item], depth: int) -> None:
        """Add a paragraph, the text boxes that are anchored in it first."""
        for box in flow.boxes:
            self.context.check_depth(depth + 4)
            saved = self._inline.fields_aside()
            inner = self.items(box.content, depth + 6)
            self._inline.fields_back(saved)
            items.append(Box(box, inner))
        items.append(flow)
        if self.context.trace is not None:
            self.context.trace.flows.append((flow, self.context.trace.running))
