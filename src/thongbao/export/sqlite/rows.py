"""A notice as rows of the tables, written many at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from thongbao.export.facts import joined, key_of
from thongbao.export.sqlite.tables import CHILDREN, COLUMNS
from thongbao.notice.codec import to_plain
from thongbao.notice.files import store
from thongbao.vietnamese.letters.fold import level, unmarked

if TYPE_CHECKING:
    import sqlite3

    from thongbao.notice.model import Notice, Task

_MOST = 5000
"""Rows that are held before they are written."""
_INSERT = {
    table: f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    for table, names in COLUMNS.items()
}
_UPDATE = f"UPDATE documents SET {', '.join(f'{name} = ?' for name in COLUMNS['documents'][1:])} WHERE id = ?"


class Writer:
    """Writes notices; ``flush`` writes what is still held."""

    def __init__(self, archive: sqlite3.Connection) -> None:
        self.archive = archive
        self.held: dict[str, list[tuple[Any, ...]]] = {table: [] for table in COLUMNS}
        self.count = 0
        self.last = {table: self._last(table) for table in ("documents", "sections", "tasks")}
        self.fresh: dict[str, int] = {}
        """Keys of documents that are held; those that are written are looked up, so that memory does not grow."""

    def _last(self, table: str) -> int:
        (highest,) = self.archive.execute(f"SELECT max(id) FROM {table}").fetchone()
        return highest or 0

    def _next(self, table: str) -> int:
        self.last[table] += 1
        return self.last[table]

    def _known(self, key: str) -> int | None:
        found = self.fresh.get(key)
        if found is None:
            row = self.archive.execute("SELECT id FROM documents WHERE key = ?", (key,)).fetchone()
            found = None if row is None else row[0]
        return found

    def _hold(self, table: str, *row: Any) -> None:
        self.held[table].append(row)
        self.count += 1

    def add(self, notice: Notice) -> None:
        """Put a notice in, or in the place of its older self."""
        key = key_of(notice)
        record = store.encode([to_plain(notice)], "jsonl").decode().rstrip("\n")
        known = self._known(key)
        row = _document(notice, key, record)
        if known is None:
            document = self.fresh[key] = self._next("documents")
            self._hold("documents", document, *row)
        else:
            self.flush()
            (older,) = self.archive.execute("SELECT record FROM documents WHERE id = ?", (known,)).fetchone()
            if older == record:
                return
            document = known
            self._clear(document)
            self.archive.execute(_UPDATE, (*row, document))
        self._children(document, notice)
        if self.count >= _MOST:
            self.flush()

    def _clear(self, document: int) -> None:
        of = "SELECT id FROM {} WHERE document_id = ?"
        self.archive.execute(
            f"DELETE FROM search WHERE rowid = ? OR rowid IN ({of.format('sections')})",
            (-document, document),
        )
        for table in CHILDREN:
            where = "document_id = ?" if table != "task_bodies" else f"task_id IN ({of.format('tasks')})"
            self.archive.execute(f"DELETE FROM {table} WHERE {where}", (document,))

    def _children(self, document: int, notice: Notice) -> None:
        # Rows of the search are numbered like the sections they show, those of subjects like documents, below zero.
        self._find(-document, document, joined([notice.subject, *notice.preamble, notice.closing], "\n"))
        self._sections(document, notice)
        for at, task in enumerate(notice.tasks):
            self._task(document, at, task)
        for at, one in enumerate(notice.recipients):
            self._hold("recipients", document, at, _clean(one.text) or "", _clean(one.name), _clean(one.purpose))
        for at, cited in enumerate(notice.citations):
            texts = (cited.kind, cited.symbol, cited.date, cited.issuer)
            self._hold("citations", document, at, _clean(cited.text) or "", *map(_clean, texts))
        for row in _people(notice):
            self._hold("people", document, *row)

    def _sections(self, document: int, notice: Notice) -> None:
        waiting: list[tuple[Any, int | None, int, int]] = [
            (one, None, at, 0) for at, one in reversed(list(enumerate(notice.sections)))
        ]
        while waiting:
            section, parent, position, depth = waiting.pop()
            number = self._next("sections")
            text = "\n".join(section.text)
            words = (section.marker, section.mark, section.title, text or None)
            self._hold("sections", number, document, parent, position, depth, *map(_clean, words))
            cells = [cell for table in section.tables for row in table.rows for cell in row]
            self._find(number, document, joined([section.title, text, *cells], "\n"))
            waiting.extend((one, number, at, depth + 1) for at, one in reversed(list(enumerate(section.children))))

    def _find(self, rowid: int, document: int, text: str) -> None:
        if text:
            self._hold("search", rowid, document, text, level(text), unmarked(text))

    def _task(self, document: int, at: int, task: Task) -> None:
        number, due = self._next("tasks"), task.deadline
        again = due.recurring if due else None
        texts = (
            due.date if due else None,
            due.text if due else None,
            again.text if again else None,
            again.rrule if again else None,
            task.reports_to,
        )
        self._hold("tasks", number, document, at, _clean(task.section), _clean(task.text) or "", *map(_clean, texts))
        for role, names in (("lead", task.lead), ("coordinator", task.coordinators)):
            for place, name in enumerate(names):
                self._hold("task_bodies", number, role, place, _clean(name) or "")

    def flush(self) -> None:
        """Write what is held."""
        for table, rows in self.held.items():
            if rows:
                self.archive.executemany(_INSERT[table], rows)
                rows.clear()
        self.fresh.clear()
        self.count = 0


def _document(notice: Notice, key: str, record: str) -> tuple[Any, ...]:
    number, issued, archive, marks = notice.number, notice.issued, notice.archive, notice.marks
    texts = (
        notice.source.name, notice.family, notice.regime, notice.kind.code, notice.kind.name, notice.issuer.parent,
        notice.issuer.name, number.number if number else None, number.symbol if number else None,
        number.text if number else None, issued.place if issued else None, issued.date if issued else None,
        notice.subject, marks.secrecy, marks.urgency, marks.circulation, marks.draft, notice.closing,
        archive.text if archive else None,
    )  # fmt: skip
    copies = archive.copies if archive else None
    return (key, *map(_clean, texts), copies, notice.source.sha256, record)


def _people(notice: Notice) -> Iterator[tuple[Any, ...]]:
    for at, signer in enumerate(notice.signature):
        yield "signer", at, _clean(signer.name), _clean(signer.position), _clean(signer.authority)
    if notice.meeting is not None and notice.meeting.chair is not None:
        chair = notice.meeting.chair
        yield "chair", 0, _clean(chair.name), _clean(chair.position), None


def _clean(text: str | None) -> str | None:
    """Text that a database takes: half characters (lone surrogates) become U+FFFD."""
    return text if text is None or text.isprintable() else text.encode("utf-8", "replace").decode()
