"""What the front pages show is true: commands, output, Python, links. Nothing is installed here."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from thongbao.cli import group
from thongbao.notice.schema import schema

ROOT = Path(__file__).parents[1]
PAGES = {"README.md": "en", "README.vi.md": "vi"}
WITH_PYTHON = ("README.md", "docs/api.md")
WITH_LINKS = [*PAGES, "CONTRIBUTING.md", "CHANGELOG.md", *(f"docs/{p.name}" for p in (ROOT / "docs").glob("*.md"))]
CUT = "…"


def text_of(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text_of(page), re.MULTILINE | re.DOTALL)


def run(command: str, language: str) -> str:
    """Both streams of ``thongbao …`` in the folder of the repository, run by this interpreter."""
    program, *arguments = shlex.split(command)
    assert program.removeprefix(".venv/bin/") == "thongbao"
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "THONGBAO_DEBUG")}
    environment |= {"THONGBAO_LANG": language, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "thongbao", *arguments],
        cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        timeout=60, check=False,
    )  # fmt: skip
    return done.stdout.decode("utf-8").replace("\r\n", "\n")


def sessions() -> Iterator[tuple[str, str, str]]:
    """Page, command, and the output that stands under it."""
    for page in PAGES:
        for block in blocks(page, "console"):
            command, _, output = block.partition("\n")
            yield page, command.removeprefix("$ "), output


def test_two_commands_set_everything_up() -> None:
    for page in PAGES:
        commands = blocks(page, "sh")
        assert len(commands) == 2
        assert all(command.count("\n") == 1 for command in commands)
        assert commands == blocks("README.md", "sh")
    script = blocks("README.md", "sh")[1].split()
    assert script[0] == "sh" and (ROOT / script[1]).is_file()
    assert " ".join(script) in text_of(".ci/run")


def test_the_first_command_prints_a_record() -> None:
    install = blocks("README.md", "sh")[0]
    record = run(install.split("&&")[-1].strip(), "en")
    assert record.startswith("record: thongbao/1\n")
    assert record.endswith("doubts: []\n")


@pytest.mark.parametrize(("page", "command", "shown"), [*sessions()], ids=lambda value: value[:50])
def test_sessions_are_real(page: str, command: str, shown: str) -> None:
    output = run(command, PAGES[page])
    assert shown.strip()
    at = 0
    for part in re.split(rf"^{CUT}\n", shown, flags=re.MULTILINE):
        place = output.find(part, at)
        assert place >= 0, f"not in the output:\n{part}"
        at = place + len(part)
    assert output.startswith(shown.partition(CUT)[0])
    assert shown.endswith(f"{CUT}\n") or at == len(output)


@pytest.mark.parametrize("page", WITH_PYTHON)
def test_python_is_real(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    example = doctest.DocTestParser().get_doctest("".join(blocks(page, "python")), {}, page, page, 0)
    assert example.examples
    said: list[str] = []
    doctest.DocTestRunner().run(example, out=said.append)
    assert not said, "".join(said)


@pytest.mark.parametrize("page", PAGES)
def test_every_command_is_named(page: str) -> None:
    for command in group.COMMANDS:
        assert f"`thongbao {command}" in text_of(page)


@pytest.mark.parametrize("page", WITH_LINKS)
def test_links_lead_somewhere(page: str) -> None:
    for link in re.findall(r"\]\((?!https?:)([^)]+)\)", text_of(page)):
        path, _, anchor = link.partition("#")
        target = (ROOT / page).parent / path if path else ROOT / page
        assert target.exists(), link
        if anchor:
            headings = re.findall(r"^#+ (.+)$", target.read_text("utf-8"), re.MULTILINE)
            assert anchor in {heading.lower().replace(" ", "-") for heading in headings}, link


def test_the_glossary_names_every_field() -> None:
    text = text_of("docs/architecture.md").partition("## Glossary")[2]
    named = set(re.findall(r"`([a-z_.\[\]]+)`", text))
    fields = schema()["properties"]
    assert set(fields) - {path.partition(".")[0].removesuffix("[]") for path in named} == {
        "record", "source", "leftovers", "doubts", "evidence",
    }  # fmt: skip
    for path in named:
        steps = iter(path.split("."))
        node = fields[next(steps).removesuffix("[]")]
        for step in steps:
            reference = re.search(r"#/\$defs/(\w+)", str(node))
            assert reference, path
            node = schema()["$defs"][reference[1]]["properties"][step]
