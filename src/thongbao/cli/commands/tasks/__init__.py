"""``thongbao tasks``: the tasks of documents, records and archives that fit what is asked."""

# No ``from __future__ import annotations`` here: typer would compile the text of every annotation three times.
from typing import Annotated, Literal

import typer

from thongbao.cli.options.limits import limited
from thongbao.readers.source import Limits


@limited("max_mb", "max_pages", "max_memory", "timeout", "ocr", "encoding", "no_cache")
def run(  # noqa: PLR0917 - typer reads the options from the parameters
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="IN...")],
    lead: Annotated[str | None, typer.Option("--lead", metavar="WORDS")] = None,
    coordinator: Annotated[str | None, typer.Option("--coordinator", metavar="WORDS")] = None,
    text: Annotated[str | None, typer.Option("--text", metavar="WORDS")] = None,
    due_from: Annotated[str | None, typer.Option("--due-from", metavar="DAY")] = None,
    due_to: Annotated[str | None, typer.Option("--due-to", metavar="DAY")] = None,
    overdue: Annotated[str | None, typer.Option("--overdue", metavar="DAY")] = None,
    no_deadline: Annotated[bool, typer.Option("--no-deadline")] = False,
    form: Annotated[Literal["table", "csv", "xlsx", "ics"] | None, typer.Option("--format", "-f")] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    recursive: Annotated[bool, typer.Option("--recursive", "-r")] = False,
    force: Annotated[bool, typer.Option("--force")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q")] = False,
    *,
    limits: Limits,
) -> int:
    """Print or write the tasks, return the highest exit code."""
    from thongbao.cli.app import report
    from thongbao.cli.files import inputs
    from thongbao.cli.files.exporting import Target
    from thongbao.cli.files.notices import Notices
    from thongbao.cli.options.days import day
    from thongbao.cli.screen import progress, streams
    from thongbao.errors import UsageError
    from thongbao.export import Choices, format_of
    from thongbao.export.wanted import Wanted
    from thongbao.messages import say

    wanted = Wanted(
        lead=lead,
        coordinator=coordinator,
        text=text,
        since=day("--due-from", due_from),
        until=day("--due-to", due_to),
        overdue=day("--overdue", overdue),
        without_deadline=no_deadline,
    )
    told = form or (format_of(output) if output is not None else "table")
    if told not in ("table", "csv", "xlsx", "ics") or (told == "table" and output is not None):
        raise UsageError("cli.tasks.no_format")
    found, errors = inputs.gather(files, recursive=recursive, records=True)
    target = Target(told, output, Choices(bom=output is not None), count=1, force=force) if told != "table" else None
    codes = [report(error) for error in errors]
    with progress.counter(quiet=quiet or output is None) as step:
        notices = Notices(ctx.obj, found, limits, step)
        waiting = wanted.of(one.notice for one in notices)
        if target is not None:
            if not target.write_notices(waiting):
                streams.tell(say("cli.tasks.none"))
        else:
            from thongbao.cli.commands.tasks.table import show

            show(waiting)
    return max([*codes, notices.code])
