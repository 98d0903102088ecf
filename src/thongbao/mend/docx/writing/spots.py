"""From the place of a finding to the stored text behind it: letter by letter, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from thongbao.mend.aligned import Step, letters_of, steps
from thongbao.mend.model import Unmendable
from thongbao.readers.docx.paragraph.flow import PAGE_BREAK, Flow
from thongbao.readers.docx.paragraph.trace import Trace, Traced
from thongbao.recognise.lines.units import Unit
from thongbao.rules.spot import Spot


class Spelled(NamedTuple):
    """A letter of a printed line and where it is stored; ``flow`` is None where none is (an automatic number)."""

    text: str
    flow: Flow | None
    start: int = 0
    end: int = 0


class Stretch(NamedTuple):
    """Characters ``start`` to ``end`` of a paragraph's stored text."""

    flow: Flow
    start: int
    end: int


class Change(NamedTuple):
    """Text to be put in place of a stretch; an empty stretch follows what stands before it (``after``) or not."""

    at: Stretch
    text: str
    after: bool


_NEIGHBOURS = ((0, 1), (-1, 0), (0, 1, 2), (-2, -1, 0), (-1, 0, 1))
"""Lines that recognition joined from paragraphs side by side, relative to the one that is named."""


class Spots:
    """Finds places in the paragraphs of a document."""

    def __init__(self, trace: Trace) -> None:
        self._flows: dict[int, list[Flow]] = {}
        for flow, _ in sorted(trace.flows, key=lambda pair: pair[1]):  # the body before headers of the same number
            self._flows.setdefault(flow.paragraph, []).append(flow)
        self._lines: dict[int, list[list[Spelled]]] = {}

    def flow(self, spot: Spot) -> Flow:
        """The paragraph of a spot."""
        if spot.unit is not None and spot.raw is None:
            flow = next((letter.flow for letter in self.line(spot.unit) if letter.flow is not None), None)
        else:
            flow = self._of_raw(spot)
        if flow is None or flow.traced is None:
            raise Unmendable("mend.not_found")
        return flow

    def by_number(self, ordinal: int | None) -> Flow | None:
        """The paragraph that is read as number ``ordinal``."""
        return next(iter(self._flows.get(ordinal or 0, ())), None)

    def changes(self, spot: Spot, text: str, *, words: bool) -> list[Change]:
        """The smallest changes that make ``text`` of the characters of a spot; of whole ``words``."""
        return self.made(spot, lambda old: steps(old, text, words=words))

    def made(self, spot: Spot, ways: Callable[[str], Iterable[Step]]) -> list[Change]:
        """The changes of the characters of a spot that ``ways`` finds in their text."""
        if spot.unit is not None and spot.raw is None:
            letters = self.line(spot.unit)
            end = len(letters) if spot.end is None else spot.end
            if not 0 <= spot.start <= end <= len(letters):
                raise Unmendable("mend.not_found")
            old = "".join(letter.text for letter in letters[spot.start : end])
            return [
                _change(letters, spot.start + step.start, spot.start + step.end, step.text)
                for step in ways(old)
            ]
        flow = self._of_raw(spot)
        stored = traced(flow).text()
        end = len(stored) if spot.end is None else spot.end
        return [
            Change(Stretch(flow, spot.start + step.start, spot.start + step.end), step.text, True)
            for step in ways(stored[spot.start : end])
        ]

    def stretches(self, spot: Spot) -> list[Stretch]:
        """The stored characters of a spot, one stretch a paragraph."""
        if spot.unit is None or spot.raw is not None:
            flow = self._of_raw(spot)
            return [Stretch(flow, spot.start, len(traced(flow).text()) if spot.end is None else spot.end)]
        found: list[Stretch] = []
        for letter in self.line(spot.unit)[spot.start : spot.end]:
            if letter.flow is None:
                continue
            if found and found[-1].flow is letter.flow:
                found[-1] = found[-1]._replace(end=letter.end)
            else:
                found.append(Stretch(letter.flow, letter.start, letter.end))
        return found

    def numbered(self, spot: Spot) -> bool:
        """Whether the characters of a spot take in an automatic number."""
        return spot.unit is not None and spot.raw is None and spot.start < spot.unit.para.generated

    def whole(self, spot: Spot) -> bool:
        """Whether a spot's line is all that its paragraph shows side by side: no other half stands beside it."""
        if spot.unit is None or spot.raw is not None:
            return True
        flows = {id(stretch.flow): stretch.flow for stretch in self.stretches(spot)}
        lines = [line for flow in flows.values() for line in self._of(flow)]
        told = {part for line in lines for part in "".join(letter.text for letter in line).split("\n")}
        return all(part in told for part in spot.unit.text.split("\n")) or len(lines) > 1

    def line(self, unit: Unit) -> list[Spelled]:
        """The letters of a printed line. Raises Unmendable when it is not in the file as it was read."""
        ordinal = unit.para.origin.paragraph
        if ordinal is None:
            raise Unmendable("mend.not_found")
        for flow in self._flows.get(ordinal, ()):
            for letters in self._of(flow):
                found = _within(letters, unit)
                if found is not None:
                    return found
        for places in _NEIGHBOURS:
            letters = self._side_by_side([ordinal + place for place in places])
            found = _within(letters, unit)
            if found is not None:
                return found
        raise Unmendable("mend.not_found")

    def _side_by_side(self, ordinals: list[int]) -> list[Spelled]:
        joined: list[Spelled] = []
        for ordinal in ordinals:
            for flow in self._flows.get(ordinal, ())[:1]:
                for letters in self._of(flow)[:1]:
                    if joined and letters:
                        joined.append(Spelled(" ", None))
                    joined.extend(letters)
        return joined

    def _of(self, flow: Flow) -> list[list[Spelled]]:
        if id(flow) not in self._lines:
            self._lines[id(flow)] = list(spelled(flow))
        return self._lines[id(flow)]

    def _of_raw(self, spot: Spot) -> Flow:
        for flow in self._flows.get(spot.paragraph or 0, ()):
            if spot.raw is None or traced(flow).text() == spot.raw:
                return flow
        raise Unmendable("mend.not_found")


def traced(flow: Flow) -> Traced:
    """What a paragraph was read from."""
    if flow.traced is None:
        raise Unmendable("mend.not_found")
    return flow.traced


def spelled(flow: Flow) -> Iterator[list[Spelled]]:
    """The letters of a paragraph, page by page where a forced break cuts it; none when letters cannot be told apart."""
    raw, stored = flow.raw(), traced(flow).text()
    shift = len(raw) - len(stored)
    if shift < 0 or any(a != b and a != b.upper() for a, b in zip(raw[shift:], stored, strict=True)):
        return  # letters of an old font, or capitals of another length
    start = 0
    for part in raw.split(PAGE_BREAK):
        letters = letters_of(part)
        if letters is None:
            return
        offset = start - shift
        yield [
            Spelled(one.text, flow, one.start + offset, one.end + offset)
            if one.start + offset >= 0
            else Spelled(one.text, None)
            for one in letters
        ]
        start += len(part) + 1


def _within(letters: list[Spelled], unit: Unit) -> list[Spelled] | None:
    """The letters of a unit among those of a paragraph."""
    text, wanted = "".join(letter.text for letter in letters), unit.text
    if text.startswith(wanted, unit.offset) and (unit.offset or unit.side is None or text == wanted):
        return letters[unit.offset : unit.offset + len(wanted)]
    if unit.side is not None:
        own = _between_tabs(letters, unit.side, wanted)
        if own is not None:
            return own
    at = text.rfind(wanted) if unit.side else text.find(wanted)
    return letters[at : at + len(wanted)] if wanted and at >= 0 else None


def _between_tabs(letters: list[Spelled], side: int, wanted: str) -> list[Spelled] | None:
    """The column of a tabbed line that reads ``wanted``; of several that do, the one of its side."""
    columns: list[list[Spelled]] = [[]]
    for letter in letters:
        if letter.flow is not None and "\t" in traced(letter.flow).text()[letter.start : letter.end]:
            columns.append([])
        else:
            columns[-1].append(letter)
    filled = [column for column in columns if any(not letter.text.isspace() for letter in column)]
    alike = {
        at: column
        for at, column in enumerate(filled)
        if "".join(letter.text for letter in column).strip() == wanted
    }
    column = alike.get(side) or next(iter(alike.values()), None)
    if column is None:
        return None
    start = next(at for at, letter in enumerate(column) if not letter.text.isspace())
    return column[start : start + len(wanted)]


def _change(letters: list[Spelled], start: int, end: int, text: str) -> Change:
    gone = letters[start:end]
    if gone:
        flow = gone[0].flow
        if flow is None or any(letter.flow is not flow for letter in gone):
            raise Unmendable("mend.generated" if flow is None else "mend.not_found")
        return Change(Stretch(flow, gone[0].start, gone[-1].end), text, True)
    before = letters[start - 1] if start else None
    behind = letters[start] if start < len(letters) else None
    if before is not None and before.flow is not None and not before.text.isspace():
        return Change(Stretch(before.flow, before.end, before.end), text, True)
    if behind is not None and behind.flow is not None:
        return Change(Stretch(behind.flow, behind.start, behind.start), text, False)
    if before is not None and before.flow is not None:
        return Change(Stretch(before.flow, before.end, before.end), text, True)
    raise Unmendable("mend.generated")
