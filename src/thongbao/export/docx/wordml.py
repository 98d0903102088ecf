"""WordprocessingML in small pieces: paragraphs, tables, drawn lines. Lengths are points."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x84\x86-\x9f]")
_EMU = 12700


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the letters and the lines of a part are set."""

    size: float = 14
    bold: bool = False
    italic: bool = False
    underline: bool = False
    align: str = "left"
    left: float = 0
    right: float = 0
    first_line: float = 0
    before: float = 0
    after: float = 0
    line: float = 1.0
    """Spacing of the lines as a multiple of single."""
    exact: float | None = None
    """Height of a line where it does not follow from the size."""


def clean(text: str | None) -> str:
    r"""Text on one line, without characters that XML cannot hold.

    >>> clean("a\x00b\n  c")
    'a�b c'
    """
    return " ".join(_NOT_XML.sub("\ufffd", text or "").split())


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(points * 20)


def run(text: str, look: Look) -> str:
    """Words of one look; none for an empty text."""
    return f'<w:r>{_letters(look)}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""


def note_mark(number: int, sign: str | None, look: Look) -> str:
    """The reference to a footnote; ``sign`` is its mark where that is not its number."""
    raised = _letters(look).replace("</w:rPr>", '<w:vertAlign w:val="superscript"/></w:rPr>')
    own = ' w:customMarkFollows="1"' if sign else ""
    shown = f"<w:t>{escape(sign)}</w:t>" if sign else ""
    return f'<w:r>{raised}<w:footnoteReference{own} w:id="{number}"/>{shown}</w:r>'


def comment_mark(number: int) -> str:
    """The place that a comment is about."""
    return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


def _letters(look: Look) -> str:
    flags = "".join(f"<w:{tag}/>" for tag, on in (("b", look.bold), ("i", look.italic)) if on)
    line = '<w:u w:val="single"/>' if look.underline else ""
    size = round(look.size * 2)
    return f'<w:rPr>{flags}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{line}</w:rPr>'


def paragraph(
    inside: str,
    look: Look,
    *,
    keep_next: bool = False,
    level: int | None = None,
    framed: bool = False,
    section: str = "",
) -> str:
    """A paragraph of ready runs. ``level`` puts a heading into the outline; ``section`` ends a section with it."""
    found = "<w:keepNext/>" if keep_next else ""
    if framed:
        edges = "".join(
            f'<w:{side} w:val="single" w:sz="6" w:space="1" w:color="auto"/>'
            for side in ("top", "left", "bottom", "right")
        )
        found += f"<w:pBdr>{edges}</w:pBdr>"
    height = f'w:line="{round(look.line * 240)}" w:lineRule="auto"'
    if look.exact is not None:
        height = f'w:line="{twips(look.exact)}" w:lineRule="exact"'
    found += f'<w:spacing w:before="{twips(look.before)}" w:after="{twips(look.after)}" {height}/>'
    left, right, first = (twips(length) for length in (look.left, look.right, look.first_line))
    found += f'<w:ind w:left="{left}" w:right="{right}" w:firstLine="{first}"/>'
    found += f'<w:jc w:val="{"both" if look.align == "justify" else look.align}"/>'
    found += f'<w:outlineLvl w:val="{min(level, 8)}"/>' if level is not None else ""
    return f"<w:p><w:pPr>{found}{_letters(look)}{section}</w:pPr>{inside}</w:p>"


def line(text: str, look: Look, *, keep_next: bool = False) -> str:
    """A paragraph of one look."""
    return paragraph(run(clean(text), look), look, keep_next=keep_next)


def gap(size: float, *, keep_next: bool = False) -> str:
    """An empty line of a height."""
    return paragraph("", Look(size=size), keep_next=keep_next)


def rule_line(number: int, length: float, *, down: float = 3.5) -> str:
    """A low paragraph with a drawn line in its middle: the rule under a part of the head."""
    size = f'cx="{round(length * _EMU)}" cy="0"'
    drawing = (
        '<w:r><w:rPr><w:noProof/></w:rPr><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{251650000 + number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{round(down * _EMU)}</wp:posOffset></wp:positionV>'
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="Line {number}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="line"><a:avLst/>'
        '</a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>'
        "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )
    return paragraph(drawing, Look(size=6, align="center"))


def table(rows: Sequence[Sequence[str]], widths: Sequence[float], *, ruled: bool, head: bool = False) -> str:
    """A table of ready cells, without lines or with all of them. ``head`` shows the first row on every page."""
    border = 'w:val="single" w:sz="4" w:space="0" w:color="auto"' if ruled else 'w:val="nil"'
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f"<w:{side} {border}/>" for side in sides)
    room = 80 if ruled else 0
    edges = "".join(f'<w:{side} w:w="{room}" w:type="dxa"/>' for side in ("left", "right"))
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    body = ""
    for order, cells in enumerate(rows):
        top = "<w:tblHeader/>" if head and order == 0 else ""
        inside = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for cell, width in zip(cells, widths, strict=True)
        )
        body += f"<w:tr><w:trPr><w:cantSplit/>{top}</w:trPr>{inside}</w:tr>"
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{edges}</w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )
