"""Drawn lines as a pen meant them: those of a table are broken and faint in a scan, and are made whole here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from thongbao.readers.ocr.picture.drawn import SHORTEST, Bar, touch

_NEAR = 0.04
"""Pieces of lines this far apart, in inches, lie on one line."""
_GAP = 0.5
"""Longest gap in a level line, in inches, that is closed."""
_REACH = 0.4
"""How far, in inches, the seen part of a level line may be from the upright line that it meets."""
_WHOLE = 0.5
"""Share of an upright line that must be seen."""
_SEEN = 0.15
"""Share of the width of a column that must be seen of a level line there."""
_ALONE = 0.6
"""Less of a column, in its midst, is no line of a table: letters have such strokes."""


def whole(level: Sequence[Bar], standing: Sequence[Bar], dpi: float) -> tuple[list[Bar], list[Bar]]:
    """Give the lines with those of tables made whole; pieces that belong to none are left out: strokes of letters."""
    near = round(_NEAR * dpi)
    uprights = [bar for group in _groups([_turned(bar) for bar in standing], near) for bar in _joined(group, None)]
    uprights = [_turned(bar) for bar in uprights]
    lying = [bar for group in _groups(level, near) for bar in _joined(group, round(_GAP * dpi))]
    columns = sorted(
        (bar for bar in uprights if sum(touch(bar, other, round(_REACH * dpi)) for other in lying) > 1),
        key=lambda bar: bar.left,
    )
    if len(columns) < 3:
        lying, uprights = list(level), list(standing)
    else:
        lying = [_stretched(bar, columns, near) for bar in lying if not _of_letters(bar, columns, near)]
    shortest = SHORTEST * dpi
    return (
        [bar for bar in lying if bar.right - bar.left >= shortest],
        [bar for bar in uprights if bar.bottom - bar.top >= shortest],
    )


def belonging(pieces: Sequence[Bar], lines: Sequence[Bar], dpi: float) -> list[Bar]:
    """Give the pieces that are part of a line."""
    near = round(_NEAR * dpi)
    return [
        piece
        for piece in pieces
        if any(
            line.left - near <= piece.left
            and piece.right <= line.right + near
            and line.top - near <= piece.top
            and piece.bottom <= line.bottom + near
            for line in lines
        )
    ]


def _turned(bar: Bar) -> Bar:
    return Bar(bar.top, bar.left, bar.bottom, bar.right)


def _groups(bars: Sequence[Bar], near: int) -> list[list[Bar]]:
    """Give level lines by the height that they stand at."""
    groups: list[list[Bar]] = []
    for bar in sorted(bars, key=lambda bar: bar.top + bar.bottom):
        if groups and (bar.top + bar.bottom) - (groups[-1][-1].top + groups[-1][-1].bottom) <= 2 * near:
            groups[-1].append(bar)
        else:
            groups.append([bar])
    return groups


def _joined(group: Sequence[Bar], gap: int | None) -> list[Bar]:
    """Put pieces of one line together: over gaps of this length, or where enough of the whole is seen."""
    pieces = sorted(group, key=lambda bar: bar.left)
    if gap is None:
        one = _around(pieces)
        seen = sum(bar.right - bar.left for bar in pieces)
        return [one] if seen >= _WHOLE * (one.right - one.left) else list(pieces)
    made = [pieces[0]]
    for bar in pieces[1:]:
        if bar.left - made[-1].right <= gap:
            made[-1] = _around([made[-1], bar])
        else:
            made.append(bar)
    return made


def _around(pieces: Sequence[Bar]) -> Bar:
    return Bar(
        min(bar.left for bar in pieces),
        min(bar.top for bar in pieces),
        max(bar.right for bar in pieces),
        max(bar.bottom for bar in pieces),
    )


def _stretched(bar: Bar, columns: Sequence[Bar], near: int) -> Bar:
    """Give a level line that ends inside a column of a table up to the edges of that column."""
    left, right = bar.left, bar.right
    for start, end in _columns(bar, columns, near):
        if min(bar.right, end) - max(bar.left, start) >= _SEEN * (end - start):
            left, right = min(left, start), max(right, end)
    return Bar(left, bar.top, right, bar.bottom)


def _of_letters(bar: Bar, columns: Sequence[Bar], near: int) -> bool:
    """Whether a level stroke inside one column of a table is of its letters: tops of a T, feet of small letters."""
    return any(
        start + near < bar.left and bar.right < end - near and bar.right - bar.left < _ALONE * (end - start)
        for start, end in _columns(bar, columns, near)
    )


def _columns(bar: Bar, columns: Sequence[Bar], near: int) -> Iterator[tuple[int, int]]:
    """Give the left and the right edge of the columns that a level line may run through."""
    beside = [one for one in columns if one.top - near <= bar.top and bar.bottom <= one.bottom + near]
    return pairwise((one.left + one.right) // 2 for one in beside)
