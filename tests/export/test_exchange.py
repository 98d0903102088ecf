"""The exchange header and the data of Annex VI: order, types, lengths, and what is said of a value that is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from tests.export.test_records import EMPTY, exported
from tests.strategies import notices
from thongbao.errors import OutputError, UsageError
from thongbao.export import check_values
from thongbao.export.exchange import edxml, metadata
from thongbao.export.exchange.fields import day_in
from thongbao.export.given import Given
from thongbao.notice.files import store
from thongbao.notice.model import Issued, Issuer, Kind, Marks, Notice, Number, Recipient, Signer

ROOT = Path(__file__).parents[2]
NOTICE = store.load(ROOT / "samples" / "mau-nd30-ket-luan" / "notice.yaml")
SPACE = "{http://www.mic.gov.vn/TBT/QCVN_102_2016}"
CODES = {"From.OrganId": "H37.01", "OrganId.sở tài chính": "000.00.02.H37"}
FILLED = replace(
    EMPTY,
    kind=Kind(code="TB", name="Thông báo"),
    issuer=Issuer(name="Sở Nội vụ"),
    number=Number(text="Số: 5/TB-SNV", number="5", symbol="TB-SNV"),
    issued=Issued(text="x", date="2026-02-05"),
    subject="x",
    recipients=(Recipient(text="Sở Tài chính", name="Sở Tài chính"),),
)


def packet(notice: Notice, values: Mapping[str, str] = CODES) -> etree._Element:
    return etree.fromstring(exported("edxml", notice, given=Given(values)))


def header(notice: Notice, values: Mapping[str, str] = CODES) -> etree._Element:
    found = packet(notice, values).find(f".//{SPACE}MessageHeader")
    assert found is not None
    return found


def text(element: etree._Element, path: str) -> str | None:
    return element.findtext("/".join(SPACE + name for name in path.split(".")))


def test_the_header_has_its_parts_in_order() -> None:
    names = [etree.QName(one).localname for one in header(NOTICE)]
    assert names == [
        "From", "To", "Code", "PromulgationInfo", "DocumentType", "Subject", "Content", "SignerInfo", "ToPlaces",
        "OtherInfo", "DocumentId",
    ]  # fmt: skip


def test_the_header_says_what_the_notice_says() -> None:
    found = header(NOTICE)
    assert text(found, "Code.CodeNumber") == "45"
    assert text(found, "Code.CodeNotation") == "TB-VP"
    assert text(found, "PromulgationInfo.PromulgationDate") == "2026/03/12"
    assert text(found, "DocumentType.Type") == "7"
    assert text(found, "SignerInfo.Competence") == "KT. CHÁNH VĂN PHÒNG"
    assert text(found, "To.OrganName") == "Sở Tài chính"
    assert text(found, "DocumentId") == "H37.01,2026/03/12,45/TB-VP"
    assert len(found.findall(f"{SPACE}To")) == 1
    assert len(found.findall(f"{SPACE}ToPlaces/{SPACE}Place")) == len(NOTICE.recipients) + 1


def test_every_element_of_the_envelope_keeps_its_prefix() -> None:
    root = packet(NOTICE)
    assert root.tag == f"{SPACE}edXML" and b"<edXML xmlns=" in etree.tostring(root)
    assert {one.prefix for one in root.iterdescendants()} == {"edXML"}


def test_a_party_number_is_split_at_its_hyphen() -> None:
    party = store.load(ROOT / "samples" / "mau-hd05-ket-luan" / "notice.yaml")
    name = party.recipients[0].name
    found = header(party, {"From.OrganId": "G01", f"OrganId.{name}": "G02"})
    assert text(found, "DocumentId") == "G01,2026/07/08,07/TB/VPTU"


@pytest.mark.parametrize("form", ["edxml", "metadata"])
def test_what_is_missing_is_named(form: str) -> None:
    with pytest.raises(OutputError) as told:
        exported(form, EMPTY)
    assert "CodeNumber" in str(told.value)
    assert told.value.hint and "--set" in told.value.hint
    with pytest.raises(OutputError, match=r"To\.OrganId"):
        exported("edxml", NOTICE, given=Given({"From.OrganId": "H37.01"}))


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"From.OrganId": "H37-1"}, "From.OrganId"),
        ({"OrganId.Sở Tài chính": "tài chính"}, "To.OrganId"),
        ({"DueDate": "31/2/2026"}, "DueDate"),
        ({"OtherInfo.Priority": "12"}, "OtherInfo.Priority"),
        ({"OtherInfo.PageAmount": "ba"}, "OtherInfo.PageAmount"),
        ({"Subject": "x" * 501}, "Subject"),
        ({"Code.CodeNumber": "a"}, "DocumentId"),
        ({"TraceHeader.Timestamp": "2026-01-01"}, "TraceHeader.Timestamp"),
    ],
)
def test_types_and_lengths_are_checked(values: dict[str, str], field: str) -> None:
    with pytest.raises(OutputError, match=field):
        packet(NOTICE, CODES | values)


def test_given_values_go_first() -> None:
    found = packet(NOTICE, CODES | {"DueDate": "1/4/2026", "TraceHeader.Timestamp": "2026/03/12 08:00:00"})
    assert found.findtext(f".//{SPACE}DueDate") == "2026/04/01"
    assert found.findtext(f".//{SPACE}TraceHeader/{SPACE}OrganId") == "H37.01"


def test_secret_documents_stay_out() -> None:
    with pytest.raises(OutputError, match="TỐI MẬT"):
        packet(replace(NOTICE, marks=Marks(secrecy="TỐI MẬT")))


def test_an_urgent_document_needs_its_priority() -> None:
    urgent = replace(NOTICE, marks=Marks(urgency="KHẨN"))
    with pytest.raises(OutputError, match="Priority"):
        packet(urgent)
    assert text(header(urgent, CODES | {"OtherInfo.Priority": "2"}), "OtherInfo.Priority") == "2"
    with pytest.raises(OutputError, match="Priority"):
        exported("metadata", urgent)


def data(*drawn: Notice, **choices: object) -> etree._Element:
    return etree.fromstring(exported("metadata", *drawn, **choices))


def test_an_outgoing_document_has_the_groups_of_the_annex() -> None:
    (document,) = data(NOTICE, given=Given(CODES))
    assert list(dict.fromkeys(one.tag for one in document)) == [
        "TypeName", "CodeNumber", "CodeNotation", "IssuedDate", "OrganName", "Subject", "Language", "SignerInfo", "To",
    ]  # fmt: skip
    assert document.findtext("IssuedDate") == "12/03/2026"
    assert len(document.findall("To")) == len(NOTICE.recipients)
    assert document.findtext("To/OrganId") == "000.00.02.H37"


def test_an_incoming_document_needs_its_arrival() -> None:
    with pytest.raises(OutputError, match="ArrivalDate, ArrivalNumber"):
        data(NOTICE, register="incoming")
    arrived = {"45/TB-VP": {"ArrivalDate": "2026-03-13", "ArrivalNumber": "812"}}
    (document,) = data(NOTICE, register="incoming", given=Given(documents=arrived))
    assert document.findtext("ArrivalDate") == "13/03/2026"
    assert document.findtext("ToPlaces", "").startswith("Thường trực Tỉnh ủy")
    assert document.find("To") is None


def test_a_file_counts_its_documents() -> None:
    code = {"FileCode.OrganId": "H37.01", "FileCode.FileCatalog": "2026", "FileCode.FileNotation": "01.TH"}
    later = replace(FILLED, issued=Issued(text="x", date="2026-05-01"))
    found = data(FILLED, later, given=Given({**code, "File.Title": "Kết luận", "PageAmount": "3"}))
    assert [one.tag for one in found] == ["Document", "Document", "File"]
    assert [one.findtext("DocOrdinal") for one in found] == ["1", "2", None]
    assert (found[2].findtext("StartDate"), found[2].findtext("EndDate")) == ("05/02/2026", "01/05/2026")
    assert (found[2].findtext("DocTotal"), found[2].findtext("PageTotal")) == ("2", "6")


def test_a_document_that_does_not_fit_is_told_and_left_out() -> None:
    told: list[Exception] = []
    assert len(data(EMPTY, FILLED, leave_out=told.append)) == 1
    assert len(told) == 1
    with pytest.raises(OutputError):
        data(EMPTY, leave_out=told.append)


def test_unknown_names_are_refused() -> None:
    check_values("edxml", Given(CODES))
    with pytest.raises(UsageError, match=r"From\.OrganId"):
        check_values("edxml", Given({"From.OrganID": "x"}))
    with pytest.raises(UsageError):
        check_values("csv", Given({"a": "b"}))


@given(notices())
@settings(deadline=None)
def test_any_notice_is_a_packet_or_says_why_not(notice: Notice) -> None:
    filled = replace(
        notice, kind=FILLED.kind, number=FILLED.number, issued=FILLED.issued, marks=Marks(),
        recipients=FILLED.recipients, issuer=FILLED.issuer,
    )  # fmt: skip
    for form in ("edxml", "metadata"):
        for one in (notice, filled):
            try:
                made = exported(form, one, given=Given(CODES))
            except OutputError as error:
                assert error.values["name"] == one.source.name
                continue
            assert b"None" not in made
            etree.fromstring(made)
            assert made == exported(form, one, given=Given(CODES))


def test_days_of_long_ago_keep_four_digits() -> None:
    old = replace(NOTICE, issued=Issued(text="x", date="0999-01-02"))
    assert b"<IssuedDate>02/01/0999</IssuedDate>" in exported("metadata", old, given=Given(CODES))
    assert exported("edxml", old, given=Given(CODES))


def test_text_stays_text() -> None:
    hostile = "</edXML:Subject><x>&amp;]]>"
    signer = Signer(name=hostile, position=hostile)
    notice = replace(FILLED, subject=hostile, signature=(signer,))
    assert text(header(notice), "Subject") == hostile
    assert data(notice)[0].findtext("SignerInfo/FullName") == hostile


def test_days_are_read_in_three_forms() -> None:
    assert day_in("30-6-2026") == day_in("2026.6.30")
    assert day_in("2026/6-30") is None
    assert all("." not in name or name.count(".") <= 3 for name in (*edxml.NAMES, *metadata.NAMES))
