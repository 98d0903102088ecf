"""Results: what a run over many files gave, before it is printed in any form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from thongbao.rules.catalogue import Applied, applied
from thongbao.rules.model import SEVERITIES, Severity
from thongbao.validation.report import Located, Report


class Judged(NamedTuple):
    """A document, or one record of a file of records, and what the rules say of it."""

    file: str
    report: Report


class Failed(NamedTuple):
    """A file that could not be judged, and why, in words."""

    file: str
    message: str
    code: int


class Told(NamedTuple):
    """A finding with the file that it is in."""

    file: str
    report: Report
    one: Located


class Idle(NamedTuple):
    """A suppression without a finding: a comment in a file, or one of the settings (no file, no line)."""

    file: str | None
    rules: tuple[str, ...]
    quote: str | None
    line: int | None


@dataclass(frozen=True)
class Results:
    """Every file of a run, in the order asked for. Not more than ``most`` findings are shown."""

    files: tuple[Judged | Failed, ...]
    most: int | None = None
    checklist: bool = False

    @cached_property
    def judged(self) -> tuple[Judged, ...]:
        """The files that were judged."""
        return tuple(one for one in self.files if isinstance(one, Judged))

    @cached_property
    def failed(self) -> tuple[Failed, ...]:
        """The files that were not."""
        return tuple(one for one in self.files if isinstance(one, Failed))

    @cached_property
    def counted(self) -> tuple[Told, ...]:
        """Every finding that counts, shown or not."""
        return tuple(Told(file, report, one) for file, report in self.judged for one in report.counted)

    @cached_property
    def shown(self) -> tuple[Told, ...]:
        """The findings that are shown."""
        return self.counted if self.most is None else self.counted[: self.most]

    @cached_property
    def suppressed(self) -> tuple[Told, ...]:
        """The findings that somebody, or the baseline, keeps from counting."""
        return tuple(
            Told(file, report, one)
            for file, report in self.judged
            for one in report.findings
            if one.suppressed is not None
        )

    @cached_property
    def idle(self) -> tuple[Idle, ...]:
        """What was written to suppress findings and met none in this run; what stands in the settings once."""
        asked: dict[Idle, bool] = {}
        for file, report in self.judged:
            for rules, quote, line, used in report.suppressions:
                key = Idle(file if line is not None else None, rules, quote, line)
                asked[key] = asked.get(key, False) or used
        return tuple(one for one, used in asked.items() if not used)

    @property
    def severities(self) -> dict[Severity, int]:
        """How many findings count, worst first."""
        numbers = Counter(told.one.severity for told in self.counted)
        return {severity: numbers[severity] for severity in SEVERITIES}

    @property
    def by_rule(self) -> dict[str, int]:
        """How many findings each rule has, most first."""
        numbers = Counter(told.one.rule.id for told in self.counted)
        return dict(sorted(numbers.items(), key=lambda item: (-item[1], item[0])))

    @property
    def fixable(self) -> dict[str, int]:
        """How many findings can be mended: without asking (``safe``), and once a person agrees (``confirm``)."""
        numbers = Counter(fix_of(told.one) for told in self.counted)
        return {"safe": numbers["safe"], "confirm": numbers["confirm"]}

    @property
    def unseen(self) -> dict[str, int]:
        """How many rules could not be judged, by the reason, over all files."""
        numbers = Counter(skip.reason for _, report in self.judged for skip in report.skipped)
        return dict(numbers.most_common())

    def reaches(self, severity: Severity) -> bool:
        """Whether a finding that counts is as bad as ``severity``."""
        worst = SEVERITIES.index(severity)
        return any(SEVERITIES.index(told.one.severity) <= worst for told in self.counted)


def fix_of(one: Located) -> str | None:
    """``safe`` or ``confirm`` for a finding that can be mended, else None."""
    return one.rule.fix if one.mendable and one.finding.edits and one.rule.fix != "none" else None


def for_eyes(report: Report) -> Iterator[Applied]:
    """The rules that only a person can check, of those that hold for a document."""
    return (one for one in applied(report.regime) if one.rule.role == "human")
