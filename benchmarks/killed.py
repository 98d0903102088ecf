"""A batch that is killed again and again: ``python killed.py --files 10000 --kills 5``.

Notices are generated, some of them broken; some make the process hang or die that reads them. The run on them is killed
at random moments and started again until it comes to its end. Then every good file must have exactly its record, and
every bad one must be in the report. The exit code is 1 where that is not so. ``--source zip`` puts the files into one
archive, ``--engine dask`` reads on a Dask cluster of two processes of this machine, which outlives the kills.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
HANGS, CRASHES, BROKEN = "this one hangs", "this one crashes", "broken"
SECONDS = 2.0


def work(name: str, data: bytes, recipe: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """What a worker does here: hang, die, or read."""
    from thongbao.batch.work import read_one

    if HANGS.encode() in data:
        time.sleep(10_000)
    if CRASHES.encode() in data:
        os.abort()
    return read_one(name, data, recipe)


def run(source: str, destination: str, scheduler: str) -> None:
    """One run, to its end; called in a process of its own. ``scheduler`` is empty where there is no cluster."""
    from thongbao.batch import cluster
    from thongbao.batch.conduct import Request, conduct
    from thongbao.batch.model import Form, Recipe
    from thongbao.batch.run import Outcome
    from thongbao.readers.source import Limits

    class Silent:
        """A listener that says nothing."""

        def found(self, total: int, other: int) -> None:
            """Nothing."""

        def step(self, outcome: Outcome) -> None:
            """Nothing."""

    form: Form = "jsonl" if destination.endswith(".jsonl") else "yaml"
    recipe = Recipe(form=form, limits=Limits(seconds=SECONDS))
    engines = cluster.engines(scheduler) if scheduler else None
    conduct(Request((source,), destination, recipe, work="killed:work"), Silent(), engines)


def generate(folder: Path, count: int, dice: random.Random) -> dict[str, str]:
    """Write so many notices; the bad ones by name, and what is wrong with them."""
    bad: dict[str, str] = {}
    for at in range(count):
        place = folder / f"{at // 500:03}"
        place.mkdir(parents=True, exist_ok=True)
        path = place / f"{at:06}.txt"
        text = (
            f"ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\n-------\nSố: {at + 1}/TB-UBND\n"
            f"An Bình, ngày {at % 28 + 1:02} tháng 3 năm 2026\n\n"
            f"THÔNG BÁO\nVề việc nghỉ lễ lần thứ {at + 1}\n\nỦy ban nhân dân xã thông báo lịch nghỉ lễ số {at + 1}.\n\n"
            "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Mẫu\n"
        )
        fate = dice.random() * 100
        # Of a few files, too, one of each kind is bad.
        if fate < 1 or at == 7:
            bad[path.name] = BROKEN
            path.write_bytes(b"PK\x03\x04" + str(at).encode())
            continue
        if fate < 1.1 or at == 23:
            bad[path.name], text = HANGS, f"{HANGS} {at}"
        elif fate < 1.2 or at == 31:
            bad[path.name], text = CRASHES, f"{CRASHES} {at}"
        path.write_text(text, "utf-8")
    return bad


def pack(folder: Path) -> Path:
    """An archive of all files of a folder, in the order of their names."""
    archive = folder.with_suffix(".zip")
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as package:
        for path in sorted(folder.rglob("*.txt")):
            package.write(path, path.relative_to(folder))
    return archive


@contextmanager
def machines(engine: str) -> Iterator[str]:
    """The address of the scheduler of a cluster; nothing for the processes of the run itself."""
    if engine == "pool":
        yield ""
        return
    from distributed import LocalCluster

    os.environ["PYTHONPATH"] = str(HERE)  # workers find the function, too
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as cluster:
        yield cluster.scheduler_address


def batter(source: Path, destination: Path, kills: int, dice: random.Random, scheduler: str) -> int:
    """Run and kill, so many times, then let it end; how many runs were killed."""
    environment = os.environ | {"PYTHONPATH": str(HERE)}
    command = [sys.executable, __file__, "--run", str(source), str(destination), scheduler]
    killed, longest = 0, 2.0
    while killed < kills:
        process = subprocess.Popen(command, env=environment)
        try:
            process.wait(dice.uniform(0.3, longest))
            break  # done before it could be killed
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed += 1
            longest *= 1.5
    subprocess.run(command, env=environment, check=True)
    return killed


def check(folder: Path, destination: Path, bad: dict[str, str]) -> list[str]:
    """What is wrong with the result."""
    good = sorted(path.name for path in folder.rglob("*.txt") if path.name not in bad)
    if destination.suffix == ".jsonl":
        lines = destination.read_text("utf-8").splitlines()
        records = [json.loads(line) for line in lines]
        names = [record["source"]["name"] for record in records]
        numbers = [record["number"]["number"] for record in records]
        report = destination.parent
    else:
        from thongbao.notice.files import store

        found = sorted(destination.rglob("*.yaml"), key=lambda path: path.name)
        names = [path.name.removesuffix(".yaml") for path in found]
        numbers = [notice.number.number if (notice := store.load(path)).number else None for path in found]
        report = destination
    wrong = []
    if names != good:
        lost, twice = set(good) - set(names), len(names) - len(set(names))
        odd = f"lost {sorted(lost)[:5]}, {twice} twice or out of order"
        wrong.append(f"{len(good)} good files, {len(names)} records: {odd}")
    if numbers != [str(int(name[:6]) + 1) for name in names]:
        wrong.append("some records are not those of their files")
    with (report / "failures.csv").open(encoding="utf-8-sig", newline="") as file:
        told = {Path(row["file"]).name for row in csv.DictReader(file)}
    if told != set(bad):
        wrong.append(f"bad files: {len(bad)}, told: {len(told)}; {sorted(told ^ set(bad))[:5]}")
    return wrong


def main() -> int:
    """Generate, batter, check; both kinds of destination."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--destination", choices=("tree", "lines", "both"), default="both")
    parser.add_argument("--source", choices=("folder", "zip"), default="folder")
    parser.add_argument("--engine", choices=("pool", "dask"), default="pool")
    parser.add_argument("--run", nargs=3, metavar=("SOURCE", "DEST", "SCHEDULER"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.run:
        run(*chosen.run)
        return 0
    dice = random.Random(chosen.seed)
    code = 0
    with tempfile.TemporaryDirectory() as scratch, machines(chosen.engine) as scheduler:
        folder = Path(scratch, "in")
        bad = generate(folder, chosen.files, dice)
        source = pack(folder) if chosen.source == "zip" else folder
        for kind, name in (("tree", "out"), ("lines", "lines/all.jsonl")):
            if chosen.destination not in (kind, "both"):
                continue
            destination = Path(scratch, name)
            started = time.monotonic()
            killed = batter(source, destination, chosen.kills, dice, scheduler)
            wrong = check(folder, destination, bad)
            seconds = time.monotonic() - started
            told = wrong or "all right"
            how = f"{chosen.source} to {kind}, {chosen.engine}"
            print(f"{how}: {chosen.files} files, {len(bad)} bad, killed {killed} times, {seconds:.0f} s: {told}")
            code = max(code, int(bool(wrong)))
    return code


if __name__ == "__main__":
    sys.exit(main())
