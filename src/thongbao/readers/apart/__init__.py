"""Documents read in a process of their own, which is ended when it takes too long or too much memory.

A few hundred bytes of PDF can ask for drawings without end and for all memory of the machine, and nothing breaks off a
call into the library that follows them. So they are read by a worker that stays for the next document; one that a
document has cost is replaced, and the documents behind it do not notice. It ends with this process, however that ends.
"""

from __future__ import annotations

import atexit
import os
import sys
import time
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Any

from thongbao import errors, messages
from thongbao.errors import Fault, ThongbaoError, UnreadableError
from thongbao.pool import pulse
from thongbao.readers.source import Clock, Limits, Source

if TYPE_CHECKING:
    from thongbao.layout.blocks import Layout
    from thongbao.pool.frames import Frame
    from thongbao.pool.workers import Pool

_WORK = "thongbao.readers.apart:work"
_TOLD = {
    "batch.hung": "reading.too_slow",
    "batch.memory": "reading.too_much_memory",
    "batch.crashed": "reading.crashed",
}
"""What the pool says of a document that cost its worker -> how that is said of one document."""


_Sign = tuple[object, ...]
"""What a worker was started for: process, limits, language, variables of the environment."""

_lock = Lock()
_idle: list[tuple[_Sign, Pool]] = []
"""Workers that wait for a document; threads that read at the same time have one each."""
_impossible: list[int] = []
"""Processes in which no worker could be started."""


def wanted() -> bool:
    """Whether documents are to be read in another process: nobody watches over this one, and one can be had."""
    return not pulse.supervised and bool(sys.executable) and os.getpid() not in _impossible


def prepare(source: Source) -> None:
    """Start a worker for a document like this, unless there is one."""
    sign = _sign(source)
    pool = _taken(sign) or _started(source)
    with suppress(OSError):
        pool.warm()
    with _lock:
        _idle.append((sign, pool))


def read(source: Source) -> Layout | None:
    """The layout that a worker made of a document; None where no worker can be had.

    Raises what the reader raises, and UnreadableError for a document that costs the worker.
    """
    from thongbao.readers.apart import wire

    began = time.monotonic()
    answer = _answer(source)
    if answer is None:
        return None
    header, data = answer
    passed = time.monotonic() - began
    source.clock.apart += max(0.0, passed - header.get("seconds", passed))  # waiting for a worker is no one's time
    if "bug" in header:
        raise Fault(str(header["bug"]))
    if "error" in header:
        raise _error(header, source)
    try:
        return wire.unpacked(data)
    except UnreadableError as error:
        error.values["name"] = source.name
        raise


def work(name: str, data: bytes, recipe: dict[str, Any]) -> Frame:
    """What the worker does: the layout of a document, or why there is none."""
    from thongbao import readers
    from thongbao.readers.apart import wire

    messages.use(recipe["lang"])
    source = Source(name, data, Limits(**recipe["limits"]), Clock(), recipe["whole"])
    try:
        layout = readers.read(source)
    except ThongbaoError as error:
        values = {name: _plain(value) for name, value in error.values.items()}
        return {"error": error.key, "kind": type(error).__name__, "values": values}, b""
    return {"seconds": source.clock.seconds}, wire.packed(layout)


def end() -> None:
    """End the workers of this process that have nothing to do."""
    with _lock:
        left, _idle[:] = list(_idle), []
    _close(left)


def _answer(source: Source) -> Frame | None:
    from thongbao.pool.line import Task

    sign = _sign(source)
    pool = _taken(sign) or _started(source)
    try:
        for _, answer in pool.run([(None, Task(source.name, source.data))]):
            return answer
    except (OSError, RuntimeError):  # no process can be started here
        _impossible.append(os.getpid())
    finally:
        with _lock:
            _idle.append((sign, pool))
    return None


def _sign(source: Source) -> _Sign:
    return os.getpid(), source.limits, source.whole, messages.spoken(), tuple(os.environ.items())


def _taken(sign: _Sign) -> Pool | None:
    """A worker that was started for the same; those for anything else are ended."""
    with _lock:
        found = next((one for one in _idle if one[0] == sign), None)
        left = [one for one in _idle if one is not found] if found is None else []
        _idle[:] = [one for one in _idle if one is not found and one not in left]
    _close(left)
    return found[1] if found is not None else None


def _close(left: list[tuple[_Sign, Pool]]) -> None:
    for sign, pool in left:
        if sign[0] == os.getpid():  # after a fork it is the parent's
            pool.close()


def _started(source: Source) -> Pool:
    from thongbao.pool.workers import Pool

    limits = source.limits
    named = {name: getattr(limits, name) for name in type(limits).__dataclass_fields__}
    recipe = {"limits": named, "whole": source.whole, "lang": messages.spoken()}
    return Pool(_WORK, recipe, workers=1, seconds=limits.seconds, memory=limits.memory, again=False)


def _error(header: dict[str, Any], source: Source) -> ThongbaoError:
    kind = getattr(errors, str(header.get("kind")), UnreadableError)
    values = {**header.get("values", {}), "name": source.name}
    made: ThongbaoError = kind(_TOLD.get(header["error"], header["error"]), **values)
    return made


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


atexit.register(end)
