"""Scans on the command line: ``--ocr``, and what is said when nothing can read them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.readers.ocr.scans import drawn, file_of, needs_tesseract
from thongbao.cli.app import main
from thongbao.readers.ocr.engine import tesseract

LINES = ("apt install tesseract-ocr tesseract-ocr-vie", "winget install", "brew install")


@pytest.fixture
def scan(tmp_path: Path) -> str:
    path = tmp_path / "a.png"
    path.write_bytes(file_of(drawn("mau-nd30-quyet-dinh")[0]))
    return str(path)


@pytest.fixture
def nothing_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tesseract.installed.cache_clear()
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("thongbao.programs._PATIENCE", 5.0)


@pytest.mark.usefixtures("nothing_installed")
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_without_tesseract_one_message_says_how_to_get_it(
    scan: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--lang", lang, "parse", scan]) == 4
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 2
    assert all(part in err for part in (*LINES, "a.png", "Tesseract"))


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
@pytest.mark.usefixtures("nothing_installed")
def test_a_missing_model_has_its_own_message(scan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\necho eng\n")
    program.chmod(0o755)
    assert main(["--lang", "en", "parse", scan]) == 4
    err = capsys.readouterr().err
    assert "Vietnamese (vie)" in err
    assert "apt install tesseract-ocr-vie" in err


def test_a_picture_is_refused_with_ocr_never(scan: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "parse", "--ocr", "never", scan]) == 3
    assert "--ocr never" in capsys.readouterr().err


@needs_tesseract
def test_text_that_is_there_is_read_from_the_picture_where_that_is_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = str(Path(__file__).parents[2] / "samples" / "mau-nd30-quyet-dinh" / "source.pdf")
    assert main(["parse", "--ocr", "always", "--no-cache", path]) == 0
    out = capsys.readouterr().out
    assert "layer: ocr" in out
    assert "symbol: QĐ-UBND" in out
