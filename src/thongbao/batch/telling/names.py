"""Names of kinds and issuers by year, counted on the disk: an archive has as many spellings as scans are misread."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections import Counter
from typing import NamedTuple

from thongbao.vietnamese.letters.fold import level

_MOST = 6
_TABLES = """
CREATE TABLE names (what TEXT, fold TEXT, name TEXT, year TEXT, count INTEGER, PRIMARY KEY (what, fold, name, year))
WITHOUT ROWID;
CREATE TABLE years (what TEXT, year TEXT, count INTEGER, PRIMARY KEY (what, year)) WITHOUT ROWID;
"""


class ByYear(NamedTuple):
    """How often the most frequent names occur by year, ``""`` where none is known, and all other names together."""

    names: list[str]
    """The most frequent one first."""
    counts: Counter[tuple[str | None, str]]
    """By name and year; None stands for all other names."""
    others: int
    """How many other names there are."""


class Names:
    """Counts names. Those that differ in case, tone placement, or a dot at the end alone are one."""

    def __init__(self) -> None:
        # A file of SQLite's own, that is gone when it is closed.
        self._base = sqlite3.connect("", isolation_level=None)
        self._base.execute("PRAGMA cache_size = -128")
        self._base.executescript(_TABLES)
        self._base.execute("BEGIN")

    def add(self, what: str, name: str, year: str) -> None:
        """Count a name of some sort in a year."""
        name = " ".join(unicodedata.normalize("NFC", name).split()).rstrip(" .,;:") or name
        again = "ON CONFLICT DO UPDATE SET count = count + 1"
        self._base.execute(f"INSERT INTO names VALUES (?, ?, ?, ?, 1) {again}", (what, level(name), name, year))
        self._base.execute(f"INSERT INTO years VALUES (?, ?, 1) {again}", (what, year))

    def by_year(self, what: str) -> ByYear:
        """The most frequent names of a sort, each as it is spelled most often."""
        ask = self._base.execute
        # Every question goes along the primary key: one that had to be sorted would need memory for all names.
        (total,) = ask("SELECT COUNT(*) FROM (SELECT 1 FROM names WHERE what = ? GROUP BY fold)", (what,)).fetchone()
        most = _MOST if total > _MOST + 1 else total
        folds = ask(
            "SELECT fold FROM names WHERE what = ? GROUP BY fold ORDER BY SUM(count) DESC, fold LIMIT ?", (what, most)
        ).fetchall()
        names: list[str] = []
        counts: Counter[tuple[str | None, str]] = Counter()
        rest = Counter(dict(ask("SELECT year, count FROM years WHERE what = ?", (what,)).fetchall()))
        for (fold,) in folds:
            spelled: Counter[str] = Counter()
            years: Counter[str] = Counter()
            rows = ask("SELECT name, year, count FROM names WHERE what = ? AND fold = ?", (what, fold))
            for name, year, count in rows:
                spelled[name] += count
                years[year] += count
            names.append(spelled.most_common(1)[0][0])
            counts.update({(names[-1], year): count for year, count in years.items()})
            rest -= years
        counts.update({(None, year): count for year, count in rest.items()})
        return ByYear(names, counts, total - len(folds))

    def close(self) -> None:
        """Forget all."""
        self._base.close()
