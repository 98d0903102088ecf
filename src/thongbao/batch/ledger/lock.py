"""One run on one destination at a time."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from thongbao.batch.ledger import private
from thongbao.errors import UsageError
from thongbao.locking import take


class Lock:
    """Held until it is released or the process ends, however it ends: the system lets go of it then."""

    def __init__(self, path: Path, name: str) -> None:
        """Take the lock. Raises UsageError when another run has it; ``name`` is the destination."""
        while True:
            private.file(path)
            self._file = path.open("r+b")
            try:
                take(self._file.fileno())
            except OSError:
                self._file.seek(1)
                holder = self._file.read(20).decode("ascii", "replace").strip() or "?"
                self._file.close()
                raise UsageError("batch.locked", name=name, pid=holder) from None
            if self._is_at(path):
                break
            self._file.close()  # the run before has just taken it away with itself
        self._file.seek(1)
        self._file.write(f"{os.getpid():<20}".encode())
        self._file.flush()

    def _is_at(self, path: Path) -> bool:
        try:
            return os.path.samestat(os.fstat(self._file.fileno()), path.stat())
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Let others run."""
        with suppress(OSError, ValueError):
            self._file.close()
