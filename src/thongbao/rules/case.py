"""Case: one document as the rules see it, whatever it came in: a document with its layout, or a bare record."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple, TypeVar, cast

from thongbao.layout.blocks import Layout, Origin, Para
from thongbao.layout.stored import NOTHING, Stored
from thongbao.node import Node, node
from thongbao.notice.model import Notice, Section
from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.recognise.reading import Reading
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.spot import Spot
from thongbao.vietnamese.letters.fold import fold
from thongbao.vietnamese.time.dates import iso_day

Stage = Literal["draft", "issued"]
T = TypeVar("T")
_READ_AS_DOCX = ("doc", "rtf", "odt")


@node()
class Words(Node):
    """Words of the house: what its configuration adds to the tables."""

    bodies: tuple[str, ...] = ()
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    words: frozenset[str] = frozenset()


PassageKind = Literal[
    "head", "subject", "to", "body", "heading", "cell", "closing", "recipient", "foot", "note", "appendix"
]


class Passage(NamedTuple):
    """A stretch of running text, and where characters of it stand."""

    text: str
    kind: PassageKind
    unit: Unit | None = None
    path: str | None = None

    def spot(self, start: int = 0, end: int | None = None) -> Spot:
        """The place of characters ``start`` to ``end``."""
        return Spot(unit=self.unit, path=self.path, start=start, end=len(self.text) if end is None else end)


@dataclass(kw_only=True)
class Case:
    """One notice on trial.

    ``reading`` is None for a record: then every rule on looks or on printed lines is not observable.
    """

    notice: Notice
    reading: Reading | None
    regime: str | None
    sure: bool = True
    """Whether the regime is known, not only inferred from the latest date of the body."""
    stage: Stage = "issued"
    house: Words = field(default_factory=Words)
    house_values: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """House rules: values that replace those of the catalogue, by rule; a check gets its own with its rule."""
    today: dt.date | None = None
    """The day of the run, where a rule asks for the future; None asks nothing of it."""
    read_stored: Callable[[], Stored] = lambda: NOTHING
    """Reads what the file holds before letters are mended; asked at most once."""
    _made: dict[object, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def layout(self) -> Layout:
        """The pages. Raises Unobservable for a record."""
        if self.reading is None:
            raise Unobservable("validate.unseen.record")
        return self.reading.layout

    @property
    def format(self) -> str:
        """The format whose facts the layout holds: what LibreOffice made a .docx of is judged as one."""
        form = self.notice.source.format
        shown = self.reading is None or self.reading.layout.sheets
        return "docx" if form in _READ_AS_DOCX and shown else form

    @cached_property
    def stored(self) -> Stored:
        """The file's own text and traces."""
        return self.read_stored()

    @cached_property
    def issued(self) -> dt.date | None:
        """The date of issue."""
        return iso_day(self.notice.issued.date) if self.notice.issued else None

    @cached_property
    def legislates(self) -> bool:
        """Whether its number is that of legislation, which some resolutions rule alone: it holds a year."""
        number = self.notice.number
        return number is not None and re.search(r"\d/\d{4}/", number.text.replace(" ", "")) is not None

    @cached_property
    def labelled(self) -> Sequence[tuple[Unit, Label]]:
        """Every line with its label, in reading order. Raises Unobservable for a record."""
        if self.reading is None:
            raise Unobservable("validate.unseen.record")
        parts = self.reading.parts
        return tuple(zip(parts.units, parts.labels, strict=True))

    def lines(self, *labels: Label) -> list[Unit]:
        """The printed lines of some parts, in reading order. Raises Unobservable for a record."""
        return [unit for unit, label in self.labelled if label in labels]

    @cached_property
    def headerless(self) -> bool:
        """Whether the whole header is missing, as in copied text (rule DET-HEADERLESS)."""
        notice = self.notice
        if self.reading is None:
            return notice.issuer.name is None and notice.number is None and notice.issued is None
        head = {Label.MOTTO, Label.AGENCY, Label.NUMBER, Label.PLACE}
        return not any(label in head for _, label in self.labelled)

    def shared(self, make: Callable[[Case], T]) -> T:
        """What ``make`` finds in this case, made when the first rule asks and kept for the others."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])

    def passages(self) -> Iterator[Passage]:
        """All running text in reading order: line by line of a document, field by field of a record."""
        yield from self._passages

    @cached_property
    def _passages(self) -> Sequence[Passage]:
        return tuple(of_units(self.labelled) if self.reading is not None else of_record(self.notice))

    @cached_property
    def _by_origin(self) -> Mapping[Origin, Sequence[int]]:
        """Numbers of the units that stand at a place: rules ask for thousands of places in a long document."""
        found: dict[Origin, list[int]] = defaultdict(list)
        for at, unit in enumerate(self.reading.parts.units if self.reading is not None else ()):
            found[unit.para.origin].append(at)
        return found

    def locate(self, path: str, quote: str | None = None) -> Spot:
        """The place of a value of the record in the document: where ``quote`` (or the value) was read from."""
        if self.reading is None:
            return Spot(path=path)
        origins = None
        known = path
        while origins is None and known:
            origins = self.reading.evidence.get(known)
            known = known[: max(known.rfind("."), known.rfind("["), 0)]
        if origins is None:
            return Spot(path=path)
        places = {at for origin in origins for at in self._by_origin.get(origin, ())}
        units = [self.reading.parts.units[at] for at in sorted(places)]
        wanted = fold(quote) if quote else None
        for unit in units:
            if wanted is None:
                return Spot(unit=unit, path=path)
            at = fold(unit.text).find(wanted)
            if at >= 0 and len(fold(unit.text)) == len(unit.text):
                return Spot(unit=unit, path=path, start=at, end=at + len(wanted))
        return Spot(unit=units[0], path=path) if units else Spot(path=path)


def of_units(labelled: Sequence[tuple[Unit, Label]]) -> Iterator[Passage]:
    """The lines of a document as passages; the cells of its tables, too."""
    kinds: dict[Label, PassageKind] = {
        Label.SUBJECT: "subject", Label.LETTER_SUBJECT: "subject", Label.TO: "to", Label.TO_HEAD: "to",
        Label.BODY: "body", Label.FOR: "recipient", Label.ARCHIVE: "recipient", Label.APPENDIX: "appendix",
        Label.AUTHORITY: "foot", Label.POST: "foot", Label.NAME: "foot",
    }  # fmt: skip
    for unit, label in labelled:
        if unit.table is not None:
            for row in unit.table.rows:
                for cell in row:
                    for block in cell.blocks:
                        if isinstance(block, Para):
                            yield Passage(block.text, "cell", Unit(block.text, block))
            continue
        yield Passage(unit.text, kinds.get(label, "head"), unit)


def of_record(notice: Notice) -> Iterator[Passage]:
    """The quoting fields of a record as passages."""
    if notice.subject:
        yield Passage(notice.subject, "subject", path="subject")
    for at, text in enumerate(notice.addressees):
        yield Passage(text, "to", path=f"addressees[{at}]")
    for at, text in enumerate(notice.preamble):
        yield Passage(text, "body", path=f"preamble[{at}]")
    yield from _of_sections(notice.sections, "sections")
    if notice.closing:
        yield Passage(notice.closing, "closing", path="closing")
    for at, recipient in enumerate(notice.recipients):
        yield Passage(recipient.text, "recipient", path=f"recipients[{at}].text")
    for at, note in enumerate(notice.footnotes):
        for line, text in enumerate(note.text):
            yield Passage(text, "note", path=f"footnotes[{at}].text[{line}]")


def _of_sections(sections: Sequence[Section], path: str) -> Iterator[Passage]:
    for at, section in enumerate(sections):
        here = f"{path}[{at}]"
        if section.title:
            yield Passage(section.title, "heading", path=f"{here}.title")
        for line, text in enumerate(section.text):
            yield Passage(text, "body", path=f"{here}.text[{line}]")
        for number, table in enumerate(section.tables):
            for row, cells in enumerate(table.rows):
                for column, text in enumerate(cells):
                    if text:
                        yield Passage(text, "cell", path=f"{here}.tables[{number}].rows[{row}][{column}]")
        yield from _of_sections(section.children, f"{here}.children")


def finding(rule: Rule, key: str, spot: Spot, /, **values: object) -> Finding:
    """A finding of a rule without a mend."""
    return Finding(rule=rule.id, key=key, values=tuple(values.items()), spot=spot)
