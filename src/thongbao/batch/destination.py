"""A destination that is open: its lock, its ledger, its records, and where the reports on a run go."""

from __future__ import annotations

import os
import posixpath
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from thongbao.batch.ledger import private
from thongbao.batch.ledger.book import Book
from thongbao.batch.ledger.lock import Lock
from thongbao.batch.records import Records
from thongbao.batch.sources import is_address
from thongbao.errors import OutputError, UsageError

if TYPE_CHECKING:
    from thongbao.batch.records.far import Far


class Destination:
    """Where a run writes. ``state`` is the folder in which it keeps account: beside the records, and hidden there."""

    def __init__(self, name: str, *, form: str, cache: bool, force: bool) -> None:
        """Open it; ``form`` is that of the records. Raises UsageError where another run has it, and OutputError."""
        self.name, self.cache, self._force = name, cache, force
        self._single = form == "jsonl"
        self.far: Far | None = None
        make = self._far(name) if is_address(name) else self._near(name)
        with ExitStack() as undo:
            try:
                private.folder(self.state)
                self._lock = Lock(self.state / "lock", name)
            except OSError as error:
                raise OutputError("notice.cannot_write", name=name, reason=error.strerror or str(error)) from error
            undo.callback(self._lock.release)
            self.book = Book(self.state / "ledger.sqlite" if cache else None)
            undo.callback(self.book.close)
            self.records = make()
            undo.pop_all()

    def close(self) -> None:
        """Let go of everything. A ledger that was not wanted leaves nothing behind."""
        self.records.close()
        self.book.close()
        leaves = not self.cache and not (self.state / "ledger.sqlite").exists()
        if leaves:  # as long as it is ours; Windows keeps what is open
            shutil.rmtree(self.state, ignore_errors=True)
        self._lock.release()
        if leaves and os.name == "nt":
            shutil.rmtree(self.state, ignore_errors=True)

    def send_reports(self, names: tuple[str, ...]) -> None:
        """Bring reports that were written here to a remote destination. Raises OutputError."""
        if self.far is not None:
            for name in names:
                self.far.send(self.folder / name, name)

    def _near(self, name: str) -> Callable[[], Records]:
        path = Path(os.path.abspath(name))  # noqa: PTH100 - it is compared with what is found below the sources
        self.place = str(path)
        if self._single and path.is_dir():
            raise UsageError("batch.needs_file", name=name)
        if not self._single and path.exists() and not path.is_dir():
            raise UsageError("batch.needs_folder", name=name)
        self.folder = path.parent if self._single else path
        self.state = self.folder / (f".{path.name}.thongbao" if self._single else ".thongbao")

        def make() -> Records:
            from thongbao.batch.records.lines import Lines
            from thongbao.batch.records.tree import Tree

            kind = Lines if self._single else Tree
            return kind(path, self.state, self.book, force=self._force)

        return make

    def _far(self, name: str) -> Callable[[], Records]:
        from thongbao.batch.records.far import Far
        from thongbao.batch.records.remote import RemoteLines, RemoteTree

        self.place = name.rstrip("/")
        scheme, _, rest = name.partition("://")
        folder, file = posixpath.split(rest) if self._single else (rest, "")
        far = self.far = Far(f"{scheme}://{folder}")
        known = private.caches()
        if known is None:
            raise UsageError("batch.no_home", name=name)
        self.state = known / "batch" / sha256(f"{self.place}\0{self._single}".encode()).hexdigest()[:24]
        self.folder = self.state / "report"

        def make() -> Records:
            private.folder(self.folder)
            if self._single:
                return RemoteLines(far, file, self.state, self.book, force=self._force)
            return RemoteTree(far, self.book, force=self._force)

        return make
