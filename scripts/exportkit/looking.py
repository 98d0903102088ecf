"""What a result holds, as text for a page: files that are text as they are, others as their own programs see them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from thongbao.export.sqlite.tables import COLUMNS

_WIDE = 24


def looked_at(path: Path) -> str:
    """The text of a file, or what is in a file that is no text."""
    if path.suffix == ".xlsx":
        return "\n".join(_workbook(path))
    if path.suffix == ".parquet":
        return "\n".join(_columns(path))
    if path.suffix == ".sqlite":
        return "\n".join(_archive(path))
    if path.suffix in (".docx", ".pdf"):
        return "\n".join(_page(path))
    return path.read_text("utf-8")


def _columns(path: Path) -> Iterator[str]:
    """The columns of a table with their types, and the values of its first row."""
    import pyarrow.parquet as pq

    table = pq.read_table(path)
    first = table.slice(0, 1).to_pylist()[0]
    yield f"{table.num_rows} rows"
    for field in table.schema:
        kind = "list<string>" if str(field.type).startswith("list") else str(field.type)
        value = first[field.name]
        yield f"{field.name:<14}{kind:<14}{'null' if value is None else value}"


def _archive(path: Path) -> Iterator[str]:
    """How many rows every table has."""
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(path)) as archive:
        for table in COLUMNS:
            (count,) = archive.execute(f"SELECT count(*) FROM {table}").fetchone()
            yield f"{table}: {count}"


def _page(path: Path) -> Iterator[str]:
    """The text of a Word file or a PDF, what stands side by side on one line."""
    from thongbao.layout.blocks import Grid
    from thongbao.readers import read
    from thongbao.readers.source import Source
    from thongbao.recognise.lines.units import cell_text

    for block in read(Source.from_path(path)).blocks:
        if not isinstance(block, Grid):
            yield block.text
            continue
        for row in block.rows:
            yield "   ".join(f"{cell_text(cell.blocks):<34}" for cell in row).rstrip()


def _workbook(path: Path) -> Iterator[str]:
    """The first rows of every sheet."""
    import openpyxl

    for sheet in openpyxl.load_workbook(path):
        yield f"[{sheet.title}]"
        for row in sheet.iter_rows(min_row=2, max_row=6, values_only=True):
            if any(cell is not None for cell in row):
                yield " | ".join(map(_cell, row)).rstrip(" |")


def _cell(value: object) -> str:
    if isinstance(value, dt.datetime):
        return f"{value:%d/%m/%Y}"
    text = "" if value is None else str(value)
    return text if len(text) <= _WIDE else f"{text[: _WIDE - 1]}…"
