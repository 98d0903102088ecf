"""Tables as Parquet, for analysis: typed columns, real dates, lists; missing values are nulls.

The columns are those of the CSV tables. Rows are written in groups as the notices come, and each group leaves the
memory before the next one is filled.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from thongbao.export import Choices
from thongbao.export.parquet.rows import DOCUMENT, HEADS, TABLES, Values, document

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

_GROUP = 5000
"""Rows of a group."""
_TEXT, _DAY, _NUMBER = pa.string(), pa.date32(), pa.int32()
_TEXTS = pa.list_(pa.field("item", pa.string(), nullable=False))
_OTHERS = {
    "date": _DAY, "deadline": _DAY, "lead": _TEXTS, "coordinators": _TEXTS, "addressees": _TEXTS, "signers": _TEXTS,
    "copies": _NUMBER, "tasks": _NUMBER, "recipients": _NUMBER, "citations": _NUMBER, "doubts": _NUMBER,
}  # fmt: skip
"""Columns that do not hold text."""


def to_parquet(notices: Iterable[Notice], choices: Choices) -> Iterator[bytes]:
    """The chosen table."""
    rows = TABLES[choices.table]
    head = (*DOCUMENT, *HEADS[choices.table])
    schema = pa.schema([pa.field(name, _OTHERS.get(name, _TEXT)) for name in head])
    held: list[Values] = []
    with _Pipe() as pipe:
        with pq.ParquetWriter(pipe, schema, compression="zstd") as writer:
            for notice in notices:
                shared = document(notice)
                held += ({**shared, **row} for row in rows(notice))
                while len(held) >= _GROUP:
                    _write(writer, held[:_GROUP], schema)
                    del held[:_GROUP]
                    yield pipe.taken()
            if held:
                _write(writer, held, schema)
        yield pipe.taken()


def _write(writer: pq.ParquetWriter, rows: list[Values], schema: pa.Schema) -> None:
    columns = [_column([row[field.name] for row in rows], field.type) for field in schema]
    writer.write_table(pa.table(columns, schema=schema), row_group_size=len(rows))


def _column(values: list[Any], kind: pa.DataType) -> pa.Array:
    if kind == _TEXT:
        return pa.array([_clean(value) for value in values], kind)
    if kind == _TEXTS:
        return pa.array([[_clean(one) for one in value] for value in values], kind)
    return pa.array(values, kind)


class _Pipe(io.RawIOBase):
    """A file that is taken away piece by piece while it is written."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []
        self.place = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        piece = bytes(data)
        self.pieces.append(piece)
        self.place += len(piece)
        return len(piece)

    def tell(self) -> int:
        return self.place

    def taken(self) -> bytes:
        """What was written since the last time."""
        found = b"".join(self.pieces)
        self.pieces.clear()
        return found


def _clean(text: str | None) -> str | None:
    """Text that can be stored: half characters (lone surrogates) become a question mark."""
    return text if text is None or text.isprintable() else text.encode("utf-8", "replace").decode()
