"""``thongbao batch`` at its edges: options, messages, exit codes. How it works is tested beside it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from thongbao.notice.files import store

Files = Callable[..., None]
NOTICE = "Số: 07/TB-UBND\n\nTHÔNG BÁO\nVề việc nghỉ lễ\n"


def test_a_tree_of_records(cli: Cli, files: Files) -> None:
    files(**{"in/a.txt": NOTICE, "in/sub/b.md": NOTICE, "in/c.docx": "PK\x03\x04"})
    result = cli("batch", "in", "out")
    assert result.code == 3
    assert result.out == ""
    symbol = store.load(Path("out/sub/b.md.yaml")).number
    assert symbol is not None and symbol.symbol == "TB-UBND"
    assert re.search(r"error: in.c\.docx: ", result.err)
    assert re.search(r"^Documents +3$", result.err, re.MULTILINE)
    assert re.search(r"^Failed +1\n  broken +1$", result.err, re.MULTILINE)


def test_it_says_what_parse_says(cli: Cli, files: Files) -> None:
    samples = Path(__file__).parents[2] / "samples" / "cong-doan-2025"
    for name in ("source.docx", "source.pdf", "source.txt"):
        Path("in").mkdir(exist_ok=True)
        Path("in", name).write_bytes((samples / name).read_bytes())
    assert cli("batch", "in", "-o", "a.jsonl", "--workers", "2", "-q").code == 0
    done = subprocess.run(
        [sys.executable, "-m", "thongbao", "parse", "in", "--format", "jsonl"], capture_output=True, check=True
    )
    assert done.stdout == Path("a.jsonl").read_bytes()


def test_form_by_ending_and_by_option(cli: Cli, files: Files) -> None:
    files(**{"a.txt": NOTICE})
    assert cli("batch", "a.txt", "o.jsonl").code == 0
    assert json.loads(Path("o.jsonl").read_text("utf-8"))["record"] == "thongbao/1"
    assert cli("batch", "a.txt", "o", "--format", "json").code == 0
    assert json.loads(Path("o/a.txt.json").read_text("utf-8"))["record"] == "thongbao/1"
    assert cli("batch", "a.txt", "e", "--evidence").code == 0
    assert "\nevidence:" in Path("e/a.txt.yaml").read_text("utf-8")


def test_quiet_says_failures_only(cli: Cli, files: Files) -> None:
    files(**{"a.txt": NOTICE})
    result = cli("batch", "a.txt", "o", "--quiet")
    assert (result.code, result.err) == (0, "")


def test_doubts_count_when_asked(cli: Cli, files: Files) -> None:
    files(**{"a.txt": NOTICE})  # without a date, so its rules of form are in doubt
    assert cli("batch", "a.txt", "o").code == 0
    assert cli("batch", "a.txt", "o", "--strict").code == 1


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["only"], 2, "a source and a destination are needed"),
        (["none", "o"], 3, "none: file not found"),
        (["empty", "o"], 3, "no documents found"),
        (["a.txt", "a.txt"], 2, "this is a file"),
        (["a.txt", "empty", "--format", "jsonl"], 2, "this is a folder"),
        (["a.txt", "o", "--timeout", "x"], 2, "--timeout"),
        (["a.txt", "o", "--engine", "dask"], 2, "--scheduler go together"),
        (["a.txt", "nostore://o"], 4, "no package for stores of 'nostore://'"),
    ],
)
def test_complaints(cli: Cli, files: Files, arguments: list[str], code: int, message: str) -> None:
    files(**{"a.txt": NOTICE})
    Path("empty").mkdir()
    result = cli("batch", *arguments)
    assert result.code == code
    assert message in result.err
    assert "Traceback" not in result.err


def test_secret_documents_are_not_quoted(cli: Cli, files: Files) -> None:
    files(**{"in/a.txt": "ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\nSố: 07/TB-UBND\nMẬT\n\nTHÔNG BÁO\nVề việc chuyện riêng\n"})
    result = cli("--log", "log.txt", "batch", "in", "out")
    assert result.code == 0
    assert "secret" in result.err
    kept = Path("log.txt").read_bytes() + Path("out/.thongbao/ledger.sqlite").read_bytes() + result.err.encode()
    for word in ("riêng", "AN BÌNH", "TB-UBND"):
        assert word.encode() not in kept
