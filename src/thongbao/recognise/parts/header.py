"""Header of a notice: kind, number, place and date, marks, subject, addressees."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from thongbao.node import Node, node
from thongbao.notice.model import Issued, Issuer, Kind, Marks, Number
from thongbao.recognise.legibility import unsure_figures
from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.recognise.notes import Notes
from thongbao.recognise.parts.letterhead import read_issuer
from thongbao.vietnamese.documents.kinds import kind_of_line, kind_of_symbol, name_of_code
from thongbao.vietnamese.documents.symbols import read_number_line
from thongbao.vietnamese.letters.fold import bare
from thongbao.vietnamese.time.issue_line import read_issue_line

URGENT = ("hoa toc", "thuong khan", "rat khan", "toi khan", "cuc khan", "dac biet khan", "khan")
SECRET = ("tuyet mat", "toi mat", "bi mat", "mat")
"""Marks that stand there, those that no rule knows, too."""


@node(kw_only=True)
class Header(Node):
    """What stands before the body."""

    kind: Kind
    issuer: Issuer
    number: Number | None
    issued: Issued | None
    month: dt.date | None
    """The first day of the month of issue, when it is printed."""
    marks: Marks
    subject: str | None
    addressees: tuple[str, ...]


def read_header(units: Sequence[Unit], labels: Sequence[Label], notes: Notes) -> Header:
    """The header fields from the units that were labelled as parts of it; what is used twice goes to leftovers."""
    parts: dict[Label, list[Unit]] = {}
    for unit, label in zip(units, labels, strict=True):
        parts.setdefault(label, []).append(unit)
    for label in (Label.MOTTO, Label.ORNAMENT):
        for unit in parts.get(label, ()):
            notes.set_aside(unit.text)
    number = _number(parts.get(Label.NUMBER, []), notes)
    issued = _issued(parts.get(Label.PLACE, []) + parts.get(Label.FOOT_PLACE, []), notes)
    kind_units, subject_units = parts.get(Label.KIND, []), parts.get(Label.SUBJECT, [])
    kind, rest = _kind(kind_units, notes)
    subject_units += parts.get(Label.LETTER_SUBJECT, [])
    subject = " ".join([*rest, *(unit.text for unit in subject_units)]) or None
    notes.saw("subject", subject_units)
    addressees = _addressees(parts.get(Label.TO_HEAD, []) + parts.get(Label.TO, []), notes)
    if kind.code is None:
        kind = _kind_from_elsewhere(number, bool(parts.get(Label.LETTER_SUBJECT)) or bool(addressees), notes)
    return Header(
        kind=kind,
        issuer=read_issuer(parts.get(Label.AGENCY, []), notes),
        number=number,
        issued=issued,
        month=_month(issued),
        marks=_marks(parts.get(Label.MARK, []), notes),
        subject=subject,
        addressees=addressees,
    )


def _number(units: list[Unit], notes: Notes) -> Number | None:
    if not units:
        return None
    first, *others = units
    text = first.text
    if others and others[0].text[:1] in ("/", "-"):  # "Số: 453" and "/TB-UBND" on lines of their own
        text = f"{text} {others.pop(0).text}"
    for other in others:
        notes.leftovers.append(other.text)
        notes.doubt("number", "second_number", text=other.text)
    line = read_number_line(text)
    notes.saw("number", [first])
    symbol = line.symbol if line else None
    written = unsure_figures(notes, units[:2], before=f"/{symbol}")
    if written and line and line.number:
        notes.doubt("number.number", "written_number", text=written)
        return Number(text=text, number=None, symbol=symbol)
    number = Number(text=text, number=line.number if line else None, symbol=symbol)
    if number.number is None:
        notes.doubt("number.number", "blank_number")
    return number


def _issued(units: list[Unit], notes: Notes) -> Issued | None:
    if not units:
        return None
    first, *others = units
    for other in others:
        notes.leftovers.append(other.text)
        notes.doubt("issued", "second_date", text=other.text)
    line = read_issue_line(first.text)
    notes.saw("issued", [first])
    date = line.date.isoformat() if line and line.date else None
    written = unsure_figures(notes, [first])
    if date is not None and written:
        notes.doubt("issued.date", "written_date", text=written)
        date = None
    elif date is None:
        notes.doubt("issued.date", "blank_date")
    return Issued(text=first.text, place=line.place if line else None, date=date)


def _month(issued: Issued | None) -> dt.date | None:
    line = read_issue_line(issued.text) if issued else None
    if line is None or not line.year or not line.month or not 1 <= line.month <= 12:
        return None
    return dt.date(line.year, line.month, 1)


def _kind(units: list[Unit], notes: Notes) -> tuple[Kind, list[str]]:
    """The kind, and what its lines hold of the subject."""
    if not units:
        return Kind(), []
    text = " ".join(unit.text for unit in units)
    found = kind_of_line(text) or kind_of_line(units[0].text)
    notes.saw("kind", units)
    words = text.split()
    capitals = 0
    while (
        capitals < len(words)
        and words[capitals].upper() == words[capitals]
        and any(c.isalpha() for c in words[capitals])
    ):
        capitals += 1
    named = words[:capitals] if 0 < capitals < len(words) else words
    own = len(found.name.split()) if found else 0
    if 0 < own < len(named) and named[own].upper() == "CỦA":
        named = named[:own]  # of whom it is belongs to the subject
    rest = words[len(named) :]
    name = " ".join(named).strip(" :")
    code = found[0] if found else None
    return Kind(code=code, name=name[:1].upper() + name[1:].lower()), [" ".join(rest)] if rest else []


def _kind_from_elsewhere(number: Number | None, letter: bool, notes: Notes) -> Kind:
    """No kind is printed: a công văn, or what the symbol says."""
    code = kind_of_symbol(number.symbol) if number and number.symbol else None
    if code is None and (letter or (number and number.symbol)):
        return Kind(code="CV", name="Công văn")
    if code is not None:
        notes.doubt("kind", "kind_from_symbol", symbol=number.symbol if number else "")
        return Kind(code=code, name=name_of_code(code))
    return Kind()


def _marks(units: list[Unit], notes: Notes) -> Marks:
    found: dict[str, str] = {}
    for unit in units:
        bare = unit.bare.strip("[]() ")
        if bare.startswith("du thao"):
            field = "draft"
        elif bare in SECRET:
            field = "secrecy"
        elif bare.startswith(URGENT):
            field = "urgency"
        else:
            field = "circulation"
        if field in found:
            notes.leftovers.append(unit.text)
            continue
        found[field] = unit.text.strip("[]()")
        notes.saw(f"marks.{field}", [unit])
    return Marks(**found)


def with_stamps(header: Header, words: Sequence[str], notes: Notes) -> Header:
    """The header with the urgency and the secrecy that red stamps say, where none is printed."""
    marks = header.marks
    for word in words:
        field = "secrecy" if bare(word) in SECRET else "urgency"
        if getattr(marks, field) is None:
            marks = replace(marks, **{field: word})
            notes.doubt(f"marks.{field}", "mark_from_stamp", mark=word)
    return replace(header, marks=marks)


def _addressees(units: list[Unit], notes: Notes) -> tuple[str, ...]:
    """Kính gửi: one string an item; the label itself is furniture."""
    if not units:
        return ()
    items: list[str] = []
    bulleted = False
    for unit in units:
        text = unit.text
        if unit.caps and unit.bare.rstrip().endswith((" dien:", " gui:")):
            notes.set_aside(text)
            continue
        if unit.bare.startswith(("kinh gui", "kinh trinh")):
            label = " ".join(text.split()[:2])
            rest = text[len(label) :] if text.startswith(label) else " ".join(text.split()[2:])
            notes.set_aside(label.rstrip(":") + ":")
            text = rest.lstrip(" :;.")
        dashed = text[:1] in "-–—+•" and bool(text[:1])
        bulleted = bulleted or dashed
        for part in text.replace("; - ", ";\n- ").split("\n"):
            item = part.strip()
            fresh = item[:1] in "-–—+•"
            item = item.lstrip("-–—+• ").strip()
            if not item:
                continue
            closed = not items or items[-1].endswith((";", ".")) or fresh
            if item.startswith("(") and not fresh and items:
                closed = False
            if closed:
                items.append(item)
            else:
                items[-1] = f"{items[-1]} {item}"
    notes.saw("addressees", units)
    flat: list[str] = []
    for item in items:
        pieces = item.split("; ") if not bulleted and "(" not in item else [item]
        flat.extend(piece.strip(" ;.,") if not piece.endswith("…") else piece for piece in pieces)
    return tuple(piece for piece in flat if piece)
