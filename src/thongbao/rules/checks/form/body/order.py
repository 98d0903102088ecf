"""Numbers and letters of the outline: they run on without gap or repeat, in the order of the Vietnamese alphabet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from thongbao.rules.case import Case
from thongbao.rules.checks.form.body.tree import Node, nodes, rank
from thongbao.rules.checks.form.where import fault
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.numerals import roman

LATIN = "abcdefghijklmnopqrstuvwxyz"
_COUNTED = ("number", "letter", "roman", "dotted", "article")


class Run(NamedTuple):
    """Items that count together, in order."""

    items: list[Node]
    before: int | None
    """The last number of the run before it under another parent, where numbers may go on."""


def runs(case: Case) -> Iterator[Run]:
    """The runs of numbers and letters: siblings of one rank; articles run through the whole text."""
    groups: dict[tuple[str, str], list[Node]] = {}
    for node in nodes(case):
        if node.marker is not None and node.marker.kind in _COUNTED:
            kind = rank(node.marker)
            groups.setdefault(("" if kind == "article" else node.parent, kind), []).append(node)
    last: dict[str, int | None] = {}
    for (_, kind), items in groups.items():
        yield Run(items, last.get(kind))
        last[kind] = items[-1].value


@checks("ND30-C06-THU-TU-SO")
def sequence(case: Case, rule: Rule) -> Iterator[Finding]:
    """Numbers and letters run on inside their parent; letters of another alphabet are another rule's matter."""
    for run in runs(case):
        meant: int | None = None  # what the item before should be, where it alone is wrong: 1, 2, 4, 4
        foreign = 0  # letters of another alphabet so far: e, f, g, h, k is e, g, h, i, k once they are mended
        for at, node in enumerate(run.items):
            before = run.items[at - 1] if at else None
            kind = node.marker.kind if node.marker else ""
            last, meant = (meant or before.value) if before is not None else None, None
            foreign += kind == "letter" and node.value is None
            if node.value is None or (before is not None and before.value is None):
                continue
            wanted = last + 1 if last is not None else 1
            if node.value in (wanted, 1) or (kind == "letter" and before is not None and _latin(before, node)):
                if node.value == 1 and before is not None and before.value == 1:
                    yield _out_of_order(case, rule, node, before, wanted)
                continue
            if foreign and node.value == wanted + foreign:
                foreign = 0
                continue
            if before is None and (run.before is None or node.value == run.before + 1 or len(run.items) == 1):
                continue  # what stands before it may not have been read as a number
            yield _out_of_order(case, rule, node, before, wanted)
            below = run.items[at + 1] if at + 1 < len(run.items) else None
            if below is not None and below.value == wanted + 1:
                meant = wanted


def _out_of_order(case: Case, rule: Rule, node: Node, before: Node | None, wanted: int) -> Finding:
    shown = node.section.marker or ""
    previous = before.section.marker if before is not None else ""
    label = _label(node, wanted)
    spot = node.label_spot(case)
    edits = (TextEdit(spot, label),) if label and spot.unit is not None else ()
    key = "form.order" if previous else "form.order_first"
    return fault(rule, key, spot, *edits, shown=shown, before=previous or "", wanted=label or str(wanted))


def _label(node: Node, value: int) -> str | None:
    kind = node.marker.kind if node.marker else ""
    if kind == "number":
        return str(value)
    if kind == "dotted":
        return f"{(node.section.marker or '').rpartition('.')[0]}.{value}"
    if kind == "roman" and value < 40:
        return roman(value)
    if kind == "letter" and value <= len("abcdđeghiklmnopqrstuvxy"):
        return "abcdđeghiklmnopqrstuvxy"[value - 1]
    return None


def _latin(before: Node, node: Node) -> bool:
    """Whether a letter follows in the Latin alphabet only: e after d, f after e."""
    one, two = before.section.marker or "", node.section.marker or ""
    return one in LATIN and two in LATIN and LATIN.index(two) == LATIN.index(one) + 1


@checks("ND30-C06-DIEM-BANG-CHU-CAI")
def alphabet(case: Case, rule: Rule) -> Iterator[Finding]:
    """Letters follow the Vietnamese alphabet: đ stands after d; f, j, w and z do not count."""
    order: list[str] = rule.values["order"]
    for run in runs(case):
        for before, node in zip(run.items, run.items[1:], strict=False):
            one, two = before.section.marker or "", node.section.marker or ""
            if one not in order or node.marker is None or node.marker.kind != "letter":
                continue
            at = order.index(one)
            wanted = order[at + 1] if at + 1 < len(order) else None
            foreign = two not in order  # f, j, w, z
            if wanted is not None and two != wanted and (foreign or _latin(before, node)):
                spot = node.label_spot(case)
                edits = (TextEdit(spot, wanted),) if spot.unit is not None else ()
                yield fault(rule, "form.alphabet", spot, *edits, shown=two, before=one, wanted=wanted)
                break  # the letters behind it are all moved by one
