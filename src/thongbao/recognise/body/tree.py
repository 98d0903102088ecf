"""Body of a notice: preamble, outline and closing, as a tree of items."""

from __future__ import annotations

from collections.abc import Sequence

from thongbao.node import Draft, draft
from thongbao.recognise.body.closing import closes
from thongbao.recognise.body.items import Item, Paragraph
from thongbao.recognise.body.nesting import build_outline
from thongbao.recognise.lines.units import Unit
from thongbao.vietnamese.documents.outline import marker_of
from thongbao.vietnamese.letters.fold import bare


@draft
class Body(Draft):
    """Preamble, items and closing."""

    preamble: list[Paragraph]
    items: list[Item]
    closing: list[Paragraph]


def read_body(units: Sequence[Unit]) -> Body:
    """The body's units as preamble, outline and closing. A table ends the preamble."""
    paragraphs = paragraphs_of(units)
    closing: list[Paragraph] = []
    while paragraphs and closes(paragraphs[-1]):
        closing.insert(0, paragraphs.pop())
    first = next(
        (i for i, p in enumerate(paragraphs) if p.table is not None or _opens_outline(paragraphs, i)),
        len(paragraphs),
    )
    return Body(paragraphs[:first], build_outline(paragraphs[first:]), closing)


def paragraphs_of(units: Sequence[Unit]) -> list[Paragraph]:
    """Units with forced line breaks joined again, unless a line opens an item of its own."""
    found: list[Paragraph] = []
    for unit in units:
        if unit.table is not None:
            found.append(Paragraph("", [unit], table=unit.table))
            continue
        marker = marker_of(unit.text)
        if unit.joined and found and found[-1].table is None and marker is None:
            last = found[-1]
            found[-1] = Paragraph(f"{last.text} {unit.text}", [*last.units, unit], last.marker)
        else:
            found.append(Paragraph(unit.text, [unit], marker))
    return found


def _opens_outline(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether the outline begins with this paragraph."""
    here = paragraphs[at]
    if here.table is not None:
        return False
    if here.marker is not None:
        # "- Căn cứ …" and "- Theo …" are legal bases, whatever their dash.
        return not (here.marker.kind == "bullet" and bare(here.words).startswith(("can cu", "theo de nghi", "xet ")))
    return here.heading and at > 0
