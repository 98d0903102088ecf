"""Formulas as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from thongbao.readers.docx.package.names import RPR, M, R, W

if TYPE_CHECKING:
    from thongbao.readers.docx.paragraph.runs import Runs


def formula(runs: Runs, element: etree._Element, name: str, depth: int) -> None:
    """Take a formula (Office Math) as one line of text: fractions with a slash, brackets as drawn."""
    runs.context.check_depth(depth)
    seen = runs.plain
    if name == "t":
        runs.add(element.text or "", seen)
        return
    opening = closing = ""
    if name == "d":
        properties = element.find(M + "dPr")
        said = {child.tag: child.get(M + "val") for child in properties} if properties is not None else {}
        opening, closing = said.get(M + "begChr") or "(", said.get(M + "endChr") or ")"
    runs.add(opening, seen)
    for child in element:
        tag = child.tag
        if tag == R:
            runs.run(child, depth)
        elif tag.startswith(M):
            if name == "f" and tag == M + "den":
                runs.add("/", seen)
            formula(runs, child, tag[len(M) :], depth + 1)
        elif tag not in (RPR, W + "rPr") and len(element):
            runs.wrapper(child, tag, depth + 1)
    runs.add(closing, seen)
