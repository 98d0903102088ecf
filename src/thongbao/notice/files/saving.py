"""Writing a file so that it is complete or untouched."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from thongbao.errors import OutputError
from thongbao.notice.files.filenames import is_plain

_serial = itertools.count()
_LONG = 240
"""Windows refuses longer paths unless they begin with a special prefix."""
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between the tries to put a file in the place of one that another program has open."""


def save(path: Path, data: bytes, *, replace: bool = True) -> None:
    """Write ``data`` to ``path``, as ``saving`` does."""
    with saving(path, replace=replace) as file:
        file.write(data)


@contextmanager
def saving(path: Path, *, replace: bool = True) -> Iterator[BinaryIO]:
    """A file to write to: a new one beside ``path``, which takes its place when all went well, else is removed.

    Missing folders are made. A link is followed; a device or pipe is written straight. Raises OutputError
    when the file exists and ``replace`` is False, or when the place refuses it.
    """
    if os.name == "nt" and not is_plain(path.name):
        raise OutputError("notice.odd_name", name=str(path))
    try:
        target = reach(os.path.realpath(path))
        if Path(target).exists():
            if not replace:
                raise OutputError("notice.exists", name=str(path))
            if not Path(target).is_file() and not Path(target).is_dir():
                with Path(target).open("wb") as device:
                    yield device
                return
        folder = Path(target).parent
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f".thongbao-{os.getpid()}-{next(_serial)}.tmp"
        try:
            with draft.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            move(draft, Path(target))
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise refused(path, error) from error


def move(draft: str | Path, target: str | Path, system: str = os.name) -> None:
    """Put a file in the place of another, in one step.

    Windows refuses this while any program has the other one open, be it only to look for viruses: it is tried for a
    while.
    """
    for wait in _WAITS if system == "nt" else ():
        try:
            os.replace(draft, target)  # noqa: PTH105 - one of a million
        except PermissionError:
            if Path(target).is_dir():
                raise
            time.sleep(wait)
        else:
            return
    os.replace(draft, target)  # noqa: PTH105


def refused(path: str | Path, error: OSError, system: str = os.name) -> OutputError:
    """What to tell of a place that takes no file."""
    if system == "nt" and isinstance(error, PermissionError) and Path(path).is_file():
        return OutputError("notice.in_use", name=str(path))
    return OutputError("notice.cannot_write", name=str(path), reason=error.strerror or str(error))


def reach(path: str, system: str = os.name) -> str:
    """An absolute path that the system takes however long it is."""
    if system != "nt" or len(path) < _LONG or path.startswith("\\\\?\\"):
        return path
    if path.startswith("\\\\"):
        return "\\\\?\\UNC\\" + path[2:]
    return "\\\\?\\" + path
