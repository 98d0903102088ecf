"""Files in remote stores that fsspec reaches by an address: ``s3://…``, ``https://…``, ``sftp://…``.

A connection is opened only here and only because an address was given on the command line.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, BinaryIO, cast

from thongbao.batch.model import Failure
from thongbao.batch.sources.found import Found, kind_of_name
from thongbao.errors import MissingToolError, ThongbaoError, UnreadableError
from thongbao.readers.endings import is_scrap
from thongbao.readers.source import MEGABYTE, Limits

_STAMPS = ("ETag", "etag", "md5Hash", "content_md5", "checksum", "mtime", "LastModified", "last_modified", "created")


class Remote:
    """The store of an address. Raises MissingToolError when its package is not installed."""

    def __init__(self, address: str) -> None:
        self._system = system_of(address)

    def find(self, name: str, avoid: str | None) -> Iterator[Found]:
        """The files of a folder and its subfolders, of a pattern, or the file of that address."""
        path = self._system._strip_protocol(name)
        try:
            if any(sign in path for sign in "*?["):
                fixed = str(path)
                while any(sign in fixed for sign in "*?["):
                    fixed = posixpath.dirname(fixed)
                for match, info in self._system.glob(path, detail=True).items():
                    if info["type"] != "directory":
                        yield self._found(match, fixed, info)
            elif not name.endswith("/") and self._system.isfile(path):
                info = self._system.info(path)
                kind = kind_of_name(path)
                below = "" if kind in ("zip", "tar") else posixpath.basename(path)
                yield self._found(path, posixpath.dirname(path), info)._replace(
                    below=below, kind="file" if kind == "other" else kind
                )
            elif self._system.exists(path):
                yield from self._walk(path, avoid)
            else:
                yield Found(name, posixpath.basename(path) or path, problem=Failure("reading.not_found"))
        except ThongbaoError:
            raise
        except Exception as error:  # every store has errors of its own
            yield Found(name, posixpath.basename(path) or path, problem=_failure(error))

    def read(self, place: str, limits: Limits) -> bytes:
        """The bytes of a file. Raises UnreadableError."""
        most = int(limits.megabytes * MEGABYTE)
        with _failing(place), self._system.open(self._system._strip_protocol(place), "rb") as file:
            data = cast("bytes", file.read(most + 1))
        if len(data) > most:
            limit = round(limits.megabytes)
            raise UnreadableError("reading.too_large", name=place, size=limit + 1, limit=limit)
        return data

    def open(self, place: str) -> BinaryIO:
        """A file to read parts of. Raises UnreadableError."""
        path = self._system._strip_protocol(place)
        with _failing(place):
            file = self._system.open(path, "rb")
            if place.startswith(("http://", "https://")) and not _in_parts(file):
                file.close()
                file = self._system.open(path, "rb", block_size=0)
            return cast("BinaryIO", file)

    def _walk(self, root: str, avoid: str | None) -> Iterator[Found]:
        shut = self._system._strip_protocol(avoid).rstrip("/") if avoid else None
        for folder, folders, files in self._system.walk(root, detail=True):
            for name in [name for name in folders if is_scrap(name) or f"{folder.rstrip('/')}/{name}" == shut]:
                del folders[name]
            for name, info in files.items():
                if name and not is_scrap(name):
                    yield self._found(info["name"], root, info)

    def _found(self, path: str, root: str, info: dict[str, Any]) -> Found:
        address = self._system.unstrip_protocol(path)
        root = self._system._strip_protocol(root).rstrip("/")
        below = self._system._strip_protocol(path).removeprefix(root).lstrip("/")
        size = int(info.get("size") or 0)
        sign = next((str(info[name]) for name in _STAMPS if info.get(name)), "")
        return Found(address, below, kind_of_name(path), size, f"{size}-{sign}" if sign else "")


def system_of(address: str) -> Any:
    """The file system of fsspec that an address belongs to. Raises MissingToolError when its package is missing."""
    scheme, _, rest = address.partition("://")
    return _system(scheme, rest.partition("/")[0])


@cache
def _system(scheme: str, host: str) -> Any:
    address = f"{scheme}://{host}"
    try:
        from fsspec.core import url_to_fs
    except ModuleNotFoundError as error:
        raise MissingToolError("batch.no_fsspec", name=address) from error
    try:
        return url_to_fs(address)[0]
    except (ImportError, ValueError) as error:  # the latter for a scheme that it does not know
        raise MissingToolError("batch.no_store", name=address, scheme=scheme, reason=str(error)) from error


def _in_parts(file: Any) -> bool:
    """Whether a web server gives a part of a file that does not begin where the file does."""
    size = getattr(file, "size", None)
    if not size or size < 2:
        return True
    try:
        file.seek(size - 1)
        file.read(1)
        file.seek(0)
    except ValueError:  # says fsspec
        return False
    return True


@contextmanager
def _failing(place: str) -> Iterator[None]:
    """Errors of a store as ours."""
    try:
        yield
    except Exception as error:
        failure = _failure(error)
        raise UnreadableError(failure.key, name=place, **failure.values) from error


def _failure(error: Exception) -> Failure:
    if isinstance(error, FileNotFoundError):
        return Failure("reading.not_found")
    if isinstance(error, PermissionError):
        return Failure("reading.no_permission")
    return Failure("batch.remote", {"reason": f"{type(error).__name__}: {error}"[:200]})
