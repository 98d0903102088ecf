"""The kind of a file is told from its bytes, whatever it is called."""

from __future__ import annotations

import re
import string
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.files import docx, ole, pdf, zipped
from thongbao import messages
from thongbao.errors import UnreadableError
from thongbao.messages.reading import MESSAGES
from thongbao.readers import READERS, REFUSED, read
from thongbao.readers.sniff import kind_of
from thongbao.readers.source import Source

HTML = "<html><head><title>Thông báo</title></head><body><p>Nội dung</p></body></html>"
KINDS: dict[str, tuple[bytes, str, str]] = {
    "docx": (docx(), "docx", "Word (.docx)"),
    "docx with odd names": (zipped({"word\\document2.xml": "<a/>"}), "docx", "Word (.docx)"),
    "docx cut off": (docx()[:600], "broken-zip", "Word (.docx)"),
    "xlsx": (zipped({"xl/workbook.xml": "<a/>"}), "other", "Excel (.xlsx)"),
    "pptx": (zipped({"ppt/presentation.xml": "<a/>"}), "other", "PowerPoint (.pptx)"),
    "zip": (zipped({"a.txt": "b"}), "zip", "ZIP"),
    "empty zip": (zipped({}), "zip", "ZIP"),
    "zip cut off": (zipped({"a.txt": "b" * 99})[:40], "broken-zip", "ZIP"),
    "pdf": (pdf(), "pdf", "PDF"),
    "pdf after junk": (b"\r\njunk" * 100 + pdf(), "pdf", "PDF"),
    "doc": (ole("WordDocument", "1Table"), "doc", "Word 97-2003 (.doc)"),
    "doc of many streams": (ole(*"123456789", "WordDocument"), "doc", "Word 97-2003 (.doc)"),
    "locked docx": (ole("EncryptionInfo", "EncryptedPackage"), "encrypted", "Office"),
    "xls": (ole("Workbook"), "other", "Excel 97-2003 (.xls)"),
    "doc cut off": (ole()[:520] + "WordDocument\0".encode("utf-16-le"), "doc", "Word 97-2003 (.doc)"),
    "ole header alone": (ole()[:9], "other", "OLE"),
    "rtf": (b"\xef\xbb\xbf {\\rtf1\\ansi THONG BAO}", "rtf", "RTF"),
    "html": (b"\xef\xbb\xbf\n<!-- a --><!DOCTYPE HTML>" + HTML.encode(), "html", "HTML"),
    "html in utf-16": (HTML.encode("utf-16"), "html", "HTML"),
    "xhtml": (b'<?xml version="1.0"?>' + HTML.encode(), "html", "XHTML"),
    "mhtml": (b"MIME-Version: 1.0\nContent-Type: multipart/related\n", "html", "MHTML"),
    "word xml": (b'<?xml?><?mso-application progid="Word.Document"?><a/>', "word-xml", "Word XML"),
    "xml": (b'<?xml version="1.0"?><a/>', "other", "XML"),
    "png": (b"\x89PNG\r\n\x1a\n\0\0", "image", "PNG"),
    "jpeg": (b"\xff\xd8\xff\xe0\0\x10JFIF", "image", "JPEG"),
    "tiff": (b"II*\0\x08\0\0\0", "image", "TIFF"),
    "bmp": (b"BM" + bytes(12) + b"\x28\0\0\0", "image", "BMP"),
    "empty": (b"", "empty", "trống"),
    "blank": (b"\xef\xbb\xbf \r\n\t\n", "empty", "trống"),
    "text": ("THÔNG BÁO".encode(), "text", "text/Markdown"),
    "text that begins with BM": (b"BM la viet tat", "text", "text/Markdown"),
    "text that speaks of a PDF": (b"Xem %PDF- trong tep", "text", "text/Markdown"),
    "markdown that begins with a tag": (b"<center>**THONG BAO**</center>", "text", "text/Markdown"),
}


@pytest.mark.parametrize("name", KINDS)
def test_the_content_tells_the_kind(name: str) -> None:
    data, code, label = KINDS[name]
    assert kind_of(data) == (code, label)


def test_an_odt_is_known_by_its_mimetype() -> None:
    mimetype = b"application/vnd.oasis.opendocument.text"
    sizes = len(mimetype).to_bytes(4, "little") * 2
    local = b"PK\x03\x04" + bytes(14) + sizes + b"\x08\0\0\0mimetype" + mimetype
    assert kind_of(local).code == "odt"


@given(st.binary(max_size=600))
def test_any_bytes_have_a_kind(data: bytes) -> None:
    assert kind_of(data).code in READERS | REFUSED


@given(st.sampled_from([docx(), ole("WordDocument"), pdf()]), st.data())
def test_damage_never_raises(data: bytes, draw: st.DataObject) -> None:
    spoiled = bytearray(data)
    for _ in range(8):
        spoiled[draw.draw(st.integers(0, len(data) - 1))] = draw.draw(st.integers(0, 255))
    assert kind_of(bytes(spoiled[: draw.draw(st.integers(0, len(data)))])).code in READERS | REFUSED


REFUSALS = [name for name, (_, code, _) in KINDS.items() if code in REFUSED]


@pytest.mark.parametrize(("name", "language"), list(product(REFUSALS, ("vi", "en"))))
def test_a_refusal_is_one_line_that_names_the_file(name: str, language: messages.Language) -> None:
    messages.use(language)
    with pytest.raises(UnreadableError) as caught:
        read(Source("tờ trình 1.docx", KINDS[name][0]))
    said = str(caught.value)
    assert said.startswith("tờ trình 1.docx: ")
    assert "\n" not in said
    assert "{" not in said


@pytest.mark.parametrize(
    ("name", "data", "extension", "kind"),
    [
        ("a.pdf", KINDS["text"][0], ".pdf", "text/Markdown"),
        ("a.DOCX", KINDS["text"][0], ".docx", "text/Markdown"),
        ("a.doc", KINDS["text"][0], ".doc", "text/Markdown"),
        ("a.pdf", docx(), ".pdf", "Word (.docx)"),
        ("a.docx", pdf(), ".docx", "PDF"),
    ],
)
def test_a_wrong_ending_is_read_and_doubted(name: str, data: bytes, extension: str, kind: str) -> None:
    doubts = [doubt for doubt in read(Source(name, data)).doubts if doubt.key == "reading.wrong_extension"]
    assert [dict(doubt.values) for doubt in doubts] == [{"extension": extension, "kind": kind}]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a", "tb.v2", ".hidden", "-"])
def test_text_may_be_called_anything_else(name: str) -> None:
    assert not read(Source(name, KINDS["text"][0])).doubts


@pytest.mark.parametrize("key", sorted(MESSAGES))
def test_both_languages_say_the_same_things(key: str) -> None:
    vi, en = MESSAGES[key]
    fields = [{field for _, field, _, _ in string.Formatter().parse(text) if field} for text in (vi, en)]
    assert fields[0] == fields[1]
    assert "\n" not in vi + en
    assert re.search(r"[ăâđêôơưạ-ỹ]", vi)


def test_every_refusal_has_its_message() -> None:
    assert set(REFUSED.values()) <= set(MESSAGES)
