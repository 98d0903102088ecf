"""The table at the end of a batch."""

from __future__ import annotations

from collections.abc import Iterator

from thongbao.batch.telling.clock import clock
from thongbao.batch.telling.tally import Tally
from thongbao.cli.screen import streams
from thongbao.messages import number, say


def tell(sums: Tally) -> None:
    """Say what became of the documents, on standard error."""
    rows = list(_rows(sums))
    widest = max(len(label) for label, _ in rows)
    for label, value in rows:
        streams.tell(f"{label:<{widest}}  {value}")


def _rows(sums: Tally) -> Iterator[tuple[str, str]]:
    yield say("cli.batch.sum.total"), str(sums.total)
    yield say("cli.batch.sum.read"), str(sums.read)
    optional = (
        ("unchanged", sums.unchanged),
        ("doubts", sums.doubtful),
        ("no_notice", sums.no_notice),
        ("secret", sums.secret),
        ("ocr", sums.ocr_pages),
    )
    for name, count in optional:
        if count or name == "doubts":
            yield "  " + say(f"cli.batch.sum.{name}"), str(count)
    yield say("cli.batch.sum.failed"), str(sums.failures)
    for cause, count in sums.causes:
        yield "  " + say(f"batch.cause.{cause}"), str(count)
    if sums.other:
        yield say("cli.batch.sum.other"), str(sums.other)
    rate = number((sums.total - sums.unchanged) / max(sums.seconds, 0.001), 1)
    yield say("cli.batch.sum.time"), say("cli.batch.sum.rate", time=clock(sums.seconds), rate=rate)
    yield say("cli.batch.sum.report"), sums.report
