"""Mutant: a clean notice with one thing made wrong, on the level of the file, as a clerk's hand would leave it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from thongbao.readers.legacy.tables import meant

OLD = {meant(chr(code), "tcvn3"): chr(code) for code in range(0xA1, 0xFF)}
"""Letter -> how a font of TCVN3 stores it."""
SAMPLES = Path(__file__).resolve().parents[2] / "samples"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN = "word/document.xml"


@cache
def clean(base: str) -> bytes:
    """The clean notice ``samples/mau-BASE``, as a .docx."""
    return (SAMPLES / f"mau-{base}" / "source.docx").read_bytes()


class Para:
    """A paragraph of a mutant."""

    def __init__(self, element: Any) -> None:
        self.element = element

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(t.text or "" for t in self.element.iter(W + "t"))

    def look(self, **looks: Any) -> Para:
        """Set looks of all its runs: b, i (bool), u (value), sz (points), font (name), color (hex)."""
        for run in self.element.iter(W + "r"):
            properties = run.find(W + "rPr")
            if properties is None:
                properties = etree.Element(W + "rPr")
                run.insert(0, properties)
            for name, value in looks.items():
                _set(properties, name, value)
        return self

    def shape(self, **shape: Any) -> Para:
        """Set its shape: align; before, after, left, right, first_line, exact (points); line (a multiple)."""
        properties = self.element.find(W + "pPr")
        if properties is None:
            properties = etree.Element(W + "pPr")
            self.element.insert(0, properties)
        for name, value in shape.items():
            if name == "align":
                make(properties, "jc").set(W + "val", value)
            elif name in ("before", "after"):
                make(properties, "spacing").set(W + name, str(round(value * 20)))
            elif name in ("line", "exact"):
                spacing = make(properties, "spacing")
                spacing.set(W + "line", str(round(value * (240 if name == "line" else 20))))
                spacing.set(W + "lineRule", "auto" if name == "line" else "exact")
            else:
                key = {"left": "left", "right": "right", "first_line": "firstLine"}[name]
                make(properties, "ind").set(W + key, str(round(value * 20)))
        return self

    def say(self, text: str) -> Para:
        """Give it other words, in the look of its first run."""
        runs = [run for run in self.element.iter(W + "r") if run.find(W + "t") is not None]
        first = runs[0].find(W + "t")
        first.text = text
        first.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        for run in runs[1:]:
            self.element.remove(run)
        return self

    def twin(self, text: str | None = None) -> Para:
        """Put a copy behind it, with other words, and give the copy; drawings are not copied."""
        copy = etree.fromstring(etree.tostring(self.element))
        for drawing in [*copy.iter(W + "drawing"), *copy.iter(W + "pict")]:
            parent = drawing.getparent()
            assert parent is not None
            parent.remove(drawing)
        self.element.addnext(copy)
        twin = Para(copy)
        return twin.say(text) if text is not None else twin

    def before(self, text: str) -> Para:
        """Put a copy with other words in front of it, and give the copy."""
        twin = self.twin(text)
        self.element.addprevious(twin.element)
        return twin

    def drop(self) -> None:
        """Take it out of the document; the last one of a cell stays, empty."""
        parent = self.element.getparent()
        if parent.tag == W + "tc" and len(parent.findall(W + "p")) == 1:
            for child in list(self.element):
                if child.tag != W + "pPr":
                    self.element.remove(child)
            return
        parent.remove(self.element)

    def raw(self, xml: str) -> Para:
        """Put ready runs at its end; the prefix ``w`` may be used."""
        uri = W.strip("{}")
        for child in etree.fromstring(f'<x xmlns:w="{uri}">{xml}</x>'):
            self.element.append(child)
        return self


def to_tcvn3(text: str) -> str:
    """Text as TCVN3 stores it; small letters only, as the font for them has."""
    return "".join(OLD.get(letter, letter) for letter in text.lower())


def _set(properties: Any, name: str, value: Any) -> None:
    if name == "font":
        fonts = make(properties, "rFonts")
        for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(W + slot, value)
        return
    tags = {"sz": ("sz", "szCs"), "b": ("b",), "i": ("i",), "u": ("u",), "color": ("color",)}[name]
    for tag in tags:
        shown = round(value * 2) if name == "sz" else {True: "1", False: "0"}.get(value, value)
        make(properties, tag).set(W + "val", str(shown))


ORDER = (
    "rFonts", "b", "i", "caps", "color", "sz", "szCs", "u",
    "keepNext", "numPr", "pBdr", "tabs", "spacing", "ind", "jc", "rPr",
)  # fmt: skip


def make(parent: Any, tag: str) -> Any:
    """The child with this name, made in the order of the schema when it is missing."""
    found = parent.find(W + tag)
    if found is None:
        found = etree.Element(W + tag)
        later = {W + name for name in ORDER[ORDER.index(tag) + 1 :]} if tag in ORDER else set()
        at = next((place for place, one in enumerate(parent) if one.tag in later), len(parent))
        parent.insert(at, found)
    return found


class Mutant:
    """A copy of a clean notice that can be spoiled."""

    def __init__(self, base: str) -> None:
        self.base = base
        with zipfile.ZipFile(io.BytesIO(clean(base))) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.root = etree.fromstring(self.parts[MAIN])

    def paras(self) -> list[Para]:
        """Every paragraph in the order of the file."""
        return [Para(element) for element in self.root.iter(W + "p")]

    def para(self, text: str, nth: int = 0) -> Para:
        """The ``nth`` paragraph that holds these words. Fails when there is none."""
        found = [para for para in self.paras() if text in para.text]
        assert len(found) > nth, f"{self.base} has no paragraph with {text!r}"
        return found[nth]

    def exactly(self, text: str) -> Para:
        """The first paragraph that says just this."""
        return next(para for para in self.paras() if para.text.strip() == text)

    def undraw(self, para: Para) -> None:
        """Take away the line that is drawn in a paragraph. Fails when there is none."""
        drawings = [*para.element.iter(W + "drawing"), *para.element.iter(W + "pict")]
        assert drawings, f"no line is drawn in {para.text!r}"
        for drawing in drawings:
            drawing.getparent().remove(drawing)

    def stretch(self, para: Para, times: float) -> None:
        """Make the line that is drawn in a paragraph longer or shorter."""
        for extent in para.element.iter():
            if isinstance(extent.tag, str) and extent.tag.rpartition("}")[2] in ("extent", "ext") and extent.get("cx"):
                extent.set("cx", str(round(int(extent.get("cx")) * times)))

    def swap_columns(self) -> None:
        """Set the right column of the first table at the left."""
        for row in next(self.root.iter(W + "tbl")).iter(W + "tr"):
            first, second = row.findall(W + "tc")
            second.addnext(first)

    def border_head(self) -> None:
        """Give the first table borders."""
        for edge in next(self.root.iter(W + "tblBorders")):
            edge.set(W + "val", "single")

    def body(self) -> list[Para]:
        """The justified paragraphs of the body."""
        return [para for para in self.paras() if para.element.find(f"{W}pPr/{W}jc[@{W}val='both']") is not None]

    def replace(self, old: str, new: str, *, every: bool = False) -> Mutant:
        """Put other words in place of some, once or wherever they stand. Fails when they are not there."""
        found = 0
        for text in self.root.iter(W + "t"):
            if old in (text.text or "") and (every or not found):
                found += 1
                text.text = (text.text or "").replace(old, new)
        assert found, f"{self.base} has no {old!r}"
        return self

    def page(self, **settings: float) -> Mutant:
        """Set paper and margins in millimetres: width, height, top, bottom, left, right, header, footer."""
        for section in self.root.iter(W + "sectPr"):
            for name, value in settings.items():
                tag, key = ("pgSz", name[0]) if name in ("width", "height") else ("pgMar", name)
                make(section, tag).set(W + key, str(round(value / 25.4 * 1440)))
        return self

    def in_tcvn3(self, para: Para) -> None:
        """Store a paragraph in the letters and the font of TCVN3, as files of before Unicode do."""
        para.say(to_tcvn3(para.text)).look(font=".VnTime")

    def table(self, rows: list[list[str]]) -> None:
        """Put a table of data with drawn lines before the closing paragraph of the body."""
        uri = W.strip("{}")
        cell = (
            '<w:tc><w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:rPr><w:sz w:val="26"/></w:rPr>'
            "<w:t>{}</w:t></w:r></w:p></w:tc>"
        )
        body = "".join(f"<w:tr>{''.join(cell.format(text) for text in row)}</w:tr>" for row in rows)
        edges = "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        grid = "".join('<w:gridCol w:w="2000"/>' for _ in rows[0])
        self.body()[-1].element.addprevious(
            etree.fromstring(
                f'<w:tbl xmlns:w="{uri}"><w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr>'
                f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
            )
        )

    def section(self) -> Any:
        """The last ``w:sectPr``."""
        return list(self.root.iter(W + "sectPr"))[-1]

    def part(self, name: str, old: str, new: str) -> Mutant:
        """Put other letters in place of some in another part of the package. Fails when they are not there."""
        text = self.parts[name].decode()
        assert old in text, f"{name} has no {old!r}"
        self.parts[name] = text.replace(old, new).encode()
        return self

    def footer(self, paragraphs: str, kind: str = "first") -> Mutant:
        """Give the last section a footer of these paragraphs, on the first page or on all ("default")."""
        uri, relations = W.strip("{}"), "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        self.parts["word/footer9.xml"] = f'<w:ftr xmlns:w="{uri}">{paragraphs}</w:ftr>'.encode()
        told = f'<Relationship Id="footer9" Type="{relations}/footer" Target="footer9.xml"/></Relationships>'
        self.part("word/_rels/document.xml.rels", "</Relationships>", told)
        content = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
        told = f'<Override PartName="/word/footer9.xml" ContentType="{content}"/></Types>'
        self.part("[Content_Types].xml", "</Types>", told)
        reference = etree.Element(W + "footerReference")
        reference.set(W + "type", kind)
        reference.set(f"{{{relations}}}id", "footer9")
        next(self.root.iter(W + "sectPr")).insert(0, reference)
        return self

    def lines(self) -> list[Any]:
        """The extents of the drawn lines, in order: their ``cx`` is the length in EMU."""
        return [e for e in self.root.iter() if isinstance(e.tag, str) and e.tag.endswith("}extent")]

    def docx(self) -> bytes:
        """The spoiled file."""
        parts = {**self.parts, MAIN: etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)}
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in parts.items():
                package.writestr(name, data)
        return buffer.getvalue()


def spoiled_print(base: str, spoil: Callable[[Any], object]) -> bytes:
    """The PDF of a clean notice after ``spoil`` had its ``pypdfium2.PdfDocument``."""
    import pypdfium2

    document = pypdfium2.PdfDocument(clean_print(base))
    spoil(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@cache
def clean_print(base: str) -> bytes:
    """The clean notice ``samples/mau-BASE``, as a PDF."""
    return (SAMPLES / f"mau-{base}" / "source.pdf").read_bytes()
