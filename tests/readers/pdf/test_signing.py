"""Digital signatures of a PDF: signed here, by invented people with certificates made on the spot."""

from __future__ import annotations

import datetime
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from thongbao.api import parse
from thongbao.notice.model import Notice
from thongbao.pool import pulse

if TYPE_CHECKING:
    from pyhanko.sign.signers import SimpleSigner

hazmat = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.rsa")
pytest.importorskip("pyhanko")

SAMPLE = Path(__file__).parents[3] / "samples/mau-nd30-ket-luan/source.pdf"
OFFICE = "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM"


def signer(name: str, organisation: str = OFFICE) -> SimpleSigner:
    """A signer of pyHanko with a fresh key and a certificate that it vouches for itself."""
    from asn1crypto import keys
    from asn1crypto import x509 as asn1_x509
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.x509.oid import NameOID
    from pyhanko.sign import signers
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    key = hazmat.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, name),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
        ]
    )
    start = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(start)
        .not_valid_after(start.replace(year=2044))
        .add_extension(x509.KeyUsage(True, True, *[False] * 7), critical=True)
        .sign(key, hashes.SHA256())
    )
    der, info = serialization.Encoding.DER, serialization.PrivateFormat.PKCS8
    return signers.SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(certificate.public_bytes(der)),
        signing_key=keys.PrivateKeyInfo.load(key.private_bytes(der, info, serialization.NoEncryption())),
        cert_registry=SimpleCertificateStore(),
    )


def signed(data: bytes, who: SimpleSigner, field: str) -> bytes:
    """``data`` with one more signature."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers

    writer = IncrementalPdfFileWriter(io.BytesIO(data), strict=False)
    out = signers.sign_pdf(writer, signers.PdfSignatureMetadata(field_name=field, md_algorithm="sha256"), signer=who)
    return bytes(out.getbuffer())


def with_another_page(data: bytes) -> bytes:
    """``data`` with a blank page added behind, as an incremental update."""
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.pdf_utils.writer import PageObject

    writer = IncrementalPdfFileWriter(io.BytesIO(data), strict=False)
    writer.insert_page(
        PageObject(
            contents=writer.add_object(generic.StreamObject(stream_data=b"")),
            media_box=generic.ArrayObject(map(generic.NumberObject, (0, 0, 595, 842))),
        )
    )
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def leader() -> SimpleSigner:
    return signer("Trần Thị Mẫu")


@pytest.fixture(scope="module")
def office() -> SimpleSigner:
    return signer(OFFICE)


@pytest.fixture(scope="module")
def once(leader: SimpleSigner) -> bytes:
    return signed(SAMPLE.read_bytes(), leader, "LanhDao")


def read(data: bytes) -> Notice:
    return parse(data)


def messages(notice: Notice) -> list[str]:
    return [doubt.message for doubt in notice.doubts if doubt.path.startswith("digital_signatures")]


def test_who_signed_when_and_that_nothing_was_changed(once: bytes) -> None:
    notice = read(once)
    (mark,) = notice.digital_signatures
    assert (mark.signer, mark.organisation, mark.intact) == ("Trần Thị Mẫu", OFFICE, True)
    assert mark.time is not None
    assert datetime.datetime.fromisoformat(mark.time).tzinfo is not None
    assert messages(notice) == []


def test_an_organisation_signs_after_its_leader_and_both_stand(once: bytes, office: SimpleSigner) -> None:
    marks = read(signed(once, office, "CoQuan")).digital_signatures
    assert [(mark.signer, mark.intact) for mark in marks] == [("Trần Thị Mẫu", True), (OFFICE, True)]


def test_one_changed_byte_breaks_the_signature(once: bytes) -> None:
    at = once.index(b"/MediaBox") + 1
    notice = read(once[:at] + b"N" + once[at + 1 :])
    assert [mark.intact for mark in notice.digital_signatures] == [False]
    assert "Trần Thị Mẫu" in messages(notice)[0]


def test_a_page_added_after_the_signature_is_a_change(once: bytes) -> None:
    assert [mark.intact for mark in read(with_another_page(once)).digital_signatures] == [False]


def test_a_change_that_somebody_signed_later_leaves_the_first_signature_open(once: bytes, office: SimpleSigner) -> None:
    notice = read(signed(with_another_page(once), office, "CoQuan"))
    assert [mark.intact for mark in notice.digital_signatures] == [None, True]
    assert len(messages(notice)) == 1


def test_an_unreadable_signature_is_said_and_hurts_nothing(once: bytes, caplog: pytest.LogCaptureFixture) -> None:
    start = once.index(b"/Contents <") + len(b"/Contents <")
    notice = read(once[:start] + b"00" * 40 + once[start + 80 :])
    assert [mark.intact for mark in notice.digital_signatures] in ([None], [False])
    assert len(messages(notice)) == 1
    assert notice.tasks
    assert not [record for record in caplog.records if record.levelname in ("WARNING", "ERROR")]


def test_without_the_library_signatures_are_named_as_unchecked(once: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyhanko", None)
    monkeypatch.setattr(pulse, "supervised", True)  # read in this process, where it is missing
    notice = read(once)
    assert [(mark.signer, mark.intact) for mark in notice.digital_signatures] == [(None, None)]
    assert "thongbao[signatures]" in messages(notice)[0]
