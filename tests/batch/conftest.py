"""A batch with workers that do what the words of a document say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.batch import hooks
from thongbao.batch.conduct import Engines, Request, conduct
from thongbao.batch.model import Recipe
from thongbao.batch.run import Engine, Outcome, Step
from thongbao.batch.telling.files import PAGE, TABLE
from thongbao.batch.telling.tally import Tally
from thongbao.pool.frames import Frame
from thongbao.pool.line import Task
from thongbao.readers.source import Limits

ROOT = Path(__file__).parents[2]


class Seen:
    """A listener that keeps what it is told."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []
        self.total = self.other = 0
        self.sums = Tally()

    def found(self, total: int, other: int) -> None:
        self.total, self.other = total, other

    def step(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)

    @property
    def failures(self) -> dict[str, str]:
        """Name -> key of its failure."""
        return {one.item.below: one.failure.key for one in self.outcomes if one.failure}

    @property
    def fresh(self) -> list[str]:
        return [one.item.below for one in self.outcomes if one.fresh]


Batch = Callable[..., Seen]


@pytest.fixture(autouse=True)
def plug_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Workers find the functions of these tests."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def batch() -> Batch:
    def run(
        *names: str,
        seconds: float = 30.0,
        memory: float = 1024.0,
        form: Any = None,
        engines: Engines | None = None,
        encoding: Any = None,
        ocr: Any = "auto",
        **choices: Any,
    ) -> Seen:
        *sources, destination = names
        form = form or ("jsonl" if destination.endswith(".jsonl") else "yaml")
        limits = Limits(seconds=seconds, megabytes=1.0, encoding=encoding, ocr=ocr, memory=memory)
        recipe = Recipe(form=form, limits=limits)
        seen = Seen()
        merged: dict[str, Any] = {"workers": 2, "work": "tests.batch.hooks:work"} | choices
        request = Request(
            tuple(sources), destination, recipe, **merged
        )
        seen.sums = conduct(request, seen, engines)
        return seen

    return run


@contextmanager
def straight(request: Request, total: int) -> Iterator[Engine]:
    """An engine without processes, for what is no matter of processes."""

    class Straight:
        def run(self, jobs: Iterable[tuple[Step, Task | None]]) -> Iterator[tuple[Step, Frame | None]]:
            for step, task in jobs:
                yield step, hooks.work(task.name, task.data, request.recipe.plain()) if task else None

    yield Straight()


@pytest.fixture
def files(tmp_path: Path) -> Callable[[dict[str, str]], None]:
    """Write documents below the folder of the test."""

    def write(documents: dict[str, str]) -> None:
        for name, text in documents.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    return write


def tree(folder: str) -> list[str]:
    """The records below a folder, and whatever else is visible."""
    found = (path.relative_to(folder) for path in Path(folder).rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in found if _is_shown(path))


def _is_shown(path: Path) -> bool:
    return path.name not in (PAGE, TABLE) and not any(part.startswith(".") for part in path.parts)
