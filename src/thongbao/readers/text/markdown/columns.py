"""Letterheads and feet that stand in Markdown as in plain text: two columns set apart by blanks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from thongbao.readers.text.markdown.elements import Element
from thongbao.readers.text.plain.columns import find_regions
from thongbao.readers.text.plain.lines import Line

_MARKS = re.compile(r"\*\*+|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)|\\(?=[-*.])")


def take_columns(elements: Sequence[Element], tick: Callable[[], None]) -> list[Element]:
    """Put one element of kind ``halves``, its rows the lines of each half, in place of each such part."""
    out: list[Element] = []
    at = 0
    while at < len(elements):
        end = at
        while end < len(elements) and elements[end].kind in ("text", "rule", "code"):
            end += 1
        if end == at:
            out.append(elements[at])
            at += 1
            continue
        run = elements[at:end]
        lines = [Line(part.number, _MARKS.sub("", part.text), part.indent, None, part.blanks) for part in run]
        done = 0
        for region in find_regions(lines, tick):
            out += run[done : region.start]
            rows = tuple(tuple(line.text for line in side) for side in (region.left, region.right))
            out.append(Element("halves", "", run[region.start].number, rows=rows))
            done = region.end
        out += run[done:]
        at = end
    return out
