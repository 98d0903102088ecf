"""Where LibreOffice is: on the path, or where the installers of Windows and macOS put it."""

from __future__ import annotations

import os
import shutil
from functools import lru_cache
from pathlib import Path

COMMANDS = ("soffice", "libreoffice")
_MAC = "/Applications/LibreOffice.app/Contents/MacOS"


def soffice() -> Path | None:
    """The program, links followed; None where there is none."""
    return _soffice(os.environ.get("PATH", ""))


@lru_cache(maxsize=4)
def _soffice(path: str) -> Path | None:
    roots = [os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)")]
    places = [path, *(str(Path(root, "LibreOffice", "program")) for root in roots if root), _MAC]
    for place in places:
        for command in COMMANDS:
            found = shutil.which(command, path=place) if place else None
            if found:
                return Path(found).resolve()
    return None


def library(program: Path) -> Path | None:
    """The library that holds all of LibreOffice, for the long-lived worker; None where it is not known to work."""
    if os.name != "posix":
        return None
    for folder in (program.parent, program.parent.parent / "Frameworks"):
        for name in ("libmergedlo.so", "libsofficeapp.so", "libsofficeapp.dylib"):
            if (folder / name).is_file():
                return folder / name
    return None
