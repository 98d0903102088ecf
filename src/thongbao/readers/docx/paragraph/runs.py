"""What stands inside a paragraph: runs and what wraps them, read into a ``Flow``."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from thongbao.layout.blocks import Furnishing, Para
from thongbao.readers.docx.context import Context
from thongbao.readers.docx.drawings import branch, look_into
from thongbao.readers.docx.look.properties import NO_RUN, RunLook, read_run
from thongbao.readers.docx.look.sheet import Seen
from thongbao.readers.docx.numbers.symbols import is_symbol_font, plain_letters, symbol
from thongbao.readers.docx.package import Part
from thongbao.readers.docx.package.folding import FOLDED
from thongbao.readers.docx.package.names import (
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
    PTAB,
    RPR,
    SDT,
    SDT_CONTENT,
    SHOWN_BREAK,
    SOFT_HYPHEN,
    SYM,
    TAB,
    TYPE,
    M,
    R,
    T,
    W,
)
from thongbao.readers.docx.paragraph.fields import Fields
from thongbao.readers.docx.paragraph.flow import PAGE_BREAK, Flow
from thongbao.readers.docx.paragraph.formulas import formula
from thongbao.readers.docx.paragraph.trace import Taken
from thongbao.readers.legacy.fonts import old_font

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
_PLAIN_MARKS = {
    TAB: "\t",
    PTAB: "\t",
    CR: "\n",
    NO_BREAK_HYPHEN: "-",
    # U+00AD is dropped when text is tidied; until then it may be a letter of an old encoding.
    SOFT_HYPHEN: "\u00ad",
}


class Runs:
    """Reads the runs of one part into ``flow``, the paragraph that is open."""

    def __init__(self, context: Context, part: Part) -> None:
        self.context = context
        self.flow = Flow()
        self.fields = Fields(part.root, self._numbers_page)
        self._part = part
        self._looks: dict[tuple[str | None, str | None], dict[str | RunLook, Seen]] = {}
        self._said: dict[str, RunLook] = {}

    def into(self, flow: Flow, style: str | None, table_style: str | None) -> None:
        """Read into this paragraph from now on, whose looks come from these styles."""
        self.flow = flow
        self._styles = (style, table_style)
        self._look_of = self._looks.setdefault(self._styles, {})
        self.plain = self.seen(NO_RUN)

    def said(self, rpr: etree._Element | None) -> RunLook:
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

    def seen(self, said: RunLook) -> Seen:
        """How letters look of which run properties say this."""
        seen = self._look_of.get(said)
        if seen is None:
            seen = self.context.sheet.seen(said, *self._styles, self.context.vietnamese)
            if old_font(seen.style.font):
                self.context.old_fonts = True
                # Capitals come after the letters are known, and nothing in such a font is a picture.
                seen = seen._replace(upper=False, symbols=None)
            elif self.context.lost:
                seen = seen._replace(upper=False)
            self._look_of[said] = seen
        return seen

    def runs(self, parent: etree._Element, depth: int) -> None:
        """Take the runs of ``parent``, through everything that may wrap them."""
        for element in parent:
            tag = element.tag
            if tag == R:
                self.run(element, depth)
            elif tag in _LEFT_OUT:
                continue
            elif tag in (DEL, MOVE_FROM):
                self.context.doubt("reading.tracked_changes")
            elif len(element):
                self.wrapper(element, tag, depth + 1)

    def wrapper(self, element: etree._Element, tag: str, depth: int) -> None:
        """Take what stands around runs: changes, fields, controls, formulas."""
        self.context.check_depth(depth)
        if tag in (INS, MOVE_TO):
            self.context.doubt("reading.tracked_changes")
        elif tag == SDT:
            content = element.find(SDT_CONTENT)
            if content is not None:
                self.runs(content, depth + 1)
            return
        elif tag == ALTERNATE:
            chosen = branch(element)
            if chosen is not None:
                self.runs(chosen, depth + 1)
            return
        elif tag == FLD_SIMPLE:
            self.fields.simple(element.get(W + "instr") or "")
        elif tag.startswith(M):
            formula(self, element, tag[len(M) :], depth)
            return
        self.runs(element, depth)

    def run(self, run: etree._Element, depth: int) -> None:
        """Take one run."""
        seen = self.plain
        pieces = self.flow.pieces
        traced = self.flow.traced
        for child in run:
            tag = child.tag
            if tag == T:
                text = child.text
                if not text or seen.hidden or (self.fields.open and self.fields.in_code()):
                    if text and seen.hidden and self.context.trace is not None:
                        self._hide(run)
                    continue
                if "\n" in text or "\r" in text:
                    text = text.replace("\r", " ").replace("\n", " ")
                if seen.symbols is not None or not (text.isprintable() or self._typed_for(seen.style.font)):
                    text = plain_letters(text, seen.symbols)
                if traced is not None:
                    traced.taken.append(Taken(child, text))
                pieces.append((text.upper() if seen.upper else text, seen.style))
                self.context.broken = False
            elif tag == RPR:
                index = child.get(FOLDED)
                if index is None:
                    seen = self.seen(read_run(child))
                else:
                    known = self._look_of.get(index)
                    if known is None:
                        known = self._look_of[index] = self.seen(self.said(child))
                    seen = known
            elif self._other(child, tag, seen, depth):
                return

    def _other(self, child: etree._Element, tag: str, seen: Seen, depth: int) -> bool:
        """What a run holds besides text. True when the rest of the run is the mark of a note."""
        if tag == FLD_CHAR:
            shown = self.fields.mark(child)
            if shown is not None:
                self.add(shown, seen, child)
            return False
        if tag == INSTR_TEXT:
            self.fields.add(child.text or "")
            return False
        if tag == SHOWN_BREAK:
            self.context.shown_break()
            if not self.flow.has_text() and self.context.page is not None:
                # Forced breaks before it in this paragraph are counted when it is cut at them.
                self.flow.page = self.context.page - self.flow.raw().count(PAGE_BREAK)
            return False
        if self.fields.open and self.fields.in_code():
            return False
        mark = _PLAIN_MARKS.get(tag)
        if mark is not None:
            if not seen.hidden:
                self.add(mark, seen, child)
        elif tag == BR:
            self._break(child, seen)
        elif tag == SYM:
            code = child.get(W + "char") or ""
            font = child.get(W + "font")
            if old_font(font):
                self.context.old_fonts = True
                seen = seen._replace(style=replace(seen.style, font=font))
            if not seen.hidden and 0 < len(code) <= 8:
                try:
                    letter = int(code, 16)
                    self.add(chr(letter) if self._typed_for(font) else symbol(letter, font), seen, child)
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
                    self.add(text.upper() if seen.upper else text, seen)
                else:
                    self._other(inner, inner.tag, seen, depth + 2)
        elif tag in (FOOTNOTE_MARK, ENDNOTE_MARK):
            return not seen.hidden and self._note(child, tag)
        elif tag == PAGE_NUMBER:
            self._numbers_page()
        elif tag == W + "ruby":
            self.wrapper(child, tag, depth + 1)
        return False

    def add(self, text: str, seen: Seen, element: etree._Element | None = None) -> None:
        """Add text to the paragraph, and to its trace what shows it."""
        self.flow.pieces.append((text, seen.style))
        if self.flow.traced is not None:
            self.flow.traced.taken.append(Taken(element, text))

    def _typed_for(self, font: str | None) -> bool:
        """Whether letters in a font are those of before Unicode."""
        return bool(old_font(font) or (self.context.lost and not is_symbol_font(font or "")))

    def _hide(self, run: etree._Element) -> None:
        """Note a hidden run. What only web pages hide (page numbers of a table of contents) is printed."""
        trace = self.context.trace
        if trace is not None and not self.said(run.find(RPR)).web_hidden:
            trace.hidden.append(run)

    def _break(self, element: etree._Element, seen: Seen) -> None:
        kind = element.get(TYPE)
        if kind == "page":
            self.context.end_page()
        if not seen.hidden:
            self.add(PAGE_BREAK if kind in ("page", "column") else "\n", seen, element)

    def _note(self, element: etree._Element, tag: str) -> bool:
        kind = "footnotes" if tag == FOOTNOTE_MARK else "endnotes"
        own = element.get(W + "customMarkFollows") in ("1", "true", "on")
        custom = None
        if own:
            run = element.getparent()
            custom = "".join(text.text or "" for text in run.iterfind(T)) if run is not None else ""
        self.context.note(kind, element.get(ID) or "", custom, self.flow)
        return own

    def _drawing(self, element: etree._Element) -> None:
        self.context.source.check_time()
        found = look_into(element)
        flow = self.flow
        flow.boxes.extend(found.boxes)
        at = sum(len(text) for text, _ in flow.pieces)
        flow.drawn.extend(line._replace(at=at, element=element) for line in found.lines)
        for text in found.word_art:
            if text.strip():
                self.context.furniture.append(Furnishing(Para(" ".join(text.split())), "watermark"))

    def _numbers_page(self) -> None:
        if not self.flow.page_field:
            self.flow.page_field = True
            self.flow.page_field_at = sum(len(text) for text, _ in self.flow.pieces)
