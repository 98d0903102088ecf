"""A process that keeps LibreOffice loaded: starting it takes ten times as long as converting a notice."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

from thongbao.errors import UnreadableError
from thongbao.office import kit
from thongbao.office.find import library
from thongbao.office.folders import Folder
from thongbao.office.profile import environment, write_profile

_MOST_DOCUMENTS = 200
"""A worker is replaced after so many: LibreOffice grows."""
_PATIENCE = 60.0
"""Seconds that LibreOffice may take to start, which are not the document's."""


class Task(NamedTuple):
    """A conversion: the bytes, what files of their format end in, the format wanted, the name, and the time."""

    data: bytes
    ending: str
    target: str
    name: str
    seconds: float
    options: str = ""
    """Of the format wanted, as LibreOffice takes them."""


class Crashed(Exception):  # noqa: N818 - no error of the user's
    """The process ended over a document."""


class Worker:
    """One process and the folder in which it lives."""

    def __init__(self, program: Path, shared: Path) -> None:
        self.owner = os.getpid()
        self.left = _MOST_DOCUMENTS
        self.killed = False
        """Whether it ended before it was ready: that may go well the next time."""
        self._own = Folder()
        self._folder = self._own.path
        self._rest = b""
        address = write_profile(self._folder / "profile")
        command = [sys.executable, "-I", "-S", str(Path(kit.__file__)), "office", str(self._folder)]
        self._process = subprocess.Popen(
            [*command, str(shared), str(program.parent), address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(self._folder),
            cwd=self._folder,
            start_new_session=True,
        )
        try:
            self.ready = bool(self._answer(_PATIENCE).get("ready"))
        except (Crashed, TimeoutError) as error:
            self.ready, self.killed = False, isinstance(error, Crashed)

    def convert(self, task: Task) -> bytes:
        """Convert one document. Raises Crashed, TimeoutError, or UnreadableError when it is refused."""
        self.left -= 1
        with workspace(task, self._folder) as (source, target):
            asked: dict[str, Any] = {"source": source.as_uri(), "target": target.as_uri(), "format": task.target}
            asked |= {"options": task.options, "seconds": int(task.seconds) + 30}
            answer = self._ask(asked, task.seconds)
            return made(task, target, answer.get("error"))

    def end(self) -> None:
        """End the process with all that it started, and take its folder away."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        self._own.remove()

    def _ask(self, asked: dict[str, Any], seconds: float) -> dict[str, Any]:
        pipe = self._process.stdin
        try:
            if pipe is not None:
                pipe.write(json.dumps(asked).encode() + b"\n")
                pipe.flush()
        except OSError as error:
            raise Crashed from error
        return self._answer(seconds)

    def _answer(self, seconds: float) -> dict[str, Any]:
        pipe = self._process.stdout
        until = time.monotonic() + seconds
        while pipe is not None and b"\n" not in self._rest:
            left = until - time.monotonic()
            if left <= 0 or not select.select([pipe], [], [], left)[0]:
                raise TimeoutError
            more = os.read(pipe.fileno(), 65_536)
            if not more:
                raise Crashed
            self._rest += more
        line, _, self._rest = self._rest.partition(b"\n")
        found: dict[str, Any] = json.loads(line)
        return found


@contextlib.contextmanager
def workspace(task: Task, inside: Path) -> Iterator[tuple[Path, Path]]:
    """The document in a folder of its own, and where the result is to stand; both are gone afterwards."""
    folder = Path(tempfile.mkdtemp(dir=inside))
    try:
        source = folder / f"document.{task.ending}"
        source.write_bytes(task.data)
        (folder / "out").mkdir()
        yield source, folder / "out" / f"document.{task.target}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def made(task: Task, target: Path, complaint: str | None) -> bytes:
    """The result. Raises UnreadableError where there is none."""
    if complaint is None and target.is_file():
        data = target.read_bytes()
        if data:
            return data
    if "assword" in (complaint or ""):
        raise UnreadableError("reading.encrypted_office", name=task.name)
    raise UnreadableError("office.refused", name=task.name)


_lock = Lock()
_kept: Worker | None = None
_failed: Counter[Path] = Counter()
"""How often no worker could be made of a program, one time after the other."""
_MOST_FAILURES = 3


def convert(program: Path, task: Task) -> bytes | None:
    """Convert in the worker of this process, started when there is none; None where none can be had.

    Raises UnreadableError for a document that is refused, takes too long, or makes two workers crash.
    """
    shared = library(program)
    if shared is None:
        return None
    with _lock:
        for last in (False, True):
            worker = _worker(program, shared)
            if worker is None:
                return None
            try:
                return worker.convert(task)
            except TimeoutError as error:
                end()
                raise UnreadableError("reading.too_slow", name=task.name, limit=round(task.seconds)) from error
            except Crashed as error:
                end()
                if last:
                    raise UnreadableError("office.crashed", name=task.name) from error
    return None


def _worker(program: Path, shared: Path) -> Worker | None:
    global _kept  # noqa: PLW0603 - one a process
    if _kept is not None and _kept.owner != os.getpid():
        _kept = None  # a fork: the worker is its parent's
    if _kept is not None and _kept.left <= 0:
        end()
    while _kept is None and _failed[program] < _MOST_FAILURES:
        made = _kept = Worker(program, shared)
        if made.ready:
            _failed[program] = 0
        else:
            end()
            _failed[program] += 1 if made.killed else _MOST_FAILURES
    return _kept


def end() -> None:
    """End the worker of this process, if it has one."""
    global _kept
    worker, _kept = _kept, None
    if worker is not None and worker.owner == os.getpid():
        worker.end()


atexit.register(end)
