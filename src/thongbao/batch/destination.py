"""A destination that is open: its lock, its ledger, its records."""

from __future__ import annotations

import shutil
from pathlib import Path

from thongbao.batch.ledger import private
from thongbao.batch.ledger.book import Book
from thongbao.batch.ledger.lock import Lock
from thongbao.batch.records import Records
from thongbao.errors import OutputError, UsageError

LINES = ".jsonl"


class Destination:
    """Where a run writes. ``state`` is the hidden folder beside the records in which it keeps account."""

    def __init__(self, name: str, *, form: str, cache: bool, force: bool) -> None:
        """Open it; ``form`` is that of the records. Raises UsageError where another run has it, and OutputError."""
        self.path = Path(name).absolute()
        self.cache = cache
        single = form == "jsonl"
        if single and self.path.is_dir():
            raise UsageError("batch.needs_file", name=name)
        if not single and self.path.exists() and not self.path.is_dir():
            raise UsageError("batch.needs_folder", name=name)
        self.folder = self.path.parent if single else self.path
        self.state = self.folder / (f".{self.path.name}.thongbao" if single else ".thongbao")
        try:
            private.folder(self.state)
            self._lock = Lock(self.state / "lock", name)
        except OSError as error:
            raise OutputError("notice.cannot_write", name=name, reason=error.strerror or str(error)) from error
        try:
            self.book = Book(self.state / "ledger.sqlite" if cache else None)
            try:
                self.records = self._records(single=single, force=force)
            except BaseException:
                self.book.close()
                raise
        except BaseException:
            self._lock.release()
            raise

    def close(self) -> None:
        """Let go of everything. A ledger that was not wanted leaves nothing behind."""
        self.records.close()
        self.book.close()
        self._lock.release()
        if not self.cache and not (self.state / "ledger.sqlite").exists():
            shutil.rmtree(self.state, ignore_errors=True)

    def _records(self, *, single: bool, force: bool) -> Records:
        if single:
            from thongbao.batch.records.lines import Lines

            return Lines(self.path, self.state, self.book, force=force)
        from thongbao.batch.records.tree import Tree

        return Tree(self.path, self.state, self.book, force=force)
