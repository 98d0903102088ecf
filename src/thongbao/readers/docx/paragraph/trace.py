"""Which elements the text of each paragraph was read from: what stored text and mends are made of."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from thongbao.node import Draft, draft

if TYPE_CHECKING:
    from thongbao.readers.docx.paragraph.flow import Flow


class Taken(NamedTuple):
    """Text and the element that shows it: a ``w:t``, a tab, a break …; None where none shows just that."""

    element: etree._Element | None
    text: str
    """As stored, before ``w:caps`` makes capitals of it and before letters of old fonts are known."""


@draft
class Traced(Draft):
    """What a paragraph was read from."""

    elements: list[etree._Element]
    """Its ``w:p``; several when the marks between them are deleted."""
    styles: tuple[str | None, str | None]
    """The paragraph style and the table style that its looks come from."""
    taken: list[Taken] = field(default_factory=list)

    def text(self) -> str:
        """The text as stored."""
        return "".join(text for _, text in self.taken)


@draft
class Trace(Draft):
    """Every paragraph in the order of reading, filled when a context has one."""

    flows: list[tuple[Flow, bool]] = field(default_factory=list)
    """With each, whether it stands in a header or footer."""
    running: bool = False
    """A header or footer is being read."""
    hidden: list[etree._Element] = field(default_factory=list)
    """Runs whose text is hidden, also in print."""
