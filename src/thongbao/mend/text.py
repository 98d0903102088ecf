"""Mends plain text and Markdown: letters change, encoding, marks and line ends stay."""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from thongbao.mend.aligned import letters_of, steps
from thongbao.mend.model import Mended, Refused, Unmendable
from thongbao.readers.legacy.fonts import OLD
from thongbao.readers.source import Source
from thongbao.readers.text.decode import codec_of
from thongbao.readers.text.detect import looks_like_markdown
from thongbao.readers.text.legacy import suspected
from thongbao.rules.edits import Edit, LegacyEdit, ParagraphEdit, SettleEdit, TextEdit
from thongbao.rules.spot import Spot

_MARKS = frozenset("*_`~\\")
"""What Markdown puts between letters."""
_NOTE = re.compile(r"\[\^?\d{1,3}\]")
_BARS = re.compile(r"[|│┃║]")
_LINE_END = re.compile(r"[\r\n]+[ \t>]*")
_MOST_LINES = 400
"""How many lines of a file a paragraph may take."""


class _Change(NamedTuple):
    start: int
    end: int
    text: str


class Text:
    """A text file open for mending."""

    def __init__(self, source: Source) -> None:
        self.codec, self._mark = codec_of(source.data)
        self._told = source.limits.encoding
        body = source.data[len(self._mark) :]
        self.text = body.decode(self.codec, "replace")
        self.sound = self.encoded(self.text) == source.data
        """Whether the bytes come out as they went in."""
        self.markdown = looks_like_markdown(self.text)
        self._starts = [0]
        for line in self.text.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    def encoded(self, text: str) -> bytes:
        """Text as bytes of the file. Raises UnicodeEncodeError for letters that its encoding has not."""
        if self.codec == "cp1258":
            return self._mark + b"".join(_vietnamese_1258(letter) for letter in text)
        return self._mark + text.encode(self.codec)

    def changes(self, edit: Edit) -> list[_Change]:
        """What an edit changes. Raises Unmendable."""
        if isinstance(edit, TextEdit):
            return self._letters(edit)
        if isinstance(edit, ParagraphEdit):
            return [self._paragraph(edit)]
        if isinstance(edit, LegacyEdit):
            return [self._unicode()]
        if isinstance(edit, SettleEdit):
            return []
        raise Unmendable("mend.no_looks")

    def _letters(self, edit: TextEdit) -> list[_Change]:
        spot = edit.spot
        if spot.raw is not None or spot.unit is None:
            start, end = self._raw(spot)
            found = [(start + at, start + at + 1) for at in range(end - start)]
            stored = self.text[start:end]
        else:
            stored, found = self._spelled(spot)
        end = len(stored) if spot.raw is not None or spot.end is None else spot.end
        first = 0 if spot.raw is not None or spot.unit is None else spot.start
        found = found[first:]
        changes = [_change(found, step.start, step.end, step.text) for step in steps(stored[first:end], edit.text)]
        return [self._keep_line_end(change) for change in changes]

    def _keep_line_end(self, change: _Change) -> _Change:
        """Words that go at the end of a line do not take its end along."""
        gone = self.text[change.start : change.end]
        if change.text or not gone.strip() or not (ends := _LINE_END.search(gone)):
            return change
        start = change.start
        while start and self.text[start - 1] == " ":
            start -= 1
        return _Change(start, change.end, ends[0])

    def _raw(self, spot: Spot) -> tuple[int, int]:
        """The place of characters of a stored line."""
        if spot.line is None or not 0 < spot.line < len(self._starts):
            raise Unmendable("mend.not_found")
        start = self._starts[spot.line - 1]
        line = self.text[start : self._starts[spot.line]].rstrip("\r\n\x0b\x0c\x85\u2028\u2029")
        if spot.raw is not None and line != spot.raw:
            raise Unmendable("mend.not_found")
        return start + spot.start, start + (len(line) if spot.end is None else spot.end)

    def _spelled(self, spot: Spot) -> tuple[str, list[tuple[int, int]]]:
        """The letters of a printed line, and where each is stored."""
        unit = spot.unit
        line = unit.para.origin.line if unit is not None else None
        if unit is None or line is None or not 0 < line < len(self._starts):
            raise Unmendable("mend.not_found")
        start = self._starts[line - 1]
        end = self._starts[min(line - 1 + _MOST_LINES, len(self._starts) - 1)]
        letters = letters_of(self.text[start:end])
        if letters is None:
            raise Unmendable("mend.letters")
        shown = [(one.text, start + one.start, start + one.end) for one in letters]
        found = [match for at in range(len(shown)) if (match := self._match(shown, at, unit.text)) is not None]
        if not found:
            raise Unmendable("mend.not_found")
        mine = [match for match in found if match[0][0] < self._starts[line]]
        beside = self.text[start : self._starts[line]]
        if len(mine) > 1 and unit.side is not None:
            return unit.text, mine[-1 if unit.side else 0]
        if len(found) > 1 and (not mine or len(mine) > 1 or _BARS.search(beside)):
            raise Unmendable("mend.twice")  # cells of one table all say its first line
        return unit.text, found[0]

    def _match(self, shown: list[tuple[str, int, int]], at: int, wanted: str) -> list[tuple[int, int]] | None:
        """The places of all letters of ``wanted`` from letter ``at`` on; wrapped lines and marks passed over."""
        if at and shown[at - 1][0].isalnum() and wanted[:1].isalnum():
            return None
        found: list[tuple[int, int]] = []
        for letter in wanted:
            while found and at < len(shown) and shown[at][0] != letter and (past := self._past_mark(shown, at)) > at:
                at = past
            if at >= len(shown):
                return None
            text, start, end = shown[at]
            if letter.isspace() and text.isspace():
                while self.markdown and at + 1 < len(shown) and shown[at + 1][0] in (">", " "):
                    at += 1
            elif text != letter:
                return None
            found.append((start, end))
            at += 1
        ended = at >= len(shown) or not (shown[at][0].isalnum() and wanted[-1:].isalnum())
        return found if ended and found else None

    def _past_mark(self, shown: list[tuple[str, int, int]], at: int) -> int:
        """The letter behind a mark that is not printed: of Markdown, or of a note (``[1]``)."""
        if self.markdown and shown[at][0] in _MARKS:
            return at + 1
        note = _NOTE.match("".join(letter for letter, _, _ in shown[at : at + 6]))
        return at + note.end() if note else at

    def _paragraph(self, edit: ParagraphEdit) -> _Change:
        spot = edit.spot
        line = spot.line or (spot.unit.para.origin.line if spot.unit is not None else None)
        if line is None or not 0 < line < len(self._starts):
            raise Unmendable("mend.not_found")
        start, end = self._starts[line - 1], self._starts[line]
        if edit.text is None:
            if self.text[start:end].strip():
                raise Unmendable("mend.not_empty")
            return _Change(start, end, "")
        if spot.unit is not None:
            _, found = self._spelled(spot)
            end = self._starts[bisect.bisect_right(self._starts, found[-1][0])]
        before = self.text[:end]
        newline = next((mark for mark in ("\r\n", "\n", "\r") if mark in self.text), "\n")
        text = edit.text.replace("\n", newline)
        return _Change(end, end, text + newline if before.endswith(("\n", "\r")) else newline + text)

    def _unicode(self) -> _Change:
        from thongbao.readers.legacy.tables import meant

        told = self._told if self._told in OLD else suspected(self.text)
        old = next((one for one in OLD if one == told), None)
        if old is None:
            raise Unmendable("mend.letters")
        fresh = "".join(meant(line, old) for line in self.text.splitlines(keepends=True))
        self.codec, self._mark = "utf-8", b""
        return _Change(0, len(self.text), fresh)


def _change(found: Sequence[tuple[int, int]], start: int, end: int, text: str) -> _Change:
    if start < end:
        return _Change(found[start][0], found[end - 1][1], text)
    if start and start <= len(found):
        return _Change(found[start - 1][1], found[start - 1][1], text)
    if not found:
        raise Unmendable("mend.not_found")
    return _Change(found[start][0], found[start][0], text)


def mend_text(source: Source, mends: Sequence[Sequence[Edit]]) -> Mended:
    """The text with the edits made that can be."""
    opened = Text(source)
    refused: list[Refused] = []
    made: list[int] = []
    taken: list[_Change] = []
    for group, edits in enumerate(mends):
        fresh: list[_Change] = []
        for edit in edits:
            try:
                if not opened.sound:
                    raise Unmendable("mend.encoding")
                for change in opened.changes(edit):
                    _check(opened, [*taken, *fresh], change)
                    if change not in taken and change not in fresh:
                        fresh.append(change)
            except Unmendable as why:
                refused.append(Refused(group, edit, why.reason))
                break
        else:
            if edits:
                made.append(group)
                taken.extend(fresh)
    text = opened.text
    for change in sorted(taken, reverse=True):
        text = text[: change.start] + change.text + text[change.end :]
    data = opened.encoded(text) if taken else source.data
    return Mended(data, tuple(made), tuple(refused))


def _check(opened: Text, others: Sequence[_Change], change: _Change) -> None:
    try:
        opened.encoded(change.text)
    except UnicodeEncodeError as error:
        raise Unmendable("mend.encoding") from error
    for other in others:
        first, second = sorted((other, change))
        same_place = first.start == first.end == second.start == second.end
        if other != change and (second.start < first.end or same_place):
            raise Unmendable("mend.overlap")


def _vietnamese_1258(letter: str) -> bytes:
    """A letter in Windows-1258, which has tone marks of their own."""
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in parts[1:] if mark in "\u0300\u0301\u0303\u0309\u0323"]
        base = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tones))
        return (base + "".join(tones)).encode("cp1258")
