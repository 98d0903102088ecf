"""Files of this machine and of the shares that it has mounted."""

# ruff: noqa: PTH100, PTH110, PTH112, PTH116, PTH119, PTH120, PTH123, PTH207 - methods of Path raise for names that are
# too long, and every Path keeps its parts in a table of the interpreter

from __future__ import annotations

import glob
import os
import time
from collections.abc import Iterator
from stat import S_ISREG
from typing import BinaryIO

from thongbao.batch.model import Failure
from thongbao.batch.sources.found import Found, kind_of_name
from thongbao.errors import UnreadableError
from thongbao.notice.files.saving import reach
from thongbao.readers.endings import is_scrap
from thongbao.readers.source import Limits, Source

_FRESH = 2_000_000_000
"""Nanoseconds: a file that changed so short a time ago may change again without a new time stamp."""


class Local:
    """The file system."""

    def find(self, name: str, avoid: str | None) -> Iterator[Found]:
        """The files of a folder and its subfolders, of a pattern, or the file of that name."""
        if os.path.isdir(name):
            root = os.path.abspath(name)
            yield from _walk(root, root, avoid)
        elif not os.path.exists(name) and glob.has_magic(name):
            yield from _matching(name, avoid)
        elif os.path.exists(name):
            kind = kind_of_name(name)
            path = os.path.abspath(name)
            # The members of an archive stand under its own name only where it was found in a folder.
            below = "" if kind in ("zip", "tar") else os.path.basename(path)
            yield _file(path, below, "file" if kind == "other" else kind)
        else:
            yield _problem(name or "''", os.path.basename(name), "reading.not_found")

    def read(self, place: str, limits: Limits) -> bytes:
        """The bytes of a file. Raises UnreadableError."""
        return Source.from_path(place, limits).data

    def open(self, place: str) -> BinaryIO:
        """A file to read parts of. Raises UnreadableError."""
        try:
            if not S_ISREG(os.stat(reach(place)).st_mode):
                raise UnreadableError("reading.not_a_file", name=place)
            return open(reach(place), "rb")
        except OSError as error:
            raise UnreadableError("reading.os_error", name=place, reason=error.strerror or str(error)) from error


def _walk(root: str, folder: str, avoid: str | None) -> Iterator[Found]:
    """The files of a folder as the system lists them: even a folder of a million names is never held whole."""
    inner: list[str] = []
    try:
        with os.scandir(reach(folder)) as entries:
            for entry in entries:
                if is_scrap(entry.name):
                    continue
                path = os.path.join(folder, entry.name)  # noqa: PTH118 - that of the entry may have another beginning
                if entry.is_dir(follow_symlinks=False):
                    inner.append(path)
                    continue
                kind = kind_of_name(entry.name)
                below = os.path.relpath(path, root).replace(os.sep, "/")
                if kind == "other":
                    yield Found(path, below, kind)
                elif not _is_dir(entry):  # a link to a folder is not followed: it may lead in a circle
                    yield _file(path, below, kind)
    except OSError as error:
        below = os.path.relpath(folder, root).replace(os.sep, "/")
        yield _problem(folder, below, "reading.os_error", reason=error.strerror or str(error))
    for path in inner:
        if avoid is None or os.path.normcase(path) != os.path.normcase(avoid):
            yield from _walk(root, path, avoid)


def _is_dir(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder or leads to one; reading tells of a link that leads to itself."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _matching(pattern: str, avoid: str | None) -> Iterator[Found]:
    """What a pattern matches; places are told from its last folder without a sign of a pattern."""
    fixed = pattern
    while glob.has_magic(fixed):
        fixed = os.path.dirname(fixed)
    root = os.path.abspath(fixed)
    for match in glob.iglob(pattern, recursive=True):
        path = os.path.abspath(match)
        if is_scrap(os.path.basename(path)) or path == avoid:
            continue
        if not os.path.isdir(path):
            yield _file(path, os.path.relpath(path, root).replace(os.sep, "/"), _named(path))
        elif "**" not in pattern:  # else its files match, too
            yield from _walk(root, path, avoid)


def _named(path: str) -> str:
    return kind_of_name(path)


def _file(path: str, below: str, kind: str) -> Found:
    return Found(path, below, kind, *_stamp(path))


def _stamp(path: str) -> tuple[int, str]:
    """Size, and what tells whether a file has changed."""
    try:
        status = os.stat(reach(path))
    except OSError:  # reading will tell
        return 0, ""
    newest = max(status.st_mtime_ns, status.st_ctime_ns)
    if not S_ISREG(status.st_mode) or time.time_ns() - newest < _FRESH:
        return status.st_size, ""
    return status.st_size, f"{status.st_size}-{status.st_mtime_ns}-{status.st_ctime_ns}"


def _problem(place: str, below: str, key: str, **values: str) -> Found:
    return Found(place, below or place, problem=Failure(key, values))
