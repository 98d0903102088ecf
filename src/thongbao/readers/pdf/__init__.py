"""PDF -> Layout, through PDFium: text objects with their boxes and fonts, drawn lines, form fields.

Not thread-safe below; one lock guards it, so threads take turns and processes run side by side.
"""

from __future__ import annotations

from collections.abc import Sequence

from thongbao.layout.assemble import Assembled, assemble
from thongbao.layout.blocks import Furnishing, Layer, Layout, LayoutDoubt, Origin, Para, Sheet
from thongbao.layout.cleanup import clean_text
from thongbao.layout.stored import Stored
from thongbao.readers.pdf.document import opened, signatures, titles
from thongbao.readers.pdf.page import PageContent, Reader
from thongbao.readers.pdf.pdfium import LOCK, version
from thongbao.readers.pdf.seen import ranges, see
from thongbao.readers.pdf.signing import checked
from thongbao.readers.source import Source

__all__ = ["read"]


def read(source: Source) -> Layout:
    """Give the text of a PDF as a neutral page.

    Pages without usable text (pictures, wrongly mapped letters) are read from their pictures where ``source``
    allows it; else they give no blocks but a doubt. Raises UnreadableError: broken, encrypted, no pages, over a
    limit of pages, characters or time; MissingToolError: nothing but pictures, and nothing to read them with.
    """
    contents: list[PageContent] = []
    doubts: list[LayoutDoubt] = []
    with LOCK, opened(source) as (document, count):
        stated = signatures(document)
        stored = Stored(titles=titles(document)) if source.whole else None
        reader = Reader(source)
        for number in range(1, count + 1):
            source.check_time()
            content = reader.page(document, number)
            if content is None:
                doubts.append(LayoutDoubt("reading.pdf_page_broken", (("page", number),), number))
            else:
                contents.append(content)
    seen = see(contents, source)
    made = assemble([content.page for content in contents if content.usable], source.check_time)
    doubts += [*seen.doubts, *_unused(contents), *_by_letters(contents)]
    marks, unsure = checked(source.data, stated)
    return Layout(
        format="pdf",
        encoding=reader.judge.encoding(),
        blocks=made.blocks,
        furniture=made.furniture + _on_pictures(contents),
        footnotes=made.footnotes,
        rules=made.rules,
        sheets=_sheets(made, contents),
        layer=_layer(contents),
        reader=version(),
        ocr=seen.engine,
        unsure=tuple(seen.unsure),
        stamped=tuple(seen.stamps),
        pages=count + seen.added,
        signatures=marks,
        doubts=(*doubts, *unsure),
        stored=stored,
    )


def _layer(contents: Sequence[PageContent]) -> Layer:
    kinds = {content.seen or content.holds == "layer" for content in contents if content.usable}
    if True not in kinds:
        return "native"
    return "mixed" if False in kinds else "ocr"


def _unused(contents: Sequence[PageContent]) -> list[LayoutDoubt]:
    """One doubt for the pages that are pictures and one for those with wrong letters."""
    made = []
    for holds, key in (("picture", "reading.pdf_no_text"), ("garbled", "reading.pdf_garbled")):
        numbers = [content.page.number for content in contents if content.holds == holds and not content.tried]
        if numbers:
            made.append(LayoutDoubt(key, (("pages", ranges(numbers)),), numbers[0]))
    return made


def _by_letters(contents: Sequence[PageContent]) -> list[LayoutDoubt]:
    """A doubt for the pages that were decoded without a font that says so."""
    numbers = [content.page.number for content in contents if content.by_letters and not content.seen]
    if not numbers:
        return []
    return [LayoutDoubt("reading.pdf_by_letters", (("pages", ranges(numbers)),), numbers[0])]


def _on_pictures(contents: Sequence[PageContent]) -> tuple[Furnishing, ...]:
    """Give what form fields say on pictures: numbers, dates, faces of signatures."""
    return tuple(
        Furnishing(
            Para(text, word.style, origin=Origin(page=content.page.number)),
            "stamp",
        )
        for content in contents
        if content.holds == "picture" and not content.seen
        for word in content.page.words
        if (text := clean_text(word.text))
    )


def _sheets(made: Assembled, contents: Sequence[PageContent]) -> tuple[Sheet, ...]:
    """One Sheet a page; of pages without usable text only the paper is known."""
    usable = iter(made.sheets)
    return tuple(
        next(usable)
        if content.usable
        else Sheet(width=round(content.page.width, 1), height=round(content.page.height, 1))
        for content in contents
    )
