"""The ledger: what became of every document, by its place and by its content.

It lies with the records and is written together with them: a record is complete on the disk before the ledger says
so. What a kill or a power failure interrupts is not in the ledger, and is done again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from thongbao.batch.ledger import private
from thongbao.batch.model import Failure
from thongbao.errors import OutputError, UsageError

_VERSION = "1"
_TABLES = """
CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (
    identity BLOB PRIMARY KEY, seq INTEGER, run INTEGER, mark TEXT, stamp TEXT, content TEXT, shown TEXT,
    target TEXT, part INTEGER, at INTEGER, length INTEGER, digest TEXT, earlier TEXT, settled INTEGER,
    error TEXT, facts TEXT, same TEXT
) WITHOUT ROWID;
DROP INDEX IF EXISTS by_content;
CREATE INDEX IF NOT EXISTS by_content_and_run ON files (content, run);
CREATE INDEX IF NOT EXISTS by_target ON files (target);
CREATE INDEX IF NOT EXISTS by_run ON files (run, seq);
DROP INDEX IF EXISTS by_same;
CREATE INDEX IF NOT EXISTS by_same_and_run ON files (same, run) WHERE same IS NOT NULL;
"""
# One process, perhaps on a share: no shared memory, and every commit is on the disk when it returns.
_SETTINGS = ("locking_mode = EXCLUSIVE", "journal_mode = TRUNCATE", "synchronous = FULL", "cache_size = -256")
_KINDS = (bytes, int, int, *[str] * 5, int, int, int, str, str | None, int, str | None, str, str | None)
"""What the columns of a document hold."""
_REFUSED = {
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOLFS, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY,
}  # fmt: skip
"""Codes of what the place of the ledger is to blame for, not what stands in it."""


class Spot(NamedTuple):
    """Where a record is: a file of its own, or a piece of a file of many."""

    target: str
    part: int = 0
    at: int = 0
    length: int = 0
    digest: str = ""
    earlier: str | None = None
    """The checksum of the record that stood there before."""


class Entry(NamedTuple):
    """What became of one document. Either ``failure`` or ``spot`` tells."""

    identity: bytes
    seq: int
    run: int
    mark: str
    stamp: str
    content: str
    """Checksum of its bytes, and the ending of its name; empty when it could not be opened."""
    shown: str
    spot: Spot
    settled: bool
    """Whether the record was certainly in its place."""
    failure: Failure | None
    facts: dict[str, Any]


class Book:
    """A ledger that is open; changes count when they are committed."""

    def __init__(self, path: Path | None) -> None:
        """Open the ledger at ``path``, or one that is gone with this process. Raises UsageError, OutputError."""
        self._path = path
        with self._failing():
            self._base = sqlite3.connect(private.file(path) if path is not None else "", isolation_level=None)
            for pragma in _SETTINGS:
                self._base.execute(f"PRAGMA {pragma}")
            # Before anything is made in it: the tables of another version may have other columns.
            if self._is_made() and self.note("version", _VERSION) != _VERSION:
                self._base.close()
                raise UsageError("batch.other_ledger", name=str(path))
            self._base.executescript(_TABLES)
            self._base.execute("BEGIN")
            self.put_note("version", _VERSION)

    def close(self) -> None:
        """Let go; what was not committed is forgotten."""
        self._base.close()

    def commit(self) -> None:
        """Make everything that was put in last, whatever happens. Raises OutputError where the disk refuses it."""
        with self._failing():
            self._base.execute("COMMIT")
            self._base.execute("BEGIN")

    def note(self, name: str, default: str = "") -> str:
        """A value that the run keeps."""
        with self._failing():
            row = self._base.execute("SELECT value FROM notes WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else default

    def number(self, name: str) -> int:
        """A number that the run keeps; 0 before it does."""
        with self._failing():
            return int(self.note(name, "0"))

    def put_note(self, name: str, value: object) -> None:
        """Keep a value."""
        with self._failing():
            self._base.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (name, str(value)))

    def find(self, identity: bytes) -> Entry | None:
        """What became of the document at this place, the last time."""
        return self._one("identity = ?", identity)

    def like(self, content: str, mark: str) -> Entry | None:
        """The latest document with the same bytes and the same kind of name that was read in the same way."""
        return self._one("content = ? AND mark = ? ORDER BY run DESC", content, mark)

    def owner(self, target: str) -> Entry | None:
        """The document whose record is the file ``target``."""
        return self._one("target = ?", target)

    def put(self, entry: Entry) -> None:
        """Note what became of a document."""
        with self._failing():
            self._base.execute(f"INSERT OR REPLACE INTO files VALUES ({', '.join('?' * 17)})", _row(entry))

    def settle(self) -> None:
        """Note that all records are in their places."""
        with self._failing():
            self._base.execute("UPDATE files SET settled = 1 WHERE settled = 0")

    def move(self, old: int, new: int, end: int) -> None:
        """Note that what stood before ``end`` in one part now stands in another."""
        with self._failing():
            self._base.execute(
                "UPDATE files SET part = ? WHERE part = ? AND at + length <= ?", (new, old, end)
            )

    def run(self, number: int) -> Iterator[Entry]:
        """All documents of a run, in order."""
        return self._all("WHERE run = ?", number)

    def failures(self, number: int) -> Iterator[Entry]:
        """The documents of a run that have no record, in order."""
        return self._all("WHERE run = ? AND error IS NOT NULL", number)

    def same(self, number: int, most: int) -> Iterator[list[Entry]]:
        """Documents of a run, by groups, that have number, symbol, issuer and date in common.

        Those that are not the same bytes come first.
        """
        with self._failing():
            groups = self._base.execute(
                "SELECT same FROM files INDEXED BY by_same_and_run WHERE run = ? AND same IS NOT NULL GROUP BY same"
                " HAVING COUNT(*) > 1 ORDER BY COUNT(DISTINCT content) = 1, MIN(seq) LIMIT ?",
                (number, most),
            ).fetchall()
        for (same,) in groups:
            rows = self._all("INDEXED BY by_same_and_run WHERE run = ? AND same = ?", number, same)
            yield list(islice(rows, most))

    def _is_made(self) -> bool:
        return bool(self._base.execute("SELECT 1 FROM sqlite_master WHERE name = 'notes'").fetchone())

    def _one(self, condition: str, *values: object) -> Entry | None:
        with self._failing():
            row = self._base.execute(f"SELECT * FROM files WHERE {condition} LIMIT 1", values).fetchone()
            return _entry(row) if row else None

    def _all(self, which: str, *values: object) -> Iterator[Entry]:
        with self._failing():
            rows = self._base.execute(f"SELECT * FROM files {which} ORDER BY seq", values)
        while True:
            with self._failing():
                row = rows.fetchone()
                if row is None:
                    return
                entry = _entry(row)
            yield entry

    @contextmanager
    def _failing(self) -> Iterator[None]:
        """Errors of the disk, and what a damaged ledger says, as ours."""
        name = str(self._path or "SQLite")
        try:
            yield
        except OSError as error:
            raise OutputError("notice.cannot_write", name=name, reason=str(error)) from error
        except (sqlite3.Error, ValueError, TypeError) as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in _REFUSED:
                raise OutputError("notice.cannot_write", name=name, reason=str(error)) from error
            raise UsageError("batch.broken_ledger", name=name, reason=str(error)) from error


def _row(entry: Entry) -> tuple[Any, ...]:
    return (
        *entry[:7], *entry.spot, int(entry.settled),
        json.dumps(entry.failure) if entry.failure else None, _text(json.dumps(entry.facts, ensure_ascii=False)),
        entry.facts.get("same"),
    )  # fmt: skip


def _text(text: str) -> str:
    """Half of a pair of surrogates, which a damaged document may hold, is nothing that can be written."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _entry(row: tuple[Any, ...]) -> Entry:
    """What a row says. Raises ValueError, TypeError for a row that we did not write."""
    if not all(map(isinstance, row, _KINDS)):
        raise ValueError("files")
    failure = Failure(*json.loads(row[14])) if row[14] else None
    identity, seq, run, mark, stamp, content, shown = row[:7]
    spot, settled, facts = Spot(*row[7:13]), bool(row[13]), json.loads(row[15])
    if not isinstance(facts, dict) or (failure is not None and not isinstance(failure.values, dict)):
        raise ValueError("files")
    return Entry(identity, seq, run, mark, stamp, content, shown, spot, settled, failure, facts)
