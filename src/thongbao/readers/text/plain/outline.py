"""Lines that surely stand on their own: the next number of an outline, a row of a table set with blanks."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"(\d{1,2})([.)/]) ?[^\W\d_]")
_GAP = re.compile(r"\S {3,}(?=\S)")
_FEWEST_GAPS = 2


class Outline:
    """The numbers met so far, one count for each mark behind them."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def take(self, text: str) -> None:
        """Take the first line of a paragraph."""
        found = _NUMBER.match(text)
        if found is not None:
            self._last[found[2]] = int(found[1])

    def is_next(self, text: str) -> bool:
        """Whether a line bears the number that follows the last one."""
        found = _NUMBER.match(text)
        return found is not None and self._last.get(found[2]) == int(found[1]) - 1


def is_table_row(text: str) -> bool:
    """Whether a line has three parts or more with wide gaps between them.

    >>> is_table_row("2      Sinh viên thi lần 2          400.000đ"), is_table_row("2.    Hồ sơ dự thi")
    (True, False)
    """
    return "   " in text and len(_GAP.findall(text[:400])) >= _FEWEST_GAPS
