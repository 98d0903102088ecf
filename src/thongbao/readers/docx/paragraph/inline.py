"""A paragraph: its shape, its number and what stands in it -> a ``Flow``."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from thongbao.layout.blocks import Shape
from thongbao.readers.docx.context import Context
from thongbao.readers.docx.look.properties import NO_PARA, ParaLook, RunLook, merge_run, read_para
from thongbao.readers.docx.look.sheet import shape_of
from thongbao.readers.docx.package import Part
from thongbao.readers.docx.package.names import PPR, RPR, SECTPR, W
from thongbao.readers.docx.paragraph.fields import Field
from thongbao.readers.docx.paragraph.flow import Flow, joined
from thongbao.readers.docx.paragraph.letters import of_today, without_font
from thongbao.readers.docx.paragraph.runs import Runs
from thongbao.readers.docx.paragraph.trace import Traced


class Inline:
    """Reads the paragraphs of one part."""

    def __init__(self, context: Context, part: Part) -> None:
        self.context = context
        self._runs = Runs(context, part)
        self._shapes: dict[tuple[object, ...], tuple[ParaLook, Shape]] = {}

    def paragraph(
        self, element: etree._Element, table_style: str | None, before: Flow | None, depth: int
    ) -> Flow:
        """A paragraph. ``before`` is one without a mark of its own, which goes on in this one."""
        context = self.context
        context.paragraph += 1
        ppr = element.find(PPR)
        own = read_para(ppr)
        style = context.sheet.para_style(own.style)
        mark = ppr.find(RPR) if ppr is not None else None
        said = self._runs.said(mark)
        flow = Flow(paragraph=context.paragraph, page=context.page)
        removed = said.removed is True
        if ppr is not None:
            frame = ppr.find(W + "framePr")
            if frame is not None:
                flow.frame = frame.get(W + "xAlign")
                # A dropped capital is a paragraph of its own; the rest of its word is in the next one.
                removed = removed or frame.get(W + "dropCap", "none") != "none"
            section = ppr.find(SECTPR)
            if section is not None:
                context.sections.append((section, context.paragraph))
        if said.removed:
            context.doubt("reading.tracked_changes")
        from_style = own.num_id is None
        chain = context.sheet.para_of(style)
        num_id = own.num_id if own.num_id is not None else chain.num_id
        level = own.num_level if own.num_level is not None else chain.num_level
        listed = None
        if num_id is not None and num_id != "0":
            listed = context.counter.peek(num_id, level, style if from_style else None)
        number_para = listed[1].para if listed else NO_PARA
        key = (own, number_para, style, table_style)
        shaped = self._shapes.get(key)
        if shaped is None:
            look = context.sheet.para(own, number_para, from_style=from_style, style=style, table=table_style)
            shaped = self._shapes[key] = (look, shape_of(look))
        look, flow.shape = shaped
        flow.look = look
        if look.page_break and flow.paragraph > 1:
            context.end_page()
            flow.page = context.page
        if context.broken:
            flow.shape = replace(flow.shape, page_break=True)
        runs = self._runs
        runs.into(flow, style, table_style)
        if context.trace is not None:
            flow.traced = Traced([element], (style, table_style))
        runs.runs(element, depth)
        if context.notes:
            context.place_notes(flow, before)
        in_print = said._replace(web_hidden=None) if said.web_hidden else said
        hidden = mark is not None and runs.seen(in_print).hidden
        flow.joins_next = removed or hidden
        if before is not None:
            flow.pieces[:0] = before.pieces
            flow.generated, flow.level = before.generated, before.level
            flow.boxes[:0] = before.boxes
            flow.drawn[:0] = before.drawn
            if flow.traced is not None and before.traced is not None:
                flow.traced.elements[:0] = before.traced.elements
                flow.traced.taken[:0] = before.traced.taken
            if before.generated:
                flow.shape = before.shape
        if (
            listed
            and num_id is not None
            and not removed
            and not flow.generated
            and (flow.has_text() or not hidden)
        ):
            self._number(flow, num_id, level, style if from_style else None, said)
        flow.pieces = joined(flow.pieces)
        if context.gathered is not None:
            context.gathered.append(without_font(flow.pieces))
        if context.old_fonts or context.lost:
            flow.pieces = of_today(flow.pieces, context.judge, context.lost)
        context.count(sum(len(text) for text, _ in flow.pieces))
        return flow

    def _number(self, flow: Flow, num_id: str, level: int | None, style: str | None, mark: RunLook) -> None:
        number = self.context.counter.next(num_id, level, style)
        if number is None:
            return
        flow.level = number.level
        seen = self._runs.seen(merge_run(mark, number.run))
        text = number.text.strip()
        if not text or seen.hidden:
            return
        text = text.upper() if seen.upper else text
        flow.generated = len(text)
        flow.pieces.insert(0, (text + number.gap, seen.style))

    def stray(self, runs: list[etree._Element], table_style: str | None, depth: int) -> Flow:
        """Runs that stand outside any paragraph, as one."""
        holder = etree.Element(W + "p")
        flow = self.paragraph(holder, table_style, None, depth)
        for run in runs:
            self._runs.run(run, depth)
        return flow

    def fields_aside(self) -> list[Field]:
        """Forget the fields that are open while a text box is read; gives them to ``fields_back``."""
        saved, self._runs.fields.open = self._runs.fields.open, []
        return saved

    def fields_back(self, saved: list[Field]) -> None:
        """Go on with the fields that were open before the text box."""
        self._runs.fields.open = saved
