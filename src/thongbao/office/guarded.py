"""A program of another maker for one document: within limits, and gone when this process is."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

from thongbao.office import kit
from thongbao.office.profile import environment


def run(command: list[str], folder: Path, printed: Path, seconds: float) -> int:
    """Run a program in ``folder``, what it prints going to ``printed``; its exit code. Raises TimeoutError."""
    if os.name != "posix":
        return _bare(command, folder, printed, seconds)
    guard = [sys.executable, "-I", "-S", str(Path(kit.__file__)), "program", str(folder), str(printed)]
    process = subprocess.Popen(
        [*guard, *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(folder),
        cwd=folder,
        start_new_session=True,
    )
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise TimeoutError from error
    finally:
        if process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()  # at which the guard ends its program, and then itself
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(10)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _bare(command: list[str], folder: Path, printed: Path, seconds: float) -> int:
    with printed.open("wb") as output:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.DEVNULL,
            env=environment(folder),
            cwd=folder,
        )
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired as error:
            raise TimeoutError from error
        finally:
            if process.poll() is None:
                system = os.environ.get("SYSTEMROOT", "C:\\Windows")
                ender = str(Path(system, "System32", "taskkill.exe"))  # no other program of this name
                subprocess.run([ender, "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
            process.wait()
