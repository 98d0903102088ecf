"""Lines -> paragraphs: which line opens a new one and which runs on, told from indents, fullness and gaps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from thongbao.layout.assemble.frames import Frame
from thongbao.layout.assemble.lines import Line, read
from thongbao.layout.assemble.numbers import median
from thongbao.layout.assemble.words import Word
from thongbao.layout.blocks import Align, Box, Origin, Para, Shape

MARKER = re.compile(
    r"(?:[IVXLC]{1,6}\s?[.\-–)/]"
    r"|\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)\-–/](?![\d/])"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\s"
    r"|[A-Za-zđĐ]\d?\)|[a-zđ]\.\s|[A-D]\.\s"
    r"|[-–—+•*●▪◦○➢✓§·❖](?![-–—*_.])\s?(?=\D)"
    r"|(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)\s+[\dIVXLC]+\b)"
)
_ENDS = tuple('.;:!?…”"')
_DEEP = 60.0
_CELL_MARGINS = 10.8
_SINGLE = 1.15
"""Height of a single-spaced line of a common font, as a multiple of the size."""


def _first_word(line: Line) -> float:
    """Width of the first word of a line, estimated inside a run."""
    word: Word = line.words[0]
    text = word.text.strip()
    share = len(text.split(" ", 1)[0]) / max(1, len(text))
    return (word.right - word.left) * share


def mostly_bold(line: Line) -> bool:
    """Whether every word of the line is bold."""
    return all(word.style.bold for word in line.words)


class Builder:
    """Puts lines together; one call of ``paras`` per run of lines between tables and bands."""

    def __init__(self, frames: dict[int, Frame]) -> None:
        self.frames = frames
        self.edges: dict[int, float] = {}
        """Right edge of the block that a deeply indented line belongs to, by the line."""

    def _measure(self, lines: Sequence[Line]) -> None:
        block: list[Line] = []
        for line in [*lines, None]:
            deep = line is not None and line.left - self.frames[line.page].left > _DEEP
            if block and (not deep or line is None or abs(line.left - block[-1].left) > 3):
                if len(block) > 1:
                    edge = max(piece.right for piece in block)
                    self.edges.update((id(piece), edge) for piece in block)
                block = []
            if deep and line is not None:
                block.append(line)

    def align(self, line: Line) -> Align | None:
        """How a line on its own is set: centred, at the right, or neither (None)."""
        frame = self.frames[line.page]
        width = frame.right - frame.left
        inset, rest = line.left - frame.left, frame.right - line.right
        off = abs(line.center - frame.middle)
        if MARKER.match(line.text) and not (mostly_bold(line) and line.text.isupper()):
            return None
        if inset > 12 and rest > 12 and off <= max(5.0, 0.014 * width):
            indented = frame.indent is not None and abs(inset - frame.indent) < 2.5
            if not indented or mostly_bold(line):
                return "center"
        if mostly_bold(line) and min(inset, rest) > 0.15 * width and off <= 0.06 * width:
            return "center"
        if inset > 0.4 * width:
            return "right" if rest < 6 else "center"
        return None

    def aligns(self, lines: Sequence[Line]) -> list[Align | None]:
        """As ``align`` for each line; a wide line among centred ones of its look is centred too."""
        found = [self.align(line) for line in lines]
        for at, line in enumerate(lines):
            near = [lines[other] for other in (at - 1, at + 1) if 0 <= other < len(lines)]
            if (
                found[at] == "center"
                and not mostly_bold(line)
                and any(other.page == line.page and abs(other.left - line.left) < 1.5 for other in near)
            ):
                found[at] = None
        for order in (range(1, len(lines)), range(len(lines) - 2, -1, -1)):
            step = -1 if order.step > 0 else 1
            for at in order:
                if found[at] is None and found[at + step] == "center":
                    found[at] = "center" if self._goes_with(lines[at], lines[at + step]) else None
        return found

    def _goes_with(self, line: Line, near: Line) -> bool:
        """Whether a line belongs to the centred one beside it: same look, same middle, close."""
        frame = self.frames[line.page]
        bold = mostly_bold(line)
        return (
            line.page == near.page
            and line.words[0].style == near.words[0].style
            and not MARKER.match(line.text)
            and abs(line.center - near.center) <= (8 if bold else 4)
            and abs(line.center - frame.middle) <= (8 if bold else 5)
            and abs(line.base - near.base) <= 1.9 * line.size
            and (bold or line.left - frame.left > 1.5)
        )

    def opens(self, para: Sequence[Line], line: Line) -> bool:
        """Whether ``line`` opens a new paragraph after the lines of ``para``."""
        first, last = para[0], para[-1]
        frame, above = self.frames[line.page], self.frames[last.page]
        shift = line.left - frame.left
        if abs(line.size - last.size) > 0.15 * last.size:
            return True
        if line.page == last.page:
            pitch = frame.pitch * last.size
            if len(para) > 1 and para[-2].page == last.page:
                pitch = min(max(last.base - para[-2].base, 0.95 * last.size), 1.2 * pitch)
            if line.base - last.base > 1.25 * pitch + 0.5:
                return True
        inset = first.left - self.frames[first.page].left
        hang = para[-1].left - above.left if len(para) > 1 else None
        edge = max(piece.right for piece in para) if len(para) > 2 else above.right
        room = min(edge, above.right, self.edges.get(id(last), above.right)) - last.right
        if room > _first_word(line) + 0.35 * line.size:
            listed = min(inset, shift) > _DEEP and last.text.endswith(",")
            return not listed or bool(MARKER.match(line.text))
        ended = last.text.endswith(_ENDS)
        if MARKER.match(line.text):
            runs_on = not ended and inset - shift > 8 and (hang is None or abs(hang - shift) < 3)
            return not runs_on
        if hang is not None:
            return abs(shift - hang) > 8
        if ended and inset > _DEEP and inset - shift > 20 and line.text[:1].isupper():
            return True  # behind the last line of a list that stands far to the right
        if shift - inset > 8:
            return not (MARKER.match(first.text) and shift - inset <= 50)
        if abs(shift - inset) <= 3:
            if 8 < inset <= _DEEP:
                return ended or line.text[:1].isupper()
            return ended and line.text[:1].isupper() and room > 0.012 * (frame.right - frame.left)
        return False

    def paras(self, lines: Sequence[Line]) -> list[tuple[Para, list[Line]]]:
        """Lines in order -> paragraphs, each with the lines that it was made of."""
        groups: list[tuple[Align | None, list[Line]]] = []
        self._measure(lines)
        for line, align in zip(lines, self.aligns(lines), strict=True):
            if groups and align is None and groups[-1][0] is None and not self.opens(groups[-1][1], line):
                groups[-1][1].append(line)
            else:
                groups.append((align, [line]))
        made: list[tuple[Para, list[Line]]] = []
        previous: Line | None = None
        for align, group in groups:
            para = self._para(group, align, previous)
            if para.text:
                made.append((para, group))
                previous = group[-1]
        return made

    def _para(self, lines: list[Line], align: Align | None, previous: Line | None) -> Para:
        frame = self.frames[lines[0].page]
        text, style, spans = read(lines)
        first = lines[0]
        inset = first.left - frame.left
        left, first_line, line_height = inset, 0.0, None
        if len(lines) > 1:
            left = lines[1].left - self.frames[lines[1].page].left
            first_line = inset - left
            steps = [(b.base - a.base) / (_SINGLE * a.size) for a, b in pairwise(lines) if a.page == b.page]
            line_height = round(median(steps), 2) if steps else None
            if align is None:
                ragged = [abs(self.frames[line.page].right - line.right) > 2.5 for line in lines[:-1]]
                align = "justify" if not any(ragged) else "left"
        elif frame.indent is not None and align is None and abs(inset - frame.indent) < 3:
            left, first_line = 0.0, inset
        before = None
        if previous is not None and previous.page == first.page:
            before = round(max(0.0, first.base - previous.base - frame.pitch * first.size), 1)
        shape = Shape(
            align=align,
            left=round(left, 1) if align in (None, "left", "justify") else None,
            first_line=round(first_line, 1) if align in (None, "left", "justify") else None,
            before=before,
            line=line_height,
        )
        return Para(text, style, shape, origin(lines), spans)


def starts_item(group: Sequence[Line], line: Line, inner: Frame) -> bool:
    """Whether a line of a table cell opens a new paragraph after the lines of ``group``."""
    last = group[-1]
    ended = last.text.endswith(_ENDS)
    if MARKER.match(line.text) and (ended or MARKER.match(group[0].text)):
        return True
    room = inner.right - last.right
    return ended and line.text[:1].isupper() and room > _first_word(line) + 0.35 * line.size


def ends_centred(last: Line, line: Line, box: Box) -> bool:
    """Whether a centred line of a table cell ends by the author's will.

    The next word would have fitted on it, or the next line has a look of its own.
    """
    middle, room = (box.left + box.right) / 2, box.right - box.left - _CELL_MARGINS
    centred = abs(last.center - middle) <= 4 and abs(line.center - middle) <= 4
    fits = room - (last.right - last.left) > 1.5 * _first_word(line) + 0.35 * line.size
    return centred and (fits or abs(last.size - line.size) > 0.4)


def origin(lines: Sequence[Line]) -> Origin:
    """Page and box of the lines on the first page that they stand on, with the mean confidence."""
    page = lines[0].page
    boxes = [line.box for line in lines if line.page == page]
    sure = [word.confidence for line in lines for word in line.words if word.confidence is not None]
    return Origin(
        page=page,
        box=Box(
            min(b.left for b in boxes),
            min(b.top for b in boxes),
            max(b.right for b in boxes),
            max(b.bottom for b in boxes),
        ),
        confidence=round(sum(sure) / len(sure), 3) if sure else None,
    )
