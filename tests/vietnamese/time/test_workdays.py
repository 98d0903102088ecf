from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from thongbao.vietnamese.time.workdays import add_months, add_workdays, end_of_month, is_workday, next_workday


def test_weekends_and_fixed_holidays_are_days_off() -> None:
    assert is_workday(date(2024, 5, 14))
    assert not is_workday(date(2024, 5, 18))
    assert not is_workday(date(2024, 9, 2))
    assert next_workday(date(2024, 8, 31)) == date(2024, 9, 3)


def test_working_days_are_counted_from_the_day_after() -> None:
    assert add_workdays(date(2024, 5, 14), 3) == date(2024, 5, 17)
    assert add_workdays(date(2024, 5, 14), 5) == date(2024, 5, 21)
    assert add_workdays(date(2024, 4, 29), 1) == date(2024, 5, 2)


def test_months_end_where_the_shorter_month_ends() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert add_months(date(2024, 11, 30), 3) == date(2025, 2, 28)
    assert end_of_month(2024, 12) == date(2024, 12, 31)
    assert end_of_month(2024, 13) is None


@given(st.dates(), st.integers(0, 20_000))
def test_counting_never_fails_and_ends_on_a_working_day(day: date, count: int) -> None:
    end = add_workdays(day, count)
    if end is not None and count:
        assert is_workday(end)
        assert end > day
    add_months(day, count)
    next_workday(day)
