"""Tasks: which stands in which item of the text, which is which in the other notice, and what of them changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thongbao.diff.nodes import Node
from thongbao.diff.pairing.assign import best
from thongbao.diff.pairing.likeness import Features, features, likeness
from thongbao.notice.model import Deadline, Task
from thongbao.vietnamese.letters.fold import fold

FIELDS = ("lead", "coordinators", "deadline", "reports_to")
_ALIKE = 0.5
_MANY = 400
"""From this many tasks on, one of the other notice is looked for only where its item has its partner."""


@dataclass(slots=True, eq=False)
class Placed:
    """A task and the piece of the text that says it, where that is known."""

    at: int
    task: Task
    node: Node | None
    key: str
    looks: Features


def placed(tasks: Sequence[Task], nodes: Sequence[Node]) -> list[Placed]:
    """Every task with its node."""
    by_place: dict[str, Node] = {}
    by_key: dict[str, Node] = {}
    for node in nodes:
        by_place.setdefault(node.place, node)
        by_key.setdefault(node.key, node)
    return [
        Placed(at, task, _node(task, by_place, by_key), fold(task.text), features(task.text))
        for at, task in enumerate(tasks)
    ]


def _node(task: Task, by_place: dict[str, Node], by_key: dict[str, Node]) -> Node | None:
    words = fold(task.text)
    top = by_place.get(task.section or "")
    if top is not None:
        pieces = [top, *(child for child in top.children if child.place == top.place)]
        for piece in pieces:
            if words in piece.key or (piece.key and piece.key in words):
                return piece
    return by_key.get(words, top)


def pairs(ones: Sequence[Placed], twos: Sequence[Placed], groups: dict[Node, set[Node]]) -> list[tuple[int, int]]:
    """Indexes of tasks that are one; ``groups``: the nodes of the second notice that a node of the first became."""
    many = len(ones) * len(twos) > _MANY**2
    gains: dict[tuple[int, int], float] = {}
    by_node: dict[Node | None, list[int]] = {}
    for j, two in enumerate(twos):
        by_node.setdefault(two.node, []).append(j)
    for i, one in enumerate(ones):
        near = [j for node in groups.get(one.node, ()) for j in by_node.get(node, ())] if one.node else []
        for j in near:
            gains[i, j] = 1.0 + _likeness(one, twos[j])
        if not near and not many:
            for j, two in enumerate(twos):
                value = _likeness(one, two)
                if value >= _ALIKE:
                    gains[i, j] = value + 0.05 / (1 + abs(i - j))
    return list(best(gains).items())


def _likeness(one: Placed, two: Placed) -> float:
    return 1.0 if one.key == two.key else likeness(one.looks, two.looks)


def printed(task: Task, field: str) -> str | None:
    """What a field of a task says, as people write it."""
    value = getattr(task, field)
    if isinstance(value, Deadline):
        return told(value)
    if isinstance(value, tuple):
        return "; ".join(value) or None
    shown: str | None = value
    return shown


def told(deadline: Deadline) -> str:
    """The words of a deadline and what they mean."""
    recurring = deadline.recurring
    again = recurring.text if recurring is not None and recurring.text != deadline.text else None
    rule = recurring.rrule if recurring is not None else None
    words = "; ".join(filter(None, (deadline.text, again)))
    meaning = ", ".join(filter(None, (deadline.date, rule)))
    return f"{words} ({meaning})" if meaning else words


def same_day(one: Deadline | None, two: Deadline | None) -> bool:
    """Whether two deadlines mean the same, in whatever words; of what could not be understood the words count."""
    if one is None or two is None:
        return one is two
    left, right = ((item.date, item.recurring.rrule if item.recurring else None) for item in (one, two))
    return left == right and (left != (None, None) or fold(one.text) == fold(two.text))


def deadline_words(task: Task) -> Iterator[str]:
    """The words that tell the deadline, to be left out of a text."""
    if task.deadline is not None:
        yield task.deadline.text
        if task.deadline.recurring is not None:
            yield task.deadline.recurring.text
