"""From the spot of a finding to where a person can go and look."""

from __future__ import annotations

from collections.abc import Callable

from thongbao.errors import UsageError
from thongbao.mend import MENDABLE
from thongbao.notice import paths
from thongbao.rules.case import Case
from thongbao.rules.catalogue import Applied
from thongbao.rules.model import Finding, Severity
from thongbao.rules.spot import Spot
from thongbao.validation.report import Located, Location
from thongbao.validation.wrapped import MOST_LINES, Wrapped

FindLine = Callable[[str], tuple[int, int] | None]
"""Line and column of a path in a record's file."""


class Places:
    """Places of one document's findings. ``find_line`` is given for a record that is a YAML or JSON file."""

    def __init__(self, case: Case, find_line: FindLine | None = None) -> None:
        self._case = case
        self._find_line = find_line
        reading = case.reading
        units = reading.parts.units if reading else []
        self._mendable = reading is not None and reading.layout.format in MENDABLE
        self._order = {id(unit): at for at, unit in enumerate(units)}
        self._wrapped: dict[int, Wrapped] = {}
        self._paragraphs = {
            unit.para.origin.paragraph or unit.para.origin.line or 0: at for at, unit in enumerate(units)
        }

    def located(self, finding: Finding, applied: Applied, severity: Severity) -> Located:
        """A finding with its place, and the words there."""
        spot = finding.spot
        text = self._text(spot)
        end = spot.end if spot.end is not None else len(text or "")
        quote = text[spot.start : end] if text is not None else None
        return Located(
            finding=finding,
            rule=applied.rule,
            severity=severity,
            message=finding.message,
            location=self._location(spot, end),
            quote=quote,
            passage=text,
            at=spot.start,
            mendable=self._mendable,
            borrowed=applied.borrowed,
        )

    def order(self, one: Located) -> tuple[int, int, int]:
        """Sorts findings into reading order; what concerns the whole file comes first."""
        spot = one.finding.spot
        here = one.location
        at = self._order.get(id(spot.unit), -1) if spot.unit is not None else self._beside(spot)
        return (at, here.line or here.paragraph or here.page or 0, here.start or 0)

    def _beside(self, spot: Spot) -> int:
        """Where stored text stands among the printed lines: with the line that begins there, or the one before."""
        number = spot.paragraph or spot.line
        if number is None:
            return -1
        if number not in self._paragraphs:
            before = [at for begun, at in self._paragraphs.items() if begun <= number]
            self._paragraphs[number] = max(before, default=-1)
        return self._paragraphs[number]

    def _text(self, spot: Spot) -> str | None:
        """The text that a spot counts characters in: stored, printed, or a value of the record."""
        if spot.raw is not None:
            return spot.raw
        if spot.unit is not None:
            return spot.unit.text
        if not spot.path:
            return None
        try:
            value = paths.get(self._case.notice, spot.path)
        except UsageError:  # a rule may name a part that is missing
            return None
        return value if isinstance(value, str) else None

    def _location(self, spot: Spot, end: int) -> Location:
        if spot.unit is not None:
            origin = spot.unit.para.origin
            offset = spot.unit.offset
            place = Location(
                page=origin.page,
                box=origin.box,
                paragraph=origin.paragraph,
                start=offset + spot.start,
                end=offset + end,
                path=spot.path,
            )
            return self._in_text(place, spot, end) if origin.line is not None else place
        if spot.path is not None and self._find_line is not None:
            line, column = self._find_line(spot.path) or (None, None)
            return Location(path=spot.path, line=line, column=column)
        if spot.line is not None:
            return Location(
                line=spot.line,
                column=spot.start + 1,
                end_line=spot.line,
                end_column=end + 1,
                path=spot.path,
            )
        return Location(
            page=spot.page,
            paragraph=spot.paragraph,
            start=spot.start if spot.raw is not None else None,
            end=end if spot.raw is not None else None,
            path=spot.path,
        )

    def _in_text(self, place: Location, spot: Spot, end: int) -> Location:
        """Line and column in a text file: a paragraph may be wrapped over lines, its blanks folded."""
        unit = spot.unit
        first = unit.para.origin.line if unit is not None else None
        lines = self._case.stored.lines
        if unit is None or first is None or lines is None:
            return place
        near = _on_line(lines[first - 1].text, unit.text, spot.start, end) if first <= len(lines) else None
        if near is not None:
            return place._replace(line=first, column=near[0] + 1, end_line=first, end_column=near[1] + 1)
        if id(unit) not in self._wrapped:
            self._wrapped[id(unit)] = Wrapped(unit.text, lines[first - 1 : first - 1 + MOST_LINES], first)
        found = self._wrapped[id(unit)].place(spot.start, end)
        if found is None:
            return place._replace(line=first)
        line, column, end_line, end_column = found
        return place._replace(line=line, column=column, end_line=end_line, end_column=end_column)


def _on_line(line: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where characters of a text stand on a line that holds it as it is printed; blanks at the ends left out."""
    at = line.find(text)
    shown = text[start:end]
    if at < 0 or not shown.strip() or text[0].isspace() or text[0] in line[:at]:
        return None
    return at + end - len(shown.lstrip()), at + start + len(shown.rstrip())
