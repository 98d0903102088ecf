"""LibreOffice at work: what it makes, what it may not do, and what is left afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.export.test_records import EMPTY
from tests.libreoffice.files import odt, with_macro, with_picture, with_section
from tests.readers.files import docx
from thongbao import office
from thongbao.errors import MissingToolError, UnreadableError
from thongbao.export.docx import document
from thongbao.office import find, kit, single, worker
from thongbao.office.worker import Task, Worker

pytestmark = [
    pytest.mark.skipif(not office.available(), reason="LibreOffice is not installed"),
    pytest.mark.xdist_group("office"),
]
Convert = Callable[[bytes, str, str], bytes]
SECONDS = 120.0


def by_worker(data: bytes, ending: str, target: str) -> bytes:
    program = find.soffice()
    assert program is not None
    found = worker.convert(program, Task(data, ending, target, "x", SECONDS))
    if found is None:
        pytest.skip("no worker on this machine")
    return found


def by_itself(data: bytes, ending: str, target: str) -> bytes:
    program = find.soffice()
    assert program is not None
    return single.convert(program, Task(data, ending, target, "x", SECONDS))


@pytest.fixture(params=[by_worker, by_itself])
def convert(request: pytest.FixtureRequest) -> Convert:
    way: Convert = request.param
    return way


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Temporary files of a test stand in a folder of its own, and no worker outlives it."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    worker.end()
    yield tmp_path
    worker.end()
    assert not list(tmp_path.glob("thongbao-*"))


def text_of(data: bytes) -> str:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read("word/document.xml").decode()


def test_both_ways_make_the_same(convert: Convert) -> None:
    assert "Thông báo" in text_of(convert(odt("<text:p>Thông báo</text:p>"), "odt", "docx"))
    assert convert(docx(), "docx", "pdf").startswith(b"%PDF-")


def test_a_broken_file_is_refused(convert: Convert) -> None:
    with pytest.raises(UnreadableError, match=r"x: LibreOffice"):
        convert(odt("<text:p>Thông báo</text:p>")[:200], "odt", "docx")


def test_comments_are_no_hindrance() -> None:
    notice = replace(EMPTY, subject="Có chú thích", leftovers=("lạc",))
    endings: tuple[office.Target, ...] = ("odt", "doc")
    for ending in endings:
        made = office.convert(document(notice), "docx", ending, name="x", seconds=SECONDS)
        assert office.convert(made, ending, "docx", name="x", seconds=SECONDS).startswith(b"PK")


def test_no_macro_runs(convert: Convert, tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    code = f'Sub Main\nOpen "{mark}" For Output As #1\nPrint #1, "x"\nClose #1\nEnd Sub'
    assert "Thông báo" in text_of(convert(with_macro(code), "odt", "docx"))
    assert not mark.exists()


def test_no_other_file_is_read(convert: Convert, tmp_path: Path) -> None:
    secret = tmp_path / "secret.odt"
    secret.write_bytes(odt("<text:p>bí mật</text:p>"))
    found = text_of(convert(with_section(secret.as_uri()), "odt", "docx"))
    assert "Trước" in found
    assert "bí mật" not in found
    rtf = rb'{\rtf1 Truoc {\field{\*\fldinst INCLUDETEXT "%s"}{\fldrslt cu}}}' % str(secret).encode()
    assert "bí mật" not in text_of(convert(rtf, "rtf", "docx"))


@pytest.mark.skipif(not kit.fences(), reason="the system cannot keep a process from files")
def test_no_picture_of_this_machine_is_taken(tmp_path: Path) -> None:
    picture = tmp_path / "secret.png"
    Image.new("RGB", (8, 8), "red").save(picture)
    field = rb'{\rtf1 Truoc {\field{\*\fldinst INCLUDEPICTURE "%s"}{\fldrslt cu}}\par}' % str(picture).encode()
    with zipfile.ZipFile(BytesIO(by_worker(field, "rtf", "docx"))) as package:
        assert not any("media" in name for name in package.namelist())
        assert b"Truoc" in package.read("word/document.xml")


def test_no_connection_is_opened(convert: Convert) -> None:
    asked = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        done = threading.Event()

        def listen() -> None:
            while not done.is_set():
                try:
                    opened, _ = server.accept()
                except TimeoutError:
                    continue
                asked.append(opened.recv(100))
                opened.close()

        listening = threading.Thread(target=listen)
        listening.start()
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        try:
            convert(with_picture(f"{address}/a.png"), "odt", "docx")
            convert(with_section(f"{address}/a.odt"), "odt", "docx")
        finally:
            done.set()
            listening.join()
    assert asked == []


def test_a_file_that_takes_too_long_costs_only_itself() -> None:
    program = find.soffice()
    assert program is not None
    long = odt("<text:p>Thông báo</text:p>" * 200_000)
    for way in (worker.convert, single.convert):
        started = time.monotonic()
        with pytest.raises(UnreadableError, match=r"x: .*1 "):
            way(program, Task(long, "odt", "docx", "x", 1.0))
        assert time.monotonic() - started < 30
    assert by_worker(odt("<text:p>Sau</text:p>"), "odt", "docx")


def test_a_worker_that_dies_is_replaced() -> None:
    by_worker(docx(), "docx", "docx")
    first = worker._kept
    assert first is not None
    os.kill(first._process.pid, signal.SIGKILL)
    assert by_worker(docx(), "docx", "docx")
    assert worker._kept is not first


def test_a_worker_that_is_killed_at_its_start_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = Worker._answer
    killed: list[int] = []

    def dying_once(self: Worker, seconds: float) -> dict[str, object]:
        if not killed:
            killed.append(self._process.pid)
            os.kill(self._process.pid, signal.SIGKILL)
        return answer(self, seconds)

    monkeypatch.setattr(Worker, "_answer", dying_once)
    assert by_worker(docx(), "docx", "docx")
    assert worker._kept is not None


def test_a_worker_goes_after_some_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_MOST_DOCUMENTS", 1)
    by_worker(docx(), "docx", "docx")
    first = worker._kept
    by_worker(docx(), "docx", "docx")
    assert worker._kept is not first


def test_a_worker_goes_with_its_master(tmp_path: Path) -> None:
    by_worker(docx(), "docx", "docx")
    kept = worker._kept
    assert kept is not None
    assert kept._process.stdin is not None
    kept._process.stdin.close()
    assert kept._process.wait(20) == 0
    assert not list(tmp_path.glob("thongbao-*"))


def test_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("folders of a user are private there")
    by_worker(docx(), "docx", "docx")
    assert [folder.stat().st_mode & 0o77 for folder in tmp_path.glob("thongbao-*")] == [0]


def test_without_libreoffice_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(MissingToolError, match=r"x\.doc: .*LibreOffice") as told:
        office.convert(b"", "doc", "docx", name="x.doc", seconds=1.0)
    assert "apt install" in (told.value.hint or "")
