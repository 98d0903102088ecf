"""Nasty files from the command line: each gets one line of error, the others of the call are done all the same."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.readers.files import docx, pdf, zipped

MEMORY = 1_500_000_000
SECONDS = 60.0
"""Far more than the files need, on a slow machine."""
CHILD = f"""
import sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
except ImportError:
    pass  # no such limits on this system
from thongbao.cli.app import main
sys.exit(main(sys.argv[1:]))
"""
GOOD = "SỞ NỘI VỤ\n\nTHÔNG BÁO\nVề việc họp\n\nSở Nội vụ báo cáo trước ngày 30/6/2026.\n"
ENTITIES = (
    "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'>"
    + "".join(f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
REFUSED: dict[str, Callable[[], bytes]] = {
    "empty.txt": bytes,
    "noise.txt": lambda: bytes(range(256)) * 400,
    "nul.txt": lambda: bytes(10_000) + b"THONG BAO",
    "cut.docx": lambda: docx()[:200],
    "cut.pdf": lambda: pdf(3)[:400],
    "password.pdf": lambda: pdf(encrypted=True),
    "pages.pdf": lambda: pdf(2_000),
    "bomb.docx": lambda: zipped({"[Content_Types].xml": "<a/>", "word/document.xml": bytes(100_000_000)}),
    "entities.docx": lambda: docx("<w:p><w:r><w:t>&i;</w:t></w:r></w:p>", ENTITIES),
    "deep.docx": lambda: docx("<w:tbl><w:tr><w:tc>" * 5_000 + "</w:tc></w:tr></w:tbl>" * 5_000),
}
READ: dict[str, Callable[[], bytes]] = {
    "good.txt": GOOD.encode,
    "emoji \N{GRINNING FACE}.txt": (GOOD + "\N{GRINNING FACE}\N{ZERO WIDTH JOINER}\n").encode,
    unicodedata.normalize("NFD", "thông báo số 2.txt"): GOOD.encode,
    "brackets.txt": lambda: GOOD.encode() + b"[(" * 500_000,
    "blanks.txt": lambda: GOOD.encode() + b" " * 5_000_000 + b"b",
    "many pages.pdf": lambda: pdf(500),
}


def run(folder: Path, names: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CHILD, "parse", "--format", "json", *names],
        cwd=folder,
        env={**os.environ, "THONGBAO_LANG": "en", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


def test_one_call_over_bad_and_good_files(tmp_path: Path) -> None:
    for name, make in (REFUSED | READ).items():
        (tmp_path / name).write_bytes(make())
    names = [*REFUSED, *READ]
    names = names[::2] + names[1::2]  # good ones among the bad
    done = run(tmp_path, names)
    told = done.stderr.splitlines()
    assert done.returncode == 3
    assert [name for name in REFUSED if sum(f" {name}:" in line for line in told) != 1] == []
    assert len(told) == len(REFUSED) + 1  # the last one counts
    assert "Traceback" not in done.stderr
    assert done.stdout.count('"sha256"') == len(READ)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="rights do not bind this user")
def test_a_file_without_rights(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    (tmp_path / "mine.txt").write_text(GOOD, "utf-8")
    (tmp_path / "mine.txt").chmod(0)
    done = run(tmp_path, ["mine.txt", "good.txt"])
    assert done.returncode == 3
    assert done.stderr.count("mine.txt") == 1
    assert done.stdout.count('"sha256"') == 1
