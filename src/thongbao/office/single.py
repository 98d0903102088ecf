"""A process of LibreOffice for one document: slower, and possible everywhere."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

from thongbao.errors import UnreadableError
from thongbao.office.profile import environment, write_profile
from thongbao.office.worker import Task, made, workspace

_QUIET = ("--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault", "--nofirststartwizard")


def convert(program: Path, task: Task) -> bytes:
    """Convert a document. Raises UnreadableError when it is refused or takes too long."""
    with workspace(task) as (source, target):
        folder = source.parent
        address = write_profile(folder / "profile")
        command = [str(program), f"-env:UserInstallation={address}", *_QUIET]
        wanted = f"{task.target}:writer_pdf_Export:{task.options}" if task.options else task.target
        command += ["--convert-to", wanted, "--outdir", str(target.parent), str(source)]
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment(folder),
            cwd=folder,
            start_new_session=True,
        )
        try:
            process.wait(task.seconds)
        except subprocess.TimeoutExpired as error:
            raise UnreadableError("reading.too_slow", name=task.name, limit=round(task.seconds)) from error
        finally:
            _end(process)
        return made(task, target, None)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and what it started: the one that was called is only a starter."""
    if sys.platform == "win32":
        if process.poll() is None:
            system = os.environ.get("SYSTEMROOT", "C:\\Windows")
            ender = str(Path(system, "System32", "taskkill.exe"))  # no other program of this name
            subprocess.run([ender, "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
