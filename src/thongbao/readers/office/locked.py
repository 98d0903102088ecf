"""Whether a document needs a password, told before a program is started over it."""

from __future__ import annotations

import struct

from thongbao.readers.containers import stream_start
from thongbao.readers.office.parts import part

_ENCRYPTED = 0x0100
_MOST_MANIFEST = 1_000_000


def is_locked(data: bytes, kind: str) -> bool:
    """Whether the content is encrypted, as far as its head says."""
    if kind == "doc":
        start = stream_start(data, "WordDocument")
        if start is None or start + 12 > len(data):
            return False
        return bool(struct.unpack_from("<H", data, start + 10)[0] & _ENCRYPTED)
    return kind == "odt" and b"encryption-data" in part(data, "META-INF/manifest.xml", _MOST_MANIFEST)
