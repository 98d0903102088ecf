"""What is written to the terminal and to pipes, whatever encoding they have.

Records that go to a pipe are UTF-8 bytes. Everything for people goes through the stream's own encoding; a
letter that it lacks is replaced by what comes nearest (đ by d, ế by e), never by a crash.
"""

from __future__ import annotations

import codecs
import errno
import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from thongbao.errors import OutputError
from thongbao.messages import say
from thongbao.messages.visible import visible

_NEAREST = {
    "đ": "d", "Đ": "D", "ơ": "o", "Ơ": "O", "ư": "u", "Ư": "U", "–": "-", "—": "-", "…": "...", "“": '"',
    "”": '"',
    "‘": "'", "’": "'", "•": "-", "→": "->", "≤": "<=", "≥": ">=", "×": "x", "\u00a0": " ",
}  # fmt: skip


def prepare() -> None:
    """Make the standard streams take any text.

    A pipe or file gets the same bytes on every system: UTF-8, unless PYTHONIOENCODING says otherwise, and one character
    at the end of a line.
    """
    codecs.register_error("thongbao-nearest", _nearest)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by whoever started us
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - for good
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        options = {"errors": "thongbao-nearest"}
        if not stream.isatty():
            options["newline"] = "\n"
            if not os.environ.get("PYTHONIOENCODING"):
                options["encoding"] = "utf-8"
        reconfigure(**options)


def write_record(data: bytes) -> None:
    """Write an encoded record to standard output: as it is to a pipe, readable to a terminal."""
    if sys.stdout.isatty():
        write(data.decode())
        return
    with _leaving():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def write(text: str) -> None:
    """Write text for people to standard output."""
    with _leaving():
        sys.stdout.write(text)
        sys.stdout.flush()


@contextmanager
def _leaving() -> Iterator[None]:
    """Raise BrokenPipeError when nobody reads our output any more, OutputError when its place is full."""
    try:
        yield
    except OSError as error:
        if isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL):
            raise BrokenPipeError from error
        reason = error.strerror or str(error)
        raise OutputError("notice.cannot_write", name="stdout", reason=reason) from error


def tell(line: str) -> None:
    """One line to people, on standard error; control characters in it are made visible.

    Where nobody can be told (a full disk, a closed pipe) the line is lost, not the exit code.
    """
    with suppress(OSError):
        sys.stderr.write(visible(line).replace("\n", " ") + "\n")
        sys.stderr.flush()


def agreed(question: str) -> bool:
    """Ask a person at the terminal. Whatever is no clear yes is a no."""
    sys.stderr.write(f"{visible(question)} {say('cli.yes_or_no')} ")
    sys.stderr.flush()
    answer = unicodedata.normalize("NFC", sys.stdin.readline()).strip().casefold()
    return answer in say("cli.yes").split()


def _nearest(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_fit(char, error.encoding) for char in error.object[error.start : error.end]), error.end


def _fit(char: str, encoding: str) -> str:
    """The nearest text to a letter that the encoding has."""
    parts = unicodedata.normalize("NFD", char)
    for candidate in (
        parts,
        *(parts[:end] for end in range(len(parts) - 1, 0, -1)),
        _NEAREST.get(parts[0], "?"),
    ):
        try:
            candidate.encode(encoding)
        except UnicodeError:
            continue
        return candidate
    return "?"
