"""What work on a file leaves behind: tracked changes, blanks for indents, forced line ends, tables that break."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.layout.blocks import Grid
from thongbao.recognise.lines.labels import Label
from thongbao.rules.case import Case
from thongbao.rules.checks.looks.kinds.indents import begins_at_margin, usual_first_line
from thongbao.rules.edits import Edit, LookEdit, SettleEdit, TextEdit
from thongbao.rules.model import Finding, Rule, Unobservable
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot

LONG_TABLE = 20
"""Rows from which a table hardly fits on what is left of a page."""
_INDENT = re.compile(r"(?:\t[ \t]*|  +[ \t]*)(?=\S)")


@checks("X-TRACK-CHANGES")
def unsettled(case: Case, rule: Rule) -> Iterator[Finding]:
    """A file for issue has no tracked changes, comments or hidden text."""
    if case.stage == "draft":
        return
    traces = case.stored.traces
    found = {name: count for name, count in traces._asdict().items() if count}
    if all(count is None for count in traces):
        raise Unobservable("validate.unseen.format")
    for name, count in found.items():
        yield Finding(
            rule=rule.id,
            key=f"page.{name}",
            values=(("count", count),),
            edits=(SettleEdit(name),),
        )


_PLACED = (
    Label.MOTTO, Label.AGENCY, Label.KIND, Label.SUBJECT, Label.TO_HEAD, Label.AUTHORITY, Label.POST, Label.SEAL,
    Label.NAME,
)  # fmt: skip
"""Parts that stand in the middle of a page or column."""


@checks("X-LUI-BANG-CACH")
def typed_indent(case: Case, rule: Rule) -> Iterator[Finding]:
    """Paragraphs are set in and centred by their format, not by blanks and tabs.

    Without the blanks a paragraph must not stand at the margin: its mend gives it the indent that the blanks stood for.
    """
    lines = case.stored.lines
    if case.format != "docx" or lines is None:
        raise Unobservable("validate.unseen.format")
    by_ordinal = {line.paragraph: line for line in lines if line.part == "body"}
    indented: list[tuple[Spot, tuple[Edit, ...]]] = []
    centred: list[tuple[Spot, tuple[Edit, ...]]] = []
    for unit, label in case.labelled:
        line = by_ordinal.get(unit.para.origin.paragraph)
        if line is None or unit.table is not None or unit.offset or unit.para.generated:
            continue
        match = _INDENT.match(line.text)
        if match is None:
            continue
        spot = Spot(paragraph=line.paragraph, raw=line.text, end=match.end())
        if label == Label.BODY and unit.side is None:
            edits: tuple[Edit, ...] = (TextEdit(spot, ""),)
            if begins_at_margin(unit.para.shape):
                edits = (*edits, LookEdit(spot, (("left", 0.0), ("first_line", case.shared(usual_first_line)))))
            indented.append((spot, edits))
        elif label in _PLACED and " ".join(line.text.split()) == " ".join(unit.text.split()):  # no other half beside it
            look = LookEdit(Spot(unit=unit), (("align", "center"), ("first_line", 0.0)))
            centred.append((spot, (look, TextEdit(spot, ""))))
    for key, found in (("page.typed_indent", indented), ("page.typed_centring", centred)):
        if found:
            made = tuple(edit for _, one in found for edit in one)
            yield Finding(rule=rule.id, key=key, values=(("count", len(found)),), spot=found[0][0], edits=made)


@checks("X-NGAT-DONG-MEM")
def forced_line_ends(case: Case, rule: Rule) -> Iterator[Finding]:
    """A paragraph of the body is one paragraph: no line end is forced inside it."""
    if case.format != "docx":
        raise Unobservable("validate.unseen.format")
    found = [unit for unit in case.lines(Label.BODY) if unit.joined and unit.side is None]
    if not found:
        return
    wanted = {unit.para.origin.paragraph for unit in found}
    ends = [
        Spot(paragraph=line.paragraph, raw=line.text, start=match.start(), end=match.end())
        for line in case.stored.lines or ()
        if line.part == "body" and line.paragraph in wanted
        for match in re.finditer(r" *\n *(?=\S)", line.text)
    ]
    yield Finding(
        rule=rule.id,
        key="page.forced_line_end",
        values=(("count", len(found)),),
        spot=Spot(unit=found[0]),
        edits=tuple(TextEdit(spot, " ") for spot in ends),
    )


@checks("X-BANG-LAP-TIEU-DE")
def long_tables(case: Case, rule: Rule) -> Iterator[Finding]:
    """A long table shows its head again on every page, and no row of it breaks."""
    if case.format != "docx":
        raise Unobservable("validate.unseen.format")
    for unit, _ in case.labelled:
        table = unit.table
        if table is None or len(table.rows) < rule.values.get("min_rows", LONG_TABLE):
            continue
        key = _breaks(table)
        if key is not None:
            yield Finding(rule=rule.id, key=key, values=(("rows", len(table.rows)),), spot=Spot(unit=unit))


def _breaks(table: Grid) -> str | None:
    if table.head_repeats is False:
        return "page.table_head"
    return "page.table_rows" if table.rows_break else None
