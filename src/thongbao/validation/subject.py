"""What is judged: a document that was read, or a record, as a Case."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from thongbao.layout.stored import NOTHING, Stored
from thongbao.notice.model import Notice
from thongbao.recognise.family import regime_of
from thongbao.recognise.reading import Reading
from thongbao.rules.case import Case, Stage
from thongbao.rules.catalogue import regimes
from thongbao.validation.settings import Settings
from thongbao.vietnamese.time.dates import find_dates, iso_day

DAY_ONE = dt.date(1998, 2, 2)
"""Before it no regime is known: an older date in a body tells nothing."""


def case_of(
    notice: Notice,
    reading: Reading | None,
    settings: Settings,
    read_stored: Callable[[], Stored] = lambda: NOTHING,
) -> Case:
    """The case of a document (with its reading) or of a record (without one)."""
    stated = notice.regime if notice.regime in regimes() else None  # a record may hold any text there
    regime, sure = settings.regime or stated, True
    if regime is None and notice.family is not None:
        regime, sure = regime_of(notice.family, latest_date(notice)), False
    return Case(
        notice=notice,
        reading=reading,
        regime=regime,
        sure=sure,
        stage=settings.stage or stage_of(notice),
        house=settings.house,
        house_values=settings.values,
        today=settings.today,
        read_stored=read_stored,
    )


def stage_of(notice: Notice) -> Stage:
    """Draft or issued, as the document tells: a mark of draft, or a blank number or day before signing.

    A PDF goes out signed; what its number line lacks is a fault there.
    """
    if notice.marks.draft is not None:
        return "draft"
    if notice.source.format in ("pdf", "image") or notice.digital_signatures:
        return "issued"
    blank_number = notice.number is not None and notice.number.number is None
    blank_day = notice.issued is not None and notice.issued.date is None
    return "draft" if blank_number or blank_day else "issued"


_OPEN_DAY = re.compile(r"(?:tháng\s*(?P<month>0?[1-9]|1[0-2])\s+)?năm\s*(?P<year>\d{4})")
"""The month and year of a date of issue whose day is left open."""


def latest_date(notice: Notice) -> dt.date | None:
    """The latest day that the body speaks of as past or present: where the notice itself has no date.

    Deadlines lie ahead of the notice and do not count (rule DET-NO-DATE).
    """
    told = (notice.meeting.date if notice.meeting else None, *(one.date for one in notice.citations))
    found = [day for day in map(iso_day, told) if day is not None]
    years = (re.match(r"\d+\w?/((?:19|20)\d\d)/", c.symbol or "") for c in notice.citations if not c.date)
    found.extend(dt.date(int(year[1]), 1, 1) for year in years if year)
    for text in notice.preamble:
        found.extend(written.date for written in find_dates(text) if written.date is not None)
    if notice.issued is not None and (open_ := _OPEN_DAY.search(notice.issued.text)):
        found.append(dt.date(int(open_["year"]), int(open_["month"] or 1), 1))
    return max((day for day in found if day >= DAY_ONE), default=None)
