"""The one place that loads PDFium. Its raw bindings start faster than the helpers around them.

PDFium is not thread-safe: everything that calls it holds ``LOCK``. Processes may run side by side.
"""

from __future__ import annotations

import re
import threading
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2_raw  # type: ignore[import-untyped]

_PARTS = ("major", "minor", "build", "patch")
_PART = re.compile(rf'"({"|".join(_PARTS)})": (\d+)')

Handle = Any
"""A pointer into PDFium."""

raw: Any = pypdfium2_raw
LOCK = threading.Lock()
raw.FPDF_InitLibrary()  # does nothing when it has been done already; the end of the process frees all


@cache
def version() -> str:
    """``PDFium 159.0.8149.0``."""
    try:
        told = Path(pypdfium2_raw.__file__).with_name("version.json").read_text("utf-8")
    except OSError:  # packed differently by somebody else
        return "PDFium"
    parts = dict(_PART.findall(told))  # the package's own way to it loads json, which nothing else here needs
    return f"PDFium {'.'.join(parts[name] for name in _PARTS)}" if len(parts) == len(_PARTS) else "PDFium"


TEXT: int = raw.FPDF_PAGEOBJ_TEXT
PATH: int = raw.FPDF_PAGEOBJ_PATH
IMAGE: int = raw.FPDF_PAGEOBJ_IMAGE
FORM: int = raw.FPDF_PAGEOBJ_FORM
