"""A description: one YAML file that says everything about a sample, both its words and what they mean.

Keys: ``form`` (a name in ``looks.FORMS``), ``build`` (how the files are made), ``about`` (what the sample
shows), then the parts of a notice in the order of the page. An item of ``sections`` has ``at`` (the marker
and its mark), ``title`` or ``text``, ``items`` below it, and ``task`` or ``tasks`` where it gives an order:
``{lead, with, due: [words, date], every: [words, rrule], to, text}``. ``[^1]`` in a text is a footnote's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Description = dict[str, Any]
_NOTE = re.compile(r"\[\^(\d+)\]")
_MARKER = re.compile(r"(?P<label>Điều \d+|[IVX]+|\d+(?:\.\d+)*|[a-zđ]|[-+*•])(?P<mark>\.|\)|-|)$")
BULLETS = "-+*•"


@dataclass(frozen=True, slots=True)
class Place:
    """An item of the outline, how deep it stands (0 the outermost) and its path of markers."""

    item: Description
    depth: int
    path: str


def load(path: Path) -> Description:
    """The description in a file, every scalar as YAML reads it."""
    import yaml

    with path.open(encoding="utf-8") as file:
        found = yaml.safe_load(file)
    assert isinstance(found, dict), path
    return found


def lines(value: Any) -> list[str]:
    """A text or a list of texts, as a list."""
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)


def marker(at: str) -> tuple[str, str | None]:
    """A marker as printed -> its label and the mark after it."""
    match = _MARKER.match(at)
    if match is None:
        raise ValueError(at)
    return match["label"], match["mark"] or None


def walk(items: list[Description], depth: int = 0, above: str = "") -> Iterator[Place]:
    """Every item in reading order. Bullets are counted by sign, items without a marker by their place."""
    counts: dict[str, int] = {}
    for order, item in enumerate(items, 1):
        at = item.get("at")
        if at is None:
            name = f"({order})"
        else:
            label = marker(at)[0]
            counts[label] = counts.get(label, 0) + 1
            name = f"{label}{counts[label]}" if label in BULLETS else label
        path = f"{above}/{name}" if above else name
        yield Place(item, depth, path)
        yield from walk(item.get("items", []), depth + 1, path)


def without_notes(text: str) -> str:
    """A text without its references to footnotes."""
    return _NOTE.sub("", text)


def split_notes(text: str) -> list[str]:
    """A text cut at its references: words, number, words."""
    return _NOTE.split(text)
