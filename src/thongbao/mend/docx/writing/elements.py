"""Making and placing elements of a Word document: properties in the order of the schema, text, tracked wrappers."""

from __future__ import annotations

import copy
from collections.abc import Sequence

from lxml import etree

from thongbao.mend.model import Unmendable
from thongbao.readers.docx.package.names import BR, DEL, INS, MOVE_FROM, MOVE_TO, PPR, RPR, TAB, W_URI, T, W

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
WRAPPERS = frozenset((INS, DEL, MOVE_TO, MOVE_FROM))
def _named(names: str) -> tuple[str, ...]:
    return tuple(names.split())


RUN_ORDER = _named(
    """
    ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
    noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
    vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange
    """
)
PARA_ORDER = _named(
    """
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
    """
)
SECTION_ORDER = _named(
    """
    headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols
    formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange
    """
)

_MARKS = tuple(
    W + name
    for name in (
        "bookmarkStart", "bookmarkEnd", "proofErr", "commentRangeStart", "commentRangeEnd", "moveFromRangeStart",
        "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "permStart", "permEnd",
    )
)  # fmt: skip
"""What marks a place and is none itself."""


def make(name: str, /, **values: str) -> etree._Element:
    """An element ``w:name`` with attributes of the same namespace."""
    element = etree.Element(W + name, nsmap={"w": W_URI})
    for key, value in values.items():
        element.set(W + key, value)
    return element


def twin(element: etree._Element) -> etree._Element:
    """An empty element of the same name and attributes."""
    fresh = copy.copy(element)
    for child in list(fresh):
        fresh.remove(child)
    fresh.text = fresh.tail = None
    return fresh


def put(parent: etree._Element, name: str, order: Sequence[str]) -> etree._Element:
    """The child ``w:name`` of ``parent``, made at its place in the schema when it is missing."""
    child = parent.find(W + name)
    if child is None:
        child = make(name)
        insert(parent, child, order)
    return child


def insert(parent: etree._Element, child: etree._Element, order: Sequence[str]) -> None:
    """Insert a child before the first one that the schema has behind it."""
    rank = {W + name: at for at, name in enumerate(order)}
    mine = rank[child.tag]
    for at, other in enumerate(parent):
        if rank.get(other.tag, len(order)) > mine:
            parent.insert(at, child)
            return
    parent.append(child)


def drop(parent: etree._Element, *names: str) -> None:
    """Remove children ``w:name``."""
    for name in names:
        for child in parent.findall(W + name):
            parent.remove(child)


def unset(element: etree._Element, *names: str) -> None:
    """Remove attributes ``w:name``."""
    for name in names:
        if element.get(W + name) is not None:
            del element.attrib[W + name]


def properties(element: etree._Element) -> etree._Element:
    """The ``w:rPr`` of a run or the ``w:pPr`` of a paragraph, made when it is missing."""
    tag = PPR if element.tag == W + "p" else RPR
    found = element.find(tag)
    if found is None:
        found = make("pPr" if tag == PPR else "rPr")
        element.insert(0, found)
    return found


def mark_properties(para: etree._Element) -> etree._Element:
    """The run properties of a paragraph's mark."""
    return put(properties(para), "rPr", PARA_ORDER)


def plain_copy(rpr: etree._Element | None) -> etree._Element | None:
    """Run properties for a new run like this one, without what tracks changes."""
    if rpr is None:
        return None
    fresh = copy.deepcopy(rpr)
    fresh.tail = None
    drop(fresh, "ins", "del", "moveFrom", "moveTo", "rPrChange")
    return fresh if len(fresh) else None


def set_text(element: etree._Element, text: str) -> None:
    """Give a ``w:t`` its text; blanks at its ends are kept only when it says so."""
    try:
        element.text = text
    except ValueError as error:
        raise Unmendable("mend.letters") from error
    if text[:1] in (" ", "\t", "\n") or text[-1:] == " ":
        element.set(_SPACE, "preserve")


def shown(text: str) -> list[etree._Element]:
    """The elements that show a text: ``w:t``, tabs and line breaks."""
    found: list[etree._Element] = []
    start = 0
    for at in range(len(text) + 1):
        if at < len(text) and text[at] not in "\t\n":
            continue
        if at > start:
            element = make("t")
            set_text(element, text[start:at])
            found.append(element)
        if at < len(text):
            found.append(make("tab" if text[at] == "\t" else "br"))
        start = at + 1
    return found


def text_of(element: etree._Element) -> str:
    """What an element of ``shown`` shows."""
    return {TAB: "\t", BR: "\n"}.get(element.tag, element.text or "" if element.tag == T else "")


def outside(node: etree._Element, *, after: bool) -> etree._Element:
    """The node or the tracked change around it, cut so that something new can stand right behind (before) it."""
    parent = node.getparent()
    while parent is not None and parent.tag in WRAPPERS:
        siblings = list(parent)
        at = siblings.index(node) + (1 if after else 0)
        if 0 < at < len(siblings):
            rest = twin(parent)
            parent.addnext(rest)
            rest.extend(siblings[at:])
            node = parent if after else rest
        else:
            node = parent
        parent = node.getparent()
    return node


def prune(run: etree._Element) -> None:
    """Remove a run that shows nothing any more, and the tracked change around it."""
    if all(child.tag == RPR for child in run):
        parent = run.getparent()
        if parent is not None:
            parent.remove(run)
            if parent.tag in WRAPPERS and not len(parent):
                above = parent.getparent()
                if above is not None:
                    above.remove(parent)


def following(element: etree._Element) -> etree._Element | None:
    """What stands behind an element, marks of places left out."""
    return next((one for one in element.itersiblings() if one.tag not in _MARKS), None)
