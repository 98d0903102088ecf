"""Optional programs of other makers: where they are on this machine, and what they say of themselves."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NamedTuple

_PATIENCE = 20.0
"""Seconds that a program may take to say its version."""


class Program(NamedTuple):
    """An optional program: its names on the disk, how it tells its version, where Windows keeps it."""

    name: str
    commands: tuple[str, ...]
    version: tuple[str, ...]
    folders: tuple[str, ...]


TESSERACT = Program("tesseract", ("tesseract",), ("--version",), ("Tesseract-OCR",))
LIBREOFFICE = Program("libreoffice", ("soffice", "libreoffice"), ("--version",), ("LibreOffice/program",))
PDFTOTEXT = Program("pdftotext", ("pdftotext",), ("-v",), ("poppler/Library/bin", "poppler/bin"))
PROGRAMS = (TESSERACT, LIBREOFFICE, PDFTOTEXT)


def find(program: Program) -> str | None:
    """Where a program is: on the path, or where the installers of Windows and macOS put it."""
    for command in program.commands:
        path = shutil.which(command)
        if path:
            return path
    roots = [os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
    places = [Path(root, folder) for root in roots if root for folder in program.folders]
    places.append(Path("/Applications/LibreOffice.app/Contents/MacOS"))
    for place in places:
        for command in program.commands:
            path = shutil.which(command, path=str(place))
            if path:
                return path
    return None


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
