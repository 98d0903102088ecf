"""Tasks of two notices of different dates: which came back, which with another deadline, which are new or gone."""

from __future__ import annotations

from collections.abc import Sequence

from thongbao.diff import tasks
from thongbao.diff.model import Change, Detail, Diff, Kind
from thongbao.diff.pairing.assign import best
from thongbao.diff.pairing.likeness import features, likenesses
from thongbao.diff.words import same_words, segments
from thongbao.notice.model import Notice, Task
from thongbao.vietnamese.letters.fold import bare, fold

_ALIKE = 0.45
"""Two orders of one body share its name and the verbs of orders; so much more makes them one."""
_SAME_LEAD = 0.1


def follow(one: Notice, two: Notice, *, ignore_form: bool = False) -> Diff:
    """The tasks of the second notice against those of the first, and then what is gone."""
    lefts, rights = ([features(_matter(task)) for task in notice.tasks] for notice in (one, two))
    by_key: dict[str, list[int]] = {}
    for j, task in enumerate(two.tasks):
        by_key.setdefault(fold(task.text), []).append(j)
    gains = {(i, j): 1.0 for i, task in enumerate(one.tasks) for j in by_key.get(fold(task.text), ())}
    for (i, j), value in likenesses(lefts, rights, _ALIKE - _SAME_LEAD).items():
        gain = value + _SAME_LEAD * _shared_lead(one.tasks[i], two.tasks[j])
        if gain >= _ALIKE:
            gains[i, j] = max(gain, gains.get((i, j), 0.0))
    pairs = best(gains)
    partners = {j: i for i, j in pairs.items()}
    found: list[Change] = []
    for j, task in enumerate(two.tasks):
        if j in partners:
            found.append(_both(partners[j], j, one.tasks, two.tasks, ignore_form))
        else:
            path = f"tasks[{j}]"
            found.append(_alone("inserted", path, task, to=path))
    found.extend(_alone("deleted", f"tasks[{i}]", task) for i, task in enumerate(one.tasks) if i not in pairs)
    return Diff(changes=tuple(found), before=one.source.name, after=two.source.name, tasks_only=True)


def _matter(task: Task) -> str:
    """The text without its deadline."""
    text = task.text
    for words in tasks.deadline_words(task):
        text = text.replace(words, " ")
    return text


def _shared_lead(one: Task, two: Task) -> float:
    left, right = ({bare(name) for name in task.lead} for task in (one, two))
    return len(left & right) / len(left | right) if left and right else 0.0


def _both(i: int, j: int, ones: Sequence[Task], twos: Sequence[Task], ignore_form: bool) -> Change:
    one, two = ones[i], twos[j]
    details = []
    for field in tasks.FIELDS:
        before, after = tasks.printed(one, field), tasks.printed(two, field)
        if before != after and not (ignore_form and same_words(before or "", after or "")):
            details.append(Detail(f"tasks[{i}].{field}", field, before, after))
    kind = _kind(one, two, {detail.field for detail in details})
    if kind == "form" and ignore_form:
        kind = "carried"
    return Change(
        kind=kind,
        part="tasks",
        path=f"tasks[{i}]",
        to=f"tasks[{j}]",
        place=one.section,
        place_after=two.section,
        before=one.text,
        after=two.text,
        words=segments(one.text, two.text, ignore_form=ignore_form) if one.text != two.text else (),
        details=tuple(details),
    )


def _kind(one: Task, two: Task, differing: set[str]) -> Kind:
    """A deadline that changed is what people look for, whatever else did."""
    if not tasks.same_day(one.deadline, two.deadline):
        return "deadline"
    if differing or not same_words(one.text, two.text):
        return "changed"
    return "carried" if one.text == two.text else "form"


def _alone(kind: Kind, path: str, task: Task, to: str | None = None) -> Change:
    shown = {field: tasks.printed(task, field) for field in tasks.FIELDS}
    details = tuple(
        Detail(f"{path}.{field}", field, None if to else value, value if to else None)
        for field, value in shown.items()
        if value
    )
    text = task.text
    return Change(
        kind=kind,
        part="tasks",
        path=path,
        to=to,
        place=task.section,
        before=None if to else text,
        after=text if to else None,
        details=details,
    )
