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
    pages: Sequence[Page], lines: Sequence[Line], frames: Mapping[int, Frame], numbers: Mapping[int, Line]
) -> tuple[Sheet, ...]:
    """One Sheet a page. Left and right edges need running text; the lower one, a page that is full."""
    places = [_place(numbers[page.number], page) for page in pages if page.number in numbers]
    place = Counter(places).most_common(1)[0][0] if places else None
    made = []
    for page in pages:
        tops = [word.base - 0.75 * word.size for word in page.words if not word.group and not word.turned]
        text = [line for line in lines if line.page == page.number]
        edges = frames[page.number] if text else None
        number = numbers.get(page.number)
        body = [line for line in text if line is not number]
        last = page is pages[-1]
        made.append(
            Sheet(
                width=round(page.width, 1),
                height=round(page.height, 1),
                top=_top(page, number, tops),
                bottom=round(page.height - max(line.base + 0.22 * line.size for line in body), 1)
                if body and not last
                else None,
                left=round(edges.left, 1) if edges else None,
                right=round(page.width - edges.right, 1) if edges else None,
                page_number=place,
                first_page_numbered=(pages[0].number in numbers) if place else None,
            )
        )
    return tuple(made)


def _top(page: Page, number: Line | None, tops: Sequence[float]) -> float | None:
    if number is not None and number.base < page.height / 2:
        below = [top for top in tops if top > number.base]
        return round(min(below), 1) if below else None
    return round(min(tops), 1) if tops else None
