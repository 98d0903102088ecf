"""The Word file itself: any record gives one, other programs open it, and no word of the record is missing."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from tests.strategies import notices
from thongbao.export.docx import document
from thongbao.export.docx.wordml import clean
from thongbao.notice.files import store
from thongbao.notice.model import Appendix, Kind, Note, Notice, Section, Signer, SourceInfo, Table
from thongbao.pipeline import parse_source
from thongbao.readers.source import Source

SAMPLES = Path(__file__).parents[3] / "samples"
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
EMPTY = Notice(source=SourceInfo(name="a", format="text"))


def sample(name: str) -> Notice:
    path = SAMPLES / name / "notice.yaml"
    (notice,) = store.read_records(path.read_bytes(), "yaml", path.name)
    return notice


def written(data: bytes) -> str:
    """All text of a file, blanks left out; every part is well-formed XML."""
    found = ""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            root = etree.fromstring(archive.read(name))
            found += "".join(str(text) for text in root.itertext()) if name.startswith("word/") else ""
    return "".join(found.split())


def tables(found: tuple[Table, ...]) -> Iterator[str]:
    for table in found:
        for row in table.rows:
            yield from row


def outline(sections: tuple[Section, ...]) -> Iterator[str | None]:
    for section in sections:
        yield from (section.marker, section.mark, section.title, *section.text, *tables(section.tables))
        yield from outline(section.children)


def texts(notice: Notice) -> Iterator[str | None]:
    """The words of a notice that print as they are, whatever the form."""
    yield from (notice.subject, notice.closing, *notice.addressees, *notice.preamble, *notice.leftovers)
    yield from (notice.marks.circulation, notice.marks.draft, notice.marks.secrecy, notice.marks.urgency)
    yield from (notice.number.text if notice.number else None, notice.issued.text if notice.issued else None)
    yield from outline(notice.sections)
    yield from (one.text for one in notice.recipients)
    yield notice.archive.text if notice.archive else None
    yield from (signer.name for signer in notice.signature)
    for annex in notice.appendices:
        yield from (*annex.text, *tables(annex.tables))
    for note in notice.footnotes:
        yield from note.text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(notices())
def test_any_record_gives_a_file_with_all_its_words(notice: Notice) -> None:
    data = document(notice)
    assert data == document(notice)
    parse_source(Source("a.docx", data))
    found = written(data)
    for text in texts(notice):
        assert "".join(clean(text).strip(" ;.,").split()) in found


def test_a_record_without_anything_prints_no_word_for_nothing() -> None:
    bare = replace(EMPTY, signature=(Signer(),), sections=(Section(),), appendices=(Appendix(),), footnotes=(Note(),))
    for notice in (EMPTY, bare):
        data = document(notice)
        assert "None" not in written(data)
        python_docx.Document(io.BytesIO(data))


def test_python_docx_sees_headings_tables_and_sections() -> None:
    opened = python_docx.Document(io.BytesIO(document(sample("lien-tich-hai-so"))))
    headings = [paragraph.text for paragraph in opened.paragraphs if "<w:outlineLvl" in paragraph._p.xml]
    assert headings[0] == "1. Đối tượng, phạm vi"
    assert len(opened.tables) >= 3
    assert len(opened.sections) == 2
    assert opened.core_properties.title.startswith("Về việc kiểm kê")


def test_markup_in_words_stays_words() -> None:
    evil = '</w:t></w:r></w:p><w:p><w:instrText>x</w:instrText>&amp;"\x00\ud800'
    notice = replace(EMPTY, subject=evil, kind=Kind(code="TB", name="Thông báo"), closing=evil)
    data = document(notice)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    assert not list(root.iter("{*}instrText"))
    assert written(data).count("<w:instrText>x</w:instrText>&amp;\"\ufffd\ufffd") == 2


def test_a_mark_of_a_note_that_is_no_number_comes_back() -> None:
    notes = (Note(marker="*", text=("Theo số liệu đến hết tháng 6.",)), Note(marker="2", text=("Chưa gồm xã mới.",)))
    notice = replace(sample("mau-nd30-ket-luan"), footnotes=notes)
    assert parse_source(Source("a.docx", document(notice))).notice.footnotes == notes


def test_what_found_no_place_is_a_comment() -> None:
    notice = replace(sample("mau-nd30-ket-luan"), leftovers=("Số: 46/TB-VP",))
    data = document(notice)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert "Số: 46/TB-VP" in archive.read("word/comments.xml").decode()
        assert "Số: 46/TB-VP" not in archive.read("word/document.xml").decode()
    assert parse_source(Source("a.docx", data)).notice.sections == notice.sections


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", ["mau-nd30-ket-luan", "tinh-uy-2026", "cong-van-so-y-te"])
def test_libreoffice_prints_the_same_record(name: str, tmp_path: Path) -> None:
    notice = sample(name)
    place = tmp_path / "a.docx"
    place.write_bytes(document(notice))
    subprocess.run(
        [str(SOFFICE), f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf",
         "--outdir", str(tmp_path), str(place)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    printed = parse_source(Source.from_path(tmp_path / "a.pdf")).notice
    for field in ("kind", "issuer", "number", "issued", "marks", "subject", "addressees", "sections", "tasks",
                  "closing", "recipients", "archive", "signature"):  # fmt: skip
        assert getattr(printed, field) == getattr(notice, field), field
    assert printed.source.pages is not None
    assert not re.search(r"\bNone\b", str(printed.furniture))
