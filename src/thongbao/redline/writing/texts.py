"""Words that changed inside a paragraph that stays, by whole syllables."""

from __future__ import annotations

from collections.abc import Callable

from thongbao.diff.words import steps
from thongbao.mend.aligned import Step
from thongbao.mend.docx.edits.looks import set_looks
from thongbao.mend.docx.writing.runs import replace
from thongbao.mend.docx.writing.spots import Change, traced
from thongbao.mend.model import Unmendable
from thongbao.node import Draft, draft
from thongbao.readers.docx.paragraph.trace import Traced
from thongbao.redline.leaves import Leaf
from thongbao.redline.sheet import Sheet
from thongbao.rules.spot import Spot


@draft
class Taste(Draft):
    """What counts as a difference."""

    blanks: bool = True
    form: bool = True
    """Whether what differs in form alone does."""

    def ways(self, new: str) -> Callable[[str], list[Step]]:
        """How a text becomes ``new``."""

        def found(old: str) -> list[Step]:
            at, wanted = 0, []
            for step in steps(old, new):
                blank = not step.before.strip() and not step.after.strip()
                if not (step.same or (blank and not self.blanks) or (step.form and not self.form)):
                    wanted.append(Step(at, at + len(step.before), step.after))
                at += len(step.before)
            return wanted

        return found


def wanted(one: Leaf, two: Leaf) -> str:
    """What is to be printed in place of ``one``, without the number that is counted there."""
    return two.text[two.marker :] if one.number else two.text


def changes(sheet: Sheet, one: Leaf, text: str, taste: Taste) -> list[Change]:
    """The changes that make ``text`` of a leaf's own words. Raises Unmendable."""
    return sheet.document.spots.made(Spot(unit=one.unit, start=one.number), taste.ways(text))


def write(sheet: Sheet, source: Traced, found: list[Change], told: str) -> None:
    """Make the changes of one paragraph, the last first; ``told`` is named when one cannot be made."""
    for (_, start, end), text, after in sorted(found, key=lambda one: one.at[1:], reverse=True):
        try:
            replace(source, start, end, text, after=after, tracker=sheet.tracker)
        except Unmendable:
            sheet.missed.append(text or told)
            continue
        if text != text.upper():  # a look that shows all letters as capitals would hide the change
            set_looks(sheet.document.context, source, start, start + len(text), {"caps": False})


def reword(sheet: Sheet, pairs: list[tuple[Leaf, str]], taste: Taste) -> None:
    """Give every leaf its new text."""
    plans: dict[int, tuple[Traced, list[Change], str]] = {}
    for one, text in pairs:
        if one.text[one.number :] == text:
            continue
        try:
            for change in changes(sheet, one, text, taste):
                flow = change.at.flow
                plans.setdefault(id(flow), (traced(flow), [], text))[1].append(change)
        except Unmendable:
            sheet.missed.append(text or one.text)
    for source, found, told in plans.values():
        write(sheet, source, found, told)
