"""Two notices in, their changes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from thongbao.diff import body, head, tasks
from thongbao.diff.body.found import Found
from thongbao.diff.model import PARTS, Change, Detail, Diff
from thongbao.diff.nodes import nodes_of
from thongbao.diff.pairing.nodes import pair
from thongbao.diff.tasks.duties import Duties, explained
from thongbao.notice.model import Citation, Notice


def diff(one: Notice, two: Notice, *, ignore_form: bool = False) -> Diff:
    """The changes that lead from one notice to the other.

    What is no content is left out: source, furniture, doubts, digital signatures. ``ignore_form`` leaves out
    what differs in form alone: tone placement, case, blanks, kinds of dash, slips of OCR.
    """
    if one == two:
        return Diff(before=one.source.name, after=two.source.name)
    ones, twos = nodes_of(one), nodes_of(two)
    pair(ones, twos)
    found = body.changes(ones, twos)
    duties = Duties(found, ignore_form=ignore_form)
    of_tasks = duties.compare(tasks.placed(one.tasks, ones), tasks.placed(two.tasks, twos))
    top = head.head(one, two, ignore_form=ignore_form)
    if not any(change.path == "subject" for change in top) and not _opening_changed(found):
        top.extend(head.meeting(one, two, ignore_form=ignore_form))
    cited = _citations(one.citations, two.citations, found, ignore_form)
    texts = [change.frozen(ignore_form=ignore_form) for change in found]
    whole = [*top, *texts, *of_tasks, *head.foot(one, two, ignore_form=ignore_form), *cited]
    if ignore_form:
        whole = [change for change in whole if not _in_form_alone(change)]
    ordered = tuple(sorted(whole, key=lambda change: PARTS.index(change.part)))
    return Diff(changes=ordered, before=one.source.name, after=two.source.name)


def _opening_changed(found: Sequence[Found]) -> bool:
    return any(node.parent is None and node.path.startswith("preamble") for one in found for node in one.nodes())


def _in_form_alone(change: Change) -> bool:
    return change.kind == "form" or (
        change.kind == "renumbered" and all((one.before or "") == (one.after or "") for one in change.details)
    )


def _citations(
    ones: Sequence[Citation], twos: Sequence[Citation], found: Sequence[Found], ignore_form: bool
) -> list[Change]:
    """Changes of citations that no change of the text explains; their order is that of the text."""
    rest: list[Change] = []
    for change in head.listed(
        "citations", ones, twos, "citations", lambda item: item.text, ignore_form=ignore_form, moves=False
    ):
        cause = explained(change, found)
        if cause is None:
            rest.append(change)
        else:
            cause.details.append(Detail(change.path, "citation", change.before, change.after))
    return rest


def renamed(found: Diff, before: str, after: str) -> Diff:
    """The same changes under the names that the files were called by."""
    return replace(found, before=before, after=after)
