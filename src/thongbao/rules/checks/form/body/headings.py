"""Headings and markers of the outline, as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.form.body.tree import Node, nodes
from thongbao.rules.checks.form.where import fault
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot


@checks("ND30-C06-TIEU-DE-BAT-BUOC")
def titled(case: Case, rule: Rule) -> Iterator[Finding]:
    """Parts, chapters and mục have a title; so has an article that stands alone on its line."""
    for node in nodes(case):
        kind = node.marker.kind if node.marker else ""
        section = node.section
        if kind not in ("part", "chapter", "article") or section.title or any(section.text):
            continue
        first = section.children[0] if section.children else None
        if first is not None and first.marker is None:
            continue  # the line below it
        yield fault(rule, "form.heading_untitled", node.spot(case), shown=section.marker or "")


@checks("ND30-C06-KHONG-SO-THAP-PHAN")
def no_decimals(case: Case, rule: Rule) -> Iterator[Finding]:
    """Decimal numbers (1.1) are none of the levels of the annex: told once."""
    found = [node for node in nodes(case) if node.marker is not None and node.marker.kind == "dotted"]
    if found:
        yield fault(rule, "form.decimal", found[0].spot(case), shown=found[0].section.marker or "", count=len(found))


@checks("ND30-C06-DE-MUC-DAU-CUOI")
def heading_end(case: Case, rule: Rule) -> Iterator[Finding]:
    """A heading on a line of its own ends without a colon or full stop."""
    for node in nodes(case):
        title = (node.section.title or "").rstrip()
        kind = node.marker.kind if node.marker else ""
        if kind not in ("roman", "part", "chapter", "upper") or title[-1:] not in rule.values["forbid_end"]:
            continue
        spot = node.spot(case, whole=True)
        if spot.unit is not None:
            end = len(spot.unit.text.rstrip())
            spot = Spot(unit=spot.unit, path=node.path, start=end - 1, end=end)
            if spot.unit is None or spot.unit.text[end - 1 : end] != title[-1]:
                spot = node.spot(case)
                yield fault(rule, "form.heading_end", spot, shown=title[-1])
                continue
            yield fault(rule, "form.heading_end", spot, TextEdit(spot, ""), shown=title[-1])
        else:
            yield fault(rule, "form.heading_end", Spot(path=f"{node.path}.title"), shown=title[-1])


def markers(case: Case, rule: Rule, kind: str, mark: str) -> Iterator[Finding]:
    """Markers of a kind (number, letter, roman, article) have ``mark`` behind them: told once, with a mend each."""
    wrong = [
        node
        for node in nodes(case)
        if node.marker is not None and _is(node, kind) and (node.section.mark or "") != mark
    ]
    if not wrong:
        return
    first = wrong[0]
    label = first.section.marker or ""
    shown = f"({label})" if first.marker and first.marker.kind == "paren" else f"{label}{first.section.mark or ''}"
    edits = [edit for node in wrong if (edit := _marked(case, node, mark)) is not None]
    yield fault(rule, "form.marker", first.spot(case), *edits, shown=shown, wanted=f"{label}{mark}", count=len(wrong))


@checks("ND30-C06-DIEM")
def points(case: Case, rule: Rule) -> Iterator[Finding]:
    """A điểm is a letter and a closing bracket."""
    yield from markers(case, rule, "letter", ")")


def _is(node: Node, kind: str) -> bool:
    assert node.marker is not None
    if node.marker.kind == "paren":
        return kind == "letter" and not node.marker.label.isdigit() and node.marker.label not in ("i", "v", "x")
    return node.marker.kind == kind


def _marked(case: Case, node: Node, mark: str) -> TextEdit | None:
    spot = node.spot(case)
    if spot.unit is None or spot.unit.para.generated:
        return None  # an automatic number is not in the text
    return TextEdit(spot, f"{node.section.marker}{mark}")


@checks("HD05-C06-KHOAN-DIEM")
def party_markers(case: Case, rule: Rule) -> Iterator[Finding]:
    """Numbers and letters have one of the shapes that the guide uses itself."""
    good = {"number": (".",), "letter": (")",), "roman": (".", "-"), "dotted": (".", "")}
    for node in nodes(case):
        marker = node.marker
        if marker is None or marker.kind not in good or (node.section.mark or "") in good[marker.kind]:
            continue
        shown = f"{node.section.marker}{node.section.mark or ''}"
        yield fault(rule, "form.party_marker", node.spot(case), shown=shown, wanted=", ".join(rule.values["accept"]))
        return


def own_line(case: Case, rule: Rule, pattern: str) -> Iterator[Finding]:
    """Phần, Chương, Mục stand on a line of their own, in small letters, with the numeral of the rule."""
    for node in nodes(case):
        marker = node.marker
        if marker is None or marker.kind not in ("part", "chapter"):
            continue
        word = (node.section.marker or "").split()[0].lower()
        if word not in pattern.lower():
            continue
        spot = node.spot(case, whole=True)
        text = spot.unit.text if spot.unit is not None else (node.section.marker or "")
        if not re.match(pattern, text.strip()):
            yield fault(rule, "form.division", node.spot(case), shown=text.strip()[:40])
