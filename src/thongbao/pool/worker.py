"""The process that reads documents: one after the other, until its coordinator has no more or is gone.

Started as a program of its own, not forked: the same on every system, and nothing of the coordinator comes along.
"""

from __future__ import annotations

import faulthandler
import gc
import os
import signal
import sys
from importlib import import_module
from queue import SimpleQueue
from threading import Thread
from typing import Any, BinaryIO, Protocol

from thongbao.pool import frames, guard, pulse
from thongbao.pool.frames import Frame


class Work(Protocol):
    """What a worker does with one document: its name, its bytes and the recipe give an answer."""

    def __call__(self, name: str, data: bytes, recipe: dict[str, Any]) -> Frame:
        """Header and bytes of the answer."""


def main(function: str) -> None:
    """Answer every document that comes in by ``function``, named as ``module:function``."""
    tasks, answers = _own_streams()
    beginning = frames.take(tasks)
    if beginning is None:
        return
    recipe, patience = beginning[0]["recipe"], beginning[0]["patience"]
    guard.limit(beginning[0]["memory"])
    module, _, name = function.partition(":")
    work: Work = getattr(import_module(module), name)
    nowhere = open(os.devnull, "w")  # noqa: PTH123, SIM115 - a file number is wanted, for good

    def arm() -> None:
        # Ends a process that hangs in C, where no thread of Python runs, and whose coordinator is gone.
        faulthandler.dump_traceback_later(patience, exit=True, file=nowhere)

    def pause(paused: bool) -> None:
        arm()
        frames.put(answers, {"paused": paused})

    pulse.listener, pulse.supervised = pause, True
    waiting: SimpleQueue[Frame] = SimpleQueue()
    Thread(target=_listen, args=(tasks, waiting), daemon=True).start()
    gc.freeze()
    frames.put(answers, {"ready": True, "pid": os.getpid()})
    while True:
        header, data = waiting.get()
        arm()
        answer = _answer(work, header["name"], data, {**recipe, "corrections": header["corrections"]})
        faulthandler.cancel_dump_traceback_later()
        last = pulse.spoiled or answer[0].get("error") == "batch.memory"
        frames.put(answers, {**answer[0], "last": last}, answer[1])
        if last:
            os._exit(0)  # what is left of this process is not to be trusted


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """The two ends of the pipes, out of reach of libraries that print or read."""
    tasks, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    return tasks, answers


def _listen(tasks: BinaryIO, waiting: SimpleQueue[Frame]) -> None:
    """Take what comes in. The end means that nobody waits for an answer any more."""
    while (frame := frames.take(tasks)) is not None:
        waiting.put(frame)
    if hasattr(os, "killpg"):
        os.killpg(0, signal.SIGKILL)  # and what the readers have started
    os._exit(0)


def _answer(work: Work, name: str, data: bytes, recipe: dict[str, Any]) -> Frame:
    try:
        return work(name, data, recipe)
    except MemoryError:
        return {"error": "batch.memory"}, b""
    except Exception as error:  # a bug on one document must not cost the others theirs
        return {"bug": _told(error)}, b""


def _told(error: Exception) -> str:
    """The kind of a bug and its place. Its words may quote the document, and are left out."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        place = f" ({trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno})"
        trace = trace.tb_next
    return type(error).__name__ + place


if __name__ == "__main__":
    main(sys.argv[1])
