"""One worker, as the coordinator has it in hand."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import deque
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import IO, TYPE_CHECKING, Any, cast

from thongbao.pool import frames
from thongbao.pool.frames import Frame

if TYPE_CHECKING:
    from thongbao.pool.line import Slot, Task

Event = tuple["Hand", Frame | None]

_START = "import sys; from thongbao.pool.worker import main; main(sys.argv[1])"
_LEAVING = 2.0
"""Seconds that a worker without work has to end by itself."""


class Hand:
    """A worker process, the documents that it was given, and since when it has the first of them.

    What it says comes as an event, and its death as an event without a message. Two threads write and read: a worker
    that hangs must not block the coordinator.
    """

    def __init__(self, function: str, beginning: dict[str, Any], events: SimpleQueue[Event]) -> None:
        self.tasks: deque[Slot] = deque()
        self.since = time.monotonic()
        self.paused: float | None = None
        """Since when the clock of its document stands still."""
        self.ready = self.leaving = False
        self.blameless = False
        """Whether its end is not the fault of what it has in hand now."""
        self.done = 0
        self.holds = 0.0
        """Megabytes, as last seen."""
        self.killed_for: str | None = None
        self._outbox: SimpleQueue[Frame | None] = SimpleQueue()
        self.process = subprocess.Popen(
            # -P: no module is taken from the folder in which the user happens to be.
            [sys.executable, "-P", "-c", _START, function],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get("THONGBAO_DEBUG", "") not in ("", "0") else subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for the coordinator; what a worker starts can be ended with it
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),  # the same for Windows
        )
        self.pid = self.process.pid
        """Of what reads, once it has said so: in a virtual environment of Windows, what is started starts another."""
        self._outbox.put((beginning, b""))
        for target in (self._write, self._read):
            Thread(target=target, args=(events,), daemon=True).start()

    def give(self, slot: Slot, task: Task) -> None:
        """Hand over a document; it is read when those before it are."""
        if not self.tasks:
            self.since = time.monotonic()
        self.tasks.append(slot)
        self._outbox.put(({"name": task.name, "corrections": task.corrections}, task.data))

    def pause(self, *, paused: bool) -> None:
        """Note that the clock of its document stands still, or goes on."""
        now = time.monotonic()
        if self.paused is not None:
            self.since += now - self.paused
        self.paused = now if paused else None

    def kill(self, why: str | None = None) -> None:
        """End the process and all that it started; on Windows the system sees to the latter."""
        self.killed_for = self.killed_for or why
        with suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(self.process.pid, signal.SIGKILL)
            else:
                self.process.kill()

    def leave(self) -> None:
        """Let a worker without work go."""
        self.leaving = True
        self._outbox.put(None)

    def join(self) -> None:
        """Wait for the end; a worker that does not come to it is killed."""
        self._outbox.put(None)  # the thread that writes waits for it, also when the worker has been killed
        try:
            self.process.wait(_LEAVING)
        except subprocess.TimeoutExpired:
            self.kill()
            self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            with suppress(OSError):
                cast("IO[bytes]", stream).close()

    def how(self) -> str:
        """How a process that has ended by itself did so: a signal or an exit code."""
        code = self.process.wait()
        if code >= 0:
            return f"exit code {code}" if code < 0x1000 else f"exit code {code:#x}"  # Windows: kind of a fault
        with suppress(ValueError):
            return signal.Signals(-code).name
        return f"signal {-code}"

    def _write(self, events: SimpleQueue[Event]) -> None:
        pipe = cast("Any", self.process.stdin)
        with suppress(OSError, ValueError):
            while (frame := self._outbox.get()) is not None:
                frames.put(pipe, *frame)
            pipe.close()

    def _read(self, events: SimpleQueue[Event]) -> None:
        pipe = cast("Any", self.process.stdout)
        with suppress(OSError, ValueError):
            while (frame := frames.take(pipe)) is not None:
                events.put((self, frame))
        events.put((self, None))
