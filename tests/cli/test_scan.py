"""``thongbao scan``: what it tells, and that it writes nothing."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from thongbao.errors import Exit

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def archive() -> None:
    Path("in").mkdir()
    sample = SAMPLES / "cong-doan-2025"
    for name in ("source.docx", "source.pdf", "source.txt"):
        shutil.copy(sample / name, Path("in", name))
    shutil.copy(sample / "source.docx", "in/copy.docx")
    Path("in/cut.docx").write_bytes((sample / "source.docx").read_bytes()[:2000])
    Path("in/empty.pdf").write_bytes(b"")
    Path("in/old.doc").write_bytes(b"{\\rtf1 {\\fonttbl {\\f0 .VnTime;}} x}")
    Path("in/table.xlsx").write_bytes(b"PK")
    with zipfile.ZipFile("in/a.zip", "w") as package:
        package.writestr("b.txt", "Số: 07/TB-UBND\n\nTHÔNG BÁO\nVề việc nghỉ lễ\n")
        package.writestr("c.zip", b"x")


def test_as_json(cli: Cli, archive: None) -> None:
    before = sorted(Path().rglob("*"))
    result = cli("scan", "in", "--format", "json")
    assert result.code == 0
    assert sorted(Path().rglob("*")) == before
    found = json.loads(result.out)
    assert (found["files"], found["other"], found["copies"]) == (9, 1, 1)
    kinds = {one["kind"]: one["files"] for one in found["formats"]}
    assert kinds["docx"] >= 2
    assert kinds["pdf"] == 1
    assert found["encodings"] == {"tcvn3": 1}
    assert found["causes"] == {"broken": 1, "empty": 1, "kind": 1}
    assert {Path(one["file"]).name for one in found["failures"]} == {"cut.docx", "empty.pdf", "c.zip"}
    assert found["seconds"] > 0
    assert found["ocr_pages"] == 0
    assert found["ocr_seconds"] is None or found["ocr_seconds"] == 0


def test_as_text(cli: Cli, archive: None) -> None:
    result = cli("scan", "in")
    assert result.code == 0
    assert "Word (.docx)" in result.out
    assert "TCVN3 fonts" in result.out
    assert "Estimated time" in result.out
    assert cli("--lang", "vi", "scan", "in").out.splitlines()[0].startswith("Định dạng")


def test_scans_are_counted(cli: Cli) -> None:
    from PIL import Image

    Path("in").mkdir()
    pages = [Image.new("L", (400, 560), "white") for _ in range(2)]
    pages[0].save("in/scan.tif", save_all=True, append_images=pages[1:])
    found = json.loads(cli("scan", "in", "-f", "json").out)
    assert (found["ocr_pages"], found["formats"][0]["pictures"]) == (2, 2)


def test_nothing_found(cli: Cli) -> None:
    Path("in").mkdir()
    assert cli("scan", "in").code == 3
    assert cli("scan").code == 2


def test_a_name_that_stands_for_nothing_is_in_the_exit_code(cli: Cli, archive: None) -> None:
    result = cli("scan", "none", "in/source.txt")
    assert result.code == Exit.UNREADABLE
    assert "none" in result.out


def test_what_cannot_be_opened_is_in_the_exit_code(
    cli: Cli, archive: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def shut(folder: str) -> object:
        if os.path.basename(folder) == "shut":  # noqa: PTH119
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    Path("in/shut").mkdir()
    monkeypatch.setattr("os.scandir", shut)
    result = cli("scan", "in")
    assert result.code == Exit.UNREADABLE
    assert "shut" in result.out
    assert "Word (.docx)" in result.out
