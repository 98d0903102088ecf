"""What the rules cost beside parsing, warm, in one process: ``python rules.py FOLDER ROUNDS`` prints seconds as JSON.

``python rules.py FOLDER ROUNDS --dearest 20`` prints a table of the rules that cost most instead. Seconds are those of
the processor, which other programs of a busy machine do not lengthen as they do those of the clock.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from operator import itemgetter
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from paired import Times, repeated, run_rounds

if TYPE_CHECKING:
    from thongbao.recognise.reading import Reading

PARSED, JUDGED = "parse", "parse and rules"


def files(folder: Path) -> Iterator[Path]:
    """The documents below a folder that can be read and hold words: others leave the rules nothing to do."""
    from thongbao.errors import UnreadableError
    from thongbao.pipeline import parse_source
    from thongbao.readers.source import Source

    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".docx", ".pdf", ".txt", ".md") or path.name in ("README.md", "ORIGIN.md"):
            continue
        try:
            reading = parse_source(Source.from_path(path))
        except UnreadableError:
            continue
        if reading.parts.units:
            yield path


def measure(path: Path, rounds: int) -> Times:
    """Seconds of parsing a document, and of parsing and judging it, a round each."""
    from thongbao.pipeline import parse_source
    from thongbao.readers.source import Source
    from thongbao.validation.document import judge_document
    from thongbao.validation.settings import Settings

    data, settings = path.read_bytes(), Settings()
    return run_rounds(
        {
            PARSED: repeated(lambda: parse_source(Source(path.name, data)), process_time),
            JUDGED: repeated(lambda: judge_document(Source(path.name, data), settings), process_time),
        },
        rounds,
    )


def dearest(folder: Path, rounds: int) -> Iterator[tuple[str, str, float]]:
    """Rule, the module that checks it, and its mean milliseconds a document, the dearest first.

    What several rules share is counted to the first that asks for it.
    """
    from thongbao.pipeline import parse_source
    from thongbao.readers.source import Source
    from thongbao.rules.registry import all_checks

    spent: dict[str, float] = defaultdict(float)
    paths = list(files(folder))
    for path in paths:
        reading = parse_source(Source(path.name, path.read_bytes(), whole=True))
        _spend(reading, defaultdict(float))
        for _ in range(rounds):
            _spend(reading, spent)
    for name, seconds in sorted(spent.items(), key=itemgetter(1), reverse=True):
        module = all_checks()[name].__module__.removeprefix("thongbao.rules.checks.")
        yield name, module, 1000 * seconds / rounds / len(paths)


def _spend(reading: Reading, spent: dict[str, float]) -> None:
    from thongbao.layout.stored import NOTHING
    from thongbao.rules.model import Unobservable
    from thongbao.rules.registry import all_checks
    from thongbao.validation.runner import chosen
    from thongbao.validation.settings import Settings
    from thongbao.validation.subject import case_of

    case = case_of(reading.notice, reading, Settings(), lambda: reading.layout.stored or NOTHING)
    for one in chosen(case, Settings()):
        start = process_time()
        with suppress(Unobservable):
            list(all_checks()[one.rule.id](case, one.rule))
        spent[one.rule.id] += process_time() - start


def main() -> None:
    """Print the seconds of every document, or the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("rounds", type=int)
    parser.add_argument("--dearest", type=int, metavar="N", help="the N rules that cost most, and each kind of rule")
    options = parser.parse_args()
    if options.dearest is None:
        folder = options.folder
        print(json.dumps({str(p.relative_to(folder)): measure(p, options.rounds) for p in files(folder)}))
        return
    kinds: dict[str, float] = defaultdict(float)
    print("| rule | checked in | ms a document |\n| --- | --- | --: |")
    for at, (name, module, spent) in enumerate(dearest(options.folder, options.rounds)):
        kinds[module.partition(".")[0]] += spent
        if at < options.dearest:
            print(f"| {name} | {module} | {spent:.2f} |")
    for kind, total in sorted(kinds.items(), key=itemgetter(1), reverse=True):
        print(f"| all | {kind} | {total:.2f} |")


if __name__ == "__main__":
    main()
