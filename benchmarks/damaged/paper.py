"""What happens to paper and its picture: light, dirt, bending, coarse dots."""

from __future__ import annotations

import io
import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps


def jpeg(page: Image.Image, quality: int) -> Image.Image:
    """The page as a strong compression leaves it."""
    buffer = io.BytesIO()
    page.convert("RGB").save(buffer, "JPEG", quality=quality)
    return Image.open(io.BytesIO(buffer.getvalue())).convert("RGB")


def noisy(page: Image.Image, spread: float = 12) -> Image.Image:
    """Grain of a scanner."""
    grain = Image.effect_noise(page.size, spread)
    return ImageChops.add(page, Image.merge("RGB", [grain] * 3), 1, -128)


def shaded(page: Image.Image, left: int, right: int) -> Image.Image:
    """Light that falls off from one side to the other; shades of 255."""
    ramp = Image.linear_gradient("L").rotate(90).resize(page.size)
    ramp = ramp.point([round(right + (left - right) * light / 255) for light in range(256)])
    return ImageChops.multiply(page, Image.merge("RGB", [ramp] * 3))


def seen_through(page: Image.Image, back: Image.Image, strength: float = 0.17) -> Image.Image:
    """The print of the back of the sheet, mirrored and pale."""
    behind = ImageOps.mirror(back.resize(page.size)).convert("L").filter(ImageFilter.GaussianBlur(2))
    behind = behind.point([255 - round((255 - light) * strength) for light in range(256)])
    return ImageChops.multiply(page, Image.merge("RGB", [behind] * 3))


def faint(page: Image.Image) -> Image.Image:
    """A cartridge at its end: pale letters with gaps."""
    holes = Image.effect_noise(page.size, 60).point([255 if light > 225 else 0 for light in range(256)])
    page = page.filter(ImageFilter.GaussianBlur(1.0))
    page.paste((255, 255, 255), mask=holes)
    return page.point([255 - round((255 - light) * 0.45) for light in range(256)] * 3)


def bordered(page: Image.Image, dpi: int, dice: random.Random) -> Image.Image:
    """Black edges of a scanner whose lid was open, two punched holes and a staple."""
    page = page.rotate(dice.uniform(-2, 2), Image.Resampling.BICUBIC, fillcolor=(18, 18, 18))
    brush = ImageDraw.Draw(page)
    brush.rectangle((0, 0, page.width, dice.uniform(0.05, 0.2) * dpi), fill=(20, 20, 20))
    brush.rectangle((page.width - dice.uniform(0.1, 0.25) * dpi, 0, page.width, page.height), fill=(24, 24, 24))
    for share in (0.36, 0.62):
        x, y = 0.3 * dpi, share * page.height
        brush.ellipse((x, y, x + 0.24 * dpi, y + 0.24 * dpi), fill=(30, 30, 30))
    brush.line((0.3 * dpi, 0.5 * dpi, 0.65 * dpi, 0.36 * dpi), fill=(70, 70, 70), width=max(3, dpi // 50))
    return page


def stained(page: Image.Image, dpi: int, dice: random.Random) -> Image.Image:
    """Rings of a cup."""
    mask = Image.new("L", page.size, 0)
    brush = ImageDraw.Draw(mask)
    for _ in range(3):
        x, y, edge = dice.uniform(1, 6) * dpi, dice.uniform(1, 9) * dpi, dice.uniform(1.2, 1.7) * dpi
        brush.ellipse((x - edge, y - edge, x + edge, y + edge), outline=200, fill=50, width=round(0.09 * dpi))
    mask = mask.filter(ImageFilter.GaussianBlur(dpi / 40))
    layer = Image.composite(Image.new("RGB", page.size, (150, 100, 50)), Image.new("RGB", page.size, "white"), mask)
    return ImageChops.multiply(page, layer)


def photographed(page: Image.Image, dice: random.Random) -> Image.Image:
    """A sheet on a table, seen by a telephone from aside: edges run together, it bends, a shadow lies over it."""
    width, height = page.size
    pad = width // 14
    table = Image.new("RGB", (width + 2 * pad, height + 2 * pad), (96, 78, 60))
    table.paste(page, (pad, pad))
    width, height = table.size
    tip = [dice.uniform(0.0, 0.025) for _ in range(8)]
    corners = (
        -tip[0] * width, -tip[1] * height, -tip[2] * width, height * (1 + tip[3]),
        width * (1 + tip[4]), height * (1 + tip[5]), width * (1 + tip[6]), -tip[7] * height,
    )  # fmt: skip
    table = table.transform(table.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=(96, 78, 60))
    bend = dice.uniform(0.002, 0.005) * height
    steps, mesh = 24, []
    for at in range(steps):
        x0, x1 = width * at // steps, width * (at + 1) // steps
        lift = [bend * 4 * (x / width) * (1 - x / width) for x in (x0, x1)]
        mesh.append(((x0, 0, x1, height), (x0, lift[0], x0, height + lift[0], x1, height + lift[1], x1, lift[1])))
    table = table.transform(table.size, Image.Transform.MESH, mesh, Image.Resampling.BICUBIC)
    return shaded(table, dice.randrange(225, 250), dice.randrange(120, 160))


def dotted(page: Image.Image) -> Image.Image:
    """Letters of needles: dots with gaps."""
    small = page.convert("L").reduce(2).point([0 if light < 150 else 255 for light in range(256)])
    big = small.resize(page.size, Image.Resampling.NEAREST)
    grid = Image.new("L", page.size, 255)
    brush = ImageDraw.Draw(grid)
    for x in range(0, page.width, 4):
        brush.line((x, 0, x, page.height), fill=0)
    light = Image.composite(Image.new("L", page.size, 170), Image.new("L", page.size, 0), ImageChops.invert(grid))
    return Image.merge("RGB", [ImageChops.lighter(big, light)] * 3)


def one_bit(page: Image.Image, edge: int = 150) -> Image.Image:
    """Black or white, with grain, as faxes and copiers have it."""
    grey = noisy(page, 22).convert("L").filter(ImageFilter.GaussianBlur(0.6))
    return grey.point([255 if light > edge else 0 for light in range(256)]).convert("1")
