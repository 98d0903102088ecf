"""WordprocessingML in small pieces: runs, paragraphs, tables, drawn lines, text boxes. Lengths are points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from samplekit.describe import split_notes

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
EMU = 12700


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(points * 20)


@dataclass(frozen=True, slots=True, kw_only=True)
class P:
    """A paragraph and its look."""

    text: str = ""
    size: float = 14
    bold: bool = False
    italic: bool = False
    underline: bool = False
    align: str = "left"
    first_line: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    line: str = "auto"
    keep_next: bool = False
    new_page: bool = False
    list_level: tuple[int, int] | None = None
    """Number of the list and level in it, for automatic numbering."""
    frame: bool = False
    top_line: bool = False
    tabs: tuple[float, ...] = ()
    """Places of centring tab stops."""
    inside: str = ""
    """Ready XML of further runs, before the text."""
    parts: tuple[tuple[str, bool, bool], ...] = field(default=())
    """Words with bold and italic of their own, instead of ``text``."""

    def xml(self) -> str:
        """The paragraph element."""
        return f"<w:p><w:pPr>{self._properties()}</w:pPr>{self.inside}{self._runs()}</w:p>"

    def _properties(self) -> str:
        found = "<w:keepNext/>" if self.keep_next else ""
        found += "<w:pageBreakBefore/>" if self.new_page else ""
        if self.list_level:
            number, level = self.list_level
            found += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        sides = ("top", "left", "bottom", "right") if self.frame else ("top",) if self.top_line else ()
        if sides:
            edges = "".join(f'<w:{s} w:val="single" w:sz="6" w:space="1" w:color="auto"/>' for s in sides)
            found += f"<w:pBdr>{edges}</w:pBdr>"
        if self.tabs:
            stops = "".join(f'<w:tab w:val="center" w:pos="{twips(t)}"/>' for t in self.tabs)
            found += f"<w:tabs>{stops}</w:tabs>"
        line = (
            'w:line="240" w:lineRule="auto"'
            if self.line == "auto"
            else f'w:line="{twips(float(self.line))}" w:lineRule="exact"'
        )
        found += f'<w:spacing w:before="{twips(self.before)}" w:after="{twips(self.after)}" {line}/>'
        left, right, first = map(twips, (self.left, self.right, self.first_line))
        found += f'<w:ind w:left="{left}" w:right="{right}" w:firstLine="{first}"/>'
        found += f'<w:jc w:val="{"both" if self.align == "justify" else self.align}"/>'
        return found + f"<w:rPr>{self._look(self.bold, self.italic)}</w:rPr>"

    def _look(self, bold: bool, italic: bool) -> str:
        flags = "".join(f"<w:{tag}/>" for tag, on in (("b", bold), ("i", italic)) if on)
        line = '<w:u w:val="single"/>' if self.underline else ""
        return f'{flags}<w:sz w:val="{round(self.size * 2)}"/><w:szCs w:val="{round(self.size * 2)}"/>{line}'

    def _runs(self) -> str:
        parts = self.parts or ((self.text, self.bold, self.italic),)
        return "".join(self._run(*part) for part in parts)

    def _run(self, text: str, bold: bool, italic: bool) -> str:
        look, found = self._look(bold, italic), ""
        for order, piece in enumerate(split_notes(text)):
            if order % 2:
                found += (
                    f'<w:r><w:rPr>{look}<w:vertAlign w:val="superscript"/></w:rPr>'
                    f'<w:footnoteReference w:id="{piece}"/></w:r>'
                )
                continue
            for place, words in enumerate(piece.split("\t")):
                tab = "<w:tab/>" if place else ""
                if tab or words:
                    body = f'<w:t xml:space="preserve">{escape(words)}</w:t>' if words else ""
                    found += f"<w:r><w:rPr>{look}</w:rPr>{tab}{body}</w:r>"
        return found


def stack(paragraphs: Sequence[P]) -> str:
    """Paragraphs one below the other."""
    return "".join(p.xml() for p in paragraphs)


def table(
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    *,
    lines: bool,
    indent: float = 0,
    heading: bool = False,
) -> str:
    """A table whose cells are ready XML. ``heading`` repeats the first row on every page."""
    kind = "single" if lines else "nil"
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(
        f'<w:{s} w:val="{kind}"' + (' w:sz="4" w:space="0" w:color="auto"/>' if lines else "/>")
        for s in sides
    )
    grid = "".join(f'<w:gridCol w:w="{twips(w)}"/>' for w in widths)
    body = ""
    for order, row in enumerate(rows):
        head = (
            "<w:trPr><w:tblHeader/></w:trPr>" if heading and order == 0 else "<w:trPr><w:cantSplit/></w:trPr>"
        )
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{twips(w)}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for cell, w in zip(row, widths, strict=True)
        )
        body += f"<w:tr>{head}{cells}</w:tr>"
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:tblInd '
        f'w:w="{twips(indent)}" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def drawn_line(serial: int, length: float, down: float, across: float | None = None) -> str:
    """A run with a drawn line, ``down`` from its paragraph, centred or ``across`` from the left."""
    place = (
        "<wp:align>center</wp:align>"
        if across is None
        else f"<wp:posOffset>{round(across * EMU)}</wp:posOffset>"
    )
    size = f'cx="{round(length * EMU)}" cy="0"'
    return (
        "<w:r><w:rPr><w:noProof/></w:rPr><w:drawing>"
        f'{_anchor(serial)}<wp:positionH relativeFrom="column">{place}</wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{round(down * EMU)}'
        "</wp:posOffset></wp:positionV>"
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{serial}" name="Straight Connector {serial}"/><wp:cNvGraphicFramePr/>'
        "<a:graphic><a:graphicData "
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/>'
        '</a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
        "</a:ln></wps:spPr><wps:bodyPr/>"
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def _anchor(serial: int) -> str:
    return (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{251650000 + serial}" '
        'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
    )


def text_box(serial: int, content: Sequence[P], box: tuple[float, float, float], down: float) -> str:
    """A run with a text box (left, width, height), and the older form of it that Word writes beside it."""
    left, wide, high = box
    inside = stack(content)
    size = f'cx="{round(wide * EMU)}" cy="{round(high * EMU)}"'
    modern = (
        f'<w:drawing>{_anchor(serial)}<wp:positionH relativeFrom="column">'
        f"<wp:posOffset>{round(left * EMU)}</wp:posOffset>"
        '</wp:positionH><wp:positionV relativeFrom="paragraph">'
        f"<wp:posOffset>{round(down * EMU)}</wp:posOffset></wp:positionV>"
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/>'
        f'<wp:docPr id="{serial}" name="Text Box {serial}"/><wp:cNvGraphicFramePr/>'
        "<a:graphic><a:graphicData "
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing>"
    )
    older = (
        f'<w:pict><v:shape id="box{serial}" '
        f'style="position:absolute;margin-left:{left}pt;margin-top:{down}pt;width:{wide}pt;'
        f'height:{high}pt" stroked="f"><v:textbox inset="0,0,0,0"><w:txbxContent>{inside}'
        "</w:txbxContent></v:textbox></v:shape></w:pict>"
    )
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        f"{modern}</mc:Choice><mc:Fallback>{older}</mc:Fallback></mc:AlternateContent></w:r>"
    )
