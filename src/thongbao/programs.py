"""Optional programs of other makers: where they are on this machine, and what they say of themselves."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

_PATIENCE = 20.0
"""Seconds that a program may take to say its version."""
_ROOTS = ("PROGRAMFILES", "PROGRAMW6432", "PROGRAMFILES(X86)", "LOCALAPPDATA")
"""Variables of Windows that name the folders into which programs are installed."""
_MACOS = ("/Applications/LibreOffice.app/Contents/MacOS", "/opt/homebrew/bin")
"""Where programs are on macOS, on the path or not."""


class Program(NamedTuple):
    """An optional program: its names on the disk, how it tells its version, where Windows keeps it."""

    name: str
    commands: tuple[str, ...]
    version: tuple[str, ...]
    folders: tuple[str, ...]


TESSERACT = Program(
    "tesseract", ("tesseract",), ("--version",), ("Tesseract-OCR", "Programs/Tesseract-OCR")
)
LIBREOFFICE = Program("libreoffice", ("soffice", "libreoffice"), ("--version",), ("LibreOffice/program",))
PDFTOTEXT = Program("pdftotext", ("pdftotext",), ("-v",), ("poppler/Library/bin", "poppler/bin"))
PROGRAMS = (TESSERACT, LIBREOFFICE, PDFTOTEXT)


def find(program: Program) -> str | None:
    """Where a program is: on the path, or where the installers of Windows and macOS put it."""
    roots = [os.environ.get(name) for name in _ROOTS]
    places = [str(Path(root, folder)) for root in roots if root for folder in program.folders]
    for folders in (_on_path(), [*places, *_MACOS]):
        for command in program.commands:
            path = located(command, folders)
            if path is not None:
                return path
    return None


def located(command: str, folders: Iterable[str] | None = None, system: str = os.name) -> str | None:
    """Where the program of a command is; looks on the path unless ``folders`` are given.

    It is never taken from the folder in which the user happens to be, where Windows would look first: documents of
    strangers may lie there, and beside them a program of theirs.
    """
    endings = (".com", ".exe") if system == "nt" else ("",)
    for folder in _on_path() if folders is None else folders:
        for ending in endings:
            path = os.path.join(folder, command + ending)  # noqa: PTH118
            if os.path.isabs(folder) and os.path.isfile(path) and os.access(path, os.X_OK):  # noqa: PTH113, PTH117
                return path
    return None


def _on_path() -> list[str]:
    return [folder.strip('"') for folder in os.environ.get("PATH", os.defpath).split(os.pathsep)]


def first_line(path: str, *arguments: str) -> str:
    """The first line of what a program prints; empty when it prints nothing."""
    return next((line.strip() for line in output(path, *arguments).splitlines() if line.strip()), "")


def output(path: str, *arguments: str) -> str:
    """What a program prints, on either stream; empty when it fails or takes too long."""
    import subprocess

    try:
        done = subprocess.run(
            [path, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return (done.stdout or done.stderr).decode("utf-8", "replace")
