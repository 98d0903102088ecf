"""Configuration: what a file of settings says, and the settings that it gives for one document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from thongbao.rules.case import Stage, Words
from thongbao.rules.model import Severity
from thongbao.validation.config.globs import fits
from thongbao.validation.settings import Settings


class Waiver(NamedTuple):
    """A finding that is not to count: a rule, the words it is about (None: any), and why."""

    rule: str
    quote: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What may be set for all files, for some, and on the command line. None and empty: nothing is said."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity | None = None
    regime: str | None = None
    stage: Stage | None = None
    suppress: tuple[Waiver, ...] = ()

    def over(self, below: Choices) -> Choices:
        """These choices where they say something, else those below; what is ignored or suppressed adds up."""
        return Choices(
            select=self.select or below.select,
            ignore=(*below.ignore, *self.ignore),
            severity=self.severity or below.severity,
            regime=self.regime or below.regime,
            stage=self.stage or below.stage,
            suppress=(*below.suppress, *self.suppress),
        )


class ForFiles(NamedTuple):
    """Choices for the files that a pattern fits."""

    match: tuple[str, ...]
    choices: Choices


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """A file of settings; empty where there is none. ``folder`` is what its patterns are relative to."""

    folder: Path | None = None
    choices: Choices = Choices()
    fail_on: Severity | None = None
    files: tuple[ForFiles, ...] = ()
    house: Words = field(default_factory=Words)
    values: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def for_file(self, path: Path | None, asked: Choices) -> Choices:
        """The choices for one file: the general ones, then those for files like it, then what is asked now."""
        found = self.choices
        if path is not None and self.folder is not None:
            name = _below(path, self.folder)
            for some in self.files:
                if any(fits(pattern, name) for pattern in some.match):
                    found = some.choices.over(found)
        return asked.over(found)

    def settings(self, choices: Choices, today: dt.date | None = None) -> Settings:
        """The settings of a run on a file with these choices."""
        return Settings(
            select=choices.select,
            ignore=choices.ignore,
            severity=choices.severity or "info",
            regime=choices.regime,
            stage=choices.stage,
            house=self.house,
            values=self.values,
            today=today,
        )


def _below(path: Path, folder: Path) -> PurePath:
    try:
        return path.resolve().relative_to(folder.resolve())
    except (OSError, ValueError):
        return PurePath(path.name)
