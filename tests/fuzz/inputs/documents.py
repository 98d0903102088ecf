"""Documents through their readers."""

from __future__ import annotations

from dataclasses import replace

from thongbao.errors import ThongbaoError
from thongbao.notice.codec import to_plain
from thongbao.notice.files import store
from thongbao.pipeline import parse_source
from thongbao.readers.source import Limits, Source
from thongbao.validation.document import judge_document
from thongbao.validation.settings import Settings

SMALL = Limits(
    megabytes=5,
    pages=30,
    unpacked_megabytes=20,
    characters=200_000,
    seconds=10,
    picture_megapixels=4,
    ocr="never",
    cache=False,
)
"""Nothing that keeps to these may take long."""


def document(data: bytes, limits: Limits = SMALL) -> None:
    """Read a document of any kind, and write its record."""
    try:
        notice = parse_source(Source("x", data, limits)).notice
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


def seen(data: bytes) -> None:
    """Read a document from its pictures, with whatever engine is set."""
    document(data, replace(SMALL, ocr="always"))
