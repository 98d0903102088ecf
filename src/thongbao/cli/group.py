"""The commands, each loaded when it is called, and help in the chosen language.

No help text stands in the code: that of a parameter is the message ``cli.<command>.<name>``, or
``cli.any.<name>`` where several commands share it.
"""

# No ``from __future__ import annotations`` here: typer would compile the text of every annotation three times.
import re
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer import core
from typer.exceptions import TyperException

from thongbao import __version__
from thongbao.cli.screen import streams
from thongbao.errors import Exit, UsageError
from thongbao.messages import known, say

if TYPE_CHECKING:
    from thongbao.cli.app import Job

COMMANDS = (
    "parse", "show", "correct", "validate", "diff", "export", "batch", "scan", "tasks", "report",
    "rules", "rule", "schema", "doctor",
)  # fmt: skip
"""Each is a module of ``commands`` with the function ``run``."""
_NAMES = re.compile("[A-Z]{2,}")
"""What an option takes is named in capitals; the message ``cli.name.<that>`` says it in the chosen language."""


def run(arguments: list[str], job: "Job") -> int:
    """Parse the arguments and run their command. Raises ThongbaoError for wrong ones."""
    group = build()
    try:
        # Not ``group.main``: it would turn a closed pipe into exit code 1 before we see it.
        group._main_shell_completion({}, "thongbao")
        with group.make_context("thongbao", arguments, obj=job) as context:
            result = group.invoke(context)
    except typer.Exit as leaving:
        return leaving.exit_code
    except typer.Abort:
        raise KeyboardInterrupt from None
    except TyperException as error:
        from thongbao.cli import complaints

        raise complaints.translated(error) from None
    return result if isinstance(result, int) else int(Exit.OK)


class _Helpful:
    """Help in our layout: usage, what it does, examples, arguments, options, exit codes."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        command: Any = self
        topic = command.name if ctx.parent else "main"
        formatter.write_usage(ctx.command_path, say(f"cli.{topic}.usage"), prefix=say("cli.help.usage") + " ")
        for paragraph in say(f"cli.{topic}.help").split("\n"):
            formatter.write_paragraph()
            formatter.write_text(paragraph)
        _section(formatter, "examples", say(f"cli.{topic}.examples"))
        commands = [(name, say(f"cli.{name}.short")) for name in COMMANDS] if topic == "main" else []
        for title, rows in (
            ("commands", commands),
            ("arguments", _rows(command, ctx, "argument")),
            ("options", _rows(command, ctx, "option")),
        ):
            if rows:
                with formatter.section(say(f"cli.help.{title}")):
                    formatter.write_dl(rows, col_max=34)
        if topic == "main":
            with formatter.section(say("cli.help.exits")):
                formatter.write_dl([(str(code), meaning) for code, meaning in exit_codes()])

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = say("cli.any.help")
            option.callback = _show_help
        return option


def _show_help(ctx: Any, param: Any, value: bool) -> None:
    """Print the help ourselves: the parser's own way misses the fallback for letters a console lacks."""
    if value and not ctx.resilient_parsing:
        streams.write(ctx.get_help() + "\n")
        ctx.exit()


def _rows(command: Any, ctx: Any, kind: str) -> list[tuple[str, str]]:
    """How each parameter is written, and its text; the parser's own remarks in English are left out."""
    params = [param for param in command.get_params(ctx) if param.param_type_name == kind]
    return [(param.get_help_record(ctx)[0], param.help) for param in params]


def _section(formatter: Any, title: str, text: str) -> None:
    with formatter.section(say(f"cli.help.{title}")):
        for line in text.split("\n"):
            formatter.write(f"{'':>{formatter.current_indent}}{line}\n")


class _Command(_Helpful, core.TyperCommand):
    pass


class _Commands(_Helpful, core.TyperGroup):
    """All commands by name; only the one that is called is loaded."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return load(cmd_name) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        command = self.get_command(ctx, args[0])
        if command is None and not ctx.resilient_parsing:
            from difflib import get_close_matches

            nearest = get_close_matches(args[0], COMMANDS, 1)
            if nearest:
                raise UsageError("cli.no_such_command_near", name=args[0], nearest=nearest[0])
            raise UsageError("cli.no_such_command", name=args[0], known=", ".join(COMMANDS))
        return args[0], command, args[1:]


def load(name: str) -> Any:
    """One command, with its help texts."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    function = import_module(f"thongbao.cli.commands.{name}").run
    app.command(name, cls=_Command, context_settings={"help_option_names": ["-h", "--help"]})(function)
    return _with_texts(typer.main.get_command(app), name)


def build() -> Any:
    """The whole command line; the commands themselves are loaded on demand."""
    app = typer.Typer(
        name="thongbao",
        cls=_Commands,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(_start)
    return _with_texts(typer.main.get_command(app), "main")


def _with_texts(command: Any, topic: str) -> Any:
    for param in command.params:
        if param.metavar:
            param.metavar = _NAMES.sub(lambda found: say(f"cli.name.{found[0]}"), param.metavar)
        key = f"cli.{topic}.{param.name}"
        param.help = say(key if known(key) else f"cli.any.{param.name}")
        if isinstance(param.default, int | float) and not isinstance(param.default, bool):
            param.help += " " + say("cli.help.default", value=f"{param.default:.12g}")
    command.short_help = say(f"cli.{topic}.short") if topic != "main" else None
    return command


def _start(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", "-V", is_eager=True)] = False,
    lang: Annotated[str, typer.Option("--lang", metavar="vi|en", show_default=False)] = "",
    verbose: Annotated[bool, typer.Option("--verbose", "-v")] = False,
    log: Annotated[str | None, typer.Option("--log", metavar="FILE")] = None,
) -> None:
    if version:
        streams.write(f"thongbao {__version__}\n")
        raise typer.Exit
    ctx.obj.log_to(verbose=verbose, file=log)
    if ctx.invoked_subcommand is None:
        streams.write(ctx.get_help() + "\n")
        raise typer.Exit(int(Exit.USAGE))


def exit_codes() -> list[tuple[int, str]]:
    """Every exit code and its meaning in the chosen language."""
    codes = [(int(code), say(f"cli.exit.{code.name.lower()}")) for code in Exit]
    return [*codes, (130, say("cli.exit.interrupted")), (141, say("cli.exit.pipe"))]
