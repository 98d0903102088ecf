"""What the page counts and lists, gathered notice by notice."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from thongbao.export.facts import date_of, joined, number_and_symbol, plain
from thongbao.export.overview.asked import STATES, Asked
from thongbao.export.overview.cited import Cited
from thongbao.vietnamese.letters.fold import fold

if TYPE_CHECKING:
    from thongbao.notice.model import Notice, Task


_SPARE = 1000
"""Tasks that are held beyond those that are listed, so that they are not sorted again and again."""


class Paper(NamedTuple):
    """A notice, as far as the page speaks of it."""

    number: str
    date: dt.date | None
    kind: str
    issuer: str
    source: str

    @property
    def name(self) -> str:
        """What it is called in a list: its number, or the name of its file."""
        return self.number or self.source


class Row(NamedTuple):
    """A task. ``bodies`` are places in ``Names.all``."""

    state: str
    due: dt.date | None
    words: str
    text: str
    bodies: tuple[int, ...]
    helpers: str
    reports_to: str
    paper: Paper

    @property
    def order(self) -> tuple[int, dt.date]:
        """The state first, then the day; what has none stands at the end of its state."""
        return STATES.index(self.state), self.due or dt.date.max


class Names:
    """Names that differ in case or tone placement alone are one; the most frequent spelling is shown."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}
        self.spelled: list[Counter[str]] = []

    def place(self, name: str) -> int:
        """The number of a name."""
        key = fold(name).casefold()
        place = self.places.setdefault(key, len(self.places))
        if place == len(self.spelled):
            self.spelled.append(Counter())
        self.spelled[place][name] += 1
        return place

    def shown(self, place: int) -> str:
        """The name of a number."""
        return self.spelled[place].most_common(1)[0][0]


class Figures:
    """Everything that the page shows. Of the tasks only those that may be listed are kept; all are counted."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.issued: Counter[tuple[dt.date | None, str]] = Counter()
        """Papers by day of issue and kind."""
        self.rows: list[Row] = []
        self.names = Names()
        self.states: Counter[str] = Counter()
        self.due: Counter[tuple[dt.date, str]] = Counter()
        self.by_body: dict[int, Counter[str]] = {}
        self.due_by_body: dict[int, Counter[tuple[dt.date, str]]] = {}
        self.unassigned: Counter[str] = Counter()
        self.cited = Cited()

    def add(self, notice: Notice) -> None:
        """Count a notice and its tasks."""
        paper = Paper(
            number=number_and_symbol(notice),
            date=_day(date_of(notice)),
            kind=plain(notice.kind.name),
            issuer=joined([notice.issuer.name, notice.issuer.parent], ", "),
            source=plain(notice.source.name),
        )
        self.issued[paper.date, paper.kind] += 1
        self.cited.add(paper.name, paper.issuer, notice.citations)
        for task in notice.tasks:
            self._task(task, paper)
        if len(self.rows) > 2 * self.asked.most + _SPARE:
            self.rows = self.listed()

    def _task(self, task: Task, paper: Paper) -> None:
        deadline = task.deadline
        due = _day(deadline.date) if deadline else None
        again = deadline.recurring if deadline else None
        state = self.asked.state(due, again=again is not None)
        leads = dict.fromkeys(self.names.place(name) for name in map(plain, task.lead) if name)
        words = joined(dict.fromkeys([deadline.text, again.text if again else None])) if deadline else ""
        helpers, reports_to = joined(task.coordinators), plain(task.reports_to)
        self.rows.append(Row(state, due, words, plain(task.text), tuple(leads), helpers, reports_to, paper))
        self.states[state] += 1
        if due is not None:
            self.due[due, state] += 1
        for lead in leads:
            self.by_body.setdefault(lead, Counter())[state] += 1
            if due is not None:
                self.due_by_body.setdefault(lead, Counter())[due, state] += 1
        if not leads:
            self.unassigned[state] += 1

    def listed(self) -> list[Row]:
        """The tasks, the most urgent first, as many as are asked for."""
        return sorted(self.rows, key=lambda row: row.order)[: self.asked.most]

    def bodies(self) -> list[tuple[int, Counter[str]]]:
        """Bodies with their tasks by state: those with most that is late first, then those with most tasks."""
        return sorted(
            self.by_body.items(), key=lambda one: (-one[1]["late"], -one[1].total(), fold(self.names.shown(one[0])))
        )


def _day(iso: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(iso or "")
    except ValueError:  # a record that was changed by hand
        return None
