"""Letters typed for fonts of before Unicode (TCVN3, VNI), stored as the letters that were meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from thongbao.mend.docx.document import Document
from thongbao.mend.docx.writing.elements import set_text
from thongbao.readers.docx.look.legacy import meant, old_font
from thongbao.readers.docx.look.properties import read_run
from thongbao.readers.docx.names import PPR, RPR, TBL, TBLPR, VAL, A, P, R, T, W

_LETTERS = (T, W + "delText")
_SLOTS = tuple(W + slot for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
_PLACE = re.compile(r"(%\d)")


def convert(document: Document, font: str) -> None:
    """Convert the whole file and set it in ``font``; the paragraphs are read again."""
    for root in document.stories():
        if document.context.old:
            for para in root.iter(P):
                _convert(document, para)
    package = document.package
    others = [package.related(package.main, kind) for kind in ("styles", "numbering")]
    roots = [package.tree(name) for name in others if name is not None]
    for root in roots:
        for level in root.iter(W + "lvl"):
            _convert_level(document, level)
    for root in (*document.stories(), *roots):
        _set_fonts(root, font)
    theme = package.related(package.main, "theme")
    if theme is not None:
        for face in package.tree(theme).iter(f"{A}latin"):
            if old_font(face.get("typeface")):
                face.set("typeface", font)
    document.read_again()


def _convert(document: Document, para: etree._Element) -> None:
    """Convert the letters of a paragraph; two that make one may stand in different runs."""
    group: list[etree._Element] = []
    last: str | None = None
    for element, font in _letters(document, para):
        if font != last:
            _rewrite(group, last)
            group, last = [], font
        group.append(element)
    _rewrite(group, last)


def _letters(document: Document, para: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    sheet = document.context.sheet
    named = para.find(f"{PPR}/{W}pStyle")
    style = sheet.para_style(named.get(VAL) if named is not None else None)
    table = next(para.iterancestors(TBL), None)
    named = table.find(f"{TBLPR}/{W}tblStyle") if table is not None else None
    table_style = named.get(VAL) if named is not None else sheet.default_table if table is not None else None
    for element in para.iter(*_LETTERS):
        run = element.getparent()
        if run is not None and next(element.iterancestors(P), None) is para:
            look = read_run(run.find(RPR) if run.tag == R else None)
            seen = sheet.seen(look, style, table_style, document.context.vietnamese)
            yield element, seen.style.font or ""


def _rewrite(group: list[etree._Element], font: str | None) -> None:
    """Write the letters meant by a stretch of one font, each where its first stored letter stood."""
    if font is None or not old_font(font):
        return
    stored = [element.text or "" for element in group]
    joined = "".join(stored)
    whole = meant(joined, font, caps=False)
    if whole == joined:
        return
    start = 0
    for element, text in zip(group, stored, strict=True):
        before, upto = meant(joined[:start], font, caps=False), meant(joined[: start + len(text)], font, caps=False)
        set_text(element, whole[_shared(before, whole) : _shared(upto, whole)])
        start += len(text)


def _shared(part: str, whole: str) -> int:
    """How many letters of ``whole`` are those of ``part``: a pair that was cut apart belongs to its second half."""
    same = min(len(part), len(whole))
    return next((at for at in range(same) if part[at] != whole[at]), same)


def _convert_level(document: Document, level: etree._Element) -> None:
    """The words of an automatic number."""
    text, font = level.find(W + "lvlText"), read_run(level.find(RPR)).font
    if document.context.old and text is not None and font is not None and old_font(font):
        parts = _PLACE.split(text.get(VAL, ""))
        text.set(VAL, "".join(part if _PLACE.fullmatch(part) else meant(part, font, caps=False) for part in parts))


def _set_fonts(root: etree._Element, font: str) -> None:
    for fonts in root.iter(W + "rFonts"):
        if any(old_font(fonts.get(slot)) for slot in _SLOTS):
            for slot in _SLOTS:
                if fonts.get(slot) is not None or slot in _SLOTS[:2]:
                    fonts.set(slot, font)
