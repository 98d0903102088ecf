"""What the option parser complains of, said in our words and in the chosen language."""

from __future__ import annotations

from typing import Any

from thongbao.errors import UsageError


def translated(error: Any) -> UsageError:
    """Our error for one of the parser's; its hint points at the help of the command."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "thongbao"
    kind = type(error).__name__
    param = getattr(error, "param", None)
    if kind == "NoSuchOption":
        near = sorted(error.possibilities or ())
        key = "cli.no_such_option_near" if near else "cli.no_such_option"
        return UsageError(key, option=error.option_name, nearest=", ".join(near), command=command)
    if kind == "MissingParameter" and param is not None:
        return UsageError("cli.missing", what=_called(param), command=command)
    if kind == "BadParameter" and param is not None:
        return UsageError(
            "cli.bad_value", what=_called(param), wanted=_wanted(param, error.message), command=command
        )
    if kind == "BadOptionUsage":
        key = "cli.takes_no_value" if "does not take" in error.message else "cli.needs_a_value"
        return UsageError(key, option=error.option_name, command=command)
    if "unexpected extra argument" in error.message:
        return UsageError(
            "cli.too_many", what=error.message.partition("(s) (")[2].removesuffix(")"), command=command
        )
    return UsageError("cli.usage", message=error.format_message(), command=command)


def _called(param: Any) -> str:
    if param.param_type_name == "argument":
        return str(param.human_readable_name)
    return str(max(param.opts, key=len))


def _wanted(param: Any, message: str) -> str:
    """What would have been right, without words: the choices, or the range; else the parser's own words."""
    choices = getattr(param.type, "choices", None)
    if choices:
        return " | ".join(map(str, choices))
    least, most = getattr(param.type, "min", None), getattr(param.type, "max", None)
    if least is not None:
        return f">= {least:g}" if most is None else f"{least:g} - {most:.0f}"
    return message
