"""Where records go: names beside the input or in a folder that every system takes, none used twice."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from thongbao.cli.files.inputs import Input
from thongbao.cli.screen import streams
from thongbao.errors import OutputError, UsageError
from thongbao.messages import say
from thongbao.notice.files.filenames import safe_name
from thongbao.notice.files.saving import save

if TYPE_CHECKING:
    from thongbao.notice.files import store


def targets(inputs: list[Input], output: str | None, form: str, *, beside: bool) -> list[Path] | None:
    """The file of each input's record, or None when all go to one place (standard output or one file).

    Raises UsageError where the options contradict each other.
    """
    if beside:
        if output is not None:
            raise UsageError("cli.beside_and_output")
        if any(item.path == Path("-") for item in inputs):
            raise UsageError("cli.beside_stdin")
        return _named([item.path.parent for item in inputs], [item.path.name for item in inputs], form)
    if output is None or not is_folder(output, len(inputs), form):
        return None
    folder = Path(output)
    if os.path.isfile(folder):  # noqa: PTH113
        raise UsageError("cli.output_is_file", name=output)
    return _named([folder / item.below.parent for item in inputs], [item.below.name for item in inputs], form)


def is_folder(output: str, count: int, form: str) -> bool:
    """Whether --output means a folder: it is one, ends like one, or has to hold several records.

    JSON lines are made to hold many records, so those stay one file.
    """
    ends_so = output.endswith(("/", os.sep))
    return ends_so or os.path.isdir(output) or (count > 1 and form != "jsonl")  # noqa: PTH112


def _named(folders: list[Path], names: list[str], form: str) -> list[Path]:
    """``a.docx`` gives ``a.yaml``; where two would share a name, both keep their ending: ``a.docx.yaml``."""
    short = [folder / safe_name(Path(name).stem, form) for folder, name in zip(folders, names, strict=True)]
    uses = Counter(map(_same, short))
    chosen: list[Path] = []
    taken: set[str] = set()
    for plain, folder, name in zip(short, folders, names, strict=True):
        path = plain if uses[_same(plain)] == 1 else folder / safe_name(name, form)
        number = 2
        while _same(path) in taken:
            path = folder / safe_name(f"{name}-{number}", form)
            number += 1
        taken.add(_same(path))
        chosen.append(path)
    return chosen


def _same(path: Path) -> str:
    """Equal for names that some system takes for the same."""
    return unicodedata.normalize("NFC", str(path)).casefold()


def allow(path: Path, *, force: bool) -> None:
    """Return when ``path`` may be written: it is new, ``force`` is set, or a person at the terminal says yes.

    Raises OutputError. Asked before the document is read, so that no work is thrown away.
    """
    if force or not os.path.isfile(path):  # noqa: PTH113 - raises for no name; writing tells what is wrong
        return
    if sys.stdin.isatty() and sys.stderr.isatty() and streams.agreed(say("cli.overwrite", name=str(path))):
        return
    raise OutputError("notice.exists", name=str(path))


class Sink:
    """The one place where the records go when they have no file each: standard output, or one file."""

    def __init__(self, form: store.Format, output: Path | None, *, several: bool) -> None:
        self.form, self.output, self.several = form, output, several
        self.streams = output is None and form != "json"
        self.first = True
        self.kept: list[store.Plain] = []

    @property
    def whole(self) -> Path | None:
        """The file that one record has for itself."""
        return None if self.several else self.output

    def add(self, record: store.Plain) -> None:
        """Take one record; standard output gets it at once where the format allows."""
        if not self.streams:
            self.kept.append(record)
            return
        from thongbao.notice.files import store

        between = b"---\n" if self.form == "yaml" and not self.first else b""
        streams.write_record(between + store.encode([record], self.form))
        self.first = False

    def close(self) -> None:
        """Write what was kept. A single document that could not be read leaves nothing behind."""
        if self.streams or not (self.kept or self.several):
            return
        from thongbao.notice.files import store

        data = store.encode(self.kept, self.form, several=self.several)
        if self.output is None:
            streams.write_record(data)
        else:
            save(self.output, data)
