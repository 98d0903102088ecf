"""Where an export goes: standard output, one file for all notices, or a folder with a file for each."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from thongbao.cli.app import report
from thongbao.cli.files import outputs
from thongbao.cli.screen import streams
from thongbao.errors import OutputError, UsageError
from thongbao.export import Choices, exporter, kind_of, updater
from thongbao.messages.visible import visible
from thongbao.notice.files.filenames import safe_name
from thongbao.notice.files.saving import saving

if TYPE_CHECKING:
    from thongbao.cli.files.notices import Found
    from thongbao.errors import ThongbaoError
    from thongbao.notice.model import Notice


class Target:
    """The place of a run's results. ``codes`` are the exit codes of files that could not be written.

    Raises UsageError, OutputError and MissingToolError before anything is read.
    """

    def __init__(self, form: str, output: str | None, choices: Choices, *, count: int, force: bool) -> None:
        self.form, self.force = form, force
        self.choices = choices._replace(leave_out=self._leave_out)
        self.kind = kind_of(form, choices)
        if self.kind.archive:
            self.update = updater(form)
        else:
            self.encode = exporter(form)
        self.codes: list[int] = []
        self.taken: set[str] = set()
        self.output = Path(output) if output is not None else None
        self.folder = output is not None and outputs.is_folder(output, 1 if self.kind.many else count, form)
        if self.folder and not self.kind.one:
            raise UsageError("cli.export.needs_file", form=form, ending=self.kind.ending)
        if self.output is None:
            if not self.kind.many and count > 1:
                raise UsageError("cli.export.needs_folder", form=form)
            if self.kind.archive or (self.kind.binary and sys.stdout.isatty()):
                raise UsageError("cli.export.not_on_screen", form=form, ending=self.kind.ending)
        elif self.folder and self.output.is_file():
            raise UsageError("cli.output_is_file", name=output)
        elif not self.folder and not self.kind.archive:  # an archive is brought up to date, never replaced
            outputs.allow(self.output, force=force)

    def write(self, found: Iterable[Found]) -> None:
        """Write every notice. Where none could be read, nothing is written."""
        waiting = iter(found)
        if self.folder:
            for one in waiting:
                self._to_folder(one)
            return
        self.write_notices(self._notices(waiting))

    def write_notices(self, notices: Iterable[Notice]) -> bool:
        """Write notices to the one place that is theirs; where there is none, nothing is written and said so."""
        waiting = iter(notices)
        first = next(waiting, None)
        if first is None:
            return False
        self._to_one(chain([first], waiting))
        return True

    def _notices(self, found: Iterator[Found]) -> Iterator[Notice]:
        for at, one in enumerate(found):
            if at and not self.kind.many:
                raise UsageError("cli.export.needs_folder", form=self.form)
            yield one.notice

    def _to_one(self, notices: Iterator[Notice]) -> None:
        if self.kind.archive and self.output is not None:
            self.update(notices, self.output)
            return
        pieces = self.encode(notices, self.choices)
        if self.output is None:
            for piece in pieces:
                self._print(piece)
            return
        with saving(self.output) as file:
            for piece in pieces:
                file.write(piece)

    def _leave_out(self, error: ThongbaoError) -> None:
        self.codes.append(report(error))

    def _print(self, piece: bytes) -> None:
        if sys.stdout.isatty():
            streams.write(visible(piece.decode()))
        else:
            streams.write_record(piece)

    def _to_folder(self, found: Found) -> None:
        """Write one notice to a file of its own; what goes wrong with it is told and is its exit code."""
        assert self.output is not None
        path = self._free(self.output / found.item.below.parent, self._stem(found))
        try:
            outputs.allow(path, force=self.force)
            with saving(path) as file:
                for piece in self.encode([found.notice], self.choices):
                    file.write(piece)
        except OutputError as error:
            self.codes.append(report(error))

    def _stem(self, found: Found) -> str:
        """The input's own name where it holds one notice, else that of the document that was read."""
        return found.item.below.stem if found.alone else Path(found.notice.source.name).stem

    def _free(self, folder: Path, stem: str) -> Path:
        """A name that no other notice of this run has."""
        ending = self.kind.ending.removeprefix(".")
        path, number = folder / safe_name(stem, ending), 1
        while (same := unicodedata.normalize("NFC", str(path)).casefold()) in self.taken:
            number += 1
            path = folder / safe_name(f"{stem}-{number}", ending)
        self.taken.add(same)
        return path
