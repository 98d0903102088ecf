"""What may be fed with anything: a function for each reader, which may raise nothing but our own errors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from thongbao.batch.sources import find
from thongbao.errors import ThongbaoError
from thongbao.notice import store
from thongbao.notice.codec import to_plain
from thongbao.pipeline import parse_source
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


TARGETS: dict[str, tuple[Callable[[bytes], None], tuple[str, ...]]] = {
    "docx": (document, (".docx",)),
    "pdf": (document, (".pdf",)),
    "text": (document, (".txt", ".md")),
    "judge": (whole, (".docx", ".txt")),
    "archives": (packed, (".docx", ".tar")),
    "records": (records, (".yaml", ".json")),
}
"""The function of each, and the endings of the samples that it starts from."""


def seeds(name: str) -> list[bytes]:
    """Samples of the project that a run starts from."""
    endings = TARGETS[name][1]
    return [path.read_bytes() for path in sorted(ROOT.glob("samples/*/*")) if path.suffix in endings]
