"""Looks of letters: direct formatting of runs, only where they look otherwise."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from lxml import etree

from thongbao.layout.blocks import Style
from thongbao.mend.docx.writing.elements import RUN_ORDER, drop, properties, put, unset
from thongbao.mend.docx.writing.runs import alone
from thongbao.mend.docx.writing.track import Tracker
from thongbao.readers.docx.context import Context
from thongbao.readers.docx.look.properties import read_run
from thongbao.readers.docx.package.names import RPR, VAL, W
from thongbao.readers.docx.paragraph.trace import Traced

OF_LETTERS = frozenset(("font", "size", "bold", "italic", "underline", "caps", "color"))
_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_SWITCHES = {"bold": ("b", "bCs"), "italic": ("i", "iCs"), "caps": ("caps",)}
_AUTOMATIC = (None, "000000")


def set_looks(
    context: Context, traced: Traced, start: int, end: int, looks: Mapping[str, Any], *, tracker: Tracker | None = None
) -> None:
    """Give characters ``start`` to ``end`` of a paragraph these looks."""
    if end <= start:
        return
    pieces, at = [], 0
    for element, text in traced.taken:  # a run that looks right already is not cut
        if at < end and at + len(text) > start and element is not None:
            run = element.getparent()
            if run is not None and differing(context, run, traced.styles, looks):
                pieces.append((max(at, start), min(at + len(text), end)))
        at += len(text)
    for first, last in pieces:
        for run in alone(traced, first, last, strict=False):
            set_look(context, run, traced.styles, looks, tracker)


def set_look(
    context: Context,
    run: etree._Element,
    styles: tuple[str | None, str | None],
    looks: Mapping[str, Any],
    tracker: Tracker | None,
) -> None:
    """Give a run (or anything else with run properties) these looks, where it looks otherwise."""
    wanted = differing(context, run, styles, looks)
    if not wanted:
        return
    had = run.find(RPR)
    before = copy.deepcopy(had) if had is not None else None
    rpr = properties(run)
    change_look(context, rpr, styles, wanted)
    if tracker is not None:
        tracker.run_change(rpr, before)
    if not len(rpr):
        run.remove(rpr)


def change_look(
    context: Context, rpr: etree._Element, styles: tuple[str | None, str | None], wanted: Mapping[str, Any]
) -> None:
    """Write looks into run properties."""
    for name, value in wanted.items():
        if name == "font":
            fonts = put(rpr, "rFonts", RUN_ORDER)
            for slot in _SLOTS:
                fonts.set(W + slot, value)
            unset(fonts, *_THEMES)
        elif name == "size":
            for tag in ("sz", "szCs"):
                put(rpr, tag, RUN_ORDER).set(VAL, str(round(value * 2)))
        elif name in _SWITCHES:
            _switch(context, rpr, styles, name, bool(value))
        elif name == "underline":
            drop(rpr, "u")
            if _seen(context, rpr, styles).underline != bool(value):
                put(rpr, "u", RUN_ORDER).set(VAL, "single" if value else "none")
        elif name == "color":
            drop(rpr, "color")
            if not _same_color(_seen(context, rpr, styles).color, value):
                put(rpr, "color", RUN_ORDER).set(VAL, value or "auto")


def _switch(
    context: Context, rpr: etree._Element, styles: tuple[str | None, str | None], name: str, value: bool
) -> None:
    """Turn an on-off look on or off: by silence where the style says so itself."""
    tags = (*_SWITCHES[name], "smallCaps") if name == "caps" else _SWITCHES[name]
    drop(rpr, *tags)
    if getattr(_seen(context, rpr, styles), name) != value:
        for tag in tags if not value else _SWITCHES[name]:
            element = put(rpr, tag, RUN_ORDER)
            unset(element, "val")
            if not value:
                element.set(VAL, "0")


def differing(
    context: Context, run: etree._Element, styles: tuple[str | None, str | None], looks: Mapping[str, Any]
) -> dict[str, Any]:
    """Those of the looks that a run does not have."""
    style = _seen(context, run.find(RPR), styles)
    return {name: value for name, value in looks.items() if not _same(name, getattr(style, name), value)}


def _seen(context: Context, rpr: etree._Element | None, styles: tuple[str | None, str | None]) -> Style:
    return context.sheet.seen(read_run(rpr), *styles, context.vietnamese).style


def _same(name: str, one: Any, two: Any) -> bool:
    if name == "color":
        return _same_color(one, two)
    if name == "font":
        return bool(one.lower() == two.lower())
    return bool(abs(one - two) < 0.01 if name == "size" else one == bool(two))


def _same_color(one: str | None, two: str | None) -> bool:
    return one == two or (one in _AUTOMATIC and two in _AUTOMATIC)
