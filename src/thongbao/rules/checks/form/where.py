"""Where the words of a part stand, and the findings and mends that are made of that."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.edits import Edit, TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.spot import Spot


def within(case: Case, path: str, text: str, start: int = 0, end: int | None = None) -> Spot:
    """The place of characters ``start`` to ``end`` of a value of the record that is printed as ``text``."""
    stop = len(text) if end is None else end
    if case.reading is None:
        return Spot(path=path, start=start, end=stop)
    spot = case.locate(path)
    if spot.unit is not None:
        at = spot.unit.text.find(text)
        if at >= 0:
            return Spot(unit=spot.unit, path=path, start=at + start, end=at + stop)
    return case.locate(path, text[start:stop])


def on(unit: Unit, start: int = 0, end: int | None = None, path: str | None = None) -> Spot:
    """The place of characters of a printed line."""
    return Spot(unit=unit, path=path, start=start, end=len(unit.text) if end is None else end)


def fault(rule: Rule, key: str, spot: Spot, *edits: Edit, **values: object) -> Finding:
    """A finding with its mend, when there is one and the rule lets it be made."""
    mend = edits if rule.fix != "none" else ()
    return Finding(rule=rule.id, key=key, values=tuple(values.items()), spot=spot, edits=mend)


def mended(rule: Rule, key: str, spot: Spot, shown: str, wanted: str) -> Finding:
    """Words that are written one way and should be written another one."""
    return fault(rule, key, spot, TextEdit(spot, wanted), shown=shown, wanted=wanted)


def guessed_blanks(case: Case, shown: str, wanted: str) -> bool:
    """Whether only blanks differ, in a format where they are guessed from gaps between letters."""
    return case.format in ("pdf", "image") and shown.replace(" ", "") == wanted.replace(" ", "")


def printed(case: Case, *labels: Label) -> list[Unit]:
    """The lines of some parts; none for a record, which has no lines."""
    return case.lines(*labels) if case.reading is not None else []


def top(case: Case) -> Spot:
    """The beginning of the document: where something that is missing should stand."""
    if case.reading is None or not case.reading.parts.units:
        return Spot()
    return Spot(unit=case.reading.parts.units[0], end=0)


def last_of(case: Case, *labels: Label) -> Unit | None:
    """The last line of some parts."""
    found = printed(case, *labels)
    return found[-1] if found else None


def between(case: Case, after: frozenset[Label], before: frozenset[Label]) -> Iterator[Unit]:
    """The ornaments (signs without words) right after the last line of ``after`` and before any of ``before``."""
    if case.reading is None:
        return
    pairs = case.labelled
    ends = [at for at, (_, label) in enumerate(pairs) if label in after]
    if not ends:
        return
    side = pairs[ends[-1]][0].side
    for unit, label in pairs[ends[-1] + 1 :]:
        if label in before:
            return
        if label == Label.ORNAMENT and unit.side == side:
            yield unit
