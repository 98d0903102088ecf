"""What lies around the paper, and the shadows on it, are gone before a page is made level and read."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops, ImageDraw

from thongbao.readers.ocr.picture.even import cleared, evened
from thongbao.readers.ocr.picture.upright import lean

SIZE = (1240, 1754)


def page() -> Image.Image:
    """Lines of letters as blocks."""
    made = Image.new("L", SIZE, 250)
    brush = ImageDraw.Draw(made)
    for line in range(35):
        for word in range(8):
            left, top = 180 + 110 * word, 200 + 36 * line
            brush.rectangle((left, top, left + 80, top + 11), fill=15)
    return made


def test_an_ordinary_page_is_left_as_it_is() -> None:
    made = page()
    assert evened(made) is made


def test_a_light_page_with_a_dark_band_of_its_own_keeps_it() -> None:
    made = page()
    ImageDraw.Draw(made).rectangle((200, 60, 1000, 120), fill=20)
    assert evened(made) is made


@pytest.mark.parametrize("turn", [-2.0, 1.5])
def test_a_page_with_black_edges_is_seen_to_lie_askew(turn: float) -> None:
    askew = page().rotate(turn, Image.Resampling.BICUBIC, fillcolor=10)
    ImageDraw.Draw(askew).rectangle((SIZE[0] - 9, 0, *SIZE), fill=10)
    found = evened(askew)
    assert lean(found) == pytest.approx(-turn, abs=0.3)
    assert min(found.crop((SIZE[0] - 12, 300, SIZE[0], 1400)).tobytes()) > 200


def test_paper_is_as_light_in_a_shadow_as_beside_it_and_letters_stay_dark() -> None:
    ramp = Image.linear_gradient("L").rotate(90).resize(SIZE).point([115 + shade * 140 // 255 for shade in range(256)])
    found = evened(ImageChops.multiply(page(), ramp))
    paper = found.crop((60, 1600, 1200, 1601)).tobytes()
    letters = [found.crop((200 + 110 * word, 203, 240 + 110 * word, 208)).tobytes() for word in range(8)]
    assert min(paper) > 200
    assert max(map(max, letters)) < 60


def test_a_stain_that_is_larger_than_the_few_letters_of_a_page_goes() -> None:
    made = Image.new("L", SIZE, 250)
    brush = ImageDraw.Draw(made)
    brush.ellipse((300, 700, 1100, 1500), fill=228)
    brush.rectangle((200, 200, 300, 220), fill=15)
    found = cleared(made)
    assert found.crop((600, 1000, 700, 1100)).getextrema() == (250, 250)
    assert found.getpixel((250, 210)) == 15


def test_a_faint_print_stays() -> None:
    made = Image.new("L", SIZE, 253)
    ImageDraw.Draw(made).rectangle((200, 200, 300, 220), fill=170)
    assert cleared(made) is made
