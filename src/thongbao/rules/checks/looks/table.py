"""Tables of looks: every rule that binds looks to parts (``look`` in the catalogue) is checked here.

A regulation gives a table: component, size, weight, slant, letter case, alignment, spacing. The catalogue keeps it as
that, a rule a cell or a row; one function a kind of look holds it against the lines of a part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from thongbao.rules.case import Case
from thongbao.rules.catalogue import rules
from thongbao.rules.checks.form.halves import said
from thongbao.rules.checks.looks.kinds import KINDS, SEEN_KINDS, WORD_KINDS
from thongbao.rules.checks.looks.line import Asked, Fault, Phrases, phrase
from thongbao.rules.checks.looks.parts import lines_of
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks


def bound(rule: Rule) -> Iterator[tuple[str, dict[str, Any], Mapping[str, Any]]]:
    """Part, kinds of look with their values, and the values that go with them.

    ``look`` is a list of parts (all looks among the rule's values), or maps a part to the name of the values that
    hold its looks, or to kind -> name of its value.
    """
    look: Any = rule.look or {}
    for part in look:
        said = look[part] if isinstance(look, Mapping) else None
        if isinstance(said, list):
            said = {kind: kind for kind in said}
        if said is None:
            around: Mapping[str, Any] = rule.values
            chosen = {kind: value for kind, value in around.items() if kind in KINDS}
        elif isinstance(said, str):
            around = rule.values[said]
            chosen = {kind: value for kind, value in around.items() if kind in KINDS}
        else:
            around = {**rule.values, **{kind: rule.values[name] for kind, name in said.items()}}
            chosen = {kind: around[kind] for kind in said}
        yield part, chosen, around


def looks_show(case: Case, rule: Rule) -> bool:
    """Whether the input shows looks, and the rule may be judged by them there."""
    if case.format == "pdf":
        return set(rule.observable) != {"docx"} and case.layout.layer != "ocr"
    return case.format == "docx"


def table(case: Case, rule: Rule) -> Iterator[Finding]:
    """Hold the looks that a rule binds against the lines of each part: one finding a part."""
    if rule.values.get("only") == "legislation" and not case.legislates:
        return
    yield from said(case, rule)
    looks = looks_show(case, rule)
    judged = asked = False
    for part, chosen, around in bound(rule):
        lines = lines_of(case, part)
        if not lines:
            continue
        faults: list[Fault] = []
        for kind, value in chosen.items():
            asked = True
            if kind == "length_ratio" and any(fault.phrase.key == "looks.text" for fault in faults):
                continue  # the line is as long as the right words would be
            if kind in SEEN_KINDS and not looks:
                continue
            if kind in WORD_KINDS and "text" not in rule.observable and not looks:
                continue
            for verdict in KINDS[kind](Asked(case, part, lines, value, around)):
                judged = True
                if isinstance(verdict, Fault):
                    faults.append(verdict)
        if faults:
            yield _finding(rule, part, faults)
    if asked and not judged:
        raise Unobservable("validate.unseen.look" if looks else "validate.unseen.format")


def _finding(rule: Rule, part: str, faults: list[Fault]) -> Finding:
    """All faults of a part as one: at the first line, each kind once, with the number of lines."""
    first = min(faults, key=_place)
    kinds = {fault.phrase.key: fault.phrase for fault in reversed(faults)}
    count = len({id(fault.line.unit) for fault in faults})
    mendable = rule.fix != "none" and all(fault.edits for fault in faults)
    return Finding(
        rule=rule.id,
        key="looks.part" if count == 1 else "looks.part_many",
        values=(
            ("part", phrase(f"part_{part.replace('-', '_')}")),
            ("faults", Phrases(tuple(kinds[key] for key in reversed(kinds)))),
            ("count", count),
        ),
        spot=first.line.spot,
        edits=tuple(edit for fault in faults for edit in fault.edits) if mendable else (),
    )


def _place(fault: Fault) -> tuple[int, int, int]:
    origin = fault.line.unit.para.origin
    box = origin.box
    return (origin.page or 0, origin.paragraph or origin.line or 0, round(box.top) if box else 0)


checks(*(rule.id for rule in rules().values() if rule.look is not None and rule.role == "judge"))(table)
