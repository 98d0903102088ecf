"""``thongbao scan``: what an archive holds. Nothing is written."""

# No ``from __future__ import annotations`` here: typer would compile the text of every annotation three times.
from typing import Annotated, Literal

import typer

from thongbao.cli.limits import (
    DEFAULT,
    MaxCharacters,
    MaxDepth,
    MaxMb,
    MaxPages,
    MaxRatio,
    MaxUnpackedMb,
    Timeout,
)


def run(  # noqa: PLR0917 - typer reads the options from the parameters
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...")],
    form: Annotated[Literal["text", "json"], typer.Option("--format", "-f")] = "text",
    workers: Annotated[int, typer.Option("--workers", "-j", min=0, max=1024, metavar="N")] = 0,
    quiet: Annotated[bool, typer.Option("--quiet", "-q")] = False,
    max_memory: Annotated[float, typer.Option("--max-memory", min=64, max=1e6, metavar="MB")] = 1024.0,
    max_mb: MaxMb = DEFAULT.megabytes,
    max_pages: MaxPages = DEFAULT.pages,
    max_unpacked_mb: MaxUnpackedMb = DEFAULT.unpacked_megabytes,
    max_ratio: MaxRatio = DEFAULT.ratio,
    max_characters: MaxCharacters = DEFAULT.characters,
    max_depth: MaxDepth = DEFAULT.depth,
    timeout: Timeout = DEFAULT.seconds,
) -> None:
    """Look at every document and print what there is. What cannot be read is a part of the answer, not an error."""
    import json

    from thongbao.batch.model import Recipe
    from thongbao.batch.survey.count import survey
    from thongbao.cli import streams
    from thongbao.cli.batching.scanned import lines
    from thongbao.cli.batching.watch import stepping
    from thongbao.cli.inputs import on_disk
    from thongbao.messages import spoken
    from thongbao.readers.source import Limits

    limits = Limits(
        megabytes=max_mb,
        pages=max_pages,
        unpacked_megabytes=max_unpacked_mb,
        ratio=max_ratio,
        characters=max_characters,
        depth=max_depth,
        seconds=timeout,
    )
    names = tuple(name if "://" in name or not name else str(on_disk(name)) for name in sources)
    recipe = Recipe(lang=spoken(), limits=limits, memory=max_memory)
    with stepping(quiet=quiet) as step:
        found = survey(names, recipe, workers=workers, step=step)
    if form == "json":
        text = json.dumps(found.plain(), ensure_ascii=False, indent=2)
        streams.write_record(f"{text}\n".encode("utf-8", "replace"))
    else:
        streams.write("\n".join(lines(found)) + "\n")
