"""A progress bar for many files, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from thongbao.messages import say


@contextmanager
def bar(total: int, *, quiet: bool) -> Iterator[Callable[[], None]]:
    """Give the function to call after each file. Lines told meanwhile stand above the bar."""
    if quiet or total < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task(say("cli.parse.progress"), total=total)
        yield lambda: progress.advance(task)


@contextmanager
def counter(*, quiet: bool) -> Iterator[Callable[[], None]]:
    """Give the function to call after each of a number of things that nobody knows beforehand."""
    if quiet or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task(say("cli.parse.progress"), total=None)
        yield lambda: progress.advance(task)
