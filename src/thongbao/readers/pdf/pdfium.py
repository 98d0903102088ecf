"""The one place that loads PDFium. Its raw bindings start faster than the helpers around them.

PDFium is not thread-safe: everything that calls it holds ``LOCK``. Processes may run side by side.
"""

from __future__ import annotations

import threading
from typing import Any

import pypdfium2_raw  # type: ignore[import-untyped]

Handle = Any
"""A pointer into PDFium."""

raw: Any = pypdfium2_raw
LOCK = threading.Lock()
raw.FPDF_InitLibrary()  # does nothing when it has been done already; the end of the process frees all

TEXT: int = raw.FPDF_PAGEOBJ_TEXT
PATH: int = raw.FPDF_PAGEOBJ_PATH
IMAGE: int = raw.FPDF_PAGEOBJ_IMAGE
FORM: int = raw.FPDF_PAGEOBJ_FORM
