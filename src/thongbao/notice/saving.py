"""Writing a file so that it is complete or untouched."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from thongbao.errors import OutputError

_serial = itertools.count()
_LONG = 240
"""Windows refuses longer paths unless they begin with a special prefix."""


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
    target = reach(os.path.realpath(path))
    try:
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
            draft.replace(target)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise OutputError(
            "notice.cannot_write", name=str(path), reason=error.strerror or str(error)
        ) from error


def reach(path: str, system: str = os.name) -> str:
    """An absolute path that the system takes however long it is."""
    if system != "nt" or len(path) < _LONG or path.startswith("\\\\?\\"):
        return path
    if path.startswith("\\\\"):
        return "\\\\?\\UNC\\" + path[2:]
    return "\\\\?\\" + path
