"""Place and date of issue: "An Bình, ngày 05 tháng 02 năm 2026", partly blank, or as OCR read it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from thongbao.vietnamese.letters.fold import bare, level
from thongbao.vietnamese.time.dates import JUNK, day_of


class IssueLine(NamedTuple):
    """Place and date of issue; a part that is blank or unreadable is None, so is an impossible date."""

    place: str | None
    date: date | None
    year: int | None
    month: int | None
    day: int | None


def _pieces(low: str) -> list[tuple[int, str]]:
    """Runs of letters, of digits and single signs other than junk, with where they start."""
    pieces: list[tuple[int, str]] = []
    kind = ""
    for at, c in enumerate(low.translate(JUNK)):
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
