"""``thongbao report``: one page about all documents, for who leads."""

# No ``from __future__ import annotations`` here: typer would compile the text of every annotation three times.
from typing import Annotated

import typer

from thongbao.cli.options.limits import limited
from thongbao.readers.source import Limits


@limited("max_mb", "max_pages", "max_memory", "timeout", "ocr", "no_cache")
def run(  # noqa: PLR0917 - typer reads the options from the parameters
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="IN...")],
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    at: Annotated[str, typer.Option("--at", metavar="DAY", show_default=False)] = "today",
    soon: Annotated[int, typer.Option("--soon", min=0, max=365, metavar="DAYS")] = 7,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT")] = None,
    most: Annotated[int, typer.Option("--most", min=1, metavar="NUMBER")] = 2000,
    recursive: Annotated[bool, typer.Option("--recursive", "-r")] = False,
    force: Annotated[bool, typer.Option("--force")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q")] = False,
    *,
    limits: Limits,
) -> int:
    """Write the page, return the highest exit code. Where nothing could be read, nothing is written."""
    import datetime as dt
    import sys
    from pathlib import Path

    from thongbao.cli.app import report
    from thongbao.cli.files import inputs, outputs
    from thongbao.cli.files.notices import Notices
    from thongbao.cli.options.days import day
    from thongbao.cli.screen import progress, streams
    from thongbao.errors import UsageError
    from thongbao.export.overview import Asked, to_page
    from thongbao.messages import say
    from thongbao.notice.files.saving import save

    asked = Asked(dt.date.fromisoformat(day("--at", at) or ""), soon, most, title)
    if output is None and sys.stdout.isatty():
        raise UsageError("cli.export.not_on_screen", form="html", ending=".html")
    path = Path(output) if output is not None else None
    if path is not None:
        outputs.allow(path, force=force)
    found, errors = inputs.gather(files, recursive=recursive, records=True)
    codes = [report(error) for error in errors]
    with progress.counter(quiet=quiet or path is None) as step:
        notices = Notices(ctx.obj, found, limits, step)
        page = b"".join(to_page((one.notice for one in notices), asked))
    if notices.done:
        if path is None:
            streams.write_record(page)
        else:
            save(path, page)
    if not quiet and path is not None:
        streams.tell(say("cli.report.summary", done=notices.done, failed=notices.failed + len(errors)))
    return max([*codes, notices.code])
