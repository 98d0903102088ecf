"""Files in remote stores that fsspec reaches by an address: ``s3://…``, ``https://…``, ``sftp://…``.

A connection is opened only here and only because an address was given on the command line.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, BinaryIO, cast

from thongbao.batch.model import Failure
from thongbao.batch.sources.found import Found, kind_of_name
from thongbao.errors import MissingToolError, ThongbaoError, UnreadableError
from thongbao.readers.endings import is_scrap
from thongbao.readers.source import MEGABYTE, Limits

_SIGNS = "*?["
"""What makes a name a pattern."""
_STAMPS = ("ETag", "etag", "md5Hash", "content_md5", "checksum", "mtime", "LastModified", "last_modified", "created")


class Remote:
    """The store of an address. Raises MissingToolError when its package is not installed."""

    def __init__(self, address: str) -> None:
        self._system = system_of(address)

    def find(self, name: str, avoid: str | None) -> Iterator[Found]:
        """The files of a folder and its subfolders, of a pattern, or the file of that address."""
        path = self._system._strip_protocol(name)
        try:
            if any(sign in path for sign in _SIGNS):
                yield from self._matching(str(path), avoid)
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

    def _matching(self, pattern: str, avoid: str | None) -> Iterator[Found]:
        """What a pattern matches, as in the file system: a folder that matches, with all that is in it."""
        from fsspec.utils import glob_translate

        fixed = pattern
        while any(sign in fixed for sign in _SIGNS):
            fixed = posixpath.dirname(fixed)
        depth = None if "**" in pattern else pattern.removeprefix(fixed).strip("/").count("/") + 1
        yield from self._walk(fixed, avoid, re.compile(glob_translate(pattern)), depth)

    def _walk(
        self, root: str, avoid: str | None, pattern: re.Pattern[str] | None = None, depth: int | None = None
    ) -> Iterator[Found]:
        """The files below a folder. The walk of fsspec is silent about what it cannot list, and remembers the rest."""
        shut = self._system._strip_protocol(avoid).rstrip("/") if avoid else None
        waiting = [(root, 1, pattern is None)]
        while waiting:
            folder, level, whole = waiting.pop()
            try:
                listed = self._system.ls(folder, detail=True)
            except Exception as error:  # every store has errors of its own
                yield self._found(folder, root, {})._replace(kind="file", problem=_failure(error))
                continue
            forget(self._system)
            for info in listed:
                path = str(info["name"]).rstrip("/")
                if path == folder.rstrip("/") or is_scrap(posixpath.basename(path)):
                    continue
                hit = whole or (pattern is not None and pattern.match(path) is not None)
                if info["type"] != "directory":
                    if hit:
                        yield self._found(path, root, info)
                elif path != shut and (depth is None or hit or level < depth):
                    waiting.append((path, level + 1, whole or (hit and depth is not None)))

    def _found(self, path: str, root: str, info: dict[str, Any]) -> Found:
        address = self._system.unstrip_protocol(path)
        root = self._system._strip_protocol(root).rstrip("/")
        below = self._system._strip_protocol(path).removeprefix(root).lstrip("/") or posixpath.basename(root)
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


def forget(system: Any) -> None:
    """Keep no list of a folder: some systems keep those of all folders that they have seen."""
    system.invalidate_cache()
    if hasattr(system, "dircache"):
        system.dircache.clear()


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
