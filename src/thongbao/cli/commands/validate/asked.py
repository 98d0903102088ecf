"""What a call of ``thongbao validate`` asks for, checked for contradictions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from thongbao.errors import UsageError
from thongbao.readers.source import Limits
from thongbao.rules.case import Stage
from thongbao.rules.choosing import check_patterns, check_regime
from thongbao.rules.model import Severity
from thongbao.validation.config.model import Choices
from thongbao.validation.reports import Form

_ENDINGS: dict[str, Form] = {
    ".json": "json", ".sarif": "sarif", ".xml": "junit", ".html": "html", ".htm": "html",
}  # fmt: skip
_WITH_CHECKLIST = ("text", "json", "html")


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The options of one call."""

    files: list[str]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    severity: Severity | None
    fail_on: Severity | None
    regime: str | None
    stage: Stage | None
    form: Form | None
    output: str | None
    force: bool
    statistics: bool
    checklist: bool
    most: int | None
    exit_zero: bool
    recursive: bool
    quiet: bool
    config: str | None
    isolated: bool
    baseline: str | None
    write_baseline: str | None
    changed_since: str | None
    fix: bool
    """Set by every option of mending."""
    unsafe_fixes: bool
    diff: bool
    in_place: bool
    track_changes: str | None
    limits: Limits

    @property
    def choices(self) -> Choices:
        """What the options say of rules."""
        return Choices(
            select=self.select, ignore=self.ignore, severity=self.severity, regime=self.regime, stage=self.stage
        )

    @property
    def report_file(self) -> str | None:
        """The file of the report; with --fix, --output is where the mended copies go."""
        return None if self.fix else self.output

    @property
    def shape(self) -> Form:
        """The form of the report: as asked, else by the ending of --output, else text."""
        if self.form is not None:
            return self.form
        if self.fix:
            return "text"
        return _ENDINGS.get(Path(self.output).suffix.lower(), "text") if self.output is not None else "text"

    def checked(self) -> Asked:
        """These options, a regime in whatever letters it was written. Raises UsageError for what makes no sense."""
        asked = replace(self, regime=self.regime.upper()) if self.regime is not None else self
        check_patterns((*asked.select, *asked.ignore))
        check_regime(asked.regime)
        if asked.statistics and asked.shape != "text":
            raise UsageError("cli.validate.statistics_text")
        if asked.checklist and asked.shape not in _WITH_CHECKLIST:
            raise UsageError("cli.validate.checklist_form", forms=", ".join(_WITH_CHECKLIST))
        if asked.config is not None and asked.isolated:
            raise UsageError("cli.validate.config_and_isolated")
        if asked.baseline is not None and asked.write_baseline is not None:
            raise UsageError("cli.validate.two_baselines")
        if asked.fix and (asked.baseline is not None or asked.write_baseline is not None):
            raise UsageError("cli.validate.fix_and_baseline")
        if asked.in_place and (asked.output is not None or asked.diff):
            raise UsageError("cli.validate.in_place_alone")
        if asked.track_changes is not None and not asked.track_changes.strip():
            raise UsageError("cli.validate.no_author")
        return asked
