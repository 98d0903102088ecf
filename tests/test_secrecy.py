"""No command opens a connection, and no log or complaint quotes a document."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.readers.ocr.scans import drawn, file_of
from thongbao.cli.app import main
from thongbao.cli.group import COMMANDS
from thongbao.readers.source import Source
from thongbao.recognise.reading import Reading

SAMPLES = Path(__file__).parents[1] / "samples"
ONE, TWO = SAMPLES / "mau-nd30-ket-luan", SAMPLES / "ket-luan-dau-tu-cong"
RUNS: dict[str, list[list[str]]] = {
    "parse": [[str(ONE / name)] for name in ("source.docx", "source.pdf", "source.txt")],
    "show": [[str(ONE / "source.docx")]],
    "correct": [["record.yaml", "number.number", "7"]],
    "validate": [[str(ONE / "source.docx")], [str(ONE / "notice.yaml")]],
    "diff": [[str(ONE / "source.docx"), str(TWO / "source.docx")]],
    "export": [[str(ONE / "source.docx"), "--to", form, "-o", f"out.{form}"] for form in ("html", "xlsx", "ics")],
    "batch": [[str(ONE), "out/"]],
    "scan": [[str(ONE)]],
    "tasks": [[str(ONE / "source.docx")]],
    "report": [[str(ONE / "source.docx"), "-o", "report.html"]],
    "rules": [[]],
    "rule": [["X-NFC"]],
    "schema": [[]],
    "doctor": [[]],
}
"""Every command, with what it does most."""

GUARDED = """
import sys

OPENED = {"connect", "getaddrinfo", "gethostbyname", "gethostbyaddr", "sendto", "sendmsg", "bind"}

def guard(event, arguments):
    if event.startswith("socket.") and event[7:] in OPENED:
        sys.stderr.write(f"connection: {event}")
        sys.stderr.flush()
        import os
        os._exit(99)

sys.addaudithook(guard)
from thongbao.cli.app import main
sys.exit(main(sys.argv[1:]))
"""


def test_every_command_is_tried() -> None:
    assert set(RUNS) == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_opens_a_connection(command: str, tmp_path: Path) -> None:
    (tmp_path / "record.yaml").write_bytes((ONE / "notice.yaml").read_bytes())
    for arguments in RUNS[command]:
        done = subprocess.run(
            [sys.executable, "-c", GUARDED, command, *arguments],
            cwd=tmp_path,
            capture_output=True,
            check=False,
            env={**os.environ, "THONGBAO_LANG": "en", "THONGBAO_CACHE_DIR": str(tmp_path / "cache")},
        )
        assert b"connection:" not in done.stderr, (arguments, done.stderr)
        assert done.returncode in (0, 1), (arguments, done.stderr)


@cache
def can_trace() -> bool:
    """Whether the calls of a process and of those that it starts can be seen."""
    if shutil.which("strace") is None:
        return False
    return (
        subprocess.run(["strace", "-f", "-e", "trace=network", "true"], capture_output=True, check=False).returncode
        == 0
    )


@pytest.mark.skipif(not can_trace(), reason="strace is not installed, or not allowed")
@pytest.mark.parametrize("arguments", [["batch", "in", "out"], ["export", "in/a.docx", "--to", "pdf", "-o", "a.pdf"]])
def test_no_program_that_is_started_opens_a_connection(arguments: list[str], tmp_path: Path) -> None:
    """Workers, Tesseract and LibreOffice are processes of their own, which no hook of Python sees."""
    (tmp_path / "in").mkdir()
    for name in ("docx", "pdf", "txt"):
        (tmp_path / "in" / f"a.{name}").write_bytes((ONE / f"source.{name}").read_bytes())
    (tmp_path / "in" / "a.png").write_bytes(file_of(drawn("mau-nd30-quyet-dinh")[0]))
    (tmp_path / "in" / "a.rtf").write_bytes(rb"{\rtf1 Thong bao}")
    trace = tmp_path / "trace"
    done = subprocess.run(
        ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(trace), sys.executable, "-m", "thongbao", *arguments],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        env={**os.environ, "THONGBAO_CACHE_DIR": str(tmp_path / "cache")},
    )
    assert done.returncode in (0, 1, 3, 4), done.stderr
    assert [line for line in trace.read_text("utf-8", "replace").splitlines() if "AF_INET" in line] == []


def test_neither_logs_nor_complaints_quote_a_secret_document(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    secret = "mốc giới khu vực Bãi Sậy"
    paper, log = tmp_path / "a.txt", tmp_path / "log.txt"
    paper.write_text(f"MẬT\nTHÔNG BÁO\nVề {secret}\n", encoding="utf-8")

    def broken(source: Source) -> Reading:
        raise ValueError(source.data.decode())

    for read in (None, broken):
        to = ["-o", str(tmp_path / "a.yaml"), "--force"]
        main(["--verbose", "--log", str(log), "parse", str(paper), *to], read=read)
    told = capfd.readouterr()
    assert secret in (tmp_path / "a.yaml").read_text("utf-8")
    for text in (told.out, told.err, log.read_text("utf-8")):
        assert "Bãi Sậy" not in text
    assert "ValueError" in told.err
