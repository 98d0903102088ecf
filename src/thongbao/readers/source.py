"""A document before it is read: its name, its bytes, and the limits it must keep."""

# ruff: noqa: PTH100, PTH116, PTH118, PTH119, PTH120, PTH123 - every Path keeps its parts in a table of the
# interpreter, which grows with the names that were ever in it

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import field
from math import isnan
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Literal

from thongbao.errors import UnreadableError
from thongbao.node import Draft, Node, draft, node
from thongbao.notice.files.filenames import shown
from thongbao.notice.files.saving import reach
from thongbao.pool import pulse

MEGABYTE = 1_000_000
Ocr = Literal["never", "auto", "always"]
TextEncoding = Literal["utf-8", "utf-16", "cp1258", "cp1252", "tcvn3", "vni", "viscii", "vps"]


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
    """Longest time to read and recognise one document, pages that are pictures left out; and for each of those."""
    memory: float = 1024.0
    """Most megabytes of memory for one document."""
    alone: bool = False
    """Whether the process reads nothing else: a PDF that takes all of a limit then costs nothing but itself."""
    picture_megapixels: float = 120.0
    """Most dots of one picture."""
    ocr: Ocr = "auto"
    """Which pages are read from their pictures: none, those without usable text, all."""
    encoding: TextEncoding | None = None
    """How text without fonts is stored; None: that is found out."""
    cache: bool = True
    """Whether what was read from pictures is kept for the next time."""

    def __post_init__(self) -> None:
        """Refuse a limit that is no number: nothing is larger than NaN, so it would limit nothing."""
        for limit in (
            self.megabytes,
            self.unpacked_megabytes,
            self.ratio,
            self.seconds,
            self.memory,
            self.picture_megapixels,
        ):
            if isnan(limit):
                raise ValueError("a limit must be a number")


@draft
class Clock(Draft):
    """The time that a document takes; what is timed by itself is left out."""

    started: float = field(default_factory=time.monotonic)
    apart: float = 0.0

    @property
    def seconds(self) -> float:
        """Seconds since it was started, those apart left out."""
        return time.monotonic() - self.started - self.apart

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Leave out what happens in the block; who watches over this process is told."""
        begin = time.monotonic()
        pulse.tell(paused=True)
        try:
            yield
        finally:
            self.apart += time.monotonic() - begin
            pulse.tell(paused=False)


@node()
class Source(Node):
    """A name (no folder) and its bytes; ``clock`` is held against its time limit."""

    name: str
    data: bytes = field(repr=False)
    limits: Limits = Limits()
    clock: Clock = field(default_factory=Clock)
    whole: bool = False
    """Whether the layout is to hold the stored text, too: rules ask for it, records do not."""

    @classmethod
    def from_path(cls, path: str | Path, limits: Limits | None = None) -> Source:
        """Take the file at ``path``. Raises UnreadableError when it cannot be read or is too large."""
        limits = limits or Limits()
        name = shown(os.path.basename(path))
        try:
            place = path if os.name != "nt" else reach(os.path.abspath(path))
            status = os.stat(place)
            if S_ISDIR(status.st_mode):
                raise UnreadableError("reading.is_folder", name=name)
            if not S_ISREG(status.st_mode):  # a device or a pipe may never end
                raise UnreadableError("reading.not_a_file", name=name)
            size = status.st_size
            if size > limits.megabytes * MEGABYTE:
                large, most = round(size / MEGABYTE), round(limits.megabytes)
                raise UnreadableError("reading.too_large", name=name, size=large, limit=most)
            with open(place, "rb") as file:
                data = file.read()
        except FileNotFoundError as error:
            raise UnreadableError("reading.not_found", name=os.path.join(os.path.dirname(path), name)) from error
        except PermissionError as error:
            raise UnreadableError("reading.no_permission", name=name) from error
        except (OSError, ValueError) as error:  # the latter for a NUL in the name
            reason = getattr(error, "strerror", None) or str(error)
            raise UnreadableError("reading.os_error", name=name, reason=reason) from error
        return cls(name, data, limits)

    def check_time(self) -> None:
        """Raise UnreadableError when the document has used up its time."""
        if self.clock.seconds > self.limits.seconds:
            raise UnreadableError("reading.too_slow", name=self.name, limit=round(self.limits.seconds))
