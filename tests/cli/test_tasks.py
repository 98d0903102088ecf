"""``thongbao tasks``: what fits, in which order, as what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.export.test_records import EMPTY
from thongbao.cli.options.days import day
from thongbao.errors import UsageError
from thongbao.notice.codec import to_plain
from thongbao.notice.files import store
from thongbao.notice.model import Deadline, Number, Task

Files = Callable[..., None]
TASKS = (
    Task(
        section="1", text="Lập kế hoạch\x1b[31m", lead=("Sở Tài chính",),
        deadline=Deadline(text="x", date="2026-06-30"),
    ),
    Task(
        section="2", text="Báo cáo", lead=("Sở Nội vụ",), coordinators=("Sở Tài chính",),
        deadline=Deadline(text="x", date="2026-05-31"),
    ),
    Task(section="3", text="Rà soát", lead=("Uỷ ban nhân dân các xã",)),
    Task(section="4", text="Theo dõi", deadline=Deadline(text="hằng tuần")),
)  # fmt: skip


@pytest.fixture
def records(tmp_path: Path) -> None:
    notice = replace(EMPTY, number=Number(text="Số: 7/TB-UBND", number="7", symbol="TB-UBND"), tasks=TASKS)
    (tmp_path / "all.jsonl").write_bytes(store.encode([to_plain(notice), to_plain(EMPTY)], "jsonl"))


@pytest.mark.usefixtures("records")
@pytest.mark.parametrize(
    ("asked", "sections"),
    [
        ([], "1234"),
        (["--lead", "Sở Tài chính"], "1"),
        (["--lead", "tai chinh"], "1"),
        (["--lead", "Tái chính"], ""),
        (["--lead", "ủy ban"], "3"),
        (["--coordinator", "tài chính"], "2"),
        (["--text", "ke hoach"], "1"),
        (["--due-from", "1/6/2026"], "1"),
        (["--due-to", "2026-06-30"], "12"),
        (["--due-from", "2026-05-31", "--due-to", "31/5/2026"], "2"),
        (["--overdue", "2026-06-30"], "2"),
        (["--overdue", "2026-07-01"], "12"),
        (["--no-deadline"], "3"),
        (["--lead", "so", "--overdue", "1/6/2026"], "2"),
    ],
)
def test_what_is_asked_is_found(cli: Cli, asked: list[str], sections: str) -> None:
    result = cli("tasks", "all.jsonl", *asked, "--format", "csv")
    assert result.code == 0
    lines = result.out.splitlines()[1:]
    assert "".join(line.split(",")[5] for line in lines) == sections


@pytest.mark.usefixtures("records")
def test_the_table_has_the_next_deadline_first(cli: Cli) -> None:
    result = cli("tasks", "all.jsonl")
    assert result.code == 0
    assert "\x1b" not in result.out
    places = [result.out.find(words) for words in ("31/05/2026", "30/06/2026", "hằng tuần", "Rà soát")]
    assert places == sorted(places)
    assert places[0] >= 0
    assert "7/TB-UBND" in result.out
    assert "tasks: 4" in result.out
    assert cli("tasks", "all.jsonl", "--text", "none such").out == "no task fits\n"


@pytest.mark.usefixtures("records")
def test_other_forms(cli: Cli) -> None:
    for name in ("a.csv", "a.xlsx", "a.ics"):
        assert cli("tasks", "all.jsonl", "--lead", "so", "-o", name).code == 0
        assert Path(name).stat().st_size
        assert cli("tasks", "all.jsonl", "-o", name).code == 5
    assert Path("a.ics").read_text("utf-8").count("BEGIN:VEVENT") == 2
    result = cli("tasks", "all.jsonl", "--text", "none such", "-o", "c.csv")
    assert (result.code, result.err) == (0, "no task fits\n")
    assert not Path("c.csv").exists()
    assert cli("tasks", "all.jsonl", "-o", "a.txt").code == 2
    assert cli("tasks", "all.jsonl", "--format", "table", "-o", "b.csv").code == 2


@pytest.mark.usefixtures("records")
def test_an_archive_is_asked(cli: Cli) -> None:
    assert cli("export", "all.jsonl", "-o", "a.sqlite").code == 0
    assert "tasks: 1" in cli("tasks", "a.sqlite", "--lead", "so tai chinh").out


def test_days() -> None:
    assert day("--x", "5/2/2026") == day("--x", "2026-02-05") == "2026-02-05"
    assert day("--x", "today") == dt.date.today().isoformat()
    assert day("--x", None) is None
    for wrong in ("31/2/2026", "soon", "5/2"):
        with pytest.raises(UsageError, match=wrong):
            day("--x", wrong)
