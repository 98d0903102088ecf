"""A draft held against its scan: the same content is told as such, and a changed word is found."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.readers.ocr.scans import SAMPLES, drawn, file_of, needs_tesseract
from thongbao.cli.app import main

pytestmark = needs_tesseract


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("scan") / "scan.tif"
    path.write_bytes(file_of(*drawn("huyen-uy-2019"), form="TIFF"))
    return path


def changed(path: Path, old: str, new: str) -> Path:
    """A copy of the draft with another word."""
    buffer, found = io.BytesIO(), 0
    with zipfile.ZipFile(SAMPLES / "huyen-uy-2019" / "source.docx") as draft, zipfile.ZipFile(buffer, "w") as copy:
        for entry in draft.infolist():
            data = draft.read(entry)
            found += data.count(old.encode())
            copy.writestr(entry, data.replace(old.encode(), new.encode()))
    assert found == 1
    path.write_bytes(buffer.getvalue())
    return path


def test_a_draft_and_its_scan_are_the_same(scan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--lang", "en", "diff", str(SAMPLES / "huyen-uy-2019" / "source.docx"), str(scan)])
    told = capsys.readouterr()
    assert (code, told.err) == (0, ""), told.out


def test_a_word_that_changed_behind_the_draft_is_found(
    scan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = changed(tmp_path / "draft.docx", "giải quyết dứt điểm", "giải quyết từng bước")
    assert main(["--lang", "en", "diff", str(draft), str(scan)]) == 1
    told = " ".join(capsys.readouterr().out.split())
    assert "[-từng bước-]{+dứt điểm+}" in told or ("từng bước" in told and "dứt điểm" in told)
    assert told.count("[-") == 1
