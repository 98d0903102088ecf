"""Only what an edit names changes: every other part stays byte for byte, packed as it was."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.mend.helping import REAL, SAMPLES, docx, mended, put, reason, units, xml
from tests.readers.docx.build import NAMESPACES, p, run, zipped
from thongbao.mend import mend
from thongbao.readers.source import Source
from thongbao.rules.edits import TextEdit
from thongbao.rules.spot import Spot

DECLARED = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\r\n"


def members(data: bytes) -> dict[str, tuple[bytes, bytes]]:
    """Each member, as it is and as it is packed."""
    found: dict[str, tuple[bytes, bytes]] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        for info in opened.infolist():
            start = info.header_offset + 30 + len(info.filename.encode())
            start += int.from_bytes(data[info.header_offset + 28 : info.header_offset + 30], "little")
            found[info.filename] = opened.read(info), data[start : start + info.compress_size]
    return found


@pytest.mark.parametrize("path", [*SAMPLES, *REAL], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_other_parts_stay_as_they_are_packed(path: Path) -> None:
    source = Source(path.name, path.read_bytes())
    line = next(unit for unit in units(source) if len(unit.text) > 40 and not unit.para.generated)
    after = mended(source, TextEdit(Spot(unit=line, start=3, end=4), "XYZ"))
    old, new = members(source.data), members(after.data)
    assert list(old) == list(new)
    assert [name for name in old if old[name] != new[name]] == ["word/document.xml"]
    one, two = old["word/document.xml"][0].decode(), new["word/document.xml"][0].decode()
    assert two.replace("XYZ", line.text[3]) in (one, one.replace("<w:t>", '<w:t xml:space="preserve">')) or (
        abs(len(one) - len(two)) < 60
    )


def test_without_edits_the_very_bytes_come_back() -> None:
    source = docx(p("Một"))
    assert mend(source, []).data is source.data


def test_an_edit_that_changes_nothing_leaves_the_bytes_alone() -> None:
    source = docx(p("Một hai"))
    assert mended(source, put(source, "hai", "hai")).data is source.data


def test_declaration_and_mark_of_a_part_are_kept() -> None:
    body = f"<w:document {NAMESPACES}><w:body>{p('Một')}</w:body></w:document>"
    source = Source("a.docx", zipped({"word/document.xml": ("\ufeff" + DECLARED + body).encode()}))
    after = mended(source, put(source, "Một", "Hai"))
    assert xml(after).startswith("\ufeff" + DECLARED)


def test_archive_comment_stored_members_and_streamed_members_survive() -> None:
    buffer = io.BytesIO()

    class Stream(io.RawIOBase):  # cannot seek: sizes follow the members
        def writable(self) -> bool:
            return True

        def write(self, data: object) -> int:
            return buffer.write(bytes(data))  # type: ignore[call-overload]

    body = f"<w:document {NAMESPACES}><w:body>{p('Một')}</w:body></w:document>"
    with zipfile.ZipFile(Stream(), "w") as target:
        target.writestr("first.bin", b"abc" * 50, zipfile.ZIP_STORED)
        target.writestr("word/document.xml", body, zipfile.ZIP_DEFLATED)
        target.writestr("last.bin", b"xyz" * 50, zipfile.ZIP_DEFLATED)
        target.comment = b"ghi ch\xc3\xba"
    source = Source("a.docx", buffer.getvalue())
    after = mended(source, put(source, "Một", "Hai"))
    with zipfile.ZipFile(io.BytesIO(after.data)) as opened:
        assert opened.testzip() is None
        assert opened.comment == b"ghi ch\xc3\xba"
        assert [info.filename for info in opened.infolist()] == ["first.bin", "word/document.xml", "last.bin"]
        assert opened.read("first.bin") == b"abc" * 50
    assert b"abc" * 50 in after.data


def test_something_before_the_zip_is_no_hindrance() -> None:
    source = docx(p("Một"))
    source = Source("a.docx", b"PK\x03\x04"[:0] + source.data)
    assert "Hai" in xml(mended(source, put(source, "Một", "Hai")))


def test_a_signed_document_is_left_alone() -> None:
    source = docx(p("Một"))
    with zipfile.ZipFile(io.BytesIO(source.data)) as opened:
        files = {info.filename: opened.read(info) for info in opened.infolist()}
    files["_xmlsignatures/sig1.xml"] = b"<Signature/>"
    signed = Source("a.docx", zipped(files))
    assert reason(signed, put(signed, "Một", "Hai")) == "mend.signed"


def test_a_format_that_cannot_be_mended_says_so() -> None:
    source = docx(p("Một"))
    edit = put(source, "Một", "Hai")
    pdf = Source("a.pdf", (SAMPLES[0].parent / "source.pdf").read_bytes())
    assert reason(pdf, edit) == "mend.format"


def test_all_edits_of_a_mend_are_made_or_none() -> None:
    source = docx(p("Một hai") + p("Ba bốn"))
    elsewhere = docx(p("Không có ở đây"))
    result = mend(
        source,
        [
            [put(source, "Một", "Năm"), put(elsewhere, "Không", "x")],
            [put(source, "bốn", "sáu")],
        ],
    )
    assert result.made == (1,)
    assert [one.group for one in result.refused] == [0]
    text = xml(Source("a.docx", result.data))
    assert "Một hai" in text
    assert "Ba sáu" in text


def test_two_mends_of_one_place_do_not_mix() -> None:
    source = docx(p(run("Một hai ba")))
    result = mend(source, [[put(source, "hai", "bốn")], [put(source, "hai ba", "năm")]])
    assert [one.reason for one in result.refused] == ["mend.overlap"]
    assert "Một bốn ba" in xml(Source("a.docx", result.data))


def test_the_same_mend_twice_is_one() -> None:
    source = docx(p("Một hai"))
    result = mend(source, [[put(source, "hai", "bốn")], [put(source, "hai", "bốn")]])
    assert result.made == (0, 1)
    assert "Một bốn" in xml(Source("a.docx", result.data))
