"""A printed paragraph laid over the lines of the text file that it was read from, blanks left out of both."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from itertools import accumulate

from thongbao.layout.stored import StoredLine

MOST_LINES = 400
"""Lines of a paragraph that are looked through."""
_RUN = re.compile(r"\S+")


class Wrapped:
    """Laid out once, however many places of the paragraph are asked for."""

    def __init__(self, text: str, lines: Iterable[StoredLine], first: int) -> None:
        """``lines`` are those of the file, ``first`` is the number of the paragraph's first one."""
        self._printed = array("L", accumulate((not sign.isspace() for sign in text), initial=0))
        self._lines, self._columns = array("L"), array("L")
        self._lay("".join(text.split()), lines, first)

    def place(self, start: int, end: int) -> tuple[int, int, int, int] | None:
        """Line and column of the first printed character from ``start`` on, and of the end of the last before ``end``.

        Columns count from 1. None where the lines do not hold the paragraph so far.
        """
        target = self._printed[min(start, len(self._printed) - 1)]
        last = max(self._printed[min(end, len(self._printed) - 1)] - 1, target)
        if last >= len(self._lines):
            return None
        return self._lines[target], self._columns[target] + 1, self._lines[last], self._columns[last] + 2

    def _lay(self, whole: str, lines: Iterable[StoredLine], first: int) -> None:
        for line in lines:
            number = line.line or first
            for run in _RUN.finditer(line.text):
                # A word that stands there as it is printed is taken at once, another letter by letter.
                same = whole.startswith(run[0], len(self._lines))
                for column, letter in enumerate(run[0], run.start()):
                    if len(self._lines) == len(whole):
                        return
                    if same or letter == whole[len(self._lines)]:
                        self._lines.append(number)
                        self._columns.append(column)
