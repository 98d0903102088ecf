"""The document that is marked: its paragraphs, what was put where, and what found no place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lxml import etree

from thongbao.layout.blocks import Para
from thongbao.mend.docx.document import Document
from thongbao.mend.docx.edits.settle import accept
from thongbao.mend.docx.writing.spots import traced
from thongbao.mend.docx.writing.track import Tracker
from thongbao.mend.model import Tracked, Unmendable
from thongbao.readers.docx.paragraph.flow import Flow
from thongbao.readers.source import Source
from thongbao.redline.leaves import Leaf
from thongbao.rules.spot import Spot


class Sheet:
    """A .docx open for marking. Tracked changes that it has are accepted: so it was read."""

    def __init__(self, source: Source, tracked: Tracked) -> None:
        self.document = Document(source, None)
        for root in self.document.stories():
            accept(self.document, root)
        self.document.read_again()
        self.tracker = self.document.tracker = Tracker(tracked, self.document.stories())
        self.missed: list[str] = []
        """Texts that found no place."""
        self.hollow: set[etree._Element] = set()
        """Paragraphs whose words are gone and whose mark has to stay."""
        self.new: set[etree._Element] = set()
        """Paragraphs that were put in."""
        self._moves = 0
        self._flows: dict[int, Flow] = {}
        self._held: Counter[int] = Counter()

    def find(self, leaves: Iterable[Leaf]) -> None:
        """Look for the paragraphs of leaves."""
        for leaf in leaves:
            if leaf.cells is None:
                flow = self._find(leaf.unit.para, Spot(unit=leaf.unit))
                if flow is not None:
                    self._flows[leaf.at] = flow
                    self._held[id(flow)] += 1

    def _find(self, para: Para, spot: Spot) -> Flow | None:
        try:
            return self.document.spots.flow(spot)
        except Unmendable:
            return self.document.spots.by_number(para.origin.paragraph)

    def flow(self, leaf: Leaf) -> Flow | None:
        """The paragraph of a leaf."""
        return self._flows.get(leaf.at)

    def is_alone(self, flow: Flow) -> bool:
        """Whether a paragraph is one leaf: no other stands beside it or, after a forced break, below it."""
        return self._held[id(flow)] == 1

    def paragraph(self, leaf: Leaf) -> etree._Element | None:
        """The ``w:p`` of a leaf."""
        flow = self.flow(leaf)
        return traced(flow).elements[-1] if flow is not None and flow.traced is not None else None

    def next_move(self) -> str:
        """A name for a move."""
        self._moves += 1
        return f"move{self._moves}"
