"""Files for the eyes of their owner alone."""

from __future__ import annotations

import os
from pathlib import Path

from thongbao.readers.ocr.engine import cache


def caches() -> Path | None:
    """The user's folder of caches; None where a user has none."""
    known = cache.folder()
    return known.parent if known is not None else None


def folder(path: Path) -> Path:
    """A folder that only its owner may enter, made where it is missing."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def file(path: Path) -> Path:
    """A file that only its owner may read, made empty where it is missing."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    return path
