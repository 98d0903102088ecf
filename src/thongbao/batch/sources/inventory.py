"""All documents of a run in their order, on the disk: a million names cost no more memory than a thousand."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any

from thongbao.batch.model import Failure, Item
from thongbao.batch.sources.found import Found
from thongbao.notice.files.filenames import shown

_TABLE = """
CREATE TABLE items (
    number INTEGER, key BLOB, member INTEGER, place BLOB,
    kind TEXT, name BLOB, below BLOB, size INTEGER, stamp TEXT, target TEXT, fold TEXT, problem TEXT,
    PRIMARY KEY (number, key, member, place)
) WITHOUT ROWID
"""
_ORDER = "number, key, member, place"


class Inventory:
    """What was found. ``other`` counts files that are not taken for documents."""

    def __init__(self) -> None:
        # An empty name is a file of SQLite's own that is gone when it is closed, even by a kill.
        self._base = sqlite3.connect("", isolation_level=None)
        self._base.execute("PRAGMA cache_size = -128")
        self._base.execute(_TABLE)
        self._base.execute("CREATE UNIQUE INDEX once ON items (place, member)")
        self._base.execute("CREATE INDEX folded ON items (fold) WHERE fold IS NOT NULL")
        self.other = 0
        self._here = ""
        with suppress(OSError):  # the folder may be gone
            self._here = os.path.join(os.getcwd(), "")  # noqa: PTH109, PTH118

    def close(self) -> None:
        """Forget all."""
        self._base.close()

    def fill(self, found: Iterable[tuple[int, Found]], target: Callable[[str], str]) -> None:
        """Take in what was found; ``target`` tells where a record goes, and two never share a place."""
        self._base.execute("BEGIN")
        self._base.executemany(
            f"INSERT OR IGNORE INTO items VALUES ({', '.join('?' * 12)})",
            (self._row(number, one, target) for number, one in found if self._is_document(one)),
        )
        self._part()
        self._base.execute("COMMIT")

    def __len__(self) -> int:
        (count,) = self._base.execute("SELECT COUNT(*) FROM items").fetchone()
        return int(count)

    def __iter__(self) -> Iterator[Item]:
        """Every item in order; messages call it by its path from the current folder where it lies below that."""
        columns = "kind, place, member, name, below, target, stamp, problem"
        rows = self._base.execute(f"SELECT {columns} FROM items ORDER BY {_ORDER}")
        for seq, row in enumerate(rows):
            kind, place, member, name, below, target, stamp, problem = row
            place = os.fsdecode(place)
            inner = os.fsdecode(name)
            called = shown((f"{place}/{inner}" if member >= 0 and inner else place).removeprefix(self._here))
            failure = Failure(*json.loads(problem)) if problem else None
            below = os.fsdecode(below)
            yield Item(seq, kind, place, member, inner, below, called, target, stamp, failure)

    def _is_document(self, found: Found) -> bool:
        self.other += found.kind == "other"
        return found.kind != "other"

    def _row(self, number: int, found: Found, target: Callable[[str], str]) -> tuple[Any, ...]:
        where = target(found.below)
        # What is in an archive stands as it is stored there.
        key = found.key if found.member >= 0 else found.key or found.below
        return (
            number, os.fsencode(key).replace(b"/", b"\x01"), found.member,
            os.fsencode(found.place), found.kind, os.fsencode(found.name), os.fsencode(found.below),
            found.size, found.stamp, where, where.casefold() or None,
            json.dumps(found.problem) if found.problem else None,
        )  # fmt: skip

    def _part(self) -> None:
        """Give a number to every record after the first that would go to one place."""
        shared = "SELECT fold FROM items WHERE fold IS NOT NULL GROUP BY fold HAVING COUNT(*) > 1"
        for (fold,) in self._base.execute(shared).fetchall():
            rows = self._base.execute(
                f"SELECT {_ORDER}, target FROM items WHERE fold = ? ORDER BY {_ORDER}", (fold,)
            ).fetchall()
            for *which, where in rows[1:]:
                free = self._free(where)
                self._base.execute(
                    "UPDATE items SET target = ?, fold = ? WHERE number = ? AND key = ? AND member = ? AND place = ?",
                    (free, free.casefold(), *which),
                )

    def _free(self, where: str) -> str:
        stem, dot, ending = where.rpartition(".")
        count = 2
        while True:
            free = f"{stem}-{count}{dot}{ending}"
            if not self._base.execute("SELECT 1 FROM items WHERE fold = ?", (free.casefold(),)).fetchone():
                return free
            count += 1
