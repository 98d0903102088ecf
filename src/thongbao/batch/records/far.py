"""A remote store as a place to write to, through fsspec."""

from __future__ import annotations

import posixpath
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import cast

from thongbao.batch.sources.remote import forget, system_of
from thongbao.errors import OutputError, ThongbaoError

_AT_ONCE = {"s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "adl", "oci", "oss", "memory"}
"""Stores in which a file is seen when all of it is there; elsewhere it is written under another name first."""
_FOLDERS = 16


class Far:
    """What is below an address. Paths are relative to it, with ``/`` between the parts."""

    def __init__(self, address: str) -> None:
        """Raises MissingToolError when a package for the store is not installed."""
        self.address = address if address.endswith("://") else address.rstrip("/")
        self._system = system_of(address)
        self._root = self._system._strip_protocol(self.address)
        self._at_once = address.partition("://")[0] in _AT_ONCE
        self._listed: dict[str, array[int]] = {}
        """By folder, checksums of the names in it, in order: a folder may have a million."""

    def read(self, path: str) -> bytes | None:
        """The bytes of a file; None when it is not there."""
        with suppress(FileNotFoundError), self._failing(path):
            return cast("bytes", self._system.cat_file(self._path(path)))
        return None

    def write(self, path: str, data: bytes) -> None:
        """Write a file; it is complete or not there. Raises OutputError."""
        with self._failing(path):
            self._ready(path)
            if self._at_once:
                self._system.pipe_file(self._path(path), data)
            else:
                self._system.pipe_file(self._draft(path), data)
                self._system.mv(self._draft(path), self._path(path))

    def send(self, local: Path, path: str) -> None:
        """Write what is in a local file. Raises OutputError."""
        with self._failing(path):
            self._ready(path)
            if self._at_once:
                self._system.put_file(str(local), self._path(path))
            else:
                self._system.put_file(str(local), self._draft(path))
                self._system.mv(self._draft(path), self._path(path))

    def remove(self, path: str) -> None:
        """Take a file away. Raises OutputError."""
        with self._failing(path):
            self._system.rm_file(self._path(path))

    def there(self, path: str) -> bool:
        """Whether there is a file. Its folder is listed once, the folders before the last ones are forgotten."""
        folder, name = posixpath.split(path)
        if folder not in self._listed:
            if len(self._listed) >= _FOLDERS:
                del self._listed[next(iter(self._listed))]
            self._listed[folder] = array("q", sorted(map(hash, self._names(folder))))
        listed, found = self._listed[folder], hash(name)
        at = bisect_left(listed, found)
        return at < len(listed) and listed[at] == found

    def _names(self, folder: str) -> Iterator[str]:
        with suppress(FileNotFoundError), self._failing(folder):
            self._system.invalidate_cache()
            for path in self._system.ls(self._path(folder), detail=False):
                yield posixpath.basename(str(path).rstrip("/"))
            forget(self._system)

    def _ready(self, path: str) -> None:
        """Make the folder, where the store has folders."""
        if self._at_once and self._system.protocol != "memory":
            return
        self._system.makedirs(posixpath.dirname(self._path(path)), exist_ok=True)

    def _path(self, path: str) -> str:
        return posixpath.join(self._root, path) if path else self._root

    def _draft(self, path: str) -> str:
        folder, name = posixpath.split(self._path(path))
        return posixpath.join(folder, f".thongbao-{name}.tmp")

    @contextmanager
    def _failing(self, path: str) -> Iterator[None]:
        """Errors of a store as ours; each store has its own."""
        try:
            yield
        except (ThongbaoError, FileNotFoundError):
            raise
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"[:200]
            raise OutputError("notice.cannot_write", name=f"{self.address}/{path}", reason=reason) from error
