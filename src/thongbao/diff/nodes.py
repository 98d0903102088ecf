"""The text of a notice as nodes: items of the outline, paragraphs, rows of tables, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from thongbao.diff.model import Part
from thongbao.diff.pairing.likeness import Features, features
from thongbao.notice.model import Notice, Section, Table
from thongbao.vietnamese.letters.fold import fold


@dataclass(slots=True, eq=False, kw_only=True)
class Node:
    """A piece of the text that is compared as one."""

    path: str
    words: str
    part: Part
    parent: Node | None
    marker: str | None = None
    mark: str | None = None
    place: str = ""
    """Markers from the top, bullets counted, as the paths of tasks write them."""
    at: int = 0
    """Its place in reading order."""
    partner: Node | None = None
    children: list[Node] = field(default_factory=list)
    key: str = ""
    """Equal for the same words in another form."""
    _features: Features | None = None

    @property
    def features(self) -> Features:
        """What its likeness to others is taken from."""
        if self._features is None:
            self._features = features(self.words)
        return self._features

    @property
    def label(self) -> str:
        """Its marker as printed."""
        return f"{self.marker or ''}{self.mark or ''}"

    @property
    def printed(self) -> str:
        """Marker and words."""
        return " ".join(filter(None, (self.label, self.words)))

    def walk(self) -> Iterator[Node]:
        """It and all below it, in reading order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def above(self) -> Iterator[Node]:
        """It and all above it, the nearest first."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent


def nodes_of(notice: Notice) -> list[Node]:
    """Every node in reading order."""
    maker = _Maker()
    for at, text in enumerate(notice.preamble):
        maker.add(f"preamble[{at}]", text, "body", None)
    maker.sections(notice.sections, "sections", None)
    for at, note in enumerate(notice.footnotes):
        top = maker.add(f"footnotes[{at}]", note.text[0] if note.text else "", "body", None, marker=note.marker)
        maker.paragraphs(note.text[1:], f"footnotes[{at}].text", 1, top)
    for at, text in enumerate(notice.leftovers):
        maker.add(f"leftovers[{at}]", text, "body", None)
    for at, appendix in enumerate(notice.appendices):
        path = f"appendices[{at}]"
        top = maker.add(path, appendix.title or "", "appendices", None, place=f"PL{at + 1}")
        maker.mixed(appendix.text, appendix.tables, path, 0, top)
    return maker.made


class _Maker:
    def __init__(self) -> None:
        self.made: list[Node] = []

    def add(
        self,
        path: str,
        words: str,
        part: Part,
        parent: Node | None,
        *,
        marker: str | None = None,
        mark: str | None = None,
        place: str | None = None,
    ) -> Node:
        """Append one."""
        if place is None:
            place = parent.place if parent is not None else ""
        node = Node(
            path=path, words=words, part=part, parent=parent, marker=marker, mark=mark, place=place, at=len(self.made)
        )
        node.key = fold(words)
        if parent is not None:
            parent.children.append(node)
        self.made.append(node)
        return node

    def sections(self, sections: Sequence[Section], path: str, parent: Node | None) -> None:
        counts: dict[str, int] = {}
        for at, section in enumerate(sections):
            name = _name(section.marker, at, counts)
            place = f"{parent.place}/{name}" if parent is not None and parent.place else name
            here = f"{path}[{at}]"
            own = section.title if section.title is not None else next(iter(section.text), "")
            skipped = 0 if section.title is not None else 1
            node = self.add(here, own, "body", parent, marker=section.marker, mark=section.mark, place=place)
            self.mixed(section.text, section.tables, here, skipped, node)
            self.sections(section.children, f"{here}.children", node)

    def mixed(self, texts: Sequence[str], tables: Sequence[Table], path: str, skipped: int, parent: Node) -> None:
        """Paragraphs, and the tables among them where they stand."""
        done = skipped
        for at, table in enumerate(tables):
            until = max(done, min(table.after, len(texts)))
            self.paragraphs(texts[done:until], f"{path}.text", done, parent)
            done = until
            for row, cells in enumerate(table.rows):
                self.add(f"{path}.tables[{at}].rows[{row}]", " | ".join(cells), parent.part, parent)
        self.paragraphs(texts[done:], f"{path}.text", done, parent)

    def paragraphs(self, texts: Sequence[str], path: str, first: int, parent: Node) -> None:
        for at, text in enumerate(texts, first):
            self.add(f"{path}[{at}]", text, parent.part, parent)


def _name(marker: str | None, at: int, counts: dict[str, int]) -> str:
    if marker is None:
        return f"({at + 1})"
    if re.search(r"\w", marker) or not marker:
        return marker
    counts[marker] = counts.get(marker, 0) + 1
    return f"{marker}{counts[marker]}"
