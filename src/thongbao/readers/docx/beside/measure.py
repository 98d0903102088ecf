"""How wide and high text is, near enough to tell the left half of a page from the right.

Widths are those of Times New Roman, the type of Vietnamese administrative documents.
"""

from __future__ import annotations

import math

from thongbao.layout.letters import text_width
from thongbao.readers.docx.paragraph.flow import Flow


def lines_of(flow: Flow, width: float | None) -> int:
    """How many lines a paragraph takes in a column of this width."""
    if width is None:
        return flow.raw().count("\n") + 1
    room = max(width - (flow.shape.left or 0.0) - (flow.shape.right or 0.0), 36.0)
    size = flow.size()
    return sum(max(1, math.ceil(text_width(line, size) / room)) for line in flow.raw().split("\n"))


def line_height(flow: Flow) -> float:
    """Height of a line of the paragraph in points."""
    shape = flow.shape
    return shape.line_points or flow.size() * 1.15 * (shape.line or 1.0)


def height(flow: Flow, width: float | None) -> float:
    """Height of the paragraph in points."""
    return (flow.shape.before or 0.0) + (flow.shape.after or 0.0) + lines_of(flow, width) * line_height(flow)
