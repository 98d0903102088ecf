"""Files that one process holds, and that the system lets go of when it ends, however it ends."""

from __future__ import annotations

import sys


def take(number: int) -> None:
    """Lock the first byte of an open file. Raises OSError when another process has it.

    The byte should hold nothing: on Windows no other process could read it.
    """
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
