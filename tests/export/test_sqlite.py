"""The archive: every record comes back, a second export changes nothing, words are found in each spelling."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.test_records import EMPTY
from tests.strategies import notices
from thongbao.errors import OutputError, UnreadableError
from thongbao.export.facts import key_of
from thongbao.export.sqlite import read, to_sqlite
from thongbao.export.sqlite.tables import COLUMNS
from thongbao.notice.files import store
from thongbao.notice.model import Issuer, Notice, Number, Section, Task

ROOT = Path(__file__).parents[2]
SAMPLES = [store.load(path) for path in sorted(ROOT.glob("samples/*/notice.yaml"))]
NOTICE = replace(
    EMPTY,
    issuer=Issuer(name="UBND TỈNH AN BÌNH"),
    number=Number(text="Số: 7/TB-UBND", number="7", symbol="TB-UBND"),
    subject="Về đầu tư công; Uỷ ban",
    sections=(Section(marker="1", title="Đánh giá", children=(Section(text=("Hoà giải",)),)),),
    tasks=(Task(section="1", text="Rà soát", lead=("Sở A", "Sở B"), coordinators=("Sở C",)),),
)


def ask(path: Path, question: str, *values: Any) -> list[Any]:
    with closing(sqlite3.connect(path)) as archive:
        return archive.execute(question, values).fetchall()


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as archive:
        return list(archive.iterdump())


@given(st.lists(notices(), max_size=3))
@settings(deadline=None, max_examples=40)
def test_records_come_back(drawn: list[Notice]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.sqlite")
        to_sqlite(iter(drawn), path)
        wanted = {key_of(one): one for one in drawn}
        assert list(read(path)) == list(wanted.values())
        before = dump(path)
        to_sqlite(wanted.values(), path)
        assert dump(path) == before


def test_the_tables_are_those_that_are_filled(tmp_path: Path) -> None:
    to_sqlite(SAMPLES, tmp_path / "a.sqlite")
    for table, columns in COLUMNS.items():
        found = [row[1] for row in ask(tmp_path / "a.sqlite", f"PRAGMA table_info({table})")]
        assert found == [name for name in columns if name != "rowid"]
    assert ask(tmp_path / "a.sqlite", "PRAGMA foreign_key_check") == []
    assert ask(tmp_path / "a.sqlite", "PRAGMA integrity_check") == [("ok",)]
    counts = {table: ask(tmp_path / "a.sqlite", f"SELECT count(*) FROM {table}")[0][0] for table in COLUMNS}
    assert counts["documents"] == len(SAMPLES)
    assert counts["tasks"] == sum(len(one.tasks) for one in SAMPLES)
    assert counts["citations"] == sum(len(one.citations) for one in SAMPLES)


def test_rows_know_their_document(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    to_sqlite([NOTICE], path)
    rows = ask(path, "SELECT b.role, b.name FROM task_bodies b JOIN tasks t ON t.id = b.task_id ORDER BY 1 DESC, 2")
    assert rows == [("lead", "Sở A"), ("lead", "Sở B"), ("coordinator", "Sở C")]
    tree = "SELECT c.text, p.title FROM sections c JOIN sections p ON p.id = c.parent_id"
    assert ask(path, tree) == [("Hoà giải", "Đánh giá")]


@pytest.mark.parametrize(
    "words",
    ["đầu tư", "dau tu", "DAU TU", "Đầu Tư", "uỷ", "ủy", "uy ban", "hoà giải", "hòa giải", "hoa giai", "danh gia"],
)
def test_words_are_found_in_each_spelling(tmp_path: Path, words: str) -> None:
    path = tmp_path / "a.sqlite"
    to_sqlite([NOTICE, replace(EMPTY, subject="khác")], path)
    question = "SELECT DISTINCT d.number FROM search s JOIN documents d ON d.id = s.document_id WHERE search MATCH ?"
    assert ask(path, question, words) == [("7",)]


def test_other_marks_are_other_words(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    to_sqlite([NOTICE], path)
    assert ask(path, "SELECT 1 FROM search WHERE search MATCH 'đậu'") == []


def test_a_newer_notice_takes_the_place_of_the_older(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    to_sqlite([NOTICE, *SAMPLES], path)
    newer = replace(NOTICE, subject="mới", tasks=())
    to_sqlite([newer], path)
    assert next(read(path)) == newer
    assert ask(path, "SELECT count(*) FROM documents") == [(1 + len(SAMPLES),)]
    assert ask(path, "SELECT count(*) FROM task_bodies WHERE name = 'Sở A'") == [(0,)]
    assert ask(path, "SELECT 1 FROM search WHERE search MATCH 'đầu' AND document_id = 1") == []
    assert ask(path, "SELECT 1 FROM search WHERE search MATCH 'mới' AND document_id = 1") == [(1,)]


def test_a_run_is_there_or_is_not(tmp_path: Path) -> None:
    def failing() -> Iterator[Notice]:
        yield replace(NOTICE, subject="mới")
        raise ZeroDivisionError

    path = tmp_path / "new" / "a.sqlite"
    with pytest.raises(ZeroDivisionError):
        to_sqlite(failing(), path)
    assert not path.exists()
    to_sqlite([NOTICE], path)
    before = dump(path)
    with pytest.raises(ZeroDivisionError):
        to_sqlite(failing(), path)
    assert dump(path) == before


def test_foreign_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "text.sqlite").write_text("mine")
    with closing(sqlite3.connect(tmp_path / "other.sqlite")) as other:
        other.execute("CREATE TABLE x (y)")
    for name in ("text.sqlite", "other.sqlite"):
        before = (tmp_path / name).read_bytes()
        with pytest.raises(OutputError, match=name):
            to_sqlite([NOTICE], tmp_path / name)
        assert (tmp_path / name).read_bytes() == before
        with pytest.raises(UnreadableError, match=name):
            list(read(tmp_path / name))


def test_tasks_are_listed_with_their_names(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    to_sqlite([NOTICE], path)
    with closing(sqlite3.connect(path)) as archive:  # an archive of before there was the view
        archive.execute("DROP VIEW task_list")
    to_sqlite([replace(NOTICE, subject="khác")], path)
    (row,) = ask(path, "SELECT document, issuer, text, lead, coordinators, deadline FROM task_list")
    assert row == ("Số: 7/TB-UBND", "UBND TỈNH AN BÌNH", "Rà soát", "Sở A; Sở B", "Sở C", None)


@pytest.mark.parametrize("words", ["hoà giải", "hòa giải", "hoa giai"])
def test_items_are_numbered_like_what_is_searched(tmp_path: Path, words: str) -> None:
    """What lets datasette search the items themselves."""
    path = tmp_path / "a.sqlite"
    to_sqlite([NOTICE], path)
    asked = "SELECT text FROM sections WHERE id IN (SELECT rowid FROM search WHERE search MATCH ?)"
    assert ask(path, asked, words) == [("Hoà giải",)]
