"""Parts of the foot by name: addressees, recipients, signature, annexes, copies, what stands below them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.looks.line import Find
from thongbao.vietnamese.letters.fold import bare

COPIES = ("sao y", "sao luc", "trich sao", "sao y ban chinh", "sao van ban")
AnnexPart = Literal["label", "title", "reference"]


def _label(unit: Unit) -> int:
    """Length of the label that a line opens with: up to and with its colon."""
    return unit.text.find(":") + 1 or len(unit.text)


def _to_label(case: Case) -> Iterator[tuple[Unit, int, int]]:
    for unit in case.lines(Label.TO_HEAD):
        if unit.bare.startswith(("kinh gui", "kinh trinh")):
            yield unit, 0, _label(unit)


def _to_names(case: Case) -> Iterator[tuple[Unit, int, int]]:
    """The names behind "Kính gửi:" and on lines of their own; not a remark in brackets."""
    for unit in case.lines(Label.TO_HEAD, Label.TO):
        start = _label(unit) if unit.bare.startswith(("kinh gui", "kinh trinh")) else 0
        rest = unit.text[start:]
        if rest.strip() and not rest.lstrip().startswith("("):
            yield unit, start + len(rest) - len(rest.lstrip()), len(unit.text)


def _to(case: Case) -> list[Unit]:
    heads = [unit for unit in case.lines(Label.TO_HEAD) if unit.bare.startswith(("kinh gui", "kinh trinh"))]
    return [*heads, *(unit for unit in case.lines(Label.TO) if not unit.text.lstrip().startswith("("))]


def _for_label(case: Case) -> Iterator[tuple[Unit, int, int]]:
    for unit in case.lines(Label.FOR_HEAD):
        yield unit, 0, _label(unit)


def _for_list(case: Case) -> list[Unit]:
    return case.lines(Label.FOR, Label.ARCHIVE)


def _drafters(case: Case) -> list[Unit]:
    return case.lines(Label.DRAFTER)


def _annex(part: AnnexPart) -> Find:
    def find(case: Case) -> list[Unit]:
        return [unit for unit, what in annex_heads(case) if what == part]

    return find


def annex_heads(case: Case) -> Iterator[tuple[Unit, AnnexPart]]:
    """The lines above the text of every annex that opens with "Phụ lục": label, title, reference to its notice."""
    inside = open_ = False
    for unit in case.lines(Label.APPENDIX):
        if open_ and unit.table is None:
            open_ = ")" not in unit.text
            yield unit, "reference"
        elif unit.table is None and unit.bare.startswith("phu luc") and len(unit.text) < 120 and _heads(unit):
            inside = True
            yield unit, "label"
        elif not inside or unit.table is not None:
            inside = False
        elif unit.bare.startswith(("(kem theo", "(ban hanh kem")):
            yield unit, "reference"
            open_ = ")" not in unit.text
            inside = False
        elif _heads(unit) and len(unit.text) < 300:
            yield unit, "title"
        else:
            inside = False


def _heads(unit: Unit) -> bool:
    return unit.centred or unit.caps or unit.para.style.bold is True


_CONTACT = ("dia chi:", "dien thoai:", "tru so:", "dia chi :", "dien thoai :")
_LOW = 0.88
"""Share of the page's height below which a line of its text may be contact details."""


def _contact(case: Case) -> list[Unit]:
    """Address and telephone at the foot of a page; a PDF of one page has them among its text."""
    found = []
    for furnishing in case.layout.furniture:
        plain = bare(furnishing.para.text)
        if plain.startswith(_CONTACT) or "dien thoai:" in plain:
            found.append(Unit(furnishing.para.text, furnishing.para, bare=plain))
    height = next((sheet.height for sheet in case.layout.sheets), None)
    for unit, _ in case.labelled:
        box = unit.para.origin.box
        low = box is not None and height is not None and box.top > _LOW * height
        if low and unit.table is None and unit.bare.startswith(_CONTACT):
            found.append(unit)
    known = {id(unit) for unit in found}
    return [*found, *(unit for unit in contact_behind(case) if id(unit) not in known)]


def contact_behind(case: Case) -> list[Unit]:
    """Contact details right behind the signature, at the end of the text."""
    found: list[Unit] = []
    for unit in case.lines(Label.APPENDIX):
        if unit.table is not None or not (unit.bare.startswith(_CONTACT) or "dien thoai:" in unit.bare):
            break
        found.append(unit)
    return found


def _copies(case: Case) -> list[Unit]:
    return [unit for unit, _ in case.labelled if unit.bare.strip() in COPIES and unit.table is None]


PARTS: dict[str, Find] = {
    "kinh-gui": _to,
    "kinh-gui-nhan": _to_label,
    "kinh-gui-ten": _to_names,
    "quyen-han": lambda case: case.lines(Label.AUTHORITY),
    "chuc-vu": lambda case: [unit for unit in case.lines(Label.POST) if unit.bare.strip() not in COPIES],
    "ho-ten": lambda case: case.lines(Label.NAME),
    "noi-nhan-nhan": _for_label,
    "noi-nhan-ds": _for_list,
    "nguoi-soan": _drafters,
    "phu-luc-nhan": _annex("label"),
    "phu-luc-tieu-de": _annex("title"),
    "phu-luc-kem-theo": _annex("reference"),
    "lien-he": _contact,
    "sao": _copies,
}
