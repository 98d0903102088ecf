"""Whatever is given is read, or refused with one line that names it, within a bounded time."""

from __future__ import annotations

import os
import random
import sys
import time
import unicodedata
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from tests.readers.files import docx, ole, pdf, word_document, zipped
from thongbao import messages
from thongbao.errors import UnreadableError
from thongbao.layout.blocks import Layout
from thongbao.layout.walking import paras_of
from thongbao.readers import read
from thongbao.readers.source import Limits, Source

SECONDS = 20.0
"""No bad input of this size may take longer, on a slow machine."""

DEEP = 5_000
ENTITY_BOMB = (
    "<!DOCTYPE a [<!ENTITY a0 'lol'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    + "]>"
)
OUTSIDE = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def nested(*names: str) -> bytes:
    """Make a .docx of elements that stand one in the other, over and over."""
    opening = "".join(f"<w:{name}>" for name in names)
    closing = "".join(f"</w:{name}>" for name in reversed(names))
    return docx(opening * DEEP + closing * DEEP)


def with_part(name: str, content: str | bytes) -> bytes:
    """Make a .docx with one more part, or another main part."""
    return zipped({"[Content_Types].xml": "", "word/document.xml": word_document(""), name: content})


def varied() -> str:
    """Make a text of 10 MB that does not shrink like a bomb."""
    chance = random.Random(1)
    sentences = ["Ủy ban " + "".join(chance.choices("aăâbcdđeêghi klmnoôơ", k=5_000)) for _ in range(20)]
    return " ".join(chance.choices(sentences, k=2_000))


REFUSED: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "blank": lambda: b" \r\n\t" * 100,
    "byte order mark alone": lambda: b"\xef\xbb\xbf",
    "docx cut off": lambda: docx()[:-100],
    "docx cut in two": lambda: docx()[: len(docx()) // 2],
    "zip without a document": lambda: zipped({"a.txt": "b"}),
    "package without a main part": lambda: zipped({"[Content_Types].xml": "<a/>", "word/styles.xml": "<a/>"}),
    "docx with a password": lambda: ole("EncryptionInfo", "EncryptedPackage"),
    "word 97": lambda: ole("WordDocument"),
    "main part is no XML": lambda: with_part("word/document.xml", b"\x00\x01 no xml"),
    "main part cut off": lambda: with_part("word/document.xml", word_document(PARAGRAPH.format("a"))[:-30]),
    "bomb of one part": lambda: with_part("word/document.xml", word_document("<w:p/>" * 8_000_000)),
    "pdf with a password": lambda: pdf(encrypted=True),
    "pdf header alone": lambda: b"%PDF-1.7\n",
    "pdf of noise": lambda: b"%PDF-1.7\n" + bytes(range(256)) * 40,
    "pdf over the limit of pages": lambda: pdf(2_000),
    "noise": lambda: bytes(range(256)) * 40,
    "NUL bytes": lambda: bytes(10_000) + b"a",
    "text among NUL bytes": lambda: b"Thong bao\x00\x01\x02\x03" * 500,
    "image": lambda: b"\x89PNG\r\n\x1a\n" + bytes(50),
}
READ: dict[str, tuple[Callable[[], bytes], str]] = {
    "pdf without a cross-reference table": (lambda: pdf(xref=False), "THONG BAO"),
    "pdf cut off at its end": (lambda: pdf()[:-12], "THONG BAO"),
    "pdf after junk": (lambda: b"HTTP/1.1 200 OK\r\n\r\n" + pdf(), "THONG BAO"),
    "stray NUL bytes in text": (lambda: b"Thong\x00 bao " * 2 + b"so 1 " * 200, "bao"),
    "text cut inside a letter": (lambda: "Thông báo số 1, kính gửi các đơn vị".encode()[:-2], "báo"),
    "10 MB in one paragraph of text": (lambda: "Ủy ban nhân dân. ".encode() * 450_000, "Ủy ban"),
    "10 MB in one paragraph of Markdown": (lambda: b"# T\n\n" + b"**a** b *c* d, " * 300_000, "T"),
    "10 MB in one paragraph of a docx": (lambda: docx(PARAGRAPH.format(varied())), "Ủy ban"),
    "a line of 5 MB of blanks": (lambda: b"a" + b" " * 5_000_000 + b"b", "a"),
    "a line of a million dashes": (lambda: b"a\n" + b"-" * 1_000_000, "a"),
    "many open brackets": (lambda: b"# T\n\n" + b"[" * 100_000, "T"),
    "many open comments": (lambda: b"# T\n\n" + b"<!--" * 50_000, "T"),
    "lists nested 2,000 deep": (lambda: b"# T\n" + b"".join(b" " * n + b"- a\n" for n in range(2_000)), "T"),
    "quotes nested 100,000 deep": (lambda: b"# T\n" + b">" * 100_000 + b" a", "T"),
    "tables nested 20,000 deep": (lambda: b"# T\n" + b"<table><tr><td>a" * 20_000, "T"),
}
EITHER: dict[str, Callable[[], bytes]] = {
    "entity bomb": lambda: docx(PARAGRAPH.format("&a9;"), ENTITY_BOMB),
    "outside entity": lambda: docx(PARAGRAPH.format("&x;"), OUTSIDE),
    "tables nested too deep": lambda: nested("tbl", "tr", "tc"),
    "elements nested too deep": lambda: nested("sdt", "sdtContent"),
    "many empty parts": lambda: zipped({"word/document.xml": ""} | {f"word/{n}": "" for n in range(9_000)}),
    "parts with bad names": lambda: with_part("../../etc/passwd", "a"),
    "one letter a page": lambda: b"a\f" * 30_000,
}


def words(layout: Layout) -> str:
    return " ".join(para.text for para in paras_of(layout.blocks))


@pytest.mark.parametrize(("case", "language"), list(product(REFUSED, ("vi", "en"))))
def test_is_refused_with_one_line(case: str, language: messages.Language) -> None:
    messages.use(language)
    started = time.monotonic()
    with pytest.raises(UnreadableError) as caught:
        read(Source("công văn 1.docx", REFUSED[case]()))
    assert time.monotonic() - started < SECONDS
    said = str(caught.value)
    assert said.startswith("công văn 1.docx: ")
    assert "\n" not in said
    assert caught.value.exit_code == 3


@pytest.mark.parametrize("case", READ)
def test_is_read_all_the_same(case: str) -> None:
    make, word = READ[case]
    started = time.monotonic()
    layout = read(Source("a", make()))
    assert time.monotonic() - started < SECONDS
    assert word in words(layout)


@pytest.mark.parametrize("case", EITHER)
def test_comes_to_an_end(case: str) -> None:
    started = time.monotonic()
    try:
        layout = read(Source("a.docx", EITHER[case]()))
    except UnreadableError as error:
        assert str(error).startswith("a.docx: ")
    else:
        assert len(words(layout)) < 1_000_000
        assert case != "outside entity" or not words(layout).strip("&x;")
    assert time.monotonic() - started < SECONDS


def test_text_over_the_limit_of_characters_is_refused() -> None:
    with pytest.raises(UnreadableError, match="1000"):
        read(Source("a.txt", b"a " * 501, Limits(characters=1_000)))
    assert read(Source("a.txt", b"a " * 500, Limits(characters=1_000))).blocks


SLOW = [b"a\n" * 50_000, b"# a\n" * 50_000, b"|a|b|\n|-|-|\n" + b"|a|b|\n" * 30_000]


@pytest.mark.parametrize("data", SLOW, ids=["lines", "headings", "rows"])
def test_time_runs_out_while_text_is_read(data: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(Source("a.txt", data, Limits(seconds=0.05)))
    assert caught.value.key == "reading.too_slow"


NAMES = (
    "công văn số 1.txt",
    unicodedata.normalize("NFD", "thông báo.txt"),
    "📄 tb.txt",
    "a;b&c'd.txt",
    "-v.txt",
    "{0}%s.txt",
)


@pytest.mark.parametrize("name", NAMES)
def test_odd_names_are_fine(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes("THÔNG BÁO".encode())
    assert words(read(Source.from_path(path))) == "THÔNG BÁO"
    path.write_bytes(b"")
    with pytest.raises(UnreadableError) as caught:
        read(Source.from_path(path))
    assert str(caught.value).startswith(f"{name}: ")


def test_a_line_end_in_a_name_stays_out_of_messages(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        Source.from_path(tmp_path / "a\nb\udcff.txt")
    assert "a\ufffdb\ufffd.txt" in str(caught.value)
    assert "\n" not in str(caught.value)


NO_FILES = ["CON", "NUL.txt", "aux.docx", "COM1.pdf", "thư mục/không có.txt", "a" * 300]


@pytest.mark.parametrize("name", NO_FILES)
def test_names_that_no_file_has_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        Source.from_path(tmp_path / name)
    assert name.rpartition("/")[2] in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "thông báo.docx"
    folder.mkdir()
    with pytest.raises(UnreadableError) as caught:
        Source.from_path(folder)
    assert caught.value.key == "reading.is_folder"
    assert str(caught.value).startswith("thông báo.docx: ")


def test_a_name_with_a_null_byte_is_refused() -> None:
    with pytest.raises(UnreadableError):
        Source.from_path(Path("a\0b.txt"))


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "lớn.docx"
    with path.open("wb") as file:
        file.truncate(300_000_000)
    with pytest.raises(UnreadableError) as caught:
        Source.from_path(path)
    assert str(caught.value).startswith("lớn.docx: ")
    assert "200" in str(caught.value)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a system without devices in folders")
def test_a_device_is_refused() -> None:
    with pytest.raises(UnreadableError) as caught:
        Source.from_path(Path("/dev/zero"))
    assert caught.value.key == "reading.not_a_file"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="whoever runs this may read all")
def test_a_file_without_rights_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mật.txt"
    path.write_bytes(b"a")
    path.chmod(0)
    with pytest.raises(UnreadableError) as caught:
        Source.from_path(path)
    assert caught.value.key == "reading.no_permission"
