"""How a batch goes on: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from thongbao.batch.telling.clock import clock
from thongbao.cli.app import Job
from thongbao.cli.screen import streams
from thongbao.messages import number, say

if TYPE_CHECKING:
    from thongbao.batch.run import Outcome

_FIRST, _OFTEN = 5.0, 30.0
"""Seconds until the first line, and between the others."""
_SHOWN = 50
"""Failures that are told one by one; all of them stand in the report."""


class Watch:
    """Follows a batch. Without a terminal it says a line now and then; with ``quiet`` only failures."""

    def __init__(self, job: Job, *, quiet: bool) -> None:
        self.job, self.quiet = job, quiet
        self.total = self.done = self.failed = self.fresh = 0
        self._began = time.monotonic()
        self._due = self._began + _FIRST

    def found(self, total: int, other: int) -> None:
        """So many documents are there."""
        self.total = total
        self.job.log(f"{total} documents, {other} other files")

    def step(self, outcome: Outcome) -> None:
        """Count a document, tell its failure, and how far all is."""
        self.done += 1
        self.fresh += outcome.fresh
        shown = outcome.item.shown
        if outcome.failure is None:
            self.job.log(f"{shown}: {outcome.doubts} doubts{'' if outcome.fresh else ', unchanged'}")
        else:
            self.failed += 1
            self.job.log(f"{shown}: {outcome.failure.key}")
            self._tell(outcome)
        self.advance()

    def advance(self) -> None:
        """Say how far it is, when it is time."""
        now = time.monotonic()
        if self.quiet or now < self._due or self.done == self.total:
            return
        self._due = now + _OFTEN
        counts = {"done": self.done, "total": self.total, "failed": self.failed}
        streams.tell(say("cli.batch.line", rate=self.rate(), left=self.left(), **counts))

    def rate(self) -> str:
        """Documents a second; those that nobody had to read do not count."""
        return number(self.fresh / max(time.monotonic() - self._began, 0.001), 1)

    def left(self) -> str:
        """Time that is left, as hours, minutes and seconds."""
        passed = time.monotonic() - self._began
        return clock(passed / max(self.done, 1) * (self.total - self.done))

    def _tell(self, outcome: Outcome) -> None:
        if outcome.failure is None or self.failed > _SHOWN + 1:
            return
        if self.failed > _SHOWN:
            streams.tell(say("cli.batch.more_failures"))
            return
        streams.tell(say("cli.error", message=outcome.failure.text(outcome.item.shown)))


class Bar(Watch):
    """Follows a batch on a terminal."""

    def __init__(self, job: Job, progress: Any) -> None:
        super().__init__(job, quiet=False)
        self._progress = progress
        self._task = progress.add_task(say("cli.batch.finding"), total=None, told="")
        self._shown = 0.0

    def found(self, total: int, other: int) -> None:
        """Now it is known how long the bar is."""
        super().found(total, other)
        self._progress.update(self._task, total=total, description=say("cli.parse.progress"))

    def advance(self) -> None:
        """Move the bar; not for every document, which would cost more than reading it."""
        now = time.monotonic()
        if now - self._shown > 0.1 or self.done == self.total:
            self._shown = now
            told = say("cli.batch.bar", rate=self.rate(), left=self.left(), failed=self.failed)
            self._progress.update(self._task, completed=self.done, told=told)


@contextmanager
def watching(job: Job, *, quiet: bool) -> Iterator[Watch]:
    """Who looks on. Lines told meanwhile stand above the bar."""
    if quiet or not sys.stderr.isatty():
        yield Watch(job, quiet=quiet)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    told = TextColumn("{task.fields[told]}", markup=False)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), told)
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        yield Bar(job, progress)


@contextmanager
def stepping(*, quiet: bool) -> Iterator[Callable[[int, int], None]]:
    """Give the function to call after each of a number of documents: how many are done, of how many."""
    if quiet or not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task(say("cli.parse.progress"), total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)
