"""Days as people write them on the command line."""

from __future__ import annotations

import datetime as dt
import re

from thongbao.errors import UsageError


def day(option: str, given: str | None) -> str | None:
    """An ISO date from one, from a Vietnamese date (30/6/2026), or from ``today``. Raises UsageError."""
    if given is None:
        return None
    if given.strip().lower() in ("today", "hôm nay"):
        return dt.date.today().isoformat()
    numbers = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", given.strip())
    try:
        if numbers is not None:
            return dt.date(int(numbers[3]), int(numbers[2]), int(numbers[1])).isoformat()
        return dt.date.fromisoformat(given.strip()).isoformat()
    except ValueError:
        raise UsageError("cli.no_day", option=option, value=given) from None
