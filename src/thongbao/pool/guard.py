"""How much memory a process has, and how much it may have."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

MEGABYTE = 1_000_000
_MAPPED = 512
"""Megabytes on top of the limit for what is reserved but never touched."""


def limit(megabytes: float) -> None:
    """Let this process ask for no more than so much; where the system has no such limit, the watch must do.

    Data is bounded, not address space: programs that the readers start inherit it, and some map far more than they use.
    """
    most = int((megabytes + _MAPPED) * MEGABYTE)
    try:
        import resource
    except ImportError:
        from thongbao.pool import windows

        windows.bound(most)
        return
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def used(pid: int) -> float:
    """Megabytes of memory that a process holds now; 0 where nobody can tell."""
    system: str = sys.platform
    with suppress(OSError, ValueError, IndexError, AttributeError):
        if system == "linux":
            with open(f"/proc/{pid}/statm", "rb") as file:  # noqa: PTH123 - asked too often for a Path
                return int(file.read().split()[1]) * _page() / MEGABYTE
        if system == "win32":
            from thongbao.pool import windows

            return windows.used(pid) / MEGABYTE
        return _used_by_ps(pid) / MEGABYTE
    return 0.0


def _page() -> int:
    return os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


def _used_by_ps(pid: int) -> int:
    import subprocess

    done = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, timeout=5, check=False)
    return int(done.stdout) * 1024
