"""Which tasks are asked for: by body, words and deadline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from thongbao.vietnamese.letters.fold import bare, fold

if TYPE_CHECKING:
    from thongbao.notice.model import Notice, Task


class Wanted(NamedTuple):
    """What a task must have to be taken; None asks for nothing. Days are ISO dates."""

    lead: str | None = None
    coordinator: str | None = None
    text: str | None = None
    since: str | None = None
    until: str | None = None
    overdue: str | None = None
    """The day on which the task is late."""
    without_deadline: bool = False

    def takes(self, task: Task) -> bool:
        """Whether a task has everything that is asked for."""
        day = task.deadline.date if task.deadline is not None else None
        return (
            (self.lead is None or any(_holds(name, self.lead) for name in task.lead))
            and (self.coordinator is None or any(_holds(name, self.coordinator) for name in task.coordinators))
            and (self.text is None or _holds(task.text, self.text))
            and (self.since is None or (day is not None and day >= self.since))
            and (self.until is None or (day is not None and day <= self.until))
            and (self.overdue is None or (day is not None and day < self.overdue))
            and (not self.without_deadline or task.deadline is None)
        )

    def of(self, notices: Iterable[Notice]) -> Iterator[Notice]:
        """Every notice with the tasks that are taken; those without any are left out."""
        for notice in notices:
            tasks = tuple(task for task in notice.tasks if self.takes(task))
            if tasks:
                yield replace(notice, tasks=tasks)


def _holds(text: str, words: str) -> bool:
    """Whether words stand in a text; words that are typed without marks fit any marks.

    >>> _holds("Sở Tài chính", "tài"), _holds("Sở Tài chính", "tai chinh"), _holds("Sở Tài chính", "tái")
    (True, True, False)
    """
    asked = fold(words)
    return asked in fold(text) or (asked == bare(words) and asked in bare(text))
