"""Text boxes are stored twice, for newer programs and for older ones: what changes in one changes in the other."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from thongbao.readers.docx.drawings import branch
from thongbao.readers.docx.package.names import ALTERNATE, FALLBACK, TEXT_BOX, T


class Twin(NamedTuple):
    """The content of a text box that is read, that of its copy, and the first as it was."""

    read: etree._Element
    copy: etree._Element
    before: bytes


def twins(roots: Iterable[etree._Element]) -> list[Twin]:
    """The text boxes that have a copy of the same words."""
    return [twin for root in roots for alternate in root.iter(ALTERNATE) for twin in _of(alternate)]


def _of(alternate: etree._Element) -> Iterator[Twin]:
    chosen, other = branch(alternate), alternate.find(FALLBACK)
    if chosen is None or other is None or chosen is other:
        return
    boxes, copies = list(chosen.iter(TEXT_BOX)), list(other.iter(TEXT_BOX))
    if len(boxes) == len(copies):
        for box, twin in zip(boxes, copies, strict=True):
            if _words(box) == _words(twin):
                yield Twin(box, twin, etree.tostring(box))


def _words(box: etree._Element) -> str:
    return "".join(text.text or "" for text in box.iter(T))


def follow_up(pairs: Iterable[Twin]) -> None:
    """Give the copies what has changed."""
    for read, other, before in pairs:
        if etree.tostring(read) != before:
            other[:] = [copy.deepcopy(child) for child in read]
