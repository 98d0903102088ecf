"""Where answers wait for those before them: a few in memory, the rest in a file without a name."""

from __future__ import annotations

import json
import pickle  # of what this process holds itself; no worker has a hand in it
import struct
import tempfile
from typing import IO

from thongbao.pool.frames import Frame

_HELD = 128_000
"""Bytes in memory before the file is used."""
_WRITTEN = 512_000_000
"""Bytes that the file may have; what goes beyond stays in memory, where it keeps others from being read."""
_LENGTHS = struct.Struct("<II")
_NONE = 0xFFFFFFFF

Kept = bytes | tuple[int, int]
"""A document and its answer in one piece, or where the piece stands in the file: its beginning and its length."""


class Shelf:
    """Holds documents and their answers. Where one takes long, hundreds behind it are done and wait."""

    def __init__(self) -> None:
        self.held = 0
        """Bytes in memory."""
        self._file: IO[bytes] | None = None
        self._end = self._out = 0

    def put(self, token: object, answer: Frame | None) -> Kept:
        """Take a document, as the caller knows it, and its answer."""
        packed = pickle.dumps(token, pickle.HIGHEST_PROTOCOL)
        header = json.dumps(answer[0]).encode() if answer is not None else b""
        lengths = _LENGTHS.pack(len(packed), len(header) if answer is not None else _NONE)
        piece = b"".join((lengths, packed, header, answer[1] if answer is not None else b""))
        size = len(piece)
        if self.held + size > _HELD and self._end + size <= _WRITTEN and self._write(piece):
            self._out += 1
            self._end += size
            return self._end - size, size
        self.held += size
        return piece

    def take(self, kept: Kept) -> tuple[object, Frame | None]:
        """Give both back, once."""
        if isinstance(kept, bytes):
            piece = kept
            self.held -= len(piece)
        else:
            piece = self._read(*kept)
            self._out -= 1
            self._end = self._end if self._out else 0
        first, second = _LENGTHS.unpack_from(piece)
        start = _LENGTHS.size + first
        token = pickle.loads(piece[_LENGTHS.size : start])
        return token, None if second == _NONE else (json.loads(piece[start : start + second]), piece[start + second :])

    def close(self) -> None:
        """Forget all."""
        if self._file is not None:
            self._file.close()

    def _write(self, piece: bytes) -> bool:
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(prefix="thongbao-", buffering=0)  # noqa: SIM115 - stays open
            self._file.seek(self._end)
            return self._file.write(piece) == len(piece)
        except OSError:  # a full disk, say
            return False

    def _read(self, at: int, size: int) -> bytes:
        if self._file is None:
            raise AssertionError("an answer of another shelf")
        self._file.seek(at)
        return self._file.read(size)
