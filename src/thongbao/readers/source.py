"""A document before it is read: its name, its bytes, and the limits it must keep."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path

from thongbao.errors import UnreadableError

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a document may ask for. Each is an option of the command line."""

    megabytes: float = 200.0
    """Largest input file."""
    pages: int = 1_000
    """Most pages of a PDF that are read."""
    unpacked_megabytes: float = 500.0
    """Most bytes that the parts of a package may unpack to, all together."""
    ratio: float = 250.0
    """Highest compression ratio of a part over one megabyte: higher is a bomb."""
    characters: int = 20_000_000
    """Most characters of text in a document."""
    depth: int = 200
    """Deepest nesting of elements that is followed."""
    seconds: float = 60.0
    """Longest time to read and recognise one document."""


@dataclass(frozen=True, slots=True)
class Source:
    """A name (no folder) and its bytes. ``started`` is when the clock of its time limit began."""

    name: str
    data: bytes = field(repr=False)
    limits: Limits = Limits()
    started: float = field(default_factory=time.monotonic)

    @classmethod
    def from_path(cls, path: Path, limits: Limits | None = None) -> Source:
        """The file at ``path``. Raises UnreadableError when it cannot be read or is too large."""
        limits = limits or Limits()
        try:
            if path.is_dir():
                raise UnreadableError("reading.is_folder", name=path.name)
            size = path.stat().st_size
            if size > limits.megabytes * MEGABYTE:
                raise UnreadableError(
                    "reading.too_large", name=path.name, size=round(size / MEGABYTE), limit=round(limits.megabytes)
                )
            data = path.read_bytes()
        except FileNotFoundError as error:
            raise UnreadableError("reading.not_found", name=str(path)) from error
        except PermissionError as error:
            raise UnreadableError("reading.no_permission", name=path.name) from error
        except OSError as error:
            raise UnreadableError("reading.os_error", name=path.name, reason=error.strerror or str(error)) from error
        return cls(path.name, data, limits)

    def check_time(self) -> None:
        """Raise UnreadableError when the document has used up its time."""
        if time.monotonic() - self.started > self.limits.seconds:
            raise UnreadableError("reading.too_slow", name=self.name, limit=round(self.limits.seconds))
