"""Drawn lines -> ruled tables: which cells there are, which are merged, and which words stand in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from thongbao.layout.assemble.words import Stroke, Word
from thongbao.layout.blocks import Box
from thongbao.node import Draft, draft

TOUCH = 3.0
"""Lines that come this close, in points, meet."""
_MOST_CELLS = 20_000
_MOST_STROKES = 1_500


@draft
class Slot(Draft):
    """A cell: its place in the table, its box, its words."""

    row: int
    column: int
    rows: int
    columns: int
    box: Box
    words: list[Word] = field(default_factory=list)


@draft
class Table(Draft):
    """A ruled table of one page."""

    page: int
    columns: tuple[float, ...]
    """Places of the upright lines."""
    box: Box
    slots: list[Slot]
    height: int
    """Number of rows."""

    def holds(self, word: Word) -> bool:
        """Whether a word stands inside."""
        middle = (word.left + word.right) / 2
        return self.box.left <= middle <= self.box.right and self.box.top - 1 <= word.base <= self.box.bottom + 1


def merged(strokes: Sequence[Stroke]) -> tuple[list[Stroke], list[Stroke]]:
    """Horizontal and upright lines, pieces in one line put together."""
    flat: list[Stroke] = []
    upright: list[Stroke] = []
    for stroke in sorted((s for s in strokes if s.flat), key=lambda s: (round(s.top), s.left)):
        last = flat[-1] if flat else None
        if (
            last
            and abs(last.top - stroke.top) <= 1.5
            and last.left - TOUCH <= stroke.right
            and stroke.left <= last.right + TOUCH
        ):
            flat[-1] = Stroke(min(last.left, stroke.left), last.top, max(last.right, stroke.right), last.bottom)
        else:
            flat.append(stroke)
    for stroke in sorted((s for s in strokes if not s.flat), key=lambda s: (round(s.left), s.top)):
        last = upright[-1] if upright else None
        if (
            last
            and abs(last.left - stroke.left) <= 1.5
            and last.top - TOUCH <= stroke.bottom
            and stroke.top <= last.bottom + TOUCH
        ):
            upright[-1] = Stroke(last.left, min(last.top, stroke.top), last.right, max(last.bottom, stroke.bottom))
        else:
            upright.append(stroke)
    return flat, upright


def _meet(flat: Stroke, upright: Stroke) -> bool:
    return (
        flat.left - TOUCH <= upright.left <= flat.right + TOUCH
        and upright.top - TOUCH <= flat.top <= upright.bottom + TOUCH
    )


def _connected(flat: Sequence[Stroke], upright: Sequence[Stroke]) -> list[tuple[list[Stroke], list[Stroke]]]:
    """Give groups of lines that hang together, each its horizontal and its upright lines."""
    groups: list[tuple[list[Stroke], list[Stroke]]] = []
    free_flat, free_upright = list(flat), list(upright)
    while free_flat:
        flats, uprights = [free_flat.pop()], list[Stroke]()
        grew = True
        while grew:
            new_up = [u for u in free_upright if any(_meet(f, u) for f in flats)]
            taken = {id(u) for u in new_up}
            free_upright = [u for u in free_upright if id(u) not in taken]
            uprights += new_up
            new_flat = [f for f in free_flat if any(_meet(f, u) for u in new_up)]
            taken = {id(f) for f in new_flat}
            free_flat = [f for f in free_flat if id(f) not in taken]
            flats += new_flat
            grew = bool(new_flat)
        groups.append((flats, uprights))
    return groups


def _places(values: Sequence[float]) -> list[float]:
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > TOUCH:
            places.append(value)
    return places


def _covered(lines: Sequence[tuple[float, float, float]], at: float, start: float, end: float) -> bool:
    """Whether one of the lines (place, start, end) runs at ``at`` along most of start to end."""
    return any(
        abs(place - at) <= TOUCH and min(stop, end) - max(begin, start) >= 0.6 * (end - start)
        for place, begin, stop in lines
    )


def tables(page: int, strokes: Sequence[Stroke]) -> tuple[list[Table], list[Stroke]]:
    """Give the ruled tables of a page, and the horizontal lines that belong to none."""
    flat, upright = merged(strokes)
    if len(flat) + len(upright) > _MOST_STROKES:
        return [], []
    found: list[Table] = []
    rest: list[Stroke] = []
    for flats, uprights in _connected(flat, upright):
        table = _table(page, flats, uprights)
        if table is None:
            rest += [] if _is_box(flats, uprights) else flats
        else:
            found.append(table)
    inside = [stroke for stroke in rest if not any(_within(stroke, table.box) for table in found)]
    return sorted(found, key=lambda table: table.box.top), sorted(inside, key=lambda stroke: stroke.top)


def _is_box(flats: Sequence[Stroke], uprights: Sequence[Stroke]) -> bool:
    """Whether lines are drawn around something (a mark of urgency), so that none underlines anything."""
    return len(_places([s.left for s in uprights])) == 2 and len(_places([s.top for s in flats])) == 2


def _within(stroke: Stroke, box: Box) -> bool:
    return box.left - 1 <= stroke.left and stroke.right <= box.right + 1 and box.top <= stroke.top <= box.bottom


def _table(page: int, flats: Sequence[Stroke], uprights: Sequence[Stroke]) -> Table | None:
    ys = _places([stroke.top for stroke in flats])
    xs = _places([stroke.left for stroke in uprights])
    across, down = len(xs) - 1, len(ys) - 1
    if across < 2 or down < 1 or across * down > _MOST_CELLS:
        return None
    standing = [(stroke.left, stroke.top, stroke.bottom) for stroke in uprights]
    lying = [(stroke.top, stroke.left, stroke.right) for stroke in flats]
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    slots: list[Slot] = []
    for row in range(down):
        for column in range(across):
            if (row, column) in owner:
                continue
            wide, tall = 1, 1
            while (
                column + wide < across
                and (row, column + wide) not in owner
                and not _covered(standing, xs[column + wide], ys[row], ys[row + 1])
            ):
                wide += 1
            while row + tall < down and not any(
                (row + tall, column + step) in owner
                or _covered(lying, ys[row + tall], xs[column + step], xs[column + step + 1])
                for step in range(wide)
            ):
                tall += 1
            for below in range(tall):
                for step in range(wide):
                    owner[row + below, column + step] = (row, column)
            box = Box(xs[column], ys[row], xs[column + wide], ys[row + tall])
            slots.append(Slot(row, column, tall, wide, box))
    if len(slots) < 2:
        return None
    return Table(page, tuple(xs), Box(xs[0], ys[0], xs[-1], ys[-1]), slots, down)


def fill(table: Table, words: Sequence[Word]) -> list[Word]:
    """Put the words that stand in the table into its cells; gives the words that do not."""
    rest: list[Word] = []
    for word in words:
        slot = None
        if table.holds(word):
            middle = (word.left + word.right) / 2
            height = word.base - 0.3 * word.size
            inside = [s for s in table.slots if s.box.left - 1 <= middle <= s.box.right + 1]
            slot = next((s for s in inside if s.box.top <= height <= s.box.bottom), None)
        if slot is None:
            rest.append(word)
        else:
            slot.words.append(word)
    return rest
