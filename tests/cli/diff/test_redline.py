"""``thongbao diff --format docx`` as it is called."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

import thongbao
from tests.cli.conftest import Cli, Result
from tests.settling import settled
from thongbao.cli.app import main
from thongbao.diff.compare import diff

SAMPLES = Path(__file__).parents[3] / "samples"


@pytest.fixture
def cli(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Cli:
    """Run the command line in English, in a folder of its own, on real documents."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("THONGBAO_LANG", "en")

    def run(*arguments: str) -> Result:
        code = main(list(arguments))
        out, err = capfdbinary.readouterr()
        return Result(code, out.decode(), err.decode())

    return run


@pytest.fixture
def drafts(tmp_path: Path) -> None:
    """A notice of 2015 and one like it of 2025, in several formats."""
    for name, sample in (("a", "mau-tt01-thong-bao"), ("b", "mau-tld933-thong-bao")):
        for ending in ("docx", "pdf", "txt"):
            shutil.copy(SAMPLES / sample / f"source.{ending}", tmp_path / f"{name}.{ending}")
        shutil.copy(SAMPLES / sample / "notice.yaml", tmp_path / f"{name}.yaml")


def body(name: str) -> str:
    with zipfile.ZipFile(name) as opened:
        return opened.read("word/document.xml").decode()


@pytest.mark.parametrize("one", ["a.docx", "a.pdf", "a.txt", "a.yaml"])
@pytest.mark.parametrize("two", ["b.docx", "b.pdf", "b.txt", "b.yaml"])
def test_any_format_becomes_any_other(cli: Cli, drafts: None, one: str, two: str) -> None:
    done = cli("diff", one, two, "-o", "out.docx")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("out.docx: changes written: ")
    assert done.err.count("\n") == 1
    marked = Path("out.docx").read_bytes()
    wanted, begun = (thongbao.load(name) if name.endswith("yaml") else thongbao.parse(name) for name in (two, one))
    accepted, rejected = (thongbao.parse(settled(marked, accept=way)) for way in (True, False))
    assert not {change.kind for change in diff(accepted, wanted, ignore_form=True).changes if change.part == "body"}
    assert accepted.number == wanted.number
    assert accepted.signature == wanted.signature
    assert rejected.number == begun.number
    assert rejected.sections == begun.sections


def test_who_and_when(cli: Cli, drafts: None) -> None:
    assert cli("diff", "a.docx", "b.docx", "-o", "out.docx").code == 1
    assert 'w:author="thongbao" w:date="2025-09-03T00:00:00Z"' in body("out.docx")
    first = Path("out.docx").read_bytes()
    assert cli("diff", "a.docx", "b.docx", "-o", "out.docx").code == 5
    assert Path("out.docx").read_bytes() == first
    assert cli("diff", "a.docx", "b.docx", "-o", "out.docx", "--force").code == 1
    assert Path("out.docx").read_bytes() == first
    done = cli(
        "diff", "a.docx", "b.docx", "-f", "docx", "-o", "x.docx", "--author", "Văn phòng", "--date", "2026-07-15T08:30"
    )
    assert done.code == 1
    assert 'w:author="Văn phòng" w:date="2026-07-15T08:30:00Z"' in body("x.docx")
    local = cli("diff", "a.docx", "b.docx", "-o", "y.docx", "--date", "2026-07-15T08:30+07:00")
    assert local.code == 1
    assert 'w:date="2026-07-15T01:30:00Z"' in body("y.docx")


def test_the_same_notice_gives_the_document_itself(cli: Cli, drafts: None) -> None:
    done = cli("diff", "a.docx", "a.pdf", "-o", "out.docx")
    assert done.code == 0
    assert Path("out.docx").read_bytes() == Path("a.docx").read_bytes()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-f", "docx"], "needs --output"),
        (["-o", "x.docx", "--tasks"], "--tasks has no form docx"),
        (["-o", "x.html", "--author", "A"], "for the form docx only"),
        (["--date", "2026-01-01"], "for the form docx only"),
        (["-o", "x.docx", "--date", "hôm qua"], "is no date"),
        (["-o", "x.docx", "--author", " "], "the author is missing"),
    ],
)
def test_what_makes_no_sense_is_refused(cli: Cli, drafts: None, options: list[str], said: str) -> None:
    done = cli("diff", "a.docx", "b.docx", *options)
    assert done.code == 2
    assert said in done.err
    assert not Path("x.docx").exists()


def test_a_signed_document_is_refused(cli: Cli, drafts: None) -> None:
    with zipfile.ZipFile("a.docx", "a") as opened:
        opened.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    done = cli("diff", "a.docx", "b.docx", "-o", "x.docx")
    assert done.code == 2
    assert "a.docx: the file is digitally signed" in done.err
    assert not Path("x.docx").exists()
