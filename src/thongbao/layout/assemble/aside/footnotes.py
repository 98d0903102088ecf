"""Footnotes: small text under a short line at the foot of a page, each begun by its mark."""

from __future__ import annotations

import re
from collections.abc import Sequence

from thongbao.layout.assemble.lines import Line, joined, read, rows
from thongbao.layout.assemble.numbers import median
from thongbao.layout.assemble.paragraphs import origin
from thongbao.layout.assemble.words import Stroke
from thongbao.layout.blocks import Footnote, Para

_MARK = re.compile(r"^[(\[]?(\d{1,3}|\*{1,3}|[a-z](?=\)))[)\].]?\s*(?=\S)")
_STROKE = re.compile(r"^[ìíiIl!|'](?=\s+\S)")
"""What a small raised 1 is often recognised as."""


def footnotes(
    lines: Sequence[Line], strokes: Sequence[Stroke], height: float
) -> tuple[list[Footnote], list[Line], Stroke | None]:
    """Give the footnotes of a page, the lines that they take, and the line drawn over them."""
    for stroke in strokes:
        below = [line for line in lines if line.top > stroke.top - 1]
        above = [line for line in lines if line.top <= stroke.top - 1]
        if not below or not above or not 60 <= stroke.right - stroke.left <= 220 or stroke.top < 0.4 * height:
            continue
        body = median(line.size for line in above)
        found = [joined(row) for row in rows(below)]
        edge = min(line.left for line in lines)
        small = all(line.size <= 0.93 * body for line in found)
        if small and abs(stroke.left - edge) <= 40 and (_MARK.match(found[0].text) or _one(found[0])):
            return _notes(found), list(below), stroke
    return [], [], None


def _notes(lines: Sequence[Line]) -> list[Footnote]:
    groups: list[tuple[str, list[Line]]] = []
    for line in lines:
        match = _MARK.match(line.text)
        if match and (not groups or _raised(line) or _next(groups[-1][0], match[1])):
            groups.append((match[1], [line]))
        elif not groups:
            groups.append(("1", [line]))
        else:
            groups[-1][1].append(line)
    return [_note(marker, group) for marker, group in groups]


def _one(line: Line) -> bool:
    """Whether a recognised line begins with what is left of a raised 1."""
    return line.words[0].confidence is not None and _STROKE.match(line.text) is not None


def _raised(line: Line) -> bool:
    """Whether a line starts with a small letter or figure."""
    return len(line.words) > 1 and line.words[0].size < 0.8 * line.size


def _next(before: str, mark: str) -> bool:
    return before.isdigit() and mark.isdigit() and int(mark) == int(before) + 1


def _note(marker: str, lines: list[Line]) -> Footnote:
    text, style, _ = read(lines)
    mark = _STROKE if _one(lines[0]) else _MARK
    return Footnote(marker, (Para(mark.sub("", text, count=1).lstrip(), style, origin=origin(lines)),))
