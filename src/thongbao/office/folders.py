"""Folders for what is at work: their owner's alone, and gone afterwards, whatever became of the process.

A process that is killed cannot take its folder away. So each folder holds a file that its process keeps locked;
where nobody has the lock, the next process that needs such a folder removes it.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from thongbao.locking import take

_PREFIX = "thongbao-"
_MARK = "thongbao.lock"
"""Only folders with this file in them are ours to remove."""


class Folder:
    """A new folder with a lock in it."""

    def __init__(self) -> None:
        _swept(tempfile.gettempdir())
        self.path = Path(tempfile.mkdtemp(prefix=_PREFIX))
        mark = self.path / f"{_MARK}.new"
        self._lock = mark.open("wb")
        with contextlib.suppress(OSError):  # no locks on this file system: then nobody ever sweeps here
            take(self._lock.fileno())
            mark.rename(self.path / _MARK)  # under its name it has been locked from the beginning

    def remove(self) -> None:
        """Take the folder away."""
        with contextlib.suppress(OSError):
            self._lock.close()
        shutil.rmtree(self.path, ignore_errors=True)


@contextlib.contextmanager
def folder() -> Iterator[Path]:
    """A folder for a while."""
    made = Folder()
    try:
        yield made.path
    finally:
        made.remove()


@cache
def _swept(place: str) -> None:
    """Remove, once a process, what killed processes of this user left behind."""
    try:
        found = [entry for entry in os.scandir(place) if entry.name.startswith(_PREFIX)]
    except OSError:
        return
    for entry in found:
        with contextlib.suppress(OSError):
            if entry.is_dir(follow_symlinks=False) and _is_own(entry):
                _remove_deserted(Path(entry.path))


def _is_own(entry: os.DirEntry[str]) -> bool:
    user = getattr(os, "getuid", None)
    return user is None or entry.stat(follow_symlinks=False).st_uid == user()


def _remove_deserted(path: Path) -> None:
    """Remove a folder of ours. Raises OSError when it is none, or still somebody's."""
    with (path / _MARK).open("r+b") as mark:
        take(mark.fileno())
    shutil.rmtree(path, ignore_errors=True)
