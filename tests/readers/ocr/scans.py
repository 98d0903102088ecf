"""Made scans: invented notices drawn as pictures, with what happens to paper."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter

SAMPLES = Path(__file__).parents[3] / "samples"


@cache
def can_read() -> bool:
    """Whether Tesseract and its Vietnamese model are here."""
    if shutil.which("tesseract") is None:
        return False
    done = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False)
    return "vie" in done.stdout.split()


needs_tesseract = pytest.mark.skipif(not can_read(), reason="Tesseract with its Vietnamese model is not installed")


@cache
def drawn(name: str, dpi: int = 200) -> tuple[Image.Image, ...]:
    """The pages of a sample's PDF."""
    import pypdfium2

    document = pypdfium2.PdfDocument(SAMPLES / name / "source.pdf")
    try:
        return tuple(page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document)
    finally:
        document.close()


def noisy(page: Image.Image, seed: int = 1) -> Image.Image:
    """Blurred, greyish, with specks."""
    dice = random.Random(seed)
    page = page.filter(ImageFilter.GaussianBlur(0.7)).point(lambda light: 30 + light * 205 // 255)
    brush = ImageDraw.Draw(page)
    for _ in range(400):
        x, y = dice.randrange(page.width), dice.randrange(page.height)
        brush.point((x, y), fill=(90, 90, 90))
    return page


def sealed(page: Image.Image, x: int, y: int, radius: int = 140) -> Image.Image:
    """A red seal and a blue signature over it."""
    page = page.copy()
    brush = ImageDraw.Draw(page)
    for ring in (radius, radius - 40):
        brush.ellipse((x - ring, y - ring, x + ring, y + ring), outline=(205, 40, 60), width=6)
    for step in range(12):
        brush.line((x - 90 + step * 15, y - 40, x - 60 + step * 15, y + 50), fill=(40, 60, 180), width=4)
    return page


def file_of(*pages: Image.Image, form: str = "PNG", dpi: int = 200) -> bytes:
    """One file with the pages."""
    buffer = io.BytesIO()
    rest = {"save_all": True, "append_images": pages[1:]} if len(pages) > 1 else {}
    pages[0].save(buffer, form, dpi=(dpi, dpi), **rest)
    return buffer.getvalue()
