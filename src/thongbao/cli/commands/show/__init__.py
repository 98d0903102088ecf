"""``thongbao show``: a document or a record, for people to look at."""

# No ``from __future__ import annotations`` here: typer would compile the text of every annotation three times.
import sys
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from thongbao.cli.options.numbers import finite

if TYPE_CHECKING:
    from thongbao.cli.app import Job
    from thongbao.notice.model import Notice
    from thongbao.readers.source import Limits


def run(  # noqa: PLR0917 - typer reads the options from the parameters
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE")],
    max_mb: Annotated[float | None, typer.Option(min=0, max=1e6, callback=finite, metavar="MB")] = None,
    max_pages: Annotated[int | None, typer.Option(min=1, metavar="N")] = None,
    timeout: Annotated[float | None, typer.Option(min=0, max=1e6, callback=finite, metavar="S")] = None,
    ocr: Annotated[Literal["never", "auto", "always"], typer.Option()] = "auto",
    encoding: Annotated[
        Literal["utf-8", "utf-16", "cp1258", "cp1252", "tcvn3", "vni", "viscii", "vps"] | None,
        typer.Option(metavar="NAME"),
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache")] = False,
) -> None:
    """Print what was recognised."""
    from rich.console import Console

    from thongbao.cli.commands.show.panels import panels
    from thongbao.cli.screen import streams
    from thongbao.readers.source import Limits

    given = {"megabytes": max_mb, "pages": max_pages, "seconds": timeout}
    asked = {name: value for name, value in given.items() if value is not None}
    limits = Limits(ocr=ocr, encoding=encoding, cache=not no_cache, **asked)  # type: ignore[arg-type]
    notice = _notice(ctx.obj, file, limits)
    console = Console(file=sys.stdout, markup=False, highlight=False, emoji=False)
    if console.is_terminal:
        console.print(*panels(notice, console.width), sep="\n")
        return
    with console.capture() as captured:
        console.print(*panels(notice, console.width), sep="\n")
    streams.write("".join(line.rstrip() + "\n" for line in captured.get().splitlines()))


def _notice(job: "Job", file: str, limits: "Limits") -> "Notice":
    from thongbao.cli.files import inputs
    from thongbao.errors import UsageError
    from thongbao.notice.files import store

    found, errors = inputs.gather([file], recursive=False)
    if errors:
        raise errors[0]
    if len(found) > 1:
        raise UsageError("cli.show_one", name=file, count=len(found))
    source = found[0].open(limits)
    form = inputs.record_form(found[0], source.data)
    return job.read(source).notice if form is None else store.read_record(source.data, form, source.name)
