"""``main``: the one place where an exception becomes an exit code, and where the language is chosen."""

from __future__ import annotations

import atexit
import contextvars
import gc
import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thongbao import __version__, messages
from thongbao.cli.screen import streams
from thongbao.errors import Exit, ThongbaoError, UsageError, fault
from thongbao.messages import say
from thongbao.messages.visible import visible

if TYPE_CHECKING:
    from thongbao.readers.source import Source
    from thongbao.recognise.reading import Reading

INTERRUPTED = 130
"""Ctrl-C, as shells report it."""
PIPE_CLOSED = 141
"""The reader of our output went away (``thongbao parse x | head``), as shells report it."""

# Loading modules and reading one document make many objects and next to no garbage in cycles. Python's own rhythm,
# made for long runs, would look for it some fifty times, and once more at the end, when the system frees all anyway.
gc.set_threshold(50_000)
atexit.register(gc.freeze)


class Job:
    """What every command is given: how to read a document, and how to log."""

    def __init__(self, read: Callable[[Source], Reading] | None = None) -> None:
        self.read = read or _read
        self.log: Callable[[str], None] = lambda line: None

    def log_to(self, *, verbose: bool, file: str | None) -> None:
        """Log lines of English to standard error, and to the end of a file, where these are asked for."""
        if not verbose and file is None:
            return

        def log(line: str) -> None:
            stamped = f"{time.strftime('%Y-%m-%d %H:%M:%S')} {visible(line)}"
            if verbose:
                streams.tell(stamped)
            if file is not None:
                with Path(file).open("a", encoding="utf-8", errors="replace") as end:
                    end.write(stamped + "\n")

        try:
            log(f"thongbao {__version__}, Python {sys.version.split()[0]}")
        except OSError as error:
            raise UsageError("cli.log_file", name=file, reason=error.strerror or str(error)) from error
        self.log = log


def main(argv: Sequence[str] | None = None, *, read: Callable[[Source], Reading] | None = None) -> int:
    """Run the command line and return its exit code.

    ``argv`` leaves out the program's name; ``read`` stands in for the pipeline.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    return contextvars.copy_context().run(_main, arguments, Job(read))


def _main(arguments: list[str], job: Job) -> int:
    streams.prepare()
    try:
        arguments = _choose_language(arguments)
        code = _run(arguments, job)
    except ThongbaoError as error:
        code = report(error)
    except KeyboardInterrupt:
        code = INTERRUPTED
        if sys.stderr.isatty():
            streams.tell("")  # the prompt of the shell gets a line of its own
    except BrokenPipeError:
        code = PIPE_CLOSED
    except Exception as error:  # a bug of ours: never a traceback unless it is asked for
        code = report_bug(error)
    try:
        sys.stdout.flush()
    except OSError:
        _leave_stdout()
    return code


def _run(arguments: list[str], job: Job) -> int:
    from thongbao.cli import group

    return group.run(arguments, job)


def report(error: ThongbaoError) -> int:
    """Tell a person what they can act on; the exit code that it means."""
    streams.tell(say("cli.error", message=str(error)))
    if error.hint:
        streams.tell(say("cli.hint", message=error.hint))
    return int(error.exit_code)


def report_bug(error: Exception, name: str | None = None) -> int:
    """One line on a fault of ours; the traceback only with THONGBAO_DEBUG=1."""
    if os.environ.get("THONGBAO_DEBUG", "") not in ("", "0"):
        import traceback

        traceback.print_exception(error)
    streams.tell(say("cli.bug", where=f"{name}: " if name else "", what=fault(error)))
    return int(Exit.BUG)


def _choose_language(arguments: list[str]) -> list[str]:
    """Take --lang from wherever it stands: help and errors of the options speak it, too."""
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            return [*rest, argument, *waiting]
        name, equals, value = argument.partition("=")
        if name != "--lang":
            rest.append(argument)
            continue
        chosen: Any = value if equals else next(waiting, "")
        if chosen not in ("vi", "en"):
            raise UsageError("cli.bad_lang", value=chosen)
        messages.use(chosen)
    return rest


def _leave_stdout() -> None:
    """Keep Python from writing what is left, at its end, to a place that takes no more."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _read(source: Source) -> Reading:
    from thongbao.pipeline import parse_source

    return parse_source(source)
