"""Tracked changes of a .docx accepted or rejected by the rules of the format, apart from the code that is tested."""

from __future__ import annotations

import io
import re
import zipfile

from lxml import etree

from tests.readers.docx.build import zipped

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STORIES = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_NEW, _OLD = (_W + "ins", _W + "moveTo"), (_W + "del", _W + "moveFrom")
_RANGES = tuple(_W + f"move{way}Range{end}" for way in ("From", "To") for end in ("Start", "End"))


def settled(data: bytes, *, accept: bool) -> bytes:
    """The document without tracked changes: what came in stays and what went out is gone, or the reverse."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        files = {info.filename: opened.read(info) for info in opened.infolist()}
    for name in filter(_STORIES.fullmatch, list(files)):
        root = etree.fromstring(files[name])
        _settle(root, accept)
        files[name] = etree.tostring(root)
    return zipped(files)


def _settle(root: etree._Element, accept: bool) -> None:
    kept, gone = (_NEW, _OLD) if accept else (_OLD, _NEW)
    for row in list(root.iter(_W + "tr")):
        said = row.find(_W + "trPr")
        if said is not None and any(said.find(tag) is not None for tag in gone):
            _remove(row)
    for table in list(root.iter(_W + "tbl")):
        if table.find(_W + "tr") is None:
            _remove(table)
    marked = [
        para
        for para in root.iter(_W + "p")
        if any(para.find(f"{_W}pPr/{_W}rPr/{tag}") is not None for tag in gone)
    ]
    for change in list(root.iter(_W + "pPrChange", _W + "rPrChange")):
        _settle_look(change, accept)
    for element in list(root.iter(*gone)):
        _remove(element)
    for element in list(root.iter(*kept)):
        for child in list(element):
            element.addprevious(child)
        _remove(element)
    for element in list(root.iter(*_RANGES)):
        _remove(element)
    for para in marked:
        _join(para)
    for text in root.iter(_W + "delText"):
        text.tag = _W + "t"


def _settle_look(change: etree._Element, accept: bool) -> None:
    now = change.getparent()
    assert now is not None
    now.remove(change)
    if not accept:
        kept = [one for one in now if one.tag in (_W + "rPr", _W + "sectPr") and now.tag == _W + "pPr"]
        now[:] = [*change[0], *kept] if len(change) else kept


def _join(para: etree._Element) -> None:
    """A paragraph without its mark goes on in the next one, which says how both are set."""
    behind = para.getnext()
    inside = [child for child in para if child.tag != _W + "pPr"]
    if behind is not None and behind.tag == _W + "p":
        at = 1 if behind.find(_W + "pPr") is not None else 0
        behind[at:at] = inside
        _remove(para)
    elif not inside:
        _remove(para)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
