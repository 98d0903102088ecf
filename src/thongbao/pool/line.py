"""Documents in their order: what waits to be read, is being read, or waits for one before it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from thongbao.pool.frames import Frame
from thongbao.pool.shelf import Kept, Shelf

Token = TypeVar("Token")

_MOST = 4096
_MOST_BYTES = 32_000_000
"""Documents and bytes that are held, unless the caller wants fewer."""


class Task(NamedTuple):
    """A document to read: its name and its bytes."""

    name: str
    data: bytes
    corrections: str = ""
    """The file of what people put right in its record."""


class Slot:
    """The place of a document in the line. ``kept`` is None until it is done and waits for others."""

    __slots__ = ("alone", "kept", "task", "token", "tries")

    def __init__(self, token: object, task: Task | None) -> None:
        self.token, self.task = token, task
        self.kept: Kept | None = None
        self.tries = 0
        self.alone = False
        """Whether it may be read only while nothing else is."""

    @property
    def size(self) -> int:
        """Bytes of the document, as long as they are needed."""
        return len(self.task.data) if self.task else 0


class Line(Generic[Token]):
    """What comes in one order and leaves in the same. It never holds more than a bounded number of bytes."""

    def __init__(self, jobs: Iterable[tuple[Token, Task | None]], most: int = _MOST) -> None:
        self._jobs = iter(jobs)
        self._most = most
        self._more = True
        self._slots: deque[Slot] = deque()
        self._bytes = 0
        self._shelf = Shelf()
        self.ready: deque[Slot] = deque()
        """What may be handed out, the first one first."""

    @property
    def empty(self) -> bool:
        """Whether nothing is left, here or to come."""
        return not (self._slots or self._more)

    def pull(self) -> bool:
        """Take one more document in; whether there was room, and one."""
        if not self._more or len(self._slots) >= self._most or self._bytes + self._shelf.held >= _MOST_BYTES:
            return False
        job = next(self._jobs, None)
        if job is None:
            self._more = False
            return False
        slot = Slot(*job)
        self._slots.append(slot)
        self._bytes += slot.size
        if slot.task is None:
            self._keep(slot, None)
        else:
            self.ready.append(slot)
        return True

    def answer(self, slot: Slot, answer: Frame) -> None:
        """Note what became of a document; its bytes are no longer needed."""
        self._bytes -= slot.size
        slot.task = None
        self._keep(slot, answer)

    def leave(self) -> Iterator[tuple[Token, Frame | None]]:
        """Those at the head of the line that are done; None for those that nobody had to read."""
        while self._slots and self._slots[0].kept is not None:
            kept = self._slots.popleft().kept
            yield self._shelf.take(kept)  # type: ignore[misc, arg-type]

    def _keep(self, slot: Slot, answer: Frame | None) -> None:
        slot.kept, slot.token = self._shelf.put(slot.token, answer), None

    def close(self) -> None:
        """Forget what waits."""
        self._shelf.close()
