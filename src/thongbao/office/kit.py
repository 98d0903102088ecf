"""What runs in the worker's process: LibreOffice as a library, one document after the other.

A script of its own that imports nothing of thongbao. Arguments: the library, the folder of the programs, the
address of the profile, and a folder that goes when this process ends. For each document a line of JSON comes in
(``source``, ``target``, ``format``, ``options``, ``seconds``) and one goes out: ``{"done": true}`` or
``{"error": text}``. The first line out says whether LibreOffice is there at all.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import shutil
import signal
import sys
import time
from pathlib import Path

_LARGEST_FILE = 2_000_000_000
_MEMORY = 6_000_000_000
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000


class _OfficeCalls(ctypes.Structure):
    """The first calls of ``LibreOfficeKitClass``, in the order of its header."""

    _fields_ = [
        (name, ctypes.c_void_p) for name in ("size", "destroy", "load", "get_error", "load_with_options")
    ]


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


def main() -> None:
    """Answer until the other side is gone."""
    library, programs, profile, folder = sys.argv[1:5]
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)  # LibreOffice talks; nobody must take that for an answer
    os.dup2(nothing, 2)
    confine()

    def answer(**what: object) -> None:
        answers.write(json.dumps(what) + "\n")
        answers.flush()

    try:
        office = Office(library, programs, profile)
    except (OSError, AttributeError):
        answer(ready=False)
    else:
        answer(ready=True)
        for line in sys.stdin:
            asked = json.loads(line)
            signal.alarm(asked["seconds"])  # kills this process, should nobody be left to do it
            complaint = office.convert(asked["source"], asked["target"], asked["format"], asked["options"])
            signal.alarm(0)
            answer(done=True) if complaint is None else answer(error=complaint)
    for _ in range(5):  # its threads may still write into the profile
        shutil.rmtree(folder, ignore_errors=True)
        if not os.path.exists(folder):  # noqa: PTH110 - nothing here may raise
            break
        time.sleep(0.1)
    os._exit(0)  # LibreOffice's own end takes long and may crash


if __name__ == "__main__":
    main()
