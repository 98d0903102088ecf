"""Lines whose halves are set apart by tabs or many blanks -> a ``Grid`` of side-by-side text.

Old templates set the letterhead ("ỦY BAN NHÂN DÂN <tab> CỘNG HÒA …"), the line of number and date and the
foot (recipients beside the signature) this way. A gap is a gutter only when the line fits the page, the right
part starts well into the page, and something in the group says what it is: capitals, a date, "Nơi nhận".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from thongbao.layout.blocks import Cell, Grid, Origin, Para
from thongbao.readers.docx.beside.gaps import Line, Segment, is_upper, lines_of_flow, says
from thongbao.readers.docx.paragraph.flow import PAGE_BREAK, Flow

_BULLETS = ("-", "–", "+", "•", "*")
_MOST_LEFT = 14
_MOST_EMPTY = 10
_MOST_HANGING = 10
"""Blanks before the rest of an item; more of them set a line in the middle."""


def may_have_halves(flow: Flow) -> bool:
    """A cheap look whether a paragraph has a gap at all."""
    raw = flow.raw()
    return len(raw) < 1000 and PAGE_BREAK not in raw and ("\t" in raw or "    " in raw.replace("\u00a0", " "))


def groups(flows: Sequence[Flow | None], width: float) -> list[tuple[int, int, Grid]]:
    """Runs of neighbours (from, to exclusive) that stand side by side, and their grid. None ends a run."""
    found: list[tuple[int, int, Grid]] = []
    if not any(flow is not None and may_have_halves(flow) for flow in flows):
        return found
    index = 0
    cache: dict[int, list[Line]] = {}

    def lines(at: int) -> list[Line]:
        flow = flows[at] if at < len(flows) else None
        if flow is None:
            return []
        if at not in cache:
            cache[at] = [] if PAGE_BREAK in flow.raw() else lines_of_flow(flow, width)
        return cache[at]

    while index < len(flows):
        if not _starts(lines(index), lines(index + 1)):
            index += 1
            continue
        end = _extend(lines, index, len(flows))
        rows = [line for at in range(index, end) for line in lines(at) if line.kind != "empty"]
        grid = _grid(rows) if _is_told(rows) else None
        if grid is not None:
            found.append((index, end, grid))
            index = end
        else:
            index += 1
    return found


def _starts(lines: list[Line], following: list[Line]) -> bool:
    kinds = {line.kind for line in lines}
    if "other" in kinds or not lines:
        return False
    return "two" in kinds or (kinds == {"right"} and any(line.kind == "two" for line in following))


def _extend(lines: Callable[[int], list[Line]], index: int, count: int) -> int:
    """Where the group that starts at ``index`` ends."""
    end = at = index + 1
    left = empty = 0
    items = any(says(line.first) or _is_item(line.first) for line in lines(index))
    while at < count:
        here = lines(at)
        kinds = {line.kind for line in here}
        if not here or "other" in kinds:
            break
        if kinds == {"empty"}:
            empty += 1
            if empty > _MOST_EMPTY:
                break
        elif "two" in kinds or "right" in kinds:
            end, left, empty = at + 1, 0, 0
            items = items or any(_is_item(line.first) for line in here)
        else:
            left += 1
            if left > _MOST_LEFT:
                break
            if items and not empty and left == at - end + 1 and all(_goes_on(line) for line in here):
                end, left = at + 1, 0  # the list of recipients goes on below the signature's first lines
        at += 1
    return end


def _is_told(rows: list[Line]) -> bool:
    """Whether some half of a two-part line shows by itself that it is a letterhead or a foot."""
    return any(
        says(segment.text) or is_upper(segment.text)
        for row in rows if row.kind == "two" for segment in row.segments
    )  # fmt: skip


def _grid(rows: list[Line]) -> Grid | None:
    """One row a line. Lines with more gaps than the others are cut at the widest ones."""
    twos = [row for row in rows if row.kind == "two"]
    columns = min(len(row.segments) for row in twos)
    made: list[tuple[Cell, ...]] = []
    for row in rows:
        parts = _parts(row, columns)
        cells: list[Cell] = []
        for column in range(columns):
            para = parts.get(column)
            cells.append(Cell((para,) if para else (), column))
        made.append(tuple(cells))
    first = rows[0].flow
    return Grid(rows=tuple(made), ruled=False, origin=Origin(page=first.page, paragraph=first.paragraph))


def _parts(row: Line, columns: int) -> dict[int, Para | None]:
    segments = row.segments
    if row.kind == "right":
        return {columns - 1: _para(row.flow, segments)}
    if row.kind == "left":
        return {0: _para(row.flow, segments)}
    widest = sorted(sorted(range(len(row.gaps)), key=lambda at: row.gaps[at])[len(row.gaps) - columns + 1 :])
    edges = [0, *(at + 1 for at in widest), len(segments)]
    return {column: _para(row.flow, segments[edges[column] : edges[column + 1]]) for column in range(columns)}


def _para(flow: Flow, segments: list[Segment]) -> Para | None:
    para = flow.part(segments[0].start, segments[-1].end)
    if para is None:
        return None
    align = segments[0].align
    if align is None and flow.shape.align in ("center", "right") and len(flow.raw()) == segments[-1].end:
        align = flow.shape.align
    return replace(para, shape=replace(para.shape, align=align, left=None, first_line=None))


def _goes_on(line: Line) -> bool:
    """Whether a line below belongs to a list: an item, or the rest of one, typed in under its words."""
    raw = line.flow.raw()
    blanks = len(raw) - len(raw.lstrip(" "))
    return _is_item(line.first) or (2 <= blanks <= _MOST_HANGING and line.flow.shape.align not in ("center", "right"))


def _is_item(text: str) -> bool:
    return text.startswith(_BULLETS) and bool(text[1:3].strip())
