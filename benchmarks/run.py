"""One command, one table: how fast thongbao is beside named yardsticks on the same inputs.

python benchmarks/run.py --help
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import documents
import floors
import processes
import rules
from documents import Document
from paired import Spread, Times, ratio
from table import HEAD, Row, line

HERE = Path(__file__).resolve().parent
PARTS = ("warm", "rules", "export", "start", "whole")
MEMORY = 60.0
"""Megabytes that one ``thongbao parse`` may take."""
TARGETS = {
    "warm/notice_word.docx/python-docx walk": 0.5,
    "warm/notice.pdf/pdfplumber words": 0.2,
    "warm/notice_cid.pdf/pdfplumber words": 0.2,
    "warm/notice_mixfont.pdf/pdfplumber words": 0.35,
    "start/--version/bare typer": 1.4,
    "start/--help/bare typer": 1.4,
}
EXPORTS = {"xlsx": 1.5, "sqlite": 3.0}
"""Highest ratio of exporting records from JSON lines to the bare writing of the same rows."""
RULES = 1.0
"""Running the rules costs less than parsing the same file."""
SMALL_COMMAND = 1.5
"""Highest ratio of a command that reads no document to ``--version``."""
RIVALS = {(".docx", "viparse"): 0.4, (".docx", "markitdown"): 0.25, (".pdf", "viparse"): 0.6,
          (".pdf", "markitdown"): 0.3}  # fmt: skip
"""Highest ratio of a whole process to a rival's, file to output."""


def main() -> int:
    """Measure, print the table, and compare or record where that is asked for."""
    options = _options().parse_args()
    rows: list[Row] = []
    try:
        for row in measure(options):
            if row.kept:
                rows.append(row)
            print(line(row), flush=True)
    except (FileNotFoundError, subprocess.CalledProcessError) as error:
        sys.exit(f"nothing more is measured: {error}")
    measured = {row.name: row.figure.middle for row in rows}
    if options.record:
        floors.save(floors.lowered(floors.load(), measured))
    if options.check:
        bounds = floors.load()
        over = floors.broken(bounds, measured)
        for name in over:
            print(f"over its bound: {name}: {measured[name]:.3f} > {bounds[name]:.3f}")
        return 1 if over else 0
    return 0


def measure(options: argparse.Namespace) -> Iterator[Row]:
    """Every row of the table, as it becomes known."""
    found = documents.find(options.inputs)
    print(HEAD)
    if "warm" in options.parts:
        for document in found:
            yield _warm(document, options.rounds)
    if "rules" in options.parts:
        yield from _rules(options.corpus or documents.corpus(), options.rounds)
    if "export" in options.parts:
        yield from _export(options.records, options.exports)
    with tempfile.TemporaryDirectory() as scratch:
        if "start" in options.parts:
            yield from _start(options.processes, Path(scratch))
        if "whole" in options.parts:
            for document in found:
                yield from _whole(document, options, Path(scratch))


def _warm(document: Document, rounds: int) -> Row:
    command = [sys.executable, str(HERE / "warm.py"), str(document.path), str(rounds)]
    times = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    yardstick = next(name for name in times if name != processes.OURS)
    return _row(f"warm/{document.name}/{yardstick}", times, processes.OURS, yardstick)


def _rules(folder: Path, rounds: int) -> Iterator[Row]:
    """What judging adds to parsing, file by file; then the file in the middle and the dearest one."""
    command = [sys.executable, str(HERE / "rules.py"), str(folder), str(rounds)]
    times = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    rows = [_added(f"rules/{name}/parse", its[rules.PARSED], its[rules.JUDGED]) for name, its in times.items()]
    rows.sort(key=lambda row: row.figure.middle)
    yield from rows
    middle = Row(
        "rules/middle file/parse",
        Spread.of([row.ours.middle for row in rows]),
        "ms",
        Spread.of([row.theirs.middle for row in rows if row.theirs is not None]),
        Spread.of([row.figure.middle for row in rows]),
        RULES,
    )
    yield from (middle, rows[-1]._replace(name="rules/dearest file/parse", kept=True))


def _export(count: int, rounds: int) -> Iterator[Row]:
    command = [sys.executable, str(HERE / "export.py"), str(count), str(rounds)]
    found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    for form, times in found.items():
        yardstick = next(name for name in times if name != processes.OURS)
        yield _row(f"export/{form}/{yardstick}", times, processes.OURS, yardstick, EXPORTS[form])


def _added(name: str, parsed: list[float], judged: list[float]) -> Row:
    added = [both - alone for both, alone in zip(judged, parsed, strict=True)]
    figure = ratio({"rules": added, "parse": parsed}, "rules", "parse")
    return Row(name, Spread.of(added).times(1000), "ms", Spread.of(parsed).times(1000), figure, RULES, kept=False)


def _start(rounds: int, scratch: Path) -> Iterator[Row]:
    for option, yardstick in (("--version", processes.bare()), ("--help", processes.bare_help())):
        commands = {processes.OURS: processes.ours(option), processes.BARE: yardstick}
        times, _ = processes.measure(commands, rounds, scratch)
        yield _row(f"start/{option}/{processes.BARE}", times, processes.OURS, processes.BARE)
    for arguments in (("validate", "--help"), ("rules",), ("rule", "ND30-C03-SO-0")):
        commands = {processes.OURS: processes.ours(*arguments), "--version": processes.ours("--version")}
        times, _ = processes.measure(commands, rounds, scratch)
        name = f"start/{' '.join(arguments)}/--version"
        yield _row(name, times, processes.OURS, "--version", SMALL_COMMAND)


def _whole(document: Document, options: argparse.Namespace, scratch: Path) -> Iterator[Row]:
    commands = {processes.OURS: processes.ours("parse", str(document.path))}
    if options.viparse:
        commands["viparse"] = processes.viparse(options.viparse, document.path)
    if options.markitdown:
        commands["markitdown"] = processes.markitdown(options.markitdown, document.path)
    commands[processes.BARE] = processes.bare()
    times, peaks = processes.measure(commands, options.processes, scratch)
    for rival in commands:
        if rival != processes.OURS:
            target = RIVALS.get((document.path.suffix, rival))
            yield _row(f"whole/{document.name}/{rival}", times, processes.OURS, rival, target)
    if processes.OURS in peaks:
        peak = Spread.of([peaks[processes.OURS]])
        yield Row(f"memory/{document.name}", peak, "MB", None, peak, MEMORY)


def _row(name: str, times: Times, ours: str, theirs: str, target: float | None = None) -> Row:
    mine, yours = (Spread.of(times[who]).times(1000) for who in (ours, theirs))
    return Row(name, mine, "ms", yours, ratio(times, ours, theirs), TARGETS.get(name, target))


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    add = parser.add_argument
    add("--inputs", type=Path, metavar="FOLDER", help="folder with the documents to measure")
    add("--corpus", type=Path, metavar="FOLDER", help="folder with the documents to judge, folders in it too")
    add("--rounds", type=int, default=25, metavar="N", help="rounds in one process (25)")
    add("--processes", type=int, default=21, metavar="N", help="rounds of whole processes (21)")
    add("--records", type=int, default=10_000, metavar="N", help="records that are exported (10000)")
    add("--exports", type=int, default=5, metavar="N", help="rounds of exporting (5)")
    add("--viparse", type=Path, metavar="PYTHON", help="interpreter of an environment with viparse[office,pdf]")
    add("--markitdown", type=Path, metavar="PYTHON", help="one with markitdown[docx,pdf]")
    add("--parts", nargs="+", choices=PARTS, default=PARTS)
    add("--record", action="store_true", help="lower the bounds in floors.json to what was measured")
    add("--check", action="store_true", help="exit code 1 when a ratio is over its bound")
    return parser


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main())
