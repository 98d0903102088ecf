"""The gate on scores: it fails when a field falls, lifts floors and never lowers them."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[1] / "scripts" / "check_score.py"
SCORER = """
import json, pathlib, sys
out = sys.argv[sys.argv.index("--json") + 1]
form = sys.argv[sys.argv.index("--form") + 1]
score = json.loads((pathlib.Path(__file__).parent / f"{form}.json").read_text())
rows = {field: {"f1": f1} for field, f1 in score.items()}
pathlib.Path(out).write_text(json.dumps({"fields": rows, "mean": sum(score.values()) / len(score)}))
"""


@pytest.fixture(scope="module")
def check_score() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_score", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with a scorer beside it."""
    (tmp_path / "shared" / "score").mkdir(parents=True)
    (tmp_path / "shared" / "score" / "score.py").write_text(SCORER, "utf-8")
    (tmp_path / "main" / "tests" / "corpus").mkdir(parents=True)
    return tmp_path / "main"


@pytest.fixture(autouse=True)
def office(check_score: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_score, "available", lambda: ("native",))


def says(root: Path, form: str = "native", **score: float) -> None:
    (root.parent / "shared" / "score" / f"{form}.json").write_text(json.dumps(score), "utf-8")


def floors(root: Path) -> dict[str, float]:
    kept: dict[str, float] = json.loads((root / "tests" / "corpus" / "floors.json").read_text("utf-8"))
    return kept


def test_floors_rise_and_hold(
    check_score: ModuleType, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    says(root, tasks=0.91239, subject=1.0)
    assert check_score.main(["--raise"], root=root) == 0
    assert floors(root) == {"tasks": 0.9123, "subject": 1.0, "mean": 0.9561}
    assert check_score.main([], root=root) == 0

    says(root, tasks=0.95, subject=0.99)
    assert check_score.main([], root=root) == 1
    assert "subject is 0.9900, its floor is 1.0000" in capsys.readouterr().out
    assert floors(root)["tasks"] == 0.9123
    assert check_score.main(["--raise"], root=root) == 1
    assert floors(root) == {"tasks": 0.95, "subject": 1.0, "mean": 0.97}


def test_a_field_that_is_measured_no_more_fails(
    check_score: ModuleType, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    says(root, tasks=0.9, subject=0.9)
    assert check_score.main(["--raise"], root=root) == 0
    says(root, tasks=0.9)
    assert check_score.main([], root=root) == 1
    assert "subject is 0.0000" in capsys.readouterr().out


def test_old_word_files_have_floors_of_their_own(
    check_score: ModuleType, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    says(root, tasks=1.0)
    says(root, "legacy", tasks=0.9)
    monkeypatch.setattr(check_score, "available", lambda: ("native", "legacy"))
    assert check_score.main(["--raise"], root=root) == 0
    assert floors(root) == {"tasks": 1.0, "mean": 1.0, "legacy/tasks": 0.9, "legacy/mean": 0.9}
    says(root, "legacy", tasks=0.8)
    assert check_score.main([], root=root) == 1
    assert "legacy/tasks is 0.8000" in capsys.readouterr().out
    monkeypatch.setattr(check_score, "available", lambda: ("native",))
    assert check_score.main([], root=root) == 0


def test_a_scorer_that_breaks_fails(check_score: ModuleType, root: Path) -> None:
    assert check_score.main([], root=root) == 1  # its score is not there


def test_without_the_documents_it_says_so(
    check_score: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check_score.main([], root=tmp_path / "main") == 0
    assert "skipped" in capsys.readouterr().out
