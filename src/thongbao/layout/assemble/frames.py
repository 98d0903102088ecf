"""The edges of running text on a page, its usual indent and its line pitch, measured from its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from thongbao.layout.assemble.lines import Line
from thongbao.layout.assemble.numbers import median
from thongbao.layout.assemble.tables import Table
from thongbao.layout.assemble.words import Page
from thongbao.node import Node, node


@node()
class Frame(Node):
    """The edges of running text on a page, its usual first-line indent and its line pitch over the size."""

    left: float
    right: float
    indent: float | None = None
    pitch: float = 1.2

    @property
    def middle(self) -> float:
        """Where centred lines have their middle."""
        return (self.left + self.right) / 2


def frame(lines: Sequence[Line], fallback: Frame) -> Frame:
    """Measure the edges, indent and pitch of running text from the lines of a page."""
    if not lines:
        return fallback
    widest = max(line.right - line.left for line in lines)
    long = [line for line in lines if line.right - line.left > 0.75 * widest]
    if widest < max(150, 0.55 * (fallback.right - fallback.left)):
        return fallback
    # The edge is where wrapped lines begin: the leftmost place that several lines share.
    starts = sorted([*(line.left for line in lines), *_certain_starts(lines)])
    enough = max(1 if len(lines) < 8 else 2, round(0.12 * len(lines)))
    left = next((x for x in starts if sum(0 <= other - x <= 2.5 for other in starts) >= enough), starts[0])
    left = median(x for x in starts if 0 <= x - left <= 2.5)
    rights = sorted((line.right for line in long), reverse=True)
    right = next((r for at, r in enumerate(rights[:-1]) if r - rights[at + 1] <= 3), rights[0])
    if len(long) == 1 and fallback.right > right:
        left, right = min(left, fallback.left), fallback.right
    indents = Counter(round(line.left - left) for line in lines if 10 < line.left - left < 90)
    indent = None
    if indents:
        best, times = indents.most_common(1)[0]
        indent = float(best) if times >= 2 else fallback.indent
    return Frame(
        left, right, indent if indent is not None else fallback.indent, _pitch(lines, left, right, fallback)
    )


def _certain_starts(lines: Sequence[Line]) -> list[float]:
    """Where lines begin that can only go on from the one above: it is full, and they start with a small letter."""
    far = max(line.right for line in lines)
    return [
        below.left
        for above, below in pairwise(lines)
        if above.page == below.page
        and above.right >= far - 3
        and above.left - below.left > 10
        and below.text[:1].islower()
    ]


def _pitch(lines: Sequence[Line], left: float, right: float, fallback: Frame) -> float:
    steps = [
        (below.base - above.base) / above.size
        for above, below in pairwise(lines)
        if above.page == below.page and below.left <= left + 3 and above.right >= right - 3 * above.size
    ]
    steps = [round(step, 2) for step in steps if 0.9 < step < 2.6]
    return median(steps) if len(steps) >= 2 else fallback.pitch


def frames_of(
    pages: Sequence[Page], lines: Sequence[Line], columns: Sequence[Line], tables: Sequence[Table]
) -> dict[int, Frame]:
    """Give the edges of running text of every page; a page with little text takes those of its paper."""
    frames: dict[int, Frame] = {}
    for size in {(round(page.width), round(page.height)) for page in pages}:
        alike = [page for page in pages if (round(page.width), round(page.height)) == size]
        numbers = {page.number for page in alike}
        own = [line for line in lines if line.page in numbers]
        every = own or [line for line in columns if line.page in numbers]
        ends = [(line.left, line.right) for line in every]
        ends += [(table.box.left, table.box.right) for table in tables if table.page in numbers]
        outer = Frame(min((x for x, _ in ends), default=0.0), max((x for _, x in ends), default=size[0]))
        common = frame(own, outer)
        for page in alike:
            mine = [line for line in own if line.page == page.number]
            frames[page.number] = frame(mine, common) if len(mine) >= 4 else common
    return frames
