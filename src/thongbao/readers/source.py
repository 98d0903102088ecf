"""A document before it is read: its name, its bytes, and the limits it must keep."""

from __future__ import annotations

import time
from dataclasses import field
from math import isnan
from pathlib import Path
from stat import S_ISREG

from thongbao.errors import UnreadableError
from thongbao.node import Node, node

MEGABYTE = 1_000_000


@node(kw_only=True)
class Limits(Node):
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

    def __post_init__(self) -> None:
        """Refuse a limit that is no number: nothing is larger than NaN, so it would limit nothing."""
        for limit in (self.megabytes, self.unpacked_megabytes, self.ratio, self.seconds):
            if isnan(limit):
                raise ValueError("a limit must be a number")


@node()
class Source(Node):
    """A name (no folder) and its bytes. ``started`` is when the clock of its time limit began."""

    name: str
    data: bytes = field(repr=False)
    limits: Limits = Limits()
    started: float = field(default_factory=time.monotonic)
    whole: bool = False
    """Whether the layout is to hold the stored text, too: rules ask for it, records do not."""

    @classmethod
    def from_path(cls, path: Path, limits: Limits | None = None) -> Source:
        """Take the file at ``path``. Raises UnreadableError when it cannot be read or is too large."""
        limits = limits or Limits()
        # Line ends and bytes that are no text may stand in a name; no message could show them.
        name = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in path.name)
        try:
            if path.is_dir():
                raise UnreadableError("reading.is_folder", name=name)
            status = path.stat()
            if not S_ISREG(status.st_mode):  # a device or a pipe may never end
                raise UnreadableError("reading.not_a_file", name=name)
            size = status.st_size
            if size > limits.megabytes * MEGABYTE:
                large, most = round(size / MEGABYTE), round(limits.megabytes)
                raise UnreadableError("reading.too_large", name=name, size=large, limit=most)
            data = path.read_bytes()
        except FileNotFoundError as error:
            raise UnreadableError("reading.not_found", name=str(path.with_name(name))) from error
        except PermissionError as error:
            raise UnreadableError("reading.no_permission", name=name) from error
        except (OSError, ValueError) as error:  # the latter for a NUL in the name
            reason = getattr(error, "strerror", None) or str(error)
            raise UnreadableError("reading.os_error", name=name, reason=reason) from error
        return cls(name, data, limits)

    def check_time(self) -> None:
        """Raise UnreadableError when the document has used up its time."""
        if time.monotonic() - self.started > self.limits.seconds:
            raise UnreadableError("reading.too_slow", name=self.name, limit=round(self.limits.seconds))
