"""Scans on the command line: ``--ocr``, and what is said when nothing can read them."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.readers.ocr.scans import drawn, file_of, needs_tesseract
from thongbao import parse
from thongbao.cli.app import main
from thongbao.errors import UnreadableError
from thongbao.readers.ocr.engine import tesseract
from thongbao.readers.source import Limits

LINES = ("apt install tesseract-ocr tesseract-ocr-vie", "winget install", "brew install")


@pytest.fixture
def scan(tmp_path: Path) -> str:
    path = tmp_path / "a.png"
    path.write_bytes(file_of(drawn("mau-nd30-quyet-dinh")[0]))
    return str(path)


@pytest.fixture(autouse=True)
def ask_again() -> Iterator[None]:
    """Forget which Tesseract was found, before and behind a test."""
    tesseract.installed.cache_clear()
    yield
    tesseract.installed.cache_clear()


@pytest.fixture
def nothing_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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


SAMPLE = str(Path(__file__).parents[2] / "samples" / "cong-doan-2025" / "source.pdf")


@pytest.mark.usefixtures("nothing_installed")
def test_text_that_was_to_be_read_as_a_scan_is_called_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--ocr", "always", SAMPLE]) == 4
    err = capsys.readouterr().err
    assert "--ocr always cần chương trình Tesseract" in err
    assert "hãy bỏ --ocr always" in err
    assert "bản quét" not in err
    assert main(["parse", "--ocr", "auto", SAMPLE]) == 0


@pytest.mark.usefixtures("nothing_installed")
def test_pages_that_wait_for_tesseract_are_told_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mixed = pdfium_mixed(tmp_path / "mixed.pdf")
    assert main(["--lang", "en", "parse", str(mixed)]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "page 2 can only be read from its picture; install Tesseract" in told
    assert "--ocr never" not in told


def pdfium_mixed(path: Path) -> Path:
    """A page of text and one that is a picture, in one PDF."""
    import pypdfium2

    whole = pypdfium2.PdfDocument(SAMPLE)
    scan = path.with_name("scan.pdf")
    drawn("mau-nd30-quyet-dinh")[0].save(scan, "PDF", resolution=200)
    made = pypdfium2.PdfDocument.new()
    made.import_pages(whole, [0])
    made.import_pages(pypdfium2.PdfDocument(scan), [0])
    made.save(path)
    return path


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


def stand_in(folder: Path, does: str) -> None:
    """Make a Tesseract that has its model and then ``does`` something with each picture."""
    program = folder / "tesseract"
    program.write_text(
        '#!/bin/sh\nPATH=/usr/bin:/bin\ncase "$1" in --version) echo tesseract 9.9;; --list-langs) echo vie;;'
        f" *) {does};; esac\n"
    )
    program.chmod(0o755)


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
@pytest.mark.usefixtures("nothing_installed")
@pytest.mark.parametrize("form", ["PNG", "TIFF", "PDF"])
def test_an_engine_that_fails_everywhere_is_no_empty_record(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stand_in(tmp_path, "kill -SEGV $$")
    path, out = tmp_path / "a.bin", tmp_path / "out"
    page = drawn("mau-nd30-quyet-dinh")[0]
    if form == "PDF":
        page.save(path, "PDF", resolution=200)
    else:
        path.write_bytes(file_of(*[page] * (1 + (form == "TIFF")), form=form))
    assert main(["--lang", "en", "parse", "--no-cache", str(path)]) == 3
    told, err = capsys.readouterr()
    assert told == ""
    assert "a.bin: the OCR program failed on every page" in err
    assert main(["--lang", "en", "batch", "--no-cache", str(path), str(out)]) != 0
    assert not list(out.rglob("*.yaml"))


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
@pytest.mark.usefixtures("nothing_installed")
def test_an_engine_that_hangs_is_stopped(tmp_path: Path) -> None:
    stand_in(tmp_path, "exec sleep 1000")
    with pytest.raises(UnreadableError, match=r"2 giây.*nâng --timeout"):
        parse(file_of(drawn("mau-nd30-quyet-dinh")[0]), limits=Limits(seconds=2, cache=False))


@needs_tesseract
@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
@pytest.mark.parametrize("form", ["TIFF", "PDF"])
def test_the_time_limit_bounds_each_page_that_is_recognised(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Shorter than it was ever fixed, and for all that the engine is asked of a page together."""
    real = shutil.which("tesseract")
    once = f"[ -e '{tmp_path}/once' ] || {{ touch '{tmp_path}/once'; exec sleep 1000; }}"
    stand_in(tmp_path, f"case \"$*\" in *hocr*) {once};; esac; exec '{real}' \"$@\"")
    monkeypatch.setenv("PATH", str(tmp_path))
    page, path = drawn("mau-nd30-quyet-dinh")[0], tmp_path / f"a.{form.lower()}"
    page.save(path, form, save_all=True, append_images=[page], **({"resolution": 200} if form == "PDF" else {}))
    for command in (["parse", str(path)], ["batch", str(path), str(tmp_path / "out")]):
        (tmp_path / "once").unlink(missing_ok=True)
        started = time.monotonic()
        assert main(["--lang", "en", *command, "--timeout", "15", "--no-cache"]) == 0
        assert time.monotonic() - started < 55
        told = capsys.readouterr().out or next((tmp_path / "out").rglob("*.yaml")).read_text("utf-8")
        told = " ".join(told.split())
        assert "page 1: recognising its letters took more than 15 s, so it was left out; raise --timeout" in told
        assert "--ocr never" not in told
        assert "code: QĐ" in told


@needs_tesseract
@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
def test_a_page_that_the_engine_breaks_on_is_told_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = shutil.which("tesseract")
    stand_in(tmp_path, f"[ -e '{tmp_path}/once' ] && exec '{real}' \"$@\"; touch '{tmp_path}/once'; exit 1")
    monkeypatch.setenv("PATH", str(tmp_path))
    page = drawn("mau-nd30-quyet-dinh")[0]
    notice = parse(file_of(page, page, form="TIFF"), limits=Limits(cache=False))
    assert notice.source.pages == 2
    assert notice.kind.code == "QĐ"
    assert [doubt.message for doubt in notice.doubts if "trang 1:" in doubt.message and "bị lỗi" in doubt.message]
