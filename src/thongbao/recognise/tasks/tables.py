"""Tables that assign work: a row is a task where columns say what is to be done and by whom or by when."""

from __future__ import annotations

import datetime as dt
import re

from thongbao.layout.blocks import Grid
from thongbao.notice.model import Deadline, Recurring, Task
from thongbao.recognise.lines.units import cell_text
from thongbao.vietnamese.duties.actors import Actors, actors_at, is_actor
from thongbao.vietnamese.duties.actors.heads import head_at
from thongbao.vietnamese.duties.actors.tokens import words_from
from thongbao.vietnamese.duties.roles import coordinators_of, reports_to
from thongbao.vietnamese.letters.fold import bare
from thongbao.vietnamese.time.deadlines import deadline_of

_COLUMNS = (
    ("with", r"phoi hop"),
    ("by", r"thoi (?:gian|han)|tien do|hoan thanh|ngay (?:thuc hien|hoan)"),
    ("who", r"(?:co quan|don vi|bo phan|nguoi|phong|ca nhan|to chuc)|chu tri|phu trach|phan cong|thuc hien"),
    ("what", r"noi dung|nhiem vu|cong viec|viec |ten nhiem|hoat dong|yeu cau"),
)  # fmt: skip


def full_rows(grid: Grid) -> list[list[str]]:
    """Rows of texts in which a merged cell fills every place that it covers."""
    width = max((cell.column + cell.columns for row in grid.rows for cell in row), default=0)
    rows = [["" for _ in range(width)] for _ in grid.rows]
    for y, row in enumerate(grid.rows):
        for cell in row:
            text = cell_text(cell.blocks)
            for dy in range(cell.rows):
                for dx in range(cell.columns):
                    if y + dy < len(rows) and cell.column + dx < width:
                        rows[y + dy][cell.column + dx] = text
    return rows


def _named(cell: str) -> Actors | None:
    """Those who do the work: the cell is their names to its end, though a word in them may open an action elsewhere."""
    cell = _listed(cell)
    exact = is_actor(cell)
    if exact or re.search(r"phoi hop|chu tri", bare(cell)):
        return exact or actors_at(cell)
    whole = actors_at(cell, whole=True)
    return whole if whole and whole.end >= len(cell.rstrip(" :;.")) else actors_at(cell)


def _listed(cell: str) -> str:
    """Names that stand one a line, with commas: the head of the first begins the next ("Phòng A Phòng B")."""
    words = words_from(cell, 0, 4)
    count = head_at(words, 0)[0] if words and words[0].capital else 0
    if not count:
        return cell
    head = re.escape(cell[words[0].start : words[count - 1].end])
    return re.sub(rf"(?<=\w)(?<!\bvà)(?<!\bcủa)(?<!\bthuộc)(?<!\bvới) (?={head} )", ", ", cell)


def tasks_of_table(grid: Grid, path: str, issued: dt.date | None, meeting: dt.date | None) -> list[Task]:
    """One task a row, when the head of the table names a column for the work and one for who does it or by when."""
    rows = full_rows(grid)
    if len(rows) < 2:
        return []
    columns: dict[str, int] = {}
    for x, text in enumerate(rows[0]):
        plain = bare(text)
        for name, pattern in _COLUMNS:
            if name not in columns and re.search(pattern, plain):
                columns[name] = x
                break
    if "what" not in columns or not ({"who", "by"} & columns.keys()):
        return []
    tasks = []
    for number, row in enumerate(rows[1:], 1):
        what = row[columns["what"]].strip()
        if not what or len(set(row)) == 1 or bare(what) == bare(rows[0][columns["what"]]):
            continue
        who = row[columns["who"]] if "who" in columns else ""
        if who.strip() == what:
            continue  # a heading in one wide cell
        named = _named(who)
        leads = named.names if named else ((who,) if who else ())
        together = row[columns["with"]] if "with" in columns else ""
        partners = is_actor(together) or actors_at(together)
        by = row[columns["by"]] if "by" in columns else ""
        found = deadline_of(f"hoàn thành {by}" if by[:1].isdigit() else by, issued, meeting) or deadline_of(
            what, issued, meeting
        )
        deadline = None
        if found:
            recurring = Recurring(text=found.recurring.text, rrule=found.recurring.rrule) if found.recurring else None
            deadline = Deadline(
                text=by or found.text,
                date=found.date.isoformat() if found.date else None,
                recurring=recurring,
            )
        tasks.append(
            Task(
                section=f"{path}/{number}" if path else str(number),
                text=what,
                lead=leads,
                coordinators=partners.names
                if partners
                else ((together,) if together else coordinators_of(what, leads)),
                deadline=deadline,
                reports_to=reports_to(what),
            )
        )
    return tasks
