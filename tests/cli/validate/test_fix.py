"""``--fix`` and its kin: what is mended, where it goes, and that nothing is lost."""

from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path

import pytest

from tests.cli.validate.conftest import NOTICE, RULE, Judge
from tests.readers.docx.build import p, package, run
from tests.readers.files import docx
from thongbao import office
from thongbao.cli.app import main
from thongbao.readers import read
from thongbao.readers.source import Source

SAMPLES = Path(__file__).parents[3] / "samples"


def test_a_copy_is_mended_and_judged(judge: Judge, bad: Path) -> None:
    before = bad.read_bytes()
    result = judge("bad.txt", "--fix")
    assert (result.code, result.err) == (0, "bad.txt: findings mended: 1, in bad.fixed.txt\n")
    assert "no findings" in result.out
    assert bad.read_bytes() == before
    assert Path("bad.fixed.txt").read_text("utf-8") == NOTICE.format(number="07")
    again = judge("bad.txt", "--fix")
    assert again.code == 5
    assert "bad.fixed.txt" in again.err
    assert judge(".", "--fix", "--force").code == 0  # the copy of the first run is no document of its own
    assert sorted(path.name for path in Path().iterdir()) == ["bad.fixed.txt", "bad.txt"]


def test_what_is_left_decides(judge: Judge, tmp_path: Path) -> None:
    text = NOTICE.format(number="7").replace("cơ quan biết, thực", "cơ quan biết , thực")
    (tmp_path / "a.txt").write_text(text, "utf-8")
    report = json.loads(judge("a.txt", "--fix", "-f", "json", select=f"{RULE},ND30-C09").out)
    assert RULE not in {one["rule"] for one in report["findings"]}
    assert report["files"][0]["file"] == "a.fixed.txt"


def test_what_should_be_confirmed_waits(judge: Judge, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NOTICE.format(number="07").replace("lịch nghỉ", "lich nghỉ buru điện"), "utf-8")
    kept = judge("a.txt", "--fix", select="X-CHINH-TA")
    assert (kept.code, kept.err) == (1, "a.txt: nothing to mend\n")
    assert not Path("a.fixed.txt").exists()
    mended = judge("a.txt", "--unsafe-fixes", select="X-CHINH-TA")
    assert (mended.code, mended.err) == (0, "a.txt: findings mended: 1, in a.fixed.txt\n")
    assert "bưu điện" in Path("a.fixed.txt").read_text("utf-8")


def test_in_place_keeps_the_old_file(judge: Judge, bad: Path) -> None:
    before = bad.read_bytes()
    Path("bad.txt.bak").write_text("mine")
    result = judge("bad.txt", "--in-place")
    assert result.code == 0
    assert result.err.splitlines()[0] == "bad.txt: the old file is kept as bad.txt.bak2"
    assert Path("bad.txt.bak").read_text() == "mine"
    assert Path("bad.txt.bak2").read_bytes() == before
    assert bad.read_text("utf-8") == NOTICE.format(number="07")
    assert judge("bad.txt", "--in-place").err == "bad.txt: nothing to mend\n"
    assert not Path("bad.txt.bak3").exists()


def test_diff_writes_nothing(judge: Judge, bad: Path, good: Path) -> None:
    before = bad.read_bytes()
    result = judge("bad.txt", "good.txt", "--diff")
    assert result.code == 1
    assert result.out.splitlines()[:2] == ["--- a/bad.txt", "+++ b/bad.txt"]
    changed = [line[1:].split()[1] for line in result.out.splitlines()[3:] if line[0] in "-+"]
    assert changed == ["7/TB-UBND", "07/TB-UBND"]
    assert bad.read_bytes() == before
    assert sorted(path.name for path in Path().iterdir()) == ["bad.txt", "good.txt"]
    assert judge("good.txt", "--diff").code == 0
    assert judge("bad.txt", "--diff", "--exit-zero").code == 0


def test_copies_may_go_elsewhere(judge: Judge, bad: Path, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert judge("bad.txt", "--fix", "-o", "x/one.txt").code == 0
    assert Path("x/one.txt").read_text("utf-8") == NOTICE.format(number="07")
    assert judge("bad.txt", "good.txt", "--fix", "-o", "all/").code == 0
    assert [path.name for path in Path("all").iterdir()] == ["bad.txt"]
    data = bad.read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))
    assert judge("-", "--fix", "-o", "stdin.txt").code == 0
    assert Path("stdin.txt").read_text("utf-8") == NOTICE.format(number="07")
    assert judge("-", "--fix").code == 2


def test_no_copy_takes_the_place_of_a_document_or_of_another_copy(judge: Judge, bad: Path) -> None:
    for name in ("a/tb.txt", "b/tb.txt"):
        Path(name).parent.mkdir()
        shutil.copy(bad, name)
    for arguments in (("a", "b", "-o", "out/"), ("a", "-o", "a/"), ("a/tb.txt", "-o", "a/tb.txt")):
        result = judge(*arguments, "--fix", "--force")
        assert result.code == 2
        assert "the mended copy would take the place of" in result.err
    assert not Path("out").exists()
    assert Path("a/tb.txt").read_bytes() == bad.read_bytes()


def test_comments_and_line_ends_stay(judge: Judge, tmp_path: Path) -> None:
    text = NOTICE.format(number="7").replace("\nNơi", "\n<!-- thongbao: ignore C09 -->\nNơi")
    (tmp_path / "a.txt").write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    judge("a.txt", "--fix")
    wanted = text.replace("Số: 7/", "Số: 07/").replace("\n", "\r\n").encode("utf-8-sig")
    assert Path("a.fixed.txt").read_bytes() == wanted


def test_word_files_and_tracked_changes(judge: Judge, tmp_path: Path) -> None:
    source = (SAMPLES / "lien-tich-hai-so" / "source.docx").read_bytes()
    (tmp_path / "a.docx").write_bytes(source)
    result = judge("a.docx", "--fix", select="ND30-C09-NOINHAN-LUU")
    assert (result.code, "findings mended: 1" in result.err) == (0, True)
    tracked = judge("a.docx", "--track-changes", "Trần Văn Mẫu", "-o", "t.docx", select="ND30-C09-NOINHAN-LUU")
    assert tracked.code == 0
    words = {path: read(Source(path, Path(path).read_bytes())) for path in ("a.fixed.docx", "t.docx")}
    assert words["a.fixed.docx"].blocks == words["t.docx"].blocks
    out = judge("a.docx", "--diff", select="ND30-C09-NOINHAN-LUU").out
    assert "-- Lưu: VT: STC, SXD (30b)." in out
    assert "+- Lưu: VT, STC, SXD" in out


def test_what_cannot_be_mended_is_told(judge: Judge, tmp_path: Path) -> None:
    shutil.copy(SAMPLES / "lien-tich-hai-so" / "source.pdf", tmp_path / "a.pdf")
    result = judge("a.pdf", "--fix", select="ND30-C09-NOINHAN-LUU")
    assert result.code == 1
    assert "a.pdf: findings that could not be mended: 1: only .docx and plain text can be mended" in result.err
    assert not Path("a.fixed.pdf").exists()


def test_records_are_judged_as_before(judge: Judge, bad: Path) -> None:
    assert main(["parse", "bad.txt", "-o", "r.yaml", "-q"]) == 0
    before = Path("r.yaml").read_bytes()
    assert judge("r.yaml", "--fix").code == 1
    assert Path("r.yaml").read_bytes() == before


def test_mends_that_make_no_sense_are_refused(judge: Judge, bad: Path) -> None:
    assert judge("bad.txt", "--in-place", "-o", "x").code == 2
    assert judge("bad.txt", "--in-place", "--diff").code == 2
    assert judge("bad.txt", "--track-changes", " ").code == 2
    assert judge("bad.txt", "--fix", "--write-baseline", "x").code == 2


OLD = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
WORDS = "Uû ban nh©n d©n tØnh th«ng b¸o kÕt luËn cña ®ång chÝ Chñ tÞch"
MEANT = "Uỷ ban nhân dân tỉnh thông báo kết luận của đồng chí Chủ tịch"


@pytest.mark.parametrize("regime", ["ND30", "TT01", "HD05", None])
def test_old_letters_become_unicode_under_any_rules(judge: Judge, tmp_path: Path, regime: str | None) -> None:
    (tmp_path / "a.docx").write_bytes(package(p(run(WORDS, OLD))))
    options = ("--regime", regime) if regime else ()
    told = judge("a.docx", "--diff", *options, select="ND30-C00-UNICODE,TT01-C00-PHONG,X-NFC")
    assert "TCVN3" in told.out
    result = judge("a.docx", "--fix", *options, select="ND30-C00-UNICODE,TT01-C00-PHONG,X-NFC")
    assert result.code == 0
    layout = read(Source.from_path(Path("a.fixed.docx")))
    assert [getattr(block, "text", None) for block in layout.blocks] == [MEANT]
    assert layout.encoding == "unicode"
    again = judge("a.fixed.docx", "--fix", *options, select="ND30-C00-UNICODE,TT01-C00-PHONG,X-NFC")
    assert not Path("a.fixed.fixed.docx").exists()
    assert again.code == 0


@pytest.mark.skipif(not office.available(), reason="LibreOffice is not installed")
def test_a_doc_is_mended_as_a_docx(judge: Judge, tmp_path: Path) -> None:
    data = office.convert(docx(p(run(WORDS, OLD))), "docx", "doc", name="x", seconds=120)
    (tmp_path / "a.doc").write_bytes(data)
    result = judge("a.doc", "--fix", select="X-NFC")
    assert (result.code, result.err) == (0, "a.doc: findings mended: 1, in a.fixed.docx\n")
    layout = read(Source.from_path(Path("a.fixed.docx")))
    assert [getattr(block, "text", None) for block in layout.blocks] == [MEANT]
    assert judge("a.doc", "--fix", select="X-NFC").code == 5
    assert judge(".", "--fix", "--force", select="X-NFC").code == 0
    assert judge("a.doc", "--in-place", select="X-NFC").code == 0
    assert (tmp_path / "a.doc").read_bytes() == data
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.doc", "a.docx", "a.fixed.docx"]
