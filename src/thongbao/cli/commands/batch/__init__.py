"""``thongbao batch``: whole archives in, a record for every document out."""

# No ``from __future__ import annotations`` here: typer would compile the text of every annotation three times.
from typing import Annotated, Literal

import typer

from thongbao.cli.options.limits import limited
from thongbao.readers.source import Limits


@limited()
def run(  # noqa: PLR0917 - typer reads the options from the parameters
    ctx: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="SOURCE... DEST")],
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="DEST")] = None,
    form: Annotated[Literal["yaml", "json", "jsonl"] | None, typer.Option("--format", "-f")] = None,
    workers: Annotated[int, typer.Option("--workers", "-j", min=0, max=1024, metavar="N")] = 0,
    engine: Annotated[Literal["pool", "dask"], typer.Option("--engine")] = "pool",
    scheduler: Annotated[str | None, typer.Option("--scheduler", metavar="ADDRESS")] = None,
    evidence: Annotated[bool, typer.Option("--evidence")] = False,
    reports: Annotated[str | None, typer.Option("--report", metavar="FOLDER")] = None,
    redo: Annotated[bool, typer.Option("--redo")] = False,
    force: Annotated[bool, typer.Option("--force")] = False,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q")] = False,
    *,
    limits: Limits,
) -> int:
    """Read every document, return the highest exit code."""
    from thongbao.batch import cluster
    from thongbao.batch.conduct import Request, conduct
    from thongbao.batch.model import Recipe
    from thongbao.cli.commands.batch import summary
    from thongbao.cli.commands.batch.watch import watching
    from thongbao.cli.files.inputs import on_disk
    from thongbao.cli.screen import streams
    from thongbao.errors import Exit, OutputError, UsageError
    from thongbao.messages import say, spoken

    *sources, destination = (*paths, output) if output is not None else paths
    if not sources or destination is None:
        raise UsageError("cli.batch.no_destination")
    if (engine == "dask") != (scheduler is not None):
        raise UsageError("cli.batch.engine_and_scheduler")
    if form is None:
        form = "jsonl" if destination.lower().endswith(".jsonl") else "yaml"
    recipe = Recipe(form=form, lang=spoken(), evidence=evidence, limits=limits)
    request = Request(
        tuple(name if "://" in name or not name else str(on_disk(name)) for name in sources),
        destination,
        recipe,
        workers=workers,
        redo=redo,
        force=force,
        cache=limits.cache,
        report=reports,
    )
    try:
        with watching(ctx.obj, quiet=quiet) as listener:
            sums = conduct(request, listener, cluster.engines(scheduler) if scheduler is not None else None)
    except KeyboardInterrupt:
        if request.cache and not quiet:
            streams.tell(say("cli.batch.stopped"))
        raise
    except OutputError:
        if request.cache and not quiet and listener.total:  # it had begun
            streams.tell(say("cli.batch.no_room"))
        raise
    if not quiet:
        summary.tell(sums)
    return max(sums.code, int(Exit.FINDINGS) if strict and sums.doubtful else int(Exit.OK))
