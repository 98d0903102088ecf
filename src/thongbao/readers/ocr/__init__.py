"""Pictures of pages -> words with boxes and confidence: upright, without inks of seals, behind one engine."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from thongbao.errors import UnreadableError
from thongbao.layout.assemble import Page, Stroke, Word
from thongbao.layout.blocks import LayoutDoubt, Unsure
from thongbao.node import Draft, draft
from thongbao.readers.ocr.again import tilted
from thongbao.readers.ocr.again.foot import signs, without_seal
from thongbao.readers.ocr.again.narrow import filled
from thongbao.readers.ocr.again.stamps import stamps
from thongbao.readers.ocr.engine import Engine, Read, RecognitionFailed, engine
from thongbao.readers.ocr.engine.bounded import Bounded
from thongbao.readers.ocr.picture import drawn, ink
from thongbao.readers.ocr.picture.cells import tables
from thongbao.readers.ocr.picture.even import cleared
from thongbao.readers.ocr.picture.halves import signed, zones
from thongbao.readers.ocr.picture.ruled import belonging, whole
from thongbao.readers.ocr.picture.shares import Box
from thongbao.readers.ocr.picture.sheet import Sheet
from thongbao.readers.ocr.picture.stack import stacked, unstacked
from thongbao.readers.ocr.words.junk import sort_out
from thongbao.readers.ocr.words.mend import Mend, mend, mend_acting, mend_signers, mend_symbol
from thongbao.readers.ocr.words.placed import measured, page_words, pieces
from thongbao.readers.ocr.words.posts import mend_posts
from thongbao.readers.ocr.words.unsure import unsure

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PIL.Image import Image

    from thongbao.readers.source import Source

__all__ = ["Recognised", "engine", "nothing_read", "recognise"]

_DOUBTFUL = 0.6
_FEW = 5


@draft
class Recognised(Draft):
    """A page as it was read from its picture."""

    page: Page
    out: Sequence[str] = ()
    """What looked like letters and was taken for none."""
    mends: Sequence[Mend] = ()
    unsure: Sequence[Unsure] = ()
    failed: RecognitionFailed | None = None
    limit: float = 0.0
    """Seconds that it might take."""
    stamps: Sequence[str] = ()
    """Urgency and secrecy that red stamps say."""

    @property
    def doubts(self) -> list[LayoutDoubt]:
        """What a person should know of the page: that it was left out, what of it, and what was put right."""
        page = self.page.number
        if self.failed is not None:
            values: tuple[tuple[str, object], ...] = (("page", page), ("limit", round(self.limit)))
            return [LayoutDoubt(f"reading.ocr_{self.failed}", values, page)]
        told = [
            LayoutDoubt("reading.ocr_mended", (("page", page), ("read", mend.read), ("text", mend.text)), page)
            for mend in self.mends
            if not mend.word
        ]
        if words := [f"{mend.read} → {mend.text}" for mend in self.mends if mend.word]:
            values = (("page", page), ("count", len(words)), ("texts", " | ".join(words)))
            told.append(LayoutDoubt("reading.ocr_mended_words", values, page))
        if self.out:
            values = (("page", page), ("count", len(self.out)), ("texts", " | ".join(self.out)))
            told.append(LayoutDoubt("reading.ocr_left_out", values, page))
        return told


def recognise(image: Image, dpi: float, number: int, source: Source, fields: Sequence[Word] = ()) -> Recognised:
    """Read page ``number`` from its picture, whatever way it lies; ``fields`` are filled in over the picture."""
    limit = source.limits.seconds
    reader = Bounded(_remembering(engine(), source), limit)
    stamped = stamps(image, dpi, reader) if number == 1 else []
    sheet = Sheet(image)
    if not sheet.straighten():
        _turn(sheet, reader, dpi)
    try:
        found, level, standing = _read(sheet, reader, dpi)
        if _doubtful(found) and _turn(sheet, reader, dpi):
            found, level, standing = _read(sheet, reader, dpi)
    except RecognitionFailed as failed:
        page = sheet.page
        return Recognised(Page(number, page.width * 72 / dpi, page.height * 72 / dpi), failed=failed, limit=limit)
    page, scale = sheet.page, 72 / dpi
    strokes = [_lying(bar, scale) for bar in level] + [_standing(bar, scale) for bar in standing]
    sizes = measured(found)
    walls = [*standing, *(_as_bar(field, dpi / 72) for field in fields)]
    cut = list(pieces([read for read in found if read.line >= 0], sizes, walls))
    below = [read for read in found if read.line < 0]
    half = list(pieces(below, measured(below), walls))
    mends = [done for piece in (*cut, *half) for done in mend(piece)]
    kept, out = sort_out(cut)
    mends += [*mend_posts(half), *mend_signers(half)]
    signed_half, seal = without_seal(half)
    mends += [*mend_acting(signed_half), *mend_symbol(kept)]
    sure = [piece for piece in signed_half if signs(piece)]
    texts, rest = sort_out([piece for piece in signed_half if not signs(piece)])
    kept, out = [*kept, *texts, *sure], [*out, *seal, *rest]
    words = page_words(kept, sizes, dpi)
    doubtful = list(unsure(kept, sizes, number, dpi))
    size = (page.width * scale, page.height * scale)
    return Recognised(Page(number, *size, words, strokes), out, mends, doubtful, stamps=stamped)


def nothing_read(read: Sequence[Recognised], source: Source) -> UnreadableError | None:
    """Why there is nothing to tell of a document all of whose pages are these; None where one of them was read."""
    failures = [one.failed for one in read if one.failed is not None]
    if not failures or len(failures) < len(read):
        return None
    key = "reading.ocr_all_slow" if all(one.slow for one in failures) else "reading.ocr_all_failed"
    return UnreadableError(key, name=source.name, limit=round(source.limits.seconds))


def _remembering(reader: Engine, source: Source) -> Engine:
    from thongbao.readers.ocr.engine.cache import Cached, folder

    place = folder() if source.limits.cache else None
    return Cached(reader, place) if place is not None else reader


def _read(sheet: Sheet, reader: Bounded, dpi: float) -> tuple[Sequence[Read], list[drawn.Bar], list[drawn.Bar]]:
    page = sheet.page
    block = partial(reader.read, dpi=round(dpi), block=True)
    dark, light = ink.shades(page)
    letters = ink.darker(page, dark)
    seen = drawn.bars(letters, round(dpi))
    level, standing = whole(*seen, dpi)
    pale = None
    grids = tables(level, standing, page.width, dpi)
    if grids:  # thin lines are paler than letters in a scan
        pale = ink.darker(page, (dark + light) // 2)
        seen = drawn.bars(pale, round(dpi))
        level, standing = whole(*seen, dpi)
        grids = tables(level, standing, page.width, dpi)
    walls = [(bar.top, bar.bottom) for bar in standing if sum(drawn.touch(bar, other) for other in level) > 1]
    halves = zones(letters, dpi, walls)
    lines = [*belonging(seen[0], level, dpi), *belonging(seen[1], standing, dpi)]
    clean = drawn.without(page, list(drawn.traced(pale, lines)) if pale else lines, light)
    foot = signed(halves, page.height)
    signatures: list[Read] = []
    if foot is not None:
        box = (foot.middle, foot.top, page.width, foot.bottom)
        # Over a signature, short level strokes are of its pen or of the seal.
        strokes = [bar for bar in seen[0] if not drawn.of_letters(letters, bar, dpi)]
        half = drawn.without(clean, [*strokes, *seen[1]], light).crop(box)
        signatures = _half(half, box, sheet, dpi, block)
        clean.paste(light, box)
        letters.paste(0, box)
    picture, strips = stacked(clean, letters, halves, dpi, grids, light=light)
    found = reader.read(cleared(picture), round(dpi))
    unstacked(found, strips)
    found = filled(found, clean, grids, dpi, block)
    return [*found, *signatures], level, standing


def _half(half: Image, box: Box, sheet: Sheet, dpi: float, read: Callable[[Image], Sequence[Read]]) -> list[Read]:
    """Read a part of a page by itself."""
    found = tilted.best(half, read, dpi, lambda: sheet.inks(box))
    for one in found:
        one.move(*box[:2])
        one.line = -1 - one.line
    return found


def _doubtful(found: Sequence[Read]) -> bool:
    """Whether a page reads so badly that it may stand on its head."""
    if len(found) < _FEW:
        return False
    return sum(read.confidence for read in found) < _DOUBTFUL * len(found)


def _turn(sheet: Sheet, reader: Bounded, dpi: float) -> bool:
    """Turn a page by as many quarters as the engine says; False where it says nothing, or that it is upright."""
    turns = reader.turns(sheet.page, round(dpi))
    if turns:
        sheet.straighten(turns)
    return bool(turns)


def _as_bar(field: Word, scale: float) -> drawn.Bar:
    top, bottom = field.base - field.size, field.base + 0.2 * field.size
    return drawn.Bar(*(round(edge * scale) for edge in (field.left, top, field.right, bottom)))


def _lying(bar: drawn.Bar, scale: float) -> Stroke:
    middle = (bar.top + bar.bottom) / 2 * scale
    return Stroke(bar.left * scale, middle, bar.right * scale, middle)


def _standing(bar: drawn.Bar, scale: float) -> Stroke:
    middle = (bar.left + bar.right) / 2 * scale
    return Stroke(middle, bar.top * scale, middle, bar.bottom * scale)
