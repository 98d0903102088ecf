"""A zip with some members changed: every other one is copied as its packed bytes lie there."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Collection, Mapping
from typing import NamedTuple

_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_LOCAL = struct.Struct("<4s2B4HL2L2H")
_END = struct.Struct("<4s4H2LH")
_NEW = 0x21 << 16
"""The oldest day that a zip can say, as its time and date: a new member tells nothing of when it was made."""
_NAME_IS_UTF8 = 0x800
_SIZES_FOLLOW = 0x8
_LARGE = 0xFFFFFFFF


class _Entry(NamedTuple):
    """A line of the directory, its bytes after the fixed ones, and where the member lies."""

    fields: tuple[int, ...]
    name: bytes
    rest: bytes
    start: int
    end: int


def rewritten(
    data: bytes, changed: Mapping[str, bytes], added: Mapping[str, bytes], dropped: Collection[str]
) -> bytes:
    """The zip with members changed, added and dropped; names as the directory has them."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        infos = opened.infolist()
        entries = _entries(data, opened.start_dir, infos)
        if entries is None:  # of more than 4 GB, or with something before its first member
            return _packed_anew(opened, changed, added, dropped)
        comment = opened.comment
    out = bytearray()
    directory = bytearray()
    count = 0
    for info, entry in zip(infos, entries, strict=True):
        if info.filename in dropped:
            continue
        fields, at = list(entry.fields), len(out)
        if info.filename in changed:
            fresh = changed[info.filename]
            packed = _deflated(fresh) if fields[6] == zipfile.ZIP_DEFLATED else fresh
            fields[5] &= ~_SIZES_FOLLOW
            fields[9:12] = zlib.crc32(fresh), len(packed), len(fresh)
            if fields[6] != zipfile.ZIP_DEFLATED:
                fields[6] = zipfile.ZIP_STORED
            version, low = fields[3], fields[4]
            out += _LOCAL.pack(b"PK\x03\x04", version, low, *fields[5:12], len(entry.name), 0)
            out += entry.name + packed
        else:
            out += data[entry.start : entry.end]
        fields[18] = at
        directory += _CENTRAL.pack(*fields) + entry.name + entry.rest
        count += 1
    for name, fresh in added.items():
        packed, written = _deflated(fresh), name.encode()
        sizes = (zlib.crc32(fresh), len(packed), len(fresh))
        flags = 0 if name.isascii() else _NAME_IS_UTF8
        at = len(out)
        local = (20, 0, flags, zipfile.ZIP_DEFLATED, _NEW & 0xFFFF, _NEW >> 16, *sizes, len(written), 0)
        out += _LOCAL.pack(b"PK\x03\x04", *local) + written + packed
        directory += _CENTRAL.pack(b"PK\x01\x02", 20, 0, *local, 0, 0, 0, 0, at) + written
        count += 1
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), len(out), len(comment))
    return bytes(out + directory + end + comment)


def _entries(data: bytes, at: int, infos: list[zipfile.ZipInfo]) -> list[_Entry] | None:
    """The directory; None when its members do not lie one after another from the first byte."""
    found: list[_Entry] = []
    first = at
    for info in infos:
        fields = _CENTRAL.unpack_from(data, at)
        names, extra, said = fields[12:15]
        name = data[at + 46 : at + 46 + names]
        rest = data[at + 46 + names : at + 46 + names + extra + said]
        start = info.header_offset
        if fields[0] != b"PK\x01\x02" or _LARGE in fields[10:12] or fields[18] != start or _has_large(rest[:extra]):
            return None
        if data[start : start + 4] != b"PK\x03\x04":
            return None
        found.append(_Entry(fields, name, rest, start, 0))
        at += 46 + names + extra + said
    starts = sorted({entry.start for entry in found})
    ends = dict(zip(starts, [*starts[1:], first], strict=True))
    return [entry._replace(end=ends[entry.start]) for entry in found] if not starts or starts[0] == 0 else None


def _has_large(extra: bytes) -> bool:
    """Whether an extra field holds sizes of eight bytes."""
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<2H", extra, at)
        if kind == 1:
            return True
        at += 4 + size
    return False


def _deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def _packed_anew(
    opened: zipfile.ZipFile, changed: Mapping[str, bytes], added: Mapping[str, bytes], dropped: Collection[str]
) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        target.comment = opened.comment
        for info in opened.infolist():
            if info.filename not in dropped:
                kept = changed.get(info.filename)
                fresh = zipfile.ZipInfo(info.filename, info.date_time)
                fresh.compress_type, fresh.external_attr = info.compress_type, info.external_attr
                target.writestr(fresh, opened.read(info) if kept is None else kept)
        for name, data in added.items():
            target.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
