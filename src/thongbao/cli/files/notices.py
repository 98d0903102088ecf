"""Notices from whatever stands on the command line: documents are read, records are taken, one at a time."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from thongbao.cli.app import Job, report, report_bug
from thongbao.cli.files.inputs import RECORD_SUFFIXES, STDIN, Input, record_form
from thongbao.errors import Exit, ThongbaoError, UnreadableError, fault
from thongbao.readers.source import MEGABYTE

if TYPE_CHECKING:
    from collections.abc import Callable

    from thongbao.notice.model import Notice
    from thongbao.readers.source import Limits

_ARCHIVES = (".sqlite", ".sqlite3", ".db")
_LINE = b'{"record"'


class Found(NamedTuple):
    """A notice, and the input that it came from."""

    item: Input
    notice: Notice
    alone: bool
    """Whether the input is made to hold one notice only."""


class Notices:
    """All notices of the inputs, in order. What cannot be read is told and left out; ``code`` is the worst of it."""

    def __init__(self, job: Job, items: list[Input], limits: Limits, step: Callable[[], None]) -> None:
        self.job, self.items, self.limits, self.step = job, items, limits, step
        self.code = int(Exit.OK)
        self.done = self.failed = 0

    def __iter__(self) -> Iterator[Found]:
        for item in self.items:
            archive, lines = item.path.suffix.lower() in _ARCHIVES, _has_lines(item)
            alone = not (archive or lines)
            waiting = _archived(item) if archive else self._lines(item) if lines else self._of(item)
            while (notice := self._next(item, waiting)) is not None:
                self.done += 1
                yield Found(item, notice, alone)
                self.step()

    def _next(self, item: Input, waiting: Iterator[Notice]) -> Notice | None:
        """The next notice of an input, or None when there is none or it cannot be read."""
        try:
            return next(waiting, None)
        except BrokenPipeError:
            raise
        except Exception as error:  # a bug on one document must not cost the others theirs
            self._tell(item, error)
            return None

    def _tell(self, item: Input, error: Exception) -> None:
        self.failed += 1
        if isinstance(error, ThongbaoError):
            self.job.log(f"{item.shown}: {type(error).__name__} {error.key}")
            if error.values.get("name") == item.path.name:
                error.values["name"] = item.shown  # two folders may hold files of one name
            self.code = max(self.code, report(error))
            return
        self.job.log(f"{item.shown}: {fault(error)}")
        self.code = max(self.code, report_bug(error, item.shown))

    def _of(self, item: Input) -> Iterator[Notice]:
        from thongbao.notice.files import store

        source = item.open(self.limits)
        form = record_form(item, source.data)
        if form is None:
            yield self.job.read(source).notice
        else:
            yield from store.read_records(source.data, form, source.name)

    def _lines(self, item: Input) -> Iterator[Notice]:
        """Records of JSON lines as they come; a line that is none costs only itself."""
        from thongbao.notice.files import store

        name = "stdin" if str(item.path) == STDIN else item.path.name
        for number, line in enumerate(_open_lines(item, name, int(self.limits.megabytes * MEGABYTE)), 1):
            try:
                notice = store.read_line(line, name, number)
            except ThongbaoError as error:
                self._tell(item, error)
                continue
            if notice is not None:
                yield notice


def _archived(item: Input) -> Iterator[Notice]:
    """The notices of an archive that ``export`` made."""
    from thongbao.export import sqlite

    if not item.path.exists():
        raise UnreadableError("reading.not_found", name=item.path.name)
    yield from sqlite.read(item.path)


def _has_lines(item: Input) -> bool:
    """Whether an input holds JSON lines, by its name, or on standard input by how it begins."""
    if str(item.path) != STDIN:
        return RECORD_SUFFIXES.get(item.path.suffix.lower()) == "jsonl"
    peek = getattr(sys.stdin.buffer, "peek", None)
    return peek is not None and peek(len(_LINE)).lstrip().startswith(_LINE)


def _open_lines(item: Input, name: str, most: int) -> Iterator[bytes]:
    if str(item.path) == STDIN:
        yield from _split(sys.stdin.buffer, name, most)
        return
    try:
        with item.path.open("rb") as file:
            yield from _split(file, name, most)
    except FileNotFoundError as error:
        raise UnreadableError("reading.not_found", name=name) from error
    except OSError as error:
        raise UnreadableError("reading.os_error", name=name, reason=error.strerror or str(error)) from error


def _split(file: BinaryIO, name: str, most: int) -> Iterator[bytes]:
    """The lines; one that is longer than a document may be ends the reading."""
    while line := file.readline(most + 1):
        if len(line) > most:
            limit = round(most / MEGABYTE)
            raise UnreadableError("reading.too_large", name=name, size=limit + 1, limit=limit)
        yield line
