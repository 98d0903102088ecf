"""What the terminal is like."""

from __future__ import annotations

import os
import shutil
import sys

BROAD = 100
"""Columns of a report that goes to no terminal."""


def colored() -> bool:
    """Colour on a terminal; FORCE_COLOR and NO_COLOR have the last word."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    if os.name == "nt" and not (os.environ.get("WT_SESSION") or os.environ.get("TERM")):
        return False
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns of the terminal."""
    return shutil.get_terminal_size((BROAD, 24)).columns
