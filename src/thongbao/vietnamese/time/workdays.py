"""Counting days: terms in days, weeks and months, working days, Vietnam's fixed public holidays.

The first day is not counted, and a term that ends on a day off runs to the end of the next working day
(articles
147 and 148 of the Civil Code of 2015). Holidays of the lunar calendar (Tết, Giỗ Tổ) and days off in lieu
are set
by yearly decisions and are not known here.
"""

from __future__ import annotations

from datetime import date, timedelta

FIXED_HOLIDAYS = frozenset({(1, 1), (4, 30), (5, 1), (9, 2)})
"""Month and day: New Year, Reunification, Labour Day, National Day."""


def is_workday(day: date) -> bool:
    """Monday to Friday, and no fixed public holiday."""
    return day.weekday() < 5 and (day.month, day.day) not in FIXED_HOLIDAYS


def next_workday(day: date) -> date | None:
    """The day itself when it is a working day, else the next one; None past the end of the calendar.

    >>> next_workday(date(2024, 5, 18))
    datetime.date(2024, 5, 20)
    """
    found: date | None = day
    while found is not None and not is_workday(found):
        found = add_days(found, 1)
    return found


def add_days(day: date, count: int) -> date | None:
    """The day ``count`` days later, or None past the end of the calendar."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def add_workdays(day: date, count: int) -> date | None:
    """The ``count``-th working day after ``day``; None for more than ten thousand.

    >>> add_workdays(date(2024, 5, 14), 5)
    datetime.date(2024, 5, 21)
    """
    if count > 10_000:
        return None
    found: date | None = day
    while count > 0 and found is not None:
        found = add_days(found, 1)
        count -= found is not None and is_workday(found)
    return found


def add_months(day: date, count: int) -> date | None:
    """The same day of the month ``count`` months later, or that month's last day when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    end = end_of_month(year, month + 1)
    return end and end.replace(day=min(day.day, end.day))


def end_of_month(year: int, month: int) -> date | None:
    """The last day of a month, or None when there is no such month."""
    if not (1 <= month <= 12 and 1 <= year < 9999):
        return None
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
