"""Place and date of issue, as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from thongbao.rules.case import Case
from thongbao.rules.checks.form.where import fault, guessed_blanks, mended, top, within
from thongbao.rules.edits import TextEdit
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.time.dates import day_of

PLAIN_DATE = r"ngày (0[1-9]|[12]\d|3[01]) tháng (01|02|[3-9]|1[0-2]) năm \d{4}"


class DateLine(NamedTuple):
    """The pieces of a place and date line, as printed, and where each begins."""

    place: str
    comma: str
    """Between place and date, with its blanks."""
    day: str
    month: str
    year: str
    comma_at: int
    day_at: int
    month_at: int
    tidy: bool
    """Whether only single blanks stand between the words."""


@lru_cache(maxsize=512)
def date_line(text: str) -> DateLine | None:
    """The pieces of a line such as "An Bình, ngày 05 tháng 02 năm 2026"; None for another shape or open parts."""
    match = re.match(
        r"(?P<place>[^,.:;]*?(?:TP\.|Tp\.|P\.|Q\.|X\.)?[^,.:;]*?)(?P<comma>\s*[,.:;]?\s*)(?<!\w)"
        r"ngày(?P<a>\s*)(?P<day>\d+)(?P<b>\s*)tháng(?P<c>\s*)(?P<month>\d+)(?P<d>\s*)năm(?P<e>\s*)(?P<year>\d+)\s*$",
        text,
    )
    if match is None:
        return None
    return DateLine(
        match["place"],
        match["comma"],
        match["day"],
        match["month"],
        match["year"],
        match.start("comma"),
        match.start("day"),
        match.start("month"),
        all(match[name] == " " for name in "abcde"),
    )


def pieces_of(case: Case) -> DateLine | None:
    """The pieces of this document's line."""
    return date_line(case.notice.issued.text) if case.notice.issued else None


def day_padding(case: Case, rule: Rule) -> Iterator[Finding]:
    """A day below the limit has a zero in front."""
    line, issued = pieces_of(case), case.notice.issued
    if line is None or issued is None or not 0 < int(line.day) < rule.values["pad_day_below"] or len(line.day) != 1:
        return
    spot = within(case, "issued.text", issued.text, line.day_at, line.day_at + len(line.day))
    yield mended(rule, "form.day_padding", spot, line.day, f"0{line.day}")


def month_padding(case: Case, rule: Rule) -> Iterator[Finding]:
    """The first months have a zero in front."""
    line, issued = pieces_of(case), case.notice.issued
    first, last = rule.values["pad_months"]
    if line is None or issued is None or not first <= int(line.month) <= last or len(line.month) != 1:
        return
    spot = within(case, "issued.text", issued.text, line.month_at, line.month_at + len(line.month))
    yield mended(rule, "form.month_padding", spot, line.month, f"0{line.month}")


def month_bare(case: Case, rule: Rule) -> Iterator[Finding]:
    """The other months below ten have none."""
    line, issued = pieces_of(case), case.notice.issued
    if line is None or issued is None or not line.month.startswith("0"):
        return
    if int(line.month) not in rule.values["no_pad_months"]:
        return
    spot = within(case, "issued.text", issued.text, line.month_at, line.month_at + len(line.month))
    yield mended(rule, "form.month_bare", spot, line.month, str(int(line.month)))


def comma(case: Case, rule: Rule) -> Iterator[Finding]:
    """A comma stands right behind the place, then a blank."""
    line, issued = pieces_of(case), case.notice.issued
    if line is None or issued is None or not line.place or guessed_blanks(case, line.comma, ", "):
        return
    if line.comma == ", ":
        return
    end = line.comma_at + len(line.comma)
    spot = within(case, "issued.text", issued.text, line.comma_at, end)
    yield fault(rule, "form.place_comma", spot, TextEdit(spot, ", "), shown=issued.text)


checks("ND30-C04-SO-0-NGAY")(day_padding)
checks("ND30-C04-SO-0-THANG")(month_padding)
checks("ND30-C04-THANG-THUA-0")(month_bare)
checks("ND30-C04-DAU-PHAY")(comma)


@checks("ND30-C04-FORMAT")
def shape(case: Case, rule: Rule) -> Iterator[Finding]:
    """The line is "Place, ngày DD tháng MM năm YYYY"; slips with rules of their own aside."""
    issued = case.notice.issued
    if issued is None or _open(case):
        return
    line = date_line(issued.text)
    spot = within(case, "issued.text", issued.text)
    if line is None:
        wanted = _long_form(case)
        edits = (TextEdit(spot, wanted),) if wanted else ()
        yield fault(rule, "form.date_shape", spot, *edits, shown=issued.text)
        return
    untidy = not line.tidy and case.format not in ("pdf", "image")  # where blanks are guessed from gaps
    if not line.place or len(line.year) != 4 or len(line.day) > 2 or len(line.month) > 2 or untidy:
        wanted = _long_form(case) if untidy else None
        yield fault(rule, "form.date_shape", spot, *([TextEdit(spot, wanted)] if wanted else ()), shown=issued.text)


def _long_form(case: Case) -> str | None:
    issued, day = case.notice.issued, case.issued
    if issued is None or day is None or not issued.place:
        return None
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"{issued.place}, ngày {day.day:02} tháng {month} năm {day.year}"


def _open(case: Case) -> bool:
    """Whether a part of the date is left blank: the business of the rule on complete dates."""
    issued = case.notice.issued
    return issued is not None and (issued.date is None or (date_line(issued.text) is None and _blank(issued.text)))


def _blank(text: str) -> bool:
    return bool(re.search(r"[….]{2,}|_{2,}", text))


@checks("ND30-C04-NGAY-HOP-LE")
def valid(case: Case, rule: Rule) -> Iterator[Finding]:
    """The date is whole, and there is such a day."""
    issued = case.notice.issued
    if issued is None or issued.date is not None:
        return
    line = date_line(issued.text)
    spot = within(case, "issued.text", issued.text)
    if line is not None and day_of(int(line.year), int(line.month), int(line.day)) is None:
        yield fault(rule, "form.date_impossible", spot, shown=issued.text)
    elif case.stage != "draft":
        yield fault(rule, "form.date_open", spot, shown=issued.text)


def party_date(case: Case, rule: Rule) -> Iterator[Finding]:
    """All of the above in one rule: shape, comma, zeros."""
    values = {"pad_day_below": 10, "pad_months": (1, 2), "no_pad_months": range(3, 10), **(rule.values or {})}
    whole = _with(rule, values)
    found = [f for check in (comma, day_padding, month_padding, month_bare) for f in check(case, whole)]
    yield from found or shape(case, whole)


def _with(rule: Rule, values: dict[str, object]) -> Rule:
    from dataclasses import replace

    return replace(rule, values=values)


checks("HD05-C04-NGAY-FORMAT", "HD11-C04-NGAY")(party_date)


@checks("DET-NO-DATE")
def undated(case: Case, rule: Rule) -> Iterator[Finding]:
    """Without a year of issue the rules that held on that day are only inferred."""
    issued = case.notice.issued
    if (case.sure and case.regime is not None) or (issued is not None and re.search(r"\d{4}", issued.text)):
        return
    if case.notice.family is None:
        return
    spot = within(case, "issued.text", issued.text) if issued else top(case)
    if case.regime is None:
        yield fault(rule, "form.undated_open", spot)
    else:
        yield fault(rule, "form.undated", spot, regime=case.regime)
