"""The survey: every document is looked at, what there is to say is summed up on the disk."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any, NamedTuple

from thongbao.batch.causes import cause_of
from thongbao.batch.conduct import processors
from thongbao.batch.model import Failure, Item, Recipe
from thongbao.batch.run import answered
from thongbao.batch.sources import find
from thongbao.batch.sources.archives import Reader
from thongbao.batch.sources.inventory import Inventory
from thongbao.errors import ThongbaoError, UnreadableError
from thongbao.pool.frames import Frame
from thongbao.pool.line import Task
from thongbao.pool.workers import Pool

WORK = "thongbao.batch.survey.look:look_one"
_LISTED = 1000
_TABLE = """
CREATE TABLE looks (
    seq INTEGER PRIMARY KEY, shown TEXT, content BLOB, size INTEGER, kind TEXT, label TEXT, pages INTEGER,
    pictures INTEGER, garbled INTEGER, encoding TEXT, cause TEXT, error TEXT, seconds REAL, page_seconds REAL
)
"""


class Format(NamedTuple):
    """The documents of one kind."""

    kind: str
    label: str
    files: int
    megabytes: float
    pages: int
    pictures: int
    """Pages that are pictures."""
    garbled: int
    """Pages whose stored text is wrong."""


class Survey(NamedTuple):
    """What an archive holds."""

    files: int
    other: int
    formats: list[Format]
    encodings: dict[str, int]
    """Documents by the encoding of their letters, Unicode left out."""
    causes: dict[str, int]
    """Documents that cannot be read, by cause."""
    failures: list[tuple[str, Failure]]
    copies: int
    """Documents whose bytes another one has, too."""
    workers: int
    seconds: float | None
    """Estimated time to read all without OCR; None where nothing could be timed."""
    ocr_pages: int
    ocr_seconds: float | None
    """Estimated time for these pages on top; None where no page could be timed."""

    def plain(self) -> dict[str, Any]:
        """The survey as it is written in JSON."""
        failures = [
            {"file": shown, "cause": cause_of(failure), "message": failure.text(shown)}
            for shown, failure in self.failures
        ]
        formats = [one._asdict() for one in self.formats]
        return self._asdict() | {"formats": formats, "failures": failures}


def survey(
    sources: tuple[str, ...], recipe: Recipe, *, workers: int, step: Callable[[int, int], None], work: str = WORK
) -> Survey:
    """Look at every document; ``step`` is told how many are done of how many. Raises UnreadableError for none."""
    inventory = Inventory()
    base = sqlite3.connect("", isolation_level=None)
    base.execute("PRAGMA cache_size = -256")
    base.execute(_TABLE)
    workers = workers or processors()
    try:
        inventory.fill(find(sources, recipe.limits), lambda below: "")
        total = len(inventory)
        if not total:
            raise UnreadableError("batch.nothing", name=" ".join(sources), other=inventory.other)
        pool = Pool(
            work,
            recipe.plain(),
            workers=min(workers, total),
            seconds=recipe.limits.seconds,
            memory=recipe.limits.memory,
        )
        base.execute("BEGIN")
        try:
            for done, (token, answer) in enumerate(pool.run(_jobs(inventory, recipe)), 1):
                base.execute(f"INSERT INTO looks VALUES ({', '.join('?' * 14)})", _row(token, answer))
                step(done, total)
        finally:
            pool.close()
        return _summed(base, inventory.other, workers)
    finally:
        inventory.close()
        base.close()


_Token = tuple[Item, bytes | None, int, Failure | None]


def _jobs(inventory: Inventory, recipe: Recipe) -> Iterator[tuple[_Token, Task | None]]:
    reader = Reader(recipe.limits)
    try:
        for item in inventory:
            if item.problem is not None:
                yield (item, None, 0, item.problem), None
                continue
            try:
                data = reader.read(item)
            except ThongbaoError as error:
                yield (item, None, 0, Failure.of(error)), None
                continue
            yield (item, sha256(data).digest(), len(data), None), Task(item.filename, data)
    finally:
        reader.close()


def _row(token: _Token, answer: Frame | None) -> tuple[Any, ...]:
    item, digest, size, failure = token
    facts: dict[str, Any] = {}
    if answer is not None:
        facts = answer[0].get("facts", {})
        failure = answered(facts if "error" in facts else answer[0])
    return (
        item.seq, item.shown, digest, size, facts.get("kind", "unknown"), facts.get("label", "?"),
        facts.get("pages"), facts.get("pictures", 0), facts.get("garbled", 0), facts.get("encoding", "unicode"),
        cause_of(failure) if failure else None, json.dumps(failure) if failure else None,
        facts.get("seconds"), facts.get("page_seconds"),
    )  # fmt: skip


def _summed(base: sqlite3.Connection, other: int, workers: int) -> Survey:
    rows = base.execute(
        "SELECT kind, label, COUNT(*), SUM(size) / 1e6, SUM(COALESCE(pages, 0)), SUM(pictures), SUM(garbled)"
        " FROM looks GROUP BY kind, label ORDER BY 3 DESC, 2"
    )
    formats = [Format(*row) for row in rows]
    encodings = base.execute(
        "SELECT encoding, COUNT(*) FROM looks WHERE encoding != 'unicode' GROUP BY 1 ORDER BY 2 DESC"
    ).fetchall()
    causes = base.execute("SELECT cause, COUNT(*) FROM looks WHERE cause IS NOT NULL GROUP BY 1 ORDER BY 2 DESC")
    failures = base.execute("SELECT shown, error FROM looks WHERE error IS NOT NULL ORDER BY seq LIMIT ?", (_LISTED,))
    (total,) = base.execute("SELECT COUNT(*) FROM looks").fetchone()
    (copies,) = base.execute("SELECT COUNT(content) - COUNT(DISTINCT content) FROM looks").fetchone()
    (page,) = base.execute("SELECT MIN(page_seconds) FROM looks").fetchone()
    # Documents with the same bytes are read once.
    (pictures,) = base.execute(
        "SELECT COALESCE(SUM(pages), 0) FROM (SELECT MAX(pictures + garbled) AS pages FROM looks GROUP BY content)"
    ).fetchone()
    return Survey(
        files=total,
        other=other,
        formats=formats,
        encodings=dict(encodings),
        causes=dict(causes.fetchall()),
        failures=[(shown, Failure(*json.loads(error))) for shown, error in failures],
        copies=copies,
        workers=workers,
        seconds=_time(base, workers),
        ocr_pages=pictures,
        ocr_seconds=pictures * page / min(workers, os.cpu_count() or 1) if page is not None else None,
    )


def _time(base: sqlite3.Connection, workers: int) -> float | None:
    """The mean time of a kind for every document of that kind that can be read."""
    rows = base.execute(
        "SELECT COUNT(DISTINCT content), AVG(seconds) FROM looks WHERE cause IS NULL GROUP BY kind"
    ).fetchall()
    timed = [count * mean for count, mean in rows if mean is not None]
    return sum(timed) / min(workers, os.cpu_count() or 1) if timed else None
