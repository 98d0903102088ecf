"""``thongbao doctor``: what is installed, what is missing, and how to get it."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from thongbao import __version__
from thongbao.cli import streams
from thongbao.messages import known, say, spoken
from thongbao.messages.visible import visible

PACKAGES = ("lxml", "pypdfium2", "PyYAML", "typer", "rich", "python-docx", "pdfplumber")
_PATIENCE = 20.0
"""Seconds that a program may take to say its version."""


class Program(NamedTuple):
    """An optional program: its names on the disk, how it tells its version, where Windows keeps it."""

    name: str
    commands: tuple[str, ...]
    version: tuple[str, ...]
    folders: tuple[str, ...]


PROGRAMS = (
    Program("tesseract", ("tesseract",), ("--version",), ("Tesseract-OCR",)),
    Program("libreoffice", ("soffice", "libreoffice"), ("--version",), ("LibreOffice/program",)),
    Program("pdftotext", ("pdftotext",), ("-v",), ("poppler/Library/bin", "poppler/bin")),
)


def run() -> None:
    """Print the report; it never fails."""
    streams.write(visible("\n".join(report())) + "\n")


def report() -> Iterator[str]:
    """The lines of the report."""
    yield f"thongbao {__version__}"
    yield f"Python {platform.python_version()} - {platform.system()} {platform.machine()}"
    yield say("cli.doctor.streams", encoding=sys.stdout.encoding, language=spoken())
    yield ""
    yield say("cli.doctor.packages")
    for package in PACKAGES:
        yield _row(package, _package_version(package))
    yield _row("libyaml", say("cli.doctor.found") if _has_libyaml() else say("cli.doctor.slower"))
    yield ""
    yield say("cli.doctor.programs")
    for program in PROGRAMS:
        yield from _program(program)


def _program(program: Program) -> Iterator[str]:
    path = find(program)
    purpose = say(f"cli.doctor.{program.name}")
    missing = path is None
    if path is None:
        yield _row(program.name, say("cli.doctor.missing", purpose=purpose))
    else:
        yield _row(
            program.name, f"{_first_line(path, *program.version) or say('cli.doctor.found')} ({purpose})"
        )
        if program.name == "tesseract":
            missing = "vie" not in _output(path, "--list-langs").split()
            yield _row("  vie", say("cli.doctor.missing_vie") if missing else say("cli.doctor.found"))
    if missing:
        for system in ("debian", "windows", "macos"):
            key = f"cli.doctor.{program.name}.{system}"
            if known(key):
                yield f"      {system.capitalize() if system != 'macos' else 'macOS'}: {say(key)}"


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


def _first_line(path: str, *arguments: str) -> str:
    return next((line.strip() for line in _output(path, *arguments).splitlines() if line.strip()), "")


def _output(path: str, *arguments: str) -> str:
    """What a program prints, on either stream; empty when it fails or takes too long."""
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


def _package_version(package: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return say("cli.doctor.no_package")


def _has_libyaml() -> bool:
    try:
        import yaml
    except ImportError:
        return False
    return hasattr(yaml, "CSafeLoader")


def _row(name: str, value: str) -> str:
    return f"  {name:<14}{value}"
