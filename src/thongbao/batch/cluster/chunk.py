"""What a worker of a cluster does: some documents, one after the other, in a process of its own under supervision."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from typing import Any, NamedTuple

from thongbao import __version__
from thongbao.pool.frames import Frame
from thongbao.pool.line import Task
from thongbao.pool.workers import Pool


class Bounds(NamedTuple):
    """The function that reads, and what bounds it."""

    work: str
    seconds: float
    memory: float


_idle: dict[str, SimpleQueue[Pool]] = {}
"""Pools that wait for the next chunk; a worker with several threads has one for each."""


def version() -> str:
    """The version that is installed there."""
    return __version__


def read_chunk(
    tasks: list[tuple[str, bytes, str]], recipe: dict[str, Any], bounds: tuple[str, float, float]
) -> list[Frame]:
    """The answers to some documents, in order."""
    waiting = _idle.setdefault(repr((recipe, bounds)), SimpleQueue())
    try:
        pool = waiting.get_nowait()
    except Empty:
        limits = Bounds(*bounds)
        pool = Pool(
            limits.work, recipe, workers=1, seconds=limits.seconds, memory=limits.memory
        )
    try:
        return [answer for _, answer in pool.run((None, Task(*task)) for task in tasks) if answer is not None]
    finally:
        waiting.put(pool)
