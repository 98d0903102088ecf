"""An archive of notices as an SQLite database: tables with keys, full-text search, and every record as it is.

A notice that is exported again takes the place of its older self; one that did not change costs nothing. All notices of
a run are one transaction: they are there or they are not.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from thongbao.errors import OutputError, UnreadableError
from thongbao.export.sqlite.rows import Writer
from thongbao.export.sqlite.tables import APPLICATION, VERSION, schema, views

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

_BEGIN = b"SQLite format 3\x00"


def is_archive(path: Path) -> bool:
    """Whether a file is an SQLite database, told from how it begins."""
    try:
        with path.open("rb") as file:
            return file.read(len(_BEGIN)) == _BEGIN
    except OSError:
        return False


def to_sqlite(notices: Iterable[Notice], path: Path) -> None:
    """Put every notice into the archive, which is made when it is not there.

    Raises OutputError for a file that is no archive of ours, and when the place refuses it.
    """
    new = not path.exists() or path.stat().st_size == 0
    if not new and not is_archive(path):
        raise OutputError("export.not_an_archive", name=str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path, isolation_level=None)) as archive:
            if not new and _is_foreign(archive):
                raise OutputError("export.not_an_archive", name=str(path))
            archive.execute("PRAGMA foreign_keys = ON")
            _fill(archive, notices, new=new)
    except sqlite3.Error as error:
        raise OutputError("notice.cannot_write", name=str(path), reason=str(error)) from error
    except OSError as error:
        raise OutputError("notice.cannot_write", name=str(path), reason=error.strerror or str(error)) from error
    finally:
        if new and path.exists() and path.stat().st_size == 0:  # nothing was written: leave nothing behind
            path.unlink()


def _fill(archive: sqlite3.Connection, notices: Iterable[Notice], *, new: bool) -> None:
    archive.execute("BEGIN IMMEDIATE")
    try:
        if new:
            archive.execute(f"PRAGMA application_id = {APPLICATION}")
            archive.execute(f"PRAGMA user_version = {VERSION}")
        for statement in schema() if new else views():
            archive.execute(statement)
        writer = Writer(archive)
        for notice in notices:
            writer.add(notice)
        writer.flush()
        archive.execute("COMMIT")
    except BaseException:
        archive.execute("ROLLBACK")
        raise


def _is_foreign(archive: sqlite3.Connection) -> bool:
    (application,) = archive.execute("PRAGMA application_id").fetchone()
    (version,) = archive.execute("PRAGMA user_version").fetchone()
    return (application, version) != (APPLICATION, VERSION)


def read(path: Path) -> Iterator[Notice]:
    """Every notice of an archive, in the order in which it came. Raises UnreadableError."""
    from thongbao.notice.files import store

    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as archive:
            if _is_foreign(archive):
                raise UnreadableError("export.not_an_archive", name=path.name)
            for number, (record,) in enumerate(archive.execute("SELECT record FROM documents ORDER BY id"), 1):
                notice = store.read_line(record.encode(), path.name, number)
                if notice is not None:
                    yield notice
    except sqlite3.Error as error:
        raise UnreadableError("reading.os_error", name=path.name, reason=str(error)) from error
