"""Real PDFs, where they are at hand: no word of theirs may be lost, and their parts must be found."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from pathlib import Path
from shutil import which

import pytest

from thongbao.layout.blocks import Grid
from thongbao.layout.cleanup import clean_text
from thongbao.readers.docx import read as read_docx
from thongbao.readers.pdf import read
from thongbao.readers.source import Limits, Source

from .pages import columns, texts, words

SHARED = Path(__file__).parents[4] / "shared"
FILES = SHARED / "corpus" / "files" / "state"
INPUTS = SHARED / "peers" / "bench" / "inputs"
NATIVE = [
    "cv-1178-dck", "cv-193-ubnd", "cv-507-ubnd", "cv-7432-ubnd", "qd-1074-bxd", "tb-05-ket-luan", "tb-2184",
    "tb-453", "tb-507",
]  # fmt: skip

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FILES.is_dir(), reason="the real documents are not here"),
]


def letters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


@pytest.mark.skipif(which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("name", NATIVE)
def test_the_words_are_those_of_another_reader(name: str) -> None:
    path = FILES / f"{name}.pdf"
    command = ["pdftotext", "-layout", "-enc", "UTF-8", str(path), "-"]
    other = clean_text(
        subprocess.run(command, capture_output=True, check=True).stdout.decode().replace("\n", " ")
    )
    ours = words(read(Source.from_path(path)))
    assert letters(" ".join(ours)) == letters(other)
    # The other reader splits or joins a few words; symbols broken at a line end are one word here.
    assert (Counter(ours) - Counter(other.split())).total() <= 2
    assert (Counter(other.split()) - Counter(ours)).total() <= 2


@pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not installed")
def test_a_note_printed_to_a_page_is_the_note_of_the_document(tmp_path: Path) -> None:
    path = FILES / "gm-hop-ubnd.docx"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    printed = read(Source.from_path(tmp_path / "gm-hop-ubnd.pdf"))
    stored = read_docx(Source.from_path(path))
    assert [(note.marker, texts(note.paras)) for note in printed.footnotes] == [
        (note.marker, texts(note.paras)) for note in stored.footnotes
    ]
    assert len(stored.footnotes) == 1
    assert set(texts(stored.blocks)) - set(texts(printed.blocks)) == set()


@pytest.mark.parametrize("name", NATIVE)
def test_letterhead_and_foot_are_found(name: str) -> None:
    blocks = read(Source.from_path(FILES / f"{name}.pdf")).blocks
    left, right = columns(blocks[0])
    assert re.search(r"Số:? ?\d+ ?/", " ".join(left))
    assert right[0].startswith("CỘNG")
    assert re.search(r"ngày \d\d? tháng \d\d? năm 20\d\d$", right[-1])
    foot = next(block for block in reversed(blocks) if isinstance(block, Grid) and block.ruled is False)
    left, right = columns(foot)
    assert left[0] == "Nơi nhận:"
    assert "Lưu" in left[-1]
    assert len(right) >= 2


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("tb-1894-signed", "reading.pdf_garbled"), ("tb-911-scan", "reading.pdf_no_text"),
        ("tb-94-scan", "reading.pdf_no_text"), ("tb-453-scan", "reading.pdf_no_text"),
    ],
)  # fmt: skip
def test_unusable_text_layers_are_told(name: str, key: str) -> None:
    result = read(Source.from_path(FILES / f"{name}.pdf", Limits(ocr="never")))
    assert result.blocks == ()
    assert key in [doubt.key for doubt in result.doubts]


@pytest.mark.parametrize("name", ["notice_mixfont", "notice_cid", "nfd"])
def test_the_same_text_in_other_fonts_reads_the_same(name: str) -> None:
    plain, other = (read(Source.from_path(INPUTS / f"{file}.pdf")) for file in ("notice", name))
    assert " ".join(texts(other.blocks)) == " ".join(texts(plain.blocks))


def test_a_ruled_table_is_that_of_another_reader() -> None:
    import pdfplumber

    path = FILES / "tb-2184.pdf"
    (grid,) = [
        block for block in read(Source.from_path(path)).blocks if isinstance(block, Grid) and block.ruled
    ]
    with pdfplumber.open(path) as document:
        found = [table.extract() for page in document.pages for table in page.find_tables()]
    # The other reader takes white backgrounds for tables too; those have one column.
    (table,) = [table for table in found if len(table[0]) > 1]
    shown = [[" ".join(texts(cell.blocks)) for cell in row] for row in grid.rows]
    assert shown == [
        [clean_text(cell.replace("\n", " ")) for cell in row if cell is not None] for row in table
    ]
    assert {(cell.column, cell.rows) for cell in grid.rows[1]} == {(0, 1), (1, 1), (2, 1), (3, 5), (4, 5)}


def test_white_backgrounds_are_no_table() -> None:
    blocks = read(Source.from_path(FILES / "tb-05-ket-luan.pdf")).blocks
    assert not [block for block in blocks if isinstance(block, Grid) and block.ruled]
