"""One page of a PDF -> its words and drawn lines, turned upright, and what it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from thongbao.errors import UnreadableError
from thongbao.layout.assemble import Page, Stroke, Word
from thongbao.layout.blocks import Style
from thongbao.readers.pdf.geometry import View, view
from thongbao.readers.pdf.holds import Holds, Marks, holds
from thongbao.readers.pdf.objects import INVISIBLE, Objects, Walker
from thongbao.readers.pdf.pdfium import Handle, raw
from thongbao.readers.pdf.runs import direction, words
from thongbao.readers.source import Source


@dataclass(slots=True)
class PageContent:
    """A page as it was read, and the verdict on it."""

    page: Page
    holds: Holds


class Reader:
    """Reads the pages of one document."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._walker = Walker()
        self._characters = 0

    def page(self, document: Handle, number: int) -> PageContent | None:
        """Page ``number`` (from 1), or None when PDFium cannot load it."""
        with _loaded(document, number) as (page, text_page, flattened):
            if not page or not text_page:
                return None
            self._characters += raw.FPDFText_CountChars(text_page)
            limit = self._source.limits.characters
            if self._characters > limit:
                raise UnreadableError("reading.too_many_characters", name=self._source.name, limit=limit)
            objects = self._walker.walk(page, text_page, flattened)
            turns = direction([run for run in objects.runs if not run.group], raw.FPDFPage_GetRotation(page))
            paper = view(page, turns)
            return _content(number, objects, paper, words(objects.runs, paper, turns, text_page))


@contextmanager
def _loaded(document: Handle, number: int) -> Iterator[tuple[Handle, Handle, bool]]:
    """Give a page with its text, annotations drawn into it; closed at the end of the block."""
    page = raw.FPDF_LoadPage(document, number - 1)
    text_page: Handle = None
    flattened = False
    try:
        if page and raw.FPDFPage_GetAnnotCount(page):
            flattened = raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS
            if flattened:
                raw.FPDF_ClosePage(page)
                page = raw.FPDF_LoadPage(document, number - 1)
        if page:
            text_page = raw.FPDFText_LoadPage(page)
        yield page, text_page, flattened
    finally:
        if text_page:
            raw.FPDFText_ClosePage(text_page)
        if page:
            raw.FPDF_ClosePage(page)


def _content(number: int, objects: Objects, paper: View, found: list[Word]) -> PageContent:
    hidden = sum(len(run.text) for run in objects.runs if run.mode == INVISIBLE and not run.group)
    own = [word for word in found if not word.group]
    verdict = holds(
        own, Marks(hidden, objects.mute, objects.images, objects.paths), paper.width * paper.height
    )
    if verdict == "layer":
        found = [_unstyled(word) for word in found]
    elif verdict != "text":
        found = [word for word in found if word.group] if verdict == "picture" else []
    else:
        found = _underlined(found, objects, paper)
    page = Page(number, paper.width, paper.height, found, _strokes(objects, paper, found))
    return PageContent(page, verdict)


def _unstyled(word: Word) -> Word:
    """Give a word of an invisible layer: its font and colour are those of the program that made the layer."""
    return replace(word, style=Style())


def _strokes(objects: Objects, paper: View, found: Sequence[Word]) -> list[Stroke]:
    made = []
    for line in objects.lines:
        stroke = Stroke(*paper.box(*line))
        if not (stroke.flat and any(_under(stroke, word) for word in found)):
            made.append(stroke)
    return made


def _under(stroke: Stroke, word: Word) -> bool:
    """Whether a line is the underline of a word: close below, and as long as the word or part of it."""
    return (
        0.02 * word.size <= stroke.top - word.base <= 0.17 * word.size
        and stroke.bottom - stroke.top <= 0.12 * word.size
        and word.left - 2 <= stroke.left
        and stroke.right <= word.right + 0.35 * word.size
    ) or (
        0.02 * word.size <= stroke.top - word.base <= 0.17 * word.size
        and stroke.left <= word.left + 1
        and word.right - 1 <= stroke.right
    )


def _underlined(found: list[Word], objects: Objects, paper: View) -> list[Word]:
    lines = [stroke for line in objects.lines if (stroke := Stroke(*paper.box(*line))).flat]
    if not lines:
        return found
    made = []
    for word in found:
        share = sum(
            min(stroke.right, word.right) - max(stroke.left, word.left)
            for stroke in lines
            if _under(stroke, word)
        )
        lined = share > 0.8 * (word.right - word.left)
        made.append(replace(word, style=replace(word.style, underline=True)) if lined else word)
    return made
