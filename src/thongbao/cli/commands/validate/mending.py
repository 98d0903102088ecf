"""``--fix``: mended copies beside the documents, or the documents themselves with a backup, or only the difference."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from thongbao.cli.files import outputs
from thongbao.cli.files.inputs import STDIN, Input
from thongbao.cli.screen import streams
from thongbao.errors import OutputError, UsageError
from thongbao.mend import AS_DOCX
from thongbao.messages import say
from thongbao.messages.visible import visible
from thongbao.notice.files.saving import save
from thongbao.validation.mending import Outcome, mended

if TYPE_CHECKING:
    from collections.abc import Callable

    from thongbao.cli.commands.validate.asked import Asked
    from thongbao.readers.source import Source
    from thongbao.validation.report import Report

_FIXED = ".fixed"


class Mender:
    """Mends the documents of one run. ``changes`` is how many of them were, or with --diff would be, changed."""

    def __init__(self, asked: Asked, found: Sequence[Input]) -> None:
        self.asked = asked
        self.changes = 0
        self._targets = {} if asked.diff else {id(item): self._target(item, len(found)) for item in found}
        if not (asked.diff or asked.in_place):
            self._check(found)

    def _check(self, found: Sequence[Input]) -> None:
        """Raise UsageError where a copy would take the place of a document or of another copy."""
        taken = {os.path.realpath(item.path) for item in found}
        for item in found:
            target = self._targets[id(item)]
            real = os.path.realpath(target)
            if real in taken:
                raise UsageError("cli.validate.copy_on", name=item.shown, target=str(target))
            taken.add(real)
            outputs.allow(target, force=self.asked.force)

    def _target(self, item: Input, count: int) -> Path:
        """Where the mended document goes. Raises UsageError where there is no place."""
        if self.asked.in_place:
            if str(item.path) == STDIN:
                raise UsageError("cli.validate.fix_stdin")
            return item.path.with_suffix(_suffix(item.path))
        if self.asked.output is None:
            if str(item.path) == STDIN:
                raise UsageError("cli.validate.fix_stdin")
            return item.path.with_name(f"{item.path.stem}{_FIXED}{_suffix(item.path)}")
        if not outputs.is_folder(self.asked.output, count, "copy"):
            return Path(self.asked.output)
        if os.path.isfile(self.asked.output):  # noqa: PTH113
            raise UsageError("cli.output_is_file", name=self.asked.output)
        return (Path(self.asked.output) / item.below).with_suffix(_suffix(item.below))

    def mend(self, item: Input, source: Source, judge: Callable[[Source], Report]) -> tuple[str, Report]:
        """Mend one document; the file that the report is about, and the report on what is left."""
        tracked = None
        if self.asked.track_changes is not None:
            from thongbao.mend.model import Tracked

            tracked = Tracked(self.asked.track_changes, dt.datetime.now(dt.UTC))
        outcome = mended(source, judge, unsafe=self.asked.unsafe_fixes, tracked=tracked)
        changed = outcome.source.data != source.data
        self.changes += changed
        if self.asked.diff:
            self._show(item, source, outcome)
            return item.shown, outcome.report
        name = item.shown
        if changed:
            name = self._keep(item, outcome)
        self._tell(item, name, outcome)
        return name, outcome.report

    def _show(self, item: Input, source: Source, outcome: Outcome) -> None:
        from thongbao.mend.diff import unified

        text = unified(source, outcome.source)
        if text:
            streams.write(visible(text).rstrip("\n") + "\n")
        self._refused(item, outcome)

    def _keep(self, item: Input, outcome: Outcome) -> str:
        target = self._targets[id(item)]
        if self.asked.in_place and target != item.path:
            outputs.allow(target, force=self.asked.force)  # a .docx beside the old document, which stays
        elif self.asked.in_place:
            backup = _backup(target)
            streams.tell(say("cli.validate.backup", name=item.shown, backup=backup.name))
        save(target, outcome.source.data)
        return str(target)

    def _tell(self, item: Input, name: str, outcome: Outcome) -> None:
        if not self.asked.quiet:
            key = "cli.validate.fixed" if outcome.made else "cli.validate.nothing_fixed"
            streams.tell(say(key, name=item.shown, count=outcome.made, target=name))
        self._refused(item, outcome)

    def _refused(self, item: Input, outcome: Outcome) -> None:
        for reason, count in outcome.refused.items():
            streams.tell(say("cli.validate.not_fixed", name=item.shown, count=count, reason=say(reason)))


def without_copies(found: list[Input]) -> list[Input]:
    """The inputs without the mended copies of others among them, which an earlier run left."""
    copies = {item.path.with_name(f"{item.path.stem}{_FIXED}{_suffix(item.path)}") for item in found}
    return [item for item in found if item.path not in copies]


def _suffix(path: Path) -> str:
    """The ending of a mended document: what nothing here can write becomes a .docx."""
    return ".docx" if path.suffix.lower() in AS_DOCX else path.suffix


def _backup(path: Path) -> Path:
    """A copy of a file beside it under a name that nothing has. Raises OutputError when there can be none."""
    number = 0
    while True:
        number += 1
        copy = path.with_name(f"{path.name}.bak{'' if number == 1 else number}")
        try:
            with copy.open("xb") as file, path.open("rb") as original:
                shutil.copyfileobj(original, file)
            shutil.copystat(path, copy)
        except FileExistsError:
            continue
        except OSError as error:
            reason = error.strerror or str(error)
            raise OutputError("notice.cannot_write", name=str(copy), reason=reason) from error
        return copy
