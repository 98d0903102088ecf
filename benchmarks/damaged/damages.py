"""The forms of damage: a name, and what makes a file of a sample."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Sequence

from PIL import Image, ImageDraw, ImageFilter

from damaged import marks, paper
from damaged.printed import BLUE, RED, Sheet, sheets

Page = Callable[[Sheet, Image.Image, int, random.Random], Image.Image]


def made(name: str, form: str, names: Sequence[str], number: str, seed: int = 1) -> bytes:
    """A file with the pages of a sample, sealed, signed by ``names``, and damaged; ``number`` may be written anew."""
    dice = random.Random(f"{name} {form} {seed}")
    coloured = form not in ("fax", "coarse-fax", "copied")
    found = sheets(name, {"100-dpi": 100, "150-dpi": 150, "600-dpi": 600, "faint": 300, "copied": 300}.get(form, 200))
    pages = [marks.signed(sheet, names, dice, coloured=coloured) for sheet in found]
    if form == "handwritten":
        pages[0] = _renumbered(found[0], pages[0], number, dice)
    damage = DAMAGES[form]
    pages = [damage(sheet, page, at, dice) for at, (sheet, page) in enumerate(zip(found, pages, strict=True))]
    if form == "spread":
        pages = [_beside(pages[at : at + 2]) for at in range(0, len(pages), 2)]
    if form == "bled-through":
        pages = [paper.seen_through(page, pages[(at + 1) % len(pages)]) for at, page in enumerate(pages)]
    return _file(pages, form, found[0].dpi)


def _file(pages: Sequence[Image.Image], form: str, dpi: int) -> bytes:
    buffer = io.BytesIO()
    rest = {"save_all": True, "append_images": pages[1:]}
    if form in ("fax", "coarse-fax", "copied"):
        down = dpi // 2 if form == "coarse-fax" else dpi
        pages[0].save(buffer, "TIFF", compression="group4", dpi=(dpi, down), **rest)
    elif form == "mixed-sizes":
        pages[0].save(buffer, "TIFF", compression="tiff_lzw", dpi=(dpi, dpi), **rest)
    else:
        pages[0].save(buffer, "PDF", resolution=dpi, quality=20 if form == "jpeg-20" else 75, **rest)
    return buffer.getvalue()


def _scanned(_: Sheet, page: Image.Image, __: int, dice: random.Random) -> Image.Image:
    page = page.rotate(dice.uniform(-0.7, 0.7), Image.Resampling.BICUBIC, fillcolor="white")
    return paper.noisy(page.filter(ImageFilter.GaussianBlur(0.5)))


def _then(change: Page) -> Page:
    """Change a page, then scan it."""
    return lambda sheet, page, at, dice: _scanned(sheet, change(sheet, page, at, dice), at, dice)


def _first(change: Page) -> Page:
    return _then(lambda sheet, page, at, dice: page if at else change(sheet, page, at, dice))


def _fax(sheet: Sheet, page: Image.Image, at: int, dice: random.Random) -> Image.Image:
    return paper.one_bit(_scanned(sheet, page, at, dice))


def _coarse_fax(sheet: Sheet, page: Image.Image, at: int, dice: random.Random) -> Image.Image:
    return _fax(sheet, page.resize((page.width, page.height // 2), Image.Resampling.BOX), at, dice)


def _turned(quarters: Callable[[int], int]) -> Page:
    ways = {1: Image.Transpose.ROTATE_90, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_270}

    def turn(sheet: Sheet, page: Image.Image, at: int, dice: random.Random) -> Image.Image:
        page = _scanned(sheet, page, at, dice)
        return page.transpose(ways[quarters(at)]) if quarters(at) else page

    return turn


def _struck(sheet: Sheet, page: Image.Image, _: int, __: random.Random) -> Image.Image:
    """Level lines of a form that is printed a little too high run through the text."""
    page = page.copy()
    brush = ImageDraw.Draw(page)
    for at in range(4, 10):
        y = at * page.height // 12
        brush.line((sheet.dpi, y, page.width - sheet.dpi * 0.6, y), fill=(60, 60, 60), width=max(2, sheet.dpi // 100))
    return page


def _beside(pages: Sequence[Image.Image]) -> Image.Image:
    """Two pages on one sheet of A3, with the shadow of the fold between them."""
    width, height = pages[0].size
    both = Image.new("RGB", (2 * width, height), "white")
    for at, page in enumerate(pages):
        both.paste(page, (at * width, 0))
    fold = Image.new("RGB", (width // 40, height), (190, 190, 190)).filter(ImageFilter.GaussianBlur(3))
    both.paste(fold, (width - fold.width // 2, 0))
    return both


def _renumbered(sheet: Sheet, page: Image.Image, number: str, dice: random.Random) -> Image.Image:
    for before in ("Số: ", "Số ", "Số:", "Sô:"):
        if number and (box := sheet.find(before + number)) is not None:
            share = len(number) / (len(number) + 0.75 * len(before))
            left = box[2] - (box[2] - box[0]) * share
            page = page.copy()
            ImageDraw.Draw(page).rectangle((left, box[1] - 4, box[2] + 1, box[3] + 3), fill="white")
            return marks.figures(page, (left - 2, box[1] - 5), number, 0.15 * sheet.dpi, dice)
    return page


def _stamped(words: str, left: float, top: float) -> Page:
    def change(sheet: Sheet, page: Image.Image, _: int, dice: random.Random) -> Image.Image:
        dpi = sheet.dpi
        box = (left * dpi, top * dpi, (left + 0.35 + 0.15 * len(words)) * dpi, (top + 0.33) * dpi)
        return marks.stamp(sheet, page, box, (words,), dice, size=0.2)

    return change


def _copy_stamp(sheet: Sheet, page: Image.Image, _: int, dice: random.Random) -> Image.Image:
    dpi = sheet.dpi
    box = (5.2 * dpi, 0.1 * dpi, 7.7 * dpi, 0.62 * dpi)
    return marks.stamp(sheet, page, box, ("SAO Y BẢN CHÍNH", "Ngày 12 tháng 3 năm 2026"), dice)


def _grown(_: Sheet, page: Image.Image, at: int, __: random.Random) -> Image.Image:
    if not at % 2:
        return page
    wide = Image.new("RGB", (round(page.width * 1.25), round(page.height * 1.15)), "white")
    wide.paste(page, (wide.width - page.width, 0))
    return wide


DAMAGES: dict[str, Page] = {
    "sealed": _scanned,
    "fax": _fax,
    "coarse-fax": _coarse_fax,
    "copied": _fax,
    "faint": _then(lambda _, page, __, ___: paper.faint(page)),
    "needles": _then(lambda _, page, __, ___: paper.dotted(page)),
    "bled-through": lambda s, page, at, dice: paper.shaded(_scanned(s, page, at, dice), 235, 200),
    "jpeg-20": _scanned,
    "100-dpi": _scanned,
    "150-dpi": _scanned,
    "600-dpi": _scanned,
    "received": _first(lambda s, page, _, dice: marks.received(s, page, dice, dice.uniform(1.5, 2.0), RED)),
    "received-low": _first(lambda s, page, _, dice: marks.received(s, page, dice, dice.uniform(2.1, 2.5), BLUE)),
    "urgent": _first(_stamped("HỎA TỐC", 1.1, 1.75)),
    "secret": _first(_stamped("MẬT", 1.3, 1.8)),
    "copy-stamp": _first(_copy_stamp),
    "digital": _first(lambda s, page, _, dice: marks.digital(s, page, dice)),
    "square-code": _first(lambda s, page, _, dice: marks.square_code(page, s.dpi, dice)),
    "notes": _first(lambda s, page, _, dice: marks.note(page, s.dpi, dice)),
    "handwritten": _scanned,
    "struck": _then(_struck),
    "bordered": lambda s, page, at, dice: paper.bordered(_scanned(s, page, at, dice), s.dpi, dice),
    "stained": _then(lambda s, page, _, dice: paper.stained(page, s.dpi, dice)),
    "photo": lambda s, page, at, dice: paper.photographed(_scanned(s, page, at, dice), dice),
    "upside-down": _turned(lambda at: 2 if at % 2 else 0),
    "sideways": _turned(lambda at: 1 + 2 * (at % 2)),
    "spread": _scanned,
    "mixed-sizes": _then(_grown),
}
