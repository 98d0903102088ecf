"""The set-up of docs/diff.md with git itself."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT / "samples"
pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    program = f'"{sys.executable}" -m thongbao'
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("THONGBAO_LANG", "en")
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))
    repository = tmp_path / "repository"
    repository.mkdir()

    def run(*arguments: str) -> str:
        done = subprocess.run(
            ["git", "-c", "user.name=An", "-c", "user.email=an@example.org", *arguments],
            cwd=repository, capture_output=True, check=True, timeout=120,
        )  # fmt: skip
        return done.stdout.decode()

    run("init", "-q")
    text = (ROOT / "docs" / "diff.md").read_text("utf-8")
    (block,) = re.findall(r"^```gitattributes\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    (repository / ".gitattributes").write_text(block, "utf-8")
    for line in re.findall(r"^git config (.+)$", text, re.MULTILINE):
        name, _, value = line.partition(" ")
        run("config", name, value.strip("'").replace("thongbao", program))
    return run


def test_docx_and_yaml(git: Callable[..., str], tmp_path: Path) -> None:
    repository = tmp_path / "repository"
    shutil.copy(SAMPLES / "mau-nd30-ket-luan" / "source.docx", repository / "45.docx")
    shutil.copy(SAMPLES / "mau-nd30-ket-luan" / "notice.yaml", repository / "45.yaml")
    git("add", ".")
    git("commit", "-qm", "draft")
    _reworded(repository / "45.docx")
    text = (repository / "45.yaml").read_text("utf-8").replace("Giao Sở Nội vụ thẩm định", "Giao Sở Nội vụ rà soát")
    (repository / "45.yaml").write_text(text, "utf-8")
    shown = git("diff", "--word-diff=plain", "45.docx")
    assert "[-thẩm định-]{+rà soát+}" in shown
    for name in ("45.docx", "45.yaml"):
        told = git("difftool", "--no-prompt", "--tool=thongbao", name)
        assert "~ changed · item II/2/a" in told
        assert "[-thẩm định-]{+rà soát+}" in told
    shutil.copy(SAMPLES / "huyen-uy-2019" / "source.docx", repository / "46.docx")
    git("add", "46.docx")
    assert "+ added · subject" in git("difftool", "--no-prompt", "--tool=thongbao", "--cached", "46.docx")


def _reworded(path: Path) -> None:
    """Other words in a paragraph of a Word file, as a clerk types them."""
    import docx

    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            if "Sở Nội vụ thẩm định" in run.text:
                run.text = run.text.replace("thẩm định", "rà soát")
                document.save(str(path))
                return
    raise AssertionError("the sample has changed")
