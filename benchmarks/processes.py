"""Whole processes, from the start of the interpreter to its end: their time and their peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter

from paired import Times, run_rounds

Command = list[str]
OURS = "thongbao"
BARE = "bare typer"

_ENTRY = "import sys; from thongbao.cli.app import main; sys.exit(main())"
_VIPARSE = "import sys, viparse; print(viparse.load(sys.argv[1])[0].text)"
_MARKITDOWN = (
    "import sys; from markitdown import MarkItDown;"
    " print(MarkItDown(enable_plugins=False).convert(sys.argv[1]).text_content)"
)


def ours(*arguments: str) -> Command:
    """The command line as its entry point starts it."""
    return [sys.executable, "-c", _ENTRY, *arguments]


def bare() -> Command:
    """The yardstick of start-up."""
    return [sys.executable, str(Path(__file__).with_name("bare_typer.py")), "version"]


def bare_help() -> Command:
    """The help of the yardstick of start-up."""
    return [*bare()[:-1], "--help"]


def viparse(python: Path, document: Path) -> Command:
    """File to text with viparse, by the interpreter of its own environment."""
    return [str(python), "-c", _VIPARSE, str(document)]


def markitdown(python: Path, document: Path) -> Command:
    """File to Markdown with markitdown, by the interpreter of its own environment."""
    return [str(python), "-c", _MARKITDOWN, str(document)]


def measure(commands: dict[str, Command], rounds: int, scratch: Path) -> tuple[Times, dict[str, float]]:
    """Seconds of every command, one a round, and the peak memory of each in megabytes where it can be told.

    ``scratch`` holds the compiled modules of all, as an installed package would have them.
    """
    peaks: dict[str, float] = {}
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "THONGBAO_DEBUG")
    }
    environment |= {"PYTHONPYCACHEPREFIX": str(scratch), "PYTHONIOENCODING": "utf-8"}

    def contender(name: str) -> Callable[[], float]:
        def seconds() -> float:
            passed, peak = run(commands[name], environment)
            if peak is not None:
                peaks[name] = max(peak, peaks.get(name, 0.0))
            return passed

        return seconds

    contenders = {name: contender(name) for name in commands}
    for warm_up in (*contenders.values(), *contenders.values()):
        warm_up()
    peaks.clear()  # the first run compiles
    return run_rounds(contenders, rounds), peaks


def run(command: Command, environment: Mapping[str, str] | None = None) -> tuple[float, float | None]:
    """Seconds and, where the system tells it, peak megabytes. Raises CalledProcessError when it fails."""
    start = perf_counter()
    process = subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    peak = None
    if sys.platform == "win32":
        code = process.wait()
    else:
        _, status, usage = os.wait4(process.pid, 0)
        code = process.returncode = os.waitstatus_to_exitcode(status)
        peak = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)  # bytes there, kilobytes here
    passed = perf_counter() - start
    if code != 0:
        raise subprocess.CalledProcessError(code, command)
    return passed, peak
