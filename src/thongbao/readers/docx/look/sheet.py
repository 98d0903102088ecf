"""The style sheet: run and paragraph properties resolved through styles, defaults and theme.

A sheet is plain data, so one can serve many documents at once; archives share a few templates.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from lxml import etree

from thongbao.layout.blocks import Align, Shape, Style
from thongbao.readers.docx.look.properties import (
    NO_PARA,
    NO_RUN,
    ParaLook,
    RunLook,
    is_drawn,
    merge_para,
    merge_run,
    read_para,
    read_run,
)
from thongbao.readers.docx.numbers.symbols import is_symbol_font
from thongbao.readers.docx.package.names import TYPE, VAL, A, W

WORD_FONT, WORD_SIZE = "Times New Roman", 10.0
"""What Word uses where nothing is said."""
WORD_SPACE = 14.0
"""The space that Word chooses before and after a paragraph when it is left to choose, in points."""
_LONGEST_CHAIN = 50
_ALIGN: dict[str, Align] = {
    "left": "left", "start": "left", "center": "center", "right": "right", "end": "right",
    "both": "justify", "distribute": "justify", "thaiDistribute": "justify", "highKashida": "justify",
    "lowKashida": "justify", "mediumKashida": "justify",
}  # fmt: skip
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)


class Seen(NamedTuple):
    """How letters are seen."""

    style: Style
    hidden: bool
    upper: bool
    """``w:caps`` or ``w:smallCaps``: the letters shown are capitals."""
    symbols: str | None
    """The font, when its letters are pictures."""


class StyleEntry(NamedTuple):
    """One style as stored."""

    kind: str
    name: str
    base: str | None
    run: RunLook
    para: ParaLook
    borders: dict[str, bool]


class StyleSheet:
    """Styles, document defaults and theme fonts of one document."""

    def __init__(self, styles: etree._Element | None, theme: etree._Element | None) -> None:
        self._styles: dict[str, StyleEntry] = {}
        self._run_default, self._para_default = NO_RUN, NO_PARA
        self._fonts = _theme_fonts(theme)
        self.default_para: str | None = None
        self.default_table: str | None = None
        for element in styles if styles is not None else ():
            if element.tag == W + "style":
                self._add(element)
            elif element.tag == W + "docDefaults":
                self._run_default = read_run(element.find(f"{W}rPrDefault/{W}rPr"))
                self._para_default = read_para(element.find(f"{W}pPrDefault/{W}pPr"))
        self._runs: dict[str | None, RunLook] = {}
        self._paras: dict[str | None, ParaLook] = {}

    def _add(self, element: etree._Element) -> None:
        name, base = element.find(W + "name"), element.find(W + "basedOn")
        borders: dict[str, bool] = {}
        for edge in element.iterfind(f"{W}tblPr/{W}tblBorders/*"):
            borders[_edge(edge)] = is_drawn(edge)
        key, kind = element.get(W + "styleId", ""), element.get(TYPE, "paragraph")
        self._styles[key] = StyleEntry(
            kind,
            name.get(VAL, "") if name is not None else "",
            base.get(VAL) if base is not None else None,
            read_run(element.find(W + "rPr")),
            read_para(element.find(W + "pPr")),
            borders,
        )
        if element.get(W + "default") in ("1", "true", "on"):
            if kind == "paragraph":
                self.default_para = key
            elif kind == "table":
                self.default_table = key

    def para_style(self, wanted: str | None) -> str | None:
        """The paragraph style that is used for ``wanted``: the default one when it is unknown."""
        entry = self._styles.get(wanted) if wanted is not None else None
        return wanted if entry is not None and entry.kind == "paragraph" else self.default_para

    def _chain(self, style: str | None) -> list[StyleEntry]:
        """The style and those that it is based on, the base first."""
        chain: list[StyleEntry] = []
        while style is not None and len(chain) < _LONGEST_CHAIN:
            entry = self._styles.get(style)
            if entry is None:
                break
            chain.append(entry)
            style = entry.base
        return chain[::-1]

    def run_of(self, style: str | None) -> RunLook:
        """What a style says of letters, with the styles that it is based on."""
        found = self._runs.get(style)
        if found is None:
            found = NO_RUN
            for entry in self._chain(style):
                found = merge_run(found, entry.run)
            self._runs[style] = found
        return found

    def para_of(self, style: str | None) -> ParaLook:
        """What a style says of paragraphs, with the styles that it is based on."""
        found = self._paras.get(style)
        if found is None:
            found = NO_PARA
            for entry in self._chain(style):
                found = merge_para(found, entry.para)
                name = _HEADING.fullmatch(entry.name)
                if name and entry.para.outline is None:
                    found = found._replace(outline=int(name[1]) - 1)
            self._paras[style] = found
        return found

    def borders_of(self, table_style: str | None) -> dict[str, bool]:
        """Which edges a table style draws."""
        found: dict[str, bool] = {}
        for entry in self._chain(table_style):
            found.update(entry.borders)
        return found

    def numbering_of(self, style: str | None) -> str | None:
        """The numbering that a list style stands for."""
        return self.para_of(style).num_id

    def seen(
        self,
        run: RunLook,
        para_style: str | None,
        table_style: str | None,
        vietnamese: Callable[[], bool],
    ) -> Seen:
        """How letters with these direct properties are seen in a paragraph of this style.

        ``vietnamese`` tells whether theme fonts are those for Vietnamese; asked only where one is used.
        """
        levels = (
            self.run_of(run.style) if run.style else NO_RUN,
            self.run_of(para_style),
            self.run_of(table_style),
        )
        default = self._run_default

        def value(field: int) -> Any:  # fields differ in type
            for look in (run, *levels, default):
                if look[field] is not None:
                    return look[field]
            return None

        def switch(field: int) -> bool:
            # Toggle properties of style levels cancel each other out; direct ones are absolute.
            if run[field] is not None:
                return bool(run[field])
            return bool(default[field]) or sum(bool(look[field]) for look in levels) % 2 == 1

        font = value(1) or WORD_FONT
        if font.startswith("@"):
            font = self._fonts.get((font, vietnamese()), WORD_FONT)
        caps = switch(6) or switch(7)
        size, color = value(2), value(8)
        style = Style(
            font=font, size=WORD_SIZE if size is None else size, bold=switch(3), italic=switch(4),
            underline=bool(value(5)), caps=caps, color=color or None,
        )  # fmt: skip
        hidden = switch(9) or bool(value(10))
        return Seen(style, hidden, caps, font if is_symbol_font(font) else None)

    def para(
        self, own: ParaLook, number: ParaLook, *, from_style: bool, style: str | None, table: str | None
    ) -> ParaLook:
        """Paragraph properties in force; ``number`` is what the list level says, ``own`` the direct ones.

        A list level that the style names is weaker than the style; one named directly is stronger.
        """
        look = merge_para(self._para_default, self.para_of(table))
        if from_style:
            look = merge_para(merge_para(look, number), self.para_of(style))
        else:
            look = merge_para(merge_para(look, self.para_of(style)), number)
        return merge_para(look, own)


def shape_of(look: ParaLook) -> Shape:
    """The shape of a paragraph, with what Word takes for granted where nothing is said."""
    align = _ALIGN.get(look.align or "left", "left")
    if look.bidi and look.align in ("start", "end"):
        align = "right" if align == "left" else "left"
    line, line_points = look.line or (1.0, None)
    outline = look.outline
    return Shape(
        align=align, left=look.left or 0.0, right=look.right or 0.0, first_line=look.first_line or 0.0,
        before=WORD_SPACE if look.before_auto else look.before or 0.0,
        after=WORD_SPACE if look.after_auto else look.after or 0.0,
        line=line, line_points=line_points, line_least=bool(look.line_least) if line_points else None,
        tight=bool(look.tight),
        heading=outline + 1 if outline is not None and 0 <= outline <= 8 else None,
        keep_next=bool(look.keep_next), page_break=False,
    )  # fmt: skip


def _edge(element: etree._Element) -> str:
    name = str(etree.QName(element).localname)
    return {"start": "left", "end": "right"}.get(name, name)


def read_borders(borders: etree._Element | None) -> dict[str, bool]:
    """Edge -> whether it is drawn, of a ``w:tblBorders`` or ``w:tcBorders``."""
    return {_edge(edge): is_drawn(edge) for edge in borders} if borders is not None else {}


def _theme_fonts(theme: etree._Element | None) -> dict[tuple[str, bool], str]:
    """Font of a theme's name, for Vietnamese as the theme's language (True) and for others."""
    fonts: dict[tuple[str, bool], str] = {}
    if theme is None:
        return fonts
    for kind in ("major", "minor"):
        latin = theme.find(f".//{A}{kind}Font/{A}latin")
        face = latin.get("typeface") if latin is not None else None
        if face:
            fonts[f"@{kind}", False] = fonts[f"@{kind}", True] = face
        for font in theme.iterfind(f".//{A}{kind}Font/{A}font"):
            if font.get("script") == "Viet" and font.get("typeface"):
                fonts[f"@{kind}", True] = font.get("typeface", "")
    return fonts
