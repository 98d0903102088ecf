"""Parts of the strict variant: they are read as transitional ones, and written as what they were."""

from __future__ import annotations

import copy

from lxml import etree

from thongbao.readers.docx.package.names import ALTERNATE, FALLBACK, STRICT, VAL, W

MARK = b"http://purl.oclc.org/ooxml/"
"""Begins every namespace of the strict variant, and none of the other one."""
_SIDES = {"left": "start", "right": "end"}
"""What the strict variant calls the sides of a paragraph."""


def strictly(root: etree._Element) -> etree._Element:
    """A tree in the words of the strict variant, under the names of the transitional one."""
    fresh = copy.deepcopy(root)
    for align in fresh.iter(W + "jc"):
        align.set(VAL, _SIDES.get(align.get(VAL, ""), align.get(VAL, "")))
    for indents in fresh.iter(W + "ind"):
        for side, name in _SIDES.items():
            value = indents.get(W + side)
            if value is not None:
                indents.set(W + name, value)
                del indents.attrib[W + side]
    for alternate in fresh.iter(ALTERNATE):
        for older in alternate.findall(FALLBACK):  # VML, which the strict variant does not know
            if any(True for _ in older.iter(W + "pict")):
                alternate.remove(older)
    return fresh


def renamed(data: bytes) -> bytes:
    """A written part under the names of the strict variant."""
    for strict, transitional in STRICT:
        data = data.replace(transitional, strict)
    return data
