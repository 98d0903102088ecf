r"""Layout, Para, Grid and their looks: the only thing recognition knows of a document.

Conventions that every reader keeps:

- Text is NFC, look-alike letters mended, each run of blanks one space, none at the ends. ``\\n`` stands
  only where the author forced a line break inside a paragraph. A paragraph without text is left out.
- A ``Para`` of running text is a whole paragraph: wrapped lines joined, also across pages. Lines that are
  centred, and lines inside a ``Grid`` of side-by-side text (``ruled`` is False), stay one ``Para`` each,
  since their line ends carry meaning (letterhead, title, recipients, signature).
- Text that stands side by side without being a table of data (letterhead; recipients beside the
  signature; "Số: ..." beside the date) is a ``Grid`` with ``ruled=False``, whatever the format stored.
- Numbers that the format generates (automatic lists) are spelled out at the start of ``text``;
  ``Para.generated`` is how many characters of it they take.
- ``None`` in a look means that the format cannot tell; it never means "no". Lengths are points (1/72 inch),
  boxes are measured from the top left of the page as it is read (after rotation), pages count from 1.
- What is read but is not content (running headers and footers, page numbers, stamps, signature widgets)
  goes to ``furniture``; text that the document hides or marks as deleted is left out.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Literal, NamedTuple

from thongbao.node import Node, node

if TYPE_CHECKING:
    from thongbao.layout.stored import Stored

Align = Literal["left", "center", "right", "justify"]
Format = Literal["docx", "pdf", "doc", "rtf", "odt", "markdown", "text", "image", "akn"]
Layer = Literal["native", "ocr", "mixed"]
Encoding = Literal["unicode", "tcvn3", "vni", "viscii", "vps", "mixed"]
Role = Literal["header", "footer", "page-number", "stamp", "watermark", "other"]


class Box(NamedTuple):
    """A rectangle on a page, in points from the top left."""

    left: float
    top: float
    right: float
    bottom: float


@node(kw_only=True)
class Style(Node):
    """How letters look."""

    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    caps: bool | None = None
    """Shown in capitals by formatting; ``text`` then holds the capitals that are seen."""
    color: str | None = None
    """Six hexadecimal digits, or None when automatic or unknown."""


@node(kw_only=True)
class Shape(Node):
    """How a paragraph is set."""

    align: Align | None = None
    left: float | None = None
    right: float | None = None
    first_line: float | None = None
    before: float | None = None
    after: float | None = None
    line: float | None = None
    """Line spacing as a multiple of single, when it is one."""
    line_points: float | None = None
    """Line spacing in points, when it is exact or a minimum."""
    line_least: bool | None = None
    """Whether ``line_points`` is a minimum."""
    tight: bool | None = None
    """No space stands between it and neighbours of its style; ``before`` and ``after`` say what is seen."""
    heading: int | None = None
    """Level of a heading style or of a Markdown heading, 1 the highest."""
    keep_next: bool | None = None
    page_break: bool | None = None
    """Made to begin a page: by its format, or by a break right before it."""


@node()
class Span(Node):
    """Characters ``start`` to ``end`` (exclusive) of a paragraph and how they look."""

    start: int
    end: int
    style: Style


@node(kw_only=True)
class Origin(Node):
    """Where a person can go and look."""

    page: int | None = None
    box: Box | None = None
    paragraph: int | None = None
    """Ordinal of the paragraph in the file, from 1, cells and text boxes counted in reading order."""
    line: int | None = None
    """First line in a text file, from 1."""
    confidence: float | None = None
    """0 to 1, for recognised text."""


PLAIN = Style()
UNSHAPED = Shape()
NOWHERE = Origin()


@node()
class Para(Node):
    """A paragraph, or one line where line ends carry meaning."""

    text: str
    style: Style = PLAIN
    """The look of most of its letters."""
    shape: Shape = UNSHAPED
    origin: Origin = NOWHERE
    spans: tuple[Span, ...] = ()
    """Every run of one look, in order, when there is more than one; else empty."""
    generated: int = 0
    level: int | None = None
    """List level, 0 the outermost, of automatic numbering."""


@node()
class Cell(Node):
    """A cell of a grid; a merged cell stands once, at its first row and column."""

    blocks: tuple[Para | Grid, ...] = ()
    column: int = 0
    columns: int = 1
    rows: int = 1


@node(kw_only=True)
class Grid(Node):
    """Text that stands side by side: a table of data, or the two halves of a letterhead or a foot."""

    rows: tuple[tuple[Cell, ...], ...]
    ruled: bool | None = None
    """True when lines are drawn between cells, False when none are, None when unknown."""
    head_repeats: bool | None = None
    """Whether its first row is shown again on every page; None when unknown."""
    rows_break: bool | None = None
    """Whether a row may go on on the next page; None when unknown."""
    origin: Origin = NOWHERE


Block = Para | Grid


@node()
class Furnishing(Node):
    """Something that is read but is not content."""

    para: Para
    role: Role = "other"
    pages: Literal["all", "first", "later"] | None = None
    """On which pages a header or footer is shown: on the first only, or on those behind it; None when unknown."""
    line_above: float | None = None
    """Share of the text's width that a line above it takes, 0 without one; None when unknown."""


class NotePlace(NamedTuple):
    """Where the mark of a note stands."""

    paragraph: int
    """Ordinal of the paragraph, as in ``Origin``."""
    behind: int
    """How many letters of the paragraph stand behind the mark, blanks not counted."""


@node()
class Footnote(Node):
    """A foot- or endnote: its mark as shown, and its paragraphs."""

    marker: str
    paras: tuple[Para, ...]
    place: NotePlace | None = None
    """None where the format does not tell."""


@node(kw_only=True)
class RuleLine(Node):
    """A line drawn on the page (under the motto, under the subject), or a paragraph's border."""

    kind: Literal["drawn", "border", "characters"]
    length: float | None = None
    origin: Origin = NOWHERE
    block: int | None = None
    """Index in ``Layout.blocks`` of the block that it stands in or directly under."""
    text_above: str | None = None
    """The text line that it underlines, when that is known."""


@node(kw_only=True)
class Sheet(Node):
    """Paper and margins of a section (.docx) or of a page (PDF), in points."""

    width: float
    height: float
    top: float | None = None
    bottom: float | None = None
    left: float | None = None
    right: float | None = None
    page_number: (
        Literal["top-left", "top-center", "top-right", "bottom-left", "bottom-center", "bottom-right"] | None
    ) = None
    """Where page numbers stand, when there are any."""
    first_page_numbered: bool | None = None
    number_from: int | None = None
    """The number that this section's pages begin with, when they do not go on from the one before."""
    header: float | None = None
    """From the top edge of the paper to the header."""
    mirrored: bool | None = None
    """Whether the margins of back pages are mirrored."""
    last: int | None = None
    """Ordinal of the last paragraph of the section."""


@node(kw_only=True)
class SignatureMark(Node):
    """A digital signature that a file says it carries; nothing is verified here."""

    signer: str | None = None
    organisation: str | None = None
    time: str | None = None
    intact: bool | None = None


@node()
class LayoutDoubt(Node):
    """Something a reader is not sure of: a key of the message catalogue and its values."""

    key: str
    values: tuple[tuple[str, object], ...] = ()
    page: int | None = None
    path: str = "source"
    """The part of the record that it is about."""


@node()
class Unsure(Node):
    """A recognised word that may be another one: read with doubt, or written by hand."""

    text: str
    page: int
    box: Box
    confidence: float


@node(kw_only=True)
class Layout(Node):
    """A document, whatever format it came in."""

    format: Format
    blocks: tuple[Block, ...] = ()
    furniture: tuple[Furnishing, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    rules: tuple[RuleLine, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    layer: Layer = "native"
    reader: str | None = None
    """Libraries and programs that read the file, each with its version; None where none was needed."""
    ocr: str | None = None
    """Name and version of the engine that read pictures of pages, when one did."""
    unsure: tuple[Unsure, ...] = ()
    """Words that were recognised with doubt."""
    encoding: Encoding = "unicode"
    pages: int | None = None
    signatures: tuple[SignatureMark, ...] = ()
    doubts: tuple[LayoutDoubt, ...] = field(default=())
    stamped: tuple[str, ...] = ()
    """Urgency and secrecy that red stamps over a scan say."""
    stored: Stored | None = None
    """The text before it was mended, where the source asks for it (``Source.whole``) and the format has one."""
