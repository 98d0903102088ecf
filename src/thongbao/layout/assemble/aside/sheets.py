"""Paper and margins of each page, measured from its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from thongbao.layout.assemble.frames import Frame
from thongbao.layout.assemble.lines import Line
from thongbao.layout.assemble.words import Page
from thongbao.layout.blocks import Sheet

Place = Literal["top-left", "top-center", "top-right", "bottom-left", "bottom-center", "bottom-right"]


def _place(line: Line, page: Page) -> Place:
    third = min(2, int(3 * line.center / page.width))
    if line.base < page.height / 2:
        tops: tuple[Place, ...] = ("top-left", "top-center", "top-right")
        return tops[third]
    bottoms: tuple[Place, ...] = ("bottom-left", "bottom-center", "bottom-right")
    return bottoms[third]


def sheets(
    pages: Sequence[Page],
    extents: Mapping[int, tuple[float, float]],
    frames: Mapping[int, Frame],
    numbers: Mapping[int, Line],
) -> tuple[Sheet, ...]:
    """One Sheet a page, margins as the text keeps them; the lower one is told by pages that others follow."""
    places = [_place(numbers[page.number], page) for page in pages if page.number in numbers]
    place = Counter(places).most_common(1)[0][0] if places else None
    return tuple(
        Sheet(
            width=round(page.width, 1),
            height=round(page.height, 1),
            top=round(extents[page.number][0], 1) if page.number in extents else None,
            bottom=round(page.height - extents[page.number][1], 1)
            if page.number in extents and page is not pages[-1]
            else None,
            left=round(frames[page.number].left, 1) if page.number in extents else None,
            right=round(page.width - frames[page.number].right, 1) if page.number in extents else None,
            page_number=place,
            first_page_numbered=(pages[0].number in numbers) if place else None,
        )
        for page in pages
    )
