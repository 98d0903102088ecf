"""Paragraphs and items of a body while it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from thongbao.layout.blocks import Grid
from thongbao.node import Draft, draft
from thongbao.recognise.lines.units import Unit
from thongbao.vietnamese.documents.outline import Marker


@draft
class Paragraph(Draft):
    """A paragraph of the body, its wrapped and forced lines joined; or a table of data."""

    text: str
    units: list[Unit]
    marker: Marker | None = None
    table: Grid | None = None

    @property
    def words(self) -> str:
        """The text after the marker."""
        return self.text[self.marker.end :].strip() if self.marker else self.text

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(unit.para.style.bold is True and not unit.para.spans for unit in self.units)

    @property
    def heading(self) -> bool:
        """Whether the format itself says that it is a heading."""
        return any(unit.para.shape.heading is not None for unit in self.units)


@draft
class Item(Draft):
    """An item of the outline while it is built."""

    marker: Marker | None
    first: Paragraph | None
    title: str | None = None
    paras: list[Paragraph] = field(default_factory=list)
    tables: list[tuple[int, Grid]] = field(default_factory=list)
    children: list[Item] = field(default_factory=list)
    path: str = ""

    def walk(self) -> Iterator[Item]:
        """It and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def label(self) -> str:
        """The marker's label, or empty."""
        return self.marker.label if self.marker else ""
