"""Help, languages, wrong options, encodings, pipes, start-up; through the real program where it matters."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from thongbao import __version__
from thongbao.cli import group
from thongbao.errors import Exit
from thongbao.messages import AREAS, COMMANDS
from thongbao.messages.cli import frame

FORBIDDEN = re.compile(
    r"\| +(rich|yaml|lxml|pypdfium2|pdfplumber|docx|asyncio|pydantic|logging|dataclasses|socket|email|"
    r"thongbao\.(?:notice|layout|readers|recognise|vietnamese|pipeline|api))(?:\.\S*)?$",
    re.MULTILINE,
)


def program(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The real program in a process of its own; ``environment`` is added to ours."""
    kept = {
        name: value for name, value in os.environ.items() if name not in ("THONGBAO_LANG", "THONGBAO_DEBUG")
    }
    return subprocess.run(
        [sys.executable, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
        env={**kept, **environment},
    )


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["-h", "--lang", "en"]])
def test_start_up_imports_nothing_heavy(arguments: list[str]) -> None:
    done = program("-X", "importtime", "-m", "thongbao", *arguments)
    assert done.returncode == 0
    trace = done.stderr.decode()
    assert "thongbao.cli.group" in trace
    assert FORBIDDEN.findall(trace) == []


def test_import_of_the_package_is_instant() -> None:
    done = program("-X", "importtime", "-c", "import thongbao")
    mine = re.findall(r"\| +(thongbao\S*)$", done.stderr.decode(), re.MULTILINE)
    assert mine == ["thongbao"]
    assert FORBIDDEN.findall(done.stderr.decode()) == []


def test_version(cli: Cli) -> None:
    result = cli("--version")
    assert (result.code, result.out, result.err) == (0, f"thongbao {__version__}\n", "")


@pytest.mark.parametrize("command", [(), *((name,) for name in group.COMMANDS)])
def test_help_in_both_languages(cli: Cli, command: tuple[str, ...]) -> None:
    vi = cli("--lang", "vi", *command, "--help")
    en = cli(*command, "-h", "--lang=en")
    assert (vi.code, en.code) == (0, 0)
    assert vi.out.startswith("Cách dùng: thongbao")
    assert en.out.startswith("Usage: thongbao")
    assert "Ví dụ" in vi.out
    assert "Examples" in en.out
    for text in (vi.out, en.out):
        assert "\x1b" not in text
        assert max(map(len, text.splitlines())) <= 80
        assert text.count("  --") == text.replace("[default", "").count("  --")
    names = [pair for key, pair in frame.MESSAGES.items() if key.startswith("cli.name.")]
    english = {theirs for ours, theirs in names if ours != theirs}
    assert english.isdisjoint(re.findall(r"\w+", vi.out))
    options = re.compile(r"--[a-z-]+(?= |$)", re.MULTILINE)
    assert set(options.findall(vi.out)) == set(options.findall(en.out))


def test_language_of_the_environment(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cli("--help").out.startswith("Usage")
    monkeypatch.setenv("THONGBAO_LANG", "vi")
    assert cli("--help").out.startswith("Cách dùng")
    monkeypatch.delenv("THONGBAO_LANG")
    assert cli("--help").out.startswith("Cách dùng")
    assert cli("none", "--lang", "en").err.startswith("error: no such command 'none'")
    assert cli("none").err.startswith("lỗi: không có lệnh 'none'")


def test_every_exit_code_is_in_the_help(cli: Cli) -> None:
    text = cli("--help").out
    for code in [*Exit, 130, 141]:
        assert re.search(rf"^  {int(code)} +\S", text, re.MULTILINE)


def test_both_languages_have_the_same_fields() -> None:
    fields = re.compile(r"\{(\w+?)(?:_en)?\}")  # a value of words may be given in both languages
    modules = [home for area, home in AREAS.items() if area != "cli"]
    modules += [f"cli.{name}" for name in ("frame", *COMMANDS)]
    for module in modules:
        for key, (vi, en) in import_module(f"thongbao.messages.{module}").MESSAGES.items():
            assert set(fields.findall(vi)) == set(fields.findall(en)), key


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["prase"], "no such command 'prase'; did you mean 'parse'?"),
        (["frob"], f"no such command 'frob'; the commands are: {', '.join(group.COMMANDS)}"),
        (["parse"], "FILE... is missing"),
        (["parse", "--frmat", "x", "a"], "no such option: --frmat; did you mean --format?"),
        (["parse", "--zzz", "a"], "no such option: --zzz"),
        (["parse", "--format", "xml", "a"], "--format: wrong value; expected: yaml | json | jsonl"),
        (["parse", "--max-mb", "-1", "a"], "--max-mb: wrong value; expected: 0 - 1000000"),
        (["parse", "--max-pages", "0", "a"], "--max-pages: wrong value; expected: >= 1"),
        (["parse", "--max-mb", "inf", "a"], "--max-mb: wrong value; expected: 0 - 1000000"),
        (["parse", "--timeout", "nan", "a"], "--timeout: wrong value; expected: 0 - 1000000"),
        (["show", "--max-mb", "nan", "a"], "--max-mb: wrong value; expected: 0 - 1000000"),
        (["parse", "--timeout", "soon", "a"], "--timeout: wrong value"),
        (["parse", "a", "-o"], "-o needs a value"),
        (["parse", "--force=1", "a"], "--force takes no value"),
        (["parse", "--beside", "-o", "x", "a"], "--beside and --output exclude each other"),
        (["schema", "x"], "too many arguments: x"),
        (["--lang", "fr", "schema"], "--lang: 'vi' or 'en' is expected, found 'fr'"),
        (["schema", "--lang"], "--lang: 'vi' or 'en' is expected, found ''"),
        (["--odd"], "no such option: --odd"),
    ],
)
def test_wrong_options_are_one_clear_line(cli: Cli, arguments: list[str], message: str) -> None:
    result = cli(*arguments)
    first = result.err.splitlines()[0]
    assert (result.code, result.out, first[: len(message) + 7]) == (2, "", f"error: {message}")
    assert all(line.startswith("hint: ") for line in result.err.splitlines()[1:])


def test_without_a_command_help_is_shown(cli: Cli) -> None:
    result = cli()
    assert result.code == 2
    assert result.out.startswith("Usage: ")


def test_schema_is_printed(cli: Cli) -> None:
    assert cli("schema").json()["$id"] == "urn:thongbao:notice:1"


@pytest.mark.parametrize("encoding", ["cp1258", "cp437", "ascii", "utf-8"])
def test_no_encoding_of_the_console_is_a_crash(tmp_path: Path, encoding: str) -> None:
    record = {
        "record": "thongbao/1",
        "source": {"name": "Thông báo 😀.txt", "format": "text"},
        "subject": "Nghỉ lễ — “đợt 2”",
    }
    path = tmp_path / "Thông báo 😀.json"
    path.write_text(json.dumps(record), "utf-8")
    for arguments in (["--help"], ["doctor", "--help"], ["show", str(path)], ["parse", "không có 😀.txt"]):
        done = program("-m", "thongbao", *arguments, PYTHONIOENCODING=encoding)
        assert done.returncode in (0, 3)
        text = (done.stdout + done.stderr).decode(encoding)
        assert "Traceback" not in text
        if encoding == "ascii" and arguments[0] == "show":
            assert 'Nghi le - "dot 2"' in text
            assert "Thong bao ?.txt" in text
    assert '"title"' in program("-m", "thongbao", "schema", PYTHONIOENCODING=encoding).stdout.decode("utf-8")


def test_records_to_a_pipe_are_utf8_whatever_the_encoding(tmp_path: Path) -> None:
    code = (
        "import sys; from tests.cli.conftest import fake; from thongbao.cli.app import main; "
        "sys.exit(main(sys.argv[1:], read=fake))"
    )
    (tmp_path / "a.txt").write_text("Nghỉ lễ 😀", "utf-8")
    root = str(Path(__file__).parents[2])
    done = program("-c", code, "parse", str(tmp_path / "a.txt"), PYTHONIOENCODING="cp437", PYTHONPATH=root)
    assert "subject: Nghỉ lễ 😀\n" in done.stdout.decode("utf-8")
    assert b"\r" not in done.stdout


def test_messages_to_a_file_are_utf8_and_end_lines_alike_on_every_system() -> None:
    done = program("-m", "thongbao", "parse", "none.txt", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", LC_ALL="C")
    assert done.stderr.decode("utf-8").startswith("lỗi: none.txt: ")
    assert b"\r" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal of its own")
@pytest.mark.parametrize(
    ("lang", "answer", "written"),
    [("vi", "có", True), ("vi", "C", True), ("vi", "x", False), ("en", "y", True), ("en", "", False)],
)
def test_a_person_is_asked_before_a_file_is_overwritten(tmp_path: Path, lang: str, answer: str, written: bool) -> None:
    import pty

    (tmp_path / "a.txt").write_text("THÔNG BÁO\n", "utf-8")
    (tmp_path / "a.json").write_text("old")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "thongbao", "--lang", lang, "parse", "a.txt", "-o", "a.json"]
    os.write(ours, f"{answer}\n".encode())
    done = subprocess.run(command, stdin=theirs, stderr=theirs, cwd=tmp_path, check=False)
    os.close(theirs)
    told = os.read(ours, 4096).decode()
    os.close(ours)
    assert ("a.json đã có sẵn. Ghi đè? [c" if lang == "vi" else "a.json exists already. Overwrite it? [y/N]") in told
    assert done.returncode == (0 if written else 5)
    assert ((tmp_path / "a.json").read_text() != "old") is written


@pytest.mark.skipif(os.name == "nt", reason="pipes of a shell")
def test_a_closed_pipe_is_quiet() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "thongbao", "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        errors = running.stderr.read()
    assert (running.returncode, errors) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_an_output_error() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "thongbao", "--lang", "en", "schema"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 5
    assert done.stderr.decode().startswith("error: stdout: cannot be written: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_error_that_nobody_can_be_told_keeps_its_exit_code() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "-m", "thongbao", "parse", "none.docx"], stderr=full, check=False)
    assert done.returncode == 3


@pytest.mark.skipif(os.name == "nt", reason="closed streams of a shell")
def test_closed_streams_are_no_crash() -> None:
    for closed in ("0", "1", "2"):
        command = f'exec {closed}>&-; exec "{sys.executable}" -m thongbao schema'
        done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_the_commands(shell: str) -> None:
    environment = {
        "_THONGBAO_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": "thongbao sch",
        "COMP_CWORD": "1",
        "_TYPER_COMPLETE_ARGS": "thongbao sch",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    done = program("-m", "thongbao", **environment)
    assert b"schema" in done.stdout
    assert done.stderr == b""


def test_commands_run_in_spawned_processes() -> None:
    code = (
        "import multiprocessing as m\n"
        "from thongbao.cli.app import main\n"
        "if __name__ == '__main__':\n"
        "    with m.get_context('spawn').Pool(1) as pool: print(pool.map(main, [['--version']]))\n"
    )
    done = program("-c", code)
    assert done.stdout.endswith(b"[0]\n") or b"[0]" in done.stdout, done.stderr


def test_a_bug_outside_the_documents_is_one_line(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(frame.MESSAGES, "cli.main.help", ("{nothing}", "{nothing}"))
    result = cli("--help")
    assert result.code == 70
    assert result.err.startswith("internal error: KeyError (messages/__init__.py:")
    assert result.err.count("\n") == 1
