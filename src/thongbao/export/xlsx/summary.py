"""The summary: how many tasks are in which state, who has them, when they are due; with charts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from thongbao.export.facts import plain
from thongbao.export.xlsx.sheet import FIRST, FONT
from thongbao.export.xlsx.tasks import TaskSheet
from thongbao.messages import say

if TYPE_CHECKING:
    from thongbao.notice.model import Notice

_MOST = 15
"""Bodies that are named; the others are counted together."""
_MONTHS = 24
_ROW_PIXELS = 20


class Summary:
    """The last sheet. Numbers that depend on the states and on the day are formulas over the task sheet."""

    def __init__(self, book: Any, tasks: TaskSheet) -> None:
        self.book, self.tasks = book, tasks
        self.sheet = book.add_worksheet(say("export.summary.sheet"))
        self.documents = 0
        self.leads: Counter[str] = Counter()
        self.names: dict[str, str] = {}
        self.months: Counter[str] = Counter()
        self.row = 0
        self.bold = book.add_format({**FONT, "bold": True, "bg_color": "#DDE6F0", "border": 1})
        self.text = book.add_format({**FONT, "border": 1, "text_wrap": True})

    def count(self, notice: Notice) -> None:
        """Count a notice and its tasks."""
        self.documents += 1
        for task in notice.tasks:
            for lead in map(plain, task.lead):
                self.leads[self.names.setdefault(lead.casefold(), lead)] += 1
            if task.deadline is not None and task.deadline.date:
                self.months[plain(task.deadline.date)[:7]] += 1

    def close(self) -> None:
        """Write the sheet."""
        self.sheet.set_column(0, 0, 48)
        self.sheet.set_column(1, 1, 12)
        self.sheet.set_paper(9)
        self.sheet.set_landscape()
        self.sheet.fit_to_pages(1, 0)
        title = self.book.add_format({**FONT, "bold": True, "font_size": 14})
        self.sheet.write_string(0, 0, say("export.summary.title"), title)
        self.row = 2
        self._figures()
        most = self.leads.most_common(_MOST)
        leads = self._table("leads", most)
        rest = self.leads.total() - sum(number for _, number in most)
        if rest:
            self.row -= 1
            self._row("others", rest)
            self.row += 1
        months = self._table("months", [(_month(key), self.months[key]) for key in sorted(self.months)[-_MONTHS:]])
        below = self._chart("leads", leads, "bar", 2)
        self._chart("months", months, "column", below)

    def _figures(self) -> None:
        name = self.tasks.name.replace("'", "''")
        due, state = (f"'{name}'!${one}${FIRST + 1}:${one}${self.tasks.last + 1}" for one in "GJ")
        done = self.tasks.done
        number = self.tasks.row - FIRST
        self._row("documents", self.documents)
        self._row("tasks", number)
        self._row("with_date", f"=COUNT({due})", sum(self.months.values()))
        self._row("late", f'=COUNTIFS({due},"<"&TODAY(),{state},"<>{done}")', "")
        self._row("soon", f'=COUNTIFS({due},">="&TODAY(),{due},"<="&(TODAY()+7),{state},"<>{done}")', "")
        for at, one in enumerate(self.tasks.states):
            self._put(one, f'=COUNTIF({state},"{one}")', 0 if at else number)
        self.row += 1

    def _row(self, key: str, value: int | str, shown: int | str = "") -> None:
        self._put(say(f"export.summary.{key}"), value, shown)

    def _put(self, name: str, value: int | str, shown: int | str = "") -> None:
        """A name and a number, or a formula with what it gives until it is reckoned anew."""
        self.sheet.write_string(self.row, 0, name, self.text)
        if isinstance(value, int):
            self.sheet.write_number(self.row, 1, value, self.text)
        else:
            self.sheet.write_formula(self.row, 1, value, self.text, shown)
        self.row += 1

    def _table(self, key: str, rows: list[tuple[str, int]]) -> tuple[int, int] | None:
        """A small table; its first and last row, or None when it is empty."""
        if not rows:
            return None
        self.sheet.write_string(self.row, 0, say(f"export.summary.{key}"), self.bold)
        self.sheet.write_string(self.row, 1, say("export.summary.tasks"), self.bold)
        self.row += 1
        first = self.row
        for name, number in rows:
            self._put(name[:200], number)
        self.row += 1
        return first, first + len(rows) - 1

    def _chart(self, key: str, rows: tuple[int, int] | None, kind: str, top: int) -> int:
        """Draw a table beside it, from row ``top`` on; the first free row below."""
        if rows is None:
            return top
        first, last = rows
        name = self.sheet.get_name()
        chart = self.book.add_chart({"type": kind})
        chart.add_series({
            "name": say(f"export.summary.{key}"), "categories": [name, first, 0, last, 0],
            "values": [name, first, 1, last, 1], "data_labels": {"value": True}, "fill": {"color": "#2F6DA8"},
        })  # fmt: skip
        chart.set_title({"name": say(f"export.summary.{key}"), "name_font": {"size": 13}})
        chart.set_legend({"none": True})
        numbers = {"min": 0, "visible": False, "major_gridlines": {"visible": False}}
        names = {"num_font": {"size": 9}}
        if kind == "bar":  # its axes lie the other way round; the longest bar is to stand on top
            chart.set_x_axis(numbers)
            chart.set_y_axis({**names, "reverse": True})
        else:
            chart.set_x_axis(names)
            chart.set_y_axis(numbers)
        height = 24 * (last - first + 1) + 80 if kind == "bar" else 300
        chart.set_size({"width": 760, "height": height})
        self.sheet.insert_chart(top, 3, chart)
        return top + height // _ROW_PIXELS + 2


def _month(key: str) -> str:
    return "/".join(reversed(key.split("-")))
