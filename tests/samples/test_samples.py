"""Every form of every sample is read as the record that a careful reader wrote."""

from __future__ import annotations

import dataclasses
import difflib
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from thongbao.pipeline import parse_source
from thongbao.readers.source import Source

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
FORMS = sorted(path for path in SAMPLES.glob("*/source.*"))
FIELDS = (
    "family", "regime", "kind", "issuer", "number", "issued", "marks", "subject", "addressees",
    "preamble", "meeting", "sections", "tasks", "closing", "recipients", "archive", "signature", "appendices",
    "citations", "footnotes", "leftovers",
)  # fmt: skip


@cache
def parsed(path: Path) -> Any:
    """The record of a file as plain data, each file read once."""
    return plain(parse_source(Source.from_path(path)).notice)


@cache
def written(folder: Path) -> Any:
    """The record that a careful reader wrote."""
    return yaml.safe_load((folder / "notice.yaml").read_text(encoding="utf-8"))


def plain(value: Any) -> Any:
    """A record as a YAML file holds it."""
    if dataclasses.is_dataclass(value):
        return {f.name.rstrip("_"): plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value


def as_shown(value: Any, form: str) -> Any:
    """What this form can show: a plain text puts the reference to a note, which others raise, in brackets."""
    if isinstance(value, str):
        return re.sub(r"(?<=\w)\[\d+\]", "", value) if form == ".txt" else value
    if isinstance(value, list):
        return [as_shown(one, form) for one in value]
    if isinstance(value, dict):
        return {name: as_shown(one, form) for name, one in value.items()}
    return value


def lines(value: Any) -> list[str]:
    """A value as YAML lines, for a difference that a person can read."""
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000).splitlines()


def difference(expected: Any, found: Any) -> str:
    """Both sides as YAML, line by line."""
    return "\n".join(
        ["", *difflib.unified_diff(lines(expected), lines(found), "expected", "found", lineterm="", n=1)]
    )


def name_of(path: Path) -> str:
    return f"{path.parent.name}{path.suffix}"


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("path", FORMS, ids=name_of)
def test_field_is_read(path: Path, field: str) -> None:
    expected = written(path.parent)[field]
    found = as_shown(parsed(path)[field], path.suffix)
    if field == "tasks":  # the order to one of several bodies may keep the mark that parts it from the next
        expected, found = (
            [{**t, "text": t["text"].rstrip(" ;.:")} for t in side] for side in (expected, found)
        )
    assert found == expected, difference(expected, found)


@pytest.mark.parametrize("path", FORMS, ids=name_of)
def test_furniture_is_read(path: Path) -> None:
    """Its words; page numbers, rules and the order are a matter of the form."""
    expected = written(path.parent)["furniture"]
    found = parsed(path)["furniture"]
    words = [
        Counter(w for text in side for w in re.findall(r"[^\W\d_]+", text)) for side in (expected, found)
    ]
    assert words[1] == words[0]
