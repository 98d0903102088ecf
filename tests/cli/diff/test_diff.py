"""``thongbao diff`` as it is called."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

import thongbao
from tests.cli.conftest import Cli
from tests.cli.diff.conftest import record

HOSTILE = "<script>alert(1)</script> & \"x\" *b* [l](http://x) \x1b[31mred\u202e"


def test_same_and_different(cli: Cli, two: None, files: Callable[..., None]) -> None:
    assert cli("diff", "a.yaml", "a.yaml").code == 0
    assert "the same" in cli("diff", "a.yaml", "a.yaml").out
    done = cli("diff", "a.yaml", "b.json")
    assert done.code == 1
    assert done.err == ""
    assert done.out == (
        "a.yaml → b.json: added 1, changed 1\n"
        "\n"
        "Text\n"
        "~ changed · item 1\n"
        "    Sở Nội vụ trình [-kế hoạch-]{+đề án+}\n"
        "+ added · item 3\n"
        "    Sở Y tế tiêm chủng cho trẻ em\n"
    )
    quiet = cli("diff", "-q", "a.yaml", "b.json")
    assert (quiet.code, quiet.out, quiet.err) == (1, "", "")
    files(**{"a.txt": "về việc nghỉ lễ"})
    assert cli("diff", "a.txt", "a.yaml").code == 1


def test_json_is_one_object(cli: Cli, two: None) -> None:
    found = cli("diff", "a.yaml", "b.json", "-f", "json").json()
    assert (found["diff"], found["before"], found["after"]) == ("thongbao-diff/1", "a.yaml", "b.json")
    assert found["summary"] == {"total": 2, "inserted": 1, "changed": 1}
    assert found["same"] is False
    first, second = found["changes"]
    assert (first["kind"], first["path"], first["before"], first["after"]) == (
        "changed", "sections[0]", "Sở Nội vụ trình kế hoạch", "Sở Nội vụ trình đề án",
    )  # fmt: skip
    assert (second["kind"], second["path"], second["to"], second["before"]) == (
        "inserted", "sections[2]", "sections[2]", None,
    )  # fmt: skip
    assert yaml.safe_load(cli("diff", "a.yaml", "b.json", "-f", "yaml").out) == found


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_changes_make_the_other_record(cli: Cli, two: None, tmp_path: Path, form: str) -> None:
    assert cli("diff", "a.yaml", "b.json", "-o", f"ab.{form}").code == 1
    done = cli("diff", "--apply", f"ab.{form}", "a.yaml")
    assert done.code == 0
    assert done.out.startswith("record: thongbao/1\n")
    assert cli("diff", "--apply", f"ab.{form}", "a.yaml", "-o", "c.json").code == 0
    assert thongbao.load(tmp_path / "c.json") == thongbao.load(tmp_path / "b.json")
    assert cli("diff", "--apply", f"ab.{form}", "a.yaml", "-o", "c.json").code == 5
    wrong = cli("diff", "--apply", f"ab.{form}", "b.json")
    assert wrong.code == 2
    assert "not taken from" in wrong.err


def test_tasks(cli: Cli, two: None) -> None:
    found = cli("diff", "--tasks", "a.yaml", "b.json", "-f", "json").json()
    assert [change["kind"] for change in found["changes"]] == ["changed", "carried", "inserted"]
    assert "patch" not in found
    assert "carried over" in cli("diff", "--tasks", "a.yaml", "b.json").out
    assert cli("diff", "--tasks", "a.yaml", "a.yaml").code == 0


def test_form_alone_can_be_left_out(cli: Cli, tmp_path: Path) -> None:
    record(tmp_path / "a.yaml", "Uỷ ban nhân dân tỉnh")
    record(tmp_path / "b.yaml", "ỦY BAN nhân dân tỉnh")
    assert "form only" in cli("diff", "a.yaml", "b.yaml").out
    assert cli("diff", "--ignore-form", "a.yaml", "b.yaml").code == 0


@pytest.fixture
def odd(two: None, files: Callable[..., None], tmp_path: Path) -> None:
    """Files that cannot be compared, beside two that can."""
    twice = (tmp_path / "a.yaml").read_text("utf-8")
    files(**{
        "broken.txt": "broken", "tool.txt": "tool", "bug.txt": "bug", "folder/a.txt": "a", "folder/b.txt": "b",
        "several.yaml": f"{twice}---\n{twice}",
    })  # fmt: skip


@pytest.mark.usefixtures("odd")
@pytest.mark.parametrize(("arguments", "code", "said"), [
    (["a.yaml"], 2, "two notices"),
    (["a.yaml", "b.json", "a.yaml"], 2, "two notices"),
    (["-", "-"], 2, "standard input"),
    (["a.yaml", "none.docx"], 3, "none.docx"),
    (["a.yaml", "broken.txt"], 3, "broken.txt"),
    (["a.yaml", "tool.txt"], 4, ""),
    (["a.yaml", "bug.txt"], 70, "internal error"),
    (["a.yaml", "folder"], 2, "each side"),
    (["a.yaml", "several.yaml"], 3, "several.yaml"),
    (["a.yaml", "b.json", "-o", "bug.txt"], 5, "bug.txt"),
    (["--apply", "b.json", "a.yaml"], 3, "no result"),
    (["--apply", "none.json", "a.yaml"], 3, "none.json"),
    (["--apply", "b.json", "a.yaml", "b.json"], 2, "one record"),
    (["--apply", "b.json", "--tasks", "a.yaml"], 2, "--tasks"),
    (["--apply", "b.json", "-f", "html", "a.yaml"], 2, "yaml or json"),
])  # fmt: skip
def test_what_goes_wrong(cli: Cli, arguments: list[str], code: int, said: str) -> None:
    done = cli("diff", *arguments)
    assert done.code == code
    assert said in done.err
    assert done.out == ""


def test_nothing_is_a_notice_without_content(cli: Cli, two: None) -> None:
    found = cli("diff", "/dev/null", "a.yaml", "-f", "json").json()
    assert {change["kind"] for change in found["changes"]} == {"inserted"}
    assert cli("diff", "/dev/null", "/dev/null").code == 0


def test_text_of_documents_steers_nothing(cli: Cli, tmp_path: Path) -> None:
    record(tmp_path / "a.yaml", "Sở Nội vụ trình kế hoạch", subject="cũ")
    record(tmp_path / "b.yaml", f"Sở Nội vụ trình {HOSTILE}", HOSTILE, subject=HOSTILE)
    for form in ("text", "markdown", "html"):
        out = cli("diff", "a.yaml", "b.yaml", "-f", form).out
        assert "\x1b" not in out
        assert "\u202e" not in out
        if form != "text":
            assert "<script>alert" not in out
        if form == "markdown":
            assert "[l](" not in out
            assert "*b*" not in out.replace("\\*", "")


def test_a_wide_terminal_shows_both_sides(cli: Cli, two: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "140")
    wide = cli("diff", "a.yaml", "b.json").out
    assert re.search(r"Sở Nội vụ trình \x1b\[31;9mkế hoạch\x1b\[0m +│ Sở Nội vụ trình \x1b\[32mđề án", wide)
    monkeypatch.setenv("COLUMNS", "60")
    narrow = cli("diff", "a.yaml", "b.json").out
    assert "│" not in narrow
    assert "\x1b[31;9mkế hoạch\x1b[0m\x1b[32mđề án" in narrow
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in cli("diff", "a.yaml", "b.json").out


def test_lines_keep_to_the_width(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = "Sở Nội vụ phối hợp với các cơ quan liên quan rà soát, " * 6
    record(tmp_path / "a.yaml", long + "cũ")
    record(tmp_path / "b.yaml", long + "mới " + "x" * 200)
    for columns in ("60", "140"):
        monkeypatch.setenv("COLUMNS", columns)
        monkeypatch.setenv("FORCE_COLOR", "1")
        for line in cli("diff", "a.yaml", "b.yaml").out.splitlines():
            assert len(re.sub(r"\x1b\[[\d;]*m", "", line)) <= int(columns)
