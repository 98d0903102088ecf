"""Tasks as a table for people, the next deadline first."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from thongbao.cli.screen import streams
from thongbao.export.facts import joined, number_and_symbol, plain
from thongbao.messages import say
from thongbao.messages.visible import visible

if TYPE_CHECKING:
    from thongbao.notice.model import Notice, Task

_LAST = "~"
"""Stands behind every date."""


def show(notices: Iterable[Notice]) -> None:
    """Print the tasks; what a document says cannot steer the terminal."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    rows = [(_due(task), number_and_symbol(notice), task) for notice in notices for task in notice.tasks]
    rows.sort(key=lambda row: row[0])
    table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True, pad_edge=False)
    table.add_column(say("export.tasks.due"), min_width=10, max_width=16, overflow="fold")
    table.add_column(say("export.tasks.number"), max_width=18, overflow="fold")
    table.add_column(say("export.tasks.task"), ratio=5, overflow="fold")
    table.add_column(say("export.tasks.lead"), ratio=3, overflow="fold")
    for _, number, task in rows:
        due = task.deadline
        words = "" if due is None else "/".join(reversed(due.date.split("-"))) if due.date else plain(due.text)
        helpers = joined(task.coordinators)
        who = joined([joined(task.lead), f"({helpers})" if helpers else None], " ")
        table.add_row(*(Text(visible(cell)) for cell in (words, number, plain(task.text), who)))
    console = Console(file=sys.stdout, markup=False, highlight=False, emoji=False)
    if not rows:
        streams.write(say("cli.tasks.none") + "\n")
        return
    with console.capture() as captured:
        console.print(table)
    lines = "".join(line.rstrip() + "\n" for line in captured.get().splitlines())
    streams.write(f"{lines}{say('cli.tasks.count', count=len(rows))}\n")


def _due(task: Task) -> str:
    due = task.deadline
    if due is None:
        return _LAST * 2
    return due.date or _LAST
