"""Word, Stroke, Page: what a reader of pages with boxes hands to ``assemble``."""

from __future__ import annotations

from dataclasses import dataclass, field

from thongbao.layout.blocks import PLAIN, Box, Style
from thongbao.node import Draft, Node, draft, node

CORE = 0.7
"""Share of the size that small letters and capitals take above the base line, accents left out."""


@dataclass(slots=True, eq=False)  # thousands of them: here a compiled constructor pays
class Word:
    """A word, or a run of words in one look, on one line.

    A blank at either end of ``text`` says that the document stores a blank there; without one the distance
    to the neighbour decides. ``base`` is the base line; all lengths are points from the top left.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    style: Style = PLAIN
    confidence: float | None = None
    group: int = 0
    """Words of one form field or annotation share a number above 0; page text has 0."""
    exact: bool = False
    """``left`` and ``right`` are those of its letters with the air around them, not of their ink."""
    turned: bool = False
    """Written in another direction than most of the page."""


@node()
class Stroke(Node):
    """A horizontal or vertical line drawn on the page; the ends are sorted."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def flat(self) -> bool:
        """Horizontal."""
        return self.right - self.left >= self.bottom - self.top

    @property
    def box(self) -> Box:
        """As a box of the contract."""
        return Box(self.left, self.top, self.right, self.bottom)


@draft
class Page(Draft):
    """A page as it is read: its paper, its words, its drawn lines."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
