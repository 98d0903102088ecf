"""The workers of a Dask cluster in place of those of this machine.

This machine still finds, reads and writes the files, so that order, ledger and records are the same; documents go out
in chunks, and on the other side each chunk is read by the same function, in a process under the same supervision. A
worker of the cluster that is lost costs nothing but doing its chunk again.
"""

from __future__ import annotations

import logging
import time
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from thongbao import __version__
from thongbao.batch.cluster.chunk import Bounds, read_chunk, version
from thongbao.errors import MissingToolError, UsageError
from thongbao.pool.frames import Frame
from thongbao.pool.line import Line, Slot, Task

if TYPE_CHECKING:
    from thongbao.batch.conduct import Engines, Request
    from thongbao.batch.run import Engine, Step

_MOST = 64
_MOST_BYTES = 4_000_000
"""Documents and bytes of a chunk."""
_AHEAD = 2
"""Chunks for each thread of the cluster."""
_CONNECTING = 20.0
_TICK = 5.0
_WITHOUT = 120.0
"""Seconds that a cluster may be without any worker."""


def engines(address: str) -> Engines:
    """What reads by the cluster whose scheduler has this address."""

    @contextmanager
    def made(request: Request, total: int) -> Iterator[Engine]:
        client = _connected(address)
        try:
            yield Cluster(client, request)
        finally:
            client.close()

    return made


def _connected(address: str) -> Any:
    """A client. Raises MissingToolError, and UsageError where there is no scheduler or another version works there."""
    try:
        from distributed import Client
    except ModuleNotFoundError as error:
        raise MissingToolError("batch.no_dask", name=address) from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters of it is told in our words
    try:
        client = Client(address, timeout=_CONNECTING, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UsageError("batch.no_scheduler", name=address, reason=str(error)[:200]) from error
    try:
        found = set(client.run(version).values())
    except Exception as error:  # a worker without thongbao cannot even say so
        client.close()
        raise UsageError("batch.not_there", name=address, reason=type(error).__name__) from error
    if found - {__version__}:
        client.close()
        raise UsageError("batch.other_version", name=address, found=", ".join(sorted(found)), ours=__version__)
    return client


class Cluster:
    """An engine: documents in, answers in the same order."""

    def __init__(self, client: Any, request: Request) -> None:
        self._client = client
        limits = request.recipe.limits
        self._recipe = request.recipe.plain()
        self._bounds = Bounds(request.work, limits.seconds, limits.memory)
        self._flying: dict[Any, list[Slot]] = {}
        self._done: SimpleQueue[Any] = SimpleQueue()
        self._seen = time.monotonic()

    def run(self, jobs: Iterable[tuple[Step, Task | None]]) -> Iterator[tuple[Step, Frame | None]]:
        """The answer to every document; None where there is nothing to read."""
        line: Line[Step] = Line(jobs)
        most = _AHEAD * max(sum(self._client.nthreads().values()), 1)
        try:
            while not line.empty:
                yield from line.leave()
                if len(self._flying) < most:
                    if not self._full(line.ready) and line.pull():
                        continue
                    if line.ready:
                        self._send(self._chunk(line))
                        continue
                if self._flying:
                    self._collect(line)
        finally:
            line.close()

    def _full(self, ready: Iterable[Slot]) -> bool:
        slots = list(ready)
        return len(slots) >= _MOST or sum(slot.size for slot in slots) >= _MOST_BYTES

    def _chunk(self, line: Line[Step]) -> list[Slot]:
        """The next documents; one that has cost a worker before goes alone."""
        chunk = [line.ready.popleft()]
        size = chunk[0].size
        while line.ready and len(chunk) < _MOST and not (chunk[0].tries or line.ready[0].tries):
            size += line.ready[0].size
            if size > _MOST_BYTES:
                break
            chunk.append(line.ready.popleft())
        return chunk

    def _send(self, chunk: list[Slot]) -> None:
        tasks = [tuple(slot.task) for slot in chunk if slot.task is not None]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of large documents
            future = self._client.submit(read_chunk, tasks, self._recipe, tuple(self._bounds), pure=False)
        self._flying[future] = chunk
        future.add_done_callback(self._done.put)

    def _collect(self, line: Line[Step]) -> None:
        """Wait for one chunk at least. Raises UsageError when the cluster has no workers any more."""
        try:
            future = self._done.get(timeout=_TICK)
        except Empty:
            self._look()
            return
        self._seen = time.monotonic()
        chunk = self._flying.pop(future)
        if future.status == "finished":
            for slot, (header, data) in zip(chunk, future.result(), strict=True):
                line.answer(slot, (header, data))
        else:
            self._lost(line, chunk)
        future.release()

    def _lost(self, line: Line[Step], chunk: list[Slot]) -> None:
        """Several workers have died over a chunk: its documents are read one by one, then given up."""
        for slot in reversed(chunk):
            slot.tries += 1
            if slot.tries > 1 or len(chunk) == 1:
                line.answer(slot, ({"error": "batch.crashed", "values": {"how": "dask"}}, b""))
            else:
                line.ready.appendleft(slot)

    def _look(self) -> None:
        if self._client.scheduler_info()["workers"]:
            self._seen = time.monotonic()
        elif time.monotonic() - self._seen > _WITHOUT:
            raise UsageError("batch.no_workers", name=self._client.scheduler.address)
