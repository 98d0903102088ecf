"""A run: every document of the inventory gets its record or its failure, and both stand in the ledger.

The coordinator reads files and writes records; workers turn the one into the other. It holds a bounded number of
documents at a time, so that its memory does not grow with the archive.
"""

from __future__ import annotations

import errno
import time
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple, Protocol

from thongbao.batch.causes import PASSING, cause_of
from thongbao.batch.lacking import is_there
from thongbao.batch.ledger.book import Book, Entry, Spot
from thongbao.batch.model import Failure, Item, Recipe
from thongbao.batch.records import Records
from thongbao.batch.records.rename import renamed
from thongbao.batch.sources.archives import Reader
from thongbao.errors import Exit, OutputError, ThongbaoError
from thongbao.pool.line import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from thongbao.pool.frames import Frame
    from thongbao.pool.workers import Pool

_GROUP = 64
_PAUSE = 1.0
"""Documents and seconds after which what is done is brought to the disk."""
_OF_ONE = {errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.EACCES, errno.EPERM, errno.EINVAL}
"""Why one record cannot be written while others can."""


class Engine(Protocol):
    """What turns documents into answers, in order: the pool of this machine, or a cluster."""

    def run(self, jobs: Iterable[tuple[Step, Task | None]]) -> Iterator[tuple[Step, Frame | None]]:
        """The answer to every document; None where there is nothing to read."""


class Step(NamedTuple):
    """A document on its way. What is None is not known or not needed."""

    item: Item
    content: str = ""
    entry: Entry | None = None
    """What became of it the last time, which still holds."""
    failure: Failure | None = None
    copied: bool = False
    """Whether another document has the same bytes."""


class Outcome(NamedTuple):
    """What became of a document, for whoever looks on."""

    item: Item
    failure: Failure | None
    fresh: bool
    """Whether anything was done for it in this run."""
    doubts: int = 0


class Run:
    """One pass over an inventory. ``since`` is the first run whose failures are not to be tried again."""

    def __init__(
        self,
        book: Book,
        records: Records,
        recipe: Recipe,
        engine: Engine,
        spare: Callable[[], Pool],
        *,
        number: int,
        since: int,
        redo: bool,
    ) -> None:
        """``spare`` starts a pool for the few documents that turn out to need reading when it is their turn."""
        self.book, self.records, self.recipe, self.engine, self._spare = book, records, recipe, engine, spare
        self.number, self.since, self.redo = number, since, redo
        self._mark = recipe.mark
        self._reader = Reader(recipe.limits)
        self._flying: set[str] = set()
        self._late: Pool | None = None

    def outcomes(self, items: Iterable[Item]) -> Iterator[Outcome]:
        """Do the work; what is done when it is broken off is kept. Raises OutputError where nothing can be written."""
        done, last = 0, time.monotonic()
        try:
            for step, answer in self.engine.run(self._jobs(items)):
                yield self._settle(step, answer)
                done += 1
                if done % _GROUP == 0 or time.monotonic() - last > _PAUSE:
                    self.records.commit()
                    last = time.monotonic()
            self.records.finish()
        except (KeyboardInterrupt, GeneratorExit):
            self.records.commit()
            raise
        finally:
            self._reader.close()
            if self._late is not None:
                self._late.close()

    def _jobs(self, items: Iterable[Item]) -> Iterator[tuple[Step, Task | None]]:
        for item in items:
            yield self._plan(item)

    def _plan(self, item: Item) -> tuple[Step, Task | None]:
        """What there is to do for a document; only what is new has to be read."""
        if item.problem is not None:
            return Step(item, failure=item.problem), None
        entry = self.book.find(item.identity)
        if entry is not None and not self._holds(entry):
            entry = None
        try:
            corrections = self.records.corrections(item)
        except ThongbaoError as error:
            return Step(item._replace(stamp=""), failure=Failure.of(error)), None  # to be tried again
        if corrections:
            mark = sha256(corrections.encode("utf-8", "surrogateescape")).hexdigest()[:16]
            item = item._replace(stamp=f"{item.stamp}+{mark}" if item.stamp else "")
        if entry is not None and item.stamp and item.stamp == entry.stamp:
            return Step(item, entry.content, entry), None
        try:
            data = self._reader.read(item)
        except ThongbaoError as error:
            return Step(item, failure=Failure.of(error)), None
        content = _content(item, data, corrections)
        if entry is not None and entry.content == content:
            return Step(item, content, entry), None
        twin = self.book.like(content, self._mark)
        if content in self._flying or (twin is not None and self._holds(twin)):
            return Step(item, content, copied=True), None
        self._flying.add(content)
        return Step(item, content), Task(item.filename, data, corrections)

    def _holds(self, entry: Entry) -> bool:
        """Whether what became of a document would become of it again."""
        if entry.mark != self._mark or (self.redo and entry.run < self.since):
            return False
        if entry.run >= self.since:
            return True
        if entry.failure is not None:
            return cause_of(entry.failure) not in PASSING
        lacking = entry.facts.get("lacking")
        return lacking is None or not is_there(lacking)

    def _settle(self, step: Step, answer: Frame | None) -> Outcome:
        if step.failure is not None:
            return self._failed(step, step.failure)
        if step.entry is not None:
            return self._kept(step, step.entry)
        if step.copied:
            return self._copied(step)
        if answer is None:
            raise AssertionError("a document without an answer")
        self._flying.discard(step.content)
        header, record = answer
        failure = answered(header)
        if failure is not None:
            return self._failed(step, failure)
        return self._write(step, record, header.get("facts", {}))

    def _kept(self, step: Step, entry: Entry) -> Outcome:
        """An unchanged document keeps its record, or its failure."""
        item = step.item
        if entry.failure is not None:
            self._put(step, self._skip(item, entry.failure), entry.failure, entry.facts)
            return Outcome(item, entry.failure, fresh=False)
        try:
            spot = self.records.keep(item, entry)
        except OutputError as error:
            return self._not_written(step, error)
        if spot is None:
            return self._again(step)
        settled = entry.settled and spot == entry.spot
        self._put(step, spot, None, entry.facts, settled=settled)
        return Outcome(item, None, fresh=False, doubts=entry.facts.get("doubts", 0))

    def _copied(self, step: Step) -> Outcome:
        """A document with the bytes of another gets the record of the other under its own name, or its failure."""
        twin = self.book.like(step.content, self._mark)
        if twin is None:
            return self._again(step)
        if twin.failure is not None:
            if cause_of(twin.failure) == "output":
                return self._again(step)
            return self._failed(step, twin.failure)
        record = self.records.read(twin.spot)
        record = renamed(record, self.recipe.form, step.item.filename) if record is not None else None
        return self._again(step) if record is None else self._write(step, record, twin.facts)

    def _again(self, step: Step) -> Outcome:
        """Read a document whose record should have been at hand and was not."""
        item = step.item
        try:
            data = self._reader.read(item)
            corrections = self.records.corrections(item)
        except ThongbaoError as error:
            return self._failed(step, Failure.of(error))
        if self._late is None:
            self._late = self._spare()
        again = Step(item, _content(item, data, corrections))
        for _, answer in self._late.run([(again, Task(item.filename, data, corrections))]):
            return self._settle(again, answer)
        raise AssertionError("a document without an answer")

    def _write(self, step: Step, record: bytes, facts: dict[str, object]) -> Outcome:
        try:
            spot = self.records.put(step.item, record)
        except OutputError as error:
            return self._not_written(step, error)
        self._put(step, spot, None, facts)
        doubts = facts.get("doubts")
        return Outcome(step.item, None, fresh=True, doubts=doubts if isinstance(doubts, int) else 0)

    def _not_written(self, step: Step, error: OutputError) -> Outcome:
        cause = error.__cause__
        if isinstance(cause, OSError) and cause.errno not in _OF_ONE:
            raise error
        return self._failed(step, Failure.of(error))

    def _failed(self, step: Step, failure: Failure) -> Outcome:
        self._put(step, self._skip(step.item, failure), failure, {})
        return Outcome(step.item, failure, fresh=True)

    def _skip(self, item: Item, failure: Failure) -> Spot:
        """A document that cannot be opened now, on a share that is away, say, may be as it was."""
        return self.records.skip(item, stays=cause_of(failure) == "access")

    def _put(
        self, step: Step, spot: Spot, failure: Failure | None, facts: dict[str, object], *, settled: bool = False
    ) -> None:
        item = step.item
        entry = Entry(
            item.identity, item.seq, self.number, self._mark, item.stamp, step.content, item.shown, spot,
            settled, failure, facts,
        )  # fmt: skip
        self.book.put(entry)


def _content(item: Item, data: bytes, corrections: str) -> str:
    """What two documents share whose records differ by the name only: bytes, ending of the name, corrections."""
    found = sha256(data)
    if corrections:
        found.update(b"\0corrections\0" + corrections.encode("utf-8", "surrogateescape"))
    name = item.filename.lower()
    return found.hexdigest() + (name[name.rfind(".") :] if "." in name else "")


def answered(header: dict[str, object]) -> Failure | None:
    """The failure that an answer tells, or None."""
    if "bug" in header:
        return Failure("batch.bug", {"what": str(header["bug"])}, int(Exit.BUG))
    if "error" not in header:
        return None
    values, code = header.get("values"), header.get("exit", int(Exit.UNREADABLE))
    return Failure(
        str(header["error"]),
        values if isinstance(values, dict) else {},
        code if isinstance(code, int) else int(Exit.UNREADABLE),
    )
