"""``thongbao validate``: documents and records in, findings out."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from thongbao.cli.options.limits import limited
from thongbao.readers.source import Limits

Level = Literal["error", "warning", "info"]


@limited()
def run(  # noqa: PLR0917 - typer reads the options from the parameters
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="FILE...")],
    select: Annotated[list[str] | None, typer.Option("--select", metavar="ID,...")] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="ID,...")] = None,
    severity: Annotated[Level | None, typer.Option("--severity")] = None,
    fail_on: Annotated[Level | None, typer.Option("--fail-on")] = None,
    regime: Annotated[str | None, typer.Option("--regime", metavar="ID")] = None,
    stage: Annotated[Literal["draft", "issued"] | None, typer.Option("--stage")] = None,
    form: Annotated[
        Literal["text", "json", "sarif", "github", "gitlab", "junit", "html"] | None, typer.Option("--format", "-f")
    ] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    force: Annotated[bool, typer.Option("--force")] = False,
    statistics: Annotated[bool, typer.Option("--statistics")] = False,
    checklist: Annotated[bool, typer.Option("--checklist")] = False,
    max_findings: Annotated[int | None, typer.Option("--max-findings", min=0, metavar="N")] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero")] = False,
    recursive: Annotated[bool, typer.Option("--recursive", "-r")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q")] = False,
    config: Annotated[str | None, typer.Option("--config", metavar="FILE")] = None,
    isolated: Annotated[bool, typer.Option("--isolated")] = False,
    baseline: Annotated[str | None, typer.Option("--baseline", metavar="FILE")] = None,
    write_baseline: Annotated[str | None, typer.Option("--write-baseline", metavar="FILE")] = None,
    changed_since: Annotated[str | None, typer.Option("--changed-since", metavar="REV")] = None,
    fix: Annotated[bool, typer.Option("--fix")] = False,
    unsafe_fixes: Annotated[bool, typer.Option("--unsafe-fixes")] = False,
    diff: Annotated[bool, typer.Option("--diff")] = False,
    in_place: Annotated[bool, typer.Option("--in-place")] = False,
    track_changes: Annotated[str | None, typer.Option("--track-changes", metavar="AUTHOR")] = None,
    *,
    limits: Limits,
) -> int:
    """Judge every document, print one report, return the exit code."""
    from thongbao.cli.commands.validate.asked import Asked
    from thongbao.cli.commands.validate.session import validate

    asked = Asked(
        files=files,
        select=_split(select),
        ignore=_split(ignore),
        severity=severity,
        fail_on=fail_on,
        regime=regime,
        stage=stage,
        form=form,
        output=output,
        force=force,
        statistics=statistics,
        checklist=checklist,
        most=max_findings,
        exit_zero=exit_zero,
        recursive=recursive,
        quiet=quiet,
        config=config,
        isolated=isolated,
        baseline=baseline,
        write_baseline=write_baseline,
        changed_since=changed_since,
        fix=fix or unsafe_fixes or diff or in_place or track_changes is not None,
        unsafe_fixes=unsafe_fixes,
        diff=diff,
        in_place=in_place,
        track_changes=track_changes,
        limits=limits,
    )
    return validate(ctx.obj, asked)


def _split(given: list[str] | None) -> tuple[str, ...]:
    """Ids of an option that may stand several times and hold several, with commas between them."""
    return tuple(part.strip() for one in given or () for part in one.split(",") if part.strip())
