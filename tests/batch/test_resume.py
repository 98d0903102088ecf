"""What a run leaves the next one: nothing done twice, nothing lost, no half of a file to be seen."""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.batch.conftest import Batch, straight, tree
from thongbao.batch.lacking import missed
from thongbao.batch.ledger.book import Book
from thongbao.batch.ledger.lock import Lock
from thongbao.batch.telling.files import PAGE, TABLE
from thongbao.cli.app import main
from thongbao.errors import OutputError, UnreadableError, UsageError
from thongbao.notice.files import store

Files = Callable[[dict[str, str]], None]
BOTH = pytest.mark.parametrize("out", ["out", "all.jsonl"])


def subjects(out: str) -> list[Any]:
    """What the records say, in order."""
    if out.endswith(".jsonl"):
        return [json.loads(line)["subject"] for line in Path(out).read_text("utf-8").splitlines()]
    return [store.load(Path(out, name)).subject for name in tree(out)]


def texts(count: int) -> dict[str, str]:
    return {f"in/{at:03}.txt": f"text {at}" for at in range(count)}


@BOTH
def test_unchanged_documents_are_not_read_again(batch: Batch, files: Files, out: str) -> None:
    files(texts(5))
    assert len(batch("in", out).fresh) == 5
    before = subjects(out)
    assert batch("in", out).fresh == []
    files({"in/002.txt": "changed"})
    assert batch("in", out).fresh == ["002.txt"]
    before[2] = "changed"
    assert subjects(out) == before
    assert len(batch("in", out, redo=True).fresh) == 5


@BOTH
def test_what_changes_records_reads_again(batch: Batch, files: Files, out: str) -> None:
    files({"in/a.txt": "text"})
    for limits in ({}, {"encoding": "tcvn3"}, {"ocr": "never"}):
        assert batch("in", out, **limits).fresh == ["a.txt"]
        assert batch("in", out, **limits).fresh == []


@BOTH
def test_what_lacked_a_program_is_read_again_when_it_is_there(
    batch: Batch, files: Files, out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = False
    monkeypatch.setattr("thongbao.batch.run.is_there", lambda program: there)
    files({"in/a.txt": "picture", "in/b.txt": "text"})
    batch("in", out)
    assert batch("in", out).fresh == []
    there = True
    assert batch("in", out).fresh == ["a.txt"]


def test_what_is_left_out_is_told_from_the_doubts() -> None:
    assert missed(["reading.ocr_mended", "reading.ocr_failed"]) == "tesseract"
    assert missed(["reading.bare_text"]) == "libreoffice"
    assert missed(["reading.ocr_mended"]) is None


@BOTH
def test_copies_of_what_failed_are_tried_again_too(
    batch: Batch, files: Files, out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    files({"in/b.txt": "heavy", "in/c.txt": "heavy", "in/a.txt": "heavy"})
    assert len(batch("in", out).failures) == 3
    monkeypatch.setenv("ROOM", "1")
    assert batch("in", out).failures == {}


@BOTH
def test_old_files_are_not_even_opened(batch: Batch, files: Files, out: str, monkeypatch: pytest.MonkeyPatch) -> None:
    files(texts(3))
    monkeypatch.setattr("thongbao.batch.sources.local._FRESH", 0)
    batch("in", out)
    monkeypatch.setattr("thongbao.batch.sources.archives.Reader.read", lambda *_: 1 / 0)
    assert batch("in", out).fresh == []


@BOTH
def test_new_and_removed_documents(batch: Batch, files: Files, out: str) -> None:
    files(texts(6))
    batch("in", out)
    files({"in/0015.txt": "between", "in/9.txt": "last"})
    Path("in/004.txt").unlink()
    seen = batch("in", out)
    assert seen.fresh == ["0015.txt", "9.txt"]
    if out == "all.jsonl":
        assert subjects(out) == ["text 0", "text 1", "between", "text 2", "text 3", "text 5", "last"]
    Path("in/9.txt").unlink()
    Path("in/000.txt").unlink()
    assert batch("in", out).fresh == []
    if out == "all.jsonl":
        assert subjects(out) == ["text 1", "between", "text 2", "text 3", "text 5"]


@BOTH
def test_documents_with_the_same_bytes_are_read_once(
    batch: Batch, files: Files, out: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    note = tmp_path / "note"
    monkeypatch.setenv("NOTE_WORK", str(note))
    files({"in/a.txt": "slow same", "in/b.txt": "other", "in/c.txt": "slow same", "in/d.md": "slow same"})
    batch("in", out)
    files({"in/e.txt": "slow same"})
    batch("in", out)
    assert sorted(note.read_text().split()) == ["a.txt", "b.txt", "d.md"]
    assert subjects(out) == ["slow same", "other", "slow same", "slow same", "slow same"]
    text = Path(out).read_text("utf-8") if out == "all.jsonl" else Path("out/e.txt.yaml").read_text("utf-8")
    assert "e.txt" in text


@pytest.mark.parametrize("form", ["yaml", "json", "jsonl"])
def test_a_copied_record_is_as_if_it_was_read(batch: Batch, files: Files, form: str) -> None:
    quoted = "''" if os.name == "nt" else '"'
    names = ["a.txt", f"Số 1 {quoted}x{quoted} - 'tb' #.txt", "w" * 100 + " " + "v" * 90 + ".txt"]
    files({f"in/{name}": "same" for name in names})
    files({f"one{at}/{name}": "same" for at, name in enumerate(names)})
    batch("in", f"out.{form}", form=form)
    for at in range(3):
        batch(f"one{at}", f"o{at}.{form}", form=form)
    if form == "jsonl":
        lines = set(Path("out.jsonl").read_text("utf-8").splitlines())
        assert lines == {Path(f"o{at}.jsonl").read_text("utf-8").strip() for at in range(3)}
    else:
        for at in range(3):
            (single,) = (Path(f"o{at}.{form}", name) for name in tree(f"o{at}.{form}"))
            assert Path(f"out.{form}", single.name).read_bytes() == single.read_bytes()


@BOTH
@pytest.mark.parametrize("workers", [1, 3])
def test_workers_change_nothing(batch: Batch, files: Files, out: str, workers: int) -> None:
    files(texts(30) | {"in/0101.txt": "slow", "in/0102.txt": "broken", "in/0103.txt": "crash", "in/00.txt": "slow"})
    batch("in", out, workers=workers)
    expected = ["slow", *(f"text {at}" for at in range(11)), "slow", *(f"text {at}" for at in range(11, 30))]
    if out == "out":
        expected = [store.load(Path(out, name)).subject or "" for name in tree(out)]
        assert len(expected) == 32
    assert subjects(out) == expected


class CutError(Exception):
    """As if the power failed: nothing of the run goes on."""


@BOTH
@pytest.mark.parametrize("step", range(0, 44, 2))
def test_a_run_that_is_cut_off_anywhere_goes_on(
    batch: Batch, files: Files, out: str, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every call that reaches the disk may be the last one."""
    files(texts(12))
    monkeypatch.setattr("thongbao.batch.run._GROUP", 3)
    calls = 0

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*values: Any, **named: Any) -> Any:
            nonlocal calls
            calls += 1
            if calls == step:
                raise CutError
            return real(*values, **named)

        return call

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", counted(os.fsync))
        patch.setattr(Path, "replace", counted(Path.replace))
        patch.setattr(Book, "commit", counted(Book.commit))
        try:
            batch("in", out, engines=straight)
        except CutError:
            if out == "out":  # whatever is there is whole
                assert len(subjects(out)) == len(tree(out))
            else:
                assert not Path(out).exists() or len(subjects(out)) == 12
    batch("in", out, engines=straight)
    assert subjects(out) == [f"text {at}" for at in range(12)]
    assert batch("in", out, engines=straight).fresh == []
    hidden = ".all.jsonl.thongbao" if out == "all.jsonl" else "out/.thongbao"
    assert {path.name for path in Path(hidden).iterdir()} == {"ledger.sqlite", "ledger.sqlite-journal", "lock"}


def test_a_record_that_is_gone_is_made_again(batch: Batch, files: Files) -> None:
    files(texts(4))
    batch("in", "out")
    Path("out/001.txt.yaml").unlink()
    assert batch("in", "out").fresh == ["001.txt"]
    assert len(tree("out")) == 4


@BOTH
def test_a_full_disk_is_one_line_and_nothing_is_lost(
    batch: Batch, files: Files, out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    files(texts(8))
    monkeypatch.setattr("thongbao.batch.run._GROUP", 2)
    count = 0
    real = os.fsync

    def full(number: int) -> None:
        nonlocal count
        count += 1
        if count > 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(number)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OutputError) as caught:
            batch("in", out)
        assert caught.value.key == "notice.cannot_write"
    seen = batch("in", out)
    assert 0 < len(seen.fresh) < 8
    assert len(subjects(out)) == 8


@BOTH
def test_failures_are_kept_until_they_may_pass(batch: Batch, files: Files, out: str) -> None:
    files({"in/a.txt": "1", "in/b.txt": "broken", "in/c.txt": "crash"})
    assert batch("in", out).failures == {"b.txt": "reading.zip_broken", "c.txt": "batch.crashed"}
    seen = batch("in", out)
    assert seen.fresh == ["c.txt"]
    assert len(seen.failures) == 2
    assert seen.sums.failed == {"broken": 1, "crash": 1}


@BOTH
def test_a_document_that_breaks_loses_its_record(batch: Batch, files: Files, out: str) -> None:
    files({"in/a.txt": "1", "in/b.txt": "2"})
    batch("in", out, engines=straight)
    files({"in/a.txt": "broken", "in/b.txt": "broken too"})
    if out == "out":
        Path("out/b.txt.yaml").write_text("changed by a person")
    assert len(batch("in", out, engines=straight).failures) == 2
    if out == "out":
        assert tree("out") == ["b.txt.yaml"]
    else:
        assert Path(out).read_bytes() == b""


@BOTH
def test_one_run_at_a_time(batch: Batch, files: Files, out: str) -> None:
    files(texts(1))
    batch("in", out)
    hidden = Path(".all.jsonl.thongbao" if out == "all.jsonl" else "out/.thongbao")
    lock = Lock(hidden / "lock", out)
    with pytest.raises(UsageError) as caught:
        batch("in", out)
    assert caught.value.key == "batch.locked"
    assert str(os.getpid()) in str(caught.value)
    lock.release()
    batch("in", out)


@BOTH
def test_files_of_others_are_left_alone(batch: Batch, files: Files, out: str) -> None:
    files({"in/a.txt": "1", "out/a.txt.yaml": "mine", "all.jsonl": "mine"})
    target = Path("all.jsonl" if out == "all.jsonl" else "out/a.txt.yaml")
    if out == "out":
        seen = batch("in", out)
        assert seen.failures == {"a.txt": "notice.exists"}
        assert seen.sums.code == 5
    else:
        with pytest.raises(OutputError):
            batch("in", out)
    assert target.read_text() == "mine"
    assert not batch("in", out, force=True).failures
    assert subjects(out) == ["1"]


@BOTH
def test_a_record_that_a_person_changed_is_kept(batch: Batch, files: Files, out: str) -> None:
    files({"in/a.txt": "1"})
    batch("in", out)
    target = Path("all.jsonl" if out == "all.jsonl" else "out/a.txt.yaml")
    target.write_text(target.read_text("utf-8") + "\n", "utf-8")
    files({"in/a.txt": "2"})
    if out == "out":
        assert batch("in", out).failures == {"a.txt": "batch.edited"}
    else:
        with pytest.raises(OutputError) as caught:
            batch("in", out)
        assert caught.value.key == "batch.edited"
    batch("in", out, force=True)
    assert subjects(out) == ["2"]


@BOTH
def test_without_a_ledger_nothing_stays(batch: Batch, files: Files, out: str) -> None:
    files({"in/a.txt": "1"})
    batch("in", out, cache=False)
    found = {path.name for path in Path().rglob("*")}
    assert found == {"in", "a.txt", PAGE, TABLE} | ({"out", "a.txt.yaml"} if out == "out" else {"all.jsonl"})


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
@BOTH
def test_ledgers_are_for_their_owner_alone(batch: Batch, files: Files, out: str) -> None:
    files({"in/a.txt": "1"})
    batch("in", out)
    hidden = Path(".all.jsonl.thongbao" if out == "all.jsonl" else "out/.thongbao")
    assert stat.S_IMODE(hidden.stat().st_mode) == 0o700
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in hidden.iterdir())


def test_nothing_found_is_told(batch: Batch) -> None:
    Path("in").mkdir()
    with pytest.raises(UnreadableError) as caught:
        batch("in", "out")
    assert caught.value.key == "batch.nothing"


def test_a_broken_ledger_is_told(batch: Batch, files: Files) -> None:
    files({"in/a.txt": "1", "out/.thongbao/ledger.sqlite": "no database at all, but long enough to be one" * 9})
    with pytest.raises(UsageError) as caught:
        batch("in", "out")
    assert caught.value.key == "batch.broken_ledger"


def test_corrections_outlive_the_next_reading(batch: Batch, files: Files) -> None:
    real = {"work": "thongbao.batch.work:read_one"}
    files({"in/a.txt": "Số: 07/TB-UBND\n\nTHÔNG BÁO\nVề việc nghỉ lễ\n"})
    batch("in", "out", **real)
    record = Path("out/a.txt.yaml")
    assert main(["correct", str(record), "number.symbol", "TB-VP", "--who", "Trần Văn Mẫu", "-q"]) == 0
    mended = record.read_bytes()
    for _ in range(2):
        assert batch("in", "out", **real).failures == {}
        assert record.read_bytes() == mended
    assert batch("in", "out", **real).fresh == []
    files({"in/a.txt": "Số: 08/TB-UBND\n\nTHÔNG BÁO\nVề việc nghỉ lễ\n"})
    assert batch("in", "out", **real).failures == {}
    notice = store.load(record)
    assert notice.number is not None
    assert (notice.number.number, notice.number.symbol) == ("08", "TB-VP")
    assert [doubt.path for doubt in notice.doubts if doubt.path.startswith("number")] == ["number.symbol"]
