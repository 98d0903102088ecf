"""How a body ends: "./." with the State, a full stop with the Party."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.notice.model import Section
from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.form.where import fault, on
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot


def last_words(case: Case) -> tuple[str, Spot] | None:
    """The last paragraph of the body and where it stands; None when the body ends with a table."""
    if case.reading is not None:
        labels = [label for _, label in case.labelled]
        foot = labels.index(Label.FOR_HEAD) if Label.FOR_HEAD in labels else len(labels)
        # A line before the foot that was taken for a recipient belongs to the body.
        lines: list[Unit] = [
            unit
            for at, (unit, label) in enumerate(case.labelled)
            if label == Label.BODY or (label == Label.FOR and at < foot and unit.side is None)
        ]
        if not lines or lines[-1].table is not None:
            return None
        return lines[-1].text, on(lines[-1])
    if case.notice.closing:
        return case.notice.closing, Spot(path="closing")
    return _of_sections(case.notice.sections, "sections")


def _of_sections(sections: tuple[Section, ...], path: str) -> tuple[str, Spot] | None:
    if not sections:
        return None
    last, here = sections[-1], f"{path}[{len(sections) - 1}]"
    if last.children:
        return _of_sections(last.children, f"{here}.children")
    if last.tables:
        return None
    if last.text:
        return last.text[-1], Spot(path=f"{here}.text[{len(last.text) - 1}]")
    return (last.title, Spot(path=f"{here}.title")) if last.title else None


@checks("ND30-C06-KET-THUC", "HD05-C06-KET-THUC", "HD36-C06-KET-THUC", "HD11-C06-KET-THUC", "TWD29-C06-KET-THUC")
def mark(case: Case, rule: Rule) -> Iterator[Finding]:
    """The body ends with the mark of its regime."""
    found = last_words(case)
    if found is None:
        return
    text, spot = found
    text = text.rstrip()
    accepted: list[str] = rule.values.get("accept") or [rule.values["end"]]
    forbidden = rule.values.get("forbid_end")
    if forbidden is None and accepted == ["."]:
        forbidden = "./."
    good = any(text.endswith(one) for one in accepted) and not (forbidden and text.endswith(forbidden))
    if good or not any(c.isalnum() for c in text[-200:]):
        return
    body = re.sub(r"[\s./;,:!]+$", "", text)
    shown = text[len(body) :].strip()
    place = Spot(unit=spot.unit, path=spot.path, start=len(body), end=len(text))
    yield fault(rule, "form.end_mark", place, TextEdit(place, accepted[0]), shown=shown or "∅", wanted=accepted[0])
