"""What every report says of a change: its kind, where it is, and the sum of all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from thongbao.diff.model import Change, Detail, Diff, Part, Segment
from thongbao.messages import known, say
from thongbao.messages.visible import visible

SIGNS = {
    "inserted": "+", "deleted": "-", "moved": ">", "changed": "~", "deadline": "!", "split": "<",
    "merged": "*", "renumbered": "#", "form": "'", "carried": "=",
}  # fmt: skip
"""A sign for each kind, to be told apart without colours."""


def kind_of(change: Change | str, *, tasks: bool = False) -> str:
    """The kind as people call it."""
    kind = change if isinstance(change, str) else change.kind
    key = f"diff.task.{kind}"
    return say(key if tasks and known(key) else f"diff.kind.{kind}")


def title(found: Diff) -> str:
    """The headline."""
    return say("diff.title_tasks" if found.tasks_only else "diff.title")


def total(found: Diff) -> str:
    """How many changes of which kind."""
    if found.same and not found.changes:
        return say("diff.same_tasks" if found.tasks_only else "diff.same")
    counts = (f"{kind_of(kind, tasks=found.tasks_only)} {count}" for kind, count in found.summary.items())
    return ", ".join(counts)


def parts(found: Diff) -> Iterator[tuple[Part, list[Change]]]:
    """The changes under their parts."""
    for part, changes in groupby(found.changes, key=lambda change: change.part):
        yield part, list(changes)


def where(change: Change) -> str:
    """Where a change is, as a reader of the paper finds it."""
    name = _name(change.path)
    place, after = change.place, change.place_after
    if place and after and place != after:
        told = say("diff.places", place=place, after=after)
    elif place:
        told = say("diff.place", place=place)
    else:
        return visible(name)
    paragraph = re.search(r"\.(?:text|rows)\[(\d+)\]", change.path)
    if change.part == "tasks":
        field = re.search(r"\.(\w+)$", change.path)
        told += f", {field_of(field[1])}" if field is not None else ""
    elif paragraph is not None:
        told += f", {say('diff.name.sections')} {int(paragraph[1]) + 1}"
    return visible(told)


def field_of(name: str) -> str:
    """The name of a field of a task."""
    key = f"diff.field.{name}"
    return say(key) if known(key) else name


def detail(one: Detail) -> str:
    """A detail on one line."""
    before, after = (say("diff.none") if text is None else line(text) for text in (one.before, one.after))
    if one.before is None or one.after is None:
        return f"{field_of(one.field)}: {'+' if one.before is None else '-'} {after if one.before is None else before}"
    return f"{field_of(one.field)}: {before} → {after}"


def pieces(change: Change) -> tuple[Segment, ...]:
    """The text of a change: what stays, goes and comes."""
    if change.kind == "renumbered":
        return ()
    if change.words:
        return change.words
    if change.before is None or change.after is None:
        gone = change.after is None
        return (Segment("deleted" if gone else "inserted", (change.before if gone else change.after) or ""),)
    return (Segment("same", change.after),)


def line(text: str) -> str:
    """Text that cannot steer a terminal, on one line."""
    return visible(" ".join(text.split()))


def _name(path: str) -> str:
    """What a path means: recipients[2] is "nơi nhận 3"."""
    for end in range(len(path), 0, -1):
        key = f"diff.name.{path[:end]}"
        if known(key):
            number = re.match(r"\[(\d+)\]", path[end:])
            return say(key) + (f" {int(number[1]) + 1}" if number is not None else "")
    return path
