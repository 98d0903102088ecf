"""A .docx from pieces of XML, so that a test can hold exactly the construct it is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from html import escape

from thongbao.layout.blocks import Block, Grid, Layout, Para
from thongbao.readers.docx import read
from thongbao.readers.source import Limits, Source

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
A4 = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851"/></w:sectPr>'
)
_ROOTS = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes"}


def run(text: str, properties: str = "") -> str:
    """A run of text; tabs and line breaks of ``text`` become elements."""
    inside = escape(text, quote=False)
    inside = inside.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    inside = inside.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{inside}</w:t></w:r>'


def p(content: str = "", properties: str = "") -> str:
    """A paragraph; ``content`` is text, or XML when it starts with ``<``."""
    if content and not content.startswith("<"):
        content = run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def table(*rows: tuple[str, ...], properties: str = "") -> str:
    """A table of cells that each hold block XML, or text."""
    made = "".join(
        "<w:tr>" + "".join(cell if cell.startswith("<w:tc") else tc(cell) for cell in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid/>{made}</w:tbl>"


def tc(content: str, properties: str = "") -> str:
    """A cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content if content.startswith('<') else p(content)}</w:tc>"


def package(
    body: str, parts: Mapping[str, str] | None = None, *, section: str = A4, main: str = "word/document.xml"
) -> bytes:
    """A package. ``parts``: kind (styles, numbering, header1 …) -> what stands inside its root element."""
    relations, files = [], {}
    for name, inside in (parts or {}).items():
        kind = name.rstrip("0123456789")
        root = {"header": "hdr", "footer": "ftr"}.get(kind, _ROOTS.get(kind, kind))
        relations.append(f'<Relationship Id="{name}" Type="{_RELATIONS}/{kind}" Target="{name}.xml"/>')
        files[f"word/{name}.xml"] = (
            inside if inside.startswith("<?xml") else f"<w:{root} {NAMESPACES}>{inside}</w:{root}>"
        )
    folder, _, leaf = main.rpartition("/")
    files[main] = f"<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>"
    files["_rels/.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="m" Type="{_RELATIONS}/officeDocument" Target="/{main}"/></Relationships>'
    )
    files[f"{folder}/_rels/{leaf}.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(relations)}</Relationships>'
    )
    return zipped({name: text.encode() for name, text in files.items()})


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Files as a zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files.items():
            target.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def layout(
    body: str, parts: Mapping[str, str] | None = None, *, section: str = A4, limits: Limits | None = None
) -> Layout:
    """What the reader makes of a body."""
    return read(Source("thử.docx", package(body, parts, section=section), limits or Limits()))


def shown(blocks: tuple[Block, ...]) -> list[object]:
    """Paragraphs as text, grids as rows of cells of the same."""
    return [
        block.text
        if isinstance(block, Para)
        else [[shown(cell.blocks) for cell in row] for row in block.rows]
        for block in blocks
    ]


def texts(body: str, parts: Mapping[str, str] | None = None) -> list[object]:
    """The text of a body's blocks."""
    return shown(layout(body, parts).blocks)


def only_para(body: str, parts: Mapping[str, str] | None = None) -> Para:
    """The one paragraph of a body."""
    (para,) = layout(body, parts).blocks
    assert isinstance(para, Para)
    return para


def only_grid(body: str, parts: Mapping[str, str] | None = None) -> Grid:
    """The one grid of a body."""
    (grid,) = layout(body, parts).blocks
    assert isinstance(grid, Grid)
    return grid
