"""A tiny writer of PDFs: words at places, lines, form fields, turned pages; Vietnamese by a ToUnicode table.

Every letter is half the size wide, so that tests can reckon with places. A letter is stored under its own
code point; the table that gives it its meaning can be made wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from . import font

LETTER = 0.5
"""Width of a letter over the size."""
FONTS = {"F1": "TimesNewRomanPSMT", "F2": "TimesNewRomanPS-BoldMT", "F3": "NotoSerif-Regular"}


def _code(text: str) -> str:
    return f"<{text.encode('utf-16-be').hex()}>"


@dataclass
class Sheet:
    """One page. Places count in points from the top left; every method gives the sheet back."""

    width: float = 595.0
    height: float = 842.0
    rotate: int = 0
    content: list[str] = field(default_factory=list)
    fields: list[tuple[float, float, str]] = field(default_factory=list)
    bare: bool = False
    """Form fields are stored without an appearance, only with their value."""

    def text(
        self,
        left: float,
        base: float,
        text: str,
        *,
        size: float = 13,
        font: str = "F1",
        mode: int = 0,
        turn: str = "1 0 0 1",
        grey: float = 0,
    ) -> Sheet:
        """Letters from ``left`` on the base line ``base``."""
        place = f"{turn} {left} {self.height - base} Tm"
        self.content.append(f"BT {grey} g {mode} Tr /{font} {size} Tf {place} {_code(text)} Tj ET")
        return self

    def jumps(self, left: float, base: float, parts: Sequence[str | float], *, size: float = 13) -> Sheet:
        """One text object of letters with jumps, in points, between them."""
        inner = "".join(
            _code(part) if isinstance(part, str) else f" {-part * 1000 / size} " for part in parts
        )
        self.content.append(f"BT /F1 {size} Tf 1 0 0 1 {left} {self.height - base} Tm [{inner}] TJ ET")
        return self

    def block(
        self,
        left: float,
        base: float,
        lines: Sequence[str],
        *,
        size: float = 13,
        pitch: float = 15,
        font: str = "F1",
    ) -> Sheet:
        """Lines under one another."""
        for at, line in enumerate(lines):
            self.text(left, base + at * pitch, line, size=size, font=font)
        return self

    def centred(self, middle: float, base: float, text: str, *, size: float = 13, font: str = "F2") -> Sheet:
        """Give a line around its middle."""
        return self.text(middle - len(text) * size * LETTER / 2, base, text, size=size, font=font)

    def line(self, left: float, top: float, right: float, bottom: float) -> Sheet:
        """Give a stroke."""
        self.content.append(f"{left} {self.height - top} m {right} {self.height - bottom} l S")
        return self

    def bar(self, left: float, top: float, width: float, height: float) -> Sheet:
        """Give a filled rectangle."""
        self.content.append(f"{left} {self.height - top - height} {width} {height} re f")
        return self

    def stamp(self, left: float, base: float, *lines: str) -> Sheet:
        """Place a form field as signing programs do: a number, a date, or several lines."""
        self.fields.append((left, base, "\n".join(lines)))
        return self

    def picture(self) -> Sheet:
        """Give an image that covers the page."""
        self.content.insert(0, f"q {self.width} 0 0 {self.height} 0 0 cm /Im Do Q")
        return self


class _File:
    def __init__(self) -> None:
        self.objects: list[bytes] = [b"", b""]

    def add(self, body: str) -> int:
        self.objects.append(body.encode("latin-1"))
        return len(self.objects)

    def stream(self, head: str, data: str | bytes) -> int:
        text = data if isinstance(data, str) else data.decode("latin-1")
        return self.add(f"<< {head} /Length {len(text)} >>\nstream\n{text}\nendstream")

    def font(self, name: str, letters: Mapping[str, str], shape: tuple[int, int]) -> int:
        pairs = [f"<{ord(letter):04X}> <{ord(told):04X}>" for letter, told in letters.items()]
        parts = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
        table = "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)
        head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def"
        span = "1 begincodespacerange <0000> <FFFF> endcodespacerange"
        mapping = self.stream("", f"{head} {span} {table} endcmap end end")
        look = self.add(
            f"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 "
            f"/Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 {shape[0]} 0 R >>"
        )
        child = self.add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /DW {int(LETTER * 1000)} "
            f"/FontDescriptor {look} 0 R /CIDToGIDMap {shape[1]} 0 R "
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
        )
        return self.add(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
            f"/DescendantFonts [{child} 0 R] /ToUnicode {mapping} 0 R >>"
        )

    def stamp(self, sheet: Sheet, resources: str, stamp: tuple[float, float, str]) -> str:
        left, base, text = stamp
        lines = text.split("\n")
        width, height = max(map(len, lines)) * 13 * LETTER + 4, 15.0 * len(lines)
        shown = " ".join(f"{_code(line)} Tj 0 -15 Td" for line in lines)
        look = self.stream(
            f"/Type /XObject /Subtype /Form /BBox [0 0 {width} {height}] {resources}",
            f"BT /F1 13 Tf 2 {height - 11} Td {shown} ET",
        )
        top = sheet.height - base + 11
        box = f"[{left - 2} {top - height} {left - 2 + width} {top}]"
        kind = "/Type /Annot /Subtype /Widget /FT /Tx /F 4"
        if sheet.bare:
            value = "<FEFF" + text.encode("utf-16-be").hex() + ">"
            return f"{self.add(f'<< {kind} /T (f{left}) /Rect {box} /V {value} >>')} 0 R"
        return f"{self.add(f'<< {kind} /T (f{left}) /Rect {box} /AP << /N {look} 0 R >> >>')} 0 R"

    def page(self, sheet: Sheet, fonts: str) -> int:
        picture = (
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
        )
        resources = f"/Resources << /Font << {fonts} >> /XObject << /Im {self.stream(picture, 'x')} 0 R >> >>"
        stamps = " ".join(self.stamp(sheet, resources, stamp) for stamp in sheet.fields)
        box = f"[0 0 {sheet.width} {sheet.height}]"
        return self.add(
            f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Rotate {sheet.rotate} "
            f"{resources} /Contents {self.stream('', chr(10).join(sheet.content))} 0 R /Annots [{stamps}] >>"
        )

    def bytes(self, trailer: str) -> bytes:
        out = bytearray(b"%PDF-1.7\n")
        places = []
        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        count = len(self.objects) + 1
        out += f"xref\n0 {count}\n0000000000 65535 f \n".encode()
        out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
        out += f"trailer << /Size {count} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
        return bytes(out)


def pdf(
    *sheets: Sheet, shift: int = 0, lies: Mapping[str, Mapping[str, str]] | None = None, trailer: str = ""
) -> bytes:
    """Give the bytes of a PDF. ``shift`` makes all its letters mean others, ``lies`` some of those of a font."""
    out = _File()
    shape = (out.stream("", font.file()), out.stream("/Filter /FlateDecode", font.glyphs()))
    shown = "".join(
        bytes.fromhex(code).decode("utf-16-be")
        for sheet in sheets
        for code in re.findall(r"<([0-9a-f]+)>", " ".join(sheet.content))
    )
    letters = sorted(
        {*shown, *(letter for sheet in sheets for *_, text in sheet.fields for letter in text)} - {"\n"}
    )
    told = {
        key: {letter: (lies or {}).get(key, {}).get(letter, chr(ord(letter) + shift)) for letter in letters}
        for key in FONTS
    }
    fonts = " ".join(f"/{key} {out.font(name, told[key], shape)} 0 R" for key, name in FONTS.items())
    kids = [out.page(sheet, fonts) for sheet in sheets]
    out.objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    out.objects[1] = (
        f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{k} 0 R' for k in kids)}] >>".encode()
    )
    return out.bytes(trailer)
