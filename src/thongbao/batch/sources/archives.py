"""Archives (.zip, .tar and packed .tar), read where they lie: nothing of them is unpacked to the disk.

Names in archives are taken as text only; where a record goes is told from the cleaned parts of the name, so none leads
out of the destination. Links and devices are left out, an archive in an archive is refused.
"""

from __future__ import annotations

import os
import shutil
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, cast

from thongbao.batch.model import Failure, Item
from thongbao.batch.sources import Store, is_address, store_of
from thongbao.batch.sources.found import Found, kind_of_name
from thongbao.batch.sources.names import meant
from thongbao.batch.sources.zips import Zip
from thongbao.errors import ThongbaoError, UnreadableError
from thongbao.readers.endings import is_scrap
from thongbao.readers.source import MEGABYTE, Limits

_ENCRYPTED = 0x1
_UTF8 = 0x800
_SLACK = 100 * MEGABYTE
_PIECE = 1 << 16
_DOCUMENT = "[Content_Types].xml"


def members(store: Store, archive: Found, limits: Limits) -> Iterator[Found]:
    """The documents in an archive, in its own order; what cannot be read has its problem."""
    number = 0
    try:
        with store.open(archive.place) as file:
            listed = _in_zip(file, limits) if archive.kind == "zip" else _in_tar(file, archive.size, limits)
            for number, name, size, problem in listed:
                if name == _DOCUMENT:  # no archive but a document under the name of one
                    yield archive._replace(kind="file", below=archive.below or _own_name(archive))
                    return
                found = _member(archive, number, name, size, problem)
                if found is not None:
                    yield found
    except ThongbaoError as error:
        yield _broken(archive, number + 1, Failure.of(error))
    except Exception as error:  # both modules let errors of many kinds out of broken archives
        yield _broken(archive, number + 1, Failure("batch.archive_broken", {"reason": type(error).__name__}))


def _member(archive: Found, number: int, name: str, size: int, problem: Failure | None) -> Found | None:
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".")]
    if not parts or any((is_scrap(part) and part != "..") or part == "__MACOSX" for part in parts):
        return None
    kind = kind_of_name(parts[-1])
    if kind in ("zip", "tar"):
        problem = Failure("batch.nested")
    below = "/".join(filter(None, (archive.below, *parts)))
    stamp = f"{archive.stamp}-{size}" if archive.stamp else ""
    kind = kind if kind == "other" else archive.kind
    return Found(archive.place, below, kind, size, stamp, archive.below, number, name, problem)


def _broken(archive: Found, number: int, failure: Failure) -> Found:
    below = archive.below or _own_name(archive)
    return archive._replace(below=below, member=number, key=archive.below, problem=failure)


def _own_name(archive: Found) -> str:
    """The last part of its address, or of its path with the signs of this system."""
    place = archive.place
    return place.rpartition("/")[2] if is_address(place) else Path(place).name


def _in_zip(file: BinaryIO, limits: Limits) -> Iterator[tuple[int, str, int, Failure | None]]:
    package = Zip(_with_ends(file), _DOCUMENT)
    if package.marked:
        yield 0, _DOCUMENT, 0, None
        return
    for number, info in package:
        if not info.is_dir():
            yield number, _name_in_zip(info), info.file_size, _problem_in_zip(info, limits)


def _name_in_zip(info: zipfile.ZipInfo) -> str:
    if not info.flag_bits & _UTF8:
        with suppress(UnicodeError):
            return meant(info.filename.encode("cp437"), info.filename)
    return info.filename


def _with_ends(file: BinaryIO) -> BinaryIO:
    """The file, or a nameless copy of one that can be read from the beginning only, as some web servers have them."""
    try:
        file.seek(0, os.SEEK_END)
        file.seek(0)
    except (OSError, ValueError):
        copy = tempfile.TemporaryFile(prefix="thongbao-")  # noqa: SIM115 - stays open
        shutil.copyfileobj(file, copy, _PIECE)
        file.close()
        copy.seek(0)
        return cast("BinaryIO", copy)
    return file


def _problem_in_zip(info: zipfile.ZipInfo, limits: Limits) -> Failure | None:
    if info.flag_bits & _ENCRYPTED:
        return Failure("batch.encrypted_member")
    if info.file_size > limits.megabytes * MEGABYTE:
        size, most = round(info.file_size / MEGABYTE), round(limits.megabytes)
        return Failure("reading.too_large", {"size": size, "limit": most})
    if info.file_size > max(MEGABYTE, limits.ratio * info.compress_size):
        return Failure("batch.bomb")
    return None


def _in_tar(file: BinaryIO, size: int, limits: Limits) -> Iterator[tuple[int, str, int, Failure | None]]:
    with tarfile.open(fileobj=file, mode="r|*", tarinfo=_Info) as package:
        for number, info in _walk_tar(package):
            if info.offset_data + info.size > size * limits.ratio + _SLACK:
                raise UnreadableError("batch.bomb", name="")
            if info.isreg() and not info.name.endswith("/"):
                problem = None
                if info.size > limits.megabytes * MEGABYTE:
                    most = round(limits.megabytes)
                    problem = Failure("reading.too_large", {"size": round(info.size / MEGABYTE), "limit": most})
                raw = info.name.encode("utf-8", "surrogateescape")
                yield number, meant(raw, info.name), info.size, problem


class _Info(tarfile.TarInfo):
    """Notes whether an archive has an end: one that was cut off between two members reads like a whole one."""

    @classmethod
    def fromtarfile(cls, package: tarfile.TarFile) -> tarfile.TarInfo:  # type: ignore[override]
        try:
            return super().fromtarfile(package)
        except tarfile.EOFHeaderError:  # type: ignore[attr-defined]
            package.has_end = True  # type: ignore[attr-defined]
            raise


def _walk_tar(package: tarfile.TarFile) -> Iterator[tuple[int, tarfile.TarInfo]]:
    number = 0
    while (info := package.next()) is not None:
        package.members = []  # type: ignore[attr-defined] # else every name of the archive would be kept
        yield number, info
        number += 1
    if not getattr(package, "has_end", False):
        raise EOFError


class Reader:
    """Reads items; the archive of the last one stays open for the next."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._place: str | None = None
        self._package: Any = None
        self._walk: Iterator[tuple[int, tarfile.TarInfo]] = iter(())
        self._file: BinaryIO | None = None
        self._next = 0

    def read(self, item: Item) -> bytes:
        """The bytes of an item. Raises UnreadableError."""
        if item.member < 0:
            return store_of(item.place).read(item.place, self.limits)
        try:
            return self._zipped(item) if item.store == "zip" else self._in_tar(item)
        except ThongbaoError:
            raise
        except Exception as error:  # as above
            self.close()
            raise UnreadableError("batch.archive_broken", name=item.shown, reason=type(error).__name__) from error

    def close(self) -> None:
        """Let go of the archive."""
        for one in (self._package, self._file):
            if one is not None:
                with suppress(Exception):
                    one.close()
        self._place = self._package = self._file = None

    def _open(self, item: Item) -> None:
        self.close()
        self._file = store_of(item.place).open(item.place)
        if item.store == "zip":
            self._file = _with_ends(self._file)
            self._package = Zip(self._file)
        else:
            self._package = tarfile.open(fileobj=self._file, mode="r|*")  # noqa: SIM115 - stays open
            self._walk, self._next = _walk_tar(self._package), 0
        self._place = item.place

    def _zipped(self, item: Item) -> bytes:
        if self._place != item.place:
            self._open(item)
        with self._package.open(item.member) as file:
            return self._bounded(file, item)

    def _in_tar(self, item: Item) -> bytes:
        if self._place != item.place or item.member < self._next:
            self._open(item)
        for number, info in self._walk:
            self._next = number + 1
            if number == item.member:
                # No more room than it needs: what is asked for in vain leaves holes in memory.
                return self._bounded(self._package.extractfile(info), item, min(info.size + 1, _PIECE))
        raise UnreadableError("batch.archive_broken", name=item.shown, reason="EOF")

    def _bounded(self, file: Any, item: Item, piece_size: int = _PIECE) -> bytes:
        """All bytes, or a refusal: sizes that an archive tells need not be true."""
        most, pieces, total = self.limits.megabytes * MEGABYTE, [], 0
        while piece := file.read(piece_size):
            pieces.append(piece)
            total += len(piece)
            if total > most:
                limit = round(self.limits.megabytes)
                raise UnreadableError("reading.too_large", name=item.shown, size=limit + 1, limit=limit)
        return b"".join(pieces)
