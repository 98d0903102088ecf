"""Abbreviations of administrative texts and what they stand for, from ``data/abbreviations.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("data") / "abbreviations.tsv"


@cache
def abbreviations() -> Mapping[str, tuple[str, ...]]:
    """Every abbreviation with all that it may stand for.

    >>> abbreviations()["UBND"]
    ('Ủy ban nhân dân',)
    """
    found: dict[str, tuple[str, ...]] = {}
    for line in _FILE.read_text("utf-8").splitlines():
        short, _, long = line.partition("\t")
        found[short] = (*found.get(short, ()), long)
    return found
