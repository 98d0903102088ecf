"""The options that bound what a document may ask for; every command that reads documents has some of them."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Annotated, Any, Literal, NamedTuple, TypeVar, cast

import typer

from thongbao.cli.options.numbers import finite
from thongbao.readers.source import Limits

Command = TypeVar("Command", bound=Callable[..., object])
_DEFAULT = Limits()


class _Option(NamedTuple):
    """An option, the field of ``Limits`` that it fills, and what it is when nobody says anything."""

    kind: Any
    field: str
    default: Any


_OPTIONS = {
    name: _Option(kind, field, getattr(_DEFAULT, field))
    for name, field, kind in (
        ("max_mb", "megabytes", Annotated[float, typer.Option(min=0, max=1e6, callback=finite, metavar="MB")]),
        ("max_pages", "pages", Annotated[int, typer.Option(min=1, metavar="N")]),
        (
            "max_unpacked_mb",
            "unpacked_megabytes",
            Annotated[float, typer.Option(min=0, max=1e6, callback=finite, metavar="MB")],
        ),
        ("max_ratio", "ratio", Annotated[float, typer.Option(min=1, callback=finite, metavar="N")]),
        ("max_characters", "characters", Annotated[int, typer.Option(min=1, metavar="N")]),
        ("max_depth", "depth", Annotated[int, typer.Option(min=1, metavar="N")]),
        (
            "max_memory",
            "memory",
            Annotated[float, typer.Option(min=64, max=1e6, callback=finite, metavar="MB")],
        ),
        ("timeout", "seconds", Annotated[float, typer.Option(min=0, max=1e6, callback=finite, metavar="S")]),
        ("ocr", "ocr", Annotated[Literal["never", "auto", "always"], typer.Option()]),
        (
            "encoding",
            "encoding",
            Annotated[
                Literal["utf-8", "utf-16", "cp1258", "cp1252", "tcvn3", "vni", "viscii", "vps"] | None,
                typer.Option(metavar="NAME"),
            ],
        ),
    )
}
_NO_CACHE = Annotated[bool, typer.Option("--no-cache")]
BOUNDS = ("max_mb", "max_pages", "max_unpacked_mb", "max_ratio", "max_characters", "max_depth", "max_memory", "timeout")
"""How much a document may ask for."""


def limited(*names: str) -> Callable[[Command], Command]:
    """Give a command the options for its limits, all or those that are named; it gets their values as ``limits``.

    Options are named by the parameter: ``max_mb`` is ``--max-mb``.
    """
    chosen = {name: option for name, option in _OPTIONS.items() if not names or name in names}
    cached = not names or "no_cache" in names

    def give(run: Command) -> Command:
        own = inspect.signature(run, eval_str=True)

        @functools.wraps(run)
        def command(**given: Any) -> object:
            fields = {option.field: given.pop(name) for name, option in chosen.items()}
            if cached:
                fields["cache"] = not given.pop("no_cache")
            return run(**given, limits=Limits(**fields))

        kept = [one for one in own.parameters.values() if one.name != "limits"]
        keyword = inspect.Parameter.KEYWORD_ONLY
        added = [
            inspect.Parameter(name, keyword, default=option.default, annotation=option.kind)
            for name, option in chosen.items()
        ]
        if cached:
            added.append(inspect.Parameter("no_cache", keyword, default=False, annotation=_NO_CACHE))
        command.__signature__ = own.replace(parameters=[*kept, *added])  # type: ignore[attr-defined]
        command.__annotations__ = {one.name: one.annotation for one in (*kept, *added)}
        return cast("Command", command)

    return give
