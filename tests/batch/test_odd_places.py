"""Places that a run does not expect: loops, other versions, folders that go, files that cannot be read."""

from __future__ import annotations

import io
import os
import sqlite3
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.batch.conftest import Batch, straight, tree
from thongbao import locking
from thongbao.batch.ledger import lock as locks
from thongbao.batch.ledger.book import Book, Entry, Spot
from thongbao.batch.ledger.lock import Lock
from thongbao.batch.sources import store_of
from thongbao.batch.sources.local import Local
from thongbao.errors import UnreadableError, UsageError
from thongbao.readers.source import Limits

Files = Callable[[dict[str, str]], None]
BOTH = pytest.mark.parametrize("out", ["out", "all.jsonl"])


def test_a_destination_named_by_a_detour_is_no_source(batch: Batch, files: Files) -> None:
    files({"in/a.txt": "1", "in/sub/b.txt": "2"})
    for _ in range(2):
        seen = batch("in", "in/sub/../out", engines=straight)
        assert (len(seen.outcomes), seen.other) == (2, 0)
    assert tree("in/out") == ["a.txt.yaml", "sub/b.txt.yaml"]


def test_a_ledger_of_another_version_is_not_touched(batch: Batch, files: Files) -> None:
    files({"in/a.txt": "1"})
    path = Path("out/.thongbao/ledger.sqlite")
    path.parent.mkdir(parents=True)
    base = sqlite3.connect(path)
    base.executescript(
        "CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
        "INSERT INTO notes VALUES ('version', '2'); CREATE TABLE files (other TEXT)"
    )
    base.close()
    before = path.read_bytes()
    with pytest.raises(UsageError) as caught:
        batch("in", "out", engines=straight)
    assert caught.value.key == "batch.other_ledger"
    assert path.read_bytes() == before
    path.unlink()
    assert batch("in", "out", engines=straight).sums.read == 1


@BOTH
def test_corrections_that_cannot_be_read_are_not_passed_over(batch: Batch, files: Files, out: str) -> None:
    files({"in/a.txt": "1", "in/b.txt": "2"})
    batch("in", out, engines=straight)
    folder, name = ("out", "a.txt.corrections.yaml") if out == "out" else ("in", "a.corrections.yaml")
    Path(folder, name).mkdir()  # as good as a file that nobody may read
    for _ in range(2):
        assert batch("in", out, engines=straight).failures == {"a.txt": "batch.corrections"}
    Path(folder, name).rmdir()
    assert not batch("in", out, engines=straight).failures


def test_a_lock_on_a_file_that_went_away_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that keeps no ledger takes its folder away when it ends, perhaps just now."""
    if sys.platform == "win32":
        pytest.skip("files that are open stay")
    path, taken, first = tmp_path / "lock", locking.take, [True]

    def late(number: int) -> None:
        if first.pop() if first else False:
            path.unlink()
        taken(number)

    monkeypatch.setattr(locks, "take", late)
    lock = Lock(path, "out")
    assert path.exists()
    with pytest.raises(UsageError):
        Lock(path, "out")
    lock.release()


@pytest.mark.skipif(sys.platform == "win32", reason="a folder that is in use stays")
def test_the_current_folder_may_go(batch: Batch, files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files({"in/a.txt": "1", "gone/x": ""})
    monkeypatch.chdir(tmp_path / "gone")
    Path("x").unlink()
    os.rmdir(tmp_path / "gone")  # noqa: PTH106
    assert batch(str(tmp_path / "in"), str(tmp_path / "out"), engines=straight).sums.read == 1


def test_half_a_letter_does_not_stop_the_ledger(tmp_path: Path) -> None:
    book = Book(tmp_path / "ledger.sqlite")
    entry = Entry(b"a", 0, 1, "m", "", "c", "a.txt", Spot("a"), False, None, {"issuer": "XÃ \ud800"})
    book.put(entry)
    found = book.find(b"a")
    assert found is not None
    assert found.facts == {"issuer": "XÃ ?"}
    book.close()


def test_a_packed_archive_is_read_once_from_beginning_to_end(batch: Batch) -> None:
    """Its members come as they are stored, not by their names, for which it would be unpacked again and again."""
    with tarfile.open("a.tar.gz", "w:gz") as package:
        for name in ("z.txt", "b/y.txt", "a.txt"):
            about = tarfile.TarInfo(name)
            about.size = len(name)
            package.addfile(about, io.BytesIO(name.encode()))
    seen = batch("a.tar.gz", "all.jsonl", engines=straight)
    assert [one.item.below for one in seen.outcomes] == ["z.txt", "b/y.txt", "a.txt"]


@pytest.mark.parametrize("out", ["out", "memory://out"])
def test_a_source_that_is_away_takes_no_record_along(
    batch: Batch, files: Files, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, out: str
) -> None:
    pytest.importorskip("fsspec")
    monkeypatch.setenv("THONGBAO_CACHE_DIR", str(tmp_path / "cache"))
    files({"in/a.txt": "1", "in/b.txt": "2"})
    batch("in", out, engines=straight)
    store = store_of("memory://out") if out != "out" else store_of("out")
    kept = store.read(f"{out}/b.txt.yaml", Limits())
    read = Local.read

    def away(self: Local, place: str, limits: Limits) -> bytes:
        if place.endswith("b.txt"):
            raise UnreadableError("reading.not_found", name="b.txt")
        return read(self, place, limits)

    with monkeypatch.context() as patch:
        patch.setattr(Local, "read", away)
        for _ in range(2):
            assert batch("in", out, redo=True, engines=straight).failures == {"b.txt": "reading.not_found"}
            assert store.read(f"{out}/b.txt.yaml", Limits()) == kept
    files({"in/b.txt": "3"})
    assert not batch("in", out, engines=straight).failures  # the record was known to be ours
    assert b"3" in store.read(f"{out}/b.txt.yaml", Limits())
    files({"in/b.txt": "broken"})
    batch("in", out, engines=straight)
    with pytest.raises(UnreadableError):
        store.read(f"{out}/b.txt.yaml", Limits())


@pytest.mark.skipif(sys.platform == "win32", reason="a limit on the size of files stands in for a full disk")
@BOTH
def test_a_full_disk_stops_the_run_and_the_same_command_goes_on(files: Files, out: str) -> None:
    import resource

    files({f"in/{at:03}.txt": f"THÔNG BÁO\n{'Về việc nghỉ lễ. ' * 300}{at}\n" for at in range(70)})
    command = [sys.executable, "-m", "thongbao", "batch", "in", out, "--lang", "en"]

    def fill() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (90_000, resource.RLIM_INFINITY))

    full = subprocess.run(command, capture_output=True, check=False, preexec_fn=fill)
    told = full.stderr.decode()
    assert full.returncode == 5, told
    assert "cannot be written" in told
    assert "the same command goes on" in told
    assert not Path("all.jsonl").exists()
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    records = Path(out).read_text("utf-8").splitlines() if out == "all.jsonl" else tree(out)
    assert len(records) == 70
