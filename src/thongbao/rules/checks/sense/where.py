"""What the rules on sense share: places of values, the texts of the notice with their paths, its citations."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from thongbao.recognise.meeting import is_conclusion
from thongbao.rules.case import Case, Passage, of_record
from thongbao.rules.catalogue import applied
from thongbao.rules.edits import Edit
from thongbao.rules.model import Finding, Rule, Severity
from thongbao.rules.spot import Spot
from thongbao.vietnamese.documents.citations import Citation, find_citations
from thongbao.vietnamese.letters.fold import level

NEAR = 30
"""Characters before and behind a place that tell it from others with the same words."""
RUNNING = frozenset(("subject", "to", "body", "heading", "cell", "closing", "recipient", "note"))
"""Kinds of passages that are the notice's own running text."""


class Cited(NamedTuple):
    """A citation and the passage that it stands in."""

    passage: Passage
    one: Citation

    def spot(self) -> Spot:
        """Its place."""
        return self.passage.spot(self.one.start, self.one.end)


def within(case: Case, path: str, text: str, start: int = 0, end: int | None = None) -> Spot:
    """The place of characters ``start`` to ``end`` of a value of the record that reads ``text``."""
    end = len(text) if end is None else end
    if case.reading is None:
        return Spot(path=path, start=start, end=end)
    first, last = max(start - NEAR, 0), min(end + NEAR, len(text))
    spot = case.locate(path, text[first:last])
    if spot.unit is not None and spot.end is not None:
        return Spot(unit=spot.unit, path=path, start=spot.start + start - first, end=spot.start + end - first)
    return case.locate(path, text[start:end])


def texts(case: Case) -> Sequence[Passage]:
    """The running text of the record, field by field with its path, for a document too."""
    return case.shared(_texts)


def _texts(case: Case) -> Sequence[Passage]:
    return tuple(of_record(case.notice))


def lows(case: Case) -> Sequence[str]:
    """Each of ``texts`` in small letters (``fold.level``), made once for all rules."""
    return case.shared(_lows)


def _lows(case: Case) -> Sequence[str]:
    return tuple(level(passage.text) for passage in texts(case))


def citations(case: Case) -> Sequence[Cited]:
    """Every citation of the notice's own text, in reading order; one that comes twice is there twice."""
    return case.shared(_citations)


def _citations(case: Case) -> Sequence[Cited]:
    return tuple(
        Cited(passage, one)
        for passage in case.passages()
        if passage.kind in RUNNING
        for one in find_citations(passage.text)
    )


def concluded(case: Case) -> bool:
    """Whether the notice gives the conclusions of a meeting."""
    return case.shared(_concluded)


def _concluded(case: Case) -> bool:
    notice = case.notice
    return notice.meeting is not None or is_conclusion(notice.kind.code, notice.subject, notice.preamble)


def speaks(case: Case, name: str) -> bool:
    """Whether another rule holds here, which is then the one to speak."""
    return name in _ids(case.regime)


@cache
def _ids(regime: str | None) -> frozenset[str]:
    return frozenset(one.rule.id for one in applied(regime))


def fault(
    rule: Rule, key: str, spot: Spot, /, *edits: Edit, severity: Severity | None = None, **values: object
) -> Finding:
    """A finding, with its mend when there is one."""
    return Finding(
        rule=rule.id, key=f"sense.{key}", values=tuple(values.items()), spot=spot, edits=edits, severity=severity
    )


def shown(day: str) -> str:
    """An ISO day as it is written in Vietnamese.

    >>> shown("2025-04-15")
    '15/04/2025'
    """
    return "/".join(reversed(day.split("-")))
