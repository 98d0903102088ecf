"""Notices as PDF: every word, tags, fonts; LibreOffice prints them."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from pdfminer.pdftypes import resolve1

from tests.export.test_akn import printed_words
from tests.export.test_records import EMPTY, exported
from thongbao import office
from thongbao.errors import Exit, MissingToolError, OutputError, UnreadableError
from thongbao.export import Choices, kind_of
from thongbao.export.pdf import timeless
from thongbao.notice.files import store
from thongbao.notice.model import Notice
from thongbao.office import worker
from thongbao.pipeline import parse_source
from thongbao.readers.source import Source

ROOT = Path(__file__).parents[2]
NAMES = sorted(path.parent.name for path in ROOT.glob("samples/*/notice.yaml"))
prints = pytest.mark.skipif(not office.available(), reason="needs LibreOffice")
pytestmark = pytest.mark.xdist_group("office")


@pytest.fixture(autouse=True, scope="module")
def no_worker_stays() -> Iterator[None]:
    yield
    worker.end()


def sample(name: str) -> Notice:
    return store.load(ROOT / "samples" / name / "notice.yaml")


def opened(data: bytes) -> Any:
    return pdfplumber.open(io.BytesIO(data))


def text_of(data: bytes) -> str:
    with opened(data) as pdf:
        return "\n".join(page.extract_text() for page in pdf.pages)


@prints
@pytest.mark.parametrize("name", NAMES)
def test_every_word_is_printed_once(name: str) -> None:
    notice = replace(sample(name), furniture=tuple(one for one in sample(name).furniture if "ký" not in one))
    text = text_of(exported("pdf", notice))
    assert unicodedata.is_normalized("NFC", text)
    wanted, found = Counter(printed_words(notice)), Counter(re.findall(r"\w+", text))
    assert not wanted - found
    notes = Counter(word for note in notice.footnotes for one in note.text for word in re.findall(r"\w+", one))
    head = Counter() if notice.number or notice.issued else found  # a copy without its head gets one again
    more = found - wanted - notes - head
    assert all(word.isdigit() for word in more), more  # numbers of pages and of notes


@prints
@pytest.mark.parametrize("name", ["mau-nd30-ket-luan", "mau-hd05-ket-luan", "tinh-uy-2026"])
def test_what_is_printed_reads_back(name: str) -> None:
    notice = sample(name)
    again = parse_source(Source("x.pdf", exported("pdf", notice))).notice
    for field in ("number", "issued", "subject", "sections", "tasks", "recipients", "signature", "closing"):
        assert getattr(again, field) == getattr(notice, field), field


@prints
def test_the_file_is_tagged_and_has_its_fonts() -> None:
    notice = sample("mau-nd30-ket-luan")
    data = exported("pdf", notice)
    assert re.search(rb"/S\s*/H1\b", data) and re.search(rb"/S\s*/Table\b", data)
    with opened(data) as pdf:
        catalog = pdf.doc.catalog
        assert resolve1(catalog["MarkInfo"])["Marked"]
        assert resolve1(catalog["Lang"]).startswith(b"vi")
        assert "StructTreeRoot" in catalog
        assert b"pdfuaid:part" in resolve1(catalog["Metadata"]).get_data()
        assert pdf.metadata["Title"] == notice.subject
        fonts = [resolve1(font) for page in pdf.pages for font in resolve1(page.page_obj.resources["Font"]).values()]
    assert fonts
    assert all("FontFile2" in resolve1(font["FontDescriptor"]) and "ToUnicode" in font for font in fonts)


@prints
def test_the_same_record_gives_the_same_bytes() -> None:
    first = exported("pdf", sample("mau-hd05-ket-luan"))
    worker.end()  # another run
    assert exported("pdf", sample("mau-hd05-ket-luan")) == first
    assert not re.search(rb"CreationDate|CreateDate|D:20\d\d", first)


@prints
def test_a_record_of_nothing_is_printed() -> None:
    assert "None" not in text_of(exported("pdf", EMPTY))


@prints
def test_what_found_no_place_is_a_note() -> None:
    with opened(exported("pdf", replace(sample("mau-nd30-cong-van"), leftovers=("Chữ lạc",)))) as pdf:
        found = [resolve1(one) for page in pdf.pages for one in resolve1(page.page_obj.annots) or ()]
    assert any("Chữ lạc" in one.get("Contents", b"").decode("utf-16", "replace") for one in found)


def test_without_libreoffice_one_line_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "available", lambda: False)
    with pytest.raises(MissingToolError) as told:
        kind_of("pdf", Choices())
    assert told.value.exit_code == Exit.MISSING_TOOL
    assert all(system in (told.value.hint or "") for system in ("Debian", "Windows", "macOS"))


def test_what_cannot_be_printed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, name: str, **__: object) -> bytes:
        raise UnreadableError("office.crashed", name=name)

    monkeypatch.setattr(office, "convert", refuse)
    with pytest.raises(OutputError, match=r"a\.txt"):
        exported("pdf", EMPTY)


def test_time_leaves_no_trace() -> None:
    def made(time: bytes, one: bytes) -> bytes:
        xmp = b"<xmp:CreateDate>" + time + b"</xmp:CreateDate>"
        ids = b"/ID [ <" + one * 32 + b">\n<" + one * 32 + b"> ]\n/DocChecksum /" + one * 32
        return b"%PDF " + xmp + b"/CreationDate(D:" + time + b"Z')" + ids

    assert timeless(made(b"2026", b"A")) == timeless(made(b"2027", b"B")) != timeless(made(b"2026", b"A") + b"x")
    assert len(timeless(made(b"2026", b"A"))) == len(made(b"2026", b"A"))
