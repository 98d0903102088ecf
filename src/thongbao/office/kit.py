"""What runs in a process of its own for thongbao: programs of other makers, within limits.

A script that imports nothing of thongbao, called in one of two ways; the folder goes when this process ends:

- ``office FOLDER LIBRARY PROGRAMS PROFILE``: LibreOffice as a library, one document after the other. For each one a
  line of JSON comes in (``source``, ``target``, ``format``, ``options``, ``seconds``) and one goes out:
  ``{"done": true}`` or ``{"error": text}``. The first line out says whether LibreOffice is there at all.
- ``program FOLDER OUTPUT COMMAND...``: a program for one document; what it prints is written to OUTPUT.

It ends when no more can come in, at once: whoever started it is gone then, and nothing may outlive that.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path
from queue import SimpleQueue

_LARGEST_FILE = 2_000_000_000
_MEMORY = 6_000_000_000
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_NO_NEW_RIGHTS = 38
_MAKE_RULES, _ADD_RULE, _OBEY = 444, 445, 446
"""Numbers of the calls of Landlock, the same on every kind of processor."""
_READ, _ALL = 0b1101, 0x1FFF
"""To run, read and list; everything that the first version of Landlock knows."""
_REMOVE_FOLDER = 1 << 4
_TRUNCATE, _TRUNCATE_SINCE = 1 << 14, 3
_READABLE = (
    "/usr", "/lib", "/lib64", "/bin", "/etc", "/opt", "/proc", "/sys", "/nix", "/gnu", "/var/cache/fontconfig",
    "/var/lib/libreoffice", "/var/spool/libreoffice",
)  # fmt: skip
_DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/shm")


class _OfficeCalls(ctypes.Structure):
    """The first calls of ``LibreOfficeKitClass``, in the order of its header."""

    _fields_ = [(name, ctypes.c_void_p) for name in ("size", "destroy", "load", "get_error", "load_with_options")]


class _DocumentCalls(ctypes.Structure):
    """The first calls of ``LibreOfficeKitDocumentClass``."""

    _fields_ = [(name, ctypes.c_void_p) for name in ("size", "destroy", "save_as")]


def confine() -> None:
    """Limit what this process may write and take, and cut it off the network where the system allows that."""
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for limit, most in ((resource.RLIMIT_FSIZE, _LARGEST_FILE), (resource.RLIMIT_AS, _MEMORY)):
        hardest = resource.getrlimit(limit)[1]
        allowed = most if hardest == resource.RLIM_INFINITY else min(most, hardest)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (allowed, hardest))
    user, group = os.getuid(), os.getgid()
    with contextlib.suppress(AttributeError, OSError):
        if ctypes.CDLL(None).unshare(_NEW_USER | _NEW_NETWORK) == 0:
            Path("/proc/self/setgroups").write_text("deny")
            Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
            Path("/proc/self/gid_map").write_text(f"{group} {group} 1")


def fences() -> int:
    """Which version of Landlock this system has; 0 for none."""
    if sys.platform != "linux":
        return 0
    return max(0, int(ctypes.CDLL(None).syscall(_MAKE_RULES, None, 0, 1)))


def fence(folder: str, programs: str) -> None:
    """Leave this process its folder and what belongs to the system and to LibreOffice, where the system allows that.

    A document may name any file, as a picture of its text: no setting of LibreOffice keeps it from opening that.
    """
    version = fences()
    if not version:
        return
    call = ctypes.CDLL(None).syscall
    every = _ALL | (_TRUNCATE if version >= _TRUNCATE_SINCE else 0)
    rules = call(_MAKE_RULES, struct.pack("Q", every), 8, 0)
    if rules < 0:
        return
    own = [path for name in ("LD_LIBRARY_PATH", "FONTCONFIG_PATH", "FONTCONFIG_FILE") for path in _paths(name)]
    readable = [*_READABLE, sys.prefix, sys.base_prefix, programs, *own]
    allowing = [*((one, _READ) for one in readable), *((one, every) for one in (folder, *_DEVICES))]
    for path, rights in (*allowing, (str(Path(folder).parent), _REMOVE_FOLDER)):
        with contextlib.suppress(OSError):
            number = os.open(path, os.O_PATH | os.O_CLOEXEC)
            # Of a file only what files have may be allowed.
            allowed = rights if os.path.isdir(path) else rights & (0b111 | _TRUNCATE)  # noqa: PTH112
            call(_ADD_RULE, rules, 1, struct.pack("=Qi", allowed, number), 0)
            os.close(number)
    ctypes.CDLL(None).prctl(_NO_NEW_RIGHTS, 1, 0, 0, 0)
    call(_OBEY, rules, 0)


def _paths(name: str) -> list[str]:
    return [path for path in os.environ.get(name, "").split(":") if path]


class Office:
    """LibreOffice in this process."""

    def __init__(self, library: str, programs: str, profile: str) -> None:
        hook = ctypes.CDLL(library, mode=ctypes.RTLD_GLOBAL).libreofficekit_hook_2
        hook.restype, hook.argtypes = ctypes.c_void_p, [ctypes.c_char_p, ctypes.c_char_p]
        self._office = hook(programs.encode(), profile.encode())
        if not self._office:
            raise OSError("no office")
        calls = _calls(self._office, _OfficeCalls)
        pointer, text = ctypes.c_void_p, ctypes.c_char_p
        self._load = ctypes.CFUNCTYPE(pointer, pointer, text, text)(calls.load_with_options)
        self._error = ctypes.CFUNCTYPE(text, pointer)(calls.get_error)

    def convert(self, source: str, target: str, kind: str, options: str) -> str | None:
        """Convert one file; the complaint when it cannot be."""
        document = self._load(self._office, source.encode(), b"Batch=true")
        if not document:
            return self._complaint()
        pointer, text = ctypes.c_void_p, ctypes.c_char_p
        calls = _calls(document, _DocumentCalls)
        save = ctypes.CFUNCTYPE(ctypes.c_int, pointer, text, text, text)(calls.save_as)
        done = save(document, target.encode(), kind.encode(), options.encode())
        complaint = None if done else self._complaint()
        ctypes.CFUNCTYPE(None, pointer)(calls.destroy)(document)
        return complaint

    def _complaint(self) -> str:
        return (self._error(self._office) or b"").decode("utf-8", "replace") or "no reason given"


def _calls(thing: int, kind: type[ctypes.Structure]) -> ctypes.Structure:
    table = ctypes.cast(thing, ctypes.POINTER(ctypes.c_void_p))[0]
    return ctypes.cast(table, ctypes.POINTER(kind)).contents


def leave(folder: str, code: int = 0) -> None:
    """End this process and all that it started; its folder goes with it."""
    for _ in range(5):  # threads of LibreOffice may still write into the profile
        shutil.rmtree(folder, ignore_errors=True)
        if not os.path.exists(folder):  # noqa: PTH110 - nothing here may raise
            break
        time.sleep(0.1)
    os._exit(code)  # LibreOffice's own end takes long and may crash


def serve(folder: str, library: str, programs: str, profile: str) -> None:
    """Answer until the other side is gone."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)  # LibreOffice talks; nobody must take that for an answer
    os.dup2(nothing, 2)
    confine()  # while there is one thread: the system refuses it to several
    fence(folder, str(Path(programs).resolve().parent))
    asking: SimpleQueue[str] = SimpleQueue()

    def listen() -> None:
        for line in sys.stdin:
            asking.put(line)
        leave(folder)

    def answer(**what: object) -> None:
        answers.write(json.dumps(what) + "\n")
        answers.flush()

    threading.Thread(target=listen, daemon=True).start()
    try:
        office = Office(library, programs, profile)
    except (OSError, AttributeError):
        answer(ready=False)
        leave(folder)
    answer(ready=True)
    while True:
        asked = json.loads(asking.get())
        signal.alarm(asked["seconds"])  # kills this process, should nobody be left to do it
        complaint = office.convert(asked["source"], asked["target"], asked["format"], asked["options"])
        signal.alarm(0)
        answer(done=True) if complaint is None else answer(error=complaint)


def run(folder: str, output: str, command: list[str]) -> None:
    """Run a program, and end as it ends."""
    confine()
    with open(output, "wb") as printed:  # noqa: PTH123 - one style is enough here
        started = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=printed, stderr=subprocess.DEVNULL, start_new_session=True
        )

    def kill() -> None:
        # What was called may be a starter alone; with its whole session nothing is left.
        with contextlib.suppress(OSError):
            os.killpg(started.pid, signal.SIGKILL)

    alone = threading.Event()

    def listen() -> None:
        sys.stdin.read()
        alone.set()
        kill()
        leave(folder)

    listening = threading.Thread(target=listen, daemon=True)
    listening.start()
    code = started.wait()
    kill()
    if alone.is_set():
        listening.join()
    os._exit(code if code >= 0 else 1)


def main() -> None:
    """Do what the arguments say."""
    how, folder, *rest = sys.argv[1:]
    if how == "office":
        serve(folder, *rest)
    else:
        run(folder, rest[0], rest[1:])


if __name__ == "__main__":
    main()
