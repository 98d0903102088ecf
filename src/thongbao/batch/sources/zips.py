"""A .zip of any number of members: the list of them is read a page at a time.

What stands in it, the standard library says: a page is given to it as an archive of its own, with the bytes of the
whole one and a list of these few.
"""

from __future__ import annotations

import io
import os
import struct
import zipfile
from collections.abc import Iterator
from typing import IO, BinaryIO, NamedTuple, cast

_PAGE = 500
"""Members that are held."""
_MEMBER, _MEMBER_SIGN = struct.Struct("<4s24x3H12x"), b"PK\x01\x02"
"""Of a member in the list: how long its name, extra fields and comment are."""
_END, _END_SIGN = struct.Struct("<4s4H2LH"), b"PK\x05\x06"
_END64, _END64_SIGN = struct.Struct("<4sQ2H2L4Q"), b"PK\x06\x06"
_LOCATOR, _LOCATOR_SIGN = struct.Struct("<4sLQL"), b"PK\x06\x07"
_LONGEST_COMMENT = 0xFFFF
_LARGE = 0xFFFFFFFF


class Zip:
    """The members of an archive by their numbers. ``marked`` tells whether one has the name ``mark``."""

    def __init__(self, file: BinaryIO, mark: str = "") -> None:
        """Raises BadZipFile, and what else the standard library lets out of broken archives."""
        self._file, self._listing = file, _listing_of(file)
        self._starts: list[int] = []
        """Where each page begins, and where the last one ends."""
        self._at, self.marked = -1, False
        if self._listing is None or self._listing.members <= 2 * _PAGE:
            self._at, self._package = 0, zipfile.ZipFile(file)
            self.marked = mark in self._package.NameToInfo
            return
        for number, (start, name) in enumerate(_names(file, self._listing)):
            if number % _PAGE == 0:
                self._starts.append(start)
            self.marked |= name == mark.encode()
        self._starts.append(self._listing.start + self._listing.length)

    def __iter__(self) -> Iterator[tuple[int, zipfile.ZipInfo]]:
        """Every member with its number."""
        for at in range(max(len(self._starts) - 1, 1)):
            yield from enumerate(self._page(at).infolist(), at * _PAGE)

    def open(self, number: int) -> IO[bytes]:
        """A member, to be read."""
        at = number // _PAGE if self._starts else 0
        package = self._page(at)
        return package.open(package.infolist()[number - at * _PAGE])

    def close(self) -> None:
        """Let go of it. The file stays open."""
        if self._at >= 0:
            self._package.close()

    def _page(self, at: int) -> zipfile.ZipFile:
        if self._at != at and self._listing is not None:
            start, end = self._starts[at : at + 2]
            self._file.seek(start)
            listed = self._file.read(end - start)
            members = min(_PAGE, self._listing.members - at * _PAGE)
            page = self._listing._replace(members=members, length=len(listed))
            spliced = _Spliced(self._file, page.start, listed + _ending(page))
            self._package, self._at = zipfile.ZipFile(cast("IO[bytes]", spliced)), at
        return self._package


class Listing(NamedTuple):
    """Where the list of members stands in the file."""

    members: int
    start: int
    length: int
    told: int
    """Where it would begin if nothing stood before the archive in its file."""


def _listing_of(file: BinaryIO) -> Listing | None:
    """None where it is not plain to see: then the standard library has a look at the whole."""
    size = file.seek(0, os.SEEK_END)
    tail_at = max(0, size - _END.size - _LONGEST_COMMENT)
    file.seek(tail_at)
    tail = file.read(size - tail_at)
    found = tail.rfind(_END_SIGN)
    if found < 0 or len(tail) - found < _END.size:
        return None
    *_, count, length, told, _ = _END.unpack_from(tail, found)
    end = tail_at + found
    before = end - _LOCATOR.size - _END64.size
    if before > 0:
        file.seek(before)
        more = file.read(_END64.size + _LOCATOR.size)
        if more.startswith(_END64_SIGN) and more[_END64.size :].startswith(_LOCATOR_SIGN):
            *_, count, length, told = _END64.unpack_from(more)
            end = before
    return Listing(count, end - length, length, told) if 0 < length <= end else None


def _names(file: BinaryIO, listing: Listing) -> Iterator[tuple[int, bytes]]:
    """Where each member stands in the list, and its name. Raises BadZipFile where the list is not what it should be."""
    at, end = listing.start, listing.start + listing.length
    file.seek(at)
    for _ in range(listing.members):
        head = file.read(_MEMBER.size)
        if len(head) < _MEMBER.size or not head.startswith(_MEMBER_SIGN):
            raise zipfile.BadZipFile
        _, *lengths = _MEMBER.unpack(head)
        rest = file.read(sum(lengths))
        yield at, rest[: lengths[0]]
        at += len(head) + sum(lengths)
    if at != end:
        raise zipfile.BadZipFile


def _ending(page: Listing) -> bytes:
    """What stands at the end of an archive that has this list."""
    counts = (0, 0, page.members, page.members, page.length)
    end = _END.pack(_END_SIGN, *counts, min(page.told, _LARGE), 0)
    if page.told < _LARGE:
        return end
    size = _END64.size - 12  # what comes after this number
    end64 = _END64.pack(_END64_SIGN, size, 45, 45, *counts, page.told)
    return end64 + _LOCATOR.pack(_LOCATOR_SIGN, 0, page.start + page.length, 1) + end


class _Spliced(io.RawIOBase):
    """The first bytes of a file, and others behind them."""

    def __init__(self, file: BinaryIO, length: int, tail: bytes) -> None:
        self._file, self._length, self._tail, self._at = file, length, tail, 0

    def seekable(self) -> bool:
        """It is."""
        return True

    def readable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """Where the next byte is."""
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go elsewhere."""
        base = (0, self._at, self._length + len(self._tail))[whence]
        self._at = max(0, base + offset)
        return self._at

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        whole = self._length + len(self._tail)
        end = whole if size < 0 else min(self._at + size, whole)
        pieces = []
        if self._at < min(end, self._length):
            self._file.seek(self._at)
            pieces.append(self._file.read(min(end, self._length) - self._at))
        if end > self._length:
            pieces.append(self._tail[max(self._at - self._length, 0) : end - self._length])
        data = b"".join(pieces)
        self._at += len(data)
        return data
