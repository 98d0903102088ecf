"""The body: preamble, the outline with its markers as printed, tables, the closing sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from thongbao.export.docx.parts.tables import table_of
from thongbao.export.docx.wordml import Look, clean, paragraph, run
from thongbao.vietnamese.letters.fold import bare

if TYPE_CHECKING:
    from thongbao.export.docx.forms.form import Form
    from thongbao.notice.model import Notice, Section

_DIVISION = re.compile(r"(?:phần|chương|mục|tiểu mục)\b", re.I)


class Piece(NamedTuple):
    """A paragraph before it is written. A heading has its level in the outline, from 0."""

    inside: str
    look: Look
    level: int | None = None

    def xml(self, *, last: bool = False, marks: str = "") -> str:
        """The paragraph; the last one stays with the signature and takes the references to the notes."""
        keep = last or self.level is not None
        return paragraph(self.inside + marks, self.look, keep_next=keep, level=self.level)


class Body:
    """The body of one notice in one form. ``marks`` are the references to its notes and to comments.

    A record does not say where a note is referred to: all references stand at the end of the body.
    """

    def __init__(self, notice: Notice, form: Form, marks: str) -> None:
        self.notice, self.form, self.marks = notice, form, marks
        self.prose = form.look("noi-dung")

    def xml(self) -> str:
        """All of it."""
        pieces = list(self._pieces())
        if not pieces and not self.marks:
            return ""
        last = pieces[-1] if pieces else ""
        if isinstance(last, Piece):
            del pieces[-1]
        else:
            last = Piece("", self.prose)
        found = "".join(one.xml() if isinstance(one, Piece) else one for one in pieces)
        return found + last.xml(last=True, marks=self.marks)

    def _pieces(self) -> Iterator[Piece | str]:
        """Paragraphs, and tables ready made."""
        yield from self._preamble()
        waiting = [(section, 0) for section in reversed(self.notice.sections)]
        while waiting:  # no recursion: a record may nest as deep as it likes
            section, depth = waiting.pop()
            yield from self._section(section, depth)
            waiting.extend((child, depth + 1) for child in reversed(section.children))
        if self.notice.closing:
            yield self._text(self.notice.closing)

    def _text(self, words: str, look: Look | None = None, level: int | None = None) -> Piece:
        chosen = look or self.prose
        return Piece(run(clean(words), chosen), chosen, level)

    def _preamble(self) -> Iterator[Piece]:
        slanted = replace(self.prose, italic=self.form.look("can-cu").italic)
        listed = False
        for words in self.notice.preamble:
            basis = _is_basis(words, listed=listed)
            listed = listed or basis
            yield self._text(words, slanted if basis else None)

    def _section(self, section: Section, depth: int) -> Iterator[Piece | str]:
        opening, texts = self._opening(section, depth)
        pieces = [*opening, *map(self._text, texts)]
        headed = len(opening) if section.title is not None else 0
        waiting = sorted(section.tables, key=lambda one: one.after)
        for place, piece in enumerate(pieces):
            while waiting and waiting[0].after + headed <= place:
                yield table_of(waiting.pop(0), self.form)
            yield piece
        yield from (table_of(one, self.form) for one in waiting)

    def _opening(self, section: Section, depth: int) -> tuple[list[Piece], Sequence[str]]:
        """What the marker opens, and the texts that follow it."""
        marker = f"{section.marker or ''}{section.mark or ''}"
        if section.title is not None:
            words = f"{marker} {section.title}" if marker else section.title
            return [self._text(words, replace(self.prose, bold=True), depth)], section.text
        if not marker:
            return [], section.text
        words, *others = section.text or ("",)
        if not clean(words) and _DIVISION.match(marker):
            look = replace(self.form.look("phan-chuong"), align="center", after=6)
            return [self._text(marker, look, depth)], others
        if marker.startswith("Điều"):
            label = run(clean(marker), replace(self.prose, bold=True))
            return [Piece(label + run(f" {clean(words)}", self.prose), self.prose)], others
        return [self._text(f"{marker} {words}")], others


def _is_basis(words: str, *, listed: bool) -> bool:
    """Whether a paragraph of the preamble is a legal basis; ``listed``: one stands above it."""
    plain, end = bare(words).lstrip("-–+• "), words.rstrip()
    opens = plain.startswith("can cu ") or (listed and plain.startswith(("theo de nghi", "xet de nghi", "thuc hien ")))
    return opens and (end.endswith((";", ",")) or (end.endswith(".") and listed))
