"""Bodies by name, with the days on which they stood (``data/bodies.tsv``), and names of laws."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from thongbao.vietnamese.letters.fold import level

_DATA = Path(__file__).with_name("data")


class Body(NamedTuple):
    """A body. ``first`` and ``last`` are the days on which it can have stood at the widest, None when open."""

    name: str
    kind: str
    first: dt.date | None
    last: dt.date | None
    successor: str
    others: tuple[str, ...]
    """Other ways to write the name, of two words or more."""


@cache
def bodies() -> Sequence[Body]:
    """Every body of the table."""
    return tuple(_body(line) for line in (_DATA / "bodies.tsv").read_text("utf-8").splitlines())


def _body(line: str) -> Body:
    name, kind, first, last, successor, others = line.split("\t")
    return Body(name, kind, _day(first, 0), _day(last, -1), successor, tuple(others.split("|")) if others else ())


def _day(text: str, end: int) -> dt.date | None:
    """A day, or the first (0) or last (-1) one of a month or year.

    >>> _day("2025-02", -1), _day("2025", 0)
    (datetime.date(2025, 2, 28), datetime.date(2025, 1, 1))
    """
    if not text:
        return None
    year, *rest = map(int, text.split("-"))
    month = rest[0] if rest else (1, 12)[end]
    day = rest[1] if len(rest) > 1 else (1, calendar.monthrange(year, month)[1])[end]
    return dt.date(year, month, day)


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name without commas and dashes: the same for "Văn hóa, Thể thao" and "Văn hóa - Thể thao".

    >>> words_of("Bộ Lao động - Thương binh")
    ('bộ', 'lao', 'động', 'thương', 'binh')
    """
    low = level(name).replace("&", " và ")
    return tuple("".join(letter if letter.isalnum() else " " for letter in low).split())


@cache
def by_head() -> Mapping[str, Sequence[tuple[tuple[str, ...], Body]]]:
    """The words of every way to write a name, longest first, by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], Body]]] = {}
    for body in bodies():
        for name in (body.name, *body.others):
            words = words_of(name)
            found.setdefault(words[0], []).append((words, body))
    for names in found.values():
        names.sort(key=lambda one: -len(one[0]))
    return found


@cache
def provinces() -> Mapping[str, str]:
    """Names of provinces, also of those that were merged: in small letters -> as written."""
    names = [body.name.removeprefix("Tỉnh ").removeprefix("Thành phố ") for body in bodies() if body.kind == "province"]
    return {level(name): name for name in names}


@cache
def law_names() -> Sequence[str]:
    """Names of laws and codes without the word for law, as written: "Báo chí"."""
    return tuple((_DATA / "law-names.txt").read_text("utf-8").splitlines())
