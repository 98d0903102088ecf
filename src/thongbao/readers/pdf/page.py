"""One page of a PDF -> its words and drawn lines, turned upright, and what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from thongbao.errors import UnreadableError
from thongbao.layout.assemble import Page, Stroke, Word
from thongbao.layout.blocks import Style
from thongbao.node import Draft, draft
from thongbao.readers.legacy.judge import Judge
from thongbao.readers.patience import patiently
from thongbao.readers.pdf.objects import INVISIBLE, Objects, Walker
from thongbao.readers.pdf.objects.fields import Field, bare_fields, field_words
from thongbao.readers.pdf.objects.geometry import View, view
from thongbao.readers.pdf.pdfium import Handle, raw
from thongbao.readers.pdf.words.holds import Holds, Marks, holds
from thongbao.readers.pdf.words.letters import by_letters as decoded_by_letters
from thongbao.readers.pdf.words.letters import of_today
from thongbao.readers.pdf.words.runs import direction, words
from thongbao.readers.pdf.words.underlines import underlined
from thongbao.readers.source import Source


@draft
class PageContent(Draft):
    """A page as it was read, and the verdict on it."""

    page: Page
    holds: Holds
    seen: bool = False
    """Whether its words were recognised in its picture."""

    tried: bool = False
    """Whether it was to be read from its picture; a doubt says so where that failed."""

    by_letters: bool = False
    """Whether its letters alone told that they are those of before Unicode."""

    @property
    def usable(self) -> bool:
        """Whether its words are those that are printed on it."""
        return self.seen or self.holds in {"text", "layer"}


class Reader:
    """Reads the pages of one document."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._walker = Walker(source.check_time)
        self._characters = 0
        self.judge = Judge()
        """Of what was typed for fonts of before Unicode."""

    def page(self, document: Handle, number: int) -> PageContent | None:
        """Page ``number`` (from 1), or None when PDFium cannot load it."""
        with _loaded(self._source, document, number) as (page, text_page, flattened, fields):
            if not page or not text_page:
                return None
            self._characters += raw.FPDFText_CountChars(text_page)
            limit = self._source.limits.characters
            if self._characters > limit:
                raise UnreadableError("reading.too_many_characters", name=self._source.name, limit=limit)
            objects = self._walker.walk(page, text_page, flattened)
            turns = direction([run for run in objects.runs if not run.group], raw.FPDFPage_GetRotation(page))
            paper = view(page, turns)
            found = words(objects.runs, paper, turns, text_page, field_words(fields, paper))
            return _content(number, objects, paper, of_today(found, self.judge), self.judge)


_Loaded = tuple[Handle, Handle, bool, list[Field]]


@contextmanager
def _loaded(source: Source, document: Handle, number: int) -> Iterator[_Loaded]:
    """Give a page with its text, annotations drawn into it; closed at the end of the block.

    Raises UnreadableError when PDFium takes longer for it than is left.
    """
    left = source.limits.seconds - source.clock.seconds
    loaded = patiently(source, left, lambda: _load(document, number))
    try:
        yield loaded
    finally:
        page, text_page, *_ = loaded
        if text_page:
            raw.FPDFText_ClosePage(text_page)
        if page:
            raw.FPDF_ClosePage(page)


def _load(document: Handle, number: int) -> _Loaded:
    page = raw.FPDF_LoadPage(document, number - 1)
    flattened = False
    fields: list[Field] = []
    if page and raw.FPDFPage_GetAnnotCount(page):
        fields = bare_fields(page)
        flattened = raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS
        if flattened:
            raw.FPDF_ClosePage(page)
            page = raw.FPDF_LoadPage(document, number - 1)
    return page, raw.FPDFText_LoadPage(page) if page else None, flattened, fields


def _content(number: int, objects: Objects, paper: View, found: list[Word], judge: Judge) -> PageContent:
    hidden = sum(len(run.text) for run in objects.runs if run.mode == INVISIBLE and not run.group)
    own = [word for word in found if not word.group]
    marks = Marks(hidden, objects.mute, objects.images, objects.paths)
    verdict = holds(own, marks, paper.width * paper.height)
    by_letters = verdict == "garbled" and (told := decoded_by_letters(own, judge)) is not None
    if by_letters and told is not None:
        found = [*told, *(word for word in found if word.group)]
        verdict = "layer" if hidden > 0.5 * sum(len(word.text) for word in own) else "text"
    if verdict == "layer":
        found = [_unstyled(word) for word in found]
    elif verdict != "text":
        found = [word for word in found if word.group] if verdict == "picture" else []
    strokes = [Stroke(*paper.box(*line)) for line in objects.lines]
    found, strokes = underlined(found, strokes)
    content = Page(number, paper.width, paper.height, found, strokes)
    return PageContent(content, verdict, by_letters=by_letters)


def _unstyled(word: Word) -> Word:
    """Give a word of an invisible layer: its font and colour are those of the program that made the layer."""
    return replace(word, style=Style())
