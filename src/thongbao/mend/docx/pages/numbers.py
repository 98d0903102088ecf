"""Page numbers: put where they belong in headers and footers, and taken from where they do not."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any, Literal

from lxml import etree

from thongbao.mend.docx.document import Document
from thongbao.mend.docx.edits.looks import change_look, set_look
from thongbao.mend.docx.pages.number_fields import has_number, letters, number_paragraphs, number_runs, remove_number
from thongbao.mend.docx.writing.elements import PARA_ORDER, SECTION_ORDER, drop, make, properties, put, unset
from thongbao.readers.docx.package.names import PPR, R_ID, TYPE, VAL, W_URI, P, W

_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_SIZE = 13.0
Role = Literal["header", "footer"]
_ROLES: tuple[Role, ...] = ("header", "footer")


class Numbers:
    """Sets the page numbers of a document."""

    def __init__(self, document: Document, sections: list[etree._Element]) -> None:
        self._document = document
        self._package = document.package
        self._sections = sections

    def set(self, index: int | None, settings: Mapping[str, Any]) -> None:
        """Page numbers as ``settings`` say, of one section or of all."""
        size = float(settings.get("number_size") or _SIZE)
        chosen = self._sections if index is None else [self._sections[index]]
        if settings.get("page_number") is not None:
            edge, _, side = str(settings["page_number"]).partition("-")
            role: Role = "header" if edge == "top" else "footer"
            for section in chosen:
                self._place(section, role, side, size)
        if settings.get("first_page_numbered") is False:
            self._hide_first(chosen[0])
        elif settings.get("first_page_numbered") is True:
            drop(chosen[0], "titlePg")
        if "number_size" in settings:
            for section in chosen:
                self._set_size(section, size)

    def _references(self, section: etree._Element) -> dict[tuple[Role, str], str]:
        """Role and kind -> part, with what the section takes from those before it."""
        found: dict[tuple[Role, str], str] = {}
        for each in self._sections[: self._sections.index(section) + 1]:
            for reference in each:
                for role in _ROLES:
                    if reference.tag == f"{W}{role}Reference":
                        target = self._document.context.target(self._package.main, reference)
                        if target:
                            found[role, reference.get(TYPE, "default")] = target
        return found

    def _place(self, section: etree._Element, role: Role, side: str, size: float) -> None:
        other: Role = "footer" if role == "header" else "header"
        used = self._references(section)
        kinds = {"default", *(kind for _, kind in used if kind == "even" and self._even_differs())}
        if self._first_shows(section, used):
            kinds.add("first")
        for kind in sorted(kinds):
            wrong = used.get((other, kind))
            if wrong is not None:
                remove_number(self._package.tree(wrong))
            part = used.get((role, kind))
            root = self._package.tree(part) if part is not None else self._new(section, role, kind)
            if not self._stands(root, side):
                remove_number(root)
                self._write(root, side, size)

    def _first_shows(self, section: etree._Element, used: Mapping[tuple[Role, str], str]) -> bool:
        """Whether a first page that differs shows a number."""
        if not _first_differs(section):
            return False
        return any(has_number(self._package.tree(part)) for (_, kind), part in used.items() if kind == "first")

    def _stands(self, root: etree._Element, side: str) -> bool:
        paras = number_paragraphs(root)
        if len(paras) != 1 or letters(paras[0]).strip(" -–—0123456789"):
            return False
        ppr = paras[0].find(PPR)
        align = ppr.find(W + "jc") if ppr is not None else None
        framed = ppr is not None and ppr.find(W + "framePr") is not None
        boxed = any(True for _ in paras[0].iterancestors(W + "txbxContent"))
        return not framed and not boxed and (align.get(VAL) if align is not None else "left") == side

    def _write(self, root: etree._Element, side: str, size: float) -> None:
        """Put the number into a header or footer: into its first empty paragraph, or into a new one."""
        paras = [child for child in root if child.tag == P]
        para = next((one for one in paras if not letters(one).strip() and not _holds_more(one)), None)
        if para is None or paras[0] is not para:
            para = make("p")
            root.insert(0, para)
        ppr = properties(para)
        drop(ppr, "ind", "tabs", "framePr", "pBdr", "numPr")
        put(ppr, "jc", PARA_ORDER).set(VAL, side)
        runs = [make("r") for _ in range(5)]
        for run, (name, value) in zip(
            runs,
            (("begin", ""), ("", "PAGE"), ("separate", ""), ("t", "2"), ("end", "")),
            strict=True,
        ):
            run.append(self._look(size))
            if name == "t":
                text = make("t")
                text.text = value
                run.append(text)
            elif value:
                code = make("instrText")
                code.text = value
                run.append(code)
            else:
                run.append(make("fldChar", fldCharType=name))
        para.extend(runs)

    def _look(self, size: float) -> etree._Element:
        rpr = make("rPr")
        change_look(
            self._document.context, rpr, (self._document.context.sheet.default_para, None),
            {"font": "Times New Roman", "size": size},
        )  # fmt: skip
        return rpr

    def _set_size(self, section: etree._Element, size: float) -> None:
        sheet = self._document.context.sheet
        for part in self._references(section).values():
            for para in number_paragraphs(self._package.tree(part)):
                named = para.find(f"{PPR}/{W}pStyle")
                style = sheet.para_style(named.get(VAL) if named is not None else None)
                for run in number_runs(para):
                    set_look(self._document.context, run, (style, None), {"size": size}, None)

    def _hide_first(self, section: etree._Element) -> None:
        """A first page without number, that shows all else it showed."""
        used = self._references(section)
        differs = _first_differs(section)
        unset(put(section, "titlePg", SECTION_ORDER), "val")
        for role in _ROLES:
            first, usual = used.get((role, "first")), used.get((role, "default"))
            if first is not None:
                remove_number(self._package.tree(first))
            elif usual is not None and not differs and _shows_more(self._package.tree(usual)):
                remove_number(self._new(section, role, "first", usual))

    def _new(self, section: etree._Element, role: Role, kind: str, like: str | None = None) -> etree._Element:
        """A new header or footer part (empty, or like another one), and the section's reference to it."""
        name = self._package.free_name(role)
        if like is not None:
            root = copy.deepcopy(self._package.tree(like))
            self._package.copy_relations(like, name)
        else:
            root = etree.Element(W + ("hdr" if role == "header" else "ftr"), nsmap={"w": W_URI})
            root.append(make("p"))
        self._package.add(name, root, f"{_CONTENT}{role}+xml")
        reference = make(f"{role}Reference", type=kind)
        reference.set(R_ID, self._package.relate(role, name.rpartition("/")[2]))
        first = next((at for at, child in enumerate(section) if not child.tag.endswith("Reference")), len(section))
        section.insert(first, reference)
        return root

    def _even_differs(self) -> bool:
        settings = self._package.related(self._package.main, "settings")
        if settings is None:
            return False
        even = self._package.tree(settings).find(W + "evenAndOddHeaders")
        return even is not None and even.get(VAL) not in ("0", "false", "off")


def _first_differs(section: etree._Element) -> bool:
    title = section.find(W + "titlePg")
    return title is not None and title.get(VAL) not in ("0", "false", "off")


def _holds_more(para: etree._Element) -> bool:
    """Whether a paragraph without letters holds a drawing or a field."""
    tags = ("drawing", "pict", "object", "fldChar", "fldSimple", "sdt", "ptab", "sym")
    return any(True for _ in para.iter(*(W + tag for tag in tags)))


def _shows_more(root: etree._Element) -> bool:
    """Whether a header shows anything but the page number."""
    numbers = set(number_paragraphs(root))
    return any(para not in numbers and (letters(para).strip() or _holds_more(para)) for para in root.iter(P))
