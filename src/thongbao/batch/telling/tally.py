"""The counts of a run, taken from the ledger in one pass."""

from __future__ import annotations

from collections import Counter
from dataclasses import field

from thongbao.batch.causes import CAUSES, cause_of
from thongbao.batch.ledger.book import Book, Entry
from thongbao.batch.telling.names import ByYear, Names
from thongbao.node import Draft, draft


@draft
class Tally(Draft):
    """What became of the documents of a run, in numbers."""

    total: int = 0
    read: int = 0
    doubtful: int = 0
    no_notice: int = 0
    secret: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    """By cause."""
    pages: int = 0
    ocr_pages: int = 0
    missing: Counter[str] = field(default_factory=Counter)
    """How often a field was not found."""
    formats: Counter[str] = field(default_factory=Counter)
    kinds: ByYear = ByYear([], Counter(), 0)
    issuers: ByYear = ByYear([], Counter(), 0)
    other: int = 0
    """Files that are not taken for documents."""
    unchanged: int = 0
    seconds: float = 0.0
    report: str = ""
    """The page on the run."""
    code: int = 0
    """The highest exit code of a failure."""

    @property
    def failures(self) -> int:
        """All that failed."""
        return sum(self.failed.values())

    @property
    def causes(self) -> list[tuple[str, int]]:
        """Causes that occurred, in the order in which they are always told."""
        return [(cause, self.failed[cause]) for cause in CAUSES if self.failed[cause]]


def tally(book: Book, run: int) -> Tally:
    """Count what the ledger has of a run."""
    sums, names = Tally(), Names()
    for entry in book.run(run):
        sums.total += 1
        if entry.failure is not None:
            sums.failed[cause_of(entry.failure)] += 1
            sums.code = max(sums.code, entry.failure.exit)
        else:
            _add(sums, names, entry)
    sums.kinds, sums.issuers = names.by_year("kind"), names.by_year("issuer")
    names.close()
    return sums


def _add(sums: Tally, names: Names, entry: Entry) -> None:
    facts = entry.facts
    sums.read += 1
    sums.doubtful += bool(facts.get("doubts"))
    sums.secret += bool(facts.get("secret"))
    sums.formats[facts.get("format", "?")] += 1
    pages = facts.get("pages") or 0
    sums.pages += pages
    if facts.get("layer", "native") != "native":
        sums.ocr_pages += facts.get("ocr_pages") or pages
    if not facts.get("notice", True):
        sums.no_notice += 1
        return
    sums.missing.update(facts.get("missing", ()))
    year = (facts.get("date") or "")[:4]
    for what in ("kind", "issuer"):
        if facts.get(what):
            names.add(what, facts[what], year)
