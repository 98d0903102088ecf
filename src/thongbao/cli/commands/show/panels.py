"""A notice as blocks of coloured text: summary, outline, tasks, doubts.

What a document says is printed as ``Text``, never as markup, and cannot steer the terminal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from thongbao.messages import say
from thongbao.messages.visible import visible
from thongbao.notice.model import Deadline, Meeting, Notice, Number, Person, Section, Signer, Task

WIDE = 110
"""From this many columns on, every part of a task has a column of its own."""
_LONGEST = 120
"""Characters of a paragraph that the outline shows."""


def panels(notice: Notice, width: int) -> Iterator[RenderableType]:
    """The blocks to print one under the other on a terminal of ``width`` columns."""
    yield _summary(notice)
    if notice.sections:
        yield _head("cli.show.outline")
        yield _outline(notice.sections)
    if notice.tasks:
        yield _head("cli.show.tasks", count=len(notice.tasks))
        yield _tasks(notice.tasks, wide=width >= WIDE)
    if notice.doubts:
        yield _head("cli.show.doubts", count=len(notice.doubts))
        for doubt in notice.doubts:
            yield Text.assemble(("! ", "yellow"), (_line(doubt.path), "yellow"), ": ", _line(doubt.message))


def _summary(notice: Notice) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold")
    for key, value, style in _facts(notice):
        if value:
            table.add_row(Text(say(f"cli.show.{key}")), Text(_line(value), style=style))
    return table


def _facts(notice: Notice) -> Iterator[tuple[str, str | None, str]]:
    source, kind = notice.source, notice.kind
    pages = say("cli.show.pages", count=source.pages) if source.pages is not None else None
    yield "file_name", _joined([source.name, source.format, pages]), ""
    yield "kind", _joined([kind.name, kind.code], " - "), "bold"
    yield "issuer", _joined([notice.issuer.parent, notice.issuer.name], " - "), ""
    if (number := notice.number) is not None:
        yield "number", _number(number), "bold"
    if (issued := notice.issued) is not None:
        yield "date", _joined([issued.place, _date(issued.date)]) if issued.date else issued.text, ""
    marks = notice.marks
    yield "marks", _joined([marks.secrecy, marks.urgency, marks.circulation, marks.draft]), "red"
    yield "subject", notice.subject, "bold"
    yield "addressees", _joined(notice.addressees, "; "), ""
    yield "meeting", _meeting(notice.meeting), ""
    yield "signers", _joined(map(_signer, notice.signature), "; "), ""


def _number(number: Number) -> str:
    """The line as printed; its label is left out unless the number is blank."""
    return re.sub(r"^S\w{1,2}\s*:?\s*", "", number.text) if number.number else number.text


def _meeting(meeting: Meeting | None) -> str | None:
    if meeting is None:
        return None
    beside = say("cli.show.with", name=meeting.with_) if meeting.with_ else None
    return _joined([_date(meeting.date), _person(meeting.chair), beside])


def _person(person: Person | None) -> str | None:
    return _joined([person.position, person.name], " ") if person else None


def _signer(signer: Signer) -> str | None:
    return _joined([signer.authority, signer.position, signer.name], " - ")


def _outline(sections: tuple[Section, ...]) -> Tree:
    root = Tree("", hide_root=True, guide_style="dim")
    waiting = [(root, sections)]
    while waiting:  # no recursion: an outline may be as deep as its author liked
        tree, items = waiting.pop()
        for item in items:
            branch = tree.add(_item(item))
            waiting.append((branch, item.children))
    return root


def _item(item: Section) -> Text:
    words = item.title or " ".join(item.text)
    label = Text(_line(f"{item.marker or ''}{item.mark or ''}"), style="cyan")
    if item.marker or item.mark:
        label.append(" ")
    label.append(_shortened(_line(words)), style="bold" if item.title else "none")
    if item.tables:
        label.append(" " + say("cli.show.tables", count=len(item.tables)), style="dim")
    return label


def _tasks(tasks: tuple[Task, ...], *, wide: bool) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True, pad_edge=False)
    table.add_column(say("cli.show.section"), style="cyan", overflow="fold", max_width=12)
    table.add_column(say("cli.show.task"), overflow="fold", ratio=5)
    table.add_column(say("cli.show.lead"), overflow="fold", ratio=3)
    if wide:
        table.add_column(say("cli.show.coordinators"), overflow="fold", ratio=3)
    table.add_column(say("cli.show.deadline"), overflow="fold", min_width=10, max_width=16)
    if wide:
        table.add_column(say("cli.show.reports_to"), overflow="fold", ratio=2)
    for task in tasks:
        table.add_row(*_cells(task, wide=wide))
    return table


def _cells(task: Task, *, wide: bool) -> Iterator[Text]:
    yield Text(_line(task.section or ""))
    yield Text(_line(task.text))
    lead = Text(_line("; ".join(task.lead)), style="green")
    coordinators = _line("; ".join(task.coordinators))
    reports_to = _line(task.reports_to or "")
    if not wide:
        for key, words in (("coordinators", coordinators), ("reports_to", reports_to)):
            if words:
                lead.append(f"\n{say(f'cli.show.{key}')}: {words}", style="dim")
    yield lead
    if wide:
        yield Text(coordinators)
    yield _deadline(task.deadline)
    if wide:
        yield Text(reports_to)


def _deadline(deadline: Deadline | None) -> Text:
    if deadline is None:
        return Text("")
    if deadline.date:
        return Text(_date(deadline.date) or "", style="magenta")
    words = deadline.recurring.text if deadline.recurring else deadline.text
    return Text(_line(words), style="magenta")


def _head(key: str, **values: object) -> Text:
    return Text("\n" + say(key, **values), style="bold underline")


def _date(iso: str | None) -> str | None:
    """The day as it is written in Vietnam."""
    return "/".join(reversed(_line(iso).split("-"))) if iso else None


def _joined(parts: Iterable[str | None], between: str = ", ") -> str | None:
    return between.join(part for part in parts if part) or None


def _line(text: str) -> str:
    return visible(" ".join(text.split()))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: text.rfind(" ", 0, _LONGEST)].rstrip(" ,;") + "…"
