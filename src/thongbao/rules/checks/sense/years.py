"""Years of the same matter in the title, the opening and the headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from thongbao.rules.case import Case, Passage
from thongbao.rules.checks.sense.where import fault, texts, within
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.vietnamese.letters.fold import level

WORDS = 4
"""Words before a year that say what the year is of; with fewer than two of them it is of nothing."""
# Words before a year that say nothing of what it is of.
_EMPTY = frozenset(("trong", "của", "cho", "vào", "ở", "tại", "kể", "từ", "đến", "và", "hết", "cả"))
_NOT_OF = (
    "ngày",
    "tháng",
    "quý",
    "so với",
    "cùng kỳ",
    "giai đoạn",
    "sinh",
    "cuối",
    "đầu",
    "giữa",
    "luật",
    "sau",
    "trước",
)


class Mention(NamedTuple):
    """A year, what it is of, and where it stands."""

    matter: tuple[str, ...]
    sort: str
    """năm, năm học, tháng, quý: only years of one sort are compared."""
    year: str
    passage: Passage
    start: int
    end: int


_Title = dict[tuple[tuple[str, ...], str], dict[str, str]]
"""Matter and sort -> the years that the title gives it, with their words."""


@cache
def _years() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:(?P<school>năm học)\s+(?P<span>(?:19|20)\d\d\s*-\s*(?:19|20)\d\d)"
        r"|(?P<month>tháng|quý)\s+(?P<order>\d{1,2}|[ivx]{1,3})\s*(?:/|năm\s+|-)\s*(?P<of>(?:19|20)\d\d)"
        r"|năm\s+(?P<year>(?:19|20)\d\d)(?!\s*[-/]\s*\d))(?!\w)"
    )


@checks("X-NAM-LECH")
def years(case: Case, rule: Rule) -> Iterator[Finding]:
    """What the title says of a year, the opening and the headings say of the same year."""
    title: _Title = {}
    for passage in texts(case):
        if passage.kind == "subject":
            for one in mentions(passage):
                title.setdefault((one.matter, one.sort), {})[one.year] = passage.text[one.start : one.end]
    opening = [p for p in texts(case) if (p.path or "").startswith("preamble") or p.kind == "heading"]
    for passage in opening if title else ():
        for one in mentions(passage):
            said = title.get((one.matter, one.sort)) or _of_tail(title, one, passage.kind)
            if not said or one.year in said:
                continue
            key = "year_in_heading" if passage.kind == "heading" else "year_in_opening"
            yield fault(
                rule,
                key,
                within(case, passage.path or "", passage.text, one.start, one.end),
                matter=" ".join(one.matter),
                shown=passage.text[one.start : one.end],
                wanted=", ".join(said.values()),
            )


def _of_tail(title: _Title, one: Mention, kind: str) -> Mapping[str, str]:
    """The title's years of a matter that a heading names in fewer words; none if the title has the year anywhere."""
    if kind != "heading" or any(one.year in years for years in title.values()):
        return {}
    tails = [
        years
        for (matter, sort), years in title.items()
        if sort == one.sort and matter[-len(one.matter) :] == one.matter
    ]
    return tails[0] if tails else {}


def mentions(passage: Passage) -> Iterator[Mention]:
    """Years in a text with what they are of: the last words before them that say something."""
    low = level(passage.text)
    for match in _years().finditer(low):
        clause = re.split(r"[.;:,()“”\"]", low[max(match.start() - 80, 0) : match.start()])[-1]
        words = clause.split()
        while words and words[-1] in _EMPTY:
            words.pop()
        if clause.rstrip().endswith(_NOT_OF) or re.search(r"\d$", clause.rstrip()) or len(words) < 2:
            continue
        sort = match["school"] or match["month"] or "năm"
        year = match["span"] or (f"{match['order']}/{match['of']}" if match["month"] else match["year"])
        yield Mention(tuple(words[-WORDS:]), sort, re.sub(r"\s", "", year), passage, match.start(), match.end())
