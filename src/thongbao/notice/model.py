"""The notice record, version 1: what ``thongbao parse`` writes.

Every class is a node of the record; the order of the fields is the order of the keys in YAML. ``doc`` in the
metadata of a field becomes its description in ``schemas/notice.schema.json``; ``choices`` its enumeration.
What a document does not have is None (or an empty tuple), never an empty string and never a guess.
Dates are ISO strings, so that every YAML reader gives text.
"""

from __future__ import annotations

from dataclasses import MISSING, field
from typing import Any

from thongbao.node import Node, node

RECORD_VERSION = "thongbao/1"
FAMILIES = ("state", "party", "youth", "union", "front", "assembly", "other")


def _is(doc: str, default: Any = MISSING, *, choices: tuple[str, ...] = ()) -> Any:
    """A field with its description; ``choices`` are the values that it may take."""
    metadata = {"doc": doc, "choices": choices}
    if default is MISSING:
        return field(metadata=metadata)
    return field(default=default, metadata=metadata)


@node(kw_only=True)
class SourceInfo(Node):
    """Where the record came from; no absolute path, host or time of day."""

    name: str = _is("Name of the file, without its folder")
    format: str = _is(
        "Kind of file, told from its content",
        choices=("docx", "pdf", "doc", "rtf", "odt", "markdown", "text", "image", "akn"),
    )
    layer: str = _is(
        "Where the text was: in the file, read by OCR, or pages of both",
        "native",
        choices=("native", "ocr", "mixed"),
    )
    reader: str | None = _is(
        "What made the record, and what that read the file with, each with its version; null where nobody says", None
    )
    ocr: str | None = _is("Program that read pictures of pages, with its version and model; null without OCR", None)
    encoding: str = _is(
        "How the text was stored before it became NFC",
        "unicode",
        choices=("unicode", "tcvn3", "vni", "viscii", "vps", "mixed"),
    )
    pages: int | None = _is("Number of pages, null where the format does not know", None)
    sha256: str | None = _is("Checksum of the file, hexadecimal", None)


@node(kw_only=True)
class Kind(Node):
    """Kind of document (tên loại)."""

    code: str | None = _is("Abbreviation of the kind: TB, CV, QĐ, KH, CT, GM …", None)
    name: str | None = _is(
        "Name of the kind as printed, in sentence case; Công văn where none is printed", None
    )


@node(kw_only=True)
class Issuer(Node):
    """The letterhead's bodies."""

    parent: str | None = _is("Body above the issuer (cơ quan chủ quản), lines joined by one space", None)
    name: str | None = _is("Issuing body (cơ quan ban hành), lines joined by one space", None)


@node(kw_only=True)
class Number(Node):
    """Number and symbol (số, ký hiệu)."""

    text: str = _is("The line as printed")
    number: str | None = _is("Number, null when left blank for the register", None)
    symbol: str | None = _is("Symbol, what follows the number: TB-UBND", None)


@node(kw_only=True)
class Issued(Node):
    """Place and date of issue (địa danh, thời gian ban hành)."""

    text: str = _is("The line as printed")
    place: str | None = _is("Place name", None)
    date: str | None = _is("ISO date, null when a part of it is blank", None)


@node(kw_only=True)
class Marks(Node):
    """Marks of secrecy, urgency, circulation and drafts, as printed."""

    secrecy: str | None = _is("MẬT, TỐI MẬT, TUYỆT MẬT", None)
    urgency: str | None = _is("KHẨN, THƯỢNG KHẨN, HỎA TỐC", None)
    circulation: str | None = _is("LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI …", None)
    draft: str | None = _is("DỰ THẢO, DỰ THẢO LẦN 2 …", None)


@node(kw_only=True)
class Person(Node):
    """A person and the posts they hold."""

    name: str | None = _is("Name without honorific, rank or degree", None)
    position: str | None = _is("Post or posts as printed", None)


@node(kw_only=True)
class Meeting(Node):
    """The meeting whose conclusions are announced; only in notices of conclusions."""

    date: str | None = _is("ISO date of the meeting", None)
    chair: Person | None = _is("Who concluded", None)
    with_: str | None = _is("Body that the meeting was held with", None)
    attendees: tuple[str, ...] = _is("Who took part, as printed", ())


@node(kw_only=True)
class Table(Node):
    """A table of data among the paragraphs of a section."""

    after: int = _is("Number of paragraphs of the section that stand before it", 0)
    rows: tuple[tuple[str, ...], ...] = _is(
        "Text of the cells, row by row; a merged cell stands once, at its first row and column; the others are empty",
        (),
    )


@node(kw_only=True)
class Section(Node):
    """An item of the outline: heading, numbered paragraph, lettered point or bullet."""

    marker: str | None = _is(
        "Marker as printed, without the mark after it: I, 1, 1.1, a, -, +, Điều 2; null for text without one",
        None,
    )
    mark: str | None = _is("The mark after the marker: a full stop, a bracket, a hyphen …", None)
    title: str | None = _is("Heading; null for a plain numbered paragraph or bullet", None)
    text: tuple[str, ...] = _is("Paragraphs under it before its children", ())
    tables: tuple[Table, ...] = _is("Tables under it before its children", ())
    children: tuple[Section, ...] = _is("Items under it", ())


@node(kw_only=True)
class Recurring(Node):
    """A duty that comes back."""

    text: str = _is("The words")
    rrule: str | None = _is("Recurrence rule of RFC 5545, null when the words do not determine one", None)


@node(kw_only=True)
class Deadline(Node):
    """By when a task must be done."""

    text: str = _is("The words")
    date: str | None = _is(
        "Last ISO day on which the task can be done in time, null when text and date of issue do not determine it",
        None,
    )
    recurring: Recurring | None = _is("Recurrence, or null", None)


@node(kw_only=True)
class Task(Node):
    """One directive to one set of actors, at the grain of the printed item."""

    section: str | None = _is("Path of markers to the item that it was read from, bullets counted: II/2/-1")
    text: str = _is("The words of the directive, whole")
    lead: tuple[str, ...] = _is("Who must do it, each as printed, honorifics and verbs left out", ())
    coordinators: tuple[str, ...] = _is("With whom (phối hợp với …)", ())
    deadline: Deadline | None = _is("By when", None)
    reports_to: str | None = _is("Whom to report to", None)


@node(kw_only=True)
class Recipient(Node):
    """An entry of Nơi nhận."""

    text: str = _is("As printed, without its dash and closing punctuation")
    name: str | None = _is("Who receives it", None)
    purpose: str | None = _is("What for, as in brackets: b/c, để thực hiện …", None)


@node(kw_only=True)
class Archive(Node):
    """The Lưu line."""

    text: str = _is("As printed, without Lưu and its colon")
    copies: int | None = _is("Number of copies", None)


@node(kw_only=True)
class Signer(Node):
    """A signer: authority lines, post and name."""

    authority: str | None = _is("TM., KT., TL., TUQ. or Q. lines, joined by one space", None)
    position: str | None = _is("Post of the person who signs", None)
    name: str | None = _is("Name without rank or degree", None)


@node(kw_only=True)
class Appendix(Node):
    """A phụ lục, or another attached paper, that follows the signature."""

    title: str | None = _is("Its title lines, joined by one space", None)
    text: tuple[str, ...] = _is("Its paragraphs", ())
    tables: tuple[Table, ...] = _is("Its tables", ())


@node(kw_only=True)
class Citation(Node):
    """A document that the body cites (văn bản viện dẫn)."""

    text: str = _is("The words")
    kind: str | None = _is("Kind of the cited document", None)
    symbol: str | None = _is("Its number and symbol: 05-CT/TW", None)
    date: str | None = _is("Its ISO date", None)
    issuer: str | None = _is("Who issued it", None)


@node(kw_only=True)
class DigitalSignature(Node):
    """A digital signature of a PDF."""

    signer: str | None = _is("Who signed", None)
    organisation: str | None = _is("Organisation of the signer", None)
    time: str | None = _is("When, ISO 8601", None)
    intact: bool | None = _is("Whether the document is as it was signed; null when not checked", None)


@node(kw_only=True)
class Note(Node):
    """A foot- or endnote of the body."""

    marker: str | None = _is("Its mark as shown", None)
    text: tuple[str, ...] = _is("Its paragraphs", ())


@node(kw_only=True)
class Doubt(Node):
    """Something that thongbao is not sure of."""

    path: str = _is("Path in the record")
    message: str = _is("What is in doubt, in the language of the run")


@node(kw_only=True)
class Notice(Node):
    """The record of one notice."""

    record: str = _is("Name and version of the record", RECORD_VERSION)
    source: SourceInfo = _is("Where it came from")
    family: str | None = _is("Family of rules of form", None, choices=FAMILIES)
    regime: str | None = _is("Rules of form by family and date of issue: ND30, TT01, HD36 …", None)
    kind: Kind = _is("Kind of document", Kind())
    issuer: Issuer = _is("Letterhead", Issuer())
    number: Number | None = _is("Number and symbol, null without any number line", None)
    issued: Issued | None = _is("Place and date, null without such a line", None)
    marks: Marks = _is("Marks", Marks())
    subject: str | None = _is("Trích yếu, lines joined by one space, the kind left out", None)
    addressees: tuple[str, ...] = _is("Kính gửi, one string an item", ())
    preamble: tuple[str, ...] = _is("Legal bases and opening, before the first heading", ())
    meeting: Meeting | None = _is("The meeting that was concluded", None)
    sections: tuple[Section, ...] = _is("The outline, as a tree", ())
    tasks: tuple[Task, ...] = _is("The tasks", ())
    closing: str | None = _is("The closing sentence", None)
    recipients: tuple[Recipient, ...] = _is("Nơi nhận", ())
    archive: Archive | None = _is("The Lưu line", None)
    signature: tuple[Signer, ...] = _is("Signers, left to right", ())
    appendices: tuple[Appendix, ...] = _is("What follows the signature", ())
    citations: tuple[Citation, ...] = _is("Documents that the body cites", ())
    footnotes: tuple[Note, ...] = _is("Foot- and endnotes", ())
    digital_signatures: tuple[DigitalSignature, ...] = _is("Digital signatures of a PDF", ())
    furniture: tuple[str, ...] = _is(
        "What is read but is not content: motto, labels, page numbers, stamps", ()
    )
    leftovers: tuple[str, ...] = _is("Content that found no place", ())
    doubts: tuple[Doubt, ...] = _is("What is in doubt", ())
