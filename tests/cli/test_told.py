"""Messages say what was asked, in one language."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cli
from thongbao.errors import Exit


def test_an_empty_folder_is_told_by_what_was_asked(cli: Cli) -> None:
    Path("none/below").mkdir(parents=True)
    assert "-r" in cli("parse", "none").err
    result = cli("parse", "-r", "none")
    assert result.code == Exit.UNREADABLE
    assert "-r" not in result.err


def test_what_the_system_says_is_said_in_vietnamese(cli: Cli) -> None:
    Path("a.txt").write_text("THÔNG BÁO\n", encoding="utf-8")
    result = cli("parse", "a.txt", "-o", "a.txt/b.yaml")
    assert result.code == Exit.OUTPUT
    assert "Not a directory" not in result.err
