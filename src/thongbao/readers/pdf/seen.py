"""Pages of a PDF without usable text, read from their pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace

from thongbao.errors import MissingToolError
from thongbao.layout.assemble import Page, Word
from thongbao.layout.blocks import LayoutDoubt, Unsure
from thongbao.node import Draft, draft
from thongbao.readers.ocr import Recognised, engine, nothing_read, recognise
from thongbao.readers.ocr.picture import spread
from thongbao.readers.ocr.words.numerals import mend_numerals
from thongbao.readers.pdf.page import PageContent
from thongbao.readers.pdf.picture import picture
from thongbao.readers.source import Source

_SAME = 0.02
_EMPTY = 0.5
"""A field over a recognised word takes its place when it covers this share of it."""


@draft
class Seen(Draft):
    """What reading pictures gave, besides the words of their pages."""

    engine: str | None = None
    doubts: list[LayoutDoubt] = field(default_factory=list)
    unsure: list[Unsure] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    added: int = 0
    """Pages that stood beside another one in one picture."""


def see(contents: list[PageContent], source: Source) -> Seen:
    """Fill in the words of pages that are to be read from their pictures.

    A picture of two pages becomes two pages; those behind it count on. Where there is no other page to read: raises
    MissingToolError without an engine, UnreadableError when it fails.
    """
    mode = source.limits.ocr
    wanted = [
        content
        for content in contents
        if mode == "always" or (mode == "auto" and content.holds in {"picture", "garbled"})
    ]
    if not wanted:
        return Seen()
    for content in wanted:
        content.tried = True
    try:
        name = engine().name
    except MissingToolError as missing:
        usable = any(content.usable for content in contents)
        if mode == "always" and usable:
            raise MissingToolError(f"{missing.key}_always", name=source.name) from missing
        if not usable:
            missing.values["name"] = source.name
            raise
        pages = tuple(content.page.number for content in wanted)
        return Seen(None, [LayoutDoubt(f"{missing.key}_pages", (("pages", ranges(pages)),), pages[0])])
    seen = Seen()
    tried: list[Recognised] = []
    for content in list(contents):
        number = content.page.number
        content.page.number += seen.added
        if not content.tried:
            continue
        source.check_time()
        with source.clock.stopped():
            found = picture(source, number, annotations=content.holds != "picture")
            if found is None:
                content.tried = False
                continue
            shown, dpi = found
            fields = content.page.words if content.holds == "picture" else []
            fields = _scaled(fields, shown.width * 72 / dpi / content.page.width)
            sides = [shown] if fields else spread.pages(shown)
            told = [recognise(side, dpi, content.page.number + at, source, fields) for at, side in enumerate(sides)]
        tried += told
        for page, read in zip(_sides(content, len(sides), contents), told, strict=True):
            seen.unsure += read.unsure
            seen.stamps += read.stamps
            seen.doubts += read.doubts
            if read.failed is None:
                read.page.words = [*(word for word in read.page.words if not _covered(word, fields)), *fields]
                page.page, page.seen, seen.engine = read.page, True, name
        if len(sides) > 1:
            seen.added += len(sides) - 1
            seen.doubts.append(LayoutDoubt("reading.ocr_spread", (("page", number),), content.page.number))
    if not any(content.usable for content in contents) and (refusal := nothing_read(tried, source)):
        raise refusal
    seen.doubts += mend_numerals([read.page for read in tried])
    garbled = [content.page.number for content in wanted if content.seen and content.holds == "garbled"]
    if garbled:
        seen.doubts.append(LayoutDoubt("reading.pdf_garbled_seen", (("pages", ranges(garbled)),), garbled[0]))
    return seen


def _sides(content: PageContent, count: int, contents: list[PageContent]) -> list[PageContent]:
    """Give a page and those that stand beside it in its picture, which take their places behind it."""
    page = content.page
    beside = [
        PageContent(Page(page.number + at, page.width / count, page.height), content.holds, tried=True)
        for at in range(1, count)
    ]
    place = next(at for at, one in enumerate(contents) if one is content) + 1
    contents[place:place] = beside
    return [content, *beside]


def _scaled(fields: list[Word], scale: float) -> list[Word]:
    """Give words as they stand on a page that was taken for paper of another size."""
    if abs(scale - 1) < _SAME:
        return fields
    return [
        replace(
            word,
            left=word.left * scale,
            right=word.right * scale,
            base=word.base * scale,
            size=word.size * scale,
        )
        for word in fields
    ]


def _covered(word: Word, fields: Sequence[Word]) -> bool:
    """Whether a form field says what stands here."""
    return any(
        abs(word.base - other.base) < 0.6 * other.size
        and min(word.right, other.right) - max(word.left, other.left) > _EMPTY * (word.right - word.left)
        for other in fields
    )


def ranges(numbers: Sequence[int]) -> str:
    """1, 2, 3, 7 -> ``1-3, 7``."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(str(part[0]) if len(part) == 1 else f"{part[0]}-{part[-1]}" for part in parts)
