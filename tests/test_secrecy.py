"""No command opens a connection, and no log or complaint quotes a document."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

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

def guard(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.bind"):
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


def test_neither_logs_nor_complaints_quote_a_secret_document(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
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
