"""Workers under supervision: order, and what a document costs that hangs or kills its process."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.batch.conftest import ROOT
from thongbao.batch.model import Recipe
from thongbao.pool import guard
from thongbao.pool.line import Line, Task
from thongbao.pool.workers import Pool
from thongbao.readers import apart


def pool(workers: int = 2, seconds: float = 30.0, memory: float = 1024.0) -> Pool:
    return Pool("tests.batch.hooks:work", Recipe(form="jsonl").plain(), workers=workers, seconds=seconds, memory=memory)


def answers(texts: list[str], made: Pool) -> list[tuple[str, str]]:
    """Text and the key of its error, or "read", in the order of the answers."""
    jobs = ((text, Task(f"{at}.txt", text.encode())) for at, text in enumerate(texts))
    try:
        found = []
        for text, answer in made.run(jobs):
            assert answer is not None
            found.append((text, answer[0].get("error") or ("bug" if "bug" in answer[0] else "read")))
        return found
    finally:
        made.close()


@pytest.mark.parametrize("workers", [1, 3])
def test_answers_leave_in_order(workers: int) -> None:
    texts = [f"{'slow ' if at % 7 == 0 else ''}{at}" for at in range(60)]
    assert answers(texts, pool(workers)) == [(text, "read") for text in texts]


def test_a_document_costs_itself_alone() -> None:
    texts = ["a", "crash", "b", "leave", "c", "hang", "d", "bug", "e", *map(str, range(20))]
    found = dict(answers(texts, pool(seconds=1.0)))
    bad = {"crash": "batch.crashed", "leave": "batch.crashed", "hang": "batch.hung", "bug": "bug"}
    assert found == {text: bad.get(text, "read") for text in texts}


@pytest.mark.skipif(sys.platform == "win32", reason="the watch alone bounds it there, too late for this machine")
def test_memory_is_bounded() -> None:
    found = answers(["a", "memory", "b"], pool(memory=200.0))
    assert found == [("a", "read"), ("memory", "batch.memory"), ("b", "read")]


def test_dead_workers_leave_no_threads() -> None:
    apart.end()
    made = pool(2)
    for _ in made.run((at, Task("a.txt", b"crash" if at % 2 else b"text")) for at in range(12)):
        pass
    made.close()
    deadline = time.monotonic() + 10
    while _threads() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert _threads() == []


def _threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if "(_write)" in thread.name or "(_read)" in thread.name]


def test_it_is_tried_once_more(tmp_path: Path) -> None:
    assert answers([f"once {tmp_path / 'mark'}", "a"], pool())[0][1] == "read"


def test_documents_behind_a_bad_one_are_not_blamed() -> None:
    assert [error for _, error in answers(["crash", *"abcdef"], pool(workers=1))] == ["batch.crashed", *["read"] * 6]


def test_the_words_of_a_bug_are_not_told() -> None:
    made = pool(workers=1)
    ((_, answer),) = made.run([("", Task("a.txt", b"bug"))])
    made.close()
    assert answer is not None
    assert answer[0]["bug"].startswith("ZeroDivisionError (tests.batch.hooks:")


def test_what_nobody_reads_keeps_its_place() -> None:
    made = pool()
    jobs: list[tuple[int, Task | None]] = [(0, None), (1, Task("a.txt", b"slow")), (2, None), (3, Task("b.txt", b"b"))]
    found = [(token, answer is None) for token, answer in made.run(jobs)]
    made.close()
    assert found == [(0, True), (1, False), (2, True), (3, False)]


def test_only_so_much_is_held() -> None:
    taken = 0

    def jobs() -> Iterator[tuple[int, Task | None]]:
        nonlocal taken
        for at in range(100_000):
            taken += 1
            yield at, Task("a.txt", b"x" * 1_000_000)

    line = Line(jobs())
    while line.pull():
        pass
    assert taken < 100


def test_answers_that_wait_are_as_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    line = Line((at, Task("a.txt", b"x")) for at in range(300))
    while line.pull():
        pass
    slots = list(line.ready)
    for at, slot in enumerate(slots[::-1]):
        if at == 200:  # the disk is full from now on
            monkeypatch.setattr("thongbao.pool.shelf.Shelf._write", lambda *_: False)
        line.answer(slot, ({"at": 299 - at, "word": "số"}, bytes([at % 256]) * 5000))
        assert at >= 200 or line._shelf.held <= 300_000
    assert list(line.leave()) == [
        (at, ({"at": at, "word": "số"}, bytes([(299 - at) % 256]) * 5000)) for at in range(300)
    ]
    assert line.empty
    assert line._shelf.held == 0
    line.close()


def test_workers_that_do_not_start_are_told() -> None:
    made = Pool("tests.batch.no_such_module:work", {}, workers=1, seconds=5.0, memory=500.0)
    with pytest.raises(RuntimeError, match="do not start"):
        list(made.run([(0, Task("a.txt", b""))]))
    made.close()


def test_what_a_worker_started_ends_with_it(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    assert [error for _, error in answers([f"child {note}"], pool(workers=1, seconds=2.0))] == ["batch.hung"]
    assert _gone(int(note.read_text()))


def test_the_memory_of_a_process_is_told() -> None:
    before = guard.used(os.getpid())
    kept = bytearray(b"x" * 50_000_000)
    assert guard.used(os.getpid()) > before + 40 > 45
    del kept
    assert guard.used(2**30) == 0


def test_workers_go_with_their_coordinator(tmp_path: Path) -> None:
    script = (
        "from tests.batch.test_pool import pool, Task\n"
        "import sys\n"
        "made = pool(1)\n"
        "for _, answer in made.run([(0, Task('a', b'a')), (1, Task('b', b'hang'))]):\n"
        "    print(answer[0]['facts']['pid'], flush=True)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout is not None
    worker = int(process.stdout.readline())
    process.kill()
    process.wait()
    process.stdout.close()
    assert _gone(worker)


def _gone(pid: int) -> bool:
    end = time.monotonic() + 10
    while guard.used(pid) and time.monotonic() < end:
        time.sleep(0.05)
    return not guard.used(pid)
