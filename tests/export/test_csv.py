"""Tables of tasks, recipients and documents."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.export.test_records import EMPTY, exported
from tests.strategies import notices
from thongbao.export.csv_tables import disarmed
from thongbao.notice.model import Deadline, Notice, Number, Recipient, Task

TABLES = ("tasks", "recipients", "documents")


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_task_is_a_row() -> None:
    task = Task(
        section="II/1",
        text="Rà soát, báo cáo",
        lead=("Sở A", "Sở B"),
        deadline=Deadline(text="trước 30/6", date="2026-06-30"),
    )
    number = Number(text="Số: 7/TB-UBND", number="7", symbol="TB-UBND")
    (row,) = rows(exported("csv", replace(EMPTY, number=number, tasks=(task,))))
    assert row["number"] == "7"
    assert row["lead"] == "Sở A; Sở B"
    assert row["deadline"] == "2026-06-30"
    assert row["coordinators"] == row["date"] == ""


def test_a_recipient_and_a_document_are_rows() -> None:
    one = replace(EMPTY, recipients=(Recipient(text="Sở A (để b/c)", name="Sở A", purpose="b/c"),))
    assert rows(exported("csv", one, EMPTY, table="recipients"))[0]["purpose"] == "b/c"
    assert [row["recipients"] for row in rows(exported("csv", one, EMPTY, table="documents"))] == ["1", "0"]


def test_the_mark_of_bytes_is_there_on_request() -> None:
    assert exported("csv", EMPTY, bom=True).startswith(b"\xef\xbb\xbfsource,")
    assert exported("csv", EMPTY).startswith(b"source,")


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@a", "＝1", " =1", "\t=1", "\r=1", '=HYPERLINK("http://x")', "=cmd|' /C calc'!A0"]
)
def test_formulas_are_disarmed(text: str) -> None:
    task = Task(section=None, text=text, lead=(text,))
    (row,) = rows(exported("csv", replace(EMPTY, tasks=(task,), subject=text)))
    assert row["text"].startswith("'")
    assert row["lead"].startswith("'")
    assert disarmed("a=1") == "a=1"


@given(notices())
@settings(deadline=None)
def test_any_notice_is_a_table(notice: Notice) -> None:
    for table in TABLES:
        data = exported("csv", notice, table=table)
        found = rows(data)
        assert len(found) == {"tasks": len(notice.tasks), "recipients": len(notice.recipients), "documents": 1}[table]
        for row in found:
            assert None not in row
            assert None not in row.values()
            for cell in row.values():
                assert not cell.startswith(("=", "+", "-", "@"))
                assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in cell)


@pytest.mark.parametrize("table", TABLES)
def test_an_empty_record_says_nothing(table: str) -> None:
    assert b"None" not in exported("csv", EMPTY, table=table)
