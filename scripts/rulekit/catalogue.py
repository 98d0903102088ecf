"""Facts and texts of the rules as one file each, quick to load."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

RULES = Path(__file__).resolve().parents[1] / "rules"


def facts() -> Iterator[dict[str, Any]]:
    """Every rule, file by file."""
    known: set[str] = set()
    for path in sorted((RULES / "facts").glob("*.yaml")):
        for entry in yaml.safe_load(path.read_text("utf-8")) or []:
            if entry["id"] in known:
                raise ValueError(f"{path.name}: {entry['id']} stands twice")
            known.add(entry["id"])
            yield entry


@cache
def texts() -> dict[str, dict[str, Any]]:
    """What is said of each rule, by its id."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted((RULES / "texts").glob("*.yaml")):
        for name, entry in (yaml.safe_load(path.read_text("utf-8")) or {}).items():
            if name in found:
                raise ValueError(f"{path.name}: {name} stands twice")
            found[name] = entry
    return found


def catalogue_json() -> str:
    """Rules and regimes, one a line, so that a change shows."""
    regimes = yaml.safe_load((RULES / "regimes.yaml").read_text("utf-8"))
    rules = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in facts())
    held = json.dumps(regimes, ensure_ascii=False, indent=1)
    return f'{{"regimes": {held},\n"rules": [\n{rules}\n]}}\n'


def texts_json() -> str:
    """The texts, one rule a line."""
    entries = ",\n".join(
        f"{json.dumps(name)}: {json.dumps(entry, ensure_ascii=False)}" for name, entry in sorted(texts().items())
    )
    return f"{{\n{entries}\n}}\n"
