"""Whether a document needs a password, told before a program is started over it."""

from __future__ import annotations

import io
import struct
import zipfile

from thongbao.readers.containers import stream_start

_ENCRYPTED = 0x0100
_MOST_MANIFEST = 1_000_000


def is_locked(data: bytes, kind: str) -> bool:
    """Whether the content is encrypted, as far as its head says."""
    if kind == "doc":
        start = stream_start(data, "WordDocument")
        if start is None or start + 12 > len(data):
            return False
        return bool(struct.unpack_from("<H", data, start + 10)[0] & _ENCRYPTED)
    return kind == "odt" and b"encryption-data" in _manifest(data)


def _manifest(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package, package.open("META-INF/manifest.xml") as manifest:
            return manifest.read(_MOST_MANIFEST)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, ValueError, EOFError):
        return b""
