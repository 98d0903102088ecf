"""Sections: paper, margins, and where page numbers stand."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from lxml import etree

from thongbao.mend.docx.document import Document
from thongbao.mend.docx.pages.numbers import Numbers
from thongbao.mend.docx.writing.elements import SECTION_ORDER, put, unset
from thongbao.mend.model import Unmendable
from thongbao.readers.docx.look.properties import points
from thongbao.readers.docx.package.names import W

_PAPER = {"width": "w", "height": "h"}
_MARGINS = ("top", "bottom", "left", "right", "header", "footer")
_NUMBERS = frozenset(("page_number", "first_page_numbered", "number_size"))
_START = "number_from"
_USUAL = {**dict.fromkeys(("top", "right", "bottom", "left"), "1440"), "header": "720", "footer": "720", "gutter": "0"}
_NEAR = 0.05


def set_pages(document: Document, index: int | None, settings: Mapping[str, Any]) -> None:
    """Set paper, margins and page numbers of a section, of all for None."""
    sections = [section for section, _ in document.context.sections]
    if not sections or (index is not None and not 0 <= index < len(sections)):
        raise Unmendable("mend.not_found")
    if not {*_PAPER, *_MARGINS, *_NUMBERS, _START}.issuperset(settings):
        raise Unmendable("mend.unknown")
    before = [copy.deepcopy(section) for section in sections]
    for section in sections if index is None else [sections[index]]:
        _set(section, settings)
    if _NUMBERS.intersection(settings):
        Numbers(document, sections).set(index, settings)
    if document.tracker is not None:
        for section, was in zip(sections, before, strict=True):
            if etree.tostring(section) != etree.tostring(was):
                document.tracker.section_change(section, was)


def _set(section: etree._Element, settings: Mapping[str, Any]) -> None:
    """Set paper, margins, and the number that the pages begin with."""
    for name, attribute in _PAPER.items():
        if name in settings:
            _measure(put(section, "pgSz", SECTION_ORDER), attribute, settings[name])
    size = section.find(W + "pgSz")
    if size is not None and _PAPER.keys() & settings.keys():
        if (points(size.get(W + "w")) or 0) > (points(size.get(W + "h")) or 0):
            size.set(W + "orient", "landscape")
        else:
            unset(size, "orient")
        unset(size, "code")  # the printer's number of the old paper
    for name in _MARGINS:
        if name in settings:
            margins = put(section, "pgMar", SECTION_ORDER)
            for usual, value in _USUAL.items():
                if margins.get(W + usual) is None:
                    margins.set(W + usual, value)
            _measure(margins, name, settings[name])
    if _START in settings:
        put(section, "pgNumType", SECTION_ORDER).set(W + "start", str(settings[_START]))


def _measure(element: etree._Element, name: str, value: float) -> None:
    stored = points(element.get(W + name))
    if stored is None or abs(abs(stored) - value) >= _NEAR:
        element.set(W + name, str(round(value * 20)))
