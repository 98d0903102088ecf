"""The parts of a .docx file around its text, and the file itself: the same bytes for the same words."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

from samplekit.wordml import NAMESPACES, P, twips

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
FIXED = (2026, 1, 1, 0, 0, 0)

Level = tuple[str, str]
"""Number format of Word and the text of the number: ("decimal", "%2.")."""


def pack(
    body: str,
    *,
    section: str,
    lists: Sequence[Sequence[Level]],
    notes: Sequence[str],
    page_number: P,
    title: str,
) -> bytes:
    """A Word file. ``lists`` are the levels of each automatic list, ``notes`` the footnotes."""
    bottom = "footer" if page_number.align == "right" else "header"
    parts = {
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>",
        "word/styles.xml": _styles(),
        "word/settings.xml": f'<w:settings {NAMESPACES}><w:defaultTabStop w:val="720"/></w:settings>',
        "word/numbering.xml": _numbering(lists),
        f"word/{bottom}1.xml": _margin_text(bottom, page_number),
        "docProps/core.xml": _core(title),
    }
    if notes:
        parts["word/footnotes.xml"] = _footnotes(notes)
    names = {
        "styles": "styles",
        "settings": "settings",
        "numbering": "numbering",
        f"{bottom}1": bottom,
        "footnotes": "footnotes",
    }
    present = {file: kind for file, kind in names.items() if f"word/{file}.xml" in parts}
    links = "".join(
        f'<Relationship Id="{"rIdPage" if kind in ("header", "footer") else "rId" + kind}" '
        f'Type="{_OFFICE}/relationships/{kind}" Target="{file}.xml"/>'
        for file, kind in present.items()
    )
    parts["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{_RELS}">{links}</Relationships>'
    parts["_rels/.rels"] = (
        f'<Relationships xmlns="{_RELS}"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/relationships/officeDocument" '
        'Target="word/document.xml"/><Relationship Id="rId2" Target="docProps/core.xml" '
        f'Type="{_RELS}/metadata/core-properties"/></Relationships>'
    )
    kinds = "".join(
        f'<Override PartName="/word/{file}.xml" ContentType="{_MAIN}.{kind}+xml"/>'
        for file, kind in present.items()
    )
    parts["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{kinds}</Types>"
    )
    return _zip(parts)


def _zip(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    order = ["[Content_Types].xml", *sorted(set(parts) - {"[Content_Types].xml"})]
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in order:
            entry = zipfile.ZipInfo(name, FIXED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, (_HEAD + parts[name]).encode(), compresslevel=9)
    return buffer.getvalue()


def section(margins: Sequence[float], *, bottom: bool, restart: bool = False) -> str:
    """The page: A4, margins in millimetres (top, bottom, left, right), no number on the first page.

    ``restart``: its pages count from 1 again.
    """
    top, low, left, right = (twips(m / 25.4 * 72) for m in margins)
    kind = "footer" if bottom else "header"
    start = '<w:pgNumType w:start="1"/>' if restart else ""
    return (
        f'<w:sectPr><w:{kind}Reference w:type="default" r:id="rIdPage"/><w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{low}" w:left="{left}" '
        'w:header="567" w:footer="567" w:gutter="0"/>'
        f"{start}<w:titlePg/></w:sectPr>"
    )


def _styles() -> str:
    fonts = "".join(f' w:{slot}="Times New Roman"' for slot in ("ascii", "hAnsi", "cs", "eastAsia"))
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/>"
        '<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "</w:style></w:styles>"
    )


def _numbering(lists: Sequence[Sequence[Level]]) -> str:
    kinds, uses = "", ""
    for number, levels in enumerate(lists, 1):
        inside = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="space"/>'
            f'<w:lvlText w:val="{escape(text)}"/><w:lvlJc w:val="left"/></w:lvl>'
            for level, (kind, text) in enumerate(levels)
        )
        several = '<w:multiLevelType w:val="multilevel"/>'
        kinds += f'<w:abstractNum w:abstractNumId="{number}">{several}{inside}</w:abstractNum>'
        uses += f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    return f"<w:numbering {NAMESPACES}>{kinds}{uses}</w:numbering>"


def _margin_text(kind: str, look: P) -> str:
    field = (
        '<w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple>'
    )
    paragraph = look.xml().replace("</w:p>", f"{field}</w:p>")
    tag = "hdr" if kind == "header" else "ftr"
    return f"<w:{tag} {NAMESPACES}>{paragraph}</w:{tag}>"


def _footnotes(notes: Sequence[str]) -> str:
    rules = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
        "<w:continuationSeparator/></w:r></w:p></w:footnote>"
    )
    mark = '<w:r><w:rPr><w:sz w:val="20"/><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    for number, text in enumerate(notes, 1):
        paragraph = P(text=f" {text}", size=10, align="justify", inside=mark).xml()
        rules += f'<w:footnote w:id="{number}">{paragraph}</w:footnote>'
    return f"<w:footnotes {NAMESPACES}>{rules}</w:footnotes>"


def _core(title: str) -> str:
    day = "2026-01-01T00:00:00Z"
    return (
        "<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>thongbao</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified></cp:coreProperties>'
    )
