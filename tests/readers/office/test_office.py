"""Word 97-2003, RTF and OpenDocument are read as the .docx of the same words, or refused with a reason."""

from __future__ import annotations

import os
import shutil
import struct
from collections import OrderedDict
from pathlib import Path

import pytest

from tests.libreoffice.files import odt
from tests.readers.docx.build import p, run
from tests.readers.files import docx, ole
from tests.samples.test_samples import FIELDS, SAMPLES, difference, plain
from thongbao import office
from thongbao.errors import MissingToolError, UnreadableError
from thongbao.layout.blocks import Layout, Para
from thongbao.office import worker
from thongbao.pipeline import parse_source
from thongbao.readers import read
from thongbao.readers.containers import stream_start
from thongbao.readers.office import converted
from thongbao.readers.office.locked import is_locked
from thongbao.readers.source import Limits, Source

needs_office = pytest.mark.skipif(not office.available(), reason="LibreOffice is not installed")
KINDS = ("doc", "rtf", "odt")
SOME = ("ket-luan-dau-tu-cong", "lien-tich-hai-so", "huyen-uy-2019")


def as_kind(data: bytes, kind: office.Target) -> bytes:
    return office.convert(data, "docx", kind, name="x", seconds=120)


def texts(layout: Layout) -> list[str]:
    return [block.text for block in layout.blocks if isinstance(block, Para)]


@needs_office
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("sample", SOME)
def test_a_sample_is_read_as_its_docx(sample: str, kind: office.Target) -> None:
    path = SAMPLES / sample / "source.docx"
    expected = plain(parse_source(Source.from_path(path)).notice)
    source = Source(f"source.{kind}", as_kind(path.read_bytes(), kind))
    found = plain(parse_source(source).notice)
    assert found["source"]["format"] == kind
    assert found["source"]["pages"] is None
    assert found["source"]["name"] == f"source.{kind}"
    for field in FIELDS:
        assert found[field] == expected[field], difference(expected[field], found[field])
    assert not found["doubts"] or found["doubts"] == expected["doubts"]


@needs_office
def test_the_end_of_the_name_is_held_against_the_content() -> None:
    layout = read(Source("a.doc", rb"{\rtf1 Thong bao}"))
    assert [doubt.key for doubt in layout.doubts] == ["reading.wrong_extension"]
    assert read(Source("a.rtf", rb"{\rtf1 Thong bao}")).doubts == ()


@needs_office
@pytest.mark.parametrize("kind", KINDS)
def test_fonts_are_those_that_the_document_names(kind: office.Target) -> None:
    body = p(run("Thông báo", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'))
    layout = read(Source("x", as_kind(docx(body), kind)))
    assert [block.style.font for block in layout.blocks if isinstance(block, Para)] == ["Arial"]


@needs_office
def test_a_font_that_nobody_named_is_unknown() -> None:
    layout = read(Source("x.odt", odt("<text:p>Thông báo</text:p>")))
    assert texts(layout) == ["Thông báo"]
    assert [block.style.font for block in layout.blocks if isinstance(block, Para)] == [None]


@needs_office
@pytest.mark.parametrize("kind", KINDS)
def test_old_letters_are_read_by_their_fonts(kind: office.Target) -> None:
    def looks(font: str) -> str:
        return f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'

    old = run("Ủy ban, ") + run("ph­¬ng ¸n ®­îc duyÖt, ", looks(".VnTime")) + run("quyÕt ®Þnh ", looks(".VnTimeH"))
    layout = read(Source("x", as_kind(docx(p(old + run("thoâng baùo", looks("VNI-Times")))), kind)))
    assert texts(layout) == ["Ủy ban, phương án được duyệt, QUYẾT ĐỊNH thông báo"]


BROKEN = {
    "a directory alone": ole("WordDocument", "1Table"),
    "rtf of nothing": b"{\\rtf1",
    "odt cut off": odt("<text:p>x</text:p>")[:150],
}


@needs_office
@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_refused_or_empty(name: str) -> None:
    try:
        layout = read(Source("a.doc", BROKEN[name]))
    except UnreadableError as error:
        assert str(error).startswith("a.doc: ")
        assert "\n" not in str(error)
    else:
        assert texts(layout) == []


def test_a_password_is_told_before_anything_is_started() -> None:
    data = bytearray(ole("WordDocument") + bytes(8192))
    sector = len(data) // 512 - 16 - 1
    entry = data.find("WordDocument".encode("utf-16-le"))
    struct.pack_into("<II", data, entry + 116, sector, 5000)
    start = stream_start(bytes(data), "WordDocument")
    assert start == (sector + 1) * 512
    assert not is_locked(bytes(data), "doc")
    struct.pack_into("<H", data, start + 10, 0x0100)
    with pytest.raises(UnreadableError) as told:
        read(Source("kín.doc", bytes(data)))
    assert told.value.key == "reading.encrypted_office"
    locked = odt("<text:p>x</text:p>", more={"a": "", "META-INF/manifest.xml": "<manifest:encryption-data/>"})
    with pytest.raises(UnreadableError, match=r"kín\.odt"):
        read(Source("kín.odt", locked))


def test_without_libreoffice_a_smaller_program_gives_the_bare_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.name != "posix":
        pytest.skip("needs a shell")
    worker.end()
    monkeypatch.setenv("PATH", str(tmp_path))
    data = ole("WordDocument", "1Table") + b"1"
    with pytest.raises(MissingToolError, match=r"a\.doc: .*LibreOffice"):
        read(Source("a.doc", data))
    program = tmp_path / "antiword"
    program.write_text("#!/bin/sh\necho 'THÔNG BÁO'\necho 'về việc nghỉ lễ'\n", "utf-8")
    program.chmod(0o755)
    layout = read(Source("a.doc", data))
    assert layout.format == "doc"
    assert [doubt.key for doubt in layout.doubts] == ["reading.bare_text"]
    assert "THÔNG BÁO" in " ".join(texts(layout))
    with pytest.raises(MissingToolError):
        read(Source("a.rtf", rb"{\rtf1 x}"))


@needs_office
@pytest.mark.skipif(shutil.which("catdoc") is None or os.name != "posix", reason="catdoc is not installed")
def test_a_smaller_program_loses_no_letter_of_tcvn3(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = run("ph\xad¬ng ¸n ®\xadîc duyÖt \xad n¨m 2002", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')
    data = as_kind(docx(p(old)), "doc")
    worker.end()
    for name in ("antiword", "catdoc"):
        if found := shutil.which(name):
            (tmp_path / name).symlink_to(found)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(converted, "_made", OrderedDict())
    layout = read(Source("a.doc", data, Limits(encoding="tcvn3")))
    assert texts(layout) == ["phương án được duyệt ư năm 2002"]
