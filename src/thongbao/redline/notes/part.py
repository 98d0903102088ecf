"""The part of a package that holds footnotes, made where there is none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from thongbao.mend.docx.writing.elements import PARA_ORDER, RUN_ORDER, make, mark_properties, properties, put, shown
from thongbao.readers.docx.package.names import ID, TYPE, VAL, W_URI, R, W
from thongbao.redline.leaves import Leaf
from thongbao.redline.sheet import Sheet
from thongbao.redline.writing.paragraphs import made

_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_COUNTED = re.compile(r"[0-9]+|[ivxlc]+|")
"""Marks that a program counts itself; any other is typed."""
_SIZE = "20"
"""Half points of letters where the document has no note and no style for them."""


class NotePart:
    """The footnotes of a document. ``model``: a paragraph of a note that it has."""

    def __init__(self, sheet: Sheet, model: Leaf | None) -> None:
        self._sheet, self._model = sheet, model
        self._root = self._open()
        self._style = self._named("paragraph", "footnote text")
        self._mark_style = self._named("character", "footnote reference")

    def add(self, marker: str, leaves: Sequence[Leaf]) -> etree._Element:
        """Put a new note behind the others; gives the run that is its mark in the text."""
        used = [int(one.get(ID, "")) for one in self._root if re.fullmatch(r"\d{1,9}", one.get(ID, ""))]
        number = str(max(used, default=0) + 1)
        typed = None if _COUNTED.fullmatch(marker) else marker
        holder = make("footnote", id=number)
        holder.extend([self._paragraph(leaf) for leaf in leaves])
        for para in list(holder)[:-1]:  # the last mark goes with the note itself
            mark_properties(para).insert(0, self._sheet.tracker.mark("ins"))
        wrapper = holder[0].find(f"{W}ins")
        assert wrapper is not None  # every paragraph that is made holds one
        wrapper.insert(0, self._mark(shown(typed) if typed else [make("footnoteRef")]))
        text = wrapper[1].find(f"{W}t")
        if text is not None:
            text.addprevious(shown(" ")[0])
        self._root.append(holder)
        reference = make("footnoteReference", id=number)
        if typed:
            reference.set(W + "customMarkFollows", "1")
        return self._mark([reference, *(shown(typed) if typed else ())])

    def arrange(self, mark: etree._Element) -> None:
        """Put the note of a mark before that of the next one in the text.

        LibreOffice finds notes by their order, and takes their numbers for it: these are given out anew.
        """
        package = self._sheet.document.package
        holders = {one.get(ID): one for one in self._root}
        marks = list(package.tree(package.main).iter(mark.tag))
        for later in marks[marks.index(mark) + 1 :]:
            behind = holders.get(later.get(ID))
            if behind is not None:
                behind.addprevious(holders[mark.get(ID)])
                break
        notes = [one for one in self._root if one.get(TYPE) in (None, "normal")]
        old = [one.get(ID, "") for one in notes]
        if len(set(old)) < len(old) or not all(map(str.isdecimal, old)):
            return
        fresh = dict(zip(old, sorted(old, key=int), strict=True))
        for one in (*notes, *(one for one in marks if one.get(ID) in fresh)):
            one.set(ID, fresh[one.get(ID, "")])

    def _paragraph(self, leaf: Leaf) -> etree._Element:
        flow = self._sheet.flow(self._model) if self._model is not None else None
        fresh = made(self._sheet, leaf.text, flow, number=False, style=leaf.para.style)
        if flow is None:
            if self._style is not None:
                put(properties(fresh), "pStyle", PARA_ORDER).set(VAL, self._style)
            else:
                for run in fresh.iter(R):
                    for name in ("sz", "szCs"):
                        put(properties(run), name, RUN_ORDER).set(VAL, _SIZE)
        return fresh

    def _mark(self, inside: Sequence[etree._Element]) -> etree._Element:
        run = make("r")
        if self._mark_style is not None:
            put(properties(run), "rStyle", RUN_ORDER).set(VAL, self._mark_style)
        put(properties(run), "vertAlign", RUN_ORDER).set(VAL, "superscript")
        run.extend(inside)
        return run

    def _open(self) -> etree._Element:
        package = self._sheet.document.package
        name = package.related(package.main, "footnotes")
        if name is not None:
            return package.tree(name)
        folder = package.main.rpartition("/")[0]
        name = f"{folder}/footnotes.xml".lstrip("/")
        if package.has(name):
            name = package.free_name("footnotes")
        root = etree.Element(W + "footnotes", nsmap={"w": W_URI})
        for number, kind in (("-1", "separator"), ("0", "continuationSeparator")):
            holder, para, run = make("footnote", type=kind, id=number), make("p"), make("r")
            run.append(make(kind))
            para.append(run)
            holder.append(para)
            root.append(holder)
        package.add(name, root, _CONTENT)
        package.relate("footnotes", name.rpartition("/")[2])
        return root

    def _named(self, kind: str, name: str) -> str | None:
        """The id of a style."""
        package = self._sheet.document.package
        part = package.related(package.main, "styles")
        for style in package.tree(part).iterfind(f"{W}style") if part is not None else ():
            said = style.find(f"{W}name")
            if style.get(W + "type") == kind and said is not None and said.get(VAL, "").lower() == name:
                return style.get(W + "styleId")
        return None
