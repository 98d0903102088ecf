"""``thongbao diff``: two notices in, their changes out; or changes and a record in, the other record out."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from thongbao.cli.options.limits import BOUNDS, limited
from thongbao.readers.source import Limits


@limited(*BOUNDS, "ocr", "no_cache")
def run(  # noqa: PLR0917 - typer reads the options from the parameters
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="A B")],
    form: Annotated[
        Literal["text", "json", "yaml", "markdown", "html", "docx"] | None, typer.Option("--format", "-f")
    ] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    force: Annotated[bool, typer.Option("--force")] = False,
    tasks: Annotated[bool, typer.Option("--tasks")] = False,
    ignore_form: Annotated[bool, typer.Option("--ignore-form")] = False,
    author: Annotated[str | None, typer.Option("--author", metavar="NAME")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    apply: Annotated[str | None, typer.Option("--apply", metavar="CHANGES")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q")] = False,
    *,
    limits: Limits,
) -> int:
    """Compare, print, and return the exit code: 1 when something differs."""
    from thongbao.cli.commands.diff.session import Asked, compare

    asked = Asked(
        files=files, form=form, output=output, force=force, tasks=tasks, ignore_form=ignore_form, quiet=quiet,
        limits=limits, author=author, date=date,
    )  # fmt: skip
    if apply is None:
        return compare(ctx.obj, asked)
    from thongbao.cli.commands.diff.applying import make

    return make(ctx.obj, asked, apply)
