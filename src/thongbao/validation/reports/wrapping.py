"""Long lines broken between words, by the cells of a terminal."""

from __future__ import annotations

from thongbao.validation.reports.excerpt import cells

_LEAST = 20
"""Cells that a line has at least, however narrow the terminal."""


def wrapped(text: str, width: int, first: int, indent: int) -> list[str]:
    """The lines of a text: the first has ``first`` cells before it, the others ``indent``. At least one, maybe empty.

    >>> wrapped("phải ghi là Kính gửi", 34, 12, 4)
    ['phải ghi là Kính gửi']
    >>> wrapped("phải ghi là Kính gửi", 30, 20, 4)
    ['', 'phải ghi là Kính gửi']
    >>> wrapped("phải ghi là Kính gửi, không phải Gửi", 26, 4, 4)
    ['phải ghi là Kính gửi,', 'không phải Gửi']
    """
    lines: list[str] = []
    line, room = "", max(width - first, 0)
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if cells(longer) <= room:
            line = longer
        else:
            lines.append(line)
            line, room = word, max(width - indent, _LEAST)
    return [*lines, line]
