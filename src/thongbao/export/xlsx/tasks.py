"""The task sheet: a task a row, with a state to choose, days left, and what is late in colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from thongbao.export.facts import date_of, joined, number_and_symbol, plain
from thongbao.export.xlsx.sheet import FIRST, Column, Sheet
from thongbao.messages import say

if TYPE_CHECKING:
    from thongbao.notice.model import Deadline, Notice, Task

_COLUMNS = (
    ("no", 5), ("number", 16), ("date", 11), ("task", 52), ("lead", 23), ("coordinators", 21), ("due", 11),
    ("due_words", 17), ("reports_to", 16), ("state", 13), ("done_on", 11), ("days_left", 8),
)  # fmt: skip
DUE, STATE, DONE_ON, DAYS_LEFT = 6, 9, 10, 11
STATES = ("open", "under_way", "done", "on_hold")
_SPARE = 500
"""Rows below the last one that take new tasks: their drop-down and colours are there."""


class TaskSheet(Sheet):
    """The sheet of tasks."""

    def __init__(self, book: Any) -> None:
        columns = [Column(say(f"export.tasks.{key}"), width) for key, width in _COLUMNS]
        super().__init__(book, say("export.tasks.sheet"), say("export.tasks.title"), columns)
        self.states = [say(f"export.state.{key}") for key in STATES]
        self.done = self.states[STATES.index("done")]

    def add(self, notice: Notice) -> None:
        """The tasks of a notice."""
        number = number_and_symbol(notice)
        for task in notice.tasks:
            self._task(notice, number, task)

    def _task(self, notice: Notice, number: str, task: Task) -> None:
        due = task.deadline
        row = self.next_row({
            1: number, 3: plain(task.text), 4: joined(task.lead), 5: joined(task.coordinators), 7: _words(due),
            8: plain(task.reports_to),
        })  # fmt: skip
        self.sheet.write_number(row, 0, row - FIRST + 1, self.number)
        self.put_date(row, 2, date_of(notice))
        self.put_date(row, DUE, due.date if due else None)
        self.put(row, STATE, self.states[0], self.centred)
        self.put_date(row, DONE_ON, None)
        line = row + 1  # formulas count from 1
        left = f'=IF(AND(ISNUMBER($G{line}),$J{line}<>"{self.done}"),$G{line}-TODAY(),"")'
        self.sheet.write_formula(row, DAYS_LEFT, left, self.number, "")

    def close(self) -> None:
        """Set drop-down, colours and filters."""
        super().close()
        end = self.last + _SPARE
        self.sheet.data_validation(
            FIRST, STATE, end, STATE, {"validate": "list", "source": self.states, "error_type": "warning"}
        )
        self.sheet.data_validation(
            FIRST, DONE_ON, end, DONE_ON,
            {"validate": "date", "criteria": ">=", "value": "=DATE(1945,9,2)", "error_type": "warning"},
        )  # fmt: skip
        line = FIRST + 1
        for formula, look in (
            (f'=$J{line}="{self.done}"', {"font_color": "#5F6B66", "bg_color": "#E3F1E5"}),
            (f"=AND(ISNUMBER($G{line}),$G{line}<TODAY())", {"font_color": "#8B0000", "bg_color": "#FBD9D5"}),
            (f"=AND(ISNUMBER($G{line}),$G{line}<=TODAY()+7)", {"bg_color": "#FFF2C6"}),
        ):
            self.sheet.conditional_format(
                FIRST, 0, end, DAYS_LEFT,
                {"type": "formula", "criteria": formula, "format": self.book.add_format(look), "stop_if_true": True},
            )  # fmt: skip


def _words(due: Deadline | None) -> str:
    """The words of the deadline and of what comes back, each once."""
    if due is None:
        return ""
    again = due.recurring.text if due.recurring else None
    return joined(dict.fromkeys((due.text, again)))
