"""The page for who leads: its figures, and that any notice makes a page."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.test_records import EMPTY
from tests.strategies import notices
from thongbao.export.overview import Asked, to_page
from thongbao.export.overview.charts.columns import spans
from thongbao.export.overview.figures import Figures
from thongbao.notice.model import Citation, Deadline, Issued, Issuer, Notice, Number, Recurring, Task

ASKED = Asked(dt.date(2026, 7, 15))
VOID = {"meta", "input", "br"}


def task(day: str | None, *lead: str, recurring: bool = False) -> Task:
    again = Recurring(text="hằng tháng") if recurring else None
    deadline = Deadline(text="trong kỳ", date=day, recurring=again) if day or recurring else None
    return Task(section="1", text=f"Việc {day}", lead=lead, deadline=deadline)


def notice(number: str, *tasks: Task, cites: tuple[str, ...] = (), day: str = "2026-02-05") -> Notice:
    return replace(
        EMPTY,
        issuer=Issuer(name="SỞ A"),
        number=Number(text=f"Số: {number}", number=number.partition("/")[0], symbol=number.partition("/")[2]),
        issued=Issued(text="x", date=day),
        tasks=tasks,
        citations=tuple(Citation(text=one, symbol=one) for one in cites),
    )


TASKS = (
    task("2026-07-14", "Sở Nội vụ"),
    task("2026-07-15", "sở nội vụ", "Sở Y tế"),
    task("2026-07-22", "Sở Nội vụ"),
    task("2026-07-23"),
    task(None, "Sở Hoà Bình", recurring=True),
    task(None, "Sở Hòa Bình"),
)


def figures(*given_notices: Notice, asked: Asked = ASKED) -> Figures:
    found = Figures(asked)
    for one in given_notices:
        found.add(one)
    return found


class Page(HTMLParser):
    """A page whose tags are closed, that loads nothing and has no script but its own."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.rows: list[dict[str, str | None]] = []
        self.scripts = 0
        self.feed(text)
        self.close()
        assert self.open == []
        assert self.scripts == 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        assert not any(name.startswith("on") or name in ("src", "href", "action") for name in names)
        assert tag not in {"img", "iframe", "link", "object", "base"}
        self.scripts += tag == "script"
        if tag == "tr" and "data-state" in names:
            self.rows.append(names)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Parts of drawings close themselves."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def text_of(*given_notices: Notice, asked: Asked = ASKED) -> str:
    return b"".join(to_page(iter(given_notices), asked)).decode()


def test_states_are_judged_on_the_day() -> None:
    found = figures(notice("1/TB", *TASKS))
    assert dict(found.states) == {"late": 1, "soon": 2, "later": 1, "again": 1, "undated": 1}
    assert [row.state for row in found.listed()] == ["late", "soon", "soon", "later", "again", "undated"]
    tight = figures(notice("1/TB", *TASKS), asked=ASKED._replace(soon=0))
    assert (tight.states["soon"], tight.states["later"]) == (1, 2)


def test_a_body_is_one_however_it_is_spelled() -> None:
    found = figures(notice("1/TB", *TASKS))
    counted = {found.names.shown(place): states.total() for place, states in found.bodies()}
    assert list(counted) == ["Sở Nội vụ", "Sở Hoà Bình", "Sở Y tế"]
    assert list(counted.values()) == [3, 2, 1]
    assert found.unassigned.total() == 1


def test_a_paper_is_cited_once_by_another() -> None:
    found = figures(
        notice("1/TB", cites=("05-CT/TW", "5-ct/TW", "01/TB")), notice("02/TB", cites=("05 - CT/TW", "1/TB"))
    ).cited
    assert [(work.name, names) for _, work, names in found.ranked()] == [
        ("05-CT/TW", ["1/TB", "02/TB"]), ("1/TB", ["02/TB"]),
    ]  # fmt: skip
    assert [found.is_own(key) for key, _, _ in found.ranked()] == [False, True]
    assert found.pairs(5) == [("1/TB", "05-CT/TW", 1), ("02/TB", "05-CT/TW", 1), ("02/TB", "1/TB", 1)]
    assert found.pairs(1) == [("SỞ A", "05-CT/TW", 2)]


@pytest.mark.parametrize(
    ("first", "last", "length", "count"),
    [("2026-01-31", "2026-03-01", "month", 3), ("2023-01-01", "2026-01-01", "quarter", 13),
     ("1999-05-01", "2026-01-01", "year", 28), ("2024-02-29", "2026-01-31", "month", 24)],
)  # fmt: skip
def test_no_span_is_left_out(first: str, last: str, length: str, count: int) -> None:
    found = spans(map(dt.date.fromisoformat, (last, first)))
    assert (found.length, len(found.names)) == (length, count)
    assert found.of(dt.date.fromisoformat(last)) == found.names[-1]
    assert spans([]).names == []


def test_far_days_are_drawn() -> None:
    for day in (dt.date.min, dt.date.max, dt.date(2026, 7, 15)):
        found = figures(notice("1/TB", task(day.isoformat(), "Sở A"), day=day.isoformat()))
        Page(text_of(notice("1/TB", task(day.isoformat(), "Sở A"), day=day.isoformat())))
        assert found.states.total() == 1


def test_the_page_lists_what_is_most_urgent() -> None:
    page = Page(text_of(notice("1/TB", *TASKS), asked=ASKED._replace(most=2)))
    assert [row["data-state"] for row in page.rows] == ["late", "soon"]


def test_tasks_that_are_not_listed_are_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thongbao.export.overview.figures._SPARE", 1)
    days = [str(day) for day in range(10, 30)]
    given_notices = [notice(f"{day}/TB", task(f"2026-07-{day}"), task(f"2026-07-{day}")) for day in reversed(days)]
    found = figures(*given_notices, asked=ASKED._replace(most=5))
    assert len(found.rows) < 15
    assert [(row.paper.number, row.due) for row in found.listed()] == [
        (f"{day}/TB", dt.date(2026, 7, int(day))) for day in ("10", "10", "11", "11", "12")
    ]
    assert (found.states.total(), found.due.total()) == (40, 40)


def test_text_stays_text() -> None:
    hostile = "</script><script>alert(1)</script>\" onload='x' & <b>"
    found = text_of(
        replace(
            notice("1/TB", task("2026-07-14", hostile), cites=(hostile,)), subject=hostile, issuer=Issuer(name=hostile)
        ),
        asked=ASKED._replace(title=hostile),
    )
    Page(found)
    assert "alert(1)</script>" not in found


@given(st.lists(notices(), max_size=3))
@settings(deadline=None, max_examples=40)
def test_any_notices_are_a_page(drawn: list[Notice]) -> None:
    found = text_of(*drawn)
    Page(found)
    assert not re.search(r"\b(nan|inf)\b", found)
    assert found == text_of(*drawn)


def test_an_empty_record_says_nothing() -> None:
    assert "None" not in text_of(EMPTY)
