"""Text -> lines with their place: number, page, indent, and the blank lines above."""

from __future__ import annotations

import re

from thongbao.layout.cleanup import mend_letters
from thongbao.node import Node, node

_LINE_END = re.compile("\r\n|[\r\n\x0b\x85\u2028\u2029]")
_TAB = 8
_LEAST_GAP = 3
_BLANK = re.compile(r"[^\S\n\t ]")
_INNER_TABS = re.compile(r"(?<=\S) *\t+ *(?=\S)")


@node()
class Line(Node):
    """A line with text. Columns count from 0; ``text`` has no blanks at its ends."""

    number: int
    text: str
    indent: int
    page: int | None = None
    blanks: int = 0
    """Blank lines directly above, on the same page."""
    resumed: bool = False
    """A page ended above it, or a page number stood there."""

    @property
    def right(self) -> int:
        """The column after the last letter."""
        return self.indent + len(self.text)


def split_lines(text: str) -> tuple[list[Line], int | None]:
    """Find the lines that have text, and the number of pages when form feeds part them."""
    sheets = text.split("\f")
    while len(sheets) > 1 and not sheets[-1].strip():
        sheets.pop()
    paged = "\f" in text
    lines: list[Line] = []
    number = 0
    for page, sheet in enumerate(sheets, 1):
        blanks, fresh = 0, page > 1
        for raw in _LINE_END.split(sheet):
            number += 1
            shown = place(raw)
            kept = shown.strip()
            if not kept:
                blanks += 1
                continue
            indent = len(shown) - len(shown.lstrip())
            lines.append(Line(number, kept, indent, page if paged else None, blanks, fresh))
            blanks, fresh = 0, False
        number -= 1 if page < len(sheets) else 0
    return lines, len(sheets) if paged else None


def place(raw: str) -> str:
    """Mend a line's letters and turn tabs into blanks; a tab inside leaves a gap that can be seen."""
    shown = _BLANK.sub(" ", mend_letters(raw).rstrip())
    if "\t" not in shown:
        return shown
    body = shown.lstrip()
    lead = shown[: len(shown) - len(body)].expandtabs(_TAB)
    out = lead
    for part in _INNER_TABS.split(body):
        if out != lead:
            out += " " * max(_LEAST_GAP, _TAB - len(out) % _TAB)
        out += part
    return out
