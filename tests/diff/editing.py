"""Edits on a notice as a clerk makes them: the outline changes, its numbers and its tasks follow."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from thongbao.diff.model import Change
from thongbao.notice.model import Deadline, Notice, Section, Task

LETTERS = "abcdđeghiklmnopqrstuvxy"
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


@dataclass(eq=False)
class Item:
    """A section that can be edited, with the tasks that were read from it."""

    section: Section
    tasks: list[Task] = field(default_factory=list)
    children: list[Item] = field(default_factory=list)
    parent: Item | None = None

    @property
    def words(self) -> str:
        return self.section.title or next(iter(self.section.text), "")

    def walk(self) -> Iterator[Item]:
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass
class Edit:
    """An edit that was made, as a comparison should tell it."""

    kind: str
    before: str | None = None
    after: str | None = None
    alike: tuple[str, ...] = ()
    """Items that may as well be said to have moved: two neighbours that changed places."""

    def is_told_by(self, change: Change) -> bool:
        if change.kind != self.kind:
            return False
        if self.kind == "renumbered":
            return True
        before, after = (None if text is None else text.split("\n")[0] for text in (change.before, change.after))
        if self.kind == "moved":
            return before in (self.before, *self.alike)
        return (before, after) == (self.before, self.after)


class Editor:
    """A notice under the hands of a clerk."""

    def __init__(self, notice: Notice, pool: Sequence[str], chance: random.Random) -> None:
        self.notice, self.pool, self.chance = notice, pool, chance
        self.root = Item(Section(text=("",)))
        self._grow(self.root, notice.sections, "")
        self.touched: set[Item] = set()
        self.groups: set[Item] = set()
        self.loose = [task for task in notice.tasks if not any(task in item.tasks for item in self.items())]

    def items(self) -> list[Item]:
        return [item for item in self.root.walk() if item is not self.root]

    def _grow(self, above: Item, sections: Sequence[Section], path: str) -> None:
        counts: dict[str, int] = {}
        for section in sections:
            here = "/".join(filter(None, (path, _name(section, counts))))
            tasks = [task for task in self.notice.tasks if task.section == here]
            item = Item(section, tasks, [], above)
            above.children.append(item)
            self._grow(item, section.children, here)

    def result(self) -> Notice:
        tasks: list[Task] = []

        def build(item: Item, path: str) -> tuple[Section, ...]:
            counts: dict[str, int] = {}
            found = []
            for child in item.children:
                here = "/".join(filter(None, (path, _name(child.section, counts))))
                tasks.extend(replace(task, section=here) for task in child.tasks)
                found.append(replace(child.section, children=build(child, here)))
            return tuple(found)

        sections = build(self.root, "")
        return replace(self.notice, sections=sections, tasks=(*tasks, *self.loose))

    def edit(self, kind: str) -> Edit | None:
        """Make one edit of this kind somewhere that no other edit has touched; None where there is no such place."""
        makers: dict[str, Callable[[], Edit | None]] = {
            "insert": self.insert, "delete": self.delete, "move": self.move,
            "reword": self.reword, "renumber": self.renumber, "deadline": self.deadline,
        }  # fmt: skip
        return makers[kind]()

    def _free(self, wanted: Callable[[Item], bool]) -> list[Item]:
        free = [
            item
            for item in self.items()
            if not self.touched & {*item.walk(), *_above(item)} and wanted(item) and item.words
        ]
        self.chance.shuffle(free)
        return free

    def insert(self) -> Edit | None:
        for beside in self._free(lambda item: bool(item.section.marker) and item.parent not in self.groups):
            text = self.chance.choice(self.pool)
            assert beside.parent is not None
            siblings = beside.parent.children
            section = Section(marker=beside.section.marker, mark=beside.section.mark, text=(text,))
            item = Item(section, [Task(section=None, text=text)], [], beside.parent)
            siblings.insert(siblings.index(beside) + self.chance.randint(0, 1), item)
            self.touched.add(item)
            self.groups.add(beside.parent)
            _number(siblings)
            return Edit("inserted", after=text)
        return None

    def delete(self) -> Edit | None:
        for item in self._free(lambda item: item.parent not in self.groups and not item.children):
            assert item.parent is not None
            if len(item.parent.children) < 2:
                continue
            item.parent.children.remove(item)
            self.groups.add(item.parent)
            _number(item.parent.children)
            return Edit("deleted", before=item.words)
        return None

    def move(self) -> Edit | None:
        for item in self._free(lambda item: item.parent not in self.groups):
            assert item.parent is not None
            siblings = item.parent.children
            at = siblings.index(item)
            targets = [place for place in range(len(siblings)) if place != at]
            if not targets:
                continue
            place = self.chance.choice(targets)
            other = siblings[place]
            siblings.remove(item)
            siblings.insert(place, item)
            self.touched.add(item)
            self.groups.add(item.parent)
            _number(siblings)
            return Edit("moved", before=item.words, alike=(other.words,) if abs(place - at) == 1 else ())
        return None

    def reword(self) -> Edit | None:
        def plain(item: Item) -> bool:
            return len(item.words.split()) >= 5 and all(task.text == item.words for task in item.tasks)

        for item in self._free(plain):
            words = item.words.split()
            other = self.chance.choice(self.pool).split()
            count = max(1, min(len(words) // 3, len(other), self.chance.randint(1, 8)))
            start = self.chance.randrange(len(words) - count + 1)
            begin = self.chance.randrange(len(other) - count + 1)
            after = " ".join([*words[:start], *other[begin : begin + count], *words[start + count :]])
            if after.lower() == item.words.lower():
                continue
            return self._say(item, after, "changed")
        return None

    def deadline(self) -> Edit | None:
        def dated(item: Item) -> bool:
            return len(item.tasks) == 1 and item.tasks[0].text == item.words and item.tasks[0].deadline is not None

        for item in self._free(dated):
            old = item.tasks[0].deadline
            assert old is not None
            if old.text not in item.words or old.recurring is not None:
                continue
            day, month = self.chance.randint(1, 28), self.chance.randint(1, 12)
            new = Deadline(text=f"trước ngày {day}/{month}/2027", date=f"2027-{month:02}-{day:02}")
            edit = self._say(item, item.words.replace(old.text, new.text), "deadline")
            item.tasks[0] = replace(item.tasks[0], deadline=new)
            return edit
        return None

    def renumber(self) -> Edit | None:
        parents = [item for item in self.root.walk() if item.children and item not in self.groups]
        self.chance.shuffle(parents)
        for parent in parents:
            markers = [child.section.marker or "" for child in parent.children]
            if not all(marker.isdecimal() for marker in markers):
                continue
            letters = len(markers) <= len(LETTERS) and self.chance.random() < 0.5
            for at, child in enumerate(parent.children):
                marker = LETTERS[at] if letters else str(int(markers[at]) + 4)
                child.section = replace(child.section, marker=marker)
            self.groups.add(parent)
            return Edit("renumbered")
        return None

    def _say(self, item: Item, after: str, kind: str) -> Edit:
        edit = Edit(kind, before=item.words, after=after)
        item.tasks = [replace(task, text=after) for task in item.tasks]
        if item.section.title is not None:
            item.section = replace(item.section, title=after)
        else:
            item.section = replace(item.section, text=(after, *item.section.text[1:]))
        self.touched.add(item)
        return edit


def _above(item: Item) -> Iterator[Item]:
    while item.parent is not None:
        item = item.parent
        yield item


def _name(section: Section, counts: dict[str, int]) -> str:
    marker = section.marker
    if marker is None or re.search(r"\w", marker):
        return marker or "(1)"
    counts[marker] = counts.get(marker, 0) + 1
    return f"{marker}{counts[marker]}"


def _number(siblings: list[Item]) -> None:
    """Numbers in a row, as a clerk or Word itself gives them."""
    markers = [item.section.marker or "" for item in siblings]
    for at, item in enumerate(siblings):
        for likely in (ROMANS[at], str(at + 1), LETTERS[at]):
            if _kind(likely) == _kind(markers[0]) and _kind(markers[at]) == _kind(markers[0]):
                item.section = replace(item.section, marker=likely)
                break
        if "." in markers[at]:
            head, _, _ = markers[at].rpartition(".")
            item.section = replace(item.section, marker=f"{head}.{at + 1}")


def _kind(marker: str) -> str:
    if marker in ROMANS:
        return "roman"
    if marker.isdecimal():
        return "number"
    return "letter" if marker in LETTERS and marker else "other"
