"""Calls into PDFium that a document may draw out without end, given up when the time of the document is over.

A few hundred bytes can ask for billions of drawings inside drawings, and nothing breaks off a call into PDFium. So it
runs in a thread of its own. One that was given up goes on, and as long as it does no PDF is read in this process;
what it uses is kept. A worker process ends when it has told of it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from threading import Thread
from typing import TypeVar

from thongbao.errors import UnreadableError
from thongbao.pool import guard, pulse
from thongbao.readers.source import Source

Result = TypeVar("Result")
_given_up: list[tuple[Thread, Source]] = []
_LEAST = 0.2
"""Seconds that a call gets at least."""
_LOOK = 0.05
"""Seconds after which is looked at how much memory it takes."""


def patiently(source: Source, seconds: float, call: Callable[[], Result]) -> Result:
    """What ``call`` gives. Raises UnreadableError when it takes longer than ``seconds``."""
    found: list[Result] = []
    failed: list[BaseException] = []

    def work() -> None:
        try:
            found.append(call())
        except BaseException as error:
            failed.append(error)

    thread = Thread(target=work, daemon=True)
    thread.start()
    try:
        _wait(thread, source, max(seconds, _LEAST))
    finally:
        if thread.is_alive():
            _given_up.append((thread, source))
            pulse.spoiled = True
    if failed:
        raise failed[0]
    if not found:
        raise UnreadableError("reading.too_slow", name=source.name, limit=round(source.limits.seconds))
    return found[0]


def _wait(thread: Thread, source: Source, seconds: float) -> None:
    """Wait for a call. Raises UnreadableError when this process, over which nobody watches, takes too much memory."""
    until = time.monotonic() + seconds
    while thread.is_alive() and (left := until - time.monotonic()) > 0:
        thread.join(left if pulse.supervised else min(left, _LOOK))
        if not pulse.supervised and thread.is_alive() and guard.used(os.getpid()) > source.limits.memory:
            raise UnreadableError("reading.too_much_memory", name=source.name, limit=round(source.limits.memory))


def busy() -> bool:
    """Whether PDFium is still at work on what was given up."""
    _given_up[:] = [one for one in _given_up if one[0].is_alive()]
    return bool(_given_up)
