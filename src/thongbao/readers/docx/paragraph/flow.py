"""A paragraph while it is read, and the ``Para`` that it becomes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING

from thongbao.layout.blocks import UNSHAPED, Origin, Para, Shape, Span, Style
from thongbao.layout.cleanup import clean_text, mend_letters
from thongbao.node import Draft, draft
from thongbao.readers.docx.look.properties import NO_PARA, ParaLook

if TYPE_CHECKING:
    from thongbao.readers.docx.drawings import Drawn, TextBox
    from thongbao.readers.docx.paragraph.trace import Traced

PAGE_BREAK = "\f"
"""Stands in raw text where a page or column ends; XML cannot hold it, so no document can."""
_BLANK_RUN = re.compile(r"[^\S\n\f]+")

Pieces = list[tuple[str, Style]]


@draft
class Flow(Draft):
    r"""Raw text in pieces of one look, and what else stands in the paragraph.

    ``\t`` is a tab, ``\n`` a forced line break, ``\f`` the end of a page or column.
    """

    look: ParaLook = NO_PARA
    shape: Shape = UNSHAPED
    paragraph: int = 0
    page: int | None = None
    pieces: Pieces = field(default_factory=list)
    generated: int = 0
    level: int | None = None
    boxes: list[TextBox] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)
    page_field: bool = False
    """It shows the number of its page."""
    page_field_at: int = 0
    """Characters of raw text before that number."""
    frame: str | None = None
    """Where across the page its frame stands, when it has one."""
    joins_next: bool = False
    """Its mark is deleted or hidden: the next paragraph goes on in it."""
    traced: Traced | None = None
    """What it was read from, when the context keeps a trace."""

    def raw(self) -> str:
        """The text before blanks are tidied."""
        return "".join(text for text, _ in self.pieces)

    def has_text(self) -> bool:
        """Whether anything can be seen."""
        return any(not text.isspace() for text, _ in self.pieces)

    def size(self) -> float:
        """Size of the first letters, in points."""
        return (self.pieces[0][1].size if self.pieces else None) or 13.0

    def paras(self) -> list[Para]:
        """Its paragraphs: one, or one for each page that a forced break cuts it into."""
        raw = self.raw()
        if PAGE_BREAK not in raw:
            para = self._para(self.pieces, self.generated)
            return [para] if para else []
        found, start, generated = [], 0, self.generated
        for later, part in enumerate(raw.split(PAGE_BREAK)):
            para = self._para(cut(self.pieces, start, start + len(part)), generated, later)
            if para:
                found.append(para)
                generated = 0
            start += len(part) + 1
        return found

    def part(self, start: int, end: int) -> Para | None:
        """The paragraph of characters ``start`` to ``end`` of the raw text."""
        return self._para(cut(self.pieces, start, end), self.generated if start == 0 else 0)

    def _para(self, pieces: Pieces, generated: int, pages_later: int = 0) -> Para | None:
        text, style, spans = tidy(pieces)
        if not text:
            return None
        page = self.page + pages_later if self.page is not None else None
        origin = Origin(page=page, paragraph=self.paragraph)
        shape = replace(self.shape, page_break=True) if pages_later else self.shape
        return Para(text, style, shape, origin, spans, min(generated, len(text)), self.level)


def letters(text: str) -> str:
    """The letters and signs without blanks and marks above or below them: what two spellings of a text share."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not c.isspace() and not unicodedata.combining(c))


def joined(pieces: Pieces) -> Pieces:
    """Neighbours of one look as one piece; Word cuts runs everywhere."""
    if len(pieces) < 2:
        return pieces
    found: Pieces = []
    texts: list[str] = []
    last = pieces[0][1]
    for text, style in pieces:
        if style is not last:
            found.append(("".join(texts), last))
            texts, last = [], style
        texts.append(text)
    found.append(("".join(texts), last))
    return found


def cut(pieces: Pieces, start: int, end: int) -> Pieces:
    """The pieces of characters ``start`` to ``end``."""
    found: Pieces = []
    at = 0
    for text, style in pieces:
        if at >= end:
            break
        part = text[max(0, start - at) : end - at]
        if part and at + len(text) > start:
            found.append((part, style))
        at += len(text)
    return found


def tidy(pieces: Pieces) -> tuple[str, Style, tuple[Span, ...]]:
    """Tidied text, the look of most letters, and the spans when there is more than one look."""
    if len(pieces) == 1:
        return clean_text(pieces[0][0]), pieces[0][1], ()
    merged = _merge(pieces)
    if not merged:
        return "", Style(), ()
    if len(merged) == 1:
        return clean_text(merged[0][0]), merged[0][1], ()
    raw = "".join(text for text, _ in merged)
    text = clean_text(raw)
    cleaned = merged if text == raw else _clean_pieces(merged)
    if text != raw and "".join(part for part, _ in cleaned) != text:
        cleaned = []  # letters of two looks became one: the look of most stands for all
    letters: dict[Style, int] = {}
    for part, style in cleaned or merged:
        letters[style] = letters.get(style, 0) + len(part.strip())
    main = max(letters, key=lambda style: letters[style])
    spans: list[Span] = []
    at = 0
    for part, style in cleaned:
        if spans and spans[-1].style is style:
            spans[-1] = Span(spans[-1].start, at + len(part), style)
        elif part:
            spans.append(Span(at, at + len(part), style))
        at += len(part)
    return text, main, tuple(spans) if len(spans) > 1 else ()


def _merge(pieces: Pieces) -> Pieces:
    """Neighbours of one look together; blanks and combining marks belong to what stands before them."""
    merged: Pieces = []
    for text, style in pieces:
        if merged and (merged[-1][1] is style or merged[-1][1] == style or not text.strip()):
            merged[-1] = (merged[-1][0] + text, merged[-1][1])
        elif merged and unicodedata.combining(text[0]):
            rest = text.lstrip("".join({c for c in text if unicodedata.combining(c)}))
            merged[-1] = (merged[-1][0] + text[: len(text) - len(rest)], merged[-1][1])
            if rest:
                merged.append((rest, style))
        elif merged and not merged[-1][0].strip():
            merged[-1] = (merged[-1][0] + text, style)
        elif text:
            merged.append((text, style))
    return merged


def _clean_pieces(pieces: Sequence[tuple[str, Style]]) -> Pieces:
    cleaned: Pieces = []
    before = "\n"
    for raw, style in pieces:
        text = _BLANK_RUN.sub(" ", mend_letters(raw)).replace(" \n", "\n").replace("\n ", "\n")
        if text.startswith(" ") and before in " \n":
            text = text[1:]
        if text.startswith("\n") and before == " " and cleaned:
            cleaned[-1] = (cleaned[-1][0].rstrip(" "), cleaned[-1][1])
        if text:
            cleaned.append((text, style))
            before = text[-1]
    while cleaned and not cleaned[-1][0].rstrip():
        cleaned.pop()
    if cleaned:
        cleaned[-1] = (cleaned[-1][0].rstrip(), cleaned[-1][1])
        while cleaned and not cleaned[0][0].lstrip():
            cleaned.pop(0)
        cleaned[0] = (cleaned[0][0].lstrip(), cleaned[0][1])
    return [(text, style) for text, style in cleaned if text]
