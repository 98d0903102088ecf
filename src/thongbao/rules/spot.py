"""Spot: where a finding is, or what an edit changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thongbao.node import Node, node

if TYPE_CHECKING:
    from thongbao.recognise.lines.units import Unit


@node(kw_only=True)
class Spot(Node):
    """Where a finding is: characters of a unit or of raw text, a value of the record, or a whole page."""

    unit: Unit | None = None
    start: int = 0
    end: int | None = None
    """Characters of the unit's text; None is its end."""
    path: str | None = None
    """Path in the record: ``number.text``, ``tasks[2].deadline``."""
    page: int | None = None
    paragraph: int | None = None
    """Ordinal of a paragraph of a .docx, where ``raw`` text is meant."""
    line: int | None = None
    """Line of a text file, where ``raw`` text is meant."""
    raw: str | None = None
    """The stored text that start and end count in, when it is not the text of a unit."""
    section: int | None = None
    """Index in ``Layout.sheets``, for what is wrong with paper or margins."""


NOWHERE = Spot()
