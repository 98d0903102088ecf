"""One input judged: a document, or a file of records; whatever goes wrong with it is told and is its exit code."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from thongbao.cli.app import Job, report, report_bug
from thongbao.cli.files.inputs import STDIN, Input, record_form
from thongbao.cli.screen import streams
from thongbao.errors import Exit, ThongbaoError, fault
from thongbao.messages import say
from thongbao.readers.sniff import kind_of
from thongbao.rules.model import SEVERITIES, Severity
from thongbao.validation.config.find import Finder
from thongbao.validation.config.model import Choices, Configuration
from thongbao.validation.document import judge_document
from thongbao.validation.results import Failed, Judged
from thongbao.validation.waivers.comments import take_comments
from thongbao.validation.waivers.suppress import waive

if TYPE_CHECKING:
    from thongbao.cli.commands.validate.asked import Asked
    from thongbao.cli.commands.validate.mending import Mender
    from thongbao.readers.source import Source
    from thongbao.validation.report import Report
    from thongbao.validation.settings import Settings


class Judge:
    """Judges the inputs of one run. ``code`` is the worst that happened beside findings."""

    def __init__(
        self, job: Job, asked: Asked, configuration: Configuration | None, mender: Mender | None = None
    ) -> None:
        self.job = job
        self.asked = asked
        self.code = int(Exit.OK)
        self.fail_on: Severity | None = configuration.fail_on if configuration is not None else None
        self.mender = mender
        self._configuration = configuration
        self._finder = Finder()
        self._today = dt.date.today()

    def judge(self, item: Input) -> list[Judged | Failed]:
        """The reports on one input: one for a document, one for each record of a file of records.

        Raises UsageError for settings that make no sense: they concern more than one file.
        """
        started = time.monotonic()
        configuration, choices = self.choices(item)
        settings = configuration.settings(choices, self._today)
        try:
            name, reports = self._reports(item.open(self.asked.limits), item, settings, choices)
        except BrokenPipeError:
            raise
        except ThongbaoError as error:
            return [self._failed(item, error)]
        except Exception as error:  # a bug on one document must not cost the others theirs
            self.job.log(f"{item.shown}: {fault(error)}")
            return [Failed(item.shown, fault(error), report_bug(error, item.shown))]
        found: list[Judged | Failed] = []
        for one in reports:
            if isinstance(one, ThongbaoError):
                found.append(self._failed(item, one))
                continue
            for rule, what in one.faults:
                streams.tell(say("cli.validate.fault", name=item.shown, rule=rule.id, what=what))
                self.code = int(Exit.BUG)
            counted = len(one.counted)
            self.job.log(f"{item.shown}: {one.regime}, {counted} findings, {time.monotonic() - started:.3f} s")
            found.append(Judged(name, one))
        return found

    def _failed(self, item: Input, error: ThongbaoError) -> Failed:
        """What could not be read, told to the person: a file, or a line of one."""
        self.job.log(f"{item.shown}: {type(error).__name__} {error.key}")
        name, _, line = str(error.values.get("name")).rpartition(":")
        if error.values.get("name") == item.path.name:
            error.values["name"] = item.shown  # two folders may hold files of one name
        elif name == item.path.name and line.isdecimal():
            error.values["name"] = f"{item.shown}:{line}"
        return Failed(item.shown, str(error), report(error))

    def choices(self, item: Input) -> tuple[Configuration, Choices]:
        """The configuration that holds for an input, and what it and the options choose."""
        path = None if str(item.path) == STDIN else item.path
        folder = Path.cwd() if path is None else path.absolute().parent
        configuration = self._configuration or self._finder.find(folder)
        self.fail_on = _milder(self.fail_on, configuration.fail_on)
        return configuration, configuration.for_file(path, self.asked.choices)

    def _reports(
        self, source: Source, item: Input, settings: Settings, choices: Choices
    ) -> tuple[str, Sequence[Report | ThongbaoError]]:
        """The name of what was judged, which is a mended copy after mending, and the reports on it."""
        form = record_form(item, source.data)
        if form is not None:
            from thongbao.validation.records import judge_lines, judge_records

            several: Iterable[Report | ThongbaoError] = (
                judge_lines(source.data, source.name, settings)
                if form == "jsonl"
                else judge_records(source.data, form, source.name, settings)
            )
            return item.shown, [
                one if isinstance(one, ThongbaoError) else waive(one, choices) for one in several
            ]

        def judge(document: Source) -> Report:
            document, inline = take_comments(document)
            found = waive(judge_document(document, settings, self.job.read), choices, inline)
            if self.asked.shape != "sarif" or kind_of(document.data).code != "text":
                return found
            from thongbao.validation.replacements import with_replacements

            return with_replacements(found, document)

        if self.mender is not None:
            name, report = self.mender.mend(item, source, judge)
            return name, [report]
        return item.shown, [judge(source)]


def _milder(one: Severity | None, other: Severity | None) -> Severity | None:
    """The milder of two thresholds where files have different ones: nothing that counts may pass."""
    if one is None or other is None:
        return one or other
    return max(one, other, key=SEVERITIES.index)
