"""The inks of a page: black letters are kept, the red of seals and the blue of pens is taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PIL.Image import Image

_LIFT = 1.5
"""How much lighter a coloured dot becomes for each step between its strongest and its weakest light."""
_FADED = 40
"""A step of this size is noise of the camera or of JPEG."""
_PEN = 0.011
"""Inches: strokes up to about this width are a pen's."""
_STRONGER = 2
_LETTERS = 0.001
"""Share of a picture that the letters of a stamp cover at least."""
_BRIDGE = 5
"""Pixels: how wide a line of a seal may be that hides a stroke of black."""
_DARKEST, PALEST = 64, 200
"""Shades between which letters end."""


def black(image: Image) -> Image:
    """Give a page in shades of grey, its coloured inks gone.

    A dot takes its strongest light, and more the more colour it has: black print stays black, also under a seal,
    while red, blue and violet become paper. Where a thin line of colour lies over black so that nothing shows below
    it, the black on both sides is joined.
    """
    from PIL import ImageChops

    if image.mode in ("1", "L"):
        return image.convert("L")
    red, green, blue = (image if image.mode == "RGB" else image.convert("RGB")).split()
    light = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    dark = ImageChops.darker(ImageChops.darker(red, green), blue)
    colour = ImageChops.subtract(light, dark)
    if not sum(colour.reduce(8).histogram()[_FADED:]):
        return light
    table = [0 if step <= _FADED else min(255, round(_LIFT * step)) for step in range(256)]
    return _joined(ImageChops.add(light, colour.point(table)), colour)


def _joined(page: Image, colour: Image) -> Image:
    """Give a page with the gaps closed that a line of colour left in letters."""
    from PIL import ImageFilter

    closed = page.filter(ImageFilter.MinFilter(_BRIDGE)).filter(ImageFilter.MaxFilter(_BRIDGE))
    page.paste(closed, mask=colour.point([0 if step <= _FADED else 255 for step in range(256)]))
    return page


def inks(image: Image) -> Iterator[Image]:
    """Give the red ink of a picture, and the blue one, each dark on white where there is enough of it for letters."""
    from PIL import ImageChops, ImageOps

    if image.mode in ("1", "L"):
        return
    red, green, blue = image.convert("RGB").split()
    for own, others in ((red, ImageChops.lighter(green, blue)), (blue, ImageChops.lighter(red, green))):
        colour = ImageChops.subtract(own, others)
        if sum(colour.histogram()[_FADED:]) >= _LETTERS * image.width * image.height:
            yield ImageOps.invert(colour.point([min(255, _STRONGER * step) for step in range(256)]))


def without_pens(page: Image, dpi: float) -> Image:
    """Give a picture in shades of grey without strokes as thin as a pen's; letters in bold stay, the others suffer."""
    from PIL import Image as Pictures
    from PIL import ImageFilter

    wide = 2 * round(_PEN * dpi) + 1
    large = page.resize((2 * page.width, 2 * page.height), Pictures.Resampling.BICUBIC)
    return large.filter(ImageFilter.MaxFilter(wide)).filter(ImageFilter.MinFilter(wide)).reduce(2)


def paper(image: Image) -> int:
    """Give the shade that most of a page has."""
    counts = image.histogram()
    return counts.index(max(counts))


def threshold(image: Image) -> int:
    """Where the dark of letters ends and the light of paper begins (Otsu)."""
    return _threshold(image.histogram())


def shades(image: Image) -> tuple[int, int]:
    """Give the threshold of a page and the shade of its paper: it is counted once for both."""
    counts = image.histogram()
    return _threshold(counts), counts.index(max(counts))


def _threshold(counts: Sequence[int]) -> int:
    total, weighted = sum(counts), sum(at * count for at, count in enumerate(counts))
    best, spread, below, lighter = 128, 0.0, 0, 0.0
    for at, count in enumerate(counts):
        below += count
        lighter += at * count
        if not below or below == total:
            continue
        apart = lighter / below - (weighted - lighter) / (total - below)
        if (found := below * (total - below) * apart * apart) > spread:
            best, spread = at + 1, found
    return min(max(best, _DARKEST), PALEST)


def darker(page: Image, shade: int) -> Image:
    """Give what is darker than a shade as 255, all else as 0."""
    return page.point([255 if light < shade else 0 for light in range(256)])
