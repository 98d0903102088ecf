"""Word lists of recognition, read from ``data/words.txt`` when a document is first recognised."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("data") / "words.txt"  # importlib.resources would cost 10 ms of the start


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    text = _FILE.read_text("utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for section in text.split("\n[")[1:]:
        name, _, rest = section.partition("]")
        lines = " ".join(line for line in rest.split("\n") if not line.startswith("#"))
        found[name] = tuple(entry.strip() for entry in lines.split(";") if entry.strip())
    return found


def word_tuple(name: str) -> tuple[str, ...]:
    """A list in its order; an underscore at the end of an entry stands for a blank."""
    return tuple(entry[:-1] + " " if entry.endswith("_") else entry for entry in _lists()[name])


def word_set(name: str) -> frozenset[str]:
    """A list for look-ups."""
    return frozenset(_lists()[name])


BODIES = word_set("bodies")
SHORT_BODIES = word_set("short_bodies")
LEVELS = word_set("levels")
AGENTS = word_set("agents")
POSTS = word_set("posts") | AGENTS
GROUPS = word_set("groups")
DETERMINERS = word_set("determiners")
HONORIFICS = word_set("honorifics")
VERBS = word_set("verbs")
SINGLE_VERBS = word_set("single_verbs")
GOES_ON = word_set("goes_on")
FIELDS = word_tuple("fields")
TIERS = word_set("tiers")
MODIFIERS = word_set("modifiers")
TAIL_WORDS = word_set("tail_words")
WHOLE_FIELDS = word_set("whole_fields")
