"""What a comparison gives: changes as frozen values, in the order of the document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal[
    "inserted", "deleted", "moved", "changed", "deadline", "split", "merged", "renumbered", "form", "carried"
]
KINDS: tuple[Kind, ...] = (
    "inserted", "deleted", "moved", "changed", "deadline", "split", "merged", "renumbered", "form", "carried",
)  # fmt: skip
"""``form`` is a difference in form alone, ``carried`` (of tasks of two notices) no difference at all."""

Part = Literal["head", "body", "tasks", "foot", "appendices", "citations"]
PARTS: tuple[Part, ...] = ("head", "body", "tasks", "foot", "appendices", "citations")
"""In the order in which they are shown."""


class Segment(NamedTuple):
    """A run of whole words of a changed text."""

    kind: Literal["same", "deleted", "inserted"]
    text: str


class Detail(NamedTuple):
    """What else differs because of a change: who must do the task, by when, which paper it cites."""

    path: str
    """In the first record; in the second for what is new."""
    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference between two notices."""

    kind: Kind
    part: Part
    path: str
    """In the first record; in the second for what is new."""
    to: str | None = None
    """In the second record; None for what is gone."""
    place: str | None = None
    """Markers as printed in the first notice (in the second for what is new): II/1/a."""
    place_after: str | None = None
    before: str | None = None
    after: str | None = None
    words: tuple[Segment, ...] = ()
    """``before`` and ``after`` as one text, where both are there and differ."""
    details: tuple[Detail, ...] = ()
    count: int = 1
    """Items that the change is about: an inserted heading with three points under it has four."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diff:
    """All changes from one notice to another."""

    changes: tuple[Change, ...] = ()
    before: str = ""
    """Name of the first file."""
    after: str = ""
    """Name of the second file."""
    tasks_only: bool = False
    """Whether tasks of two notices were followed, and nothing else was compared."""

    @property
    def summary(self) -> dict[Kind, int]:
        """How many changes there are of each kind that occurs."""
        counts = {kind: sum(change.kind == kind for change in self.changes) for kind in KINDS}
        return {kind: count for kind, count in counts.items() if count}

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return all(change.kind == "carried" for change in self.changes)
