"""Cells of drawn tables are found as they are drawn and read one by one."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from thongbao.readers.ocr.picture.cells import tables
from thongbao.readers.ocr.picture.drawn import Bar, bars, traced, without


def _level(y: int, left: int, right: int) -> Bar:
    return Bar(left, y, right, y + 3)


def _standing(x: int, top: int, bottom: int) -> Bar:
    return Bar(x, top, x + 3, bottom)


EDGES = [_standing(x, 100, 503) for x in (100, 300, 900)]
LEVEL = [_level(100, 100, 903), _level(500, 100, 903)]


def test_cells_over_one_another_stay_together_and_reach_the_edges_of_the_page() -> None:
    level = [_level(y, 100, 903) for y in (100, 200, 500)]
    (table,) = tables(level, EDGES, 1000, 200)
    assert (table.top, table.bottom) == (101, 501)
    assert table.boxes == ((0, 101, 301, 501), (301, 101, 1000, 501))


def test_a_merged_cell_is_read_whole_across_its_columns() -> None:
    level = [_level(y, 100, 903) for y in (100, 200, 500)]
    standing = [EDGES[0], _standing(300, 200, 503), EDGES[2]]
    (table,) = tables(level, standing, 1000, 200)
    assert table.boxes == ((0, 101, 1000, 201), (0, 201, 301, 501), (301, 201, 1000, 501))


def test_every_row_of_pixels_of_a_table_is_covered_once() -> None:
    level = [*LEVEL, _level(300, 300, 903)]
    (table,) = tables(level, EDGES, 1000, 200)
    assert sum((right - left) * (bottom - top) for left, top, right, bottom in table.boxes) == 400 * 1000


@pytest.mark.parametrize(
    ("level", "standing"),
    [
        (LEVEL, [EDGES[0], EDGES[2]]),
        ([_level(100, 100, 903)], EDGES),
        ([*LEVEL, _level(300, 300, 903)], [EDGES[0], _standing(300, 300, 503), EDGES[2]]),
    ],
    ids=["a frame", "one line", "a corner that is no rectangle"],
)
def test_what_is_no_grid_stays_as_it_is(level: list[Bar], standing: list[Bar]) -> None:
    assert tables(level, standing, 1000, 200) == []


def test_a_line_that_is_not_quite_level_is_painted_out_without_the_marks_beside_it() -> None:
    page = Image.new("L", (1000, 100), 255)
    brush = ImageDraw.Draw(page)
    brush.line((50, 40, 950, 52), fill=0, width=3)
    brush.rectangle((900, 42, 903, 45), fill=0)
    ink = page.point([255 if light < 128 else 0 for light in range(256)])
    level, _ = bars(ink, 200)
    clean = without(page, list(traced(ink, level)), 255)
    assert clean.getpixel((901, 43)) == 0
    assert clean.crop((100, 0, 850, 100)).getextrema() == (255, 255)
