"""Generated files are fresh, and the examples of the package are true."""

from __future__ import annotations

import doctest
import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import thongbao

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def generate() -> Iterator[ModuleType]:
    sys.path.insert(0, str(ROOT / "scripts"))  # where Python itself looks when the script is run
    spec = importlib.util.spec_from_file_location("generate", ROOT / "scripts" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.path.remove(str(ROOT / "scripts"))


def test_generated_files_are_fresh(generate: ModuleType) -> None:
    for path, text in generate.generated().items():
        assert path.read_text("utf-8") == text, f"run scripts/generate.py: {path.name} is stale"


def test_a_stale_file_fails_the_check(
    generate: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "README.md").write_text(
        "# x\n<!-- exit codes: begin -->\nold\n<!-- exit codes: end -->\n", "utf-8"
    )
    monkeypatch.setattr(generate, "ROOT", tmp_path)
    monkeypatch.setattr(sys, "argv", ["generate.py", "--check"])
    assert generate.main() == 1
    assert "stale: README.md" in capsys.readouterr().out
    assert not (tmp_path / "docs").exists()
    monkeypatch.setattr(sys, "argv", ["generate.py"])
    assert generate.main() == 0
    table = (tmp_path / "README.md").read_text("utf-8")
    assert "| 0 | done |\n" in table
    assert "old" not in table
    monkeypatch.setattr(sys, "argv", ["generate.py", "--check"])
    assert generate.main() == 0


def test_the_example_of_the_package_is_true() -> None:
    result = doctest.testmod(thongbao)
    assert result.attempted >= 3
    assert result.failed == 0
