"""What the zipfile module raises over packages that are broken: far more than its own error."""

from __future__ import annotations

import struct
import zipfile
import zlib

try:
    from lzma import LZMAError
except ImportError:  # a Python built without it refuses such packages by itself
    LZMAError = zipfile.BadZipFile  # type: ignore[misc, assignment]

BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    LZMAError,
    struct.error,
    ValueError,
    RuntimeError,  # encrypted parts, and NotImplementedError for methods of other programs
    EOFError,
    OSError,
    IndexError,
    KeyError,
)
