"""What follows the signature: appendices (phụ lục) and attached papers."""

from __future__ import annotations

from collections.abc import Sequence

from thongbao.notice.model import Appendix, Table
from thongbao.recognise.body.tables import table_of
from thongbao.recognise.lines.units import Unit
from thongbao.recognise.notes import Notes
from thongbao.vietnamese.documents.outline import marker_of


def read_appendices(units: Sequence[Unit], notes: Notes) -> tuple[Appendix, ...]:
    """The units after the signature, parted at each heading "Phụ lục" and at each new letterhead."""
    groups: list[list[Unit]] = []
    for unit in units:
        if not groups or _opens(unit, groups[-1]):
            groups.append([])
        groups[-1].append(unit)
    found: list[Appendix] = []
    for group in groups:
        title, rest = _title(group)
        text: list[str] = []
        tables: list[Table] = []
        for unit in rest:
            if unit.table is not None:
                tables.append(table_of(unit.table, len(text)))
            elif unit.joined and text and marker_of(unit.text) is None:
                text[-1] = f"{text[-1]} {unit.text}"
            else:
                text.append(unit.text)
        notes.saw(f"appendices[{len(found)}]", group[:1])
        found.append(Appendix(title=" ".join(title) or None, text=tuple(text), tables=tuple(tables)))
    return tuple(found)


def _opens(unit: Unit, group: Sequence[Unit]) -> bool:
    """Whether a unit is the first of an attached paper."""
    if unit.table is not None:
        return False
    if unit.bare.startswith("phu luc") and len(unit.text) < 120 and not unit.text.endswith((".", ";")):
        return any(other.table is not None or len(other.text) > 60 for other in group)
    return False


def _title(group: Sequence[Unit]) -> tuple[list[str], list[Unit]]:
    """The title lines of an appendix and what stands below them."""
    title: list[str] = []
    at = 0
    while at < len(group) and len(title) < 8:
        unit = group[at]
        if unit.table is not None or marker_of(unit.text) is not None or len(unit.text) > 300:
            break
        heads = (
            unit.centred
            or unit.caps
            or unit.para.style.bold is True
            or unit.bare.startswith(("phu luc", "(kem theo", "(ban hanh"))
        )
        if not heads:
            break
        title.append(unit.text)
        at += 1
    return title, list(group[at:])
