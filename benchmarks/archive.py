"""What a batch costs: ``python archive.py speed --files 600 --viparse PYTHON`` and ``python archive.py memory``.

``speed`` makes an archive of so many .docx and another of so many PDFs with text, every file different, and reads each
into JSON lines: with two workers, with one, and with viparse's own batch where the interpreter of an environment that
has it is given. Two runs at once, of one worker and half of the archive each, share nothing: they tell what the second
processor of this machine is worth. Contenders run turn and turn about; ratios are taken round by round. The whole run's
memory is that of all its processes together, pages that they share counted once.

``memory`` reads 1,000 and then 100,000 generated files by a worker that does next to nothing, and tells the peak memory
of the coordinator, and what it has at the end. ``--source`` says where they lie: in folders of a thousand each, in one
folder, in a .zip or .tar, as a pattern finds them, or in a store of fsspec. Every measure goes to standard output as a
line.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from documents import FOLDER, ROOT
from paired import ratio, run_rounds

HERE = Path(__file__).resolve().parent
KINDS = {"docx": ("notice_word.docx", "notice.docx", "state.docx"), "pdf": ("notice.pdf", "state.pdf")}
_VIPARSE = (
    "import glob, sys, viparse;"
    " found = viparse.load_batch(sorted(glob.glob(sys.argv[1] + '/*')), workers=2); print(sum(1 for _ in found))"
)
_BATCH = "import sys; from thongbao.cli.app import main; sys.exit(main())"


def nothing(name: str, data: bytes, recipe: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """A worker that costs nothing: what is measured is the coordinator. No two documents have an issuer in common."""
    facts = {
        "format": "text", "notice": True, "doubts": 1, "missing": ["signer"], "kind": "Thông báo", "same": name,
        "issuer": f"ỦY BAN NHÂN DÂN XÃ {name}", "number": name, "symbol": "TB-UBND", "date": "2026-03-06",
    }  # fmt: skip
    record = {"record": "thongbao/1", "source": {"name": name, "format": "text"}, "subject": "x" * 2000}
    return {"facts": facts}, f"{json.dumps(record)}\n".encode()


def make(folder: Path, kind: str, count: int) -> None:
    """An archive of so many files of a kind. What is put behind the end of each makes its bytes its own."""
    sources = [FOLDER / name for name in KINDS[kind] if (FOLDER / name).is_file()]
    sources = sources or sorted((ROOT / "samples").glob(f"*/source.{kind}"))
    folder.mkdir(parents=True)
    for at in range(count):
        data = sources[at % len(sources)].read_bytes()
        mark = b"%06d" % at
        if kind == "docx":  # the comment of a ZIP file, whose length stands before it
            data = data[:-2] + len(mark).to_bytes(2, "little") + mark
        else:
            data += b"\n%" + mark + b"\n"
        (folder / f"{at:06}.{kind}").write_bytes(data)


def ours(folder: Path, out: Path, workers: int) -> list[str]:
    """The command that reads an archive into JSON lines."""
    choices = ["--workers", str(workers), "--quiet", "--redo", "--force"]
    return [sys.executable, "-c", _BATCH, "batch", str(folder), str(out), *choices]


class Memory(threading.Thread):
    """Watches a process and all that it has started; ``peak`` is the most that they had together, in megabytes."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.peak = pid, 0.0
        self.over = threading.Event()

    def run(self) -> None:
        """Look, again and again."""
        while not self.over.wait(0.05):
            self.peak = max(self.peak, sum(map(_share, _family(self.pid))))


def _family(pid: int) -> list[int]:
    found, waiting = [], [pid]
    while waiting:
        one = waiting.pop()
        found.append(one)
        try:
            for task in Path(f"/proc/{one}/task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
        except (OSError, ValueError):
            continue
    return found


def _share(pid: int) -> float:
    """Megabytes of a process, what it shares divided among those that share it."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1000
    except OSError:
        pass
    return 0.0


def timed(commands: list[list[str]], peaks: dict[str, float], name: str) -> Callable[[], float]:
    """A contender: runs the commands at once and gives the seconds until the last of them had ended."""

    def run() -> float:
        started = time.perf_counter()
        silent = subprocess.DEVNULL
        processes = [subprocess.Popen(command, stdout=silent, stderr=silent) for command in commands]
        watches = [Memory(process.pid) for process in processes]
        for watch in watches:
            watch.start()
        codes = [process.wait() for process in processes]
        passed = time.perf_counter() - started
        for watch in watches:
            watch.over.set()
        peaks[name] = max(peaks.get(name, 0.0), sum(watch.peak for watch in watches))
        if any(codes):
            raise subprocess.CalledProcessError(max(codes), commands[0])
        return passed

    return run


def speed(files: int, rounds: int, viparse: Path | None) -> None:
    """Documents a second, and what they are to one worker, to two runs that share nothing, and to viparse."""
    with tempfile.TemporaryDirectory() as scratch:
        for kind in KINDS:
            folder, halves = Path(scratch, kind), [Path(scratch, f"half-{at}-{kind}") for at in range(2)]
            make(folder, kind, files)
            for half in halves:
                make(half, kind, files // 2)
            peaks: dict[str, float] = {}
            runs: dict[str, Callable[[], float]] = {}
            for workers in (2, 1):
                command = ours(folder, Path(scratch, f"{kind}-{workers}.jsonl"), workers)
                runs[f"{workers} workers"] = timed([command], peaks, str(workers))
            commands = [ours(half, half.with_suffix(".jsonl"), 1) for half in halves]
            runs["halves"] = timed(commands, peaks, "halves")
            if viparse is not None:
                runs["viparse"] = timed([[str(viparse), "-c", _VIPARSE, str(folder)]], peaks, "viparse")
            times = run_rounds(runs, rounds)
            rate = files / sorted(times["2 workers"])[rounds // 2]
            print(f"{kind}: {files} files, {rate:.0f} a second with 2 workers")
            for name, words in (("1 workers", "one worker"), ("halves", "two runs of a half"), ("viparse", "viparse")):
                if name in times:
                    found = ratio(times, name, "2 workers")
                    print(f"{kind}: {found.middle:.2f} x {words} ({found.least:.2f} - {found.most:.2f})")
            print(f"{kind}: {peaks['2']:.0f} MB of the whole run, {peaks['2'] / 2:.0f} MB a worker", flush=True)


SOURCES = {
    "folders": "{}", "one": "{}", "zip": "{}/all.zip", "tar": "{}/all.tar", "pattern": "{}/*/*.txt",
    "remote": "file://{}", "remote-one": "file://{}", "remote-pattern": "file://{}/*/*.txt",
}  # fmt: skip
"""How the sources are named, by the folder in which they lie."""
DESTINATIONS = {
    "lines": "{}/all.jsonl", "tree": "{}/out", "remote-lines": "file://{}/far/all.jsonl", "remote-tree": "file://{}/far",
}  # fmt: skip
_GENERATE = """
import io, os, sys, tarfile, zipfile
folder, count, kind = sys.argv[1], int(sys.argv[2]), sys.argv[3]
os.makedirs(folder)
package = zipfile.ZipFile(f"{folder}/all.zip", "w") if kind == "zip" else None
package = tarfile.open(f"{folder}/all.tar", "w") if kind == "tar" else package
for at in range(count):
    name, data = f"{at // 1000:04}/{at:07}.txt", b"notice %d" % at
    if kind == "zip":
        package.writestr(name, data)
        continue
    if kind == "tar":
        about = tarfile.TarInfo(name)
        about.size = len(data)
        package.addfile(about, io.BytesIO(data))
        package.members = []
        continue
    name = os.path.basename(name) if kind.endswith("one") else name
    os.makedirs(os.path.dirname(f"{folder}/{name}"), exist_ok=True)
    with open(f"{folder}/{name}", "wb") as file:
        file.write(data)
if package is not None:
    package.close()
"""
"""In a process of its own: it must not count as memory of the coordinator."""


def coordinate(count: int, source: str, destination: str, *, again: bool) -> None:
    """Read so many generated files and print how much memory this process, the coordinator, had at most."""
    from thongbao.batch.conduct import Request, conduct
    from thongbao.batch.model import Recipe
    from thongbao.batch.run import Outcome

    class Silent:
        """A listener that says nothing."""

        def found(self, total: int, other: int) -> None:
            """Nothing."""

        def step(self, outcome: Outcome) -> None:
            """Nothing."""

    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "in")
        subprocess.run([sys.executable, "-c", _GENERATE, str(folder), str(count), source], check=True)
        names = (SOURCES[source].format(folder),)
        place = DESTINATIONS[destination].format(scratch)
        os.environ["THONGBAO_CACHE_DIR"] = f"{scratch}/cache"
        recipe = Recipe(form="jsonl" if destination.endswith("lines") else "yaml")
        for run in ("", ", once more"):
            started = time.monotonic()
            conduct(Request(names, place, recipe, work="archive:nothing"), Silent())
            seconds, (peak, end) = time.monotonic() - started, _held()
            told = f"{count} files{run}, {source} to {destination}, peak {peak:.1f} MB, at the end {end:.1f} MB"
            print(f"coordinator: {told}, {seconds:.0f} s", flush=True)
            if not run and not again:
                break


def _held() -> tuple[float, float]:
    """Most megabytes that this process had in memory so far, and those that it has."""
    lines = (line.split() for line in Path("/proc/self/status").read_text().splitlines())
    found = {words[0]: int(words[1]) / 1000 for words in lines if words[0] in ("VmHWM:", "VmRSS:")}
    return found["VmHWM:"], found["VmRSS:"]


def main() -> int:
    """Run from anywhere."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("part", choices=("speed", "memory", "coordinate"))
    parser.add_argument("--files", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--counts", type=int, nargs="+", default=[1_000, 100_000])
    parser.add_argument("--source", choices=SOURCES, default="folders")
    parser.add_argument("--destination", choices=DESTINATIONS, default="lines")
    parser.add_argument("--again", action="store_true", help="a second run, on what is done already")
    parser.add_argument("--viparse", type=Path, help="interpreter of an environment with viparse[office,pdf]")
    chosen = parser.parse_args()
    if chosen.part == "speed":
        speed(chosen.files, chosen.rounds, chosen.viparse)
    elif chosen.part == "coordinate":
        coordinate(chosen.counts[0], chosen.source, chosen.destination, again=chosen.again)
    else:
        for count in chosen.counts:  # each in a process of its own, whose peak is its own
            command = [sys.executable, __file__, "coordinate", "--counts", str(count), "--source", chosen.source]
            command += ["--destination", chosen.destination, *(["--again"] if chosen.again else [])]
            subprocess.run(command, check=True, env=os.environ | {"PYTHONPATH": str(HERE)})
    return 0


if __name__ == "__main__":
    sys.exit(main())
