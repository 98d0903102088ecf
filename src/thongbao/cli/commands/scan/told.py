"""A survey as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thongbao.batch.survey.count import Format, Survey
from thongbao.batch.telling.clock import clock
from thongbao.messages import number, say
from thongbao.messages.visible import visible

_LISTED = 20


def lines(found: Survey) -> Iterator[str]:
    """The lines of the answer."""
    heads = [say(f"cli.scan.column.{name}") for name in ("format", "files", "mb", "pages", "pictures", "garbled")]
    rows = [
        [_label(one), str(one.files), number(one.megabytes, 1), *(str(n or "") for n in one[4:])]
        for one in found.formats
    ]
    yield from _table([heads, *rows])
    yield ""
    facts = [
        (say("cli.scan.files"), str(found.files)),
        *((say(f"cli.scan.font.{name}"), str(count)) for name, count in found.encodings.items()),
        (say("cli.scan.copies"), str(found.copies)),
        (say("cli.scan.failures"), str(sum(found.causes.values()))),
        *(("  " + say(f"batch.cause.{cause}"), str(count)) for cause, count in found.causes.items()),
        (say("cli.scan.other"), str(found.other)),
    ]
    yield from _table([list(fact) for fact in facts])
    for shown, failure in found.failures[:_LISTED]:
        yield "  " + visible(failure.text(shown)).replace("\n", " ")
    if len(found.failures) > _LISTED:
        yield "  " + say("cli.scan.more", count=sum(found.causes.values()) - _LISTED)
    yield ""
    yield from _times(found)


def _label(one: Format) -> str:
    told = {"empty": "batch.cause.empty", "unknown": "cli.scan.unknown", "text": "cli.scan.plain"}
    return say(told[one.kind]) if one.kind in told else one.label


def _times(found: Survey) -> Iterator[str]:
    unknown = say("cli.scan.unknown")
    plain = clock(found.seconds) if found.seconds is not None else unknown
    yield say("cli.scan.time", workers=found.workers, time=plain)
    if not found.ocr_pages:
        return
    whole = clock((found.seconds or 0) + found.ocr_seconds) if found.ocr_seconds is not None else unknown
    yield say("cli.scan.ocr_time", pages=found.ocr_pages, time=whole)
    if found.ocr_seconds is None:
        yield say("cli.scan.no_ocr")


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The first column to the left, numbers to the right."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for first, *rest in rows:
        cells = (f"{cell:>{width}}" for cell, width in zip(rest, widths[1:], strict=True))
        yield f"{first:<{widths[0]}}  {'  '.join(cells)}".rstrip()
