"""Which rules hold for a notice without a date: those of the latest day that it speaks of."""

from __future__ import annotations

import datetime as dt

from thongbao.notice.model import Citation, Issued, Meeting, Notice, SourceInfo
from thongbao.validation.settings import Settings
from thongbao.validation.subject import case_of, latest_date


def notice(**parts: object) -> Notice:
    return Notice(source=SourceInfo(name="a.txt", format="text"), family="state", **parts)  # type: ignore[arg-type]


def test_the_latest_day_is_that_of_meeting_citations_and_opening() -> None:
    cited = Citation(text="…", symbol="12/QĐ-UBND", date="2019-05-03")
    assert latest_date(notice(citations=(cited,))) == dt.date(2019, 5, 3)
    met = Meeting(date="2021-02-01")
    assert latest_date(notice(citations=(cited,), meeting=met)) == dt.date(2021, 2, 1)
    assert latest_date(notice(preamble=("Ngày 22/02/2018, Sở Nội vụ họp.",))) == dt.date(2018, 2, 22)
    assert latest_date(notice()) is None


def test_a_symbol_with_a_year_dates_a_citation() -> None:
    cited = Citation(text="Nghị định số 61/2018/NĐ-CP", symbol="61/2018/NĐ-CP")
    assert latest_date(notice(citations=(cited,))) == dt.date(2018, 1, 1)
    case = case_of(notice(citations=(cited,)), None, Settings())
    assert (case.regime, case.sure) == ("TT01", False)


def test_an_open_day_leaves_month_and_year() -> None:
    draft = notice(issued=Issued(text="An Bình, ngày    tháng 12 năm 2011", place="An Bình", date=None))
    assert latest_date(draft) == dt.date(2011, 12, 1)
    assert case_of(draft, None, Settings()).regime == "TT01"
    bare = notice(issued=Issued(text="ngày   tháng   năm 2011", place=None, date=None))
    assert latest_date(bare) == dt.date(2011, 1, 1)
