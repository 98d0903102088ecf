"""What exporting costs beside the bare writing of the same rows, and whether its memory stays flat.

``python export.py COUNT ROUNDS`` prints seconds of the processor as JSON: records from JSON lines to a workbook and to
an archive; XlsxWriter (in constant-memory mode, without any format) and sqlite-utils are given the rows ready made.
``python export.py --memory 1000 10000 100000`` prints the peak memory of whole processes, in megabytes.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from time import process_time
from typing import Any

import invented
import processes
from paired import Times, run_rounds

BARE = {"xlsx": "bare XlsxWriter", "sqlite": "sqlite-utils"}
FLAT = ("jsonl", "csv", "sqlite", "parquet")
"""Formats whose memory is to stay the same however many records there are."""


def measure(count: int, rounds: int, folder: Path) -> dict[str, Times]:
    """Seconds of ours and of the yardstick for each format, a round each. A yardstick that is missing is left out."""
    given = folder / "records.jsonl"
    write(given, count)
    found: dict[str, Times] = {}
    for form, make in (("xlsx", _workbook), ("sqlite", _archive)):
        result = folder / f"ours.{form}"
        _ours(given, result)
        with suppress(ImportError):
            bare = make(result, folder / f"bare.{form}")
            contenders = {
                processes.OURS: _timed(lambda form=form: _ours(given, folder / f"again.{form}")),  # type: ignore[misc]
                BARE[form]: _timed(bare),
            }
            found[form] = run_rounds(contenders, rounds)
    return found


def write(path: Path, count: int) -> None:
    """A file of so many invented records."""
    with path.open("wb") as file:
        file.writelines(invented.lines(count))


def _ours(given: Path, result: Path) -> None:
    from thongbao.cli.app import main

    result.unlink(missing_ok=True)
    if main(["export", str(given), "-o", str(result), "--quiet"]) != 0:
        sys.exit(f"export to {result.suffix} failed")


def _workbook(ours: Path, path: Path) -> Callable[[], None]:
    """Write the rows of our workbook's tasks and register with nothing else."""
    import openpyxl
    import xlsxwriter

    book = openpyxl.load_workbook(ours, read_only=True)
    sheets = [[list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets[:2]]
    book.close()

    def bare() -> None:
        book = xlsxwriter.Workbook(path, {"constant_memory": True, "default_date_format": "dd/mm/yyyy"})
        for rows in sheets:
            sheet = book.add_worksheet()
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
        book.close()

    return bare


def _archive(ours: Path, path: Path) -> Callable[[], None]:
    """Insert the rows of our archive into tables of the same making."""
    import sqlite3

    import sqlite_utils

    from thongbao.export.sqlite.tables import COLUMNS, schema

    archive = sqlite3.connect(ours)
    archive.row_factory = sqlite3.Row
    rows: dict[str, list[dict[str, Any]]] = {
        table: [dict(row) for row in archive.execute(f"SELECT {', '.join(names)} FROM {table}")]
        for table, names in COLUMNS.items()
    }
    archive.close()

    def bare() -> None:
        path.unlink(missing_ok=True)
        database = sqlite_utils.Database(path)
        for statement in schema():
            database.execute(statement)
        for table, found in rows.items():
            database.table(table).insert_all(found, batch_size=1000)
        database.conn.commit()
        database.close()

    return bare


def _timed(work: Callable[[], None]) -> Callable[[], float]:
    def seconds() -> float:
        gc.collect()
        start = process_time()
        work()
        return process_time() - start

    return seconds


def peaks(counts: list[int], folder: Path) -> Iterator[tuple[str, list[float | None]]]:
    """Every flat format, and the megabytes that it needs for so many records."""
    for form in FLAT:
        found: list[float | None] = []
        for count in counts:
            given, result = folder / f"{count}.jsonl", folder / f"result.{form}"
            if not given.exists():
                write(given, count)
            _, peak = processes.run(processes.ours("export", str(given), "--to", form, "-o", str(result), "--quiet"))
            found.append(peak)
            result.unlink()
        yield form, found


def main() -> None:
    """Print seconds, or a table of megabytes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=10_000)
    parser.add_argument("rounds", type=int, nargs="?", default=5)
    parser.add_argument("--memory", type=int, nargs="+", metavar="COUNT", help="measure memory for so many records")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        if options.memory is None:
            print(json.dumps(measure(options.count, options.rounds, Path(scratch))))
            return
        print(f"| format | {' | '.join(f'{count:,}' for count in options.memory)} |")
        print(f"| --- |{' --: |' * len(options.memory)}")
        for form, found in peaks(options.memory, Path(scratch)):
            print(f"| {form} | {' | '.join('?' if one is None else f'{one:.1f} MB' for one in found)} |", flush=True)


if __name__ == "__main__":
    main()
