"""PNG, JPEG, TIFF and other pictures -> Layout: each frame is a page that is read by OCR."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from thongbao.errors import MissingToolError, ThongbaoError, UnreadableError
from thongbao.layout.assemble import assemble
from thongbao.layout.blocks import Layout, LayoutDoubt
from thongbao.readers.ocr import Recognised, engine, nothing_read, recognise
from thongbao.readers.ocr.picture import spread
from thongbao.readers.ocr.picture.paper import PAPER, is_paper
from thongbao.readers.ocr.words.numerals import mend_numerals
from thongbao.readers.sniff import kind_of
from thongbao.readers.source import Source

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["count", "read"]

FORMATS = ("PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP", "JPEG2000")
_LOWEST, _HIGHEST = 90.0, 400.0
_UNEVEN = (1.1, 2.6)
"""How many times as fine a picture may be one way as the other: faxes have 204 dots across, and 98 down."""
_JPEG2000 = 20
"""Bytes that its decoder takes for a dot."""
_TALLEST = 4700
"""Dots from top to bottom: A4 at 400 dots an inch."""


def read(source: Source) -> Layout:
    """Give what stands on the pictures.

    Raises UnreadableError: broken, of a kind that cannot be decoded, too large, OCR not allowed; MissingToolError:
    nothing to read it with.
    """
    if source.limits.ocr == "never":
        raise UnreadableError("reading.image_needs_ocr", name=source.name, kind=kind_of(source.data).label)
    read: list[Recognised] = []
    name = ""
    spreads: list[LayoutDoubt] = []
    with _opened(source) as image:
        for number, (frame, dpi) in enumerate(_frames(image, source), 1):
            name = name or _engine_name(source)
            source.check_time()
            with source.clock.stopped():
                sides = spread.pages(frame)
                if len(sides) > 1:
                    spreads.append(LayoutDoubt("reading.ocr_spread", (("page", number),), len(read) + 1))
                for side in sides:
                    read.append(recognise(side, dpi, len(read) + 1, source))
    if refusal := nothing_read(read, source):
        raise refusal
    import PIL

    numerals = list(mend_numerals([one.page for one in read]))
    made = assemble([one.page for one in read], source.check_time)
    return Layout(
        format="image",
        blocks=made.blocks,
        furniture=made.furniture,
        footnotes=made.footnotes,
        rules=made.rules,
        sheets=made.sheets,
        layer="ocr",
        reader=f"Pillow {PIL.__version__}",
        ocr=name,
        unsure=tuple(unsure for one in read for unsure in one.unsure),
        stamped=tuple(stamp for one in read for stamp in one.stamps),
        pages=len(read),
        doubts=(*spreads, *(doubt for one in read for doubt in one.doubts), *numerals),
    )


def count(source: Source) -> int:
    """How many pages a picture has. Raises UnreadableError for one that is broken."""
    with _opened(source) as image, _decoding(source):
        return _pages(image)


def _pages(image: Image) -> int:
    return getattr(image, "n_frames", 1) if image.format == "TIFF" else 1


def _engine_name(source: Source) -> str:
    try:
        return engine().name
    except MissingToolError as missing:
        missing.values["name"] = source.name
        raise


@contextmanager
def _opened(source: Source) -> Iterator[Image]:
    """A picture; its pages are not decoded yet."""
    from PIL import Image as Pictures

    with _decoding(source):
        image = Pictures.open(io.BytesIO(source.data), formats=FORMATS)
    with image:
        yield image


@contextmanager
def _decoding(source: Source) -> Iterator[None]:
    """Whatever a decoder raises in the block says that the file is broken."""
    from PIL import Image as Pictures
    from PIL import UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the dots are counted here, and what is odd but readable is read
            yield
    except (ThongbaoError, MemoryError):
        raise
    except UnidentifiedImageError as error:
        kind = kind_of(source.data).label
        raise UnreadableError("reading.image_kind", name=source.name, kind=kind) from error
    except Pictures.DecompressionBombError as error:
        dots = f"> {2 * (Pictures.MAX_IMAGE_PIXELS or 0) // 1_000_000}"
        limit = round(source.limits.picture_megapixels)
        raise UnreadableError("reading.image_too_large", name=source.name, dots=dots, limit=limit) from error
    except Exception as error:  # errors of any kind come out of decoders: of types, of memory, of arithmetic
        raise UnreadableError("reading.image_broken", name=source.name) from error


def _frames(image: Image, source: Source) -> Iterator[tuple[Image, float]]:
    """Give the pages of a picture and the dots an inch of each, one at a time."""
    with _decoding(source):
        count = _pages(image)
    if count > source.limits.pages:
        raise UnreadableError("reading.too_many_pages", name=source.name, pages=count, limit=source.limits.pages)
    for at in range(count):
        with _decoding(source):
            page = _scaled(_frame(image, at, source))
        yield page


def _frame(image: Image, at: int, source: Source) -> Image:
    from PIL import ImageOps

    if at:
        image.seek(at)
    dots, most = image.width * image.height / 1e6, source.limits.picture_megapixels
    if dots > most:
        raise UnreadableError("reading.image_too_large", name=source.name, dots=round(dots), limit=round(most))
    if image.format == "JPEG2000" and dots * _JPEG2000 > source.limits.memory:  # its decoder calls that a broken file
        raise UnreadableError("reading.too_much_memory", name=source.name, limit=round(source.limits.memory))
    image.load()
    ImageOps.exif_transpose(image, in_place=True)
    return image


def _scaled(frame: Image) -> tuple[Image, float]:
    """Give a page without transparency, made smaller where it is very fine, and its dots an inch."""
    from PIL import Image as Pictures

    said = frame.info.get("dpi", (0, 0))
    if frame.mode in {"RGBA", "LA", "PA"} or "transparency" in frame.info:
        seen = frame if frame.mode == "RGBA" else frame.convert("RGBA")
        frame = Pictures.new("RGB", seen.size, "white")
        frame.paste(seen, mask=seen.getchannel("A"))
        del seen
    if frame.mode.startswith("I;16") or frame.mode in {"I", "F"}:
        frame = frame.convert("I").point(lambda light: light / 256).convert("L")
    elif frame.mode not in {"1", "L", "RGB"}:
        frame = frame.convert("RGB")
    frame, dpi = _squared(frame, *(float(each) for each in said))
    if not (_LOWEST <= dpi <= 2400 and is_paper(min(frame.size) / dpi)):
        dpi = min(frame.size) / PAPER
    if dpi > _HIGHEST or max(frame.size) > 2 * _TALLEST:
        shrink = max(dpi / _HIGHEST, max(frame.size) / (2 * _TALLEST))
        size = (max(1, round(frame.width / shrink)), max(1, round(frame.height / shrink)))
        frame, dpi = frame.resize(size, Pictures.Resampling.LANCZOS), dpi / shrink
    return frame, dpi


def _squared(frame: Image, across: float, down: float) -> tuple[Image, float]:
    """Give a page whose dots are as many an inch down as across, and how many; more are made where there are fewer."""
    from PIL import Image as Pictures

    if min(across, down) <= 0 or not _UNEVEN[0] <= max(across, down) / min(across, down) <= _UNEVEN[1]:
        return frame, across
    most = max(across, down)
    size = (round(frame.width * most / across), round(frame.height * most / down))
    return (frame.convert("L") if frame.mode == "1" else frame).resize(size, Pictures.Resampling.BICUBIC), most
