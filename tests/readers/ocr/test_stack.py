"""Halves and cells are set one under the other without the blank around them, and their words go back in place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from thongbao.readers.ocr.engine import Read
from thongbao.readers.ocr.picture import ink
from thongbao.readers.ocr.picture.halves import Zone
from thongbao.readers.ocr.picture.stack import stacked, unstacked
from thongbao.readers.ocr.picture.upright import lean

SIZE = (1600, 2200)


def page(*boxes: tuple[int, int, int, int]) -> Image.Image:
    made = Image.new("L", SIZE, 255)
    brush = ImageDraw.Draw(made)
    for box in boxes:
        brush.rectangle(box, fill=0)
    return made


def letters(of: Image.Image) -> Image.Image:
    return ink.darker(of, 128)


def test_an_almost_empty_page_gives_a_small_picture() -> None:
    paper = page((200, 100, 500, 130), (900, 160, 1300, 190))
    picture, strips = stacked(paper, letters(paper), [Zone(0, 2200, 800)], 200)
    assert picture.width < 1200
    assert picture.height < 200
    assert len(strips) == 2


def test_a_blank_half_is_left_out() -> None:
    paper = page((200, 100, 500, 130))
    _, strips = stacked(paper, letters(paper), [Zone(0, 2200, 800)], 200)
    assert [strip.right <= 800 for strip in strips] == [True]


def test_a_blank_page_stays_whole() -> None:
    paper = page()
    picture, strips = stacked(paper, letters(paper), [], 200)
    assert picture.size == SIZE
    assert len(strips) == 1


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 1500), st.integers(0, 2100), st.integers(20, 99), st.integers(20, 60)),
        min_size=1,
        max_size=6,
    ),
    st.lists(st.tuples(st.integers(0, 10), st.integers(1, 9)), max_size=2, unique_by=lambda one: one[0] // 5),
)
def test_all_ink_is_read_and_put_back_where_it_stands(
    marks: list[tuple[int, int, int, int]], halves: list[tuple[int, int]]
) -> None:
    paper = page(*((x, y, x + wide - 1, y + high - 1) for x, y, wide, high in marks))
    zones = sorted(Zone(200 * (at // 5 * 5), 200 * (at // 5 * 5) + 100 * tall, 800) for at, tall in halves)
    picture, strips = stacked(paper, letters(paper), zones, 200)
    again = page()
    for at, strip in enumerate(strips):
        bottom = strips[at + 1].row if at + 1 < len(strips) else picture.height
        wide, high = strip.right - strip.left, min(strip.bottom - strip.top, bottom - strip.row)
        part = picture.crop((strip.column, strip.row, strip.column + wide, strip.row + high))
        middle = strip.row + high / 2
        word = Read("a", strip.column, middle - 1, strip.column + wide, middle + 1, middle, 20, 0.9, 0)
        unstacked([word], strips)
        assert (word.left, word.right) == (strip.left, strip.right)
        again.paste(part, (round(word.left), round(word.top + 1 - high / 2)))
    assert again.tobytes() == paper.tobytes()


@pytest.mark.parametrize("angle", [-4.6, -1.5, -0.4, 0.0, 0.7, 2.2, 5.0])
def test_a_page_askew_is_levelled(angle: float) -> None:
    lines = [(200, y, 200 + 300 * (2 + y // 40 % 3), y + 14) for y in range(300, 1900, 40)]
    leaning = page(*lines).rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    found = lean(leaning)
    assert found is not None
    assert abs(found + angle) < 0.2


def test_lines_that_run_up_the_page_are_seen() -> None:
    lines = [(200, y, 1300, y + 14) for y in range(300, 1900, 40)]
    assert lean(page(*lines).transpose(Image.Transpose.ROTATE_90)) is None
