"""Columns inside one half of a region: two issuers beside the motto, several signers beside one another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from thongbao.readers.text.marks import is_capitals, is_rule
from thongbao.readers.text.plain.lines import Line

_GAP = re.compile(r" {3,}")
_FEWEST = 2
_MOST = 4


def columns_of(side: Sequence[Line]) -> list[list[Line]]:
    """Give the columns of a half, left to right; mostly it is one.

    A line of posts or bodies in capitals with wide gaps shows the columns, a second line with text in each
    (posts, names) confirms them.
    """
    heads = next((parts for line in side if _are_heads(parts := _parts(line))), None)
    if heads is None:
        return [list(side)]
    middles = [_middle(part) for part in heads]
    columns: list[list[Line]] = [[] for _ in middles]
    whole = 0
    for line in side:
        placed = _placed(_parts(line), middles)
        whole += len(placed) == len(middles) and not is_rule(line.text)
        for column, part in placed:
            columns[column].append(part)
    return columns if whole >= _FEWEST else [list(side)]


def _are_heads(parts: Sequence[Line]) -> bool:
    return 2 <= len(parts) <= _MOST and all(
        is_capitals(part.text) and not is_rule(part.text) and len(part.text) > 3 for part in parts
    )


def _parts(line: Line) -> list[Line]:
    """Cut a line at every wide gap."""
    parts, start = [], 0
    for gap in [*_GAP.finditer(line.text), None]:
        end = gap.start() if gap else len(line.text)
        parts.append(replace(line, text=line.text[start:end], indent=line.indent + start))
        start = gap.end() if gap else end
    return parts


def _placed(parts: Sequence[Line], middles: Sequence[float]) -> list[tuple[int, Line]]:
    """Each part with the column whose middle is nearest; parts of one column are one line again."""
    placed: list[tuple[int, Line]] = []
    for part in parts:
        column = min(range(len(middles)), key=lambda at: abs(middles[at] - _middle(part)))
        if placed and column <= placed[-1][0]:
            column, last = placed[-1]
            gap = " " * max(1, part.indent - last.right)
            placed[-1] = (column, replace(last, text=last.text + gap + part.text))
        else:
            placed.append((column, part))
    return placed


def _middle(line: Line) -> float:
    return line.indent + len(line.text) / 2
