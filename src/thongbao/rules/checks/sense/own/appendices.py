"""Appendices: each is named in the text, and each that is named is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thongbao.rules.case import Case
from thongbao.rules.checks.sense.where import fault, lows, speaks, texts, within
from thongbao.rules.model import Finding, Rule
from thongbao.rules.registry import checks
from thongbao.rules.spot import Spot
from thongbao.vietnamese.documents.outline import marker_of, value_of
from thongbao.vietnamese.letters.fold import level


@cache
def _named() -> re.Pattern[str]:
    """An appendix of this document; one of another document is followed by its kind or "của"."""
    return re.compile(
        r"(?<!\w)phụ lục(?:\s+(?:số\s+)?(?P<number>[ivx]+|\d{1,2})(?![\w/.-]\w))?(?!\w)(?P<after>[^.;\n]{0,60})"
    )


@cache
def _foreign() -> re.Pattern[str]:
    return re.compile(
        r"^\W*(?:(?:\w+\W+){0,3})(?:ban hành kèm theo|kèm theo|của|tại|thuộc)?\s*"
        r"(?:nghị định|thông tư|luật|quyết định|nghị quyết|kế hoạch|công văn|hướng dẫn|quy chế|quy định|hợp đồng"
        r"|đề án|tờ trình|báo cáo|văn bản|chỉ thị)"
        r"(?! này)"
    )


@cache
def _own() -> re.Pattern[str]:
    """What before or behind the word says that the appendix is this document's."""
    return re.compile(r"(?:\(|\b(?:tại|theo|ở|xem|chi tiết|có|trong)\s+(?:các\s+)?)$")


@checks("ND30-C10-CHI-DAN", "X-PHU-LUC")
def appendices(case: Case, rule: Rule) -> Iterator[Finding]:
    """The text points to the appendices that there are, and to no others."""
    if rule.id == "X-PHU-LUC" and speaks(case, "ND30-C10-CHI-DAN"):
        return
    named = list(_mentions(case, strict=True))
    there = [one.title or "" for one in case.notice.appendices]
    own = _own_titles(case)
    if not there:
        for spot, words, _ in named[:1]:
            # it may lie in a file of its own
            yield fault(rule, "appendix_absent", spot, severity="info", shown=words)
        return
    numbers = {
        _value(found[1])
        for title in own
        if (found := re.match(r"\W*phụ lục\s+(?:số\s+)?([ivx]+|\d{1,2})\b", level(title)))
    }
    if len(numbers) == len(own):  # else one may be meant that lacks its number
        for spot, words, number in named:
            if number is not None and _value(number) not in numbers:
                yield fault(rule, "appendix_absent", spot, shown=words)
    if rule.id != "X-PHU-LUC" or not speaks(case, "HD05-C10-PHULUC"):
        yield from unnamed(case, rule)


def unnamed(case: Case, rule: Rule) -> Iterator[Finding]:
    """Appendices that there are, of which the text says nothing."""
    own = _own_titles(case)
    if own and not any(_mentions(case, strict=False)) and not _attached(case):
        at = [one.title or "" for one in case.notice.appendices].index(own[0])
        yield fault(rule, "appendix_unnamed", case.locate(f"appendices[{at}].title"), shown=own[0][:60])


def _own_titles(case: Case) -> list[str]:
    titles = [one.title or "" for one in case.notice.appendices]
    return [title for title in titles if level(title).lstrip('“"( ').startswith("phụ lục")]


def _value(number: str) -> int | None:
    """The number, in digits or Roman: how it is written is another rule's matter."""
    marker = marker_of(f"{number.upper()}. A")
    return value_of(marker) if marker is not None else None


def _mentions(case: Case, *, strict: bool) -> Iterator[tuple[Spot, str, str | None]]:
    """Where the text names an appendix: the place, the words, the number; strictly, one that must be its own."""
    for passage, low in zip(texts(case), lows(case), strict=True):
        if "phụ lục" not in low:
            continue
        for match in _named().finditer(low):
            before = low[max(match.start() - 40, 0) : match.start()]
            if _foreign().match(match["after"]) or (
                strict and ("dự thảo" in before or not (_own().search(before) or " này" in match["after"]))
            ):
                continue
            end = match.end("number") if match["number"] else match.start() + len("phụ lục")
            words = passage.text[match.start() : end]
            yield within(case, passage.path or "", passage.text, match.start(), end), words, match["number"]


def _attached(case: Case) -> bool:
    """Whether the text says that something is attached, by whatever name."""
    attached = re.compile(r"(?:kèm theo|đính kèm|gửi kèm|danh sách|biểu mẫu|theo mẫu)")
    return any(map(attached.search, lows(case)))
