"""What is left when thongbao, or a program that it started, is killed: nothing, at the latest at the next start."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.libreoffice.files import odt
from thongbao import office
from thongbao.office import folders

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
HANGING = "#!/bin/sh\necho $$ >> {pids}\nsleep 300 &\necho $! >> {pids}\nsleep 300\n"


def alive(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False


def until(true: object, seconds: float = 20.0) -> bool:
    assert callable(true)
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "tmp"
    made.mkdir()
    return made


def parse(document: Path, place: Path, *more: str, path: Path | None = None) -> subprocess.Popen[bytes]:
    variables = os.environ | {"TMPDIR": str(place)}
    if path is not None:
        variables["PATH"] = f"{path}{os.pathsep}{variables['PATH']}"
    command = [sys.executable, "-m", "thongbao", "--lang", "en", "parse", str(document), *more]
    return subprocess.Popen(command, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.fixture
def hanging(tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    """A LibreOffice that never ends, and the file to which it writes its processes."""
    folder, pids = tmp_path / "bin", tmp_path / "pids"
    folder.mkdir()
    pids.touch()
    program = folder / "soffice"
    program.write_text(HANGING.format(pids=pids), "utf-8")
    program.chmod(0o755)
    yield folder, pids
    assert until(lambda: not any(map(alive, map(int, pids.read_text().split()))))


def test_a_program_that_hangs_is_ended_at_the_limit(tmp_path: Path, place: Path, hanging: tuple[Path, Path]) -> None:
    (tmp_path / "a.rtf").write_text(r"{\rtf1 Thong bao}", "utf-8")
    process = parse(tmp_path / "a.rtf", place, "--timeout", "2", path=hanging[0])
    _, told = process.communicate(timeout=60)
    assert process.returncode == 3
    assert told.decode().splitlines() == [
        f"error: {tmp_path}/a.rtf: stopped after 2 seconds; split the file or raise the limit"
    ]
    assert len(hanging[1].read_text().split()) == 2
    assert not list(place.iterdir())


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_program_outlives_the_process_that_started_it(
    tmp_path: Path, place: Path, hanging: tuple[Path, Path], how: signal.Signals
) -> None:
    (tmp_path / "a.rtf").write_text(r"{\rtf1 Thong bao}", "utf-8")
    process = parse(tmp_path / "a.rtf", place, path=hanging[0])
    assert until(lambda: len(hanging[1].read_text().split()) == 2)
    process.send_signal(how)
    process.communicate(timeout=60)
    assert until(lambda: not any(map(alive, map(int, hanging[1].read_text().split()))))
    assert until(lambda: not list(place.iterdir()))


@pytest.mark.skipif(not office.available(), reason="LibreOffice is not installed")
def test_the_worker_goes_in_the_middle_of_a_document(tmp_path: Path, place: Path) -> None:
    (tmp_path / "long.odt").write_bytes(odt("<text:p>Thông báo</text:p>" * 400_000))
    process = parse(tmp_path / "long.odt", place)
    assert until(lambda: list(place.glob("thongbao-*/tmp*/out")))
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    process.kill()
    process.communicate(timeout=60)
    assert children
    assert until(lambda: not any(map(alive, map(int, children))))
    assert until(lambda: not list(place.iterdir()))


def test_deserted_folders_are_removed_at_the_next_start(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    code = "from thongbao.office.folders import Folder\nown = Folder()\nprint(own.path, flush=True)\ninput()"
    variables = os.environ | {"TMPDIR": str(place)}
    dead, living = (
        subprocess.Popen(
            [sys.executable, "-c", code], env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    )
    left, kept = (Path((one.stdout or sys.stdin).readline().strip()) for one in (dead, living))
    (left / "document.doc").write_bytes(b"x")
    dead.kill()
    dead.communicate()
    other = place / "thongbao-of-mine"
    other.mkdir()
    (place / "thongbao-link").symlink_to(other)
    folders._swept.cache_clear()
    with folders.folder() as made:
        assert {path.name for path in place.iterdir()} == {kept.name, made.name, other.name, "thongbao-link"}
    living.communicate("\n")
    assert other.is_dir()
