"""The recorded bounds: upper limits of ratios that only fall, kept in ``floors.json``."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path

FILE = Path(__file__).with_name("floors.json")
ROOM = 1.15
"""A bound lies this much above what was measured when it was recorded: runs differ."""


def load(path: Path = FILE) -> dict[str, float]:
    """Measure -> bound; nothing when none was ever recorded."""
    if not path.exists():
        return {}
    found: dict[str, float] = json.loads(path.read_text("utf-8"))
    return found


def save(bounds: Mapping[str, float], path: Path = FILE) -> None:
    """Write the bounds, sorted, a line each."""
    path.write_text(json.dumps(dict(sorted(bounds.items())), ensure_ascii=False, indent=2) + "\n", "utf-8")


def lowered(bounds: Mapping[str, float], measured: Mapping[str, float]) -> dict[str, float]:
    """The bounds after a run: new measures come in, known ones fall or stay."""
    fresh = dict(bounds)
    for name, value in measured.items():
        fresh[name] = min(bounds.get(name, math.inf), math.ceil(value * ROOM * 1000) / 1000)
    return fresh


def broken(bounds: Mapping[str, float], measured: Mapping[str, float]) -> list[str]:
    """The measures that lie above their bounds. What has no bound or was not measured breaks nothing."""
    return [name for name, value in measured.items() if value > bounds.get(name, math.inf)]
