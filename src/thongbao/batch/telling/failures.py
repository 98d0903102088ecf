"""All failures as a table for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from thongbao.batch.causes import cause_of
from thongbao.batch.ledger.book import Book
from thongbao.export.csv_tables import BOM, disarmed
from thongbao.export.facts import plain
from thongbao.messages import say

HEAD = "file,cause,message,code"
"""By this line a table of ours is known, which may be replaced."""


def table(book: Book, run: int) -> Iterator[bytes]:
    """The table, its head first, with a byte order mark: spreadsheets tell UTF-8 by it."""
    yield f"{BOM}{HEAD}\r\n".encode()
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for entry in book.failures(run):
        if entry.failure is None:
            continue
        why = entry.failure.text(entry.shown).removeprefix(f"{entry.shown}: ")
        cells = (entry.shown, say(f"batch.cause.{cause_of(entry.failure)}"), why, str(entry.failure.exit))
        writer.writerow([disarmed(plain(cell)) for cell in cells])
        yield buffer.getvalue().encode("utf-8", "replace")
        buffer.seek(0)
        buffer.truncate()
