"""The same batch on a real Dask cluster of two workers, one of which is killed in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.batch.conftest import ROOT, Batch
from thongbao.errors import MissingToolError, UsageError

pytest.importorskip("distributed")
Files = Callable[[dict[str, str]], None]
pytestmark = pytest.mark.filterwarnings("ignore")


class Machines:
    """A scheduler and two workers, as programs."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "scheduler.json"
        self.started = [self._start("scheduler", "--port", "0", "--host", "127.0.0.1", "--no-dashboard")]
        self._wait(self.file.exists)
        for number in range(2):
            name = f"--name=w{number}"
            self.started.append(self._start("worker", "--nthreads", "1", "--no-nanny", "--no-dashboard", name))

    @property
    def address(self) -> str:
        import json

        return str(json.loads(self.file.read_text())["address"])

    def kill_one(self) -> None:
        os.kill(self.started[1].pid, signal.SIGKILL)

    def end(self) -> None:
        for process in reversed(self.started):
            process.kill()
            process.wait()

    def _start(self, kind: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", "--scheduler-file", str(self.file), *options]
        quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(command, cwd=self.file.parent, env=os.environ | {"PYTHONPATH": str(ROOT)}, **quiet)

    def _wait(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + 60
        while not done():
            assert time.monotonic() < end
            time.sleep(0.1)


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    made = Machines(tmp_path)
    from distributed import Client

    with Client(made.address, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
    yield made
    made.end()


def test_a_cluster_gives_the_same(
    batch: Batch, files: Files, machines: Machines, monkeypatch: pytest.MonkeyPatch
) -> None:
    from thongbao.batch import cluster

    monkeypatch.setattr(cluster, "_MOST", 8)
    bad = {"in/007.txt": "crash", "in/013.txt": "broken", "in/021.txt": "bug"}
    files({f"in/{at:03}.txt": f"slow {at}" for at in range(60)} | bad)

    killed = False

    def engines(request: Any, total: int) -> Any:
        made = cluster.engines(machines.address)(request, total)

        class Killing:
            def __enter__(self) -> Any:
                engine = made.__enter__()

                class Watched:
                    def run(self, jobs: Any) -> Any:
                        nonlocal killed
                        for at, one in enumerate(engine.run(jobs)):
                            if at == 12:
                                machines.kill_one()
                                killed = True
                            yield one

                return Watched()

            def __exit__(self, *values: Any) -> None:
                made.__exit__(*values)

        return Killing()

    seen = batch("in", "far.jsonl", engines=engines)
    assert killed
    assert seen.failures == {"007.txt": "batch.crashed", "013.txt": "reading.zip_broken", "021.txt": "batch.bug"}
    batch("in", "near.jsonl")
    assert Path("far.jsonl").read_bytes() == Path("near.jsonl").read_bytes()


def test_what_is_wrong_with_a_cluster_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    from thongbao.batch import cluster

    monkeypatch.setattr(cluster, "_CONNECTING", 1.0)
    with pytest.raises(UsageError) as caught:
        cluster._connected("tcp://127.0.0.1:9")
    assert caught.value.key == "batch.no_scheduler"
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingToolError, match=r"thongbao\[dask\]"):
        cluster._connected("tcp://127.0.0.1:9")
