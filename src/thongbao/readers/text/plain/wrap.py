"""Which lines of a text belong to one paragraph.

Nothing in a text file says so; it is decided for the document as a whole (are lines wrapped, how wide, how
far in do paragraphs begin) and then for each pair of lines from what ends the one and begins the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from thongbao.layout.letters import text_width
from thongbao.node import Node, node
from thongbao.readers.text.marks import (
    demands,
    ends_sentence,
    is_capitals,
    runs_on,
    starts_item,
    starts_small,
    text_start,
)
from thongbao.readers.text.plain.lines import Line

_LONG = 40
_RAGGED = 0.13
_COLUMN = 0.47
"""Width of a column as a share of the size: about that of a letter."""
_TELLING = 6
"""Fewest wrapped lines that tell how they were measured."""
_WIDEST = 240


@node()
class Setting(Node):
    """How a text is set: columns, and whether lines are wrapped and spaced out, and how paragraphs begin."""

    width: int
    margin: int
    margins: dict[int | None, int]
    wrapped: bool
    spaced: bool
    indented: bool
    """Paragraphs begin further in."""
    parted: bool
    """Paragraphs begin after a blank line."""
    printed: float | None = None
    """Printed width of a full line, when lines were wrapped by that (as in text taken from a PDF)."""

    def inset(self, line: Line) -> int:
        """Columns between the margin of its page and a line."""
        return line.indent - self.margins.get(line.page, self.margin)

    def full(self, line: Line, following: Line) -> bool:
        """Whether the next line's first word would not have fitted behind this line."""
        word = following.text.split(maxsplit=1)[0]
        if self.printed is not None:
            reach = text_width(line.text, 1.0) + text_width(" " + word[:20], 1.0) + _COLUMN * self.inset(line)
            return reach > self.printed * (1 - _RAGGED)
        return self.inset(line) + len(line.text) + 1 + len(word[:20]) > self.width * (1 - _RAGGED)


def measure(lines: Sequence[Line]) -> Setting:
    """Measure the setting of a text, from the lines that stand in one column."""
    small = [
        (a, b)
        for a, b in pairwise(lines)
        if _prose(a) and starts_small(b.text) and not ends_sentence(a.text) and len(a.text) <= _WIDEST
    ]
    closed = [b for a, b in small if b.blanks == 0 or b.resumed]
    tight = sum(1 for a, b in pairwise(lines) if b.blanks == 0 and _prose(a))
    loose = sum(1 for a, b in pairwise(lines) if b.blanks == 1 and _prose(a))
    spaced = len(small) - len(closed) > max(1, 0.3 * loose) and loose > 2 * tight
    wrapped = len(small if spaced else closed) >= max(1, 0.2 * (tight + (loose if spaced else 0)))
    margin = _common([b.indent for a, b in small] or [line.indent for line in lines])
    margins: dict[int | None, int] = {}
    for page in {line.page for line in lines}:
        own = [b.indent for a, b in small if b.page == page]
        margins[page] = _common(own) if len(own) >= 3 else margin
    widths = sorted(line.right - margins[line.page] for line in lines if len(line.text) <= _WIDEST)
    width = widths[int(0.95 * (len(widths) - 1))] if widths else 80
    printed = _printed(small, margins)
    bare = Setting(width, margin, margins, wrapped, spaced, indented=False, parted=False, printed=printed)
    firsts = [
        (bare.inset(b) >= 2, b.blanks > 0)
        for a, b in pairwise(lines)
        if ends_sentence(a.text) and not bare.full(a, b)
    ]
    indented = wrapped and sum(inset for inset, _ in firsts) > 0.5 * len(firsts)
    parted = wrapped and not spaced and sum(blank for _, blank in firsts) > 0.5 * len(firsts)
    return Setting(max(width, 20), margin, margins, wrapped, spaced, indented, parted, printed)


def _printed(small: Sequence[tuple[Line, Line]], margins: dict[int | None, int]) -> float | None:
    """Printed width of a full line; None when lines agree better in how many letters they have."""
    lines = [a for a, _ in small if a.indent == margins[a.page]]
    if len(lines) < _TELLING:
        return None
    letters, widths = [float(len(line.text)) for line in lines], [text_width(line.text, 1.0) for line in lines]
    if _spread(widths) > _spread(letters):
        return None
    return sorted(widths)[int(0.95 * (len(widths) - 1))]


def _spread(values: Sequence[float]) -> float:
    """How much most values differ, as a share of the middle one."""
    middle = median(values)
    return median(abs(value - middle) for value in values) / middle


def _prose(line: Line) -> bool:
    return len(line.text) >= _LONG and not is_capitals(line.text)


def _common(values: Sequence[int]) -> int:
    return min(Counter(values).most_common(2), key=lambda pair: (-pair[1], pair[0]))[0] if values else 0


def centred(lines: Sequence[Line], setting: Setting) -> list[bool]:
    """For each line whether it stands in the middle of the column and starts no paragraph."""
    sure = [_is_centred(lines, at, setting) for at in range(len(lines))]
    at = 0
    while at < len(lines):
        if not sure[at]:
            at += 1
            continue
        # A title of several lines: those near full width are centred because the first one surely is.
        end = at + 1
        while end < len(lines) and lines[end].blanks == 0:
            if not (sure[end] or _may_be_centred(lines[end], setting)):
                break
            end += 1
        last = end - 1
        if end < len(lines) and lines[end].blanks == 0 and not sure[last] and starts_small(lines[end].text):
            last -= 1  # the first line of a paragraph, further in
        for place in range(at, last + 1):
            sure[place] = True
        at = end
    return sure


def _slack(line: Line, setting: Setting) -> tuple[int, int]:
    before = setting.inset(line)
    return before, setting.width - before - len(line.text)


def _may_be_centred(line: Line, setting: Setting) -> bool:
    before, after = _slack(line, setting)
    return before >= 1 and abs(before - after) <= 0.16 * setting.width and starts_item(line.text) is None


def _is_centred(lines: Sequence[Line], at: int, setting: Setting) -> bool:
    line = lines[at]
    before, after = _slack(line, setting)
    if before < 4 or after < 3 or len(line.text) > 0.85 * setting.width or starts_item(line.text) == "bullet":
        return False
    capitals = is_capitals(line.text)
    if abs(before - after) > max(3, (0.2 if capitals and before > 12 else 0.14) * setting.width):
        return False
    for other, between in ((at - 1, line), (at + 1, lines[at + 1] if at + 1 < len(lines) else line)):
        near = 0 <= other < len(lines) and between.blanks == 0
        if near and lines[other].indent == line.indent and abs(lines[other].right - line.right) > 4:
            return False  # a block set further in: left edges agree, middles do not
    if before > 12:
        return True
    # So near to the margin it may as well be a first line further in: then it would be full, or close.
    following = lines[at + 1] if at + 1 < len(lines) else None
    if following is not None and following.blanks == 0 and not capitals and setting.full(line, following):
        return False
    return not ends_sentence(line.text) and starts_item(line.text) is None


def joins(first: Line, line: Line, following: Line, setting: Setting) -> bool:
    """Whether ``following`` goes on with the paragraph that began with ``first`` and came to ``line``."""
    gap = 0 if following.resumed else following.blanks
    if gap > (1 if setting.spaced and setting.wrapped else 0):
        return False
    if not setting.wrapped or len(line.text) > _WIDEST:
        return _demanded(line, following)
    marker = starts_item(following.text)
    done, full, inset = ends_sentence(line.text), setting.full(line, following), setting.inset(following)
    if marker is not None:
        return _runs_into_marker(line, following, setting) if not done and full and inset <= 1 else False
    if is_capitals(line.text) != is_capitals(following.text) and is_capitals(line.text):
        return False
    if starts_small(following.text):
        reached = setting.inset(line) + len(line.text) > 0.45 * setting.width
        return full if done else reached or full
    text_column = first.indent + text_start(first.text)
    hanging = starts_item(first.text) is not None and abs(following.indent - text_column) <= 1
    level = following.indent == line.indent and (line is not first or hanging)
    if inset >= 2 and not hanging and not level:
        return full and not done and following.indent == line.indent
    if not full and not demands(line.text, following.text):
        return False
    if not done:
        return True
    # The sentence ends just at the edge: a new paragraph would begin further in, or after a blank line.
    return setting.indented or setting.parted or hanging


def _runs_into_marker(line: Line, following: Line, setting: Setting) -> bool:
    if following.text[0] in "+•●▪■*·":
        return False
    return runs_on(line.text) or setting.indented


def _demanded(line: Line, following: Line) -> bool:
    """In text with one line a paragraph: a broken line, known by its last word and what follows."""
    if len(line.text) < _LONG or following.blanks > 0 or is_capitals(line.text) or ends_sentence(line.text):
        return False
    return starts_small(following.text) or (
        runs_on(line.text) and following.text[0].isdigit() and not line.text.endswith(",")
    )
