"""The order in which edits are made: looks first, then letters from the last to the first, then what moves things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from thongbao.mend.docx import pages
from thongbao.mend.docx.document import Document
from thongbao.mend.docx.edits import lines, paragraphs, settle, unicode
from thongbao.mend.docx.edits.looks import OF_LETTERS, differing, set_look, set_looks
from thongbao.mend.docx.edits.shapes import OF_PARAGRAPHS, set_shape
from thongbao.mend.docx.writing.elements import mark_properties
from thongbao.mend.docx.writing.runs import replace
from thongbao.mend.docx.writing.spots import Change, traced
from thongbao.mend.model import Refused, Tracked, Unmendable
from thongbao.readers.docx.package.names import PPR
from thongbao.readers.docx.paragraph.flow import Flow
from thongbao.readers.source import Source
from thongbao.rules.edits import (
    Edit,
    LegacyEdit,
    LookEdit,
    PageEdit,
    ParagraphEdit,
    RuleLineEdit,
    SettleEdit,
    TextEdit,
)  # fmt: skip

Mends = Sequence[tuple[int, Sequence[Edit]]]


class Failure(Exception):  # noqa: N818 - no error of the user's
    """A mend cannot be made."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.reason)
        self.refused = refused


@dataclass(slots=True)
class _Planned:
    """A change of text, and the edit that asks for it."""

    group: int
    edit: Edit
    change: Change


@dataclass(slots=True)
class Plan:
    """The edits of one document while they are made."""

    document: Document
    texts: dict[int, list[_Planned]] = field(default_factory=dict)
    """By the identity of the paragraph."""
    set: dict[tuple[int, str], Any] = field(default_factory=dict)
    """How paragraphs were set already."""


def attempt(source: Source, mends: Mends, tracked: Tracked | None) -> bytes:
    """The bytes of the document with every edit made. Raises Failure for the first that cannot be."""
    plan = Plan(Document(source, tracked))
    try:
        for _, edit in _all(mends):
            if isinstance(edit, LegacyEdit):
                unicode.convert(plan.document, edit.font)
        for group, edit in _all(mends):
            if isinstance(edit, TextEdit):
                with _failing(group, edit):
                    _plan_text(plan, group, edit)
        _make_all(plan, mends, (LookEdit, RuleLineEdit))
        _write_texts(plan)
        _make_all(plan, mends, (ParagraphEdit, PageEdit, SettleEdit))
        return plan.document.saved()
    finally:
        plan.document.package.close()


def _all(mends: Mends) -> Iterator[tuple[int, Edit]]:
    return ((at, edit) for at, group in mends for edit in group)


@contextmanager
def _failing(group: int, edit: Edit) -> Iterator[None]:
    try:
        yield
    except Unmendable as why:
        raise Failure(Refused(group, edit, why.reason)) from why


def _make_all(plan: Plan, mends: Mends, kinds: Sequence[type]) -> None:
    for kind in kinds:
        for group, edit in _all(mends):
            if isinstance(edit, kind):
                with _failing(group, edit):
                    _make(plan, edit)


def _make(plan: Plan, edit: Edit) -> None:
    document = plan.document
    if isinstance(edit, LookEdit):
        _look(plan, edit)
    elif isinstance(edit, RuleLineEdit):
        lines.draw(document, edit.spot, edit.length)
    elif isinstance(edit, ParagraphEdit):
        flow = document.spots.flow(edit.spot)
        if edit.text is None:
            _clear(document, edit)
            paragraphs.take_away(document, flow)
        else:
            paragraphs.put_behind(document, flow, edit.text, dict(edit.looks))
    elif isinstance(edit, PageEdit):
        pages.set_pages(document, edit.section, dict(edit.settings))
    elif isinstance(edit, SettleEdit):
        settle.settle(document, edit.what)


def _clear(document: Document, edit: ParagraphEdit) -> None:
    """Take the words of a paragraph out that is named with them."""
    unit = edit.spot.unit
    if unit is None or edit.spot.raw is not None:
        return
    for flow, start, end in document.spots.stretches(edit.spot):
        text = traced(flow).text()
        if text[:start].strip() or text[end:].strip() or flow.generated:
            raise Unmendable("mend.not_empty")
        replace(traced(flow), 0, len(text), "", after=True, tracker=document.tracker)
        flow.pieces = []


def _plan_text(plan: Plan, group: int, edit: TextEdit) -> None:
    for change in plan.document.spots.changes(edit.spot, edit.text, words=plan.document.tracker is not None):
        here = plan.texts.setdefault(id(change.at.flow), [])
        if any(one.change == change for one in here):
            continue
        if any(_overlap(one.change, change) for one in here):
            raise Unmendable("mend.overlap")
        here.append(_Planned(group, edit, change))


def _overlap(one: Change, two: Change) -> bool:
    first, second = sorted((one.at, two.at), key=lambda at: (at.start, at.end))
    if first.start == first.end == second.start:
        return second.end == second.start
    return second.start < first.end


def _write_texts(plan: Plan) -> None:
    tracker = plan.document.tracker
    for planned in plan.texts.values():
        for one in sorted(planned, key=lambda one: (one.change.at.start, one.change.at.end), reverse=True):
            with _failing(one.group, one.edit):
                (flow, start, end), text, after = one.change
                source = traced(flow)
                replace(source, start, end, text, after=after, tracker=tracker)
                if text != text.upper():  # a look that shows all letters as capitals would hide the change
                    set_looks(plan.document.context, source, start, start + len(text), {"caps": False})


def _look(plan: Plan, edit: LookEdit) -> None:
    document, looks = plan.document, dict(edit.looks)
    letters = {name: value for name, value in looks.items() if name in OF_LETTERS}
    shape = {name: value for name, value in looks.items() if name in OF_PARAGRAPHS}
    if len(letters) + len(shape) < len(looks):
        raise Unmendable("mend.unknown")
    for flow, start, end in document.spots.stretches(edit.spot):
        source = traced(flow)
        if letters:
            set_looks(document.context, source, start, end, letters, tracker=document.tracker)
            if document.spots.numbered(edit.spot):
                _mark(document, flow, letters)
        if shape:
            if not document.spots.whole(edit.spot):
                raise Unmendable("mend.halves")
            for name, value in shape.items():
                if plan.set.setdefault((id(flow), name), value) != value:
                    raise Unmendable("mend.overlap")
            set_shape(source.elements[-1], flow.shape, shape, document.tracker)


def _mark(document: Document, flow: Flow, letters: dict[str, Any]) -> None:
    """The look of an automatic number is that of the paragraph's mark."""
    source = traced(flow)
    para = source.elements[-1]
    ppr = para.find(PPR)
    if ppr is None or differing(document.context, ppr, source.styles, letters):
        mark_properties(para)
        ppr = para.find(PPR)
    if ppr is not None:
        set_look(document.context, ppr, source.styles, letters, document.tracker)
