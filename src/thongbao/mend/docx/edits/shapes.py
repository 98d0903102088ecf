"""How paragraphs are set: direct formatting, only where they are set otherwise."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from lxml import etree

from thongbao.layout.blocks import Shape
from thongbao.mend.docx.writing.elements import PARA_ORDER, properties, put, unset
from thongbao.mend.docx.writing.track import Tracker
from thongbao.readers.docx.package.names import PPR, VAL, W

OF_PARAGRAPHS = frozenset(
    (
        "align", "left", "right", "first_line", "before", "after", "line", "line_points", "line_least", "tight",
        "page_break",
    )
)  # fmt: skip
_ALIGN = {"left": "left", "center": "center", "right": "right", "justify": "both"}
_NEAR = 0.05
"""Points: half of what the format can tell apart."""


def set_shape(para: etree._Element, shape: Shape, looks: Mapping[str, Any], tracker: Tracker | None) -> None:
    """Set a paragraph, which is set as ``shape``, so."""
    wanted = {name: value for name, value in looks.items() if not _same(getattr(shape, name), value)}
    if not wanted:
        return
    had = para.find(PPR)
    before = copy.deepcopy(had) if had is not None else None
    ppr = properties(para)
    change_shape(ppr, wanted)
    if tracker is not None:
        tracker.para_change(ppr, before)


def change_shape(ppr: etree._Element, wanted: Mapping[str, Any]) -> None:
    """Write the setting of a paragraph into its properties."""
    for name, value in wanted.items():
        if name == "align":
            put(ppr, "jc", PARA_ORDER).set(VAL, _ALIGN[value])
        elif name in ("left", "right"):
            _measure(put(ppr, "ind", PARA_ORDER), name, value, _other_names(name))
        elif name == "first_line":
            indents = put(ppr, "ind", PARA_ORDER)
            unset(indents, "hanging", "firstLine", "hangingChars", "firstLineChars")
            _measure(indents, "firstLine" if value >= 0 else "hanging", abs(value), ())
        elif name in ("before", "after"):
            spacing = put(ppr, "spacing", PARA_ORDER)
            _measure(spacing, name, value, (f"{name}Lines", f"{name}Autospacing"))
            if ppr.find(W + "pStyle") is not None:  # a style of web pages may leave the space to the program
                spacing.set(f"{W}{name}Autospacing", "0")
        elif name == "line" and value is not None:
            spacing = put(ppr, "spacing", PARA_ORDER)
            spacing.set(W + "line", str(round(value * 240)))
            spacing.set(W + "lineRule", "auto")
        elif name == "line_points" and value is not None:
            spacing = put(ppr, "spacing", PARA_ORDER)
            spacing.set(W + "line", str(round(value * 20)))
            if spacing.get(W + "lineRule") != "atLeast":
                spacing.set(W + "lineRule", "exact")
        elif name == "line_least" and value is not None:
            put(ppr, "spacing", PARA_ORDER).set(W + "lineRule", "atLeast" if value else "exact")
        elif name in ("tight", "page_break"):
            tag = "contextualSpacing" if name == "tight" else "pageBreakBefore"
            put(ppr, tag, PARA_ORDER).set(VAL, "1" if value else "0")


def _other_names(name: str) -> tuple[str, ...]:
    """What else says an indent, and would win or contradict."""
    other = {"left": "start", "right": "end"}[name]
    return (other, f"{name}Chars", f"{other}Chars")


def _measure(element: etree._Element, name: str, value: float, without: tuple[str, ...]) -> None:
    unset(element, *without)
    element.set(W + name, str(round(value * 20)))


def _same(one: Any, two: Any) -> bool:
    if isinstance(one, float) and isinstance(two, int | float):
        return abs(one - two) < _NEAR
    return bool(one == two)
