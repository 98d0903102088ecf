"""One comparison from the names of two files to the exit code."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from thongbao.cli.app import Job
from thongbao.cli.commands.diff import redlining
from thongbao.cli.commands.diff.reading import side_of
from thongbao.cli.files import outputs
from thongbao.cli.screen import streams, terminal
from thongbao.errors import Exit, UsageError
from thongbao.messages import say
from thongbao.notice.files.saving import save
from thongbao.readers.source import Limits

if TYPE_CHECKING:
    from thongbao.diff.model import Diff
    from thongbao.notice.model import Notice

Form = Literal["text", "json", "yaml", "markdown", "html", "docx"]
_ENDINGS: dict[str, Form] = {
    ".json": "json", ".yaml": "yaml", ".yml": "yaml", ".md": "markdown", ".markdown": "markdown", ".html": "html",
    ".htm": "html", ".docx": "docx",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The options of one call."""

    files: list[str]
    form: Form | None
    output: str | None
    force: bool
    tasks: bool
    ignore_form: bool
    quiet: bool
    limits: Limits
    author: str | None = None
    date: str | None = None

    def shape(self, usual: Form = "text") -> Form:
        """The format: as asked, else by the ending of --output, else the usual one."""
        if self.form is not None:
            return self.form
        return _ENDINGS.get(Path(self.output).suffix.lower(), usual) if self.output is not None else usual


def compare(job: Job, asked: Asked) -> int:
    """Do what is asked. Raises ThongbaoError for what cannot be read or written."""
    if len(asked.files) != 2:
        raise UsageError("cli.diff.two", count=len(asked.files))
    if asked.files == ["-", "-"]:
        raise UsageError("cli.diff.one_stdin")
    tracked = redlining.asked_for(asked)
    if asked.output is not None:
        outputs.allow(Path(asked.output), force=asked.force)
    left, right = (side_of(job, name, asked.limits) for name in asked.files)
    one, two = left.notice, right.notice
    started = time.monotonic()
    found = _found(one, two, asked)
    job.log(f"{len(found.changes)} changes, {time.monotonic() - started:.3f} s")
    if asked.output is not None:
        if tracked is not None:
            redlining.write(Path(asked.output), left, right, tracked, asked)
        else:
            save(Path(asked.output), _rendered(found, one, two, asked))
        if not asked.quiet:
            streams.tell(say("cli.diff.written", name=asked.output, count=len(found.changes)))
    elif not asked.quiet:
        _print(found, one, two, asked)
    return int(Exit.OK if found.same else Exit.FINDINGS)


def _found(one: Notice, two: Notice, asked: Asked) -> Diff:
    from thongbao.diff.compare import diff, renamed

    if asked.tasks:
        from thongbao.diff.tasks.followed import follow

        found = follow(one, two, ignore_form=asked.ignore_form)
    else:
        found = diff(one, two, ignore_form=asked.ignore_form)
    return renamed(found, *asked.files)


def _rendered(found: Diff, one: Notice, two: Notice, asked: Asked) -> bytes:
    from thongbao.notice.files import store

    form = asked.shape()
    if form == "json" or form == "yaml":  # noqa: PLR1714 - told apart for the type checker
        from thongbao.diff.patch import patch
        from thongbao.diff.plain import encoded

        plain = encoded(found, None if asked.tasks else patch(one, two))
        return store.encode([plain], form)
    from thongbao.diff.reports import render

    assert form != "docx"
    return store.to_bytes(render(found, form))


def _print(found: Diff, one: Notice, two: Notice, asked: Asked) -> None:
    from thongbao.diff.reports import Look, render

    if asked.shape() != "text":
        streams.write_record(_rendered(found, one, two, asked))
        return
    color = terminal.colored()
    look = Look(color=color, width=terminal.width(), beside=color)
    streams.write(render(found, "text", look))
