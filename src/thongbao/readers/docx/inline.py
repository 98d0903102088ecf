"""The inside of a paragraph: runs and what wraps them -> a ``Flow``."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from thongbao.layout.blocks import Furnishing, Para, Shape
from thongbao.readers.docx.context import Context
from thongbao.readers.docx.drawings import branch, look_into
from thongbao.readers.docx.flow import PAGE_BREAK, Flow, joined
from thongbao.readers.docx.look.legacy import meant, old_font
from thongbao.readers.docx.look.properties import (
    NO_PARA,
    NO_RUN,
    ParaLook,
    RunLook,
    merge_run,
    read_para,
    read_run,
    whole,
)
from thongbao.readers.docx.look.sheet import Seen, shape_of
from thongbao.readers.docx.names import (
    ALTERNATE,
    BR,
    CR,
    DEL,
    DRAWING,
    ENDNOTE_MARK,
    FLD_CHAR,
    FLD_SIMPLE,
    FOOTNOTE_MARK,
    ID,
    INS,
    INSTR_TEXT,
    MOVE_FROM,
    MOVE_TO,
    NO_BREAK_HYPHEN,
    OBJECT,
    PAGE_NUMBER,
    PICT,
    PPR,
    PTAB,
    RPR,
    SDT,
    SDT_CONTENT,
    SECTPR,
    SHOWN_BREAK,
    SOFT_HYPHEN,
    SYM,
    TAB,
    TYPE,
    VAL,
    M,
    R,
    T,
    W,
)
from thongbao.readers.docx.numbers.symbols import plain_letters, symbol
from thongbao.readers.docx.package import FOLDED, Part

_LEFT_OUT = frozenset(
    W + name
    for name in (
        "pPr",
        "proofErr",
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "sdtPr",
        "sdtEndPr",
        "smartTagPr",
        "customXmlPr",
        "rubyPr",
        "permStart",
        "permEnd",
        "tcPr",
        "trPr",
        "tblPr",
        "tblGrid",
        "rPr",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "fldData",
        "sectPr",
    )
)
_CHECKED = {True: "☒", False: "☐"}
_PLAIN_MARKS = {
    TAB: "\t",
    PTAB: "\t",
    CR: "\n",
    NO_BREAK_HYPHEN: "-",
    # U+00AD is dropped when text is tidied; until then it may be a letter of an old encoding.
    SOFT_HYPHEN: "\u00ad",
}


@dataclass(slots=True)
class _Field:
    """A complex field that has begun."""

    code: bool = True
    """Its code is being read, not its result."""
    instruction: list[str] = field(default_factory=list)


class Inline:
    """Reads the paragraphs of one part."""

    def __init__(self, context: Context, part: Part) -> None:
        self.context = context
        self._part = part
        self._flow = Flow()
        self._looks: dict[tuple[str | None, str | None], dict[str | RunLook, Seen]] = {}
        self._shapes: dict[tuple[object, ...], tuple[ParaLook, Shape]] = {}
        self._said: dict[str, RunLook] = {}
        self._fields: list[_Field] = []
        self._dangling: set[etree._Element] | None = None

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
        said = self._read(mark)
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
                context.sections.append(section)
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
        self._look_of = self._looks.setdefault((style, table_style), {})
        self._styles = (style, table_style)
        self._flow = flow
        self._plain = self._seen(NO_RUN)
        self._runs(element, depth)
        in_print = said._replace(web_hidden=None) if said.web_hidden else said
        hidden = mark is not None and self._seen(in_print).hidden
        flow.joins_next = removed or hidden
        if before is not None:
            flow.pieces[:0] = before.pieces
            flow.generated, flow.level = before.generated, before.level
            flow.boxes[:0] = before.boxes
            flow.drawn[:0] = before.drawn
            if before.generated:
                flow.shape = before.shape
        if (
            listed
            and num_id is not None
            and not removed
            and not flow.generated
            and (flow.has_text() or not hidden)
        ):
            self._number(num_id, level, style if from_style else None, said)
        flow.pieces = joined(flow.pieces)
        if context.old:
            flow.pieces = [
                (
                    meant(text, font, caps=style.caps is True)
                    if (font := style.font) and old_font(font)
                    else text,
                    style,
                )
                for text, style in flow.pieces
            ]
        context.count(sum(len(text) for text, _ in flow.pieces))
        return flow

    def _number(self, num_id: str, level: int | None, style: str | None, mark: RunLook) -> None:
        number = self.context.counter.next(num_id, level, style)
        if number is None:
            return
        flow = self._flow
        flow.level = number.level
        seen = self._seen(merge_run(mark, number.run))
        text = number.text.strip()
        if not text or seen.hidden:
            return
        text = text.upper() if seen.upper else text
        flow.generated = len(text)
        flow.pieces.insert(0, (text + number.gap, seen.style))

    def _read(self, rpr: etree._Element | None) -> RunLook:
        """What run properties say; folded ones are read once a document."""
        if rpr is None:
            return NO_RUN
        index = rpr.get(FOLDED)
        if index is None:
            return read_run(rpr)
        said = self._said.get(index)
        if said is None:
            looks = self._part.looks
            known = index.isdecimal() and len(index) < 9 and int(index) < len(looks)
            said = self._said[index] = read_run(looks[int(index)] if known else None)
        return said

    def _seen(self, said: RunLook) -> Seen:
        seen = self._look_of.get(said)
        if seen is None:
            seen = self.context.sheet.seen(said, *self._styles, self.context.vietnamese)
            if self.context.old and old_font(seen.style.font):
                seen = seen._replace(upper=False)  # capitals come after the letters are known
            self._look_of[said] = seen
        return seen

    def _runs(self, parent: etree._Element, depth: int) -> None:
        """Runs of ``parent``, through everything that may wrap them."""
        for element in parent:
            tag = element.tag
            if tag == R:
                self._run(element, depth)
            elif tag in _LEFT_OUT:
                continue
            elif tag in (DEL, MOVE_FROM):
                self.context.doubt("reading.tracked_changes")
            elif len(element):
                self._wrapper(element, tag, depth + 1)

    def _wrapper(self, element: etree._Element, tag: str, depth: int) -> None:
        self.context.check_depth(depth)
        if tag in (INS, MOVE_TO):
            self.context.doubt("reading.tracked_changes")
        elif tag == SDT:
            content = element.find(SDT_CONTENT)
            if content is not None:
                self._runs(content, depth + 1)
            return
        elif tag == ALTERNATE:
            chosen = branch(element)
            if chosen is not None:
                self._runs(chosen, depth + 1)
            return
        elif tag == FLD_SIMPLE:
            self._instruction(element.get(W + "instr") or "")
        elif tag.startswith(M):
            self._math(element, tag[len(M) :], depth)
            return
        self._runs(element, depth)

    def _run(self, run: etree._Element, depth: int) -> None:
        seen = self._plain
        pieces = self._flow.pieces
        for child in run:
            tag = child.tag
            if tag == T:
                text = child.text
                if not text or seen.hidden or (self._fields and self._in_code()):
                    continue
                if seen.upper:
                    text = text.upper()
                if "\n" in text or "\r" in text:
                    text = text.replace("\r", " ").replace("\n", " ")
                if seen.symbols is not None or not text.isprintable():
                    text = plain_letters(text, seen.symbols)
                pieces.append((text, seen.style))
                self.context.broken = False
            elif tag == RPR:
                index = child.get(FOLDED)
                if index is None:
                    seen = self._seen(read_run(child))
                else:
                    known = self._look_of.get(index)
                    if known is None:
                        known = self._look_of[index] = self._seen(self._read(child))
                    seen = known
            elif self._other(child, tag, seen, depth):
                return

    def _in_code(self) -> bool:
        return any(field.code for field in self._fields)

    def _other(self, child: etree._Element, tag: str, seen: Seen, depth: int) -> bool:
        """What a run holds besides text. True when the rest of the run is the mark of a note."""
        if tag == FLD_CHAR:
            self._field_char(child, seen)
            return False
        if tag == INSTR_TEXT:
            if self._fields:
                self._fields[-1].instruction.append(child.text or "")
            return False
        if tag == SHOWN_BREAK:
            self.context.shown_break()
            if not self._flow.has_text():
                self._flow.page = self.context.page
            return False
        if self._fields and self._in_code():
            return False
        mark = _PLAIN_MARKS.get(tag)
        if mark is not None:
            if not seen.hidden:
                self._add(mark, seen)
        elif tag == BR:
            self._break(child, seen)
        elif tag == SYM:
            code = child.get(W + "char") or ""
            if not seen.hidden and 0 < len(code) <= 8:
                try:
                    self._add(symbol(int(code, 16), child.get(W + "font")), seen)
                except ValueError:
                    return False
        elif tag in (DRAWING, PICT, OBJECT):
            if not seen.hidden:
                self._drawing(child)
        elif tag == ALTERNATE:
            chosen = branch(child)
            self.context.check_depth(depth + 2)
            for inner in chosen if chosen is not None else ():
                if inner.tag == T:
                    text = "" if seen.hidden else inner.text or ""
                    self._add(text.upper() if seen.upper else text, seen)
                else:
                    self._other(inner, inner.tag, seen, depth + 2)
        elif tag in (FOOTNOTE_MARK, ENDNOTE_MARK):
            return not seen.hidden and self._note(child, tag)
        elif tag == PAGE_NUMBER:
            self._numbers_page()
        elif tag == W + "ruby":
            self._wrapper(child, tag, depth + 1)
        return False

    def _add(self, text: str, seen: Seen) -> None:
        self._flow.pieces.append((text, seen.style))

    def _break(self, element: etree._Element, seen: Seen) -> None:
        kind = element.get(TYPE)
        if kind == "page":
            self.context.end_page()
        if not seen.hidden:
            self._add(PAGE_BREAK if kind in ("page", "column") else "\n", seen)

    def _note(self, element: etree._Element, tag: str) -> bool:
        kind = "footnotes" if tag == FOOTNOTE_MARK else "endnotes"
        own = element.get(W + "customMarkFollows") in ("1", "true", "on")
        custom = None
        if own:
            run = element.getparent()
            custom = "".join(text.text or "" for text in run.iterfind(T)) if run is not None else ""
        self.context.note(kind, element.get(ID) or "", custom)
        return own

    def _drawing(self, element: etree._Element) -> None:
        self.context.source.check_time()
        found = look_into(element)
        flow = self._flow
        flow.boxes.extend(found.boxes)
        at = sum(len(text) for text, _ in flow.pieces)
        flow.drawn.extend(line._replace(at=at) for line in found.lines)
        for text in found.word_art:
            if text.strip():
                self.context.furniture.append(Furnishing(Para(" ".join(text.split())), "watermark"))

    def _field_char(self, element: etree._Element, seen: Seen) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            if element in self._without_end():
                return
            self._fields.append(_Field())
            self._form_field(element, seen)
        elif self._fields and kind == "separate":
            self._fields[-1].code = False
            self._instruction("".join(self._fields[-1].instruction))
        elif self._fields and kind == "end":
            ended = self._fields.pop()
            words = "".join(ended.instruction).split(maxsplit=2)
            if ended.code:
                self._instruction(" ".join(words))
                if len(words) == 3 and words[0].upper() == "MACROBUTTON" and not self._in_code():
                    self._add(words[2], seen)  # its code is what it shows

    def _form_field(self, element: etree._Element, seen: Seen) -> None:
        data = element.find(W + "ffData")
        if data is None or len(self._fields) > 1:
            return
        box, choices = data.find(W + "checkBox"), data.find(W + "ddList")
        if box is not None:
            state = box.find(W + "checked")
            state = state if state is not None else box.find(W + "default")
            self._add(_CHECKED[state is not None and state.get(VAL, "1") in ("1", "true", "on")], seen)
        elif choices is not None:
            entries = [entry.get(VAL, "") for entry in choices.iterfind(W + "listEntry")]
            chosen = choices.find(W + "result")
            index = (whole(chosen.get(VAL)) or 0) if chosen is not None else 0
            if 0 <= index < len(entries):
                self._add(entries[index], seen)

    def _without_end(self) -> set[etree._Element]:
        """Field begins that nothing ends: broken, and text after them is not their code."""
        if self._dangling is None:
            open_: list[etree._Element] = []
            for element in self._part.root.iter(FLD_CHAR):
                kind = element.get(W + "fldCharType")
                if kind == "begin":
                    open_.append(element)
                elif kind == "end" and open_:
                    open_.pop()
            self._dangling = set(open_)
        return self._dangling

    def _instruction(self, code: str) -> None:
        word = code.split(maxsplit=1)[0].upper() if code.strip() else ""
        if word == "PAGE":
            self._numbers_page()

    def _numbers_page(self) -> None:
        if not self._flow.page_field:
            self._flow.page_field = True
            self._flow.page_field_at = sum(len(text) for text, _ in self._flow.pieces)

    def _math(self, element: etree._Element, name: str, depth: int) -> None:
        """Formulas as one line of text: fractions with a slash, brackets as drawn."""
        self.context.check_depth(depth)
        seen = self._plain
        if name == "t":
            self._add(element.text or "", seen)
            return
        opening = closing = ""
        if name == "d":
            properties = element.find(M + "dPr")
            said = {child.tag: child.get(M + "val") for child in properties} if properties is not None else {}
            opening, closing = said.get(M + "begChr") or "(", said.get(M + "endChr") or ")"
        self._add(opening, seen)
        for child in element:
            tag = child.tag
            if tag == R:
                self._run(child, depth)
            elif tag.startswith(M):
                if name == "f" and tag == M + "den":
                    self._add("/", seen)
                self._math(child, tag[len(M) :], depth + 1)
            elif tag not in (RPR, W + "rPr") and len(element):
                self._wrapper(child, tag, depth + 1)
        self._add(closing, seen)

    def stray(self, runs: list[etree._Element], table_style: str | None, depth: int) -> Flow:
        """Runs that stand outside any paragraph, as one."""
        holder = etree.Element(W + "p")
        flow = self.paragraph(holder, table_style, None, depth)
        for run in runs:
            self._run(run, depth)
        return flow

    def fields_aside(self) -> list[_Field]:
        """Forget the fields that are open while a text box is read; gives them to ``fields_back``."""
        saved, self._fields = self._fields, []
        return saved

    def fields_back(self, saved: list[_Field]) -> None:
        """Go on with the fields that were open before the text box."""
        self._fields = saved
