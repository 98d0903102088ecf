"""What may be fed with anything: a function for each reader, which may raise nothing but our own errors."""

from __future__ import annotations

import string
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from thongbao import office
from thongbao.batch.sources import find
from thongbao.errors import ThongbaoError
from thongbao.notice import store
from thongbao.notice.codec import to_plain
from thongbao.pipeline import parse_source
from thongbao.readers.legacy.fonts import OLD, old_font
from thongbao.readers.legacy.judge import Judge, proven
from thongbao.readers.legacy.tables import decoded
from thongbao.readers.office.locked import is_locked
from thongbao.readers.sniff import kind_of
from thongbao.readers.source import Limits, Source
from thongbao.validation.document import judge_document
from thongbao.validation.settings import Settings

ROOT = Path(__file__).parents[2]
SMALL = Limits(megabytes=5, pages=30, unpacked_megabytes=20, characters=200_000, seconds=10, ocr="never", cache=False)
"""Nothing that keeps to these may take long."""


def document(data: bytes) -> None:
    """Read a document of any kind, and write its record."""
    try:
        notice = parse_source(Source("x", data, SMALL)).notice
    except ThongbaoError as error:
        assert str(error)
        return
    record = to_plain(notice)
    for form in ("yaml", "json"):
        assert store.read_records(store.encode([record], form), form, "x") == [notice]


def whole(data: bytes) -> None:
    """Read a document as ``validate`` does, which also keeps what the file stores, and judge it."""
    try:
        judge_document(Source("x", data, SMALL), Settings())
    except ThongbaoError as error:
        assert str(error)


def records(data: bytes) -> None:
    """Read records in each of their forms."""
    for form in store.SUFFIXES.values():
        try:
            store.read_records(data, form, "x")
        except ThongbaoError as error:
            assert str(error)


def packed(data: bytes) -> None:
    """Look into an archive of documents as ``batch`` does: no name may lead out of it."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "x.zip" if data.startswith(b"PK") else "x.tar")
        path.write_bytes(data)
        for _, found in find([str(path)], SMALL):
            steps = found.below.split("/")
            assert ".." not in steps
            assert not found.below.startswith(("/", "\\"))


def converted(kind: str, data: bytes) -> None:
    """Read a document that LibreOffice opens; what only looks like one is of no use here."""
    if kind_of(data).code == kind:
        document(data)


def heads(data: bytes) -> None:
    """Tell what a file is, and whether it is locked, from its first bytes."""
    kind = kind_of(data)
    assert kind.label
    for code in ("doc", "rtf", "odt", kind.code):
        is_locked(data, code)


def letters(data: bytes) -> None:
    """Read letters of old fonts: the first line names the font, the others are runs in it."""
    name, *runs = data.decode("utf-8", "surrogateescape").split("\n")
    old_font(name)
    text = "".join(runs)
    proven(text)
    judge = Judge()
    for encoding in OLD:
        assert sum(length for _, length in decoded(text, encoding)) == len(text)
        pieces = judge.pieces(runs, encoding)
        if pieces is not None:
            assert len(pieces) == len(runs)
            assert _untouched("".join(pieces)) == _untouched(text)
    judge.encoding()


def _untouched(text: str) -> str:
    """What means the same in every encoding; that of picture fonts is written in private letters."""
    plain = (chr(ord(one) - 0xF000) if "\uf020" <= one <= "\uf07f" else one for one in text)
    return "".join(one for one in plain if one in string.digits + string.punctuation)


TARGETS: dict[str, tuple[Callable[[bytes], None], tuple[str, ...]]] = {
    "docx": (document, (".docx",)),
    "pdf": (document, (".pdf",)),
    "text": (document, (".txt", ".md")),
    "judge": (whole, (".docx", ".txt")),
    "archives": (packed, (".docx", ".tar")),
    "records": (records, (".yaml", ".json")),
    "heads": (heads, (".docx", ".pdf")),
    "letters": (letters, (".txt",)),
}
"""The function of each, and the endings of the samples that it starts from."""
THROUGH_OFFICE: tuple[office.Target, ...] = ("doc", "rtf", "odt")
"""Targets whose samples LibreOffice makes first, and reads each time: some documents a second."""
if office.available():
    TARGETS |= {kind: (partial(converted, kind), (".docx",)) for kind in THROUGH_OFFICE}
_FEW = 5


@cache
def seeds(name: str) -> list[bytes]:
    """Samples of the project that a run starts from."""
    endings = TARGETS[name][1]
    found = [path.read_bytes() for path in sorted(ROOT.glob("samples/*/*")) if path.suffix in endings]
    for kind in THROUGH_OFFICE:
        if kind == name:
            small = sorted(found, key=len)[:_FEW]
            return [office.convert(data, "docx", kind, name="x", seconds=120) for data in small]
    return found
