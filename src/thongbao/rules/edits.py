"""What would mend a finding, as values. Rules propose them; ``thongbao.mend`` writes them into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from thongbao.node import Node, node

if TYPE_CHECKING:
    from thongbao.rules.spot import Spot


@node()
class TextEdit(Node):
    """Put ``text`` in place of the characters of ``spot`` (an empty stretch inserts, empty text deletes)."""

    spot: Spot
    text: str


@node()
class LookEdit(Node):
    """Set looks of the characters or of the paragraph of ``spot``.

    ``looks`` names fields of ``layout.blocks.Style`` (of the characters: font, size, bold, italic, underline, color)
    and of ``layout.blocks.Shape`` (of the paragraph: align, left, right, first_line, before, after, line,
    line_points, page_break), with their values in the same units.
    """

    spot: Spot
    looks: tuple[tuple[str, Any], ...]


@node()
class PageEdit(Node):
    """Set paper, margins or page numbers of a section.

    ``section`` is the index in ``Layout.sheets``, None for all; ``settings`` names fields of ``layout.blocks.Sheet``
    (points; page_number is a place, first_page_numbered a flag, number_from the first number) and, for page numbers,
    ``number_size``.
    """

    section: int | None
    settings: tuple[tuple[str, Any], ...]


@node()
class RuleLineEdit(Node):
    """Draw a rule line under the line of ``spot``, or take away the one that stands there.

    ``length`` is a share of the width of the text line; None takes the line away.
    """

    spot: Spot
    length: float | None


@node()
class ParagraphEdit(Node):
    """Take away the (empty) paragraph of ``spot``, or put a paragraph with ``text`` behind it."""

    spot: Spot
    text: str | None
    looks: tuple[tuple[str, Any], ...] = ()


@node()
class SettleEdit(Node):
    """Settle what a draft leaves open in the whole file: ``what`` is ``tracked``, ``comments`` or ``hidden``."""

    what: str


@node()
class LegacyEdit(Node):
    """Write the text that is stored in fonts of before Unicode as Unicode, in ``font``."""

    font: str
    sure: bool = False
    """The fonts tell what was meant, so nobody need confirm it."""


Edit = TextEdit | LookEdit | PageEdit | RuleLineEdit | ParagraphEdit | SettleEdit | LegacyEdit
