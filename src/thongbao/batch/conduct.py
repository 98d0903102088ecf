"""A batch from beginning to end: find the documents, read what is new, count what there is."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, Protocol

from thongbao.batch.destination import Destination
from thongbao.batch.model import Recipe
from thongbao.batch.records.names import target_of
from thongbao.batch.run import Engine, Outcome, Run
from thongbao.batch.sources import find
from thongbao.batch.sources.inventory import Inventory
from thongbao.batch.telling import files
from thongbao.batch.telling.tally import Tally, tally
from thongbao.errors import UnreadableError
from thongbao.pool.workers import Pool

WORK = "thongbao.batch.work:read_one"


class Request(NamedTuple):
    """What is asked for. ``work`` names the function that is done with every document."""

    sources: tuple[str, ...]
    destination: str
    recipe: Recipe = Recipe()
    workers: int = 0
    """0 for one a processor."""
    redo: bool = False
    """Read again what is unchanged."""
    force: bool = False
    """Overwrite files that are not ours."""
    cache: bool = True
    """Whether a ledger is kept for the next run."""
    report: str | None = None
    """The folder for the page and the table of failures; None for that of the records."""
    work: str = WORK


class Listener(Protocol):
    """Who is told how it goes."""

    def found(self, total: int, other: int) -> None:
        """So many documents are there, and so many other files."""

    def step(self, outcome: Outcome) -> None:
        """A document is done."""


Engines = Callable[[Request, int], AbstractContextManager[Engine]]
"""Gives what reads the documents of a request, so many of them."""


def conduct(request: Request, listener: Listener, engines: Engines | None = None) -> Tally:
    """Do all of it. Raises UsageError, OutputError, and UnreadableError where nothing was found.

    ``engines`` stands in for the pool of processes.
    """
    began = time.monotonic()
    place = Destination(
        request.destination, form=request.recipe.form, cache=request.cache, force=request.force
    )
    inventory = Inventory()
    told = Path(request.report) if request.report is not None else place.folder
    try:
        files.allow(told, force=request.force)
        _take_stock(request, place, inventory)
        total = len(inventory)
        listener.found(total, inventory.other)
        with _numbered(request, place) as (number, since), (engines or _pooled)(request, total) as engine:
            run = Run(
                place.book, place.records, request.recipe, engine, lambda: _pool(request, 1),
                number=number, since=since, redo=request.redo,
            )  # fmt: skip
            unchanged = 0
            for outcome in run.outcomes(inventory):
                unchanged += not outcome.fresh
                listener.step(outcome)
        inventory.close()
        sums = tally(place.book, number)
        sums.other, sums.unchanged, sums.seconds = inventory.other, unchanged, time.monotonic() - began
        sums.report = str(told / files.PAGE)
        files.write(told, sums, place.book, number, request.sources)
        if request.report is None:
            place.send_reports((files.PAGE, files.TABLE))
            sums.report = f"{place.far.address}/{files.PAGE}" if place.far is not None else sums.report
        return sums
    finally:
        inventory.close()
        place.close()


def _take_stock(request: Request, place: Destination, inventory: Inventory) -> None:
    form = request.recipe.form

    def target(below: str) -> str:
        return "" if form == "jsonl" else target_of(below, form)

    inventory.fill(find(request.sources, request.recipe.limits, place.place), target)
    if not len(inventory):
        raise UnreadableError("batch.nothing", name=" ".join(request.sources), other=inventory.other)


@contextmanager
def _numbered(request: Request, place: Destination) -> Iterator[tuple[int, int]]:
    """The number of this run, and that of the first run of those that were broken off before it.

    A run that takes up what another left is bound by what that one found, also by its failures.
    """
    book = place.book
    asked = "\0".join((*(str(Path(name).absolute()) for name in request.sources), str(request.redo)))
    sign = sha256(asked.encode("utf-8", "surrogatepass")).hexdigest()
    number = book.number("run") + 1
    since = book.number("since") if book.note("open") == sign else number
    for name, value in (("run", number), ("since", since), ("open", sign)):
        book.put_note(name, value)
    book.commit()
    yield number, since
    book.put_note("open", "")
    book.commit()


@contextmanager
def _pooled(request: Request, total: int) -> Iterator[Engine]:
    wanted = request.workers or processors()
    pool = _pool(request, max(1, min(wanted, total)))
    try:
        yield pool
    finally:
        pool.close()


def _pool(request: Request, workers: int) -> Pool:
    recipe = request.recipe
    return Pool(
        request.work,
        recipe.plain(),
        workers=workers,
        seconds=recipe.limits.seconds,
        memory=recipe.limits.memory,
    )


def processors() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
