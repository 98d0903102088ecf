"""The data about documents of Annex VI of Decree 30/2020/NĐ-CP: outgoing and incoming documents, and their file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from thongbao.errors import OutputError
from thongbao.export import Choices
from thongbao.export.exchange.elements import nested
from thongbao.export.exchange.fields import Field, Sheet
from thongbao.export.facts import date_of, joined

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

_CODE = (
    Field("FileCode.OrganId", 13, "organ"),
    Field("FileCode.FileCatalog", 4, "number"),
    Field("FileCode.FileNotation", 20),
)
_DOCUMENT = (
    *_CODE,
    Field("DocOrdinal", 3, "number"),
    Field("TypeName", 100, must=True),
    Field("CodeNumber", 11, must=True),
    Field("CodeNotation", 30, must=True),
    Field("IssuedDate", 10, "date", must=True),
    Field("OrganName", 200, must=True),
    Field("Subject", 500, must=True),
    Field("Language", 30),
    Field("PageAmount", 3, "number"),
    Field("Description", 500),
)
_ARRIVAL = (Field("ArrivalDate", 10, "date", must=True), Field("ArrivalNumber", 10, "number", must=True))
_SIGNER = (Field("SignerInfo.Position", 100), Field("SignerInfo.FullName", 50))
_TO = (Field("To.OrganId", 13, "organ"), Field("To.OrganName", 200))
_PRIORITY = Field("Priority", 1, "number")
_DUE = Field("DueDate", 10, "date")
_OUTGOING_LAST = (_PRIORITY, Field("IssuedAmount", 3, "number"), _DUE)
_INCOMING_LAST = (_PRIORITY, Field("ToPlaces", 1000), Field("TraceHeaderList"), _DUE)
_FILE = (
    *_CODE,
    Field("Title", 500, must=True),
    Field("Maintenance", 30),
    Field("Rights", 30),
    Field("Creator", 30),
    Field("Language", 50),
    Field("StartDate", 10, "date"),
    Field("EndDate", 10, "date"),
    Field("DocTotal", 4, "number"),
    Field("PageTotal", 4, "number"),
    Field("Description", 500),
)
NAMES = tuple(
    dict.fromkeys([
        *(one.path for one in (*_DOCUMENT, *_ARRIVAL, *_SIGNER, *_OUTGOING_LAST, *_INCOMING_LAST)),
        *(f"File.{one.path}" for one in _FILE if one not in _CODE),
    ])
)
"""What may be given. The title and the other data of the file stand under ``File.``."""
_DAY = "%d/%m/%Y"


def to_metadata(notices: Iterable[Notice], choices: Choices) -> Iterator[bytes]:
    """All documents of one file, in the order in which they come, then the file itself where its title is given."""
    yield f'<?xml version="1.0" encoding="utf-8"?>\n<Documents register="{choices.register}">\n'.encode()
    totals = _Totals()
    for notice in notices:
        try:
            pairs = _document(notice, choices.values_of(notice), totals.documents + 1, choices.register)
        except OutputError as error:
            if choices.leave_out is None:
                raise
            choices.leave_out(error)
            continue
        totals.add(dict(pairs))
        yield _element("Document", pairs)
    if not totals.documents:
        raise OutputError("export.field.none_left")
    own = choices.given.everywhere if choices.given is not None else {}
    if any(name.startswith("File.") for name in own):
        yield _element("File", _file(own, totals.said()))
    yield b"</Documents>\n"


class _Totals:
    """What is told of a file: how many documents and pages, from which day to which."""

    def __init__(self) -> None:
        self.documents = 0
        self.pages: int | None = 0
        self.days: tuple[dt.date, dt.date] | None = None

    def add(self, document: Mapping[str, str]) -> None:
        """Count a document; pages that one document does not tell are not told of all."""
        self.documents += 1
        amount = document.get("PageAmount")
        self.pages = None if self.pages is None or amount is None else self.pages + int(amount)
        day = dt.datetime.strptime(document["IssuedDate"], _DAY).date()
        self.days = (min(day, self.days[0]), max(day, self.days[1])) if self.days else (day, day)

    def said(self) -> dict[str, str | None]:
        """The fields that follow from the documents."""
        first, last = (str(self.days[0]), str(self.days[1])) if self.days else (None, None)
        return {
            "Language": "Tiếng Việt", "StartDate": first, "EndDate": last,
            "DocTotal": str(self.documents), "PageTotal": None if self.pages is None else str(self.pages),
        }  # fmt: skip


def _element(tag: str, pairs: list[tuple[str, str]]) -> bytes:
    return "\n".join([f"  <{tag}>", *nested(pairs, depth=2), f"  </{tag}>", ""]).encode()


def _document(notice: Notice, given: dict[str, str], ordinal: int, register: str) -> list[tuple[str, str]]:
    sheet = Sheet(notice.source.name, given, _DAY)
    incoming = register == "incoming"
    said = _said(notice)
    filed = any(one.path in given for one in _CODE)
    said["DocOrdinal"] = str(ordinal) if filed else None
    sheet.fill(_DOCUMENT, said)
    if incoming:
        sheet.fill(_ARRIVAL, said)
    sheet.fill(_SIGNER, said)
    if not incoming:
        for at, one in enumerate(notice.recipients):
            sheet.fill(_TO, {"To.OrganId": sheet.code_of(one.name), "To.OrganName": one.name or one.text}, at)
    if notice.marks.urgency and _PRIORITY.path not in given:
        sheet.missing(_PRIORITY.path)  # the decree has no list of its codes
    sheet.fill(_INCOMING_LAST if incoming else _OUTGOING_LAST, said)
    return sheet.done()


def _said(notice: Notice) -> dict[str, str | None]:
    number = notice.number
    signers = notice.signature
    return {
        "TypeName": notice.kind.name,
        "CodeNumber": number.number if number else None,
        "CodeNotation": number.symbol if number else None,
        "IssuedDate": date_of(notice),
        "OrganName": joined([notice.issuer.parent, notice.issuer.name], " - "),
        "Subject": notice.subject,
        "Language": "Tiếng Việt",
        "PageAmount": str(notice.source.pages) if notice.source.pages else None,
        "SignerInfo.Position": signers[0].position if signers else None,
        "SignerInfo.FullName": signers[0].name if signers else None,
        "ToPlaces": joined(one.text for one in notice.recipients),
    }


def _file(given: Mapping[str, str], said: dict[str, str | None]) -> list[tuple[str, str]]:
    mine = (name for name in given if name.startswith(("File.", "FileCode.")))
    own = {name.removeprefix("File."): given[name] for name in mine}
    sheet = Sheet("File", own, _DAY)
    sheet.fill(_FILE, said)
    return sheet.done()
