"""The examples for CI work as they stand: their shell steps are run in a repository with a good and a bad change."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.validate.conftest import NOTICE

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
WHO = {f"GIT_{part}_{what}": "Trần Văn Mẫu" for part in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}

pytestmark = [
    pytest.mark.skipif(shutil.which("git") is None or shutil.which("sh") is None, reason="needs git and sh"),
    pytest.mark.skipif(not Path(sys.executable).with_name("thongbao").exists(), reason="needs an installed thongbao"),
]


def block(title: str, language: str) -> str:
    section = PAGE.partition(f"## {title}\n")[2]
    found = re.search(rf"```{language}\n(.*?)```", section, re.DOTALL)
    assert found
    return found[1]


def shell() -> str:
    return block("Any shell", "sh")


def github() -> str:
    workflow: Any = yaml.safe_load(block("GitHub Actions", "yaml"))
    steps = workflow["jobs"]["form"]["steps"]
    assert steps[0]["with"]["fetch-depth"] == 0
    return "set -e\n" + "\n".join(step["run"] for step in steps if "run" in step)


def gitlab() -> str:
    job: Any = yaml.safe_load(block("GitLab CI", "yaml"))["form"]
    for file in job["artifacts"]["reports"].values():
        assert f"--output {file} " in "\n".join(job["script"])
    return "set -e\n" + "\n".join(job["script"])


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A clone with one notice on main that nobody has touched since; HEAD is a branch."""
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    origin.mkdir()
    git(origin, "init", "-q", "-b", "main")
    (origin / "cũ.txt").write_text(NOTICE.format(number="7"), "utf-8")
    git(origin, "add", ".")
    git(origin, "commit", "-qm", "x")
    git(tmp_path, "clone", "-q", str(origin), str(clone))
    git(clone, "checkout", "-q", "-b", "change")
    return clone


def git(folder: Path, *arguments: str) -> str:
    environment = {**os.environ, **WHO, "GIT_CONFIG_GLOBAL": os.devnull}
    done = subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, env=environment)
    return done.stdout.decode()


@pytest.mark.parametrize("steps", [shell, github, gitlab], ids=lambda steps: steps.__name__)
@pytest.mark.parametrize(("number", "code"), [("08", 0), ("8", 1)])
def test_the_steps_fail_on_a_bad_change_only(repository: Path, steps: Any, number: str, code: int) -> None:
    settings = "[rules.ND30-C03-SO-0]\npad_below = 10\n"
    (repository / "thongbao.toml").write_text(f'select = ["ND30-C03-SO-0"]\n{settings}', "utf-8")
    (repository / "mới.txt").write_text(NOTICE.format(number=number), "utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "y")
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PIP_NO_INDEX": "1",  # it is there already
        "GITHUB_BASE_REF": "main",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": git(repository, "rev-parse", "origin/main").strip(),
        "THONGBAO_LANG": "en",
    }
    done = subprocess.run(
        ["sh", "-c", steps()], cwd=repository, env=environment, capture_output=True, timeout=120, check=False
    )
    told = done.stdout.decode() + done.stderr.decode()
    assert done.returncode == code, told
    assert "cũ.txt" not in told
    for name in ("report.html", "quality.json", "junit.xml"):
        if name in steps():
            assert ("mới.txt" in (repository / name).read_text("utf-8")) or number == "08"


def test_the_hook_of_pre_commit(repository: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (used,) = yaml.safe_load(block("pre-commit", "yaml"))["repos"][0]["hooks"]
    assert used["id"] == hook["id"]
    assert re.search(hook["files"], "a/b.docx")
    assert not re.search(hook["files"], "README.md")
    command = [*hook["entry"].split(), *used["args"], "cũ.txt"]
    command[0] = str(Path(sys.executable).with_name(command[0]))
    assert subprocess.run(command, cwd=repository, capture_output=True, timeout=60, check=False).returncode == 1


def test_the_settings_of_the_page_on_validate_are_taken(tmp_path: Path) -> None:
    from thongbao.validation.config.find import load

    page = (ROOT / "docs" / "validate.md").read_text("utf-8")
    examples = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    assert len(examples) == 2
    for example in examples:
        path = tmp_path / "thongbao.toml"
        path.write_text(example, "utf-8")
        assert load(path).choices.suppress or load(path).files
