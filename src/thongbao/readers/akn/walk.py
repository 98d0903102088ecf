"""The elements of Akoma Ntoso in their order, as paragraphs and grids."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from thongbao.errors import UnreadableError
from thongbao.layout.blocks import UNSHAPED, Block, Cell, Grid, Origin, Para, Shape
from thongbao.layout.cleanup import clean_text, mend_letters
from thongbao.readers.source import Source

_ITEMS = {
    "alinea", "article", "book", "chapter", "clause", "division", "hcontainer", "indent", "level", "list", "paragraph",
    "part", "point", "proviso", "rule", "section", "subchapter", "subclause", "subdivision", "sublist", "subparagraph",
    "subpart", "subrule", "subsection", "subtitle", "title", "tome", "transitional",
}  # fmt: skip
_LINES = {"p", "block", "heading", "subheading", "crossHeading", "num", "li", "caption"}
_TITLE, _HEADING = Shape(heading=1), Shape(heading=2)
"""Looks are not told: only that a line is a heading."""


class Walk:
    """Goes through a document once. ``blocks`` is what it found."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self._count = 0

    def document(self, element: etree._Element) -> None:
        """Everything that is printed of a document, then of what is attached to it."""
        for part in children(element):
            name = name_of(part)
            if name == "preface":
                self._beside(part, ("issuer", "motto"))
            elif name == "conclusions":
                self._beside(part, ("recipients", "signature"))
            elif name == "attachments":
                for inner in outermost(part, "doc", "statement"):
                    self.source.check_time()
                    self.document(inner)
            elif name != "meta":
                self._inside(part, 0)

    def paragraphs(self, element: etree._Element) -> Iterator[Para]:
        """The paragraphs below an element, tables left out."""
        for line in outermost(element, "p"):
            yield from self._para(text_of(line))

    def _beside(self, part: etree._Element, names: tuple[str, str]) -> None:
        """The containers of these names side by side, the rest in order."""
        found = [one for one in children(part) if one.get("name") in names and name_of(one) == "container"]
        for one in children(part):
            if one not in found:
                self._inside(one, 0, title=name_of(one) == "longTitle")
            elif one is found[0]:
                cells = [Cell(tuple(self.paragraphs(each)), at) for at, each in enumerate(found)]
                if len(cells) == 1 and names[0] == found[0].get("name"):
                    self.blocks.extend(cells[0].blocks)
                else:
                    self.blocks.append(Grid(rows=(tuple(cells),), ruled=False))

    def _inside(self, element: etree._Element, depth: int, *, title: bool = False) -> None:
        """The text of an element: items with their numbers, paragraphs, tables."""
        self.source.check_time()
        if depth > self.source.limits.depth:
            raise UnreadableError("reading.too_deep", name=self.source.name, limit=self.source.limits.depth)
        name = name_of(element)
        if name in _ITEMS:
            self._item(element, depth)
        elif name == "table":
            self._table(element)
        elif name in _LINES:
            self.blocks.extend(self._para(text_of(element), _TITLE if title else UNSHAPED))
        else:
            for one in children(element):
                self._inside(one, depth + 1, title=title)

    def _item(self, element: etree._Element, depth: int) -> None:
        """An item: its number stands before its heading, or before its first paragraph."""
        found = {name_of(one): one for one in children(element)}
        number = text_of(found["num"]) if "num" in found else ""
        rest = [one for one in children(element) if name_of(one) not in ("num", "heading")]
        if "heading" in found:
            self.blocks.extend(self._para(f"{number} {text_of(found['heading'])}", _HEADING))
        elif number:
            first = next(iter(children(rest[0])), None) if rest and name_of(rest[0]) in ("intro", "content") else None
            if first is not None and name_of(first) == "p":
                self.blocks.extend(self._para(f"{number} {text_of(first)}"))
                for one in list(children(rest.pop(0)))[1:]:
                    self._inside(one, depth + 1)
            else:
                self.blocks.extend(self._para(number))
        for one in rest:
            self._inside(one, depth + 1)

    def _table(self, element: etree._Element) -> None:
        rows = []
        for row in outermost(element, "tr"):
            cells = [one for one in children(row) if name_of(one) in ("td", "th")]
            rows.append(tuple(Cell(tuple(self.paragraphs(one)), at) for at, one in enumerate(cells)))
        if rows:
            self.blocks.append(Grid(rows=tuple(rows), ruled=True))

    def _para(self, text: str, shape: Shape = UNSHAPED) -> Iterator[Para]:
        shown = clean_text(mend_letters(text))
        if shown:
            self._count += 1
            yield Para(shown, shape=shape, origin=Origin(paragraph=self._count))


def children(element: etree._Element) -> Iterator[etree._Element]:
    """The elements right below one."""
    return (one for one in element if isinstance(one.tag, str))


def outermost(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The elements of these names below one, in order; what stands in one of them is a part of it."""
    waiting = [*children(element)]
    waiting.reverse()
    while waiting:
        one = waiting.pop()
        if name_of(one) in names:
            yield one
        else:
            waiting.extend(reversed([*children(one)]))


def name_of(element: etree._Element) -> str:
    """The name of an element without its space."""
    return etree.QName(element).localname


def text_of(element: etree._Element) -> str:
    """All letters of an element."""
    return "".join(map(str, element.itertext()))
