"""Outline -> tasks: who must do what, by when, with whom, reporting to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace

from thongbao.node import Draft, draft
from thongbao.notice.model import Task
from thongbao.recognise.body.headings import (
    Sort,
    assessment_before,
    heading_actors,
    is_lead_in,
    opens_orders,
    sort_of_heading,
)
from thongbao.recognise.body.items import Item, Paragraph
from thongbao.recognise.body.tree import Body
from thongbao.recognise.lines.units import Unit
from thongbao.recognise.notes import Notes
from thongbao.recognise.tasks.context import Context, Dates, deadline_in
from thongbao.recognise.tasks.judging import Judge, same
from thongbao.recognise.tasks.tables import tasks_of_table
from thongbao.vietnamese.duties.actors import Actors
from thongbao.vietnamese.duties.no_duty import excluded
from thongbao.vietnamese.duties.orders import Directive, find_directives
from thongbao.vietnamese.duties.roles import coordinators_of, reports_to
from thongbao.vietnamese.letters.fold import LONGEST, bare, level


@draft
class _Reader(Draft):
    dates: Dates
    notes: Notes
    judge: Judge
    tasks: list[Task] = field(default_factory=list)

    def item(self, item: Item, above: Context) -> None:
        self.notes.check_time()
        context = self.context_of(item, above)
        body = list(item.paras)
        if item.title is None or context.directive is not False:
            context = self.text_of(item, body, context)
        for _, table in item.tables:
            rows = tasks_of_table(table, item.path, self.dates.issued, self.dates.meeting)
            self.notes.evidence.update({f"tasks[{len(self.tasks) + n}]": (table.origin,) for n in range(len(rows))})
            self.tasks.extend(rows)
        for child in item.children:
            self.item(child, context)

    def context_of(self, item: Item, above: Context) -> Context:
        """What the item's heading says for what stands under it."""
        title = item.title
        if title is None:
            return above
        actors = heading_actors(title)
        if actors is not None and above.directive is not False:
            return replace(above, leads=actors, directive=True, headed=True)
        ordered = is_lead_in(title) if title.rstrip().endswith(":") and above.directive is not False else None
        if ordered is not None:
            return replace(self.handed_down(title, ordered, above), headed=True)
        sort = sort_of_heading(title)
        if sort is not Sort.DUTIES and above.headed and "yeu cau" in bare(title):
            return above
        if sort is Sort.ASSESSMENT:
            return Context(directive=False)
        if sort is Sort.FACTS:
            return Context(directive=None if not self.judge.concluded else False)
        if sort is Sort.DUTIES:
            return replace(
                above, directive=True if above.directive is not False or not above.leads else above.directive
            )
        return above

    def text_of(self, item: Item, paragraphs: list[Paragraph], context: Context) -> Context:
        """Tasks in the item's own text; and what its last line hands down."""
        own = [p for p in paragraphs if p.table is None]
        down = context
        kept: list[str] = []
        for order, paragraph in enumerate(own):
            text = paragraph.words if paragraph is item.first else paragraph.text
            last = order == len(own) - 1
            if text.rstrip().endswith(":") and (last or item.children or item.marker is None):
                lead = is_lead_in(text)
                if lead is not None or opens_orders(text):
                    down = self.handed_down(text, lead, down)
                    if kept:
                        self.directives(item, kept, context, introduces=True)
                        kept = []
                    context = down
                    continue
            kept.append(text)
        if kept and context.directive is not False:
            introduces = item.title is not None and bool(item.children) and heading_actors(item.title) is None
            found = self.directives(item, kept, context, introduces=introduces)
            if found and item.children:
                down = replace(down, leads=found[-1].lead or down.leads, directive=True, headed=True, deadline=None)
        return down

    def handed_down(self, text: str, actors: Actors | None, context: Context) -> Context:
        names = actors.names if actors else context.leads
        order = text[actors.start :] if actors else text  # what stands before it is background
        return replace(
            context,
            leads=names,
            directive=True,
            coordinators=coordinators_of(order, names) or context.coordinators,
            deadline=deadline_in(order, self.dates),
            headed=False if actors else context.headed,
        )

    def directives(self, item: Item, texts: Sequence[str], context: Context, *, introduces: bool = False) -> list[Task]:
        """The tasks of one item: one, or one for each lead in turn.

        Paragraphs between a heading and its list (``introduces``) are background unless they order something.
        """
        text = "\n".join(texts)
        if len(text) > LONGEST:
            self.notes.doubt("tasks", "too_long", item=item.path, limit=LONGEST)
        heard = (self.judge.as_done_by(d, context) for d in find_directives(text))
        found = [d for d in heard if self.judge.counts(d, text, context)]
        assessed = assessment_before(text)
        if assessed:  # "Đánh giá chung: …": only a sentence of its own that orders counts
            found = [d for d in found if d.form == "order" and d.start > assessed and text[d.start].isupper()]
        if introduces:
            found = [d for d in found if d.form == "order"]
        pieces: list[tuple[int, tuple[str, ...]]] = []
        first = found[0] if found else None
        opening = text[: first.start] if first else text
        if assessed and not found:
            return []
        inherits = not introduces and not assessed and context.leads and context.directive
        if inherits and self.judge.inherits(text, opening, first, context):
            pieces.append((0, context.leads))
        elif first is None and not context.leads and context.directive and self.judge.orders_barely(item, text):
            pieces.append((0, ()))
        for directive in found:
            leads = directive.actors.names if directive.actors else (pieces[-1][1] if pieces else context.leads)
            if pieces and same(pieces[-1][1], leads):
                continue
            if pieces and directive.actors is None:
                continue
            start = directive.start if pieces else self._beginning(item, text, directive, introduces)
            pieces.append((start, leads))
        tasks: list[Task] = []
        for order, (start, leads) in enumerate(pieces):
            end = pieces[order + 1][0] if order + 1 < len(pieces) else len(text)
            words = " ".join(text[start:end].split())
            if order + 1 < len(pieces):
                words = words.rstrip(" ;,")  # the mark that parts it from the next order
            if excluded(words):
                continue
            tasks.append(self.task(item, words, leads, context))
        for number in range(len(tasks)):
            self.notes.saw(f"tasks[{len(self.tasks) + number}]", [unit for p in item.paras for unit in p.units])
        self.tasks.extend(tasks)
        return tasks

    def _beginning(self, item: Item, text: str, directive: Directive, introduces: bool) -> int:
        """A task begins with its item; without a marker, with the sentence that orders."""
        if item.marker is not None and not introduces:
            return 0
        before = text[: directive.start]
        cut = max(before.rfind(". "), before.rfind("\n"), before.rfind("; ") if directive.form != "modal" else -1)
        return cut + 2 if cut >= 0 and text[cut] in ".;" else cut + 1

    def task(self, item: Item, words: str, leads: tuple[str, ...], context: Context) -> Task:
        coordinators = coordinators_of(words, leads)
        inherited = context.coordinators if not coordinators else ()
        return Task(
            section=item.path or None,
            text=words,
            lead=leads,
            coordinators=coordinators or tuple(name for name in inherited if name not in leads),
            deadline=deadline_in(words, self.dates) or context.deadline,
            reports_to=reports_to(words),
        )


def read_tasks(body: Body, dates: Dates, notes: Notes, *, concluded: bool, issuer: str | None) -> tuple[Task, ...]:
    """The tasks of the body, in reading order."""
    own = level(issuer or "").replace("ubnd", "ủy ban nhân dân")
    reader = _Reader(dates, notes, Judge(dates, concluded, own))
    context = Context(directive=True if concluded else None)
    for paragraph in body.preamble:
        text = paragraph.text
        if text.rstrip().endswith(":"):
            lead = is_lead_in(text)
            if lead is not None or opens_orders(text):
                context = reader.handed_down(text, lead, context)
            elif concluded:
                context = replace(context, directive=True)
    for item in body.items:
        reader.item(item, context)
    for order, task in enumerate(reader.tasks):
        if not task.lead:
            notes.doubt(f"tasks[{order}].lead", "no_lead")
    return tuple(reader.tasks)


def read_appendix_tasks(units: Sequence[Unit], dates: Dates) -> tuple[Task, ...]:
    """Rows of the appendices' tables that assign work; ``section`` names the table: PL1/3."""
    tables = [unit.table for unit in units if unit.table is not None]
    return tuple(
        task
        for number, table in enumerate(tables, 1)
        for task in tasks_of_table(table, f"PL{number}", dates.issued, dates.meeting)
    )
