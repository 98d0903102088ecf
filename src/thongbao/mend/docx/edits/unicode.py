"""Letters typed for fonts of before Unicode (TCVN3, VNI, VISCII, VPS), stored as the letters that were meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from lxml import etree

from thongbao.mend.docx.document import Document
from thongbao.mend.docx.writing.elements import set_text
from thongbao.readers.docx.look.properties import read_run
from thongbao.readers.docx.package.names import PPR, RPR, SOFT_HYPHEN, SYM, TBL, TBLPR, VAL, A, P, R, T, W
from thongbao.readers.legacy.fonts import Old, old_font
from thongbao.readers.legacy.judge import Judge
from thongbao.readers.legacy.tables import meant

_LETTERS = (T, W + "delText")
_SLOTS = tuple(W + slot for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
_CODE = re.compile(r"[Ff]0[0-9A-Fa-f]{2}|[0-9A-Fa-f]{2}")
_PLACE = re.compile(r"(%\d)")


def convert(document: Document, font: str) -> None:
    """Convert the whole file and set it in ``font``; the paragraphs are read again."""
    judge = document.context.judge
    if document.context.old_fonts or document.context.lost:
        for root in document.stories():
            for para in root.iter(P):
                _convert(document, para, judge)
    package = document.package
    others = [package.related(package.main, kind) for kind in ("styles", "numbering")]
    roots = [package.tree(name) for name in others if name is not None]
    for root in roots:
        for level in root.iter(W + "lvl"):
            _convert_level(level, judge)
    for root in (*document.stories(), *roots):
        _set_fonts(root, font)
    theme = package.related(package.main, "theme")
    if theme is not None:
        for face in package.tree(theme).iter(f"{A}latin"):
            if old_font(face.get("typeface")):
                face.set("typeface", font)
    document.read_again()


def _convert(document: Document, para: etree._Element, judge: Judge) -> None:
    """Convert the letters of a paragraph; two that make one may stand in different runs."""
    _spell(document, para)
    lost = document.context.lost
    for encoding, group in groupby(list(_letters(document, para)), lambda letters: _encoding(letters) or lost):
        stretch = list(group)
        if encoding is None:
            continue
        letters = judge.pieces([element.text or "" for element, _ in stretch], encoding)
        for text, (element, font) in zip(letters or (), stretch, strict=bool(letters)):
            known = old_font(font)
            shown = text.upper() if known is not None and known.capitals else text
            if shown != element.text:
                set_text(element, shown)


def _encoding(letters: tuple[etree._Element, str]) -> Old | None:
    font = old_font(letters[1])
    return font.encoding if font is not None else None


def _spell(document: Document, para: etree._Element) -> None:
    """Give letters that are stored as elements (ư of TCVN3 is a soft hyphen) a text of their own."""
    for element, font in list(_runs(document, para, (SOFT_HYPHEN, SYM))):
        own = old_font(element.get(W + "font") if element.tag == SYM else font)
        lost = document.context.lost if element.tag == SOFT_HYPHEN else None
        encoding = own.encoding if own is not None else lost
        code = element.get(W + "char", "AD")
        if encoding is None or not _CODE.fullmatch(code):
            continue
        letter = etree.Element(T)
        stored = chr(int(code, 16))
        # In a run of another font nothing else will convert it.
        letter.text = stored if old_font(font) or lost else meant(stored, encoding)
        letter.tail = element.tail
        parent = element.getparent()
        if parent is not None:
            parent.replace(element, letter)


def _letters(document: Document, para: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    return _runs(document, para, _LETTERS)


def _runs(document: Document, para: etree._Element, tags: tuple[str, ...]) -> Iterator[tuple[etree._Element, str]]:
    """The elements of a paragraph with these tags, each with its font."""
    sheet = document.context.sheet
    named = para.find(f"{PPR}/{W}pStyle")
    style = sheet.para_style(named.get(VAL) if named is not None else None)
    table = next(para.iterancestors(TBL), None)
    named = table.find(f"{TBLPR}/{W}tblStyle") if table is not None else None
    table_style = named.get(VAL) if named is not None else sheet.default_table if table is not None else None
    for element in para.iter(*tags):
        run = element.getparent()
        if run is not None and next(element.iterancestors(P), None) is para:
            look = read_run(run.find(RPR) if run.tag == R else None)
            seen = sheet.seen(look, style, table_style, document.context.vietnamese)
            yield element, seen.style.font or ""


def _convert_level(level: etree._Element, judge: Judge) -> None:
    """The words of an automatic number."""
    text, font = level.find(W + "lvlText"), old_font(read_run(level.find(RPR)).font)
    if text is None or font is None:
        return
    parts = _PLACE.split(text.get(VAL, ""))
    for at in range(0, len(parts), 2):
        parts[at] = (judge.pieces([parts[at]], font.encoding) or [parts[at]])[0]
    text.set(VAL, "".join(parts))


def _set_fonts(root: etree._Element, font: str) -> None:
    for fonts in root.iter(W + "rFonts"):
        if any(old_font(fonts.get(slot)) for slot in _SLOTS):
            for slot in _SLOTS:
                if fonts.get(slot) is not None or slot in _SLOTS[:2]:
                    fonts.set(slot, font)
