"""Odd sizes: half points that no rule gives a part, nor the rest of the part has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from thongbao.messages import number
from thongbao.rules.case import Case
from thongbao.rules.catalogue import applied
from thongbao.rules.checks.looks.kinds.letters import SIZE_STEP, main_size, sizes_tell
from thongbao.rules.checks.looks.line import Line, span_of
from thongbao.rules.checks.looks.parts import lines_of
from thongbao.rules.checks.looks.table import bound
from thongbao.rules.checks.page.fonts import Stretch, stretches
from thongbao.rules.edits import LookEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks

_SHARE = 0.25
"""Letters of a part that are too many to have a size by accident."""


class Allowed(NamedTuple):
    """The sizes that a regime gives the lines of a part, and the one that most of them have where it must be one."""

    low: float
    high: float
    usual: float | None


@checks("X-CO-CHU-LECH")
def odd_size(case: Case, rule: Rule) -> Iterator[Finding]:
    """No size is a fraction off those of its part: 13.5 comes from stretching text, not from a rule."""
    if not sizes_tell(case):
        raise Unobservable("validate.unseen.look")
    step = rule.values["allowed_step"]
    given = case.shared(_given)
    every = [one for one in stretches(case) if one.style.size is not None]
    labels = {id(unit): label for unit, label in case.labelled}
    parts: dict[object, Counter[float]] = {}
    for one in every:
        parts.setdefault(labels.get(id(one.unit)), Counter())[_size(one)] += one.end - one.start
    found: list[tuple[Stretch, float | None]] = []
    for one in every:
        part = parts[labels.get(id(one.unit))]
        ranges = given.get(id(one.unit))
        if ranges:
            allowed = next((span for line, span in ranges if _inside(line, one)), ranges[0][1])
            if not _spoken_for(case, one, allowed) and _off(_size(one), allowed.low, step):
                found.append((one, _nearest(one, allowed, part)))
        elif _size(one) % 1 and part[_size(one)] < _SHARE * part.total():
            usual = part.most_common(1)[0][0]
            if _off(_size(one), usual, step):
                found.append((one, usual if abs(usual - _size(one)) <= 1 else None))
    if found:
        sizes = sorted({_size(one) for one, _ in found})
        edits = [LookEdit(one.spot, (("size", wanted),)) for one, wanted in found if wanted is not None]
        yield Finding(
            rule=rule.id,
            key="page.odd_size",
            values=(("shown", "; ".join(map(number, sizes))), ("count", len(found))),
            spot=found[0][0].spot,
            edits=tuple(edits) if len(edits) == len(found) else (),
        )


def _size(one: Stretch) -> float:
    return one.style.size or 0.0


def _off(size: float, base: float, step: float) -> bool:
    return abs((size - base) % 1 - step) < 0.05


def _inside(line: Line, one: Stretch) -> bool:
    return line.start <= one.start and (line.end is None or one.end <= line.end)


def _spoken_for(case: Case, one: Stretch, allowed: Allowed) -> bool:
    """Whether the rule on sizes of the part speaks of the line: it is out of its range, or not of its one size."""
    main = main_size(case, one.unit.para)
    if main is None:
        return False
    out = not allowed.low - SIZE_STEP <= main <= allowed.high + SIZE_STEP
    return out or (allowed.usual is not None and abs(main - allowed.usual) > SIZE_STEP)


def _nearest(one: Stretch, allowed: Allowed, part: Counter[float]) -> float:
    """The allowed size that most of the part has, else the nearest."""
    whole = [size for size, _ in part.most_common() if allowed.low <= size <= allowed.high and not size % 1]
    return whole[0] if whole else min((allowed.low, allowed.high), key=lambda size: abs(size - _size(one)))


def _given(case: Case) -> Mapping[int, Sequence[tuple[Line, Allowed]]]:
    """The sizes that the rules of the regime give to lines, by unit."""
    found: dict[int, list[tuple[Line, Allowed]]] = {}
    for one in applied(case.regime):
        if one.rule.look is None or one.rule.role != "judge":
            continue
        if one.rule.values.get("only") == "legislation" and not case.legislates:
            continue
        rule = replace(one.rule, values={**one.rule.values, **case.house_values.get(one.rule.id, {})})
        for part, chosen, _ in bound(rule):
            if "size_pt" not in chosen:
                continue
            low, high = span_of(chosen["size_pt"])
            lines = lines_of(case, part)
            usual = _usual(case, lines) if chosen.get("uniform") else None
            for line in lines:
                found.setdefault(id(line.unit), []).append((line, Allowed(low, high, usual)))
    return found


def _usual(case: Case, lines: Sequence[Line]) -> float | None:
    weights: Counter[float] = Counter()
    for line in lines:
        size = main_size(case, line.unit.para)
        if size is not None:
            weights[size] += len(line.text)
    return weights.most_common(1)[0][0] if weights else None
