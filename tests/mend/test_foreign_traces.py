"""Comments and tracked changes of other people in a file that LibreOffice saved outlive every way to mend it."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import pytest

from tests.mend.helping import mended
from tests.mend.test_package import members
from tests.office import needs_office, texts, through_office
from thongbao.cli.app import main
from thongbao.readers.source import Source
from thongbao.rules.edits import SettleEdit

DRAFTED = Path(__file__).parent / "data" / "drafted.docx"
OTHERS = re.compile(r'<w:(ins|del|rPrChange) [^>]*w:author="Nguyễn Thị Mẫu"[^>]*>.*?</w:\1>')
MARKS = re.compile(r"<w:comment(?:RangeStart|RangeEnd|Reference) [^>]*>")
BODY = "word/document.xml"
WAYS = {
    "fix": ["--fix"],
    "unsafe": ["--unsafe-fixes", "--ignore", "X-TRACK-CHANGES"],
    "tracked": ["--track-changes", "Lê Văn Mẫu"],
    "unsafe tracked": ["--unsafe-fixes", "--track-changes", "Lê Văn Mẫu", "--ignore", "X-TRACK-CHANGES"],
}


def fixed(folder: Path, monkeypatch: pytest.MonkeyPatch, *options: str) -> bytes:
    """The file after mending in place."""
    monkeypatch.chdir(folder)
    shutil.copy(DRAFTED, "a.docx")
    main(["--lang", "en", "validate", "a.docx", "--in-place", "--isolated", "-q", *options])
    return Path("a.docx").read_bytes()


@pytest.mark.parametrize("way", WAYS)
def test_others_words_stay_and_other_parts_are_the_same_bytes(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    after = fixed(tmp_path, monkeypatch, *WAYS[way])
    assert Path("a.docx.bak").read_bytes() == DRAFTED.read_bytes()
    old, new = members(DRAFTED.read_bytes()), members(after)
    assert list(old) == list(new)
    assert [name for name in old if old[name] != new[name]] == [BODY]
    one, two = old[BODY][0].decode(), new[BODY][0].decode()
    assert len(OTHERS.findall(one)) == 4
    assert [match[0] for match in OTHERS.finditer(two)] == [match[0] for match in OTHERS.finditer(one)]
    assert MARKS.findall(two) == MARKS.findall(one)
    assert "Về đội ngũ nhà giáo" in "\n".join(texts(after))
    assert ("Lê Văn Mẫu" in two) == ("tracked" in way)


@pytest.mark.parametrize("way", WAYS)
def test_a_second_run_changes_nothing(way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    after = fixed(tmp_path, monkeypatch, *WAYS[way])
    main(["--lang", "en", "validate", "a.docx", "--in-place", "--isolated", "-q", *WAYS[way]])
    assert Path("a.docx").read_bytes() == after
    assert not Path("a.docx.bak2").exists()


def test_tracking_accepts_nothing_of_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    after = fixed(tmp_path, monkeypatch, "--unsafe-fixes", "--track-changes", "Lê Văn Mẫu")
    one, two = (members(data)[BODY][0].decode() for data in (DRAFTED.read_bytes(), after))
    assert [match[0] for match in OTHERS.finditer(two)] == [match[0] for match in OTHERS.finditer(one)]


def uncommented(data: bytes) -> bytes:
    """Without comments: a LibreOffice without windows has none to show them in, and ends."""
    return mended(Source("a.docx", data), SettleEdit("comments")).data


@pytest.mark.slow
@needs_office
def test_libreoffice_opens_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    after = {way.replace(" ", "-"): fixed(tmp_path, monkeypatch, *options) for way, options in WAYS.items()}
    after = {name: uncommented(data) for name, data in {**after, "before": DRAFTED.read_bytes()}.items()}
    accepted = through_office(after, "AcceptAllTrackedChanges")
    assert texts(accepted["tracked"]) == texts(accepted["fix"])
    assert texts(accepted["unsafe-tracked"]) == texts(accepted["unsafe"])
    rejected = through_office(after, "RejectAllTrackedChanges")
    assert texts(rejected["tracked"]) == texts(rejected["unsafe-tracked"]) == texts(rejected["before"])


def test_a_signed_file_is_refused_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(DRAFTED, "a.docx")
    with zipfile.ZipFile("a.docx", "a") as opened:
        opened.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    signed = Path("a.docx").read_bytes()
    assert main(["--lang", "en", "validate", "a.docx", "--in-place", "--isolated"]) == 1
    assert "the file is digitally signed: a change would break the signature" in capsys.readouterr().err
    assert Path("a.docx").read_bytes() == signed
    assert not Path("a.docx.bak").exists()
