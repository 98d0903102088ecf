"""The arithmetic behind the table of speeds; nothing here is timed."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def module() -> Iterator[Callable[[str], ModuleType]]:
    sys.path.insert(0, str(FOLDER))
    yield importlib.import_module
    sys.path.remove(str(FOLDER))


def test_ratios_are_taken_round_by_round(module: Callable[[str], ModuleType]) -> None:
    # The machine was ten times slower in the second round, for both.
    times = {"a": [1.0, 20.0, 3.0], "b": [4.0, 40.0, 4.0]}
    found = module("paired").ratio(times, "a", "b")
    assert (found.least, found.middle, found.most) == (0.25, 0.5, 0.75)


def test_a_round_is_never_paired_with_another(module: Callable[[str], ModuleType]) -> None:
    with pytest.raises(ValueError, match="shorter"):
        module("paired").ratio({"a": [1.0, 2.0], "b": [1.0]}, "a", "b")
    with pytest.raises(ValueError, match="no figures"):
        module("paired").ratio({"a": [], "b": []}, "a", "b")


def test_contenders_run_turn_and_turn_about(module: Callable[[str], ModuleType]) -> None:
    ran: list[str] = []

    def contender(name: str) -> Callable[[], float]:
        def run() -> float:
            ran.append(name)
            return float(len(ran))

        return run

    times = module("paired").run_rounds({name: contender(name) for name in "abc"}, 3)
    assert "".join(ran) == "abccbaabc"
    assert times == {"a": [1.0, 6.0, 7.0], "b": [2.0, 5.0, 8.0], "c": [3.0, 4.0, 9.0]}


def test_bounds_only_fall(module: Callable[[str], ModuleType], tmp_path: Path) -> None:
    floors = module("floors")
    file = tmp_path / "floors.json"
    assert floors.load(file) == {}
    first = floors.lowered({}, {"start": 1.0, "warm": 0.2})
    assert 1.0 < first["start"] < 1.2
    assert 0.2 < first["warm"] < 0.24
    second = floors.lowered(first, {"start": 0.5, "warm": 0.9})
    assert second["start"] < first["start"]
    assert second["warm"] == first["warm"]
    floors.save(second, file)
    assert floors.load(file) == second


def test_what_is_over_its_bound_is_named(module: Callable[[str], ModuleType]) -> None:
    bounds = {"a": 0.5, "b": 0.5, "not measured": 0.1}
    assert module("floors").broken(bounds, {"a": 0.5, "b": 0.501, "new": 9.0}) == ["b"]


def test_the_recorded_bounds_are_of_measures_that_have_targets(module: Callable[[str], ModuleType]) -> None:
    bounds = module("floors").load()
    targets = module("run").TARGETS
    assert set(targets) <= set(bounds)
    assert all(bounds[name] <= target for name, target in targets.items())


def test_nothing_to_measure_is_said(module: Callable[[str], ModuleType], tmp_path: Path) -> None:
    documents = module("documents")
    with pytest.raises(FileNotFoundError, match="--inputs"):
        documents.find(tmp_path)
    (tmp_path / "b.pdf").touch()
    (tmp_path / "a.docx").touch()
    (tmp_path / "notes.md").touch()
    assert [found.name for found in documents.find(tmp_path)] == ["a.docx", "b.pdf"]
