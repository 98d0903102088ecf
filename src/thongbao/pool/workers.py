"""Worker processes under supervision: a document that hangs or kills its process costs itself alone.

Executors of the standard library do not survive the death of a worker and cannot end one that hangs. Here a worker
that takes too long or too much memory is killed; the document that it had in hand is read once more in a fresh
process, and what waited behind it goes to others. Answers leave in the order in which the documents came.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from thongbao.pool import guard
from thongbao.pool.frames import Frame
from thongbao.pool.hand import Event, Hand
from thongbao.pool.line import Line, Slot, Task

__all__ = ["Pool"]

Token = TypeVar("Token")

_DEPTH = 2
"""Documents that a worker has: one that it reads, one to go on with."""
_AHEAD = 256
"""Documents for each worker that may be done before the one that all wait for."""
_TICK = 0.1
_STARTING = 120.0
_SERVED = 2000
"""Documents after which a worker is replaced: libraries may leak."""
_GROWN = 0.5
"""Share of its memory that makes a worker without work be replaced."""
_STILLBORN = 3


class Pool:
    """Some workers that do ``function`` (``module:name``) with every document, by one recipe.

    ``seconds`` and ``memory`` (megabytes) bound one document; three times the seconds may pass while its clock stands
    still: a picture is drawn, and its one page or two are recognised. The readers watch the time themselves, and tell
    more than a killed process can; so a worker has a little longer.
    Without ``again``, a document over one of these bounds is not read a second time.
    """

    def __init__(
        self,
        function: str,
        recipe: dict[str, Any],
        *,
        workers: int,
        seconds: float,
        memory: float,
        again: bool = True,
    ) -> None:
        self.function, self.workers, self.memory = function, max(workers, 1), memory
        self.again = again
        self.patience, self.pause = _longer(seconds), _longer(3 * seconds)
        self.seconds = seconds
        self._beginning = {"recipe": recipe, "memory": memory, "patience": 2 * self.pause + 10}
        self._events: SimpleQueue[Event] = SimpleQueue()
        self._hands: list[Hand] = []
        self._stillborn = 0
        self._watched = 0.0
        self.peak = 0.0
        """Most megabytes that a worker was seen to have."""

    def run(self, jobs: Iterable[tuple[Token, Task | None]]) -> Iterator[tuple[Token, Frame | None]]:
        """The answer to every document, in order; None where there is nothing to read.

        The answers are those of ``function``, or ``{"error": key, ...}`` for a document that cost its worker.
        Documents are taken in only as they are needed.
        """
        line: Line[Token] = Line(jobs, _AHEAD * max(self.workers, 2))
        try:
            while not line.empty:
                self._hear(line, wait=False)
                yield from line.leave()
                self._hand_out(line)
                if len(line.ready) < self.workers and line.pull():
                    continue
                if any(hand.tasks for hand in self._hands) or line.ready:
                    self._hear(line, wait=True)
        finally:
            line.close()
            for hand in self._hands:
                if hand.tasks:
                    hand.kill()

    def warm(self) -> None:
        """Start a worker now, for what is to come."""
        if not self._hands:
            self._start()

    def close(self) -> None:
        """End every worker."""
        for hand in self._hands:
            if hand.tasks:
                hand.kill()
            else:
                hand.leave()
        for hand in self._hands:
            hand.join()
        self._hands.clear()

    def _hand_out(self, line: Line[Any]) -> None:
        while line.ready:
            slot = line.ready[0]
            hand = self._fresh(slot) if slot.tries else self._free()
            if hand is None or slot.task is None:
                return
            line.ready.popleft()
            hand.give(slot, slot.task)

    def _free(self) -> Hand | None:
        """A worker that can take one more; a new one where all are busy and there may be more."""
        if any(slot.alone for hand in self._hands for slot in hand.tasks):
            return None
        able = [hand for hand in self._hands if not hand.leaving and not any(slot.tries for slot in hand.tasks)]
        best = min(able, key=lambda hand: len(hand.tasks), default=None)
        if best is not None and not best.tasks:
            return best
        if len(self._hands) < self.workers:
            return self._start()
        return best if best is not None and len(best.tasks) < _DEPTH else None

    def _fresh(self, slot: Slot) -> Hand | None:
        """A worker that has read nothing yet, for a document that has cost one."""
        if slot.alone and any(hand.tasks for hand in self._hands):
            return None
        if len(self._hands) < self.workers:
            return self._start()
        for hand in self._hands:
            if not hand.tasks and not hand.leaving:
                hand.leave()  # its end makes room for a new one
                break
        return None

    def _start(self) -> Hand:
        hand = Hand(self.function, self._beginning, self._events)
        self._hands.append(hand)
        return hand

    def _hear(self, line: Line[Any], *, wait: bool) -> None:
        """Take in what workers have said since, or wait for one of them; look after all."""
        with suppress(Empty):
            event = self._events.get(timeout=_TICK) if wait else self._events.get_nowait()
            while True:
                self._take(line, *event)
                event = self._events.get_nowait()
        now = time.monotonic()
        if now - self._watched >= _TICK:
            self._watched = now
            self._watch(now)

    def _take(self, line: Line[Any], hand: Hand, frame: Frame | None) -> None:
        if hand not in self._hands:
            return
        if frame is None:
            self._bury(line, hand)
            return
        if "paused" in frame[0]:
            hand.pause(paused=bool(frame[0]["paused"]))
            return
        hand.since, hand.paused = time.monotonic(), None
        if not hand.ready:
            hand.ready, hand.pid = True, int(frame[0]["pid"])
            self._stillborn = 0
            return
        if not hand.tasks:
            hand.kill()  # an answer that nobody has asked for
            return
        slot = hand.tasks.popleft()
        hand.done += 1
        hand.blameless = hand.killed_for is not None  # the answer came just before the end
        if frame[0].pop("last", False):
            hand.leaving = hand.blameless = True  # it ends now, by itself
        if frame[0].get("error") == "batch.memory":
            hand.killed_for = "memory"
            self._again(line, slot, hand)
        else:
            line.answer(slot, frame)
        if not hand.tasks and (hand.done >= _SERVED or hand.holds > _GROWN * self.memory):
            hand.leave()

    def _bury(self, line: Line[Any], hand: Hand) -> None:
        """Go on without a worker that has ended."""
        self._hands.remove(hand)
        hand.kill()  # what it started may still run
        if not hand.ready:
            self._stillborn += 1
            if self._stillborn >= _STILLBORN:
                raise RuntimeError(f"workers do not start: {hand.how()}")
        if hand.killed_for is None and hand.holds > _GROWN * self.memory:
            hand.killed_for = "memory"  # a library in C aborts when it gets no more
        culprit = hand.tasks.popleft() if hand.tasks and hand.ready and not hand.blameless else None
        line.ready.extendleft(reversed(hand.tasks))
        if culprit is not None:
            self._again(line, culprit, hand)
        hand.join()

    def _again(self, line: Line[Any], slot: Slot, hand: Hand) -> None:
        """Read a document once more, alone; or give it up."""
        slot.tries += 1
        if slot.tries < 2 and (self.again or hand.killed_for is None):
            # Where memory ran out, the neighbours may have taken it.
            slot.alone = hand.killed_for == "memory" or (hand.killed_for is None and hand.how() == "SIGKILL")
            line.ready.appendleft(slot)
        elif hand.killed_for == "time":
            line.answer(slot, ({"error": "batch.hung", "values": {"limit": round(self.seconds)}}, b""))
        elif hand.killed_for == "memory":
            line.answer(slot, ({"error": "batch.memory", "values": {"limit": round(self.memory)}}, b""))
        else:
            line.answer(slot, ({"error": "batch.crashed", "values": {"how": hand.how()}}, b""))

    def _watch(self, now: float) -> None:
        for hand in self._hands:
            patience = self.patience if hand.ready else _STARTING
            late = now - hand.since > patience if hand.paused is None else now - hand.paused > self.pause
            if hand.tasks and late:
                hand.kill("time")
            hand.holds = guard.used(hand.pid) or hand.holds  # one that has just ended holds nothing
            self.peak = max(self.peak, hand.holds)
            if hand.holds > self.memory:
                hand.kill("memory")


def _longer(seconds: float) -> float:
    return seconds + max(1.0, seconds / 4)
