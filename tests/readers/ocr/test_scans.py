"""Scans are read as the paper that they show, whatever happened to it."""

from __future__ import annotations

import io
import os
import shutil
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from thongbao import parse
from thongbao.errors import UnreadableError
from thongbao.pipeline import parse_source
from thongbao.readers.ocr.engine import tesseract
from thongbao.readers.source import Limits, Source

from .scans import drawn, file_of, needs_tesseract, noisy


def test_a_picture_is_refused_when_ocr_is_not_wanted() -> None:
    with pytest.raises(UnreadableError, match="--ocr never"):
        parse(file_of(Image.new("L", (80, 100), 255)), limits=Limits(ocr="never"))


def test_a_picture_with_too_many_dots_is_refused_before_it_is_unpacked() -> None:
    huge = file_of(Image.new("1", (20_000, 20_000), 1))
    with pytest.raises(UnreadableError, match="> 178"):
        parse(huge)


def test_pages_of_a_tiff_are_counted() -> None:
    pages = [Image.new("1", (100, 140), 1)] * 3
    with pytest.raises(UnreadableError, match="3"):
        parse(file_of(*pages, form="TIFF"), limits=Limits(pages=2))


@needs_tesseract
@pytest.mark.parametrize("harm", ["clean", "noisy", "askew", "on its side", "on its head"])
def test_a_scan_reads_as_its_paper(harm: str) -> None:
    (page, *_) = drawn("mau-nd30-quyet-dinh")
    page = {
        "clean": lambda: page,
        "noisy": lambda: noisy(page),
        "askew": lambda: page.rotate(1.7, Image.Resampling.BICUBIC, fillcolor="white"),
        "on its side": lambda: page.transpose(Image.Transpose.ROTATE_90),
        "on its head": lambda: page.transpose(Image.Transpose.ROTATE_180),
    }[harm]()
    notice = parse(file_of(page))
    assert (notice.source.format, notice.source.layer, notice.source.pages) == ("image", "ocr", 1)
    assert (notice.source.ocr or "").startswith("tesseract ")
    assert (notice.kind.code, notice.issuer.name) == ("QĐ", "ỦY BAN NHÂN DÂN TỈNH AN BÌNH")
    assert notice.number is not None
    assert (notice.number.number, notice.number.symbol) == ("320", "QĐ-UBND")


@needs_tesseract
@pytest.mark.parametrize(("form", "dpi"), [("PNG", 72), ("BMP", 96), ("PDF", 72), ("PDF", 96), ("PDF", 600)])
def test_dots_an_inch_that_make_no_paper_are_not_believed(form: str, dpi: int) -> None:
    (page, *_) = drawn("mau-nd30-quyet-dinh")
    buffer = io.BytesIO()
    claim = {"resolution": dpi} if form == "PDF" else {"dpi": (dpi, dpi)}
    page.save(buffer, form, **claim)
    found = parse_source(Source("a", buffer.getvalue()))
    assert found.notice.issuer.name == "ỦY BAN NHÂN DÂN TỈNH AN BÌNH"
    assert [section.marker for section in found.notice.sections] == [f"Điều {number}" for number in range(1, 5)]
    assert found.layout.sheets[0].width == pytest.approx(595, abs=3)


@needs_tesseract
def test_a_second_run_takes_what_the_first_one_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("THONGBAO_CACHE_DIR", str(tmp_path))
    scan = file_of(drawn("mau-nd30-quyet-dinh")[0])
    parse(scan, limits=Limits(cache=False))
    assert list(tmp_path.rglob("*")) == []
    first = parse(scan)
    kept = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert kept
    assert {path.stat().st_mode & 0o777 for path in kept} == {0o600}
    assert {path.stat().st_mode & 0o777 for path in tmp_path.rglob("*") if path.is_dir()} == {0o700}
    monkeypatch.setattr(tesseract.Tesseract, "read", None)
    assert parse(scan) == first


@needs_tesseract
@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
def test_engines_of_another_version_or_model_share_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("THONGBAO_CACHE_DIR", str(tmp_path / "cache"))
    real, scan = shutil.which("tesseract"), file_of(drawn("mau-nd30-quyet-dinh")[0])
    models = tmp_path / "models"
    models.mkdir()
    (models / "vie.traineddata").write_bytes(b"1")

    def runs(version: str) -> int:
        """How often the program is asked for letters."""
        program = tmp_path / "tesseract"
        program.write_text(
            f"#!/bin/sh\nPATH=/usr/bin:/bin\ncase $1 in --version) echo tesseract {version};; --list-langs)"
            f" printf 'List of available languages in \"{models}/\" (1):\\nvie\\n';;"
            f" *) echo >> '{tmp_path}/runs'; exec '{real}' \"$@\";; esac\n"
        )
        program.chmod(0o755)
        tesseract.installed.cache_clear()
        (tmp_path / "runs").write_text("")
        parse(scan)
        return len((tmp_path / "runs").read_text().splitlines())

    with monkeypatch.context() as patch:
        patch.setenv("PATH", str(tmp_path))
        first = runs("9.1")
        assert first
        assert runs("9.1") == 0
        assert runs("9.2") == first
        (models / "vie.traineddata").write_bytes(b"another")
        assert runs("9.2") == first
        assert runs("9.2") == 0
    tesseract.installed.cache_clear()


@needs_tesseract
def test_a_picture_is_read_the_same_where_files_in_memory_are_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    picture = Image.new("L", (900, 200), 255)
    ImageDraw.Draw(picture).text((40, 60), "THONG BAO SO 45", fill=0, font_size=60)
    here = tesseract.installed().read(picture, 200, 60)
    monkeypatch.delattr("os.memfd_create", raising=False)
    assert [one.text for one in tesseract.installed().read(picture, 200, 60)] == [one.text for one in here] != []
