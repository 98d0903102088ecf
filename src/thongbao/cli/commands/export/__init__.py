"""``thongbao export``: documents and records in, another format out."""

# No ``from __future__ import annotations`` here: typer would compile the text of every annotation three times.
from typing import Annotated, Literal

import typer

from thongbao.cli.options.limits import limited
from thongbao.readers.source import Limits

Format = Literal[
    "json", "jsonl", "yaml", "csv", "xlsx", "docx", "md", "txt", "html", "ics", "parquet", "sqlite", "edxml",
    "metadata", "akn", "template", "pdf",
]


@limited()
def run(  # noqa: PLR0917 - typer reads the options from the parameters
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="IN...")],
    to: Annotated[Format | None, typer.Option("--to", "-t", metavar="FORMAT")] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="PATH")] = None,
    table: Annotated[Literal["tasks", "recipients", "documents"], typer.Option("--table")] = "tasks",
    bom: Annotated[bool, typer.Option("--bom")] = False,
    register: Annotated[Literal["outgoing", "incoming"], typer.Option("--register")] = "outgoing",
    alarm: Annotated[int, typer.Option("--alarm", min=0, max=365, metavar="DAYS")] = 3,
    regime: Annotated[str | None, typer.Option("--regime", metavar="ID")] = None,
    template: Annotated[str | None, typer.Option("--template", metavar="FILE")] = None,
    set_: Annotated[list[str] | None, typer.Option("--set", metavar="NAME=VALUE")] = None,
    values: Annotated[str | None, typer.Option("--values", metavar="FILE")] = None,
    recursive: Annotated[bool, typer.Option("--recursive", "-r")] = False,
    force: Annotated[bool, typer.Option("--force")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q")] = False,
    *,
    limits: Limits,
) -> int:
    """Export every notice, return the highest exit code."""
    from pathlib import Path

    from thongbao.cli.app import report
    from thongbao.cli.commands.export.giving import given_values
    from thongbao.cli.files import inputs
    from thongbao.cli.files.exporting import Target
    from thongbao.cli.files.notices import Notices
    from thongbao.cli.screen import progress, streams
    from thongbao.errors import UsageError
    from thongbao.export import Choices, check_values, format_of
    from thongbao.messages import say
    from thongbao.rules.choosing import check_regime

    form = to or ("template" if template is not None else format_of(output or ""))
    if form is None:
        raise UsageError("cli.export.no_format")
    if template is not None and form != "template":
        raise UsageError("cli.export.template_alone", form=form)
    if regime != "same":
        check_regime(regime)
    given = given_values(set_ or [], values)
    check_values(form, given)
    found, errors = inputs.gather(files, recursive=recursive, records=True)
    choices = Choices(
        table=table,
        bom=bom,
        register=register,
        alarm=alarm,
        regime=regime,
        template=Path(template) if template is not None else None,
        given=given,
    )
    target = Target(form, output, choices, count=len(found), force=force)
    codes = [report(error) for error in errors]
    with progress.counter(quiet=quiet or output is None) as step:
        notices = Notices(ctx.obj, found, limits, step)
        target.write(notices)
    if not quiet and output is not None:
        streams.tell(say("cli.export.summary", done=notices.done, failed=notices.failed + len(errors)))
    return max([*codes, notices.code, *target.codes])
