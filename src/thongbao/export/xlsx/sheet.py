"""A sheet that is filled row by row: title, head that stays in sight, filters, print set-up, real dates."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Any, NamedTuple

from thongbao.errors import OutputError
from thongbao.export.facts import plain
from thongbao.export.xlsx.worksheet import QuickSheet

FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
HEAD = 1
"""Row of the head of the columns, counted from 0; the title stands above it."""
FIRST = HEAD + 1
_ROWS = 1_048_576
_LINE = 15.75
"""Points of a line of text."""
_HIGHEST = 409.0
_LONGEST = 32_000
"""Characters of a cell; the format takes 32,767 units, of which some characters need two."""


_ZERO = dt.date(1899, 12, 30).toordinal()
_LEAP = 60
"""The number of 29 February 1900, which never was, but sheets count it."""


class Column(NamedTuple):
    """The head of a column and its width in characters."""

    head: str
    width: float


class Sheet:
    """One sheet. ``row`` is the next free one."""

    def __init__(self, book: Any, name: str, title: str, columns: list[Column]) -> None:
        self.book, self.name, self.columns = book, name, columns
        self.sheet = book.add_worksheet(name, QuickSheet)
        self.row = FIRST
        cell = {**FONT, "text_wrap": True, "border": 1, "border_color": "#999999"}
        self.text = book.add_format(cell)
        self.centred = book.add_format({**cell, "align": "center"})
        self.date = book.add_format({**cell, "align": "center", "num_format": "dd/mm/yyyy"})
        self.number = book.add_format({**cell, "align": "center", "num_format": "0"})
        head = book.add_format({**cell, "bold": True, "align": "center", "valign": "vcenter", "bg_color": "#DDE6F0"})
        for at, column in enumerate(columns):
            self.sheet.set_column(at, at, column.width)
        self.sheet.set_row(0, 24)
        self.sheet.write_string(0, 0, title, book.add_format({**FONT, "bold": True, "font_size": 14}))
        self.sheet.set_row(HEAD, 2 * _LINE + 4)
        for at, column in enumerate(columns):
            self.sheet.write_string(HEAD, at, column.head, head)
        self._prepare_print()

    def _prepare_print(self) -> None:
        self.sheet.set_landscape()
        self.sheet.set_paper(9)  # A4
        self.sheet.set_margins(left=0.5, right=0.4, top=0.6, bottom=0.6)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.repeat_rows(HEAD)
        self.sheet.set_footer("&C&P/&N")
        self.sheet.freeze_panes(FIRST, 0)

    def next_row(self, texts: dict[int, str]) -> int:
        """The row to fill now, made high enough for these texts, which are put. Raises OutputError when it is full.

        No height at all would leave it to the program that opens the sheet, and not all of them see to it.
        """
        if self.row >= _ROWS:
            raise OutputError("export.too_many_rows", limit=_ROWS)
        self.row += 1
        lines = max((_lines(text, self.columns[at].width) for at, text in texts.items()), default=1)
        self.sheet.set_row(self.row - 1, min(lines * _LINE + 2, _HIGHEST))
        for at, text in texts.items():
            self.put(self.row - 1, at, text)
        return self.row - 1

    def put(self, row: int, at: int, text: str, look: Any = None) -> None:
        """A text on one line; an empty one keeps its border."""
        if not text:
            self.sheet.write_blank(row, at, None, look or self.text)
            return
        shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
        if shown.startswith("<r>"):  # the writing package would take it for marked-up text and write it as it is
            shown = f" {shown}"
        self.sheet.write_string(row, at, shown, look or self.text)

    def put_date(self, row: int, at: int, iso: str | None, otherwise: str | None = None) -> None:
        """A date that can be reckoned with; ``otherwise`` where there is none. Days that no sheet knows stay text."""
        number = _serial(iso) if iso else None
        if number is None:
            self.put(row, at, plain(iso or otherwise), self.centred)
        else:
            self.sheet.write_number(row, at, number, self.date)

    @property
    def last(self) -> int:
        """The last row that is filled; the first one when there is none."""
        return max(self.row - 1, FIRST)

    def close(self) -> None:
        """Set the filters, now that the rows are known."""
        self.sheet.autofilter(HEAD, 0, self.last, len(self.columns) - 1)
        self.sheet.print_area(0, 0, self.last, len(self.columns) - 1)


@lru_cache(4096)
def _serial(iso: str) -> int | None:
    """A day as sheets count it; None for what is none, and for days before those that they know.

    >>> _serial("1900-03-01"), _serial("2026-02-05"), _serial("1899-12-31"), _serial("soon")
    (61, 46058, None, None)
    """
    try:
        number = dt.date.fromisoformat(iso).toordinal() - _ZERO
    except ValueError:
        return None
    return number if number > _LEAP else number - 1 if number > 1 else None


def _lines(text: str, width: float) -> int:
    """About how many lines a text takes in a column: letters are narrower than the digits that widths are counted in.

    Narrow columns lose more at the ends of their lines.
    """
    return -(-len(text) // int(width * (1.2 if width > 30 else 1.05))) or 1
