"""Pages of a sample as a printer gives them, and where words stand on them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageChops, ImageFont

SAMPLES = Path(__file__).resolve().parents[2] / "samples"

Box = tuple[float, float, float, float]
Colour = tuple[int, int, int]

RED, BLUE, BLACK = (212, 36, 56), (34, 48, 156), (0, 0, 0)


class Sheet(NamedTuple):
    """A printed page at some resolution, its text within reach."""

    picture: Image.Image
    text: pypdfium2.PdfTextPage
    height: float
    dpi: int

    def find(self, words: str, *, last: bool = False) -> Box | None:
        """Where words stand, in pixels."""
        search = self.text.search(words)
        box = None
        while (place := search.get_next()) is not None:
            lefts, bottoms, rights, tops = zip(
                *(self.text.get_rect(at) for at in range(self.text.count_rects(*place))), strict=True
            )
            scale = self.dpi / 72
            box = (
                min(lefts) * scale, (self.height - max(tops)) * scale,
                max(rights) * scale, (self.height - min(bottoms)) * scale,
            )  # fmt: skip
            if not last:
                break
        return box


def sheets(name: str, dpi: int) -> list[Sheet]:
    """Print a sample."""
    document = pypdfium2.PdfDocument(SAMPLES / name / "source.pdf")
    return [
        Sheet(page.render(scale=dpi / 72).to_pil().convert("RGB"), page.get_textpage(), page.get_height(), dpi)
        for page in document
    ]


def font(size: float, face: str = "Sans-Bold") -> ImageFont.FreeTypeFont:
    """A face that has Vietnamese letters."""
    return ImageFont.truetype(f"Liberation{face}.ttf", max(6, round(size)))


def inked(page: Image.Image, mask: Image.Image, colour: Colour, strength: float = 0.85) -> Image.Image:
    """Lay ink over a page where ``mask`` is light: what is dark below stays dark."""
    layer = Image.composite(
        Image.new("RGB", page.size, colour),
        Image.new("RGB", page.size, "white"),
        mask.point([round(light * strength) for light in range(256)]),
    )
    return ImageChops.multiply(page, layer)
