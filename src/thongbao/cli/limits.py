"""The options that bound what a document may ask for; every command that reads documents has some of them."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from thongbao.cli.numbers import finite
from thongbao.readers.source import Limits

DEFAULT = Limits()

MaxMb = Annotated[float, typer.Option("--max-mb", min=0, max=1e6, callback=finite, metavar="MB")]
MaxPages = Annotated[int, typer.Option("--max-pages", min=1, metavar="N")]
MaxUnpackedMb = Annotated[float, typer.Option("--max-unpacked-mb", min=0, max=1e6, callback=finite, metavar="MB")]
MaxRatio = Annotated[float, typer.Option("--max-ratio", min=1, callback=finite, metavar="N")]
MaxCharacters = Annotated[int, typer.Option("--max-characters", min=1, metavar="N")]
MaxDepth = Annotated[int, typer.Option("--max-depth", min=1, metavar="N")]
Timeout = Annotated[float, typer.Option("--timeout", min=0, max=1e6, callback=finite, metavar="S")]
OcrMode = Annotated[Literal["never", "auto", "always"], typer.Option("--ocr")]
Encoding = Annotated[
    Literal["utf-8", "utf-16", "cp1258", "cp1252", "tcvn3", "vni", "viscii", "vps"] | None,
    typer.Option("--encoding", metavar="NAME"),
]
NoCache = Annotated[bool, typer.Option("--no-cache")]
