"""What changed of tasks and citations, told with the change of the text that it comes from, or by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from thongbao.diff import tasks
from thongbao.diff.body.found import Found
from thongbao.diff.head import compared, kind_of
from thongbao.diff.model import Change, Detail, Kind
from thongbao.diff.nodes import Node
from thongbao.diff.tasks import FIELDS, Placed
from thongbao.diff.words import same_words
from thongbao.notice.model import Task
from thongbao.vietnamese.letters.fold import bare, fold


class Duties:
    """Gives every difference of tasks to the change that explains it; the rest are changes of their own."""

    def __init__(self, found: Sequence[Found], *, ignore_form: bool) -> None:
        self.found = found
        self.ignore_form = ignore_form
        self.rest: list[Change] = []
        self.of_node = {node: one for one in found if one.kind != "renumbered" for node in one.nodes()}

    def compare(self, ones: Sequence[Placed], twos: Sequence[Placed]) -> list[Change]:
        """All differences between the tasks; those that no change of the text explains are returned."""
        same = tasks.pairs(ones, twos, self._groups(ones))
        for i, j in same:
            self._pair(ones[i], twos[j])
        lefts, rights = {i for i, _ in same}, {j for _, j in same}
        for i, one in enumerate(ones):
            if i not in lefts:
                self._lone(one, gone=True)
        for j, two in enumerate(twos):
            if j not in rights:
                self._lone(two, gone=False)
        return self.rest

    def _groups(self, ones: Iterable[Placed]) -> dict[Node, set[Node]]:
        groups: dict[Node, set[Node]] = {}
        for one in ones:
            if one.node is not None:
                partners = {one.node.partner} if one.node.partner is not None else set()
                change = self.of_node.get(one.node)
                groups[one.node] = partners | set(change.news if change is not None else ())
        return groups

    def _pair(self, one: Placed, two: Placed) -> None:
        before, after = one.task, two.task
        own = self._own(one, two)
        if own is None and before.text != after.text:
            here, to = f"tasks[{one.at}].text", f"tasks[{two.at}].text"
            self.rest.extend(
                compared(here, before.text, after.text, "tasks", ignore_form=self.ignore_form, to=to)
            )
        for field in FIELDS:
            if getattr(before, field) != getattr(after, field):
                self._field(one, two, field, own)
        if own is not None and own.kind == "changed" and _only_deadline(own, before, after):
            own.kind = "deadline"

    def _field(self, one: Placed, two: Placed, field: str, own: Found | None) -> None:
        before, after = tasks.printed(one.task, field), tasks.printed(two.task, field)
        detail = Detail(f"tasks[{one.at}].{field}", field, before, after)
        other_day = field == "deadline" and not tasks.same_day(one.task.deadline, two.task.deadline)
        change = own or self._above(one, two, before, after)
        if change is not None:
            change.details.append(detail)
            if change.kind == "form" and kind_of(before, after) != "form":
                change.kind = "deadline" if other_day else "changed"
            return
        for made in compared(
            detail.path, before, after, "tasks", ignore_form=self.ignore_form, to=f"tasks[{two.at}].{field}"
        ):
            kind: Kind = "deadline" if other_day else made.kind
            self.rest.append(_placed(made, kind, one.task, two.task))

    def _lone(self, item: Placed, *, gone: bool) -> None:
        """A task without its like: its item came or went, or what it says is an order no more."""
        above = item.node.above() if item.node is not None else ()
        own = next((self.of_node[node] for node in above if node in self.of_node), None)
        path = f"tasks[{item.at}]"
        text = item.task.text
        if own is not None:
            if own.kind not in ("inserted", "deleted"):
                own.details.append(Detail(path, "task", text if gone else None, None if gone else text))
            return
        made = compared(path, text if gone else None, None if gone else text, "tasks", ignore_form=self.ignore_form)
        self.rest.extend(_placed(change, change.kind, item.task, item.task) for change in made)

    def _own(self, one: Placed, two: Placed) -> Found | None:
        for node in (two.node, one.node):
            if node is not None and node in self.of_node:
                return self.of_node[node]
        return None

    def _above(self, one: Placed, two: Placed, before: str | None, after: str | None) -> Found | None:
        """A changed line above, or a changed opening, that speaks of what changed."""
        above = [node for item in (two, one) if item.node is not None for node in item.node.above()]
        near = [self.of_node[node] for node in above if node in self.of_node]
        near.extend(one for one in self.found if any(node.parent is None for node in one.nodes()) and one not in near)
        for change in near:
            if change.kind == "moved" or _speaks(change.before, before) or _speaks(change.after, after):
                return change
        return None


def _speaks(text: str | None, value: str | None) -> bool:
    """Whether a text names one of the values."""
    if not text or not value:
        return False
    words = bare(text)
    return any(bare(name) in words for name in re.split(r"; | \(", value) if name)


def _placed(change: Change, kind: Kind, one: Task, two: Task) -> Change:
    from dataclasses import replace

    return replace(change, kind=kind, place=one.section, place_after=two.section if change.to is not None else None)


def _only_deadline(change: Found, before: Task, after: Task) -> bool:
    """Whether the words of the deadline are all that changed in a text."""
    if tasks.same_day(before.deadline, after.deadline) or len(change.olds) != 1 or len(change.news) != 1:
        return False
    return _without(change.before or "", before) == _without(change.after or "", after)


def _without(text: str, task: Task) -> list[str]:
    words = fold(text)
    for passage in sorted(tasks.deadline_words(task), key=len, reverse=True):
        words = words.replace(fold(passage), " ")
    return re.findall(r"\w+", words)


def explained(change: Change, found: Sequence[Found]) -> Found | None:
    """The change of the text that a change of a citation comes from."""
    if same_words(change.before or "", change.after or ""):
        return None
    for one in found:
        if one.kind == "renumbered":
            continue
        before = change.before is None or fold(change.before) in fold(one.before or "")
        after = change.after is None or fold(change.after) in fold(one.after or "")
        if before and after:
            return one
    return None
