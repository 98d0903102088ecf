"""Files beside the documents: records, corrections, settings, archives, the ledger of a batch."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.inputs.documents import SMALL
from thongbao.batch.ledger.book import Book
from thongbao.batch.model import Item
from thongbao.batch.records.names import target_of
from thongbao.batch.sources import find
from thongbao.batch.sources.archives import Reader
from thongbao.errors import ThongbaoError
from thongbao.notice.codec import from_plain
from thongbao.notice.files import corrections, store
from thongbao.validation.config.find import load
from thongbao.validation.config.model import Choices

RECORD = {
    "record": "1",
    "source": {"name": "x", "sha256": "0" * 64},
    "kind": {"code": "TB", "name": "Thông báo"},
    "number": {"text": "Số: 45/TB-UBND", "number": "45", "symbol": "TB-UBND"},
    "sections": [{"marker": "1", "mark": ".", "text": ["Giao Sở Xây dựng báo cáo."]}],
}
"""What corrections are put on top of."""


def records(data: bytes) -> None:
    """Read records in each of their forms."""
    for form in store.SUFFIXES.values():
        try:
            store.read_records(data, form, "x")
        except ThongbaoError as error:
            assert str(error)


def corrected(data: bytes) -> None:
    """Put corrections on top of a record."""
    try:
        corrections.apply(from_plain(RECORD, "x"), corrections.parse(data, "x"), "x")
    except ThongbaoError as error:
        assert str(error)


def settings(data: bytes) -> None:
    """Read a file of settings, and ask which of them hold for a file."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "thongbao.toml")
        path.write_bytes(data)
        try:
            found = load(path)
            found.settings(found.for_file(path.with_name("45-TB.docx"), Choices()))
        except ThongbaoError as error:
            assert str(error)


def packed(data: bytes) -> None:
    """Look into an archive of documents as ``batch`` does, and read them: no record's place is outside."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "x.zip" if data.startswith(b"PK") else "x.tar")
        path.write_bytes(data)
        reader = Reader(SMALL)
        try:
            for seq, (_, found) in enumerate(find([str(path)], SMALL)):
                target = target_of(found.below, "yaml")
                assert Path(folder, target).resolve().is_relative_to(Path(folder).resolve())
                assert not any(sign in target for sign in '\\:*?"<>|')
                if found.problem is None:
                    named = (found.name, found.below, found.name, target)
                    item = Item(seq, found.kind, found.place, found.member, *named, "", None)
                    try:
                        reader.read(item)
                    except ThongbaoError as error:
                        assert str(error)
        finally:
            reader.close()


def ledger(data: bytes) -> None:
    """Open the ledger of a batch that something has damaged, and ask it everything."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "ledger.sqlite")
        path.write_bytes(data)
        try:
            book = Book(path)
        except ThongbaoError as error:
            assert str(error)
            return
        try:
            for entry in [*book.run(1), *book.failures(1), *(one for group in book.same(1, 5) for one in group)]:
                book.find(entry.identity)
                book.like(entry.content, entry.mark)
                book.owner(entry.spot.target)
                book.put(entry)
            book.settle()
            book.commit()
        except ThongbaoError as error:
            assert str(error)
        finally:
            book.close()
