"""What the reading of one document shares: its parts, styles, counters and limits."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import field
from threading import Lock
from typing import TypeVar

from lxml import etree

from thongbao.errors import UnreadableError
from thongbao.layout.blocks import Furnishing, LayoutDoubt
from thongbao.node import Draft, draft
from thongbao.readers.docx.look.sheet import StyleSheet
from thongbao.readers.docx.numbers.numbering import Counter, Numbering
from thongbao.readers.docx.numbers.numerals import numeral
from thongbao.readers.docx.package import Package
from thongbao.readers.docx.package.names import R_ID
from thongbao.readers.docx.paragraph.flow import Flow, letters
from thongbao.readers.docx.paragraph.trace import Trace
from thongbao.readers.legacy.fonts import Old
from thongbao.readers.legacy.judge import Judge
from thongbao.readers.source import Source

_THEME_LANGUAGE = re.compile(rb'<w:themeFontLang [^<>]*w:val="vi\b')
_KEPT = 32
_LARGEST_KEPT = 400_000
_DEEPEST = 240
"""Deepest nesting whatever the limits say: each level takes Python frames."""

Made = TypeVar("Made")


@draft
class Note(Draft):
    """A reference to a foot- or endnote: which, and its mark as shown."""

    kind: str
    key: str
    marker: str
    typed: bool
    """The author typed the mark, here and at the beginning of the note itself."""
    flow: Flow
    """The paragraph that its mark stands in."""
    piece: int
    """How many pieces of it were read before the mark."""
    behind: int = 0
    """Letters of the paragraph behind the mark, known when the paragraph is read."""


@draft
class Context(Draft):
    """One document being read."""

    source: Source
    package: Package
    sheet: StyleSheet
    counter: Counter
    page: int | None = None
    """Page that is being read, when the file marks where its pages end."""
    breaks: int = 0
    """Ends of pages met so far."""
    broken: bool = False
    """A forced page break was met and no text since."""
    paragraph: int = 0
    characters: int = 0
    notes: list[Note] = field(default_factory=list)
    sections: list[tuple[etree._Element, int]] = field(default_factory=list)
    """Each section, and the ordinal of its last paragraph."""
    furniture: list[Furnishing] = field(default_factory=list)
    old_fonts: bool = False
    """A font of before Unicode was met."""
    lost: Old | None = None
    """The encoding of letters in fonts of today, where they are known to have been typed for old ones."""
    gathered: list[str] | None = None
    """Given when what stands in no old font is to be looked at."""
    judge: Judge = field(default_factory=Judge)
    """Tells what was typed for such a font."""
    doubts: dict[str, LayoutDoubt] = field(default_factory=dict)
    trace: Trace | None = None
    """Given when the elements behind the text are asked for."""
    _vietnamese: bool | None = None
    _counted: dict[str, int] = field(default_factory=dict)

    def doubt(self, key: str) -> None:
        """Note a doubt, once a document."""
        self.doubts.setdefault(key, LayoutDoubt(key))

    def check_depth(self, depth: int) -> None:
        """Raise UnreadableError when elements are nested too deep."""
        limit = min(self.source.limits.depth, _DEEPEST)
        if depth > limit:
            raise UnreadableError("reading.too_deep", name=self.source.name, limit=limit)

    def count(self, characters: int) -> None:
        """Count a paragraph and its text against the limits."""
        self.characters += characters
        if self.characters > self.source.limits.characters:
            limit = self.source.limits.characters
            raise UnreadableError("reading.too_many_characters", name=self.source.name, limit=limit)
        if self.paragraph % 32 == 0:
            self.source.check_time()

    def vietnamese(self) -> bool:
        """Whether the language that theme fonts are chosen for is Vietnamese."""
        if self._vietnamese is None:
            settings = self.package.related(self.package.main, "settings")
            self._vietnamese = bool(settings and _THEME_LANGUAGE.search(self.package.read(settings)))
        return self._vietnamese

    def note(self, kind: str, key: str, custom: str | None, flow: Flow) -> None:
        """Remember a reference to a note; ``custom`` is the mark of the author's own."""
        typed = custom is not None
        if custom is None:
            self._counted[kind] = self._counted.get(kind, 0) + 1
            custom = numeral(self._counted[kind], "decimal" if kind == "footnotes" else "lowerRoman")
        self.notes.append(Note(kind, key, custom, typed, flow, len(flow.pieces)))

    def place_notes(self, flow: Flow, before: Flow | None) -> None:
        """Count the letters behind the marks of a paragraph that was just read, and that goes on from ``before``."""
        for note in reversed(self.notes):
            if note.flow is not flow and note.flow is not before:
                break
            first = note.piece if note.flow is flow else 0
            note.behind += len(letters("".join(text for text, _ in flow.pieces[first:])))
            note.flow = flow

    def end_page(self) -> None:
        """A forced page break was met."""
        self.breaks += 1
        self.broken = True
        if self.page is not None:
            self.page += 1

    def shown_break(self) -> None:
        """A page ended here when the file was last shown; a forced break just before is the same one."""
        if not self.broken:
            self.breaks += 1
            if self.page is not None:
                self.page += 1
        self.broken = False

    def target(self, part: str, element: etree._Element) -> str | None:
        """The part that an element's relationship points to."""
        relation = self.package.relations(part).get(element.get(R_ID) or "")
        return relation.target if relation and self.package.has(relation.target) else None


def open_document(source: Source, package: Package | None = None) -> Context:
    """The package with its styles and lists read."""
    package = package if package is not None else Package(source)
    parts = (package.related(package.main, kind) for kind in ("styles", "theme", "numbering"))
    styles, theme, numbering = (_Named(package, name) for name in parts)
    sheet = _sheets.get((styles.key, theme.key), lambda: StyleSheet(styles.tree(), theme.tree()))
    lists = _numberings.get((numbering.key,), lambda: Numbering(numbering.tree()))
    return Context(source, package, sheet, Counter(lists, sheet.numbering_of))


class _Named:
    """A part that may be absent."""

    def __init__(self, package: Package, name: str | None) -> None:
        self._package, self._name = package, name
        self.key = package.packed(name) if name is not None else b""

    def tree(self) -> etree._Element | None:
        return self._package.tree(self._name) if self._name is not None else None


class _Kept:
    """The last few things made from parts, found again by the parts' own packed bytes.

    Bytes rather than checksums are the key: no document can pass its styles off as those of another.
    """

    def __init__(self) -> None:
        self._made: OrderedDict[tuple[bytes, ...], object] = OrderedDict()
        self._lock = Lock()

    def get(self, key: tuple[bytes | None, ...], make: Callable[[], Made]) -> Made:
        known = tuple(part for part in key if part is not None)
        if len(known) < len(key) or sum(map(len, known)) > _LARGEST_KEPT:
            return make()
        with self._lock:
            if known in self._made:
                self._made.move_to_end(known)
                return self._made[known]  # type: ignore[return-value]  # each store holds one kind
        made = make()
        with self._lock:
            self._made[known] = made
            while len(self._made) > _KEPT:
                self._made.popitem(last=False)
        return made


_sheets = _Kept()
_numberings = _Kept()
