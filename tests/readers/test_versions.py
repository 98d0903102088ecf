"""A record says what made it: this program, what opened the file, what read its pictures, each with its version."""

from __future__ import annotations

import dataclasses
import os
import re
from pathlib import Path

import pytest

from tests.readers.files import ole
from tests.readers.ocr.scans import drawn, file_of, needs_tesseract
from thongbao import __version__, dump, load, office, parse
from thongbao.cli.app import main
from thongbao.pipeline import parse_source
from thongbao.readers.source import Source

ONE = Path(__file__).parents[2] / "samples" / "mau-nd30-quyet-dinh"
OURS = re.escape(f"thongbao {__version__}")


def made_by(name: str, data: bytes) -> str:
    return parse_source(Source(name, data)).notice.source.reader or ""


@pytest.mark.parametrize(
    ("name", "with_what"),
    [
        ("source.docx", r" \(lxml \d[\d.]+\)"),
        ("source.pdf", r" \(PDFium \d+\.\d+\.\d+\.\d+\)"),
        ("source.txt", ""),
    ],
)
def test_the_reader_of_a_file_is_named(name: str, with_what: str) -> None:
    assert re.fullmatch(OURS + with_what, made_by(name, (ONE / name).read_bytes()))


@pytest.mark.skipif(not office.available(), reason="LibreOffice is not installed")
def test_the_office_that_opened_an_old_file_is_named() -> None:
    assert re.fullmatch(OURS + r" \(LibreOffice \d[\d.]+, lxml \d[\d.]+\)", made_by("a.rtf", rb"{\rtf1 Thong bao}"))


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
def test_the_small_program_that_stands_in_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "antiword"
    program.write_text("#!/bin/sh\n[ \"$1\" = -V ] && echo '\tVersion: 0.37  (21 Oct 2005)' || echo 'Thong bao'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert made_by("a.doc", ole("WordDocument", "1Table") + b"1") == f"thongbao {__version__} (antiword 0.37)"


@needs_tesseract
def test_a_scan_names_both() -> None:
    source = parse(file_of(drawn("mau-nd30-quyet-dinh")[0])).source
    assert re.fullmatch(OURS + r" \(Pillow \d[\d.]+\)", source.reader or "")
    assert re.fullmatch(r"tesseract \d[\d.]+ \(vie\)", source.ocr or "")


def test_a_record_of_another_version_is_read_kept_and_no_other_content(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notice = parse(ONE / "source.docx")
    old = dataclasses.replace(notice, source=dataclasses.replace(notice.source, reader="thongbao 0.0.9 (lxml 5.0.0)"))
    dump(notice, tmp_path / "new.yaml")
    dump(old, tmp_path / "old.yaml")
    assert load(tmp_path / "old.yaml") == old
    assert main(["diff", str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml")]) == 0
    before = (tmp_path / "old.yaml").read_text("utf-8")
    (tmp_path / "older.yaml").write_text(re.sub(r"(?m)^  reader:.*\n", "", before), "utf-8")
    assert load(tmp_path / "older.yaml").source.reader is None
    assert capsys.readouterr().err == ""
