"""What a ZIP package or an OLE compound file holds, from its table of contents alone.

Only names are read, at most ``_MOST_NAMES`` of them, and every offset is checked, so a hostile file costs
little and cannot raise.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

_MOST_NAMES = 20_000
_END_RECORD = 22
_LONGEST_COMMENT = 65_535
_CENTRAL = struct.Struct("<4s24xHHH12x")
_LOCAL = struct.Struct("<4s2xH10xIIHH")
_NO_SECTOR = 0xFFFFFFFA
_DIRECTORY_ENTRY = 128
_SMALL = 4096
"""Smaller streams lie in another place."""

_FOLDERS = (
    ("word/", ("docx", "Word (.docx)")),
    ("xl/", ("other", "Excel (.xlsx)")),
    ("ppt/", ("other", "PowerPoint (.pptx)")),
)
_MIMETYPES = (
    (b"application/vnd.oasis.opendocument.text", ("odt", "OpenDocument (.odt)")),
    (b"application/vnd.oasis.opendocument.spreadsheet", ("other", "OpenDocument (.ods)")),
    (b"application/vnd.oasis.opendocument.presentation", ("other", "OpenDocument (.odp)")),
    (b"application/epub+zip", ("other", "EPUB")),
)
_STREAMS = (
    ("EncryptedPackage", ("encrypted", "Office")),
    ("WordDocument", ("doc", "Word 97-2003 (.doc)")),
    ("Workbook", ("other", "Excel 97-2003 (.xls)")),
    ("Book", ("other", "Excel 5.0/95 (.xls)")),
    ("PowerPoint Document", ("other", "PowerPoint 97-2003 (.ppt)")),
    ("__properties_version1.0", ("other", "Outlook (.msg)")),
)


def zip_kind(data: bytes) -> tuple[str, str]:
    """Code and label of a ZIP file: a kind of document, ``zip`` for any other, ``broken-zip`` if cut off."""
    for mimetype, kind in _MIMETYPES:
        if data.find(mimetype, 30, 300) >= 0:
            return kind
    names = set(_central_names(data))
    whole = bool(names) or b"PK\x06\x07" in data[-_END_RECORD - _LONGEST_COMMENT :]  # the latter: ZIP64
    if not names:
        names = set(_local_names(data))
    for folder, kind in _FOLDERS:
        if any(name.startswith(folder) for name in names):
            return kind if whole else ("broken-zip", kind[1])
    return ("zip", "ZIP") if whole or data.startswith(b"PK\x05\x06") else ("broken-zip", "ZIP")


def _central_names(data: bytes) -> Iterator[str]:
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - _END_RECORD - _LONGEST_COMMENT))
    if end < 0 or end + _END_RECORD > len(data):
        return
    size, at = struct.unpack_from("<II", data, end + 12)
    # Counted back from the end record, so that bytes put before the package do not matter.
    at = max(0, end - size) if data[at : at + 4] != b"PK\x01\x02" else at
    for _ in range(_MOST_NAMES):
        if at + 46 > len(data):
            return
        mark, name, extra, comment = _CENTRAL.unpack_from(data, at)
        if mark != b"PK\x01\x02":
            return
        yield _plain(data[at + 46 : at + 46 + name])
        at += 46 + name + extra + comment


def _local_names(data: bytes) -> Iterator[str]:
    at = 0
    for _ in range(_MOST_NAMES):
        if at < 0 or at + 30 > len(data):
            return
        _, flags, packed, _, name, extra = _LOCAL.unpack_from(data, at)
        yield _plain(data[at + 30 : at + 30 + name])
        known = packed if not flags & 8 else 0
        at = data.find(b"PK\x03\x04", at + 30 + name + extra + known)


def _plain(name: bytes) -> str:
    return name.decode("latin-1").replace("\\", "/").lstrip("/").lower()


def ole_kind(data: bytes) -> tuple[str, str]:
    """Code and label of an OLE compound file, from the names of its streams."""
    names = set(_stream_names(data))
    for stream, kind in _STREAMS:
        # A cut-off file may have lost its directory; the name is looked for in the raw bytes then.
        if stream in names or (not names and stream.encode("utf-16-le") + b"\0\0" in data):
            return kind
    return "other", "OLE"


def stream_start(data: bytes, name: str) -> int | None:
    """Where the first bytes of a stream of an OLE compound file lie, when it is no small one."""
    for found, entry in _entries(data):
        if found == name:
            sector, size = struct.unpack_from("<II", data, entry + 116)
            shift = struct.unpack_from("<H", data, 30)[0]
            return (sector + 1) << shift if size >= _SMALL and sector < _NO_SECTOR else None
    return None


def _stream_names(data: bytes) -> Iterator[str]:
    return (name for name, _ in _entries(data))


def _entries(data: bytes) -> Iterator[tuple[str, int]]:
    """Names of the streams, and where the entry of each stands."""
    if len(data) < 512:
        return
    shift = struct.unpack_from("<H", data, 30)[0]
    if shift not in (9, 12):
        return
    size = 1 << shift
    sector = struct.unpack_from("<I", data, 48)[0]
    tables = struct.unpack_from("<109I", data, 76)
    seen: set[int] = set()
    while sector < _NO_SECTOR and sector not in seen and len(seen) * size < _MOST_NAMES * _DIRECTORY_ENTRY:
        seen.add(sector)
        start = (sector + 1) * size
        for at in range(start, min(start + size, len(data)) - _DIRECTORY_ENTRY + 1, _DIRECTORY_ENTRY):
            length = struct.unpack_from("<H", data, at + 64)[0]
            if 2 < length <= 64:
                yield data[at : at + length - 2].decode("utf-16-le", "replace"), at
        index, place = divmod(sector, size // 4)
        if index >= len(tables) or tables[index] >= _NO_SECTOR:
            return
        where = (tables[index] + 1) * size + place * 4
        if where + 4 > len(data):
            return
        sector = struct.unpack_from("<I", data, where)[0]
