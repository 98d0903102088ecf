"""``thongbao scan``: what an archive holds. Nothing is written."""

# No ``from __future__ import annotations`` here: typer would compile the text of every annotation three times.
from typing import Annotated, Literal

import typer

from thongbao.cli.options.limits import BOUNDS, limited
from thongbao.readers.source import Limits


@limited(*BOUNDS)
def run(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...")],
    form: Annotated[Literal["text", "json"], typer.Option("--format", "-f")] = "text",
    workers: Annotated[int, typer.Option("--workers", "-j", min=0, max=1024, metavar="N")] = 0,
    quiet: Annotated[bool, typer.Option("--quiet", "-q")] = False,
    *,
    limits: Limits,
) -> None:
    """Look at every document and print what there is. What cannot be read is a part of the answer, not an error.

    What cannot even be opened (a name that stands for nothing, a folder without rights) is one: then the answer is not
    whole, and the exit code tells it.
    """
    import json

    from thongbao.batch.model import Recipe
    from thongbao.batch.survey.count import survey
    from thongbao.cli.commands.batch.watch import stepping
    from thongbao.cli.commands.scan.told import lines
    from thongbao.cli.files.inputs import on_disk
    from thongbao.cli.screen import streams
    from thongbao.errors import Exit
    from thongbao.messages import spoken

    names = tuple(name if "://" in name or not name else str(on_disk(name)) for name in sources)
    recipe = Recipe(lang=spoken(), limits=limits)
    with stepping(quiet=quiet) as step:
        found = survey(names, recipe, workers=workers, step=step)
    if form == "json":
        text = json.dumps(found.plain(), ensure_ascii=False, indent=2)
        streams.write_record(f"{text}\n".encode("utf-8", "replace"))
    else:
        streams.write("\n".join(lines(found)) + "\n")
    if found.causes.get("access"):
        raise typer.Exit(int(Exit.UNREADABLE))
