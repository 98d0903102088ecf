"""Pipe tables: which lines are one, and their cells."""

from __future__ import annotations

import re

_DELIMITER = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\Z")
_FRAME = re.compile(r"\+[-=+:]{3,}\+\Z")


def pipe_rows(lines: list[tuple[int, str]], at: int) -> tuple[list[tuple[str, ...]], int] | None:
    """Find the rows of a pipe table that begins here, and the line after it; None when it is no table."""
    start = at
    rows: list[tuple[str, ...]] = []
    delimited = False
    while at < len(lines):
        body = lines[at][1].strip()
        if "|" in body and _DELIMITER.match(body) and "-" in body:
            delimited = True
        elif _FRAME.match(body):
            pass
        elif "|" in body and (body.startswith("|") or delimited or at == start):
            rows.append(split_row(body))
        else:
            break
        at += 1
    boxed = all(lines[place][1].strip()[:1] in "|+" for place in range(start, at))
    if not rows or not (delimited or (boxed and lines[start][1].strip().endswith("|") and len(rows[0]) > 1)):
        return None
    return rows, at


def split_row(body: str) -> tuple[str, ...]:
    r"""Cut a line of a pipe table into its cells; an escaped bar is no border.

    >>> split_row(r"| a | b \| c |")
    ('a', 'b | c')
    """
    cells = re.split(r"(?<!\\)\|", body.removeprefix("|"))
    if len(cells) > 1 and not cells[-1].strip():
        cells.pop()
    return tuple(cell.strip().replace("\\|", "|") for cell in cells)
