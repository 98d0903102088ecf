"""What an engine read, kept on the disk under the checksum of the picture: a second run is cheap.

Files belong to their owner alone. A file that cannot be written or read is as good as none.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thongbao.readers.ocr.engine import Engine, Read

if TYPE_CHECKING:
    from PIL.Image import Image

_FORM = 1
"""Counts up when what is kept changes its form."""
_MOST = 200_000_000
"""Bytes; beyond them the files that were not used for longest go."""
_SUFFIX = ".ocr.gz"
_TIDY = 64
"""One in so many files that are kept has the folder tidied up."""


def folder() -> Path | None:
    """Where results are kept; THONGBAO_CACHE_DIR says another place. None where a user has none."""
    asked = os.environ.get("THONGBAO_CACHE_DIR")
    if asked:
        return Path(asked, "ocr")
    if sys.platform == "win32":
        root = os.environ.get("LOCALAPPDATA")
        return Path(root, "thongbao", "Cache", "ocr") if root else None
    if sys.platform == "darwin":
        return _home("Library/Caches/thongbao/ocr")
    root = os.environ.get("XDG_CACHE_HOME")
    return Path(root, "thongbao", "ocr") if root and Path(root).is_absolute() else _home(".cache/thongbao/ocr")


def _home(below: str) -> Path | None:
    try:
        return Path.home() / below
    except RuntimeError:
        return None


class Cached:
    """An engine that remembers."""

    def __init__(self, engine: Engine, place: Path) -> None:
        self._engine = engine
        self._place = place

    @property
    def name(self) -> str:
        """The engine's."""
        return self._engine.name

    @property
    def identity(self) -> str:
        """The engine's."""
        return self._engine.identity

    def read(self, picture: Image, dpi: int, seconds: float, *, block: bool = False) -> Sequence[Read]:
        """Give what was read from this picture before, else what the engine reads now."""
        path = self._path("block" if block else "words", picture, dpi)
        kept = _load(path)
        if isinstance(kept, list):
            with suppress(TypeError):
                return [Read(*values) for values in kept]
        found = self._engine.read(picture, dpi, seconds, block=block)
        self._keep(path, [[getattr(read, name) for name in Read.__slots__] for read in found])
        return found

    def turns(self, picture: Image, dpi: int, seconds: float) -> int | None:
        """As ``read``, for the direction of the letters."""
        path = self._path("turns", picture, dpi)
        kept = _load(path)
        if isinstance(kept, dict) and "turns" in kept:
            turns: int | None = kept["turns"]
            return turns
        found = self._engine.turns(picture, dpi, seconds)
        self._keep(path, {"turns": found})
        return found

    def _path(self, what: str, picture: Image, dpi: int) -> Path:
        told = f"{_FORM} {what} {self.identity} {picture.mode} {picture.size} {dpi} "
        mark = hashlib.sha256(told.encode())
        mark.update(picture.tobytes())
        name = mark.hexdigest()
        return self._place / name[:2] / f"{name}{_SUFFIX}"

    def _keep(self, path: Path, value: object) -> None:
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            for closed in (path.parent, self._place):
                closed.chmod(0o700)
            # A file of its own (0600) that takes the name when it is whole: two runs may keep the same page.
            number, made = tempfile.mkstemp(dir=path.parent, suffix=".part")
            try:
                with os.fdopen(number, "wb") as file:
                    file.write(gzip.compress(json.dumps(value).encode(), 3, mtime=0))
                Path(made).replace(path)
            except OSError:
                Path(made).unlink(missing_ok=True)
                raise
            if int(path.name[2:6], 16) % _TIDY == 0:
                tidy(self._place)


def _load(path: Path) -> Any:
    try:
        with gzip.open(path, "rb") as file:
            value = json.loads(file.read(_MOST))
        os.utime(path)
    except (OSError, EOFError, ValueError):  # none, cut off, or not ours
        return None
    return value


def tidy(place: Path, most: int = _MOST) -> None:
    """Remove the files that were not used for longest, until the others have no more than ``most`` bytes."""
    files = []
    for path in place.glob(f"*/*{_SUFFIX}"):
        with suppress(OSError):
            status = path.stat()
            files.append((status.st_mtime, status.st_size, path))
    size = sum(bytes_ for _, bytes_, _ in files)
    for _, bytes_, path in sorted(files):
        if size <= most:
            return
        with suppress(OSError):
            path.unlink()
            size -= bytes_
