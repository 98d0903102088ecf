"""A passage on one line of the terminal, cut around its fault, and the line of marks under it."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from thongbao.messages.visible import visible

CUT = "…"
_NEAR = 16
"""How far a cut moves to meet a space."""
_FAR = 4
"""Characters for each cell that may be needed: marks over letters take none."""


class Excerpt(NamedTuple):
    """The line, and the blanks and marks that stand under it."""

    line: str
    before: int
    """Cells to the left of the marks."""
    marks: int
    """Cells under which marks stand: one at least."""


def excerpt(passage: str, start: int, end: int, width: int) -> Excerpt:
    """The characters ``start`` to ``end`` of a passage with as much around them as ``width`` cells hold.

    >>> excerpt("Số: 7/TB-UBND", 4, 5, 40)
    Excerpt(line='Số: 7/TB-UBND', before=4, marks=1)
    >>> excerpt("một hai ba bốn năm sáu bảy", 8, 10, 14)
    Excerpt(line='…hai ba bốn…', before=5, marks=2)
    >>> excerpt("một hai ba bốn năm sáu bảy", 0, 26, 17)
    Excerpt(line='một hai ba bốn…', before=0, marks=14)
    """
    start = min(max(start, 0), len(passage))
    end = min(max(end, start), len(passage))
    # Of a passage without end only what may be shown is looked at.
    first, last = max(start - _FAR * width, 0), min(end, start + _FAR * width) + _FAR * width
    before, behind = first > 0, last < len(passage)
    text = visible(passage[first:last]).replace("\n", " ").replace("\t", " ")
    start, end = start - first, min(end - first, len(text))
    left, right = 0, len(text)
    if cells(text) > width:
        room = width - 2 - cells(text[start:end])
        if room < 0:  # the fault alone is too long: its beginning is shown
            end = _to_word(text, _fitting(text, start, width - 2), start, -1)
            room = 0
        right = _fitting(text, end, room - min(room // 2, cells(text[:start])))
        left = _fitting_left(text, start, room - cells(text[end:right]))
        left = _to_word(text, left, start, 1) if left else 0
        right = _to_word(text, right, end, -1) if right < len(text) else right
    head, tail = CUT if left or before else "", CUT if right < len(text) or behind else ""
    shown = f"{head}{text[left:right]}{tail}"
    return Excerpt(shown, len(head) + cells(text[left:start]), max(cells(text[start:end]), 1))


def cells(text: str) -> int:
    """How many cells of a terminal a text takes: marks over letters none, wide letters two."""
    return sum(map(_cell, text))


def _cell(char: str) -> int:
    if char < "\u0300":
        return 1
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _fitting(text: str, at: int, room: int) -> int:
    """The end of what fits to the right of ``at``."""
    while at < len(text) and room >= _cell(text[at]):
        room -= _cell(text[at])
        at += 1
    return at


def _fitting_left(text: str, at: int, room: int) -> int:
    while at > 0 and room >= _cell(text[at - 1]):
        room -= _cell(text[at - 1])
        at -= 1
    while at < len(text) and _cell(text[at]) == 0:
        at += 1
    return at


def _to_word(text: str, at: int, limit: int, step: int) -> int:
    """Move a cut towards the fault until it stands at a space, when one is near."""
    moved = at
    while moved != limit and abs(moved - at) < _NEAR:
        beside = text[moved - 1] if step > 0 else text[moved]
        if beside == " ":
            return moved
        moved += step
    return at
