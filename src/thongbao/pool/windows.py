"""What Windows has for processes that are to be bounded: job objects.

A worker puts itself into a job. What it starts belongs to the job, too, and the job ends with the worker, however that
one ends: nothing is left running.
"""

from __future__ import annotations

import ctypes
from ctypes import wintypes
from typing import Any

_EXTENDED = 9
_KILL_ON_CLOSE, _PROCESS_MEMORY, _DIE_ON_FAULT = 0x2000, 0x100, 0x400
_NO_DIALOGS = 0x1 | 0x2
_MAY_ASK = 0x1000


class _Basic(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", wintypes.DWORD),
        ("least", ctypes.c_size_t),
        ("most", ctypes.c_size_t),
        ("processes", wintypes.DWORD),
        ("affinity", ctypes.c_size_t),
        ("priority", wintypes.DWORD),
        ("scheduling", wintypes.DWORD),
    )


class _Extended(ctypes.Structure):
    _fields_ = (
        ("basic", _Basic),
        ("traffic", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("process_peak", ctypes.c_size_t),
        ("job_peak", ctypes.c_size_t),
    )


class _Counters(ctypes.Structure):
    _fields_ = (
        ("size", wintypes.DWORD),
        ("faults", wintypes.DWORD),
        *((name, ctypes.c_size_t) for name in ("peak", "resident", "a", "b", "c", "d", "committed", "e")),
    )


def bound(size: int) -> None:
    """Put this process into a job of its own, in which no process may ask for more than so many bytes.

    Nobody is asked what to do about a crash either: a dialog would wait for ever.
    """
    kernel = _kernel()
    kernel.SetErrorMode(_NO_DIALOGS)
    job = kernel.CreateJobObjectW(None, None)  # stays open as long as the process lives
    if not job:
        return
    limits = _Extended(process_memory=size)
    limits.basic.flags = _KILL_ON_CLOSE | _PROCESS_MEMORY | _DIE_ON_FAULT
    kernel.SetInformationJobObject(job, _EXTENDED, ctypes.byref(limits), ctypes.sizeof(limits))
    kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())


def used(pid: int) -> int:
    """Bytes of memory that a process holds; 0 where nobody can tell."""
    kernel = _kernel()
    process = kernel.OpenProcess(_MAY_ASK, False, pid)
    if not process:
        return 0
    try:
        counters = _Counters(size=ctypes.sizeof(_Counters))
        kernel.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.size)
        return int(counters.resident)
    finally:
        kernel.CloseHandle(process)


def _kernel() -> Any:
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    for call in ("CreateJobObjectW", "GetCurrentProcess", "OpenProcess"):
        getattr(kernel, call).restype = wintypes.HANDLE
    handle, size = wintypes.HANDLE, wintypes.DWORD
    kernel.SetInformationJobObject.argtypes = (handle, ctypes.c_int, ctypes.c_void_p, size)
    kernel.AssignProcessToJobObject.argtypes = (handle, handle)
    kernel.K32GetProcessMemoryInfo.argtypes = (handle, ctypes.c_void_p, size)
    kernel.CloseHandle.argtypes = (handle,)
    return kernel
