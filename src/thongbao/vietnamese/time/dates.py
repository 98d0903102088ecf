"""Dates as notices write them: "ngày 05 tháng 02 năm 2026", "05/02/2026", "ngày 30/6", partly blank ones."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from thongbao.vietnamese.letters.fold import bare, level


class WrittenDate(NamedTuple):
    """A date in a text: the words, where they stand, and the parts that are written and readable."""

    text: str
    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None

    @property
    def date(self) -> date | None:
        """The day, when all parts are written and such a day exists."""
        return day_of(self.year, self.month, self.day)


class IssueLine(NamedTuple):
    """Place and date of issue; a part that is blank or unreadable is None, so is an impossible date."""

    place: str | None
    date: date | None
    year: int | None
    month: int | None
    day: int | None


# What a hand was to fill in, or OCR made of it; these become blanks before a date in words is sought.
_JUNK = {ord(c): " " for c in "\n\t.…_#*,:;-\u00a0"}
_YEAR = r"[12] ?[09] ?\d ?\d(?!\d)"


@cache
def _long() -> re.Pattern[str]:
    """In words; for running text, junk turned into blanks."""
    return re.compile(
        r"(?:\bngày {0,24}+(?:m[ùồ]ng )?(?P<day>\d(?: ?\d)?(?!\d))? {0,24}+|(?<![\d/])(?P<day2>\d\d?) {1,3})"
        r"tháng\b {0,24}+(?P<month>\d(?: ?\d)?(?!\d))?"
        rf"(?: {{0,24}}+năm\b(?: {{0,24}}+(?P<year>{_YEAR}))?"
        rf"| ?/ ?(?P<year2>{_YEAR})| (?P<year3>20\d\d)(?![\d/])|)"
    )


@cache
def _short() -> re.Pattern[str]:
    """In digits, with its year; or after "ngày" also without."""
    return re.compile(
        r"(?<![\w/.\-])(?P<ngay>ngày\s*)?(?P<day>\d\d?)(?:\s?(?P<mark>[/.\-])\s?)(?P<month>\d\d?)"
        r"(?:\s?(?P=mark)\s?(?P<year>(?:19|20)\d\d|(?<=[/.\-])\d\d))?(?![\w])(?!\s?[/\-]\s?\w|\.\d)"
    )


def day_of(year: int | None, month: int | None, day: int | None) -> date | None:
    """That day, or None when a part is missing or there is no such day (31 February)."""
    if not year or not month or not day:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def next_day_of(month: int | None, day: int | None, start: date | None) -> date | None:
    """The first such day on or after ``start``; None without a start or when there is no such day.

    >>> next_day_of(3, 15, date(2024, 5, 14))
    datetime.date(2025, 3, 15)
    """
    if start is None or not month or not day:
        return None
    for year in range(start.year, min(start.year + 9, 9999)):
        found = day_of(year, month, day)
        if found is not None and found >= start:
            return found
    return None


def _number(text: str | None) -> int | None:
    return int(text.replace(" ", "")) if text else None


def _year(text: str | None) -> int | None:
    year = _number(text)
    return year + 2000 if year is not None and year < 100 else year


@lru_cache(maxsize=2048)
def find_dates(text: str) -> tuple[WrittenDate, ...]:
    """All dates in a text, in order; those in digits without "ngày" only when they have a year.

    >>> [found.date for found in find_dates("từ 5/2/2026 đến hết ngày 10 tháng 02 năm 2026")]
    [datetime.date(2026, 2, 5), datetime.date(2026, 2, 10)]
    """
    low = level(text)
    found: list[WrittenDate] = []
    if "tháng" in low:
        for match in _long().finditer(low.translate(_JUNK)):
            day, month = _number(match["day"] or match["day2"]), _number(match["month"])
            year = _number(match["year"] or match["year2"] or match["year3"])
            if match["day2"] and not text[match.end("day2") : match.end("day2") + 1].isspace():
                continue  # "1. Tháng 5"
            if month is None and (
                match["day2"] or not (day or year or _is_blank_form(text[slice(*match.span())]))
            ):
                continue  # "6 tháng đầu năm", "ngày tháng năm sinh"
            end = match.start() + len(match[0].rstrip())
            found.append(WrittenDate(text[match.start() : end], match.start(), end, year, month, day))
    taken = [(one.start, one.end) for one in found]
    for match in _short().finditer(low):
        if not match["year"] and not match["ngay"]:
            continue
        if match["year"] and len(match["year"]) == 2 and not match["ngay"]:
            continue
        if not _inside(match.start(), match.end(), taken):
            span = (match.start(), match.end())
            parts = _year(match["year"]), int(match["month"]), int(match["day"])
            found.append(WrittenDate(text[slice(*span)], *span, *parts))
    return tuple(sorted(found, key=lambda one: one.start))


def _is_blank_form(words: str) -> bool:
    return "…" in words or ".." in words or "__" in words


def _inside(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    at = bisect_right(spans, (end, 0)) - 1
    return at >= 0 and spans[at][1] > start


def read_date(text: str) -> date | None:
    """The first whole date in a text, or None.

    >>> read_date("An Bình, ngày 05 tháng 02 năm 2026")
    datetime.date(2026, 2, 5)
    >>> read_date("31/02/2026") is None
    True
    """
    return next((one.date for one in find_dates(text) if one.date), None)


def _pieces(low: str) -> list[tuple[int, str]]:
    """Runs of letters, of digits and single signs other than junk, with where they start."""
    pieces: list[tuple[int, str]] = []
    kind = ""
    for at, c in enumerate(low.translate(_JUNK)):
        sort = "a" if c.isalpha() else "1" if c.isdecimal() else " " if c == " " else c
        if sort == kind and sort in ("a", "1"):
            start, run = pieces[-1]
            pieces[-1] = start, run + c
        elif sort != " ":
            pieces.append((at, c))
        kind = sort
    return pieces


def _tail(low: str) -> tuple[int, list[str]] | None:
    """Where the date at the end of an issue line starts, and its day, month and year as far as written."""
    pieces = _pieces(low)
    words = [bare(piece) for _, piece in pieces]

    def last(word: str, before: int) -> int:
        return next((i for i in range(before - 1, -1, -1) if words[i] == word), -1)

    month = last("thang", len(words))
    if month >= 0:
        year = next((i for i in range(month + 1, len(words)) if words[i] in ("nam", "/")), -1)
        if year < 0 or year - month > 4:
            return None
        day = last("ngay", month)
        day = day if day >= 0 and month - day <= 4 else month
        rest = words[year + 1 :]
        if any(not word.isdecimal() for word in rest) or sum(map(len, rest)) > 4:
            return None
        return pieces[day][0], [
            "".join(words[day + 1 : month]),
            "".join(words[month + 1 : year]),
            "".join(rest),
        ]
    numbers: list[int] = []
    for i in reversed(range(len(words))):
        if words[i].isdecimal() and len(numbers) < 3:
            numbers.append(i)
        elif words[i] != "/":
            break
    if len(numbers) < 3 or len(words[numbers[0]]) != 4:
        return None
    day = numbers[-1] - (numbers[-1] > 0 and words[numbers[-1] - 1] == "ngay")
    return pieces[day][0], [words[i] for i in reversed(numbers)]


@lru_cache(maxsize=2048)
def read_issue_line(text: str) -> IssueLine | None:
    """Place and date of a line such as "An Bình, ngày 05 tháng 02 năm 2026"; None for a line of another kind.

    >>> read_issue_line("An Bình, ngày     tháng 6 năm 2026")
    IssueLine(place='An Bình', date=None, year=2026, month=6, day=None)
    """
    line = " ".join(text[:1000].split())
    if len(line) > 160:
        return None
    low = level(line)
    tail = _tail(low)
    if tail is None:
        return None
    start, (day, month, year) = tail
    place = _without_number(line[:start]).strip(" ,.;:-–—…_*")
    unplaced = not place and (line[-1] in ";.,)" or not low.lstrip(" *").startswith("ng") or "th" not in low)
    if unplaced or len(place) > 60 or (place and not _is_place(place, low[start:])):
        return None
    parts = _digits(year, 4), _digits(month, 2), _digits(day, 2)
    return IssueLine(place or None, day_of(*parts), *parts)


def _digits(text: str, most: int) -> int | None:
    """A number with the slips of OCR mended; None for zero, for a year cut off, and for what is no number."""
    clean = text.translate({ord("o"): "0", ord("i"): "1", ord("l"): "1"})
    if (
        not clean.isdecimal()
        or not any(c.isdecimal() for c in text)
        or len(clean) > most
        or most == 4 != len(clean)
    ):
        return None
    return int(clean) or None


def _without_number(text: str) -> str:
    """The line without a number and symbol in front of the place."""
    _, slash, rest = text.rpartition("/" if "/" in text else "-")
    if not slash or not text[:6].lstrip(" _*|").lower().startswith("s"):
        return text
    _, _, place = rest.strip().partition(" ")
    while place[:1] in ("-", "–"):  # blanks inside the symbol
        _, _, place = place[1:].strip().partition(" ")
    return place


_NOT_IN_PLACES = (
    "ngày", "từ", "đến", "trước", "số", "của", "vào", "trong", "căn cứ", "tại", "hồi", "theo", "họp",
    "giờ", "phút",
)  # fmt: skip


def _is_place(place: str, rest: str) -> bool:
    """A few words, the first with a capital, no verb of a sentence among them."""
    words = place.split()
    if len(words) > 9 or ":" in place or ";" in place:
        return False
    named = len(words) > 1 and words[0] == "Từ" and words[1][:1].isupper()  # "Từ Sơn"; "Đại Từ" is a name, too
    first = words[0] if named else words[0].lower()
    low = f" {' '.join([first, *words[1:]])} "
    if any(f" {word} " in low for word in _NOT_IN_PLACES):
        return False
    lower = sum(word[:1].islower() for word in words)
    cut_off = len(words) == 1 and len(place) <= 3 and "tháng" in rest
    return lower == 0 or (lower <= 3 and not place[:1].islower()) or cut_off
