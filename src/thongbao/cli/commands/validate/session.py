"""One call from the files to the exit code: gather, judge, report."""

from __future__ import annotations

from pathlib import Path

from thongbao.cli.app import Job, report
from thongbao.cli.commands.validate.asked import Asked
from thongbao.cli.commands.validate.judging import Judge
from thongbao.cli.files import inputs, outputs
from thongbao.cli.screen import progress, streams, terminal
from thongbao.errors import Exit
from thongbao.messages import say
from thongbao.notice.files.saving import save
from thongbao.rules.model import Severity
from thongbao.validation.config.find import load
from thongbao.validation.config.model import Configuration
from thongbao.validation.reports import Look, render
from thongbao.validation.results import Failed, Judged, Results
from thongbao.validation.waivers import baseline


def validate(job: Job, asked: Asked) -> int:
    """Do what is asked and return the exit code. Raises UsageError and OutputError before any file is read."""
    asked = asked.checked()
    for target in (asked.report_file, asked.write_baseline):
        if target is not None:
            outputs.allow(Path(target), force=asked.force)
    found, errors = inputs.gather(asked.files, recursive=asked.recursive, records=True)
    if asked.changed_since is not None:
        from thongbao.cli.commands.validate.changed import changed

        found = changed(found, asked.changed_since)
        if not found and not errors:
            streams.tell(say("cli.validate.nothing_changed", rev=asked.changed_since))
    mender = None
    if asked.fix:
        from thongbao.cli.commands.validate.mending import Mender, without_copies

        found = without_copies(found)
        mender = Mender(asked, found)
    known = baseline.load(Path(asked.baseline)) if asked.baseline is not None else None
    judge = Judge(job, asked, _configuration(asked), mender)
    failed = [Failed(str(error.values.get("name", "")), str(error), report(error)) for error in errors]
    files: list[Judged | Failed] = [*failed]
    with progress.bar(len(found), quiet=asked.quiet) as step:
        for item in found:
            files.extend(judge.judge(item))
            step()
    results = Results(tuple(files), asked.most, asked.checklist)
    if known is not None and asked.baseline is not None:
        results = baseline.known(results, known, Path(asked.baseline).absolute().parent)
    return _finish(results, asked, judge)


def _configuration(asked: Asked) -> Configuration | None:
    """The one configuration of the run; None where every file looks for its own."""
    if asked.isolated:
        return Configuration()
    if asked.config is not None:
        return load(Path(asked.config))
    return None


def _finish(results: Results, asked: Asked, judge: Judge) -> int:
    if asked.write_baseline is not None:
        path = Path(asked.write_baseline)
        save(path, baseline.encode(results, path.absolute().parent))
        _tell(say("cli.validate.baseline_written", name=str(path), count=len(results.counted)), asked)
        return max((judge.code, *(one.code for one in results.failed)))
    if asked.diff:
        found = judge.mender is not None and judge.mender.changes > 0
    else:
        _write(results, asked)
        fail_on: Severity = asked.fail_on or judge.fail_on or "info"
        found = results.reaches(fail_on)
    code = Exit.FINDINGS if found and not asked.exit_zero else Exit.OK
    return max((int(code), judge.code, *(one.code for one in results.failed)))


def _write(results: Results, asked: Asked) -> None:
    look = Look(statistics=asked.statistics, brief=asked.quiet)
    if asked.report_file is not None:
        text = render(results, asked.shape, look._replace(width=terminal.BROAD))
        save(Path(asked.report_file), text.encode("utf-8", "replace"))
        count = len(results.counted)
        _tell(say("cli.validate.written", name=asked.report_file, count=count), asked)
    elif asked.shape == "text":
        streams.write(render(results, "text", look._replace(color=terminal.colored(), width=terminal.width())))
    else:
        streams.write_record(render(results, asked.shape, look).encode("utf-8", "replace"))


def _tell(line: str, asked: Asked) -> None:
    if not asked.quiet:
        streams.tell(line)
