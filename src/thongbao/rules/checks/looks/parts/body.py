"""Parts of the body by name: legal bases, running text, headings of every rank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.recognise.body.items import Item
from thongbao.recognise.lines.labels import Label
from thongbao.recognise.lines.units import Unit
from thongbao.rules.case import Case
from thongbao.rules.checks.looks.line import Find
from thongbao.vietnamese.documents.outline import marker_of


@cache
def _division() -> re.Pattern[str]:
    return re.compile(
        r"(?P<rank>phần|chương|mục|tiểu mục)(?: thứ)? +(?:[IVXLC]+|\d{1,2}|nhất|hai|ba|bốn|tư|năm)\b(?P<rest>.*)", re.I
    )


def is_division(unit: Unit, *ranks: str) -> bool:
    """Whether a line is the heading of a phần, chương, mục or tiểu mục, and not a sentence that speaks of one."""
    found = _division().match(unit.text)
    if found is None or found["rank"].lower() not in ranks or len(unit.text) > 150:
        return False
    return not unit.text.rstrip().endswith((".", ";", ":", ",")) and (unit.centred or not found["rest"].strip())


ASIDES = ("ghi chu", "nguon:", "don vi tinh", "dvt")
"""How lines above and below tables begin, which are set smaller than the text."""
RANKS = ("phần", "chương", "mục", "tiểu mục")


def body(case: Case) -> list[Unit]:
    """Lines of the body that run over the whole page: no cells, no halves."""
    return [unit for unit in case.lines(Label.BODY) if unit.table is None and unit.side is None]


def bases(case: Case) -> list[Unit]:
    """The legal bases (căn cứ) above the body; not a first sentence that begins with these words."""
    if case.reading is None:
        return []
    found: list[Unit] = []
    for paragraph in case.reading.parts.body.preamble:
        text = paragraph.text.rstrip()
        first = paragraph.units[0]
        opens = first.bare.lstrip("-–+• ").startswith("can cu ")
        goes_on = bool(found) and first.bare.lstrip("-–+• ").startswith(("theo de nghi", "xet de nghi", "thuc hien "))
        listed = text.endswith((";", ",")) or (text.endswith(".") and bool(found))
        if (opens or goes_on) and listed and paragraph.table is None:
            found.extend(paragraph.units)
    return found


def running(case: Case) -> list[Unit]:
    """The running text: paragraphs and the headings among them that are set as paragraphs."""
    apart = {id(unit) for unit in bases(case)}
    titles = {id(unit) for unit in [*_titles(case, *RANKS)]}
    return [
        unit
        for unit in body(case)
        if id(unit) not in apart
        and id(unit) not in titles
        and not unit.joined
        and not unit.centred
        and not unit.bare.lstrip("*( ").startswith(ASIDES)
        and any(map(str.isalnum, unit.text))
        and not is_division(unit, *RANKS)
    ]


def _divisions(*ranks: str) -> Find:
    def find(case: Case) -> list[Unit]:
        return [unit for unit in body(case) if is_division(unit, *ranks)]

    return find


def _titles(case: Case, *ranks: str) -> Iterator[Unit]:
    """The lines under a heading that stands alone: its title."""
    lines = body(case)
    for at, unit in enumerate(lines):
        match = _division().match(unit.text)
        if match is None or match["rest"].strip(" .:-") or not is_division(unit, *ranks):
            continue
        for below in lines[at + 1 : at + 4]:
            if not below.centred or is_division(below, *RANKS) or marker_of(below.text) is not None:
                break
            yield below


def _items(case: Case) -> Iterator[Item]:
    if case.reading is not None:
        for root in case.reading.parts.body.items:
            yield from root.walk()


def _firsts(case: Case, kind: str, *, titled: bool | None = None) -> Iterator[Unit]:
    """First lines of the items with a kind of marker; ``titled`` asks for those with, or without, a title."""
    for item in _items(case):
        if item.marker is None or item.marker.kind != kind or item.first is None or item.first.table is not None:
            continue
        unit = item.first.units[0]
        if (titled is None or titled == (item.title is not None)) and unit.side is None:
            yield unit


def articles(case: Case) -> Iterator[tuple[Unit, int, int]]:
    """Labels ("Điều 1.") with their titles; of an article without one only the label, since its words run on."""
    for unit in _firsts(case, "article"):
        marker = marker_of(unit.text)
        titled = len(unit.text) < 150 and not unit.text.rstrip().endswith((".", ";", ":"))
        yield unit, 0, len(unit.text) if titled or marker is None else len(unit.text[: marker.end].rstrip())


def _clauses(*, titled: bool) -> Find:
    def find(case: Case) -> list[Unit]:
        return list(_firsts(case, "number", titled=titled))

    return find


_SENTENCE = 15
"""Words behind a colon that make a text under a title, not what a label ("Thời gian:") names."""


def _run_in(case: Case) -> Iterator[tuple[Unit, int, int]]:
    """Titles of khoản that the text goes on behind: bold from the number up to their mark, what follows is not."""
    for unit in _firsts(case, "number", titled=False):
        end = 0
        for span in unit.para.spans:
            if not span.style.bold or span.start != end:
                break
            end = span.end
        mark = re.compile(r"[.:]?\s*").match(unit.text, end)
        title = unit.text[:end].rstrip() + (mark[0].strip() if mark else "")
        marker = marker_of(unit.text)
        rest = unit.text[mark.end() if mark else end :]
        if not rest or marker is None or len(title[marker.end :].split()) < 2 or title[-1] not in ".:":
            continue
        if rest[:1].isupper() and (title.endswith(".") or len(rest.split()) >= _SENTENCE):
            yield unit, 0, len(title) - 1


def _romans(case: Case) -> list[Unit]:
    return list(_firsts(case, "roman", titled=True))


PARTS: dict[str, Find] = {
    "can-cu": lambda case: [unit for unit in bases(case) if "can cu " in unit.bare[:12]],
    "noi-dung": running,
    "phan-chuong": _divisions("phần", "chương"),
    "phan-chuong-tieu-de": lambda case: list(_titles(case, "phần", "chương")),
    "muc": _divisions("mục", "tiểu mục"),
    "muc-tieu-de": lambda case: list(_titles(case, "mục", "tiểu mục")),
    "dieu": articles,
    "khoan": _clauses(titled=False),
    "khoan-tieu-de": _clauses(titled=True),
    "khoan-lien": _run_in,
    "muc-la-ma": _romans,
}
