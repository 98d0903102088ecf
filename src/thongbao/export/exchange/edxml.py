"""The header of the national exchange format, edXML (QCVN 102:2016/BTTTT).

The regulation names no field that must be there. Asked for here is what the format cannot do without: who sends, who
receives, and what makes up the identifier of the document. A field that the notice does not hold is left out unless it
is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from thongbao.errors import OutputError
from thongbao.export import Choices
from thongbao.export.exchange.elements import nested
from thongbao.export.exchange.fields import Field, Sheet
from thongbao.export.facts import date_of

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

_NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
_ORGAN = (
    ("OrganizationInCharge", 200), ("OrganName", 200), ("OrganAdd", 250), ("Email", 100), ("Telephone", 50),
    ("Fax", 50), ("Website", 100),
)  # fmt: skip
FROM = (Field("From.OrganId", 50, "organ", must=True), *(Field(f"From.{name}", most) for name, most in _ORGAN))
TO = (Field("To.OrganId", 50, "organ", must=True), *(Field(f"To.{name}", most) for name, most in _ORGAN))
DOCUMENT = (
    Field("Code.CodeNumber", 50, must=True),
    Field("Code.CodeNotation", 50, must=True),
    Field("PromulgationInfo.Place", 50),
    Field("PromulgationInfo.PromulgationDate", 10, "date", must=True),
    Field("DocumentType.Type", 2, "number", must=True),
    Field("DocumentType.TypeName", 100, must=True),
    Field("DocumentType.TypeDetail"),
    Field("Subject", 500, must=True),
    Field("Content", 500),
    Field("SignerInfo.Competence", 100),
    Field("SignerInfo.Position", 100),
    Field("SignerInfo.FullName", 50),
    Field("DueDate", 10, "date"),
)
PLACE = Field("ToPlaces.Place")
OTHER = (
    Field("OtherInfo.Priority", 1, "number"),
    Field("OtherInfo.SphereOfPromulgation", 100),
    Field("OtherInfo.TyperNotation", 10),
    Field("OtherInfo.PromulgationAmount", None, "number"),
    Field("OtherInfo.PageAmount", None, "number"),
    Field("OtherInfo.Direction"),
)
APPENDIX = Field("OtherInfo.Appendixes.Appendix")
LAST = (
    Field("ResponseFor.OrganId", 50, "organ"),
    Field("ResponseFor.Code"),
    Field("ResponseFor.PromulgationDate", 10, "date"),
    Field("ResponseFor.DocumentId"),
    Field("SteeringType", None, "number"),
    Field("DocumentId"),
)
TRACE = (Field("TraceHeader.OrganId", 50, "organ"), Field("TraceHeader.Timestamp", 19, "time"))
BUSINESS = (
    Field("Bussiness.BussinessDocType", None, "number"),  # spelled so by the format
    Field("Bussiness.BussinessDocReason"),
    Field("Bussiness.StaffInfo.Department"),
    Field("Bussiness.StaffInfo.Staff"),
    Field("Bussiness.StaffInfo.Mobile"),
    Field("Bussiness.StaffInfo.Email"),
    Field("Bussiness.Paper", None, "number"),
)
NAMES = tuple(one.path for one in (*FROM, *DOCUMENT, *OTHER, *LAST, *TRACE, *BUSINESS))
"""What may be given."""
_TYPES = {
    "NQ": 1, "QĐ": 2, "CT": 3, "QC": 4, "QyĐ": 5, "TC": 6, "TB": 7, "HD": 8, "CTr": 9, "CV": 18, "CĐ": 19, "BGN": 20,
    "BTT": 22, "GUQ": 24, "GM": 25, "GGT": 26,
}  # fmt: skip
"""Numbers of list B of the amendment of 2022, as far as they are known for sure."""
_IDENTIFIER = re.compile(r"[^,]+,\d{4}/\d{2}/\d{2},\d+/.+")


def to_edxml(notices: Iterable[Notice], choices: Choices) -> Iterator[bytes]:
    """A packet for a notice: its header, and room for what the sending system attaches. Raises OutputError."""
    for notice in notices:
        given = choices.values_of(notice)
        if notice.marks.secrecy:
            raise OutputError("export.field.secret", name=notice.source.name, mark=notice.marks.secrecy)
        yield ("\n".join(_packet(_message(notice, given), _trace(notice, given))) + "\n").encode()


def _packet(message: list[tuple[str, str]], trace: list[tuple[str, str]]) -> Iterator[str]:
    # Some receivers read by prefix: every element of the envelope has it, although the root's namespace is the same.
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<edXML xmlns="{_NAMESPACE}">'
    yield f'  <edXML:edXMLEnvelope xmlns:edXML="{_NAMESPACE}">'
    yield "    <edXML:edXMLHeader>"
    yield "      <edXML:MessageHeader>"
    yield from nested(message, "edXML:", 4)
    yield "      </edXML:MessageHeader>"
    yield '      <edXML:TraceHeaderList version="1.0" mustUnderstand="1">'
    yield from nested(trace, "edXML:", 4)
    yield "      </edXML:TraceHeaderList>"
    yield "      <edXML:DigitalSignature/>"
    yield "    </edXML:edXMLHeader>"
    yield "    <edXML:edXMLBody>"
    yield '      <edXML:edXMLManifest version="1.0"/>'
    yield "    </edXML:edXMLBody>"
    yield "  </edXML:edXMLEnvelope>"
    yield "</edXML>"


def _message(notice: Notice, given: dict[str, str]) -> list[tuple[str, str]]:
    sheet = Sheet(notice.source.name, given, "%Y/%m/%d")
    said = _said(notice)
    said["From.OrganId"] = sheet.code_of(notice.issuer.name)
    sheet.fill(FROM, said)
    receivers = [(sheet.code_of(one.name), one.name) for one in notice.recipients]
    receivers += [(sheet.code_of(one), one) for one in notice.addressees]
    known = list(dict.fromkeys(one for one in receivers if one[0]))
    for at, (code, name) in enumerate(known):
        sheet.fill(TO, {"To.OrganId": code, "To.OrganName": name}, at)
    if not known:
        sheet.missing("To.OrganId", f"OrganId.{next((name for _, name in receivers if name), '…')}")
    sheet.fill(DOCUMENT, said)
    sheet.each(PLACE, _places(notice))
    sheet.fill(OTHER, said)
    if notice.marks.urgency and "OtherInfo.Priority" not in given:
        sheet.missing("OtherInfo.Priority")  # the list of its codes is not public
    sheet.each(APPENDIX, [one.title or "" for one in notice.appendices])
    found = dict(sheet.pairs)
    day, number = found.get("PromulgationInfo.PromulgationDate"), found.get("Code.CodeNumber")
    said["DocumentId"] = f"{found.get('From.OrganId')},{day},{number}/{found.get('Code.CodeNotation')}"
    sheet.fill(LAST, said)
    pairs = sheet.done()
    if not _IDENTIFIER.fullmatch(dict(pairs)["DocumentId"]):
        raise OutputError(
            "export.field.wrong", name=sheet.name, field="DocumentId", value=dict(pairs)["DocumentId"],
            wanted="OrganId,YYYY/MM/DD,123/TB-UBND",
        )  # fmt: skip
    return pairs


def _trace(notice: Notice, given: dict[str, str]) -> list[tuple[str, str]]:
    """Who passed the packet on, and that it is a new document without a paper original to follow."""
    sheet = Sheet(notice.source.name, given, "%Y/%m/%d")
    timed = "TraceHeader.Timestamp" in given
    sender = given.get("From.OrganId") or sheet.code_of(notice.issuer.name)
    sheet.fill(TRACE, {"TraceHeader.OrganId": sender if timed else None})
    sheet.fill(BUSINESS, {"Bussiness.BussinessDocType": "0", "Bussiness.Paper": "0"})
    return sheet.done()


def _said(notice: Notice) -> dict[str, str | None]:
    number, signers = notice.number, notice.signature
    return {
        "From.OrganizationInCharge": notice.issuer.parent,
        "From.OrganName": notice.issuer.name,
        "Code.CodeNumber": number.number if number else None,
        "Code.CodeNotation": number.symbol if number else None,
        "PromulgationInfo.Place": notice.issued.place if notice.issued else None,
        "PromulgationInfo.PromulgationDate": date_of(notice),
        "DocumentType.Type": str(_TYPES.get(notice.kind.code or "", "")),
        "DocumentType.TypeName": notice.kind.name,
        "Subject": notice.subject,
        "Content": notice.subject,
        "SignerInfo.Competence": signers[0].authority if signers else None,
        "SignerInfo.Position": signers[0].position if signers else None,
        "SignerInfo.FullName": signers[0].name if signers else None,
        "OtherInfo.PageAmount": str(notice.source.pages) if notice.source.pages else None,
    }


def _places(notice: Notice) -> list[str]:
    kept = [f"Lưu: {notice.archive.text}"] if notice.archive else []
    return [*(one.text for one in notice.recipients), *kept]
