"""Where answers wait for those before them: a few in memory, the rest in a file without a name."""

from __future__ import annotations

import json
import tempfile
from typing import IO, NamedTuple

from thongbao.pool.frames import Frame

_HELD = 256_000
"""Bytes in memory before the file is used."""
_WRITTEN = 512_000_000
"""Bytes that the file may have; what goes beyond stays in memory, where it keeps others from being read."""


class Kept(NamedTuple):
    """An answer that waits: its header as JSON and its bytes, or their lengths and where they begin in the file."""

    header: bytes
    data: bytes
    lengths: tuple[int, int] | None = None
    at: int = 0


class Shelf:
    """Holds answers. Where one document takes long, hundreds behind it are done and wait."""

    def __init__(self) -> None:
        self.held = 0
        """Bytes in memory."""
        self._file: IO[bytes] | None = None
        self._end = self._out = 0

    def put(self, answer: Frame) -> Kept:
        """Take an answer."""
        header, data = json.dumps(answer[0]).encode(), answer[1]
        size = len(header) + len(data)
        if self.held + size > _HELD and self._end + size <= _WRITTEN and self._write(header + data):
            self._out += 1
            self._end += size
            return Kept(b"", b"", (len(header), len(data)), self._end - size)
        self.held += size
        return Kept(header, data)

    def take(self, kept: Kept) -> Frame:
        """Give it back, once."""
        header, data = kept.header, kept.data
        if kept.lengths is None:
            self.held -= len(header) + len(data)
        else:
            header, data = self._read(kept.at, kept.lengths)
            self._out -= 1
            self._end = self._end if self._out else 0
        return json.loads(header), data

    def close(self) -> None:
        """Forget all."""
        if self._file is not None:
            self._file.close()

    def _write(self, data: bytes) -> bool:
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(prefix="thongbao-", buffering=0)  # noqa: SIM115 - stays open
            self._file.seek(self._end)
            return self._file.write(data) == len(data)
        except OSError:  # a full disk, say
            return False

    def _read(self, at: int, lengths: tuple[int, int]) -> tuple[bytes, bytes]:
        if self._file is None:
            raise AssertionError("an answer of another shelf")
        self._file.seek(at)
        header, data = (self._file.read(length) for length in lengths)
        return header, data
