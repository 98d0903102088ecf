"""What people put on paper after it was printed: seals, signatures, stamps, figures and notes of a pen."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from itertools import pairwise

from PIL import Image, ImageDraw

from damaged.printed import BLACK, BLUE, RED, Box, Colour, Sheet, font, inked

_FIGURES = {
    "0": "51 13 17 59 97 93 51", "1": "33 61 59", "2": "13 41 83 65 19 98", "3": "11 61 83 45 87 59 18",
    "4": "61 17 96 64 59", "5": "91 21 24 75 87 59 18", "6": "81 24 17 59 87 55 26", "7": "11 91 49",
    "8": "81 31 34 86 69 28 34 81", "9": "83 41 14 55 83 69",
}  # fmt: skip
"""A stroke of a pen, corner by corner: across and down, in tenths."""


def stamp(sheet: Sheet, page: Image.Image, box: Box, lines: Sequence[str], dice: random.Random,
          *, colour: Colour = RED, size: float = 0.13) -> Image.Image:  # fmt: skip
    """A stamp of some lines in a frame, a little askew."""
    dpi = sheet.dpi
    mask = Image.new("L", page.size, 0)
    brush = ImageDraw.Draw(mask)
    brush.rectangle(box, outline=255, width=max(2, dpi // 70))
    step = (box[3] - box[1]) / (len(lines) + 0.4)
    for at, line in enumerate(lines):
        place = (box[0] + 0.06 * dpi, box[1] + step * (at + 0.7))
        brush.text(place, line, font=font(size * dpi), fill=255, anchor="lm")
    return inked(page, mask.rotate(dice.uniform(-3, 3), center=(box[0], box[1])), colour)


def figures(
    page: Image.Image, place: tuple[float, float], text: str, height: float, dice: random.Random
) -> Image.Image:
    """Figures that a pen wrote."""
    left, top = place
    mask = Image.new("L", page.size, 0)
    brush = ImageDraw.Draw(mask)
    for sign in text:
        corners = [(int(corner[0]), int(corner[1])) for corner in _FIGURES.get(sign, "").split()]
        lift = dice.uniform(-0.12, 0.12) * height
        path = [
            (left + 0.06 * height * x + 0.02 * height * (9 - y), top + lift + 0.1 * height * y) for x, y in corners
        ]
        for start, end in pairwise(path):
            brush.line((start, end), fill=255, width=max(2, round(height * 0.07)))
        left += 0.75 * height
    return inked(page, mask, BLUE, 0.95)


def signed(sheet: Sheet, names: Sequence[str], dice: random.Random, *, coloured: bool = True) -> Image.Image:
    """The page with a seal and a signature over each name on it."""
    page = sheet.picture
    copies = sheet.find("Nơi nhận")
    for name in names:
        box = sheet.find(name, last=True)
        if box is None or copies is None or box[3] < copies[1] or box[0] < 0.35 * page.width:
            continue
        middle, dpi = (box[0] + box[2]) / 2, sheet.dpi
        left = middle - dice.uniform(0.4, 0.75) * dpi
        seal, scrawl = (left, box[1] - dice.uniform(0.4, 0.65) * dpi), (middle, box[1] - 0.45 * dpi)
        page = inked(page, _seal(page.size, seal, dpi, dice), RED if coloured else BLACK)
        page = inked(page, _scrawl(page.size, scrawl, dpi, dice), BLUE if coloured else BLACK)
    return page


def _seal(size: tuple[int, int], place: tuple[float, float], dpi: int, dice: random.Random) -> Image.Image:
    x, y = place
    mask = Image.new("L", size, 0)
    brush = ImageDraw.Draw(mask)
    radius = 0.7 * dpi
    for share, width in ((1, 0.02), (0.93, 0.01), (0.62, 0.01)):
        edge = radius * share
        brush.ellipse((x - edge, y - edge, x + edge, y + edge), outline=255, width=max(2, round(width * dpi)))
    text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM * "
    for at, sign in enumerate(text):
        angle = 2 * math.pi * at / len(text) + dice.uniform(0, 0.02)
        tile = Image.new("L", (round(0.3 * dpi),) * 2, 0)
        ImageDraw.Draw(tile).text((0.15 * dpi, 0.15 * dpi), sign, font=font(0.12 * dpi), fill=255, anchor="mm")
        tile = tile.rotate(-90 - math.degrees(angle), Image.Resampling.BICUBIC)
        corner = (round(x + 0.78 * radius * math.cos(angle) - 0.15 * dpi),
                  round(y + 0.78 * radius * math.sin(angle) - 0.15 * dpi))  # fmt: skip
        mask.paste(255, corner, tile)
    for at, line in enumerate(("VĂN", "PHÒNG")):
        brush.text((x, y + (at - 0.5) * 0.2 * dpi), line, font=font(0.15 * dpi), fill=255, anchor="mm")
    return mask.rotate(dice.uniform(-10, 10), center=(x, y))


def _scrawl(size: tuple[int, int], place: tuple[float, float], dpi: int, dice: random.Random) -> Image.Image:
    x, y = place
    mask = Image.new("L", size, 0)
    loops, phase = dice.randrange(3, 7), dice.uniform(0, 6)
    path = []
    for at in range(140):
        share = at / 139
        swing = math.sin(6.28 * loops * share + phase) * (1 - 0.6 * share)
        sway = 0.08 * math.cos(6.28 * loops * share)
        path.append((x + ((share - 0.5) * 1.3 + sway) * dpi, y + 0.25 * dpi * swing))
    brush = ImageDraw.Draw(mask)
    brush.line(path, fill=255, width=max(2, round(0.013 * dpi)), joint="curve")
    end = (x + 0.9 * dpi, y + dice.uniform(0, 0.2) * dpi)
    brush.line((x - 0.6 * dpi, y + 0.2 * dpi, *end), fill=255, width=max(2, dpi // 80))
    return mask


def received(sheet: Sheet, page: Image.Image, dice: random.Random, top: float, colour: Colour) -> Image.Image:
    """The stamp of the office that got it, with a number and a day of its own, ``top`` inches from the edge."""
    dpi = sheet.dpi
    left = dice.uniform(0.6, 0.9) * dpi
    box = (left, top * dpi, left + 1.9 * dpi, (top + 0.85) * dpi)
    lines = ("CÔNG VĂN ĐẾN", "Số: ................", "Ngày: ...../..../20....")
    page = stamp(sheet, page, box, lines, dice, colour=colour)
    return figures(page, (left + 0.5 * dpi, (top + 0.33) * dpi), str(dice.randrange(100, 999)), 0.17 * dpi, dice)


def digital(sheet: Sheet, page: Image.Image, dice: random.Random) -> Image.Image:
    """What signing programs print at the top of a page."""
    dpi = sheet.dpi
    lines = ("Người ký: Văn phòng Ủy ban nhân dân", "Email: vanphong@anbinh.example", "Cơ quan: Tỉnh An Bình",
             "Thời gian ký: 05.03.2026 16:20:11 +07:00")  # fmt: skip
    mask = Image.new("L", page.size, 0)
    brush = ImageDraw.Draw(mask)
    for at, line in enumerate(lines):
        brush.text((0.25 * dpi, (0.12 + 0.13 * at) * dpi), line, font=font(0.11 * dpi, "Sans-Regular"), fill=255)
    return inked(page, mask, BLUE if dice.random() < 0.5 else BLACK)


def square_code(page: Image.Image, dpi: int, dice: random.Random) -> Image.Image:
    """A square of black and white cells at the lower left corner, as codes for telephones are."""
    page = page.copy()
    brush = ImageDraw.Draw(page)
    cell, left, top = dpi // 40, round(0.5 * dpi), page.height - round(1.3 * dpi)
    for x in range(29):
        for y in range(29):
            eye = any(max(abs(x - a), abs(y - b)) in (0, 1, 3) for a, b in ((3, 3), (25, 3), (3, 25)))
            if eye or dice.random() < 0.5:
                at, below = left + x * cell, top + y * cell
                brush.rectangle((at, below, at + cell - 1, below + cell - 1), fill=0)
    return page


def note(page: Image.Image, dpi: int, dice: random.Random) -> Image.Image:
    """An instruction that a pen scribbled on the right margin and the head, and a line under some words."""
    mask = Image.new("L", page.size, 0)
    brush = ImageDraw.Draw(mask)
    for line in range(3):
        x, y = 0.35 * dpi, (2.2 + 0.22 * line) * dpi
        swings = [0.06 * math.sin(at * dice.uniform(0.8, 1.3)) - 0.003 * at for at in range(70)]
        path = [(x + 0.02 * dpi * at, y + dpi * swing) for at, swing in enumerate(swings)]
        brush.line(path, fill=255, width=max(2, dpi // 90), joint="curve")
    y = page.height * 0.55
    brush.line((1.6 * dpi, y, 4.2 * dpi, y + 0.05 * dpi), fill=255, width=max(2, dpi // 80))
    return inked(page, mask, BLUE)
