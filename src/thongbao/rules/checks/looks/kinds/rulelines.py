"""The rule line under a part: whether one is there, of which kind, and how long against the words above it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from thongbao.layout.blocks import Grid, Para, RuleLine
from thongbao.layout.letters import printed_width
from thongbao.recognise.lines.labels import HEAD, Label
from thongbao.rules.case import Case
from thongbao.rules.checks.looks.kinds.align import text_room
from thongbao.rules.checks.looks.kinds.letters import stretches
from thongbao.rules.checks.looks.line import SEEN, Asked, Fault, Line, Verdicts, phrase, span_of
from thongbao.rules.edits import RuleLineEdit

MEASURED, ESTIMATED = 0.05, 0.08
"""How far a length may be off: measured on a page, or against words whose width is worked out."""
_HEAD_PARTS = ("tieu-ngu", "tieu-de-dang", "tieu-de-doan", "ban-hanh", "trich-yeu")


class Under(NamedTuple):
    """The rule line under a part, with the characters when it is typed."""

    rule: RuleLine
    typed: str | None


def _plain(text: str | None) -> str:
    return "".join((text or "").split()).casefold()


def rules_under(case: Case, lines: list[Line]) -> list[Under]:
    """The rule lines that stand under a part."""
    mine = {_plain(line.unit.text) for line in lines}
    mine |= {_plain(line.unit.para.text.rpartition("\n")[2]) for line in lines}
    mine.add("".join(_plain(line.unit.text) for line in lines))
    found = [
        Under(rule, None)
        for rule in case.layout.rules
        if rule.kind != "characters" and rule.text_above is not None and _plain(rule.text_above) in mine
    ]
    typed = typed_under(case, lines[-1])
    return [*found, typed] if typed is not None else found


def typed_under(case: Case, line: Line) -> Under | None:
    """The row of characters right under a line: underscores, hyphens, stars."""
    units = [unit for unit, _ in case.labelled]
    at = next((place for place, unit in enumerate(units) if unit is line.unit), len(units))
    below = units[at + 1] if at + 1 < len(units) else None
    if below is None or below.table is not None or (below.side, below.group) != (line.unit.side, line.unit.group):
        return None
    text = below.text.strip()
    if not text or len(text) > 120 or any(map(str.isalnum, text)):
        return None
    box = below.para.origin.box
    width = box.right - box.left if box else printed_width(text, below.para.style.size or 13.0, bold=False)
    return Under(RuleLine(kind="characters", length=width, origin=below.para.origin), text)


def _stray(case: Case) -> bool:
    """Whether a line is drawn in the head of which it is not known what it underlines."""
    from thongbao.rules.checks.looks.parts import lines_of

    owned = {_plain(line.unit.text) for part in _HEAD_PARTS for line in lines_of(case, part)}
    heads = {_plain(unit.text) for unit, label in case.labelled if label in HEAD and label != Label.ORNAMENT}
    # Without its text a line may be any; one under another line of the head may be a part's whose place is off.
    return any(
        rule.kind != "characters"
        and (rule.text_above is None or (_plain(rule.text_above) in heads - owned))
        and (rule.origin.page or 1) == 1
        for rule in case.layout.rules
    )


def in_ruled_table(case: Case, para: Para) -> bool:
    """Whether a paragraph stands in a table with visible borders."""
    return any(
        inner is para
        for block in case.layout.blocks
        if isinstance(block, Grid) and block.ruled
        for row in block.rows
        for cell in row
        for inner in cell.blocks
    )


def _widths(case: Case, lines: list[Line]) -> list[float]:
    """Widths of the printed lines of a part; empty when it is not known where a long one breaks."""
    found = []
    for line in lines:
        box = line.unit.para.origin.box
        if box is not None:
            found.append(box.right - box.left)
            continue
        style = line.unit.para.style
        width = printed_width(line.text, style.size or 13.0, bold=style.bold is True)
        room = text_room(case) * (0.5 if line.unit.side is not None else 1.0)
        if width > room:
            return []
        found.append(width)
    return found


def length_ratio(asked: Asked) -> Verdicts:
    """A solid line stands under the part, as long as the catalogue says against its words."""
    case, lines = asked.case, list(asked.lines)
    last = lines[-1]
    if case.format not in ("docx", "pdf") or case.layout.layer != "native":
        return
    under = rules_under(case, lines)
    high = span_of(asked.value)[1]
    edit = RuleLineEdit(last.spot, 1.0 if high > 0.9 else 0.4)
    if not under:
        yield from _missing(asked, last, edit)
        return
    # Several candidates (a border and a shape of the same place): one that fits is enough.
    faults = [fault for one in under for fault in _measured(asked, one, lines, edit)]
    yield SEEN if len(faults) < len(under) else faults[0]


def _missing(asked: Asked, last: Line, edit: RuleLineEdit) -> Verdicts:
    case = asked.case
    lined = any(style.underline for _, _, style in stretches(last))
    if lined and case.format == "pdf":
        return  # an underline and a line drawn close below look the same in print
    if lined:
        if not asked.values.get("underline_elsewhere"):
            yield Fault(last, phrase("rule_underline"), (last.set(underline=False), edit))
        return
    hidden = case.format == "pdf" and in_ruled_table(case, last.unit.para)  # taken for a line of the table
    if not hidden and not _stray(case):
        yield Fault(last, phrase("rule_missing"), (edit,))


def _measured(asked: Asked, under: Under, lines: list[Line], edit: RuleLineEdit) -> Iterator[Fault]:
    if under.typed is not None and not set(under.typed) <= set("_─━— "):
        yield Fault(lines[-1], phrase("rule_typed", shown=under.typed), (edit,))
        return
    widths = _widths(asked.case, lines)
    length = under.rule.length
    if not widths or not length:
        return
    low, high = span_of(asked.value)
    slack = MEASURED if lines[-1].unit.para.origin.box is not None else ESTIMATED
    if any(low * (1 - slack) <= length / width <= high * (1 + slack) for width in widths):
        return
    ratio = round(100 * length / max(widths))
    wanted = "rule_part" if high <= 0.9 else "rule_full" if low > 0.9 else "rule_between"
    yield Fault(lines[-1], phrase(wanted, shown=f"{ratio}%"), (edit,))


KINDS = {"length_ratio": length_ratio}
