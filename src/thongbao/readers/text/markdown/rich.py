"""Text with the look of each stretch of it, as Markdown gives it: bold, italic, underlined, or none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from thongbao.layout.blocks import PLAIN, Origin, Para, Shape, Span, Style
from thongbao.node import Node, node

BOLD, ITALIC, UNDERLINE = 1, 2, 4
_BLANKS = re.compile(r"[^\S\n]+")
_AROUND_BREAK = re.compile(r" ?\n ?")


@node()
class Rich(Node):
    """Text and its runs ``(end, look)`` in order; ``look`` is a sum of BOLD, ITALIC, UNDERLINE."""

    text: str
    runs: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, pieces: Iterable[tuple[str, int]]) -> Rich:
        """Join pieces; runs of blanks become one space, none stay at the ends or around a line break."""
        out: list[tuple[str, int]] = []
        last = "\n"
        for raw, look in pieces:
            text = _AROUND_BREAK.sub("\n", _BLANKS.sub(" ", raw))
            if text and text[0] in " \n" and last in " \n":
                if text[0] == "\n" and last == " " and out:
                    out[-1] = (out[-1][0][:-1], out[-1][1])
                    if not out[-1][0]:
                        out.pop()
                elif text[0] == " ":
                    text = text[1:]
            if text:
                out.append((text, look))
                last = text[-1]
        return cls._trimmed(out)

    @classmethod
    def _trimmed(cls, pieces: Sequence[tuple[str, int]]) -> Rich:
        whole = "".join(text for text, _ in pieces)
        lead = len(whole) - len(whole.lstrip())
        text = whole.strip()
        runs: list[tuple[int, int]] = []
        at = -lead
        for piece, look in pieces:
            at = at + len(piece)
            end = min(at, len(text))
            start = runs[-1][0] if runs else 0
            if end <= start:
                continue
            if runs and (runs[-1][1] == look or not text[start:end].strip()):
                runs[-1] = (end, runs[-1][1])
            else:
                runs.append((end, look))
        return cls(text, tuple(runs))

    def cut(self, start: int, end: int) -> Rich:
        """Give the part from ``start`` to ``end``, without blanks at its ends."""
        pieces = []
        at = 0
        for stop, look in self.runs:
            low, high = max(at, start), min(stop, end)
            if low < high:
                pieces.append((self.text[low:high], look))
            at = stop
        return self._trimmed(pieces)

    def lines(self) -> list[Rich]:
        """Give the parts between line breaks."""
        out, at = [], 0
        for line in self.text.split("\n"):
            out.append(self.cut(at, at + len(line)))
            at += len(line) + 1
        return [line for line in out if line.text]

    def para(self, *, known: bool, shape: Shape, origin: Origin, level: int | None = None) -> Para:
        """Make a paragraph; ``known`` says that the document marks emphasis, so that no mark means none."""
        spans = []
        weight: dict[int, int] = {}
        start = 0
        for end, look in self.runs:
            spans.append(Span(start, end, _style(look, known=known)))
            weight[look] = weight.get(look, 0) + sum(map(str.isalpha, self.text[start:end]))
            start = end
        main = max(weight, key=lambda look: weight[look]) if weight else 0
        return Para(
            self.text,
            style=_style(main, known=known),
            shape=shape,
            origin=origin,
            spans=tuple(spans) if len(spans) > 1 else (),
            level=level,
        )


def _style(look: int, *, known: bool) -> Style:
    if not known:
        return PLAIN
    underline = True if look & UNDERLINE else None
    return Style(bold=bool(look & BOLD), italic=bool(look & ITALIC), underline=underline)
