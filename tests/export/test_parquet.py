"""Parquet tables, read back by the package that wrote them."""

from __future__ import annotations

import csv
import datetime as dt
import io
from dataclasses import replace
from typing import Any, get_args

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.test_records import EMPTY, exported
from tests.export.test_xlsx import NOTICE
from tests.strategies import notices
from thongbao.export import Table
from thongbao.export import parquet as form
from thongbao.notice.model import Archive, Deadline, Notice, Task

TABLES = get_args(Table)


def table(*given_notices: Notice, **choices: Any) -> pa.Table:
    return pq.read_table(io.BytesIO(exported("parquet", *given_notices, **choices)))


@pytest.mark.parametrize("name", TABLES)
def test_the_columns_are_those_of_csv(name: str) -> None:
    head = next(csv.reader(io.StringIO(exported("csv", table=name).decode())))
    assert table(table=name).column_names == head
    assert table(NOTICE, table=name).column_names == head


def test_values_keep_their_types() -> None:
    found = table(NOTICE)
    first, second = found.to_pylist()
    assert first["date"] == dt.date(2026, 2, 5)
    assert first["deadline"] == dt.date(2026, 6, 30)
    assert first["lead"] == ["Sở A", "Sở B"]
    assert first["coordinators"] == []
    assert second["text"] == "=1+1"
    assert (second["deadline"], second["deadline_text"], second["rrule"]) == (None, "hằng tháng", "FREQ=MONTHLY")
    assert found.schema.field("lead").type.value_type == pa.string()
    (whole,) = table(NOTICE, table="documents").to_pylist()
    assert (whole["tasks"], whole["signers"], whole["copies"], whole["secrecy"]) == (2, ["Trần Văn An"], None, None)


def test_what_no_column_holds_is_null() -> None:
    odd = replace(EMPTY, archive=Archive(text="x", copies=1 << 40), tasks=(
        Task(section=None, text="\ud800 a", deadline=Deadline(text="soon", date="2026-02-30")),
    ))  # fmt: skip
    (row,) = table(odd).to_pylist()
    assert (row["text"], row["deadline"], row["deadline_text"]) == ("? a", None, "soon")
    assert table(odd, table="documents").to_pylist()[0]["copies"] is None


def test_rows_come_in_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form, "_GROUP", 3)
    data = exported("parquet", *[NOTICE] * 5)
    found = pq.ParquetFile(io.BytesIO(data))
    assert [found.metadata.row_group(at).num_rows for at in range(found.metadata.num_row_groups)] == [3, 3, 3, 1]


@given(st.lists(notices(), max_size=3), st.sampled_from(TABLES))
@settings(deadline=None, max_examples=40)
def test_any_notices_are_a_table(drawn: list[Notice], name: str) -> None:
    found = table(*drawn, table=name)
    counted = {"tasks": sum(len(one.tasks) for one in drawn), "recipients": sum(len(one.recipients) for one in drawn)}
    assert found.num_rows == counted.get(name, len(drawn))
    assert exported("parquet", *drawn, table=name) == exported("parquet", *drawn, table=name)
