"""The outline of a body as the rules on headings and numbers see it, from a document or from a record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from thongbao.notice.model import Section
from thongbao.rules.case import Case
from thongbao.rules.spot import Spot
from thongbao.vietnamese.documents.outline import Marker, marker_of, value_of


class Node(NamedTuple):
    """An item of the outline with its marker."""

    section: Section
    path: str
    marker: Marker | None
    value: int | None
    """What its number or letter counts."""
    parent: str
    """Path of the item above it, or empty."""

    def spot(self, case: Case, *, whole: bool = False) -> Spot:
        """Where the marker stands, or with ``whole`` the line."""
        spot = case.locate(self.path)
        if spot.unit is None:
            return Spot(path=f"{self.path}.marker")
        found = marker_of(spot.unit.text)
        if found is None:
            return Spot(unit=spot.unit, path=self.path)
        end = None if whole else len(spot.unit.text[: found.end].rstrip())
        return Spot(unit=spot.unit, path=self.path, start=0, end=len(spot.unit.text) if end is None else end)

    def label_spot(self, case: Case) -> Spot:
        """Where the number or letter stands, without the mark after it."""
        spot = self.spot(case)
        if spot.unit is None or self.marker is None:
            return spot
        at = spot.unit.text.find(self.section.marker or "")
        return Spot(unit=spot.unit, path=self.path, start=max(at, 0), end=max(at, 0) + len(self.section.marker or ""))


def nodes(case: Case) -> list[Node]:
    """Every item with a marker, in reading order."""
    return list(_walk(case.notice.sections, "sections", ""))


def _walk(sections: Sequence[Section], path: str, parent: str) -> Iterator[Node]:
    for at, section in enumerate(sections):
        here = f"{path}[{at}]"
        if section.marker is not None:
            marker = marker_of(f"{section.marker}{section.mark or ''} X") or marker_of(f"({section.marker}) X")
            yield Node(section, here, marker, value_of(marker) if marker else None, parent)
        yield from _walk(section.children, f"{here}.children", here)


def rank(marker: Marker) -> str:
    """Markers of one rank count together."""
    if marker.kind == "dotted":
        return f"dotted {marker.label.rpartition('.')[0]}"
    if marker.kind in ("number", "letter"):
        return f"{marker.kind} {')' if marker.mark == ')' else ''}"
    return marker.kind
