"""The parts of a .docx around its text, and the file itself: the same bytes for the same words."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from thongbao.export.docx.forms.form import Form
from thongbao.export.docx.wordml import Look, clean, paragraph, run, twips

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OPEN = "http://schemas.openxmlformats.org"
_OFFICE = f"{_OPEN}/officeDocument/2006/relationships"
_PACKAGE = f"{_OPEN}/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip can tell: the file does not say when it was written."""
_SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": f"{_OPEN}/wordprocessingml/2006/main",
        "r": _OFFICE,
        "wp": f"{_OPEN}/drawingml/2006/wordprocessingDrawing",
        "a": f"{_OPEN}/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    }.items()
)


class Footnote(NamedTuple):
    """A note at the foot of a page; ``sign`` is its mark where that is not its number."""

    sign: str | None
    text: Sequence[str]


def pack(body: str, form: Form, notes: Sequence[Footnote], comments: Sequence[str], title: str) -> bytes:
    """The file with this body. Notes and comments are numbered from 1, as the body refers to them."""
    edge = form.number_edge
    parts = {
        "word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": _styles(form),
        "word/settings.xml": f'<w:settings {_SPACES}><w:defaultTabStop w:val="720"/></w:settings>',
        f"word/{edge}1.xml": _numbers(form),
        "docProps/core.xml": _core(title),
    }
    kinds = {"styles": "styles", "settings": "settings", f"{edge}1": edge}
    if notes:
        parts["word/footnotes.xml"] = _footnotes(notes)
        kinds["footnotes"] = "footnotes"
    if comments:
        parts["word/comments.xml"] = _comments(comments)
        kinds["comments"] = "comments"
    links = "".join(
        f'<Relationship Id="{"page" if kind == edge else kind}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>'
        for name, kind in kinds.items()
    )
    parts["word/_rels/document.xml.rels"] = _relationships(links)
    parts["_rels/.rels"] = _relationships(
        f'<Relationship Id="document" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="core" Type="{_PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/>'
    )
    parts["[Content_Types].xml"] = _content_types(kinds)
    return _zip(parts)


def _zip(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts):  # "[Content_Types].xml" comes first, where readers look for it
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, (_HEAD + parts[name]).encode(), compresslevel=9)
    return buffer.getvalue()


def section(form: Form, *, restart: bool = False) -> str:
    """The page of the form: A4, its margins, no number on the first page. ``restart``: pages count from 1 again."""
    top, bottom, left, right = (twips(side) for side in form.margins)
    start = '<w:pgNumType w:start="1"/>' if restart else ""
    return (
        f'<w:sectPr><w:{form.number_edge}Reference w:type="default" r:id="page"/><w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        f'w:header="567" w:footer="567" w:gutter="0"/>{start}<w:titlePg/></w:sectPr>'
    )


def _relationships(links: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _content_types(kinds: dict[str, str]) -> str:
    own = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        f'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{own}</Types>'
    )


def _styles(form: Form) -> str:
    fonts = "".join(f' w:{slot}="Times New Roman"' for slot in ("ascii", "hAnsi", "cs", "eastAsia"))
    size = round(form.look("noi-dung").size * 2)
    return (
        f"<w:styles {_SPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/>"
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "</w:style></w:styles>"
    )


def _numbers(form: Form) -> str:
    look = Look(size=14, align=form.number_align)
    field = f'<w:fldSimple w:instr=" PAGE ">{run("2", look)}</w:fldSimple>'
    tag = "hdr" if form.number_edge == "header" else "ftr"
    return f"<w:{tag} {_SPACES}>{paragraph(field, look)}</w:{tag}>"


def _footnotes(notes: Sequence[Footnote]) -> str:
    found = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    look = Look(size=10, align="justify")
    for number, note in enumerate(notes, 1):
        shown = f"<w:t>{escape(note.sign)}</w:t>" if note.sign else "<w:footnoteRef/>"
        mark = f'<w:r><w:rPr><w:sz w:val="20"/><w:vertAlign w:val="superscript"/></w:rPr>{shown}</w:r>'
        first, *others = [clean(text) for text in note.text] or [""]
        inside = paragraph(mark + run(f" {first}", look), look)
        inside += "".join(paragraph(run(text, look), look) for text in others)
        found += f'<w:footnote w:id="{number}">{inside}</w:footnote>'
    return f"<w:footnotes {_SPACES}>{found}</w:footnotes>"


def _comments(comments: Sequence[str]) -> str:
    look = Look(size=10)
    found = "".join(
        f'<w:comment w:id="{number}" w:author="thongbao">{paragraph(run(clean(text), look), look)}</w:comment>'
        for number, text in enumerate(comments, 1)
    )
    return f"<w:comments {_SPACES}>{found}</w:comments>"


def _core(title: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(clean(title))}</dc:title>'
        "</cp:coreProperties>"
    )
