"""What the names on the command line mean: files, folders, patterns, standard input.

Names are tried with ``os.path``: methods of ``Path`` raise for a name that is too long or in a closed folder,
and that is for the reader of the file to tell.
"""

# ruff: noqa: PTH110, PTH112, PTH113

from __future__ import annotations

import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from thongbao.errors import UnreadableError
from thongbao.readers.endings import SUFFIXES, is_scrap
from thongbao.readers.source import MEGABYTE, Limits, Source

if TYPE_CHECKING:
    from thongbao.notice.files import store

RECORD_SUFFIXES: dict[str, store.Format] = {".yaml": "yaml", ".yml": "yaml", ".json": "json", ".jsonl": "jsonl"}
_RECORD = re.compile(rb"""^(?:\xef\xbb\xbf)?[\s{\[]*(?:---\s+)?["']?record["']?:\s*["']?thongbao/""")
_BEGINNING = 4096

STDIN = "-"


class Input(NamedTuple):
    """A document to read. ``below`` is its place under the folder that was asked for, or its name."""

    path: Path
    below: Path

    @property
    def shown(self) -> str:
        """How messages call it."""
        return str(self.path)

    def open(self, limits: Limits) -> Source:
        """The document's bytes. Raises UnreadableError."""
        if str(self.path) != STDIN:
            return Source.from_path(self.path, limits)
        most = int(limits.megabytes * MEGABYTE)
        data = sys.stdin.buffer.read(most + 1)
        if len(data) > most:
            limit = round(limits.megabytes)
            raise UnreadableError("reading.too_large", name="stdin", size=limit + 1, limit=limit)
        return Source("stdin", data, limits)


def gather(
    names: list[str], *, recursive: bool, records: bool = False
) -> tuple[list[Input], list[UnreadableError]]:
    """The documents in order, each once, and an error for every name that means none.

    ``records``: those of a folder are meant, too; they are told from how they begin.
    """
    found: dict[str, Input] = {}
    errors: list[UnreadableError] = []
    for name in names:
        known = 0
        earlier = len(errors)
        for item in _meant(name, errors, recursive=recursive, records=records):
            known += 1
            found.setdefault(STDIN if str(item.path) == STDIN else os.path.realpath(item.path), item)
        if not known and len(errors) == earlier:
            folder = "cli.empty_tree" if recursive else "cli.empty_folder"
            key = folder if os.path.isdir(name) else "cli.no_match"
            errors.append(UnreadableError(key, name=name))
    return list(found.values()), errors


def _meant(
    name: str, errors: list[UnreadableError], *, recursive: bool, records: bool
) -> Iterator[Input]:
    path = on_disk(name)
    if name == STDIN:
        yield Input(Path(STDIN), Path("stdin"))
    elif not name:  # an empty variable of a script; as a path it would mean the current folder
        errors.append(UnreadableError("reading.not_found", name="''"))
    elif os.path.isdir(path):
        yield from _folder(path, errors, recursive=recursive, records=records)
    elif not os.path.exists(path) and any(char in name for char in "*?["):
        import glob

        for match in sorted(glob.glob(name, recursive=True)):  # noqa: PTH207 - takes absolute patterns, too
            if os.path.isfile(match) and not is_scrap(Path(match).name):
                yield Input(Path(match), Path(Path(match).name))
    else:
        yield Input(path, Path(path.name))


def on_disk(name: str) -> Path:
    """The path as the disk spells it: another system may have decomposed its letters, or composed them."""
    for form in (name, unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name)):
        if os.path.exists(form):
            return Path(form)
    return Path(name)


def _folder(
    folder: Path, errors: list[UnreadableError], *, recursive: bool, records: bool
) -> Iterator[Input]:
    def note(error: OSError) -> None:
        errors.append(UnreadableError("reading.os_error", name=str(error.filename), reason=error.strerror))

    for place, folders, files in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not is_scrap(name)) if recursive else []
        for name in sorted(files):
            path = Path(place, name)
            if is_scrap(name):
                continue
            if path.suffix.lower() in SUFFIXES or (records and is_record(path)):
                yield Input(path, path.relative_to(folder))


def is_record(path: Path) -> bool:
    """Whether a file has the name and the beginning of a record."""
    if path.suffix.lower() not in RECORD_SUFFIXES:
        return False
    try:
        with path.open("rb") as file:
            return _RECORD.search(file.read(_BEGINNING)) is not None
    except OSError:
        return False


def record_form(item: Input, data: bytes) -> store.Format | None:
    """The format of a record, by its name, or on standard input by how it begins; None for a document."""
    if str(item.path) != STDIN:
        return RECORD_SUFFIXES.get(item.path.suffix.lower())
    begin = data[:_BEGINNING]
    if _RECORD.search(begin) is None:
        return None
    first = begin.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if first not in (b"{", b"["):
        return "yaml"
    lines = [line for line in data.splitlines() if line.strip()]
    return "jsonl" if first == b"{" and lines[0].rstrip().endswith(b"}") else "json"
