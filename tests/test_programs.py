"""Where the programs of others are looked for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from thongbao.office.profile import environment
from thongbao.programs import LIBREOFFICE, TESSERACT, Program, find, located


def program(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    path.chmod(0o755)
    return str(path)


def test_the_current_folder_is_not_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There may be a tesseract.exe beside the documents of a stranger."""
    for name in ("tesseract", "tesseract.exe"):
        program(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", "below/..", str(tmp_path / "none")]))
    for system in ("nt", "posix"):
        assert located("tesseract", system=system) is None
    assert find(TESSERACT) is None


def test_endings_of_windows(tmp_path: Path) -> None:
    program(tmp_path / "soffice.exe")
    program(tmp_path / "git.bat")
    folders = [str(tmp_path)]
    assert located("soffice", folders, "nt") == str(tmp_path / "soffice.exe")
    program(tmp_path / "soffice.com")  # the one that waits until all is done
    assert located("soffice", folders, "nt") == str(tmp_path / "soffice.com")
    assert located("git", folders, "nt") is None  # a script takes its arguments apart again


@pytest.mark.skipif(os.name == "nt", reason="the programs that are made have no ending")
@pytest.mark.parametrize(
    ("variable", "what", "below"),
    [
        ("PROGRAMFILES", LIBREOFFICE, "LibreOffice/program/soffice"),
        ("PROGRAMFILES", TESSERACT, "Tesseract-OCR/tesseract"),
        ("LOCALAPPDATA", TESSERACT, "Programs/Tesseract-OCR/tesseract"),
    ],
)
def test_where_installers_of_windows_put_programs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, what: Program, below: str
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "none"))
    monkeypatch.setenv(variable, str(tmp_path))
    assert find(what) is None
    made = program(tmp_path / below)
    assert find(what) == made


def test_the_path_may_have_quotes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f'"{tmp_path}"')
    made = program(tmp_path / ("git.exe" if os.name == "nt" else "git"))
    assert located("git") == made


def test_what_libreoffice_is_told_of_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SYSTEMDRIVE", "SECRET", "APPDATA", "PATH"):
        monkeypatch.setenv(name, "here")
    there = environment(tmp_path, "win32")
    assert there["SYSTEMDRIVE"] == there["PATH"] == "here"
    assert there["APPDATA"] == there["TEMP"] == str(tmp_path)
    assert "SECRET" not in there
    assert "SAL_USE_VCLPLUGIN" not in there
    assert environment(tmp_path, "linux")["SAL_USE_VCLPLUGIN"] == "svp"
