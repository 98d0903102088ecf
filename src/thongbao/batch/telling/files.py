"""The two files that a run leaves beside its records: the page and the table of failures."""

from __future__ import annotations

from pathlib import Path

from thongbao.batch.ledger.book import Book
from thongbao.batch.telling.failures import HEAD, table
from thongbao.batch.telling.page import SIGN, page
from thongbao.batch.telling.tally import Tally
from thongbao.errors import OutputError
from thongbao.notice.files.saving import saving

PAGE, TABLE = "batch-report.html", "failures.csv"
_SIGNS = {PAGE: SIGN, TABLE: HEAD}


def allow(folder: Path, *, force: bool) -> None:
    """Return when both files may be written. Raises OutputError where one of them is not ours."""
    for name, sign in _SIGNS.items():
        path = folder / name
        try:
            with path.open("rb") as file:
                ours = sign.encode() in file.read(400)
        except OSError:
            continue  # there is none; writing tells of anything else
        if not (ours or force):
            raise OutputError("notice.exists", name=str(path))


def write(folder: Path, sums: Tally, book: Book, run: int, sources: tuple[str, ...]) -> None:
    """Write both. Raises OutputError."""
    with saving(folder / PAGE) as file:
        for piece in page(sums, book, run, sources):
            file.write(f"{piece}\n".encode("utf-8", "replace"))
    with saving(folder / TABLE) as file:
        for row in table(book, run):
            file.write(row)
