"""Dates of cited documents: written with "ngày", in the year that the symbol or the name of the document has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thongbao.rules.case import Case
from thongbao.rules.checks.sense.where import Cited, citations, fault
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot
from thongbao.vietnamese.letters.fold import level
from thongbao.vietnamese.time.dates import WrittenDate, find_dates


def date_in(cited: Cited) -> WrittenDate | None:
    """The date among the words of a citation, behind its symbol."""
    one = cited.one
    found = [day for day in find_dates(one.text) if day.date is not None and day.date == one.date]
    return found[-1] if found else None


@checks("X-VIEN-DAN-NGAY")
def word(case: Case, rule: Rule) -> Iterator[Finding]:
    """A cited date carries the word "ngày"."""
    for cited in citations(case):
        day = date_in(cited)
        if (
            day is None
            or level(day.text).startswith("ngày")
            or level(cited.one.text[: day.start]).rstrip().endswith("ngày")
        ):
            continue
        start = cited.one.start + day.start
        spot = cited.passage.spot(start, start + len(day.text))
        before = Spot(unit=spot.unit, path=spot.path, start=start, end=start)
        yield fault(rule, "cited_day_word", spot, TextEdit(before, "ngày "), shown=day.text)


@checks("X-VIEN-DAN-NAM")
def year(case: Case, rule: Rule) -> Iterator[Finding]:
    """The year in the symbol of a cited document, or in the name of a law, is that of its date."""
    seen = set()
    for cited in citations(case):
        one, day = cited.one, date_in(cited)
        if one.date is None or day is None:
            continue
        named = re.match(r"\d+[a-zđ]?/((?:19|20)\d\d)/", one.symbol or "", re.I)
        if one.symbol is None:
            named = re.search(r"\snăm ((?:19|20)\d\d)\s*,?\s*$", one.text[: day.start])
        if named is None or int(named[1]) == one.date.year or one.text in seen:
            continue
        seen.add(one.text)
        yield fault(rule, "cited_year", cited.spot(), named=named[1], shown=day.text.strip())
