"""``thongbao parse``: where records go, in which form, and with which exit code."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.cli.conftest import Cli
from thongbao.notice import schema
from thongbao.notice.files import store

Files = Any


def names(folder: str) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file())


def test_one_file_is_yaml_on_stdout(cli: Cli, files: Files) -> None:
    files(**{"tb.txt": "nghỉ lễ"})
    result = cli("parse", "tb.txt")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("record: thongbao/1\n")
    (notice,) = store.read_records(result.out.encode(), "yaml", "x")
    assert notice.subject == "nghỉ lễ"


def test_several_files_in_every_format(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "một", "b.txt": "hai"})
    assert cli("parse", "a.txt", "b.txt").out.count("\n---\n") == 1
    assert [item["subject"] for item in cli("parse", "a.txt", "b.txt", "-f", "json").json()] == ["một", "hai"]
    assert cli("parse", "a.txt", "-f", "json").json()["subject"] == "một"
    lines = cli("parse", "a.txt", "b.txt", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["subject"] for line in lines] == ["một", "hai"]


def test_broken_files_are_reported_and_the_others_still_done(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "broken", "b.txt": "hai", "c.txt": "tool"})
    result = cli("parse", "a.txt", "b.txt", "c.txt", "none.txt", "--format", "json")
    assert result.code == 4
    assert [item["subject"] for item in result.json()] == ["hai"]
    errors = result.err.splitlines()
    assert [line for line in errors if line.startswith("error: a.txt: ")]
    assert [line for line in errors if line.startswith("error: none.txt: ")]
    assert errors[-1] == "1 documents read, 3 failed"
    assert "Traceback" not in result.err


def test_errors_name_the_whole_path(cli: Cli, files: Files) -> None:
    files(**{"in/a.txt": "broken", "in/sub/a.txt": "broken"})
    errors = cli("parse", "-r", "in", "-q").err.replace("\\", "/").splitlines()
    assert [line.split(": ")[1] for line in errors] == ["in/a.txt", "in/sub/a.txt"]


def test_a_single_broken_file_leaves_nothing_behind(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "broken"})
    result = cli("parse", "a.txt", "-f", "json", "-o", "out.json")
    assert (result.code, result.out) == (3, "")
    assert names(".") == ["a.txt"]


def test_a_bug_on_one_file_is_one_line_and_code_70(
    cli: Cli, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    files(**{"a.txt": "bug", "b.txt": "hai"})
    result = cli("parse", "a.txt", "b.txt", "-q")
    assert result.code == 70
    assert "subject: hai" in result.out
    assert result.err.startswith("internal error: a.txt: ZeroDivisionError (cli/conftest.py:")
    assert result.err.endswith(") (set THONGBAO_DEBUG=1 to see the traceback)\n")
    assert result.err.count("\n") == 1
    monkeypatch.setenv("THONGBAO_DEBUG", "1")
    assert "Traceback (most recent call last)" in cli("parse", "a.txt").err


def test_ctrl_c_ends_with_130(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "stop", "b.txt": "hai"})
    result = cli("parse", "a.txt", "b.txt", "-o", "out")
    assert (result.code, result.err) == (130, "")
    assert not Path("out").exists()


def test_strict_leaves_with_the_findings_code(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "doubt", "b.txt": "hai"})
    assert cli("parse", "a.txt").code == 0
    assert cli("parse", "b.txt", "--strict").code == 0
    result = cli("parse", "a.txt", "--strict")
    assert (result.code, result.err) == (1, "a.txt: 1 doubts\n")
    assert "subject: doubt" in result.out


def test_evidence_stands_by_path_and_fits_the_schema(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "một"})
    record = cli("parse", "a.txt", "--evidence", "-f", "json").json()
    assert record["evidence"] == {
        "issued.date": [
            {"page": 1, "box": [1.0, 2.3, 3.0, 4.0], "paragraph": 5, "line": None},
            {"page": None, "box": None, "paragraph": None, "line": 7},
        ]
    }
    Draft202012Validator(schema.schema()).validate(record)
    text = cli("parse", "a.txt", "--evidence").out
    assert "    - page: 1\n      box: [1.0, 2.3, 3.0, 4.0]\n      paragraph: 5\n" in text
    assert store.read_records(text.encode(), "yaml", "x")[0].subject == "một"


def test_output_is_a_file_or_a_folder(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "một", "b.txt": "hai"})
    assert cli("parse", "a.txt", "-o", "one.json").code == 0
    assert json.loads(Path("one.json").read_text("utf-8"))["subject"] == "một"
    cli("parse", "a.txt", "-o", "new/")
    cli("parse", "a.txt", "b.txt", "-o", "many", "-f", "json")
    Path("there").mkdir()
    cli("parse", "a.txt", "--output", "there")
    cli("parse", "a.txt", "b.txt", "-o", "all.jsonl")
    assert names("new") == ["a.yaml"]
    assert names("many") == ["a.json", "b.json"]
    assert names("there") == ["a.yaml"]
    assert len(Path("all.jsonl").read_text("utf-8").splitlines()) == 2


def test_files_are_kept_without_force(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "một", "b.txt": "hai", "a.yaml": "mine", "old.json": "mine", "file": ""})
    result = cli("parse", "a.txt", "b.txt", "--beside")
    assert result.code == 5
    assert "a.yaml: the file exists already" in result.err
    assert "hint: add --force" in result.err
    assert Path("a.yaml").read_text("utf-8") == "mine"
    assert Path("b.yaml").is_file()
    assert cli("parse", "a.txt", "-o", "old.json").code == 5
    assert cli("parse", "a.txt", "b.txt", "--beside", "--force").code == 0
    assert "subject: một" in Path("a.yaml").read_text("utf-8")
    assert cli("parse", "a.txt", "b.txt", "-o", "file").code == 2
    assert cli("parse", "a.txt", "-o", "file/x.yaml").code == 5


def test_names_that_would_collide_keep_their_ending(cli: Cli, files: Files) -> None:
    files(**{"in/a.txt": "một", "in/a.md": "hai", "in/b.txt": "ba", "in/B.md": "bốn", "in/sub/a.txt": "năm"})
    assert cli("parse", "-r", "in", "-o", "out").code == 0
    assert names("out") == ["B.md.yaml", "a.md.yaml", "a.txt.yaml", "b.txt.yaml", "sub/a.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names to begin with")
def test_names_that_windows_refuses_are_changed(cli: Cli, files: Files) -> None:
    odd = [
        "CON.txt",
        "nul.a.txt",
        "a:b?.txt",
        "dots...txt",
        "LPT1x.txt",
        "ế😀.txt",
        "x" * 200 + ".txt",
        "ữ" * 80 + ".txt",
    ]
    files(
        **{f"in/{name}": "x" for name in odd}, **{"in/" + unicodedata.normalize("NFD", "Tệp") + ".txt": "x"}
    )
    assert cli("parse", "in", "-o", "out").code == 0
    made = names("out")
    assert len(made) == len(odd) + 1
    assert {"CON_.yaml", "nul_.a.yaml", "a_b_.yaml", "dots.yaml", "LPT1x.yaml", "ế😀.yaml"} <= set(made)
    assert max(len(os.fsencode(name)) for name in made) < 250


def test_folders_and_patterns_are_expanded_by_us(cli: Cli, files: Files) -> None:
    files(**{"in/a.txt": "một", "in/b.pdf": "hai", "in/sub/c.md": "ba", "in/~$a.docx": "no",
             "in/.h.txt": "no", "in/x.exe": "no", "in/.git/d.txt": "no", "in/[1].txt": "bốn"})  # fmt: skip

    def subjects(*arguments: str) -> list[str]:
        return [item["subject"] for item in cli("parse", "-q", *arguments, "-f", "json").json()]

    assert subjects("in") == ["bốn", "một", "hai"]
    assert subjects("in", "--recursive") == ["bốn", "một", "hai", "ba"]
    assert subjects("in/*.txt", "in/b.pdf", "in/a.txt") == ["bốn", "một", "hai"]
    assert subjects("in/**/*.md", "in/[1].txt") == ["ba", "bốn"]
    result = cli("parse", "*.none", "in/sub/*.q")
    assert (result.code, result.out) == (3, "")
    assert "*.none: no file matches" in result.err
    Path("empty").mkdir()
    assert "add -r" in cli("parse", "empty").err


def test_a_folder_that_is_closed_to_us_is_reported(
    cli: Cli, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    files(**{"in/a.txt": "một", "in/closed/b.txt": "hai"})
    scan = os.scandir

    def refuse(path: Any) -> Any:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    result = cli("parse", "-r", "in")
    assert result.code == 3
    assert "subject: một" in result.out
    assert "closed: " in result.err


@pytest.mark.parametrize("name", ["", "a" * 5000, "a" * 5000 + "*"])
def test_a_name_that_can_be_no_file_is_an_unreadable_input(cli: Cli, name: str) -> None:
    done = cli("parse", name)
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("error: ")
    assert done.err.count("\n") == 1


def test_an_over_long_name_of_the_output_is_an_output_error(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "một"})
    done = cli("parse", "a.txt", "-o", "a" * 5000 + ".yaml")
    assert done.code == 5
    assert "cannot be written" in done.err


def test_a_name_in_the_other_unicode_form_is_found(cli: Cli, files: Files) -> None:
    files(**{unicodedata.normalize("NFD", "Thông báo số 7.txt"): "một"})
    assert "subject: một" in cli("parse", unicodedata.normalize("NFC", "Thông báo số 7.txt")).out


def test_stdin_is_a_document(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def piped(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data), isatty=lambda: False))

    piped("một".encode())
    assert "name: stdin" in cli("parse", "-").out
    piped(b"x" * 2000)
    assert cli("parse", "-", "--max-mb", "0.001").code == 3
    piped(b"x")
    assert cli("parse", "-", "--beside").code == 2


def test_limits_reach_the_reader(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "một"})
    assert cli("parse", "a.txt", "-f", "json", "--max-mb", "1.5", "--timeout", "9").json()["furniture"] == [
        "1.5 9"
    ]
    assert cli("parse", "a.txt", "-f", "json").json()["furniture"] == ["200 60"]
    assert cli("parse", "a.txt", "--max-mb", "0.000001").code == 3


def test_quiet_and_logs(cli: Cli, files: Files) -> None:
    files(**{"a.txt": "một", "b.txt": "broken"})
    assert cli("parse", "a.txt", "b.txt").err.count("\n") == 2
    assert cli("parse", "a.txt", "b.txt", "--quiet").err.count("\n") == 1
    result = cli("--verbose", "--log", "log.txt", "parse", "a.txt", "b.txt", "-q")
    assert "a.txt: text, 0 doubts" in result.err
    assert "b.txt: UnreadableError reading.not_found" in Path("log.txt").read_text("utf-8")
    assert cli("--log", "none/log.txt", "parse", "a.txt").code == 2


def test_file_names_cannot_steer_the_terminal(cli: Cli) -> None:
    result = cli("parse", "a\x1b[31m\u202eb.txt")
    assert result.code == 3
    assert "\x1b" not in result.err
    assert "\u202e" not in result.err


@pytest.mark.skipif(os.name == "nt", reason="terminals of a POSIX system")
@pytest.mark.parametrize(
    ("answer", "code", "subject"), [("y", 0, "subject: new"), ("n", 5, "mine"), ("", 5, "mine")]
)
def test_on_a_terminal_a_person_is_asked_before_a_file_is_replaced(
    tmp_path: Path, answer: str, code: int, subject: str
) -> None:
    import pty

    (tmp_path / "a.txt").write_text("new", "utf-8")
    (tmp_path / "a.yaml").write_text("mine", "utf-8")
    ours, theirs = pty.openpty()
    program = "import sys; from tests.cli.conftest import fake, main; sys.exit(main(sys.argv[1:], read=fake))"
    with subprocess.Popen(
        [sys.executable, "-c", program, "parse", "a.txt", "--beside"],
        cwd=tmp_path,
        stdin=theirs,
        stderr=theirs,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ) as running:
        os.write(ours, answer.encode() + b"\n")
        assert running.wait(60) == code
    os.close(ours)
    os.close(theirs)
    assert subject in (tmp_path / "a.yaml").read_text("utf-8")
