"""Where LibreOffice is, and the library that holds all of it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from thongbao.programs import LIBREOFFICE, find


def soffice() -> Path | None:
    """The program, links followed; None where there is none."""
    found = find(LIBREOFFICE)
    return Path(found).resolve() if found is not None else None


def library(program: Path) -> Path | None:
    """The library, for the long-lived worker; None where that is not known to work."""
    if os.name != "posix" or sys.platform == "darwin":
        return None
    for name in ("libmergedlo.so", "libsofficeapp.so"):
        if (program.parent / name).is_file():
            return program.parent / name
    return None
